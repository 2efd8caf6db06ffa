import socket
from ipaddress import ip_address

import httpx
import pytest

from redshank.errors import NothingToReadError, UnreadableError
from redshank.web.safety import fetching
from redshank.web.safety.fetching import fetch, is_public

PUBLIC = ip_address("93.184.216.34")


class Web:
    """A network of pages: paths to answers; remembers what was asked of which number."""

    def __init__(self, pages=None, hosts=None):
        self.pages, self.hosts, self.asked = pages or {}, hosts or {}, []

    def __call__(self, request):
        self.asked.append(
            (request.url.host, request.headers["host"], request.extensions["sni_hostname"])
        )
        status, headers, body = self.pages[f"{request.headers['host']}{request.url.path}"]
        return httpx.Response(status, headers=headers, content=body)

    def resolve(self, host, port):
        return self.hosts.get(host, [PUBLIC])

    def fetch(self, address):
        return fetch(address, self.resolve, httpx.MockTransport(self))


def test_a_page_is_fetched_from_the_very_number_that_was_looked_at():
    web = Web({"example.org/a": (200, {}, b"text")})
    assert web.fetch("https://example.org/a").data == b"text"
    assert web.asked == [(str(PUBLIC), "example.org", "example.org")]


@pytest.mark.parametrize(
    "number",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
     "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"],
)  # fmt: skip
def test_no_private_number_is_asked(number):
    web = Web(hosts={"example.org": [ip_address(number)]})
    with pytest.raises(NothingToReadError, match="not on the public internet"):
        web.fetch("http://example.org/")
    assert web.asked == []


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_numbers_are(number):
    assert is_public(ip_address(number))


def test_a_host_with_one_private_number_among_others_is_refused():
    web = Web(hosts={"example.org": [PUBLIC, ip_address("10.0.0.1")]})
    with pytest.raises(NothingToReadError, match="public"):
        web.fetch("http://example.org/")


def test_every_redirect_is_looked_at_anew():
    pages = {"example.org/a": (302, {"location": "http://inside/b"}, b"")}
    web = Web(pages, {"inside": [ip_address("10.0.0.1")]})
    with pytest.raises(NothingToReadError, match="inside"):
        web.fetch("http://example.org/a")
    assert len(web.asked) == 1


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://example.org/", "http://user:word@example.org/"]
)
def test_redirects_lead_only_to_plain_pages(to):
    web = Web({"example.org/a": (302, {"location": to}, b"")})
    with pytest.raises(NothingToReadError, match="only http"):
        web.fetch("http://example.org/a")


def test_redirects_are_followed_five_times_and_no_more():
    pages = {f"example.org/{n}": (302, {"location": f"/{n + 1}"}, b"") for n in range(9)}
    web = Web(pages | {"example.org/5": (200, {}, b"text")})
    assert web.fetch("http://example.org/0").address == "http://example.org/5"
    with pytest.raises(NothingToReadError, match="5 redirects"):
        Web(pages).fetch("http://example.org/0")


def test_a_page_is_bounded_in_size(monkeypatch):
    monkeypatch.setattr(fetching, "_MOST_BYTES", 10)
    with pytest.raises(UnreadableError, match="larger"):
        Web({"example.org/": (200, {}, b"a" * 11)}).fetch("http://example.org/")


def test_a_page_is_bounded_in_time(monkeypatch):
    monkeypatch.setattr(fetching, "_SECONDS", -1.0)
    with pytest.raises(NothingToReadError, match="longer"):
        Web({"example.org/": (200, {}, b"a")}).fetch("http://example.org/")


@pytest.mark.parametrize(
    "address", ["", "example.org", "javascript:alert(1)", "http://", "http://[::1", "gopher://a/"]
)
def test_what_is_no_address_of_a_page_is_refused(address):
    with pytest.raises(NothingToReadError):
        Web().fetch(address)


@pytest.mark.parametrize("status", [404, 500])
def test_a_server_that_refuses_is_told(status):
    with pytest.raises(NothingToReadError, match=str(status)):
        Web({"example.org/": (status, {}, b"")}).fetch("http://example.org/")


def test_numbers_come_from_the_system(monkeypatch):
    told = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **more: told)
    with pytest.raises(NothingToReadError, match="public"):
        fetch("http://rebound.example/")


def test_a_host_that_does_not_exist_is_told(monkeypatch):
    def none(*given, **more):
        raise socket.gaierror("no")

    monkeypatch.setattr(socket, "getaddrinfo", none)
    with pytest.raises(NothingToReadError, match="no such host"):
        fetch("http://nowhere.example/")
