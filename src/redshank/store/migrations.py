"""From an empty or older file to the newest form: numbered SQL files, run in their order."""

import re
from importlib.resources import files

from redshank.errors import StoreError
from redshank.store.database import Database

APPLICATION_ID = 1382314859
_NUMBERED = re.compile(r"(\d{4})\.sql")


def load_migrations() -> tuple[str, ...]:
    """The migrations in their order; the number of the last is the newest version."""
    found = [entry for entry in files("redshank.store").iterdir() if _NUMBERED.fullmatch(entry.name)]
    return tuple(
        entry.read_text(encoding="utf-8") for entry in sorted(found, key=lambda entry: entry.name)
    )


def prepare(database: Database) -> None:
    """Bring a file that is to be written to the newest version, or see that one can be read.

    Raises:
        StoreError: it is no store, or of a version that cannot be read.
    """
    migrations = load_migrations()
    version = stored_version(database)
    if version > len(migrations):
        raise StoreError(
            f"{database.path}: was written by a newer Redshank (version {version} of the store, "
            f"this one reads up to {len(migrations)}); install that one"
        )
    if database.is_refused():
        raise StoreError(f"{database.path}: may not be written; change its rights or give another place")
    if database.writable:
        database.keep_log()
        _migrate(database, migrations)
    elif version == 0:
        raise StoreError(f"{database.path}: holds no store yet; add a report to make one")
    elif version < len(migrations):
        raise StoreError(
            f"{database.path}: is of an older version ({version}, now {len(migrations)}); add a report "
            "or withdraw one to bring it up to date"
        )


def stored_version(database: Database) -> int:
    """The version of the store in a file; 0 for an empty file.

    Raises:
        StoreError: the file is something else.
    """
    found = database.first(
        "SELECT (SELECT application_id FROM pragma_application_id), user_version, "
        "(SELECT count(*) FROM sqlite_schema) FROM pragma_user_version"
    )
    application, version, tables = found or (0, 0, 0)
    if application != APPLICATION_ID and (application, version, tables) != (0, 0, 0):
        raise StoreError(
            f"{database.path}: is the database of another program; give the path of a Redshank store"
        )
    return int(version)


def _migrate(database: Database, migrations: tuple[str, ...]) -> None:
    if stored_version(database) == len(migrations):
        return
    with database.transaction():
        version = stored_version(database)
        for number, migration in enumerate(migrations[version:], start=version + 1):
            database.run(migration)
            database.run(f"PRAGMA user_version = {number}")
