"""GDELT-like events: the 61 columns of Events 2.0, tab-separated, without a header; ours, not GDELT's.

One row an incident. Only incidents that are told as done have a row, since the format cannot say that
one is denied or planned: those of status denied, planned or withdrawn are left out.

* GLOBALEVENTID is the incident's id as a decimal number (hexadecimal again, with an `i`, it is the id).
* SQLDATE, MonthYear, Year and FractionDate stand only as exactly as the days are told.
* Code, scale, actors and SOURCEURL are those of the incident's leading telling; where that report has
  no address, SOURCEURL is its citation. QuadClass is PLOVER's, so a protest is 4, not 3.
* Actor countries are ISO 3166 alpha-3, type codes PLOVER's sectors; a party without a state is a known
  group by its id of ours.
* NumMentions counts tellings, NumSources origins, NumArticles reports. IsRootEvent is 1 when a report
  tells it in its first paragraph.
* ActionGeo_Type is empty for what is neither state, province nor city, and for "south of …".

Always empty, because Redshank does not know them: ethnic and religion codes, AvgTone, the actors' own
geography, ActionGeo's FIPS country, ADM1, ADM2 and FeatureID. The format has no room for the naming
policy that is used.
"""

from datetime import date

from redshank.present.citations import cite
from redshank.present.deeds import NO_DEED
from redshank.present.exports.form import Form
from redshank.present.exports.rows import (
    Told,
    has_happened,
    id_number,
    lead,
    one_day,
    sides,
    told_incidents,
)  # fmt: skip
from redshank.present.exports.spots import Spot, spot_of
from redshank.present.exports.tsv import write_tsv
from redshank.records import ActorRef, EventRecord, Incident, Picture

_ACTOR = [
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
    "Type1Code", "Type2Code", "Type3Code",
]  # fmt: skip
_GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]
GDELT_COLUMNS = [
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor{number}{name}" for number in (1, 2) for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
]  # fmt: skip
_GEO_TYPES = {"state": 1, "city": 4, "town": 4, "province": 5}
_GEO_TYPES_IN_USA = {"state": 1, "city": 3, "town": 3, "province": 2}
Cells = list[object]


def _write(picture: Picture, naming: str) -> str:
    """The rows in the picture's order; an empty picture gives an empty file."""
    rows = []
    for incident, tellings in told_incidents(picture):
        leading = lead(tuple(one for one in tellings if has_happened(one)))
        if leading and incident.status not in NO_DEED:
            rows.append(_row(leading, tellings, naming))
    return write_tsv(rows)


def _row(leading: Told, tellings: tuple[Told, ...], naming: str) -> Cells:
    incident, event = leading.incident, leading.event
    spot = spot_of(event.places, naming)
    nowhere: Cells = [None] * len(_GEO)
    doer, recipient = sides(event)
    return [
        id_number(incident.id), *_days(incident.start, incident.end), *_actor(doer),
        *_actor(recipient), int(any(map(_opens_its_report, tellings))), *_code(event),
        *_counts(incident), None, *nowhere, *nowhere, *_action_geo(spot),
        min(one.stored.added_at for one in tellings).strftime("%Y%m%d%H%M%S"), _source(leading),
    ]  # fmt: skip


def _days(start: date | None, end: date | None) -> Cells:
    """SQLDATE, MonthYear, Year and FractionDate, each only where the whole interval lies in it.

    The fraction is reckoned with twelve months of thirty days in a year of 365, as the codebook has it.
    """
    if start is None or end is None:
        return [None] * 4
    day = one_day(start, end)
    month = f"{start:%Y%m}" if (start.year, start.month) == (end.year, end.month) else None
    year = f"{start:%Y}" if start.year == end.year else None
    fraction = f"{day.year + (day.month * 30 + day.day) / 365:.4f}" if day else None
    return [f"{day:%Y%m%d}" if day else None, month, year, fraction]


def _actor(actor: ActorRef | None) -> Cells:
    if actor is None:
        return [None] * len(_ACTOR)
    group = None if actor.country else actor.id
    types = [*actor.sectors, "", "", ""][:3]
    code = "".join([actor.country or group or "", *types])
    return [code, actor.name, actor.country, group, None, None, None, *types]


def _code(event: EventRecord) -> Cells:
    return [event.cameo, event.cameo[:3], event.cameo[:2], event.quad_class, event.goldstein]


def _counts(incident: Incident) -> Cells:
    return [len(incident.tellings), len(incident.origins), len(incident.documents)]


def _action_geo(spot: Spot) -> Cells:
    types = _GEO_TYPES_IN_USA if spot.country == "USA" else _GEO_TYPES
    return [types.get(spot.kind), spot.name, None, None, None, spot.latitude, spot.longitude, None]


def _opens_its_report(told: Told) -> bool:
    number = told.event.evidence.sentence
    return any(one.index == number and not one.paragraph for one in told.stored.report.sentences)


def _source(told: Told) -> str:
    return told.stored.report.document.url or cite(told.stored, told.event.evidence.sentence)


FORM = Form(
    "gdelt", "export.CSV", "text/tab-separated-values",
    "incidents told as done in the 61 columns of GDELT Events 2.0, without header; "
    "denied and planned ones are left out", _write,
)  # fmt: skip
