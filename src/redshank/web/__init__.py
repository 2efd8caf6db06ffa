"""The picture of a store over HTTP: an API, the page that uses it, and the guard in front of both."""

from redshank.web.app import create_app
from redshank.web.running import prepare_store, serve
from redshank.web.safety.tokens import Role, make_token
from redshank.web.settings import Limits, Settings, is_loopback, require_lock

__all__ = [
    "Limits", "Role", "Settings", "create_app", "is_loopback", "make_token", "prepare_store",
    "require_lock", "serve",
]  # fmt: skip
