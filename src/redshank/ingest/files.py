"""Names of files, folders and pages to their bytes, one after another."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from redshank.errors import NothingToReadError, RedshankError, UnreadableError
from redshank.ingest.decode import LARGEST_TEXT, megabytes

# A page saved with its pictures inside is far larger than the text it carries.
LARGEST_FILE = 20_000_000
STDIN = "-"
_PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: its name, and its bytes or the reason why there are none."""

    name: str
    data: bytes | None = None
    error: RedshankError | None = None


def expand(sources: Iterable[str | Path]) -> Iterator[Source]:
    """Yield every file behind the sources, in the order given and folders by sorted name.

    A source is a file, a folder, "-" for standard input, or an http(s) address. Bytes are
    read when the iterator comes to them. In folders, hidden names and linked folders are
    passed over.
    """
    for source in sources:
        if str(source) == STDIN:
            yield _read("standard input", sys.stdin.buffer)
        elif isinstance(source, str) and is_address(source):
            yield _fetch(source)
        elif is_folder(source):
            yield from _read_folder(Path(source))
        else:
            yield _read_file(Path(source))


def is_address(source: str) -> bool:
    """Whether a source is an http(s) address."""
    return source.lower().startswith(("http://", "https://"))


def is_folder(source: str | Path) -> bool:
    """Whether a source names a folder."""
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _read_folder(folder: Path) -> Iterator[Source]:
    empty = True
    for path in _files_below(folder):
        empty = False
        yield path if isinstance(path, Source) else _read_file(path)
    if empty:
        yield Source(str(folder), error=NothingToReadError(f"{folder}: no files in this folder"))


def _files_below(folder: Path) -> Iterator[Path | Source]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        yield Source(str(folder), error=_unreadable(str(folder), error))
        return
    for path in paths:
        if path.name.startswith("."):
            continue
        if not path.is_dir():
            yield path if path.is_file() else Source(str(path), error=_no_file(path))
        elif not path.is_symlink():
            yield from _files_below(path)


def _read_file(path: Path) -> Source:
    name = str(path)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return Source(name, error=_too_large(name, f"{megabytes(size)} MB"))
        with path.open("rb") as stream:
            return _read(name, stream)
    except (FileNotFoundError, NotADirectoryError):
        return Source(name, error=NothingToReadError(f"{name}: no such file"))
    except (OSError, ValueError) as error:
        return Source(name, error=_unreadable(name, error))


def _read(name: str, stream: BinaryIO) -> Source:
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        return Source(name, error=_too_large(name, f"more than {megabytes(LARGEST_FILE)} MB"))
    return Source(name, data)


def _fetch(address: str) -> Source:
    request = Request(address, headers={"User-Agent": "redshank (+reads one page)"})
    try:
        with urlopen(request, timeout=_PATIENCE_SECONDS) as answer:
            return _read(address, answer)
    except HTTPError as error:
        reason = f"the server answers {error.code} {error.reason}"
        error.close()
    except URLError as error:
        reason = f"cannot be fetched ({error.reason})"
    except (OSError, HTTPException, ValueError) as error:
        reason = f"cannot be fetched ({error})"
    return Source(address, error=NothingToReadError(f"{address}: {reason}"))


def _no_file(path: Path) -> RedshankError:
    return UnreadableError(f"{path}: not a regular file")


def _unreadable(name: str, error: Exception) -> RedshankError:
    reason = error.strerror if isinstance(error, OSError) else None
    return UnreadableError(f"{name}: cannot be opened ({reason or error})")


def _too_large(name: str, size: str) -> RedshankError:
    return UnreadableError(
        f"{name}: {size} is too large; a report may hold {megabytes(LARGEST_TEXT)} MB of text, "
        f"a saved page {megabytes(LARGEST_FILE)} MB with its pictures"
    )
