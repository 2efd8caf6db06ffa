"""`python -m redshank.web`: the server for those who build the page."""

import argparse
from pathlib import Path

from redshank.web import Settings, serve


def main() -> None:
    """Serve a store on this machine."""
    parser = argparse.ArgumentParser(prog="python -m redshank.web", description=main.__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--port", type=int, default=8600)
    given = parser.parse_args()
    serve(Settings(given.store, apart=True), given.port, show=False)


if __name__ == "__main__":
    main()
