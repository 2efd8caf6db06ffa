"""A report with its forms, for those who use the library."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, fields
from html import escape
from typing import Any

from redshank.present.account import render_text
from redshank.present.contract import to_dict
from redshank.present.geojson import to_geojson
from redshank.present.page import render_html
from redshank.present.tables import CSV_COLUMNS, csv_rows
from redshank.present.words import doing_words, mark_words, speaker_words, time_words
from redshank.records import EventRecord, Report

_HEADS = ("When", "What", "Who, to whom", "How surely", "Says", "Sentence")


@dataclass(frozen=True, slots=True)
class ReadableReport(Report):
    """What reading one document gives, in the forms that a person or a program asks for."""

    @classmethod
    def of(cls, report: Report) -> "ReadableReport":
        """The same report with its forms."""
        return cls(*(getattr(report, field.name) for field in fields(Report)))

    def to_dict(self) -> dict[str, Any]:
        """The JSON contract as plain values."""
        return to_dict(self)

    def to_csv(self) -> str:
        """A header and one row an event."""
        piece = io.StringIO(newline="")
        csv.writer(piece, lineterminator="\n").writerows([CSV_COLUMNS, *csv_rows(self)])
        return piece.getvalue()

    def to_geojson(self) -> dict[str, Any]:
        """A FeatureCollection of the places of events (RFC 7946)."""
        return to_geojson([self])

    def to_html(self) -> str:
        """One page that needs nothing else."""
        return render_html(self)

    def __str__(self) -> str:
        return render_text(self)

    def _repr_html_(self) -> str:
        """A table of the events for a notebook; every word of the report is escaped."""
        title = escape(self.document.title or "Report")
        day = self.document.published_at or "an unknown day"
        heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
        rows = "".join(_row(event) for event in self.events)
        told = f"{title} · published {day} ({self.document.published_basis})"
        return (
            f"<table><caption>{told}</caption><thead><tr>{heads}</tr></thead>"
            f"<tbody>{rows}</tbody></table>"
        )


def _row(event: EventRecord) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in _cells(event))}</tr>"


def _cells(event: EventRecord) -> Iterator[str]:
    yield time_words(event.occurred)
    yield event.event_type
    yield doing_words(event)
    yield mark_words(event)
    yield speaker_words(event)
    yield event.evidence.span.text
