"""POLECAT-like events: 40 tab-separated columns under a header; ours, not POLECAT's.

One row a telling, in the order of the incidents. Only what is told as done has a row (asserted or
alleged): PLOVER's modes for negation, future and hypothetical deeds are not in the files. As in
POLECAT's files, what is unknown is the word None.

* Event Date stands only when the day is told. Event Mode is written `ACCUSE-disapprove`; modes of our
  own (`x-…`) are dropped. Intensity is the PLOVER score. Contexts are parted by `|`.
* Every party is listed, parted by `;` in all its columns alike, and its sectors by `|`; a deed done
  together has all parties as actors and no recipient. Countries are ISO 3166 alpha-3.
* Placename is the name under the naming policy in use, Raw Placename the words of the report. City,
  Province, Country, GeoNames ID and Feature Type are filled for a place that the gazetteer has and that
  is told without a relation such as "south of"; Feature Type is our kind of place. A contested place
  has no Country.

Always None, because Redshank does not know them or does not keep them: Correlates of War codes, titles,
Wikipedia ids, District, the story's people, organizations and locations, Language, Version.
"""

from collections.abc import Callable, Sequence

from redshank.present.exports.form import Form
from redshank.present.exports.rows import Told, every_telling, has_happened, one_day
from redshank.present.exports.spots import Spot, spot_of
from redshank.present.exports.tsv import tsv_cell, write_tsv
from redshank.records import ActorRef, EventRecord, Picture

POLECAT_COLUMNS = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
    "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
    "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
]  # fmt: skip
_QUADS = {
    1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT",
}  # fmt: skip
_UNKNOWN = "None"
Cells = list[object]


def _write(picture: Picture, naming: str) -> str:
    """Header and rows; an empty picture gives the header alone."""
    rows = (_row(told, naming) for told in every_telling(picture) if has_happened(told))
    return write_tsv(([_known(value) for value in row] for row in rows), POLECAT_COLUMNS)


def _row(told: Told, naming: str) -> Cells:
    event, document = told.event, told.stored.report.document
    return [
        *_code(event), *_parties(event.actors), *_parties(event.recipients),
        *_place(spot_of(event.places, naming)), document.publisher, document.published_at,
        *[None] * 5,
    ]  # fmt: skip


def _code(event: EventRecord) -> Cells:
    occurred = event.occurred
    modes = [f"{event.event_type}-{mode}" for mode in event.modes if not mode.startswith("x-")]
    return [
        event.id, one_day(occurred.start, occurred.end) if occurred else None, event.event_type,
        ";".join(modes), event.plover_score, _QUADS[event.quad_class], "|".join(event.contexts),
    ]  # fmt: skip


def _parties(parties: Sequence[ActorRef]) -> Cells:
    return [
        _each(parties, lambda one: one.name), _each(parties, lambda one: one.country), None,
        _each(parties, lambda one: next(iter(one.sectors), None)),
        _each(parties, lambda one: "|".join(one.sectors)), None,
        _each(parties, lambda one: one.span.text), None,
    ]  # fmt: skip


def _each(parties: Sequence[ActorRef], value_of: Callable[[ActorRef], str | None]) -> str:
    """A value of each party; a semicolon inside one would part it and becomes a comma."""
    return ";".join((value_of(one) or _UNKNOWN).replace(";", ",") for one in parties)


def _place(spot: Spot) -> Cells:
    return [
        spot.name, spot.city, None, spot.province, spot.country, spot.latitude, spot.longitude,
        spot.geonames, spot.raw, spot.kind,
    ]  # fmt: skip


def _known(value: object) -> str:
    return tsv_cell(value) or _UNKNOWN


FORM = Form(
    "polecat", "txt", "text/tab-separated-values",
    "tellings of what was done in the 40 columns of POLECAT; denied and planned ones are left out",
    _write,
)  # fmt: skip
