"""Names of a package that are imported when they are first used.

Reading one report does not wait for everything that a picture needs: 0.3 seconds of a cold start.
"""

from collections.abc import Callable, Mapping
from importlib import import_module


def deferred(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """A package's `__getattr__`: finds a name in the module of the package that is its home.

    A home itself is given as the module. Any other name raises AttributeError.
    """

    def find(name: str) -> object:
        if name in homes:
            return getattr(import_module(f"{package}.{homes[name]}"), name)
        if name in homes.values():
            return import_module(f"{package}.{name}")
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find
