import json
import threading
from datetime import UTC, datetime

import pytest
from tests.web.conftest import get, post

from redshank.errors import UsageError
from redshank.web import Limits, Settings, create_app
from redshank.web.safety.tokens import Role, make_token, read_tokens

NOW = datetime(2025, 12, 12, tzinfo=UTC)
NOTE = {"kind": "note", "ids": ["x"], "reason": "r", "by": "Somebody Else"}


@pytest.fixture
def tokens(tmp_path):
    return tmp_path / "tokens.json"


def _token(path, role=Role.EDITOR, name="ada"):
    return make_token(path, name, role, NOW)


def _bearer(token):
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "example.org"])
def test_a_server_that_others_reach_needs_a_login(store, host):
    with pytest.raises(UsageError, match="--tokens"):
        create_app(Settings(store, host=host))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.5.5.5", "::1", "localhost"])
def test_this_machine_needs_none(store, host):
    assert create_app(Settings(store, host=host))


def test_a_token_is_kept_only_as_a_hash_that_its_owner_alone_may_read(tokens):
    token = _token(tokens)
    assert len(token) >= 43
    assert token not in tokens.read_text()
    assert tokens.stat().st_mode & 0o077 == 0
    assert [(one.name, one.role) for one in read_tokens(tokens)] == [("ada", Role.EDITOR)]


def test_a_name_has_one_token(tokens):
    _token(tokens)
    with pytest.raises(UsageError, match="ada"):
        _token(tokens)


@pytest.mark.parametrize("content", ["", "[]", "{}", '[{"name": "ada"}]'])
def test_a_file_that_holds_no_tokens_is_no_lock(store, tokens, content):
    tokens.write_text(content)
    with pytest.raises(UsageError, match="token"):
        create_app(Settings(store, host="0.0.0.0", tokens=tokens))


def test_without_a_token_nothing_is_shown(store, tokens, serve):
    _token(tokens)
    client = serve(store, "http://example.org", host="0.0.0.0", tokens=tokens)
    for path in ("status", "incidents.csv", "openapi.json", "stream", "exports/bundle"):
        answer = client.get(f"/api/v1/{path}")
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert client.get("/incidents").headers["location"] == "/login"
    assert client.get("/api/v1/status", headers=_bearer("odd")).status_code == 401


def test_a_reader_reads_and_an_editor_writes_under_their_own_name(store, tokens, serve):
    reader, editor = _token(tokens, Role.READER, "rita"), _token(tokens)
    client = serve(store, "http://example.org", host="0.0.0.0", tokens=tokens)
    told = client.get("/api/v1/status", headers=_bearer(reader)).json()
    assert told["role"] == "reader"
    row = client.get("/api/v1/incidents", headers=_bearer(reader)).json()["items"][0]
    body = NOTE | {"ids": [row["id"]]}
    refused = client.post("/api/v1/judgements", json=body, headers=_bearer(reader))
    assert (refused.status_code, "rita" in refused.json()["detail"]) == (403, True)
    made = client.post("/api/v1/judgements", json=body, headers=_bearer(editor))
    assert (made.status_code, made.json()["by"]) == (201, "ada")
    line = json.loads((store.parent / "crisis.db.audit.jsonl").read_text())
    assert (line["who"], line["role"], line["address"]) == ("ada", "editor", "testclient")


def test_a_token_made_or_taken_out_later_counts_at_once(store, tokens, serve):
    _token(tokens)
    client = serve(store, "http://example.org", host="0.0.0.0", tokens=tokens)
    later = _token(tokens, name="bob")
    assert client.get("/api/v1/status", headers=_bearer(later)).status_code == 200
    kept = [one for one in json.loads(tokens.read_text()) if one["name"] != "bob"]
    tokens.write_text(json.dumps(kept))
    assert client.get("/api/v1/status", headers=_bearer(later)).status_code == 401


def test_a_browser_logs_in_with_a_cookie_that_no_script_reads(store, tokens, serve):
    token = _token(tokens)
    client = serve(store, "https://example.org", host="0.0.0.0", tokens=tokens)
    assert client.post("/login", data={"token": "odd"}).status_code == 401
    answer = client.post("/login", data={"token": token})
    cookie = answer.headers["set-cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=strict", "Secure", "Path=/"))
    assert token not in cookie
    assert client.get("/api/v1/status").json()["role"] == "editor"
    assert client.post("/api/v1/judgements", json=NOTE).status_code == 403
    assert post(client, "/judgements", NOTE).status_code == 422
    client.post("/logout")
    assert client.get("/api/v1/status").status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1", "10.0.0.1:80"])
