"""A store by the functions that a user calls, with reports that a script reads."""

from datetime import UTC, date, datetime

import pytest

from redshank import operations
from redshank.errors import StoreError, UsageError
from redshank.pipeline import read_document
from redshank.records import Status

NOW = datetime(2025, 12, 20, 9, 0, tzinfo=UTC)
LOCKED = "A Chinese jet locked radar on a Japanese aircraft on Saturday, Japan said."
DENIED = "China denied on Sunday that a Chinese jet locked radar on a Japanese aircraft on Saturday."
DEED = {"actor": ["Chinese jet"], "recipient": ["Japanese aircraft"], "time": ["Saturday"]}


@pytest.fixture
def place(tmp_path, monkeypatch, scripted):
    """The path of a store; what is added to it is read by a script in place of the model."""

    def read(document, gazetteer, ontology, reader):
        told = "denied" if "denied" in document.text else "alleged"
        speaker = {"denier": ["China"]} if told == "denied" else {"speaker": ["Japan"]}
        frames = {"locked radar": ("THREATEN", told, {**DEED, **speaker})}
        return read_document(document, gazetteer, ontology, scripted(frames))

    monkeypatch.setattr(operations.reading, "read_document", read)
    monkeypatch.setattr(operations.reading, "load_reader", lambda: None)
    return tmp_path / "crisis.db"


@pytest.fixture
def reports(tmp_path):
    """Three reports of one happening, as files."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, publisher, day, text in (
        ("a", "A wire", "2025-12-07", LOCKED),
        ("b", "B wire", "2025-12-08", DENIED),
        ("c", "C daily", "2025-12-08", "It was read in Oslo. " + LOCKED),
    ):
        header = f"Publisher: {publisher}\nPublished: {day}\n\n"
        (folder / f"{name}.txt").write_text(header + text)
    return folder


def add(place, *sources):
    return list(operations.add(place, sources, NOW))


def test_adding_again_adds_nothing(place, reports):
    assert [one.is_new for one in add(place, reports)] == [True, True, True]
    assert [one.is_new for one in add(place, reports)] == [False, False, False]


def test_a_source_that_cannot_be_read_is_left_out_and_told(place, reports):
    (reports / "d.png").write_bytes(b"\x89PNG\r\n")
    assert [type(one.error).__name__ for one in add(place, reports) if one.error] == ["UnreadableError"]


def test_rival_accounts_of_one_happening_make_it_disputed(place, reports):
    add(place, reports)
    (incident,) = operations.open_picture(place).incidents
    assert (incident.status, len(incident.documents)) == (Status.DISPUTED, 3)
    assert {account.party.id for account in incident.accounts} == {"CHN", "JPN"}
    assert "denies" in incident.status_because


def test_any_order_of_adding_gives_the_same_picture(place, reports):
    add(place, reports)
    other = place.with_name("other.db")
    add(other, *(reports / f"{name}.txt" for name in "cba"))
    one, two = operations.open_picture(place), operations.open_picture(other)
    assert (one.incidents, one.origins) == (two.incidents, two.origins)


def test_a_picture_as_of_a_day_knows_only_what_was_published_by_then(place, reports):
    add(place, reports)
    (incident,) = operations.open_picture(place, date(2025, 12, 7)).incidents
    assert (incident.status, len(incident.documents)) == (Status.REPORTED, 1)


def test_a_withdrawn_report_takes_what_stood_on_it_with_it(place, reports):
    denial = add(place, reports)[1].document_id
    assert operations.withdraw(place, denial, "retracted by its publisher", NOW)
    (incident,) = operations.open_picture(place).incidents
    assert incident.status is Status.REPORTED
    assert not operations.withdraw(place, denial, "again", NOW)


def test_a_split_is_kept_by_the_next_adding_and_can_be_revoked(place, reports, tmp_path):
    add(place, reports)
    first, *_, last = operations.open_picture(place).incidents[0].tellings
    judged = operations.judge(
        place, operations.Decision("split", (first,), "two sorties", "an analyst", (last,)), NOW
    )
    assert len(operations.open_picture(place).incidents) == 2
    late = tmp_path / "late.txt"
    late.write_text("Publisher: D\nPublished: 2025-12-09\n\nIt was late. " + LOCKED)
    add(place, late)
    picture = operations.open_picture(place)
    assert len(picture.incidents) == 2 and picture.judgements[0].reason == "two sorties"
    assert operations.revoke(place, judged, "one sortie after all", NOW)
    assert len(operations.open_picture(place).incidents) == 1


def test_a_decision_needs_a_reason(place, reports):
    document = add(place, reports)[0].document_id
    with pytest.raises(UsageError, match="give a reason"):
        operations.withdraw(place, document, " ", NOW)


def test_an_unknown_incident_type_or_format_is_told_with_those_there_are(place, reports):
    add(place, reports)
    picture = operations.open_picture(place)
    with pytest.raises(UsageError, match="there are: THREATEN"):
        operations.choose_incidents(picture, event_type="NOISE")
    with pytest.raises(UsageError, match="names no incident"):
        operations.find_incident(picture, "zz")
    with pytest.raises(UsageError, match="parties: CHN, JPN"):
        operations.find_tension(picture, "CHN", "FRA", "plover_score")
    assert operations.choose_incidents(picture, party="JPN", status="disputed") == picture.incidents


def test_a_store_that_is_not_there_is_told(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        operations.open_picture(tmp_path / "none.db")
