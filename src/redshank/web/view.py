"""One picture with everything that is derived from it, each thing made once."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from redshank.analyse import (
    CountSeries,
    PositionLine,
    Scale,
    Tension,
    Timeline,
    count_series,
    position_lines,
    positions,
    tensions,
    timeline,
)  # fmt: skip
from redshank.analyse.evidence import Index, index_picture
from redshank.present.naming import NEUTRAL
from redshank.records import CopyLink, Incident, JudgementKind, Picture, StoredReport
from redshank.web.memory import Once

Made = TypeVar("Made")
_MOST_DERIVED = 64


@dataclass(frozen=True, slots=True)
class View:
    """A picture of one revision; `withdrawn` are the reports that are withdrawn in it."""

    picture: Picture
    revision: str
    withdrawn: tuple[StoredReport, ...] = ()
    _made: Once = field(default_factory=lambda: Once(_MOST_DERIVED), repr=False, compare=False)

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for a key and kept with the picture."""
        return self._made.get(key, make)

    @property
    def index(self) -> Index:
        """The picture's records by their ids."""
        return self.once("index", lambda: index_picture(self.picture))

    @property
    def documents(self) -> dict[str, StoredReport]:
        """All reports by id, withdrawn ones too."""
        return self.once("documents", self._documents)

    @property
    def incidents(self) -> dict[str, Incident]:
        """The incidents by id, in the picture's order."""
        return self.once("incidents", lambda: {one.id: one for one in self.picture.incidents})

    @property
    def incident_of(self) -> dict[str, str]:
        """The id of the incident in which an event stands."""
        return self.once("incident_of", self._incident_of)

    @property
    def copies(self) -> dict[str, CopyLink]:
        """From what a report was made, by the report's id."""
        return self.once("copies", self._copies)

    @property
    def rejected(self) -> frozenset[str]:
        """Events that persons rejected."""
        return self.judged([JudgementKind.REJECT])

    @property
    def timeline(self) -> Timeline:
        """The incidents by their days."""
        return self.once("timeline", lambda: timeline(self.picture))

    @property
    def series(self) -> tuple[CountSeries, ...]:
        """The counts."""
        return self.once("series", lambda: count_series(self.picture))

    @property
    def lines(self) -> tuple[PositionLine, ...]:
        """Who stands where."""
        return self.once("lines", lambda: position_lines(positions(self.picture)))

    def tensions(self, scale: Scale) -> dict[frozenset[str], Tension]:
        """What passed between each two parties."""
        return self.once(("tensions", scale), lambda: self._tensions(scale))

    def policy(self, names: str) -> str:
        """The naming policy, or the neutral one where no place has a name by it."""
        return names if names in self.once("policies", self._policies) else NEUTRAL

    def judged(self, kinds: Sequence[JudgementKind]) -> frozenset[str]:
        """Events on which judgements of some kinds stand."""
        return frozenset(
            event
            for one in self.picture.judgements
            if one.kind in kinds and one.revoked_at is None
            for event in one.event_ids
        )

    def _documents(self) -> dict[str, StoredReport]:
        reports = (*self.picture.reports, *self.withdrawn)
        return {stored.report.document.id: stored for stored in reports}

    def _incident_of(self) -> dict[str, str]:
        return {event: one.id for one in self.picture.incidents for event in one.tellings}

    def _copies(self) -> dict[str, CopyLink]:
        return {copy.document_id: copy for one in self.picture.origins for copy in one.copies}

    def _tensions(self, scale: Scale) -> dict[frozenset[str], Tension]:
        found = tensions(self.picture, scale)
        return {frozenset(party.id for party in one.dyad): one for one in found}

    def _policies(self) -> frozenset[str]:
        parties: set[str] = set()
        for telling in self.index.tellings.values():
            for place in telling.event.places:
                parties.update(place.names)
        return frozenset(parties)
