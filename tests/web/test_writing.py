import json

import pytest
from tests.web.conftest import get, post

from redshank.store import open_store
from redshank.web.safety.fetching import Fetched


def _first(client, **chosen):
    return get(client, "/incidents", params=chosen)["items"][0]


def test_a_judgement_is_kept_shown_and_revoked(client):
    row = _first(client)
    body = {"kind": "note", "ids": [row["id"]], "reason": "look again", "by": "A. Analyst"}
    answer = post(client, "/judgements", body)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["incident_ids"] == [row["id"]]
    assert get(client, f"/incidents/{row['id']}")["judgements"][0]["reason"] == "look again"
    revoked = post(client, f"/judgements/{made['id']}/revoke", {"reason": "a slip"}).json()
    assert (revoked["revoked_because"], get(client, "/judgements")["items"][0]["id"]) == (
        "a slip",
        made["id"],
    )


def test_what_is_rejected_leaves_the_picture_and_stays_marked_in_its_report(client):
    row = _first(client)
    before = get(client, "/status")["revision"]
    told = get(client, f"/incidents/{row['id']}")["tellings"][0]
    post(client, "/judgements", {"kind": "reject", "ids": [row["id"]], "reason": "no event", "by": "A"})
    assert client.get(f"/api/v1/incidents/{row['id']}").status_code == 404
    events = get(client, f"/reports/{told['document_id']}")["events"]
    assert [one["id"] for one in events if one["rejected"]] == [told["event_id"]]
    assert get(client, "/status")["revision"] != before


def test_a_correction_becomes_a_training_item(client):
    row = _first(client)
    body = {
        "kind": "correct", "ids": [row["id"]], "corrections": [["factuality", "planned"]], "reason": "to come",
        "by": "A",
    }  # fmt: skip
    assert post(client, "/judgements", body).status_code == 201
    (item,) = map(json.loads, client.get("/api/v1/judgements.jsonl").text.splitlines())
    assert (item["should_be"]["factuality"], item["kind"]) == ("planned", "correct")
    assert item["read_as"]["factuality"] != "planned"
    assert item["sentence"] == row["citation"]["text"]


def test_what_is_judged_is_not_asked_again(client):
    asked = get(client, "/review")["items"][0]
    post(
        client,
        "/judgements",
        {"kind": "accept", "ids": [asked["event_id"]], "reason": "right", "by": "A"},
    )
    assert asked["event_id"] not in {one["event_id"] for one in get(client, "/review")["items"]}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"kind": "odd", "ids": ["x"], "reason": "r", "by": "A"}, "kind"),
        ({"kind": "note", "ids": [], "reason": "r", "by": "A"}, "ids"),
        ({"kind": "note", "ids": ["nowhere"], "reason": "r", "by": "A"}, "nowhere"),
        ({"kind": "note", "ids": ["x"], "reason": " ", "by": "A"}, "reason"),
        ({"kind": "note", "ids": ["x"], "reason": "r"}, "author"),
        ({"kind": "note", "ids": ["x"], "reason": "r" * 5000, "by": "A"}, "reason"),
        ({"kind": "note", "ids": ["x"], "reason": "r", "by": "A", "more": 1}, "more"),
    ],
)
def test_a_judgement_that_is_none_is_refused_with_the_reason(client, body, words):
    answer = post(client, "/judgements", body)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert words in answer.json()["detail"]


def test_nothing_is_written_to_a_picture_of_the_past(client):
    body = {"kind": "note", "ids": [_first(client)["id"]], "reason": "r", "by": "A"}
    assert "read-only" in post(client, "/judgements?as_of=2025-12-08", body).json()["detail"]


def test_a_report_is_added_once(client):
    body = {
        "text": "China sanctioned a Japanese maker of drones on Thursday, its Commerce Ministry said.",
        "title": "Sanctions", "publisher": "Wire", "published_at": "2025-12-11",
    }  # fmt: skip
    first, second = post(client, "/reports", body), post(client, "/reports", body)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert (first.json()["title"], get(client, "/status")["reports"]) == ("Sanctions", 4)


