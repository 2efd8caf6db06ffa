"""JSON as every JSON export writes it."""

import json
from collections.abc import Mapping


def json_text(value: Mapping[str, object]) -> str:
    """The value as JSON; half a surrogate pair, which UTF-8 cannot hold, stands as its escape."""
    told = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return told.encode("utf-8", "backslashreplace").decode("utf-8")
