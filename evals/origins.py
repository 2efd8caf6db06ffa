"""Score the search for copies on the demonstration reports against their keys: `python -m evals.origins`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from evals.demonstration import key_rows, read_demonstration
from redshank.cluster.origins import find_origins
from redshank.records import CopyLink, Origin


@dataclass(frozen=True, slots=True)
class KeyCopy:
    """One line of a key: a report, the report it was made from, how, and what it changed."""

    report: str
    of: str
    kind: str
    changed: str


def read_keys() -> dict[str, KeyCopy]:
    """All lines of the keys by report."""
    return {row["report"]: KeyCopy(**row) for row in key_rows("origins-*.csv")}


def same_origin(first: dict[str, str]) -> set[tuple[str, str]]:
    """All pairs of reports that go back to one, given what each goes back to."""
    return {(one, other) for one, other in combinations(sorted(first), 2) if first[one] == first[other]}


def first_of_key(names: Sequence[str], keys: dict[str, KeyCopy]) -> dict[str, str]:
    """What each report goes back to by the keys."""
    first = {}
    for name in names:
        origin = name
        while origin in keys:
            origin = keys[origin].of
        first[name] = origin
    return first


def first_found(origins: Sequence[Origin]) -> dict[str, str]:
    """What each report goes back to by the search."""
    first = {origin.document_id: origin.document_id for origin in origins}
    return first | {link.document_id: origin.document_id for origin in origins for link in origin.copies}


def search_by_name() -> tuple[Origin, ...]:
    """The origins of the demonstration reports, told by the reports' names."""
    named = [
        replace(one, report=replace(one.report, document=replace(one.report.document, id=name)))
        for name, one in read_demonstration().items()
    ]
    return find_origins(named)


def measure() -> dict[str, float]:
    """Precision and recall over all pairs of reports that go back to one."""
    wanted = same_origin(first_of_key(list(read_demonstration()), read_keys()))
    found = same_origin(first_found(search_by_name()))
    right = len(wanted & found)
    return {
        "copies_precision": right / max(1, len(found)),
        "copies_recall": right / max(1, len(wanted)),
    }


def main() -> None:
    """Print the scores and each link beside its key."""
    keys = read_keys()
    links = {link.document_id: link for origin in search_by_name() for link in origin.copies}
    print(f"copies {len(keys)}, found {len(links)}")
    print("pairs of one origin:", *(f"{name} {value:.3f}" for name, value in measure().items()))
    both = [name for name in keys if name in links]
    originals = sum(keys[name].of == links[name].original_id for name in both)
    print(f"direct original {originals} of {len(both)}")
    kinds = Counter((keys[name].kind, str(links[name].kind)) for name in both)
    print(f"kind {sum(count for (one, other), count in kinds.items() if one == other)} of {len(both)}")
    print(*_told(keys, links), sep="\n")


def _told(keys: dict[str, KeyCopy], links: dict[str, CopyLink]) -> Iterator[str]:
    for name in sorted({*keys, *links}):
        key, link = keys.get(name), links.get(name)
        if link is None and key:
            yield f"\nMISSED {name} of {key.of} ({key.kind})"
        elif link:
            right = key and key.of == link.original_id
            kind = "" if key is None or key.kind == link.kind else f", wanted {key.kind}"
            yield f"\n{'' if right else 'WRONG '}{name} of {link.original_id} ({link.kind}{kind}) {link.likeness}: {link.because}"
            yield f"  wanted: {key.changed if key else 'no copy'}"
            yield from (f"  {one.aspect}: {one.original!r} -> {one.copied!r}" for one in link.changes)


if __name__ == "__main__":
    main()
