"""The sections of a brief that compare: who stands where, what changed, what is counted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from redshank import analyse
from redshank.analyse import Difference, DifferenceKind, Position, PositionStance
from redshank.present.brief_choice import (
    deniers,
    is_quotable,
    is_well_told,
    neutral,
)  # fmt: skip
from redshank.present.brief_record import (
    BriefParagraph,
    BriefSection,
    BriefSentence,
    cited,
)  # fmt: skip
from redshank.present.brief_sources import Sources
from redshank.present.days import day_words, interval_words
from redshank.present.deeds import status_words
from redshank.present.standing_words import (
    capital,
    incident_words,
    issue_words,
    position_day,
    reader_name,
    stance_words,
)  # fmt: skip
from redshank.records import Incident, Party, Picture, Status

_ISSUES, _STANDS, _CITED = 3, 3, 2
_CHANGES, _COUNTS = 8, 4
# What an analyst must know first stands first.
_ORDER = (
    DifferenceKind.WITHDRAWN, DifferenceKind.NEW_DENIAL, DifferenceKind.STATUS, DifferenceKind.WEAKENED,
    DifferenceKind.STRENGTHENED, DifferenceKind.NEW_ACCOUNT, DifferenceKind.NEW_INCIDENT,
    DifferenceKind.NEW_COUNT, DifferenceKind.MERGED, DifferenceKind.SPLIT,
)  # fmt: skip


_PLAIN = {
    DifferenceKind.WITHDRAWN: "No longer told", DifferenceKind.NEW_INCIDENT: "New",
    DifferenceKind.MERGED: "Told apart before, now one incident",
    DifferenceKind.SPLIT: "One incident before, now told apart",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sides:
    """The incidents and sentences of the later and of the earlier picture."""

    after: dict[str, Incident]
    before: dict[str, Incident]
    now: Sources
    then: Sources

    def of(self, subject: str) -> tuple[Incident, Sources] | None:
        """The incident of that id with its sources, as it is now if it still stands."""
        if subject in self.after:
            return self.after[subject], self.now
        return (self.before[subject], self.then) if subject in self.before else None

    def order(self, difference: Difference) -> tuple[int, int, str, str]:
        """The gravest kinds first, and of each the incidents of most origins."""
        found = self.of(difference.subject)
        origins = len(found[0].origins) if found else 0
        return _ORDER.index(difference.kind), -origins, difference.subject, difference.party or ""


def standing_section(picture: Picture, sources: Sources) -> BriefSection:
    """The issues that most sentences tell of, and on each what its parties did or left unsaid.

    Who was asked stands with who asks.
    """
    by_issue: dict[str, list[Position]] = defaultdict(list)
    for position in analyse.positions(picture):
        if issue_words(position) and position.stance is not PositionStance.WAS_ASKED:
            by_issue[issue_words(position)].append(position)
    main = sorted(by_issue, key=lambda issue: (-_weight(by_issue[issue]), issue))[:_ISSUES]
    paragraphs = [
        BriefParagraph(
            capital(issue),
            tuple(_stand_sentence(one, sources) for one in _stands(by_issue[issue])),
        )
        for issue in main
    ]
    return BriefSection("Who stands where", cited(paragraphs))


def changed_section(before: Picture, after: Picture, now: Sources, then: Sources) -> BriefSection:
    """The gravest change of each incident since the picture before; new positions stand elsewhere."""
    sides = _Sides(
        {one.id: one for one in after.incidents}, {one.id: one for one in before.incidents}, now, then
    )
    found = [one for one in analyse.diff(before, after) if one.kind in _ORDER and one.evidence]
    gravest: dict[object, Difference] = {}
    for one in sorted((one for one in found if _is_sound(one, sides)), key=sides.order):
        gravest.setdefault(one.subject if sides.of(one.subject) else one, one)
    sentences = tuple(_change_sentence(one, sides) for one in [*gravest.values()][:_CHANGES])
    left = len(found) - len(sentences)
    notes = [f"{left} further changes are left to `redshank diff`."] if left else []
    if not found:
        notes = ["Nothing changed."]
    return BriefSection("What changed", cited([BriefParagraph("", sentences)]), tuple(notes))


def counts_section(picture: Picture, sources: Sources) -> BriefSection:
    """The counts that most origins give, with who counts and over which period; never summed."""
    points = [(series, point) for series in analyse.count_series(picture) for point in series.points]
    points.sort(key=lambda pair: (-len(pair[1].origins), pair[0].what, pair[1].value))
    sentences = tuple(_count_sentence(*pair, sources) for pair in points[:_COUNTS])
    left = len(points) - len(sentences)
    notes = (f"{left} further counts are left to `redshank counts`.",) if left else ()
    return BriefSection("What is counted", cited([BriefParagraph("", sentences)]), notes)


def _weight(held: Sequence[Position]) -> int:
    return sum(len(position.evidence) for position in held)


def _stands(held: Sequence[Position]) -> list[list[Position]]:
    """The stances on an issue by party that most sentences tell, in the order of their days.

    What a single sentence tells is left to the full list, except a silence.
    """
    stands: dict[tuple[str, PositionStance], list[Position]] = defaultdict(list)
    for position in held:
        stands[position.party.id, position.stance].append(position)
    borne = [key for key in stands if _weight(stands[key]) > 1 or key[1] is PositionStance.SILENT]
    main = sorted(borne, key=lambda key: (-_weight(stands[key]), key))[:_STANDS]
    return sorted((stands[key] for key in main), key=lambda group: (group[0].by, group[0].party.id))


def _stand_sentence(group: Sequence[Position], sources: Sources) -> BriefSentence:
    """All positions of one stance as one sentence; a silence is quoted."""
    first = group[0]
    what = stance_words(first.stance, _toward(group), all(one.alleged for one in group))
    words = f"{capital(reader_name(first.party.name))} {what} {_days_words(group)}"
    passages = dict.fromkeys(one.evidence[0] for one in group)
    citations = tuple(sources.of_passage(passage) for passage in passages)[:_CITED]
    quoted = first.stance is PositionStance.SILENT and is_quotable(citations[0].text)
    return BriefSentence(f"{words}{':' if quoted else '.'}", citations, quoted)


def _toward(group: Sequence[Position]) -> list[Party]:
    """Whom positions are for or against; a place that is the issue itself only if nobody else is."""
    every = list(dict.fromkeys(party for one in group for party in one.toward))
    return [party for party in every if party.name != group[0].issue] or every


def _days_words(group: Sequence[Position]) -> str:
    """The days of several positions; "by" the last one where only reports give a day."""
    if len(group) == 1:
        return position_day(group[0])
    days = [one.day for one in group if one.day]
    if len(days) < len(group):
        return f"by {day_words(max(one.by for one in group))}"
    if min(days) == max(days):
        return f"on {day_words(max(days))}"
    return f"between {day_words(min(days))} and {day_words(max(days))}"


def _change_sentence(difference: Difference, sides: _Sides) -> BriefSentence:
    passage = difference.evidence[0]
    known = sides.now if passage.document_id in sides.now.documents else sides.then
    text = f"{_change_words(difference, sides)}."
    return BriefSentence(text, (known.of_passage(passage),))


def _is_sound(difference: Difference, sides: _Sides) -> bool:
    """Whether fitting sentences bear a change; nothing is confirmed that a party is told to deny."""
    found = sides.of(difference.subject)
    if found is None:
        return difference.kind is DifferenceKind.NEW_COUNT
    if difference.kind is DifferenceKind.NEW_DENIAL:
        return difference.party in deniers(*found)
    if difference.kind is DifferenceKind.STATUS and Status.CONFIRMED in difference.after:
        return is_well_told(*found) and not deniers(*found)
    return is_well_told(*found)


def _change_words(difference: Difference, sides: _Sides) -> str:
    found = sides.of(difference.subject)
    if found is None:
        return f"New count: {', '.join(difference.after)}"
    incident = neutral(*found)
    party = reader_name(_party_name(difference.party, incident))
    match difference.kind:
        case DifferenceKind.NEW_DENIAL:
            change = f"Denied by {party} for the first time"
        case DifferenceKind.NEW_ACCOUNT:
            change = f"Told by {party} for the first time"
        case DifferenceKind.STATUS:
            before, after = _statuses(difference.before), _statuses(difference.after)
            change = f"Now {after}, before {before}"
        case DifferenceKind.STRENGTHENED | DifferenceKind.WEAKENED:
            change = _origins_words(difference)
        case _:
            change = _PLAIN[difference.kind]
    day = f", {interval_words(incident.start, incident.end)}" if incident.start else ""
    words = incident_words(incident, claim=bool(deniers(*found)))
    return f"{change}: {words}{day}"


def _origins_words(difference: Difference) -> str:
    change = len(difference.gained) - len(difference.lost)
    more = "more" if change > 0 else "fewer"
    return f"{abs(change)} {more} {'origin' if abs(change) == 1 else 'origins'}"


def _statuses(statuses: Sequence[str]) -> str:
    return ", ".join(status_words(Status(one)) for one in statuses)


def _party_name(party_id: str | None, incident: Incident) -> str:
    names = {account.party.id: account.party.name for account in incident.accounts}
    return names.get(party_id or "", party_id or "")


def _count_sentence(
    series: analyse.CountSeries, point: analyse.CountPoint, sources: Sources
) -> BriefSentence:
    citation = sources.of_passage(point.evidence[0])
    counter = capital(reader_name(series.counter.name)) if series.counter else "A counter not named"
    of = f" of {reader_name(series.actor.name)}" if series.actor else ""
    thing = ", ".join(filter(None, [f"{point.value:,.10g} {series.what}{of}", series.zone]))
    period = interval_words(*point.period) if point.period else "period not told"
    quoted = is_quotable(citation.text)
    words = f"{counter} counts {thing}, {period}{':' if quoted else '.'}"
    return BriefSentence(words, (citation,), quoted)
