import pytest

from redshank.cluster.wording import marks_of, names_among, runs_of, stem

NAMES = frozenset({"liaon"})


def marks(text):
    return list(marks_of(text, NAMES, {"beijing": "CHN"}))


@pytest.mark.parametrize(
    ("one", "other"), [("stopping", "stopped"), ("carries", "carry"), ("intrude", "intruded")]
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("vessels", "ships"), ("unlawfully", "illegal"), ("16:32", "4:32"), ("a pair", "two"), ("1,189", "1189")]
)  # fmt: skip
def test_what_rewriting_swaps_leaves_one_mark(one, other):
    assert marks(one) == marks(other)


def test_a_name_a_number_a_designation_and_a_state_are_told_apart():
    assert marks("Beijing's Liaoning sent two J-15s") == ["@CHN", "^liaon", "deploy", "#2", "^J-15"]


def test_words_of_grammar_leave_no_mark():
    assert marks("and it was there") == []


def test_a_name_is_what_is_written_large_far_more_often_than_small():
    names = names_among(["The Liaoning sailed.", "It was Foreign policy, foreign and foreign."])
    assert "liaon" in names
    assert "foreign" not in names


def test_a_capital_at_the_head_of_a_sentence_makes_no_name():
    assert "fighter" not in names_among(["Fighters flew."])


def test_runs_differ_when_the_order_does():
    assert runs_of(["a", "b", "c"]) != runs_of(["c", "b", "a"])


def test_fewer_words_than_a_run_are_one_run():
    assert len(runs_of(["a"])) == 1
