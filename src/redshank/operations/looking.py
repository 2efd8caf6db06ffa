"""What a user looks for in a picture: incidents, one incident, a dyad, an export."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from redshank.analyse import Scale, Tension, tension
from redshank.errors import OutputError, UsageError
from redshank.operations.picturing import open_picture
from redshank.present.exports import EXPORTS, Form
from redshank.present.naming import check_policy
from redshank.records import Incident, Picture


def choose_incidents(
    picture: Picture,
    *,
    party: str | None = None,
    event_type: str | None = None,
    status: str | None = None,
    since: date | None = None,
) -> tuple[Incident, ...]:
    """The incidents of a picture with a party, type, status and day, in its order.

    Raises:
        UsageError: no incident has such a type, status or party; the message lists those there are.
    """
    chosen = picture.incidents
    for name, wanted, values_of in (
        ("party", party, _parties_of), ("type", event_type, _type_of), ("status", status, _status_of),
    ):  # fmt: skip
        if wanted is not None:
            known = {value for one in picture.incidents for value in values_of(one)}
            if wanted not in known:
                raise UsageError(f"no incident of {name} {wanted!r}; there are: {_list(known)}")
            chosen = tuple(one for one in chosen if wanted in values_of(one))
    if since is None:
        return chosen
    return tuple(one for one in chosen if (one.end or one.last_told or date.min) >= since)


def find_incident(picture: Picture, given: str) -> Incident:
    """The incident that its id, an event's id or the beginning of either names.

    Raises:
        UsageError: it names none or several.
    """
    found = [
        one
        for one in picture.incidents
        if one.id.startswith(given) or any(event.startswith(given) for event in one.tellings)
    ]
    if len(found) != 1:
        shown = _list({one.id for one in found[:5]}) if found else "`incidents` lists those there are"
        raise UsageError(f"{given!r} names {'several incidents' if found else 'no incident'}: {shown}")
    return found[0]


def find_tension(picture: Picture, first: str, second: str, scale: str) -> Tension:
    """What passed between two parties week by week.

    Raises:
        UsageError: nothing is told between the two; the message lists the parties there are.
    """
    found = tension(picture, first, second, Scale(scale))
    if found is None:
        known = {party for one in picture.incidents for party in _parties_of(one)}
        raise UsageError(f"nothing is told between {first!r} and {second!r}; parties: {_list(known)}")
    return found


def export_formats() -> list[Form]:
    """The formats that `export` writes, by name."""
    return [EXPORTS[name] for name in sorted(EXPORTS)]


def export(
    store_path: str | Path, form: str, names: str = "neutral", as_of: date | None = None
) -> str | bytes:
    """The picture of a store in one of the formats.

    Raises:
        UsageError: there is no such format or naming policy; the message lists those there are.
    """
    if form not in EXPORTS:
        raise UsageError(f"no format {form!r}; there are: {', '.join(sorted(EXPORTS))}")
    return EXPORTS[form].write(open_picture(store_path, as_of), check_policy(names))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that appears only when it is whole. Raises OutputError."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{path}: cannot be written ({error.strerror})") from None


def _parties_of(incident: Incident) -> Sequence[str]:
    return [party.id for party in (*incident.actors, *incident.recipients)]


def _type_of(incident: Incident) -> Sequence[str]:
    return [incident.event_type]


def _status_of(incident: Incident) -> Sequence[str]:
    return [str(incident.status)]


def _list(values: set[str]) -> str:
    shown = sorted(values)
    return ", ".join(shown[:20]) + (f" and {len(shown) - 20} more" if len(shown) > 20 else "")
