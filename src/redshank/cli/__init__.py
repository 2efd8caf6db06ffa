"""The command line: reads reports and prints what was taken from them."""

import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from redshank import __version__
from redshank.cli.door import Door, screen_width, wants_colour
from redshank.cli.filling import add, withdraw
from redshank.cli.forms import FORMS, Look
from redshank.cli.incident import incident
from redshank.cli.options import DAY, OUTPUT, day_of, now
from redshank.cli.output import open_output
from redshank.cli.picture import (
    brief,
    counts,
    diff,
    export,
    incidents,
    positions,
    search,
    tension,
    timeline,
)
from redshank.cli.progress import Account, Tally
from redshank.cli.serve import serve
from redshank.ingest import is_folder

_published = click.option(
    "--published", type=DAY, metavar="DATE", help="Day of publication, as 2025-12-11."
)
_publisher = click.option("--publisher", metavar="NAME", help="Who published it.")


_OVER_A_STORE: list[click.Command] = [
    add, withdraw, incidents, incident, timeline, positions, counts, tension, brief, diff, search,
    export, serve,
]  # fmt: skip


@click.group(cls=Door, commands=_OVER_A_STORE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="redshank", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports about an international crisis: who did what to whom, and who says so."""


@main.command()
@click.argument("sources", nargs=-1, required=True)
@_published
@_publisher
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@OUTPUT
def read(
    sources: tuple[str, ...],
    published: datetime | None,
    publisher: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Read SOURCES: files, folders, http(s) addresses, or - for standard input.

    Folders are read by sorted name; hidden names in them are passed over.
    """
    from redshank.operations import read_many

    many = len(sources) > 1 or is_folder(sources[0])
    if form == "html" and many:
        raise click.UsageError("--format html shows one report; name one file")
    tally = Tally(many, sys.stderr)
    with open_output(output) as out:
        readings = tally.follow(read_many(sources, day_of(published), publisher))
        look = Look(many, wants_colour(output), screen_width(output))
        for piece in FORMS[form](readings, look):
            out.write(piece)
        tally.finish()


@main.command()
@click.argument("event")
@click.argument("source")
@_published
@_publisher
def explain(event: str, source: str, published: datetime | None, publisher: str | None) -> None:
    """Say why EVENT (an id that `read` printed) was read out of SOURCE as it was."""
    from redshank import operations

    if is_folder(source):
        raise click.UsageError(f"{source}: is a folder; name the one report that holds the event")
    outcome = next(operations.read_many([source], day_of(published), publisher))
    if outcome.report is None:
        raise outcome.error or click.ClickException(f"{source}: cannot be read")
    click.echo(operations.explain(outcome.report, event).rstrip("\n"))


@main.command()
@click.option(
    "--store", "place", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Keep the demonstration there, to look further; else it is thrown away.",
)  # fmt: skip
@click.option(
    "--page/--no-page", "page", default=None,
    help="Show the page in a browser afterwards; without either, when there is a terminal.",
)  # fmt: skip
@click.pass_context
def demo(context: click.Context, place: Path | None, page: bool | None) -> None:
    """Add the bundled DEMO reports to a store and print the brief that they make."""
    from redshank import operations, present

    with TemporaryDirectory() as folder:
        store = place or Path(folder) / "demo.db"
        tally = Account(sys.stderr)
        tally.follow(operations.load_demo(store, now()))
        tally.finish()
        told = present.make_brief(operations.open_picture(store))
        click.echo(present.render_brief_text(told, colour=wants_colour(None), width=screen_width(None)))
        if page or (page is None and sys.stdout.isatty()):
            context.invoke(serve, store=store, show=True)
    if place is None:
        click.echo("`redshank demo --store demo.db` keeps it; `redshank serve --store demo.db` shows it")
