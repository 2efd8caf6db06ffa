"""Which reports are originals, and which were made from them."""

from collections import defaultdict
from collections.abc import Sequence

from redshank.cluster.candidates import find_candidates
from redshank.cluster.changes import find_changes, is_wrong
from redshank.cluster.copies import Comparison, Verdict, compare, judge
from redshank.cluster.profiles import Profile, make_profiles
from redshank.records import CopyKind, CopyLink, Origin, StoredReport


def find_origins(reports: Sequence[StoredReport]) -> tuple[Origin, ...]:
    """Every report that copies none, with all that was made from it; the same for any order of input.

    A copy's original is the report most like it that is earlier, or richer on the same day. A copy
    of a copy stands under the first original. Reports with one document id are one report.
    """
    profiles, rarity = make_profiles(_once(reports))
    found: dict[int, tuple[Comparison, Verdict]] = {}
    for earlier, later in find_candidates(profiles, rarity):
        comparison = compare(profiles[earlier], profiles[later], rarity)
        verdict = judge(comparison)
        if verdict and (later not in found or verdict.likeness > found[later][1].likeness):
            found[later] = comparison, verdict
    return _collapse(profiles, {profiles[at].id: _link(*told) for at, told in found.items()})


def _once(reports: Sequence[StoredReport]) -> list[StoredReport]:
    """One report for each document id, the earliest."""
    earliest: dict[str, StoredReport] = {}
    for stored in sorted(reports, key=_by_publication):
        earliest.setdefault(stored.report.document.id, stored)
    return list(earliest.values())


def _by_publication(stored: StoredReport) -> tuple[str, str, str]:
    return stored.known_from.isoformat(), stored.report.document.publisher or "", stored.name


def _link(comparison: Comparison, verdict: Verdict) -> CopyLink:
    changes = find_changes(comparison, verdict.kind)
    careless = verdict.kind is CopyKind.TRANSLATION and any(is_wrong(change) for change in changes)
    return CopyLink(
        comparison.copied.id, comparison.original.id,
        CopyKind.REWRITE if careless else verdict.kind,
        verdict.likeness, verdict.because, changes,
        tuple((pair.original.index, pair.copied.index) for pair in comparison.pairs),
    )  # fmt: skip


def _collapse(profiles: Sequence[Profile], links: dict[str, CopyLink]) -> tuple[Origin, ...]:
    """Origins and their copies by publication."""
    first: dict[str, str] = {}
    copies: dict[str, list[CopyLink]] = defaultdict(list)
    for profile in profiles:
        link = links.get(profile.id)
        first[profile.id] = first[link.original_id] if link else profile.id
        if link:
            copies[first[profile.id]].append(link)
    return tuple(
        Origin(profile.id, tuple(copies[profile.id])) for profile in profiles if profile.id not in links
    )
