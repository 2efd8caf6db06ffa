"""What the commands over a store share: their options, and how they write."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from redshank.cli.door import screen_width, wants_colour
from redshank.cli.output import open_output

DAY = click.DateTime(["%Y-%m-%d"])
STORE = click.option(
    "--store", "store", type=click.Path(dir_okay=False, path_type=Path), default="redshank.db",
    envvar="REDSHANK_STORE", show_default=True, show_envvar=True, metavar="FILE",
    help="The file that keeps reports and picture.",
)  # fmt: skip
AS_OF = click.option(
    "--as-of", "as_of", type=DAY, metavar="DATE", help="The picture as it was known on that day."
)
FORM = click.option(
    "--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True
)
OUTPUT = click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write there instead of the screen; the file appears only when it is whole.",
)  # fmt: skip
BECAUSE = click.option("--because", required=True, metavar="REASON", help="Why; kept with the decision.")
BY = click.option(
    "--by", metavar="NAME", default=None, help="Who decides; the account's name if not told."
)

View = Callable[..., None]


def view(command: View) -> View:
    """The options that every look at the picture has."""

    @wraps(command)
    def viewed(*args: Any, **options: Any) -> None:
        command(*args, **options)

    for option in (OUTPUT, FORM, AS_OF, STORE):
        viewed = option(viewed)
    return viewed


def write(
    output: Path | None, form: str, record: object,
    text: Callable[..., str], rows: Callable[[], Sequence[Sequence[str]]],
) -> None:  # fmt: skip
    """Write a record as text, CSV or JSON, to the screen or whole into a file."""
    from redshank import present

    with open_output(output) as out:
        if form == "text":
            out.write(text(**look_of(output)).rstrip("\n") + "\n")
        elif form == "csv":
            out.write(present.as_csv(rows()))
        else:
            out.write(present.as_json(record))


def look_of(output: Path | None) -> dict[str, Any]:
    """Whether colours are wanted and how wide the lines may be."""
    return {"colour": wants_colour(output), "width": screen_width(output)}


def day_of(moment: datetime | None) -> date | None:
    """The day of an option's moment."""
    return moment.date() if moment else None


def now() -> datetime:
    """The present moment; only a door reads the clock."""
    return datetime.now(UTC)  # noqa: TID251
