"""The commands that fill a store and take out of it."""

import sys
from datetime import datetime
from pathlib import Path

import click

from redshank.cli.options import BECAUSE, DAY, STORE, day_of, now
from redshank.cli.progress import Account


@click.command()
@click.argument("sources", nargs=-1, required=True)
@STORE
@click.option("--published", type=DAY, metavar="DATE", help="Day of publication, as 2025-12-11.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
def add(
    sources: tuple[str, ...], store: Path, published: datetime | None, publisher: str | None
) -> None:
    """Add SOURCES to a store: files, folders, http(s) addresses, or - for standard input.

    A report that the store knows is passed over; a run that was stopped goes on when it is called again.
    """
    from redshank import operations

    account = Account(sys.stderr)
    account.follow(operations.add(store, sources, now(), day_of(published), publisher))
    account.finish()


@click.command()
@click.argument("document")
@STORE
@BECAUSE
def withdraw(document: str, store: Path, because: str) -> None:
    """Take the report DOCUMENT, and what stood on it alone, out of the picture."""
    from redshank import operations

    done = operations.withdraw(store, document, because, now())
    click.echo("withdrawn" if done else "it was withdrawn before")
