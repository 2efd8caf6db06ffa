"""The order of the stages, and only that."""

from dataclasses import replace

from redshank.annotate import Reader, annotate
from redshank.coding import code_counts, code_events, code_silences
from redshank.gazetteer import Gazetteer
from redshank.ontology import Ontology
from redshank.records import Document, Report
from redshank.resolve import resolve
from redshank.resolve.published import infer_published
from redshank.resolve.rest import resolve_count, resolve_silence
from redshank.resolve.surroundings import survey


def read_document(
    document: Document, gazetteer: Gazetteer, ontology: Ontology, reader: Reader
) -> Report:
    """Read one document: annotate, code, resolve."""
    annotation = annotate(document, gazetteer, reader)
    if document.published_at is None:
        found = infer_published(annotation, gazetteer)
        document = replace(
            document, published_at=found.day, published_basis=found.basis,
            published_interval=found.interval, published_because=found.because,
        )  # fmt: skip
        annotation = replace(annotation, document=document)
    silences = tuple(code_silences(annotation))
    counts = tuple(code_counts(annotation))
    mentions, rejections = code_events(annotation, ontology, counts, silences)
    surroundings = survey(annotation, gazetteer, document.published_at)
    return Report(
        document,
        annotation.sentences,
        resolve(mentions, surroundings, ontology),
        tuple(
            resolve_count(c.what, c.value, c.unit, c.period, c.evidence, surroundings) for c in counts
        ),
        tuple(
            silence
            for s in silences
            for silence in resolve_silence(s.actor, s.about, s.evidence, surroundings)
        ),
        rejections,
    )
