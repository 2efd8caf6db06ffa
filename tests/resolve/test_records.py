"""Whole records: identity, struck states, contradictions between roles."""

from redshank.ontology import load_ontology

SHELLED = ("ASSAULT", "asserted")


def test_ids_come_from_the_content_and_are_the_same_each_time(read):
    script = {"shelled": (*SHELLED, {"actor": ["Russia"]})}
    one, other = (read("Russia shelled it.", script).events[0].id for _ in range(2))
    assert one == other != read("Russia shelled it!", script).events[0].id


def test_a_town_under_fire_gives_the_recipient_its_state_with_the_reason(read):
    script = {"shelled": (*SHELLED, {"actor": ["Russia"], "place": ["Kharkiv"]})}
    (event,) = read("Russia shelled Kharkiv.", script).events
    (recipient,) = event.recipients
    assert recipient.id == "UKR" and "administered by UKR" in recipient.because


def test_a_state_is_not_struck_by_itself(read):
    script = {"shelled": (*SHELLED, {"actor": ["Ukraine"], "place": ["Kharkiv"]})}
    assert read("Ukraine shelled rebels in Kharkiv.", script).events[0].recipients == ()


def test_nobody_is_actor_and_recipient_of_one_deed(read):
    script = {"met": ("CONSULT", "asserted", {"actor": ["Iran", "Oman"], "recipient": ["Iran"]})}
    assert read("Iran met Oman.", script).events[0].recipients == ()


def test_a_common_noun_for_a_thing_is_no_recipient(read):
    script = {"shelled": (*SHELLED, {"actor": ["Russia"], "recipient": ["depot"]})}
    assert read("Russia shelled a depot.", script).events[0].recipients == ()


def test_the_scores_are_those_of_the_first_mode(read):
    script = {"signed": ("AGREE", "asserted", {"actor": ["Iran"]})}
    (event,) = read("Iran signed it.", script).events
    agree = load_ontology().event_types["AGREE"]
    assert (event.cameo, event.goldstein) == (agree.modes[0].cameo, agree.modes[0].goldstein)
    assert event.plover_score == agree.score


def test_a_planned_weekday_lies_ahead_and_a_told_one_behind(read):
    roles = {"actor": ["Iran"], "time": ["Friday"]}
    ahead = read("Iran will meet Oman on Friday.", {"meet": ("CONSULT", "planned", roles)})
    behind = read("Iran met Oman on Friday.", {"met": ("CONSULT", "asserted", roles)})
    days = [str(report.events[0].occurred.start) for report in (ahead, behind)]
    assert days == ["2025-12-12", "2025-12-05"]


def test_a_silence_has_its_state_and_is_no_event(read):
    script = {"declined to comment": ("REJECT", "asserted", {"actor": ["Washington"]})}
    report = read("Washington declined to comment on the radar.", script)
    (silence,) = report.silences
    assert (silence.actor.id, silence.about, report.events) == ("USA", "the radar", ())
    assert report.rejections[0].reason == "a silence is no event"


def test_a_visit_to_a_place_is_a_visit_to_its_state(read):
    script = {"visited": ("CONSULT", "asserted", {"actor": ["Iran"], "place": ["Riyadh"]})}
    (event,) = read("Iran visited Riyadh.", script).events
    assert [party.id for party in event.recipients] == ["SAU"]


def test_a_plane_is_of_its_operator_among_those_the_report_tells_of(read):
    script = {"radar": ("THREATEN", "alleged", {"actor": ["South Korea"], "recipient": ["F-15"]})}
    (event,) = read("Japan said South Korea turned radar on an F-15.", script).events
    assert [(party.id, party.span.text) for party in event.recipients] == [("JPN", "F-15")]


def test_soldiers_of_whom_an_observatory_tells_are_not_its_own(read):
    observatory = "Syrian Observatory for Human Rights"
    script = {"died": ("ASSAULT", "asserted", {"recipient": ["soldiers"], "speaker": [observatory]})}
    text = f"The {observatory} said soldiers died."
    (event,) = read(text, script).events
    assert "SOHR" not in [party.id for party in event.recipients]
