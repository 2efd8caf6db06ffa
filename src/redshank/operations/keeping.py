"""What a user asks of a store: add reports, search them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from redshank.errors import GazetteerError, ModelError, RedshankError
from redshank.ingest import Source, expand, ingest
from redshank.operations.picturing import fold_again
from redshank.operations.reading import demo_sources, read_ingested
from redshank.records import Document
from redshank.store import Run, SearchHit, Store, open_store


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one source: added, known before, or left out with the reason."""

    name: str
    document_id: str | None = None
    is_new: bool = False
    error: RedshankError | None = None


def add(
    store_path: str | Path,
    sources: Iterable[str | Path],
    now: datetime,
    published_at: date | None = None,
    publisher: str | None = None,
) -> Iterator[Added]:
    """Read sources into a store one by one; afterwards fold the picture again and log the run.

    Each report is whole and on the disk when it is told. One that the store knows is not read
    again, so that a run that was stopped goes on where it was; what was added by then is folded by
    the next run.

    Raises:
        StoreError: the place is no store, or cannot be written.
    """
    with open_store(store_path, writable=True) as store:
        yield from _add_all(store, expand(sources), now, published_at, publisher)


def load_demo(store_path: str | Path, now: datetime) -> Iterator[Added]:
    """Add the DEMO reports that the package carries to a store; see `add`."""
    with open_store(store_path, writable=True) as store:
        yield from _add_all(store, demo_sources(), now, None, None)


def add_document(store_path: str | Path, document: Document, name: str, now: datetime) -> bool:
    """Read one document into a store and fold the picture; False if the store knew it.

    Raises:
        StoreError: the place is no store, or cannot be written.
    """
    with open_store(store_path, writable=True) as store:
        is_new = _keep(store, document, name, now)
        if is_new:
            fold_again(store)
            store.log_run(Run(now, 1, 0))
    return is_new


def search(store_path: str | Path, query: str, limit: int = 20) -> list[SearchHit]:
    """Reports and sentences with all the words and "quoted phrases" of a query."""
    with open_store(store_path, writable=False) as store:
        return store.search(query, limit)


def _add_all(
    store: Store,
    sources: Iterable[Source],
    now: datetime,
    published_at: date | None,
    publisher: str | None,
) -> Iterator[Added]:
    told: list[Added] = []
    for source in sources:
        told.append(_add_one(store, source, now, published_at, publisher))
        yield told[-1]
    fold_again(store)
    left_out = tuple((one.name, str(one.error)) for one in told if one.error)
    new = sum(one.is_new for one in told)
    store.log_run(Run(now, new, len(told) - new - len(left_out), left_out))


def _add_one(
    store: Store, source: Source, now: datetime, published_at: date | None, publisher: str | None
) -> Added:
    try:
        if source.data is None:
            raise source.error or RedshankError(f"{source.name}: cannot be read")
        document = ingest(source.name, source.data, published_at, publisher)
        return Added(source.name, document.id, _keep(store, document, source.name, now))
    except (GazetteerError, ModelError):
        raise  # the next source would meet it too
    except RedshankError as error:
        return Added(source.name, error=error)


def _keep(store: Store, document: Document, name: str, now: datetime) -> bool:
    """Read a document into the store; one that it knows is not read again."""
    return not store.knows(document.id) and store.add(read_ingested(document), name, now)
