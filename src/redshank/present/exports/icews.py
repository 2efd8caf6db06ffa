"""ICEWS-like events: 20 tab-separated columns under a header; ours, not ICEWS's.

One row a telling, in the order of the incidents. Only what is told as done has a row (asserted or
alleged): the format cannot say that a deed is denied, planned, demanded or hypothetical.

* Event ID and Story ID are the ids of telling and report as decimal numbers (hexadecimal again, with
  `e` and `d` before them, they are the ids).
* Event Date stands only when the day is told. Event Text is our word for type and mode. Intensity is the
  Goldstein scale, as in ICEWS. Sectors are PLOVER's codes, parted by commas. Countries are names.
* The first doer and the first recipient are given; one row, not one in each direction, for a meeting.
* City, Province and Country are filled for a place that the gazetteer has and that is told without a
  relation such as "south of"; a contested place has no Country.

Always empty, because Redshank does not know it: District. The format has no room for the naming policy
that is used.
"""

from redshank.present.deeds import deed_noun
from redshank.present.exports.form import Form
from redshank.present.exports.rows import (
    Told,
    every_telling,
    has_happened,
    id_number,
    one_day,
    sides,
)  # fmt: skip
from redshank.present.exports.spots import country_name, spot_of
from redshank.present.exports.tsv import write_tsv
from redshank.records import ActorRef, Picture

ICEWS_COLUMNS = [
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
]  # fmt: skip
Cells = list[object]


def _write(picture: Picture, naming: str) -> str:
    """Header and rows; an empty picture gives the header alone."""
    rows = (_row(told, naming) for told in every_telling(picture) if has_happened(told))
    return write_tsv(rows, ICEWS_COLUMNS)


def _row(told: Told, naming: str) -> Cells:
    event, document = told.event, told.stored.report.document
    doer, recipient = sides(event)
    spot = spot_of(event.places, naming)
    occurred = event.occurred
    return [
        id_number(event.id), one_day(occurred.start, occurred.end) if occurred else None,
        *_party(doer), deed_noun(event.event_type, event.modes, (), ()), event.cameo, event.goldstein,
        *_party(recipient), id_number(document.id), event.evidence.sentence + 1, document.publisher,
        spot.city, None, spot.province, country_name(spot.country), spot.latitude, spot.longitude,
    ]  # fmt: skip


def _party(actor: ActorRef | None) -> Cells:
    if actor is None:
        return [None] * 3
    return [actor.name, ",".join(actor.sectors), country_name(actor.country)]


FORM = Form(
    "icews", "tab", "text/tab-separated-values",
    "tellings of what was done in the 20 columns of ICEWS; denied and planned ones are left out",
    _write,
)  # fmt: skip
