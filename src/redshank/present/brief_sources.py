"""What a brief cites: a picture's reports, their tellings, and which of them are copies."""

from dataclasses import dataclass

from redshank.analyse import Passage
from redshank.present.brief_record import Citation
from redshank.present.citations import cite, cite_cell, cite_passage, documents_of
from redshank.records import Cell, Incident, Picture, StoredReport, Telling


@dataclass(frozen=True, slots=True)
class Sources:
    """A picture's reports, tellings by event id, and the originals of copies."""

    documents: dict[str, StoredReport]
    tellings: dict[str, Telling]
    originals: dict[str, str]

    def tellings_of(self, incident: Incident) -> list[Telling]:
        """The tellings of an incident that the picture holds."""
        return [self.tellings[one] for one in incident.tellings if one in self.tellings]

    def of_telling(self, telling: Telling) -> Citation:
        """The sentence of a telling."""
        evidence = telling.event.evidence
        source = cite(self.documents[telling.document_id], evidence.sentence)
        return Citation(telling.document_id, evidence.sentence, evidence.span.text, source)

    def of_cell(self, cell: Cell) -> Citation:
        """The sentence of an account's cell."""
        return Citation(cell.document_id, cell.sentence, cell.text, cite_cell(cell, self.documents))

    def of_passage(self, passage: Passage) -> Citation:
        """A passage."""
        source = cite_passage(passage, self.documents)
        return Citation(passage.document_id, passage.sentence, passage.text, source)

    def original_of(self, document_id: str) -> str:
        """The document that a copy was made from; of any other itself."""
        return self.originals.get(document_id, document_id)


def sources_of(picture: Picture) -> Sources:
    """The sources of a picture."""
    return Sources(
        documents_of(picture),
        {
            event.id: Telling(document.id, document.publisher, document.published_at, event)
            for stored in picture.reports
            for document in (stored.report.document,)
            for event in stored.report.events
        },
        {copy.document_id: one.document_id for one in picture.origins for copy in one.copies},
    )
