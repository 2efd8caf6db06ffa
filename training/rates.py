"""Rates that every score is told in."""


def f1(right: int, found: int, wanted: int) -> float:
    """Harmonic mean of precision and recall, 0 when nothing is right."""
    return 2 * right / (found + wanted) if right else 0.0
