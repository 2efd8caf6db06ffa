"""Fetching one page for a stranger: only from the public internet, bounded in size and time."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from time import monotonic
from urllib.parse import urljoin

import httpx

from redshank.errors import NothingToReadError, UnreadableError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[Address]]

_MOST_REDIRECTS = 5
_MOST_BYTES = 10_000_000
_SECONDS = 20.0
# Addresses that lead on to an IPv4 address inside them, which may be a private one.
_LEADING_ON = tuple(map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: the address it was found at last, and its bytes."""

    address: str
    data: bytes


def fetch(
    address: str, resolve: Resolve | None = None, transport: httpx.BaseTransport | None = None
) -> Fetched:
    """The page at an http(s) address; every redirect is looked at anew.

    Raises:
        NothingToReadError: it cannot be fetched, or leads where nobody may be sent to.
        UnreadableError: it is too large.
    """
    deadline = monotonic() + _SECONDS
    with httpx.Client(trust_env=False, timeout=_SECONDS, transport=transport) as client:
        for _ in range(_MOST_REDIRECTS + 1):
            with _asked(client, address, resolve or _resolved, deadline) as answer:
                following = answer.headers.get("location") if answer.is_redirect else None
                if following is None:
                    return Fetched(address, _body(address, answer, deadline))
            address = urljoin(address, following)
    raise NothingToReadError(f"{address}: more than {_MOST_REDIRECTS} redirects; give its last address")


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, and leads to no other."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    if mapped is not None:
        return is_public(mapped)
    if isinstance(address, IPv6Address) and any(address in network for network in _LEADING_ON):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


@contextmanager
def _asked(
    client: httpx.Client, address: str, resolve: Resolve, deadline: float
) -> Iterator[httpx.Response]:
    """The answer of a server, connected to by the very number that was looked at."""
    url = _url(address)
    number = _public_number(url, resolve)
    headers = {
        "Host": url.netloc.decode("ascii"), "User-Agent": "redshank (+reads one page)",
        "Accept-Encoding": "identity",
    }  # fmt: skip
    left = max(0.1, deadline - monotonic())
    try:
        with client.stream(
            "GET", url.copy_with(host=str(number)), headers=headers, timeout=left,
            extensions={"sni_hostname": url.host},
        ) as answer:  # fmt: skip
            if answer.is_error:
                raise NothingToReadError(f"{address}: the server answers {answer.status_code}")
            yield answer
    except httpx.HTTPError as fault:
        raise NothingToReadError(
            f"{address}: cannot be fetched ({fault or type(fault).__name__})"
        ) from None


def _url(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError):
        raise NothingToReadError(
            f"{address!r} is no address; give one as https://example.org/page"
        ) from None
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo:
        raise NothingToReadError(f"{address}: only http and https addresses without a login are fetched")
    return url


def _public_number(url: httpx.URL, resolve: Resolve) -> Address:
    """A number of the host; refused when any of its numbers is none of the public internet."""
    try:
        numbers = resolve(url.host, url.port or (443 if url.scheme == "https" else 80))
    except (OSError, UnicodeError):
        numbers = []
    if not numbers:
        raise NothingToReadError(f"{url.host}: there is no such host")
    if not all(map(is_public, numbers)):
        raise NothingToReadError(f"{url.host}: is not on the public internet, so it is not fetched")
    return numbers[0]


def _resolved(host: str, port: int) -> list[Address]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ip_address(str(place[0]).partition("%")[0]) for *_, place in found]


def _body(address: str, answer: httpx.Response, deadline: float) -> bytes:
    data = bytearray()
    for piece in answer.iter_bytes():
        data += piece
        if len(data) > _MOST_BYTES:
            raise UnreadableError(f"{address}: is larger than {_MOST_BYTES // 1_000_000} MB")
        if monotonic() > deadline:
            raise NothingToReadError(f"{address}: takes longer than {_SECONDS:.0f} s")
    return bytes(data)
