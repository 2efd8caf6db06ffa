"""The commands that look at a store: what many reports together make of a crisis."""

import sys
from datetime import datetime
from pathlib import Path

import click

from redshank.cli.options import AS_OF, DAY, FORM, OUTPUT, STORE, day_of, look_of, view, write
from redshank.cli.output import open_output


@click.command()
@view
@click.option("--party", metavar="CODE", help="Only with this state (as CHN) or body (as NATO).")
@click.option("--type", "event_type", metavar="TYPE", help="Only of this type, as THREATEN.")
@click.option("--status", metavar="STATUS", help="Only of this status, as disputed.")
@click.option("--since", type=DAY, metavar="DATE", help="Only of this day or later.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, metavar="N")
def incidents(
    store: Path, as_of: datetime | None, form: str, output: Path | None,
    party: str | None, event_type: str | None, status: str | None, since: datetime | None, limit: int,
) -> None:  # fmt: skip
    """List the incidents, newest first."""
    from redshank import operations, present

    picture = operations.open_picture(store, day_of(as_of))
    chosen = operations.choose_incidents(
        picture, party=party, event_type=event_type, status=status, since=day_of(since)
    )
    shown = chosen[:limit]
    write(
        output, form, shown,
        lambda **look: present.render_incidents(shown, **look), lambda: present.incident_rows(shown),
    )  # fmt: skip
    if form == "text" and len(chosen) > limit:
        click.echo(f"{len(chosen) - limit} more; --limit shows them", err=True)


@click.command()
@view
def timeline(store: Path, as_of: datetime | None, form: str, output: Path | None) -> None:
    """What happened, day by day; what has no day stands apart."""
    from redshank import analyse, operations, present

    picture = operations.open_picture(store, day_of(as_of))
    told = analyse.timeline(picture)
    write(
        output, form, told,
        lambda **look: present.render_timeline(told, picture, **look),
        lambda: present.timeline_rows(told),
    )  # fmt: skip


@click.command()
@view
def positions(store: Path, as_of: datetime | None, form: str, output: Path | None) -> None:
    """Where each state or body stands, issue by issue, and when that changed."""
    from redshank import analyse, operations, present

    picture = operations.open_picture(store, day_of(as_of))
    lines = analyse.position_lines(analyse.positions(picture))
    write(
        output, form, lines,
        lambda **look: present.render_positions(lines, picture, **look),
        lambda: present.position_rows(lines),
    )  # fmt: skip


@click.command()
@view
def counts(store: Path, as_of: datetime | None, form: str, output: Path | None) -> None:
    """Counts told over time, by counter, thing and zone; rivals side by side."""
    from redshank import analyse, operations, present

    picture = operations.open_picture(store, day_of(as_of))
    series = analyse.count_series(picture)
    write(
        output, form, series,
        lambda **look: present.render_counts(series, analyse.rival_counts(series), picture, **look),
        lambda: present.count_rows(series),
    )  # fmt: skip


@click.command()
@click.argument("first")
@click.argument("second")
@view
@click.option(
    "--scale", type=click.Choice(["plover_score", "goldstein"]), default="plover_score",
    show_default=True,
    help="Which scale of intensity is summed.",
)  # fmt: skip
def tension(
    first: str,
    second: str,
    store: Path,
    as_of: datetime | None,
    form: str,
    output: Path | None,
    scale: str,
) -> None:
    """How tense it is between FIRST and SECOND (as CHN JPN), week by week, with the arithmetic."""
    from redshank import analyse, operations, present

    picture = operations.open_picture(store, day_of(as_of))
    found = operations.find_tension(picture, first, second, scale)
    write(
        output, form, found,
        lambda **look: present.render_tension(found, analyse.alarm(found), picture, **look),
        lambda: present.tension_rows(found),
    )  # fmt: skip


@click.command()
@STORE
@AS_OF
@click.option("--since", type=DAY, metavar="DATE", help="Also what changed since that day.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    show_default=True,
)
@OUTPUT
def brief(
    store: Path, as_of: datetime | None, since: datetime | None, form: str, output: Path | None
) -> None:
    """What happened, what is disputed, who stands where; every sentence with its source."""
    from redshank import operations, present

    picture = operations.open_picture(store, day_of(as_of))
    previous = operations.open_picture(store, day_of(since)) if since else None
    told = present.make_brief(picture, previous)
    forms = {
        "text": lambda: present.render_brief_text(told, **look_of(output)),
        "markdown": lambda: present.render_brief_markdown(told),
        "html": lambda: present.render_brief_html(told),
    }
    with open_output(output) as out:
        out.write(forms[form]().rstrip("\n") + "\n")


@click.command()
@click.option("--since", type=DAY, required=True, metavar="DATE", help="The day to compare with.")
@view
def diff(since: datetime, store: Path, as_of: datetime | None, form: str, output: Path | None) -> None:
    """What is new, changed, stronger, weaker or withdrawn since a day."""
    from redshank import analyse, operations, present

    before = operations.open_picture(store, day_of(since))
    after = operations.open_picture(store, day_of(as_of))
    found = analyse.diff(before, after)
    write(
        output, form, found,
        lambda **look: present.render_differences(found, before, after, **look),
        lambda: present.difference_rows(found),
    )  # fmt: skip


@click.command()
@click.argument("query")
@STORE
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N")
@FORM
@OUTPUT
def search(query: str, store: Path, limit: int, form: str, output: Path | None) -> None:
    """Find reports and sentences with all words of QUERY; "quoted words" stand together."""
    from redshank import operations, present

    hits = operations.search(store, query, limit)
    write(
        output, form, hits,
        lambda **look: present.render_hits(hits, **look), lambda: present.hit_rows(hits),
    )  # fmt: skip


@click.command()
@click.argument("form", metavar="FORMAT")
@STORE
@AS_OF
@click.option(
    "--names", default="neutral", show_default=True, metavar="POLICY",
    help="How disputed places are called: neutral, or as a party calls them (JPN).",
)  # fmt: skip
@OUTPUT
def export(form: str, store: Path, as_of: datetime | None, names: str, output: Path | None) -> None:
    """Write the picture as FORMAT; `export list` lists the formats."""
    from redshank import operations

    if form == "list":
        click.echo("\n".join(f"{one.name:14}{one.about}" for one in operations.export_formats()))
        return
    told = operations.export(store, form, names, day_of(as_of))
    if isinstance(told, str):
        with open_output(output) as out:
            out.write(told)
    elif output is None:
        sys.stdout.buffer.write(told)
    else:
        operations.write_whole(output, told)
