import csv
import io
import json

import pytest
from pydantic import TypeAdapter
from tests.web.conftest import get

from redshank.present.brief_record import Brief
from redshank.web.shapes.incident import IncidentShape
from redshank.web.shapes.pages import (
    DifferencePage,
    Dyad,
    ExportShape,
    IncidentPage,
    JudgementPage,
    PictureShape,
    ReportPage,
    ReviewPage,
    SearchPage,
    StatusShape,
    TimelineShape,
)
from redshank.web.shapes.report import ReportShape
from redshank.web.shapes.standing import CountsShape, PositionsShape, TensionShape
from redshank.web.shapes.words import Vocabulary


def test_status_counts_what_there_is(reading):
    told = get(reading, "/status")
    assert (told["reports"], told["withdrawn"], told["role"], told["demo"]) == (3, 0, "editor", False)
    assert told["incidents"] == get(reading, "/incidents")["total"] > 0


def test_front_has_the_newest_first_and_what_changed_only_since_a_day(reading):
    days = [row["start"] or row["first_told"] for row in get(reading, "/picture")["latest"]]
    assert days == sorted(days, reverse=True)
    assert get(reading, "/picture")["changed"] == []
    assert get(reading, "/picture?since=2025-12-07")["changed"]


def test_every_row_leads_to_a_sentence_of_its_report(reading):
    for row in get(reading, "/incidents")["items"]:
        cited = row["citation"]
        text = get(reading, f"/reports/{cited['document_id']}")["text"]
        assert text[cited["start"] : cited["end"]] == cited["text"]


def test_incident_has_accounts_tellings_and_origins(reading):
    rows = get(reading, "/incidents?sort=most-told")["items"]
    told = get(reading, f"/incidents/{rows[0]['id']}")
    assert {account["party"]["id"] for account in told["accounts"]} >= {"CHN"}
    assert len(told["tellings"]) >= len(told["origins"]) >= 1
    assert {one["document"]["id"] for one in told["origins"]} <= {
        row["id"] for row in get(reading, "/reports")["items"]
    }
    assert get(reading, f"/incidents/{told['tellings'][0]['event_id']}")["id"] == told["id"]


def test_timeline_has_every_incident_once(reading):
    told = get(reading, "/timeline")
    ids = [row["id"] for row in (*told["dated"], *told["undated"])]
    assert sorted(ids) == sorted(row["id"] for row in get(reading, "/incidents")["items"])
    assert all(row["lane_actor"] and row["lane_kind"] for row in told["dated"])


