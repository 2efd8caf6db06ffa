"""`redshank serve`: the page and the API over a store, and the tokens that open them to others."""

from pathlib import Path

import click

from redshank.cli.options import STORE, now

_TOKENS = click.option(
    "--tokens", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="The file of tokens that people log in with.",
)  # fmt: skip


@click.group(invoke_without_command=True)
@STORE
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS",
    help="Where to listen; another address than this machine's own needs --tokens.",
)  # fmt: skip
@click.option("--port", type=click.IntRange(1, 65535), default=8600, show_default=True, metavar="PORT")
@click.option("--open/--no-open", "show", default=False, help="Open the page in a browser.")
@_TOKENS
@click.pass_context
def serve(
    context: click.Context, store: Path, host: str, port: int, show: bool, tokens: Path | None
) -> None:
    """Show a store as a page in the browser, with an API for programs, until Ctrl-C.

    Only this machine reaches it, unless there are tokens to log in with.
    """
    if context.invoked_subcommand is not None:
        return
    from redshank import web

    settings = web.Settings(store, host, tokens=tokens, apart=True)
    web.require_lock(settings)
    web.prepare_store(settings)
    click.echo(f"{store} is at http://{_named(host)}:{port}/ until Ctrl-C", err=True)
    if not web.is_loopback(host):
        click.echo("what is sent can be read on the way; put a server with TLS before it", err=True)
    web.serve(settings, port, show)


@serve.command()
@click.argument("name")
@click.option("--role", type=click.Choice(["reader", "editor"]), default="reader", show_default=True)
@_TOKENS
def token(name: str, role: str, tokens: Path | None) -> None:
    """Make a token for NAME and print it, this once; only its hash is kept."""
    from redshank import web

    click.echo(web.make_token(tokens or Path("tokens.json"), name, web.Role(role), now()))


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
