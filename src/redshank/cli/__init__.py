"""The command line: reads reports and prints what was taken from them."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from redshank import __version__
from redshank.cli.door import Door, screen_width, wants_colour
from redshank.cli.forms import FORMS, Look
from redshank.cli.output import open_output
from redshank.cli.progress import Tally
from redshank.ingest import is_folder

_DAY = click.DateTime(["%Y-%m-%d"])
_published = click.option(
    "--published", type=_DAY, metavar="DATE", help="Day of publication, as 2025-12-11."
)
_publisher = click.option("--publisher", metavar="NAME", help="Who published it.")


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="redshank", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports about an international crisis: who did what to whom, and who says so."""


@main.command()
@click.argument("sources", nargs=-1, required=True)
@_published
@_publisher
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", show_default=True)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write there instead of the screen; the file appears only when it is whole.",
)  # fmt: skip
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
        readings = tally.follow(read_many(sources, _day(published), publisher))
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
    outcome = next(operations.read_many([source], _day(published), publisher))
    if outcome.report is None:
        raise outcome.error or click.ClickException(f"{source}: cannot be read")
    click.echo(operations.explain(outcome.report, event).rstrip("\n"))


@main.command()
def demo() -> None:
    """Read the bundled DEMO reports onto the screen."""
    from redshank.operations import demo_reports

    look = Look(True, wants_colour(None), screen_width(None))
    readings = Tally(True, sys.stderr).follow(demo_reports())
    for piece in FORMS["text"](readings, look):
        click.echo(piece, nl=False)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
