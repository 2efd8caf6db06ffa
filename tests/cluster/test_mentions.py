from datetime import date

from redshank.cluster.mentions import mentions_of


def test_tellings_of_one_happening_in_one_report_are_one_mention(telling):
    mentions = mentions_of([telling("e1"), telling("e2"), telling("e3", happening="h2")])
    assert [len(mention.tellings) for mention in mentions] == [2, 1]


def test_a_demand_is_no_mention_of_the_deed_itself(telling):
    mentions = mentions_of([telling("e1"), telling("e2", factuality="demanded")])
    assert [mention.real for mention in mentions] == [True, False]


def test_the_narrowest_time_told_is_the_window(telling):
    (mention,) = mentions_of([telling("e1", day=None), telling("e2")])
    assert (mention.window, mention.exact) == ((date(2025, 12, 6), date(2025, 12, 6)), True)


def test_an_undated_deed_is_news_of_the_last_days(telling):
    (mention,) = mentions_of([telling("e1", kind="ASSAULT", day=None)])
    assert mention.news_from == date(2025, 12, 1)


def test_without_any_day_there_is_no_window(telling):
    (mention,) = mentions_of([telling("e1", day=None, published=None)])
    assert (mention.window, mention.news_from) == (None, None)
