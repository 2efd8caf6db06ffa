"""The brief: what happened, what is disputed, who stands where; every sentence with its citation."""

from collections import Counter
from datetime import date

from redshank.present.brief_choice import choose_rivalries, choose_told
from redshank.present.brief_incidents import disputed_section, happened_section
from redshank.present.brief_record import Brief, BriefSection
from redshank.present.brief_sources import sources_of
from redshank.present.brief_standing import changed_section, counts_section, standing_section
from redshank.present.standing_words import capital, reader_name
from redshank.records import Picture
from redshank.text.lists import listed

_HAPPENED, _DISPUTED = 8, 3
_DEMO = "DEMO"


def make_brief(picture: Picture, previous: Picture | None = None) -> Brief:
    """The brief of a picture; with a previous one, also what changed since.

    It tells what most originals tell and says how much it leaves out. A section that has nothing to
    say is left out; a picture without reports gives a brief that says that nothing is known.
    """
    sources = sources_of(picture)
    rivalries = choose_rivalries(picture, sources, _DISPUTED)
    disputed = [one.incident for one in rivalries]
    told = choose_told(picture, sources, disputed, _HAPPENED)
    left = len(picture.incidents) - len(told) - len(rivalries)
    sections = [
        happened_section(told, sources, left, bool(rivalries)),
        disputed_section(rivalries, sources),
        standing_section(picture, sources),
    ]
    if previous is not None:
        sections.append(changed_section(previous, picture, sources, sources_of(previous)))
    sections += [counts_section(picture, sources), _made_section(picture)]
    kept = tuple(one for one in sections if one.paragraphs or one.notes)
    return Brief(_title(picture), _as_of(picture), _is_demo(picture), kept)


def _title(picture: Picture) -> str:
    """The two parties that most incidents name, and what the brief is."""
    if not picture.reports:
        return "Nothing is known: there are no reports"
    names = Counter(
        reader_name(party.name)
        for incident in picture.incidents
        for party in {*incident.actors, *incident.recipients}
    )
    main = sorted(names, key=lambda name: (-names[name], name))[:2]
    return f"{capital(listed(sorted(main)))}: what the reports tell" if main else "What the reports tell"


def _as_of(picture: Picture) -> date | None:
    return picture.as_of or max((stored.known_from for stored in picture.reports), default=None)


def _is_demo(picture: Picture) -> bool:
    return any(_DEMO in (stored.report.document.publisher or "").split() for stored in picture.reports)


def _made_section(picture: Picture) -> BriefSection:
    """What the brief rests on: reports, origins, what was left out of the reading."""
    if not picture.reports:
        return BriefSection("How this was made", (), ("The store holds no report for this day.",))
    copies = sum(len(origin.copies) for origin in picture.origins)
    rejected = sum(len(stored.report.rejections) for stored in picture.reports)
    notes = (
        f"Read by machine from {_many(len(picture.reports), 'report')}, {copies} of them copies: "
        f"{_many(len(picture.incidents), 'incident')}; {_many(rejected, 'passage')} left out.",
        "A quotation is a whole sentence of a report, unaltered. An origin is who is cited for a "
        "telling, else the report that copies no other. Confirmed means that both sides or several "
        "origins tell it, not that it is true.",
    )
    return BriefSection("How this was made", (), notes)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