def test_map_has_longitude_first_and_radii(reading):
    told = get(reading, "/map")
    assert told["type"] == "FeatureCollection"
    for feature in told["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        place = feature["properties"]["place"]
        assert (longitude, latitude) == (place["lon"], place["lat"])


def test_places_are_named_by_the_policy(reading):
    def names(policy):
        return {
            place
            for row in get(reading, f"/incidents?names={policy}")["items"]
            for place in row["places"]
        }

    assert any("Senkaku" in name and "/" in name for name in names("neutral"))
    assert any("Senkaku" in name and "/" not in name for name in names("JPN"))


def test_report_shows_what_was_found_where(reading):
    for row in get(reading, "/reports")["items"]:
        told = get(reading, f"/reports/{row['id']}")
        assert len(told["events"]) == row["events"]
        for event in told["events"]:
            trigger = event["trigger"]
            assert told["text"][trigger["start"] : trigger["end"]] == trigger["text"]


def test_search_marks_the_words_in_its_text(reading):
    for item in get(reading, "/search?q=radar")["items"]:
        assert {item["text"][low:high].lower() for low, high in item["marks"]} <= {"radar"}


def test_tension_sums_its_terms(reading):
    dyad = get(reading, "/dyads")[0]
    told = get(reading, f"/tension?first={dyad['second']['id']}&second={dyad['first']['id']}")
    assert told["first"]["id"] == dyad["second"]["id"]
    for week in told["weeks"]:
        assert week["sum"] == pytest.approx(sum(term["value"] for term in week["terms"]))
    assert (told["alarm"] is None) != (told["no_alarm_because"] is None)


def test_tension_of_unknown_parties_lists_the_known_ones(reading):
    answer = reading.get("/api/v1/tension?first=XXX&second=CHN")
    assert (answer.status_code, "CHN" in answer.json()["detail"]) == (404, True)


@pytest.mark.parametrize(
    "path", ["/positions", "/counts", "/review", "/judgements", "/vocabulary", "/exports"]
)
def test_views_answer(reading, path):
    assert get(reading, path)


@pytest.mark.parametrize(
    "path",
    ["/incidents", "/timeline", "/positions", "/counts", "/reports", "/search", "/diff", "/tension"],
)
def test_tables_are_csv_by_suffix(reading, path):
    params = {"q": "radar", "since": "2025-12-07", "first": "CHN", "second": "JPN"}
    if path != "/search":
        del params["q"]
    answer = reading.get(f"/api/v1{path}.csv", params=params)
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert rows and all(len(row) == len(rows[0]) for row in rows)


def test_json_suffix_is_the_same_as_none(reading):
    assert reading.get("/api/v1/incidents.json").json() == reading.get("/api/v1/incidents").json()
    identity = get(reading, "/incidents")["items"][0]["id"]
    assert get(reading, f"/incidents/{identity}.json") == get(reading, f"/incidents/{identity}")


def test_feed_and_map_hold_what_is_chosen(reading):
    total = get(reading, "/incidents?type=THREATEN")["total"]
    assert reading.get("/api/v1/incidents.atom?type=THREATEN").text.count("<entry>") == total
    told = json.loads(reading.get("/api/v1/incidents.geojson?type=THREATEN").text)
    ids = {feature["properties"]["id"] for feature in told["features"]}
    assert len(ids) + told["without_place"] == total


@pytest.mark.parametrize("sort", ["newest", "oldest", "most-told", "last-told"])
@pytest.mark.parametrize("path", ["/incidents", "/reports"])
def test_cursors_walk_every_item_once(reading, path, sort):
    whole = [row["id"] for row in get(reading, f"{path}?sort={sort}")["items"]]
    walked, cursor = [], ""
    while cursor is not None:
        page = get(reading, f"{path}?sort={sort}&limit=2&cursor={cursor}")
        walked += [row["id"] for row in page["items"]]
        cursor = page["next"]
    assert walked == whole
    assert len(set(walked)) == len(walked)


@pytest.mark.parametrize("cursor", ["nonsense", "%00", "W10"])
def test_a_cursor_of_no_list_is_refused(reading, cursor):
    answer = reading.get(f"/api/v1/incidents?cursor={cursor}")
    assert (answer.status_code, "cursor" in answer.json()["detail"]) == (422, True)


def test_facets_count_what_choosing_them_gives(reading):
    facets = get(reading, "/incidents")["facets"]
    for name, values in (("party", "parties"), ("type", "types"), ("status", "statuses")):
        for one in facets[values]:
            assert get(reading, f"/incidents?{name}={one['id']}")["total"] == one["n"]


def test_words_choose_by_title_party_and_sentence(reading):
    items = get(reading, "/incidents?q=Okinawa")["items"]
    assert items
    assert all(
        "okinawa" in (row["title"] + row["citation"]["text"] + str(row["places"])).lower()
        for row in items
    )


def test_etag_spares_an_answer_until_something_else_is_asked(reading):
    answer = reading.get("/api/v1/incidents")
    again = reading.get("/api/v1/incidents", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = reading.get("/api/v1/incidents?limit=1", headers={"If-None-Match": answer.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/incidents/nowhere", 404, "names no incident"),
        ("/reports/nowhere", 404, "nowhere"),
        ("/incidents?type=NOTHING", 422, "THREATEN"),
        ("/incidents?status=odd", 422, "disputed"),
        ("/incidents?limit=0", 422, "limit"),
        ("/incidents?names=japan", 422, "names"),
        ("/incidents?since=tomorrow", 422, "since"),
        ("/search", 422, "q="),
        ("/exports/odd", 404, "geojson"),
        ("/nowhere", 404, "openapi.json"),
        ("/tension", 422, "first"),
    ],
)
def test_errors_are_problems_that_say_what_to_do(reading, path, status, words):
    answer = reading.get(f"/api/v1{path}")
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (answer.status_code, told["status"]) == (status, status)
    assert words in told["detail"]


def test_empty_parameters_are_as_good_as_none(reading):
    bare = get(reading, "/incidents?party=&type=&status=&since=&until=&q=&cursor=&as_of=&names=")
    assert bare == get(reading, "/incidents")


def test_exports_are_files(reading):
    for form in get(reading, "/exports"):
        answer = reading.get(f"/api/v1/exports/{form['name']}")
        assert answer.status_code == 200
        assert answer.headers["content-disposition"].endswith(f'.{form["suffix"]}"')


def test_the_brief_may_use_the_style_sheet_inside_it_and_nothing_else(reading):
    answer = reading.get("/api/v1/brief.html?since=2025-12-07")
    assert "sha256-" in answer.headers["content-security-policy"]
    assert answer.text.count("<style>") == 1
    assert get(reading, "/brief")["sections"]
    assert reading.get("/api/v1/brief.md").text.startswith("#")


def test_as_of_gives_the_earlier_picture(reading):
    before = get(reading, "/status?as_of=2025-12-07")
    assert (before["reports"], before["as_of"], before["role"]) == (1, "2025-12-07", "reader")
    assert get(reading, "/status?as_of=2025-12-01")["incidents"] == 0
    hits = get(reading, "/search?q=radar&as_of=2025-12-07")["items"]
    assert {hit["document"]["publisher"] for hit in hits} == {"Tokyo wire"}


def test_diff_tells_what_came_since(reading):
    told = get(reading, "/diff?since=2025-12-07")
    assert told["since"] == "2025-12-07"
    assert "new incident" in {one["kind"] for one in told["items"]}
    assert all(one["words"] and one["citations"] for one in told["items"])


SHAPES = {
    "/status": StatusShape, "/picture?since=2025-12-07": PictureShape, "/incidents": IncidentPage,
    "/incidents/{incident}": IncidentShape, "/timeline": TimelineShape, "/positions": PositionsShape,
    "/counts": CountsShape, "/dyads": list[Dyad], "/tension?first=CHN&second=JPN": TensionShape,
    "/reports": ReportPage, "/reports/{report}": ReportShape, "/search?q=radar": SearchPage,
    "/brief?since=2025-12-07": Brief, "/diff?since=2025-12-07": DifferencePage, "/review": ReviewPage,
    "/judgements": JudgementPage, "/exports": list[ExportShape], "/vocabulary": Vocabulary,
}  # fmt: skip


@pytest.mark.parametrize("path", SHAPES)
def test_every_view_has_the_shape_that_is_described(reading, path):
    for row in get(reading, "/incidents")["items"]:
        place = path.format(incident=row["id"], report=row["citation"]["document_id"])
        content = reading.get(f"/api/v1{place}").content
        TypeAdapter(SHAPES[path]).validate_json(content, strict=True)
