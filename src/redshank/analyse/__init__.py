"""Timelines, positions, counts, tension and what changed: counting over the picture."""
