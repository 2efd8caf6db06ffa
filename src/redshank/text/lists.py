"""Several words as one phrase."""

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "China, Russia and Iran"; empty for none."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
