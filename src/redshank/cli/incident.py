"""`redshank incident`: show one incident, or decide what belongs together and what was misread."""

import getpass
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from redshank.cli.options import BECAUSE, BY, STORE, day_of, now, view, write


def _pairs(
    context: click.Context, option: click.Parameter, given: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """FIELD=VALUE options as pairs. Raises BadParameter for one without "="."""
    pairs = [one.partition("=") for one in given]
    for field, sign, _ in pairs:
        if not sign:
            raise click.BadParameter(f"{field!r}: give it as FIELD=VALUE", context, option)
    return tuple((field.strip(), value) for field, _, value in pairs)


class _Incident(click.Group):
    """`incident ID` shows one; its commands decide."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["show", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_Incident, subcommand_metavar="ID | COMMAND")
def incident() -> None:
    """Show an incident: who says what of it, from which origins; or decide what belongs together."""


@incident.command(hidden=True)
@click.argument("identity", metavar="ID")
@view
def show(identity: str, store: Path, as_of: datetime | None, form: str, output: Path | None) -> None:
    """Show the incident ID; the id of any of its events, or the beginning of either, names it too."""
    from redshank import operations, present

    picture = operations.open_picture(store, day_of(as_of))
    found = operations.find_incident(picture, identity)
    write(
        output, form, found,
        lambda **look: present.render_incident(found, picture, **look),
        lambda: present.incident_rows([found]),
    )  # fmt: skip


@incident.command()
@click.argument("ids", nargs=-1, required=True)
@STORE
@BECAUSE
@BY
def merge(ids: tuple[str, ...], store: Path, because: str, by: str | None) -> None:
    """Decide that the incidents of IDS are one."""
    _judge(store, "merge", ids, (), because, by)


@incident.command()
@click.argument("ids", nargs=-1, required=True)
@click.option(
    "--from", "from_ids", multiple=True, required=True, metavar="ID", help="What they are not."
)
@STORE
@BECAUSE
@BY
def split(
    ids: tuple[str, ...], from_ids: tuple[str, ...], store: Path, because: str, by: str | None
) -> None:
    """Decide that the events IDS are not the incident of the events given with --from."""
    _judge(store, "split", ids, from_ids, because, by)


@incident.command()
@click.argument("identity", metavar="ID")
@click.argument("words", metavar="TEXT")
@STORE
@BY
def note(identity: str, words: str, store: Path, by: str | None) -> None:
    """Keep a note with the incident ID."""
    _judge(store, "note", (identity,), (), words, by)


@incident.command()
@click.argument("ids", nargs=-1, required=True)
@STORE
@BECAUSE
@BY
def accept(ids: tuple[str, ...], store: Path, because: str, by: str | None) -> None:
    """Say that the events or incidents IDS are read as they should be."""
    _judge(store, "accept", ids, (), because, by)


@incident.command()
@click.argument("ids", nargs=-1, required=True)
@STORE
@BECAUSE
@BY
def reject(ids: tuple[str, ...], store: Path, because: str, by: str | None) -> None:
    """Take the events or incidents IDS out of the picture: they tell of nothing that counts."""
    _judge(store, "reject", ids, (), because, by)


@incident.command()
@click.argument("ids", nargs=-1, required=True)
@click.option(
    "--set", "corrections", multiple=True, required=True, metavar="FIELD=VALUE", callback=_pairs,
    help="As event_type=COERCE, factuality=denied, actors='CHN; RUS', occurred=2025-12-06.",
)  # fmt: skip
@STORE
@BECAUSE
@BY
def correct(
    ids: tuple[str, ...], corrections: tuple[tuple[str, str], ...], store: Path, because: str,
    by: str | None,
) -> None:  # fmt: skip
    """Say what the events IDS should have been read as."""
    from redshank import operations

    decision = operations.Decision("correct", ids, because, by or getpass.getuser(), (), corrections)
    click.echo(operations.judge(store, decision, now()))


@incident.command()
@click.argument("judgement")
@STORE
@BECAUSE
def revoke(judgement: str, store: Path, because: str) -> None:
    """Take a JUDGEMENT back; it stays on record."""
    from redshank import operations

    done = operations.revoke(store, judgement, because, now())
    click.echo("revoked" if done else "it was revoked before")


def _judge(
    store: Path, kind: str, ids: Sequence[str], from_ids: Sequence[str], because: str, by: str | None
) -> None:
    from redshank import operations

    decision = operations.Decision(kind, tuple(ids), because, by or getpass.getuser(), tuple(from_ids))
    click.echo(operations.judge(store, decision, now()))
