from redshank.records import Span
from redshank.resolve.places import resolve_places


def place(surroundings, text, words):
    around = surroundings(text)
    start = text.rindex(words)
    (found,) = resolve_places((Span.of(text, start, start + len(words)),), around)
    return found


def test_a_relation_widens_the_radius(surroundings):
    pin = place(surroundings, "It was in Okinawa.", "Okinawa")
    south = place(surroundings, "It was south of Okinawa.", "Okinawa")
    assert (pin.relation, south.relation) == (None, "south of")
    assert south.radius_km > pin.radius_km


def test_a_disputed_place_has_each_sides_name_whoever_names_it(surroundings):
    one = place(surroundings, "It was off the Senkaku Islands.", "Senkaku Islands")
    other = place(surroundings, "It was off the Diaoyu Islands.", "Diaoyu Islands")
    assert one.id == other.id
    assert {"JPN", "CHN"} <= set(one.names)
    assert one.administered_by == "JPN" and "CHN" in one.claimed_by


def test_an_unknown_place_keeps_its_words_and_gets_no_coordinates(surroundings):
    found = place(surroundings, "It was at Zzyzx Crossing.", "at Zzyzx Crossing")
    assert (found.name, found.lat, found.radius_km) == ("Zzyzx Crossing", None, None)


def test_the_contested_islands_are_those_the_report_names(surroundings):
    text = "Japan holds the Senkaku Islands. They came near the contested islands."
    assert place(surroundings, text, "the contested islands").id == "SENKAKU_ISLANDS"
