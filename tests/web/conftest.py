"""A small store of three texts, read once, and servers over copies of it."""

import shutil
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from redshank import operations
from redshank.web import Settings, create_app

NOW = datetime(2025, 12, 12, 9, 30, tzinfo=UTC)
TEXTS = {
    "tokyo.txt": (
        "Title: Japan says Chinese jets locked radar\nPublisher: Tokyo wire\nPublished: 2025-12-07\n\n"
        "Chinese J-15 fighters locked fire-control radar on Japanese F-15 jets near Okinawa on Saturday, "
        "Japan's Defence Minister Shinjiro Koizumi said on Sunday. "
        "Japan lodged a protest with China, the Foreign Ministry said.\n"
    ),
    "beijing.txt": (
        "Title: China rejects the charge\nPublisher: Beijing daily\nPublished: 2025-12-08\n\n"
        "China denied on Monday that its J-15 fighters had locked radar on Japanese jets near Okinawa on "
        "Saturday. A spokesman for China's navy said Japan had harassed its training.\n"
    ),
    "washington.txt": (
        "Title: Washington backs Tokyo\nPublisher: Capital post\nPublished: 2025-12-10\n\n"
        "The United States criticised China on Tuesday over the radar lock on Japanese aircraft. "
        "Japan's coast guard said 4 Chinese ships entered waters near the Senkaku Islands on Wednesday.\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def read_store(tmp_path_factory):
    """The store of the three texts; tests copy it."""
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    place = tmp_path_factory.mktemp("store") / "crisis.db"
    told = list(operations.add(place, [folder], NOW))
    assert all(one.is_new for one in told), told
    return place


@pytest.fixture
def store(read_store, tmp_path):
    place = tmp_path / "crisis.db"
    shutil.copy(read_store, place)
    return place


@pytest.fixture
def serve():
    """Makes clients of servers, and ends them."""
    clients = []

    def start(store, base="http://127.0.0.1", **settings):
        client = TestClient(
            create_app(Settings(store, **settings)), base_url=base, raise_server_exceptions=False,
            follow_redirects=False,
        )  # fmt: skip
        clients.append(client.__enter__())
        return client

    yield start
    for client in clients:
        client.__exit__(None, None, None)


@pytest.fixture(scope="module")
def reading(read_store):
    """A server that nobody writes to."""
    with TestClient(create_app(Settings(read_store)), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def client(store, serve):
    return serve(store)


def get(client, path, **given):
    answer = client.get(f"/api/v1{path}", **given)
    assert answer.status_code == 200, answer.text
    return answer.json()


def post(client, path, body, **headers):
    return client.post(f"/api/v1{path}", json=body, headers={"X-Redshank": "1", **headers})
