"""Positions, counts and tension as rows of a table, each with the sentence that it rests on."""

from collections.abc import Sequence

from redshank.analyse import CountPoint, CountSeries, Passage, Position, PositionLine, Tension, Term
from redshank.present.tables import cell

POSITION_COLUMNS = (
    "party_id", "party", "issue", "stance", "day", "by", "toward_ids", "toward", "speaker", "alleged",
    "incident_id", "document_id", "sentence_number", "sentence",
)  # fmt: skip
COUNT_COLUMNS = (
    "what", "unit", "zone", "place", "actor", "counter_kind", "counter", "value", "start", "end",
    "reports", "origins", "document_id", "sentence_number", "sentence",
)  # fmt: skip
TENSION_COLUMNS = (
    "first", "second", "scale", "week", "total", "incident_id", "event_type", "status", "score",
    "weight", "contribution", "document_id", "sentence_number", "sentence",
)  # fmt: skip


def position_rows(lines: Sequence[PositionLine]) -> list[list[str]]:
    """A header and one row a change."""
    return [list(POSITION_COLUMNS), *(_position_row(one) for line in lines for one in line.changes)]


def count_rows(series: Sequence[CountSeries]) -> list[list[str]]:
    """A header and one row a value; a period that nobody counted has no row."""
    return [list(COUNT_COLUMNS), *(_count_row(one, point) for one in series for point in one.points)]


def tension_rows(tension: Tension) -> list[list[str]]:
    """A header and one row a term; an empty week has one row, unplaced terms no week."""
    rows = [list(TENSION_COLUMNS)]
    for week in tension.weeks:
        lead = [*_dyad(tension), week.monday, week.total]
        rows += [_term_row(lead, term) for term in week.terms or (None,)]
    rows += [_term_row([*_dyad(tension), None, None], term) for term in tension.unplaced]
    return rows


def _position_row(position: Position) -> list[str]:
    return _cells(
        position.party.id, position.party.name, position.issue, position.stance, position.day,
        position.by,
        "; ".join(party.id for party in position.toward),
        "; ".join(party.name for party in position.toward),
        position.speaker, "yes" if position.alleged else "no", position.incident_id,
        *_passage_cells(position.evidence),
    )  # fmt: skip


def _count_row(series: CountSeries, point: CountPoint) -> list[str]:
    counter = series.counter
    start, end = point.period or (None, None)
    return _cells(
        series.what, series.unit, series.zone, series.place, series.actor and series.actor.name,
        counter and counter.kind, counter and counter.name, f"{point.value:.15g}", start, end,
        len(point.documents), len(point.origins), *_passage_cells(point.evidence),
    )  # fmt: skip


def _term_row(lead: Sequence[object], term: Term | None) -> list[str]:
    if term is None:
        return _cells(*lead, *[None] * (len(TENSION_COLUMNS) - len(lead)))
    return _cells(
        *lead, term.incident_id, term.event_type, term.status, term.score, term.weight,
        term.contribution,
        *_passage_cells([term.evidence]),
    )  # fmt: skip


def _dyad(tension: Tension) -> list[object]:
    return [*(party.id for party in tension.dyad), tension.scale]


def _passage_cells(evidence: Sequence[Passage]) -> list[object]:
    """The first sentence of some; every row has one, since nothing stands without a sentence."""
    first = evidence[0]
    return [first.document_id, first.sentence + 1, first.text]


def _cells(*values: object) -> list[str]:
    return [cell(value) for value in values]
