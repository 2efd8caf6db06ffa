import pytest

from redshank.store import open_store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "crisis.db"


@pytest.fixture
def store(path):
    """An empty store that may be written."""
    with open_store(path, writable=True) as opened:
        yield opened