def test_a_name_that_only_leads_here_is_refused(client, host):
    assert client.get("/api/v1/status", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8600", "[::1]:8600", "LOCALHOST:1"])
def test_names_of_this_machine_are_known(client, host):
    assert client.get("/api/v1/status", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Redshank": "1", "Origin": "http://evil.example"},
        {"X-Redshank": "1", "Origin": "null"},
        {"X-Redshank": "1", "Origin": "http://127.0.0.1:1"},
        {"X-Redshank": "1", "Sec-Fetch-Site": "cross-site"},
        {"X-Redshank": "1", "Sec-Fetch-Site": "same-site"},
        {},
    ],
)
def test_another_site_writes_nothing(client, store, headers):
    answer = client.post("/api/v1/judgements", json=NOTE, headers=headers)
    assert answer.status_code == 403
    assert not (store.parent / "crisis.db.audit.jsonl").exists()


def test_the_own_page_writes(client):
    row = get(client, "/incidents")["items"][0]
    own = {"Origin": "http://127.0.0.1", "Sec-Fetch-Site": "same-origin"}
    assert post(client, "/judgements", NOTE | {"ids": [row["id"]]}, **own).status_code == 201


@pytest.mark.parametrize(
    "path", ["/", "/incidents", "/api/v1/status", "/api/v1/odd", "/login", "/assets/odd.js"]
)
def test_every_answer_forbids_script_and_frames(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert all(
        part in policy
        for part in (
            "default-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )
    assert "unsafe" not in policy
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


def test_a_fault_of_the_server_is_told_without_its_insides(client, monkeypatch):
    monkeypatch.setattr("redshank.web.routes.front.status_shape", lambda look: 1 / 0)
    answer = client.get("/api/v1/status")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "division" not in answer.text
    assert "content-security-policy" in answer.headers


def test_a_body_is_bounded_however_its_length_is_told(store, serve):
    client = serve(store, limits=Limits(body=1000))
    assert post(client, "/reports", {"text": "a" * 2000}).status_code == 413

    def pieces():
        for _ in range(20):
            yield b" " * 100

    headers = {"X-Redshank": "1", "Content-Type": "application/json"}
    answer = client.post("/api/v1/reports", content=pieces(), headers=headers)
    assert (answer.status_code, "1000 bytes" in answer.json()["detail"]) == (413, True)


def test_a_request_is_bounded_in_time_even_where_a_thread_goes_on(store, serve, monkeypatch):
    go = threading.Event()
    monkeypatch.setattr("redshank.web.routes.front.status_shape", lambda look: go.wait(10))
    client = serve(store, limits=Limits(seconds=0.05))
    client.app.state.pictures.view()
    answer = client.get("/api/v1/status")
    assert (answer.status_code, answer.headers["retry-after"], go.is_set()) == (503, "2", False)
    go.set()


@pytest.mark.parametrize(
    "path", ["../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "assets/../../secret.txt"]
)
def test_files_beside_the_page_stay_there(store, serve, tmp_path, path):
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_text("<p>the page</p>")
    answer = serve(store, page=tmp_path / "page").get(f"/{path}")
    assert "secret" not in answer.text


def test_every_view_of_the_page_is_its_one_document(store, serve, tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<p>the page</p>")
    (tmp_path / "assets" / "a.js").write_text("1")
    client = serve(store, page=tmp_path)
    for path in ("/", "/incidents/i1", "/reports/d1"):
        assert client.get(path).text == "<p>the page</p>"
    asset = client.get("/assets/a.js")
    assert "javascript" in asset.headers["content-type"]
    assert "immutable" in asset.headers["cache-control"]
    assert client.get("/assets/b.js").status_code == 404


def test_a_page_that_is_not_built_says_how_to(store, serve, tmp_path):
    answer = serve(store, page=tmp_path / "none").get("/")
    assert (answer.status_code, "npm run build" in answer.text) == (503, True)