@pytest.mark.parametrize(
    "body", [{"text": "  "}, {}, {"text": "a", "address": "http://a"}, {"text": "12 34"}]
)
def test_where_nothing_can_be_read_nothing_is_added(client, body):
    assert post(client, "/reports", body).status_code == 422
    assert get(client, "/status")["reports"] == 3


def test_a_fetched_page_is_added_under_its_address(client, monkeypatch):
    page = b"Japan's prime minister met China's president on Thursday in Tokyo, officials said."
    monkeypatch.setattr(
        "redshank.web.routes.added.fetch", lambda address: Fetched(f"{address}/end", page)
    )
    answer = post(client, "/reports", {"address": "https://example.org/a", "published_at": "2025-12-11"})
    assert (answer.status_code, answer.json()["url"]) == (201, "https://example.org/a/end")


def test_a_withdrawn_report_stays_in_the_list_and_leaves_the_picture(client):
    row = get(client, "/reports")["items"][0]
    answer = post(client, f"/reports/{row['id']}/withdraw", {"reason": "retracted by its publisher"})
    assert answer.json()["withdrawn_because"] == "retracted by its publisher"
    assert [
        one["withdrawn_at"] is not None
        for one in get(client, "/reports")["items"]
        if one["id"] == row["id"]
    ] == [True]
    told = get(client, "/status")
    assert (told["reports"], told["withdrawn"]) == (2, 1)
    assert get(client, f"/reports/{row['id']}")["text"]
    assert post(client, "/reports/nowhere/withdraw", {"reason": "r"}).status_code == 404


def test_every_write_is_in_the_audit_log(client, store):
    row = _first(client)
    post(client, "/judgements", {"kind": "note", "ids": [row["id"]], "reason": "a\nb", "by": "A"})
    post(client, "/judgements", {"kind": "note", "ids": ["nowhere"], "reason": "r", "by": "A"})
    lines = (store.parent / "crisis.db.audit.jsonl").read_text().splitlines()
    done, refused = map(json.loads, lines)
    assert (done["who"], done["what"], done["about"], done["reason"]) == (
        "local",
        "judge: note",
        [row["id"]],
        "a\nb",
    )
    assert done["result"].startswith("j")
    assert refused["result"].startswith("refused: ")


def test_a_busy_store_is_to_be_asked_again(client, store, monkeypatch):
    monkeypatch.setattr("redshank.store.store.open_store.__defaults__", (0.05,))
    row = _first(client)
    with open_store(store, writable=True) as other, other._database.transaction():
        answer = post(
            client, "/judgements", {"kind": "note", "ids": [row["id"]], "reason": "r", "by": "A"}
        )
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert "another process" in answer.json()["detail"]


def test_what_another_process_writes_is_seen(client, store, serve):
    other = serve(store)
    assert get(other, "/status")["reports"] == 3
    identity = get(client, "/reports")["items"][0]["id"]
    post(client, f"/reports/{identity}/withdraw", {"reason": "r"})
    other.app.state.pictures.renew()
    assert get(other, "/status")["withdrawn"] == 1


HOSTILE = "<script>alert(1)</script>\"'>&lt;"


def test_a_title_that_is_a_script_comes_back_as_data(client):
    text = "Chinese ships entered waters near the Senkaku Islands on Thursday, Japan's coast guard said."
    made = post(client, "/reports", {"text": text, "title": HOSTILE, "publisher": HOSTILE}).json()
    answer = client.get(f"/api/v1/reports/{made['id']}")
    assert answer.json()["title"] == HOSTILE
    assert answer.headers["content-type"] == "application/json"
    assert "<script>alert" not in client.get("/api/v1/brief.html").text
    assert "<script>alert" not in client.get("/api/v1/incidents.atom").text


def test_a_long_name_is_told_whole_but_not_in_a_title(client):
    name = "Foreign Minister " + "Abcdefghij " * 909
    text = f"{name}said on Thursday that China had fired missiles at Japan."
    made = post(client, "/reports", {"text": text, "published_at": "2025-12-11"})
    assert made.status_code == 201, made.text
    told = get(client, f"/reports/{made.json()['id']}")
    assert told["text"] == text
    assert all(len(row["title"]) < 400 for row in get(client, "/incidents")["items"])
