"""The documents of ECB+ with the mentions that people marked in them; `evals.ecbplus` says what it is."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from redshank.cluster.wording import MONTHS, WEEKDAYS, marks_of, stem

# The names that stand for the parties of an article.
_NAMES = 20
# Words beside the head of a trigger of several words: "checked into", "on suspicion", "opening of".
_BESIDE_HEAD = frozenset({
    "in", "into", "out", "off", "up", "down", "over", "on", "to", "at", "away", "back", "by", "for", "from",
    "of", "under", "the", "a", "an", "with", "about",
})  # fmt: skip
_FORMS = """
be is are was were been being; bear bore born; beat beaten; become became; begin began begun; bite
bit bitten; break broke broken; bring brought; build built; buy bought; catch caught; choose chose
chosen; come came; die dies died dying; do does did done; draw drew drawn; drive drove driven; fall
fell fallen; feel felt; fight fought; find found; flee fled; fly flew flown; forget forgot
forgotten; get got gotten; give gave given; go goes went gone; have has had; hear heard; hold held;
keep kept; know knew known; lead led; leave left; lie lay lain lying; lose lost; make made; meet
met; pay paid; rise rose risen; run ran; say said; see saw seen; sell sold; send sent; shake shook
shaken; shoot shot; show shown; sink sank sunk; sit sat; slay slew slain; speak spoke spoken; spend
spent; stand stood; steal stole stolen; strike struck stricken; swear swore sworn; take took taken;
teach taught; tell told; think thought; throw threw thrown; wake woke woken; wear wore worn; win
won; write wrote written
"""
BASE_OF = {form: line.split()[0] for line in _FORMS.split(";") for form in line.split()[1:]}
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, "the", "and", "http", "www", "com"))


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention of the key: its tag, its words and where they start, and the chain it belongs to."""

    tag: str
    start: int
    words: tuple[str, ...]
    chain: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A validated sentence with the key's mentions."""

    number: int
    words: tuple[str, ...]
    marked: tuple[Marked, ...]

    def words_of(self, tag: str) -> frozenset[str]:
        """The stems of the words of all mentions whose tag starts so."""
        told = (stems_of(one.words) for one in self.marked if one.tag.startswith(tag))
        return frozenset[str]().union(*told)


@dataclass(frozen=True, slots=True)
class Article:
    """A document: its topic and sub-topic, its validated sentences, and the names it has most."""

    id: str
    topic: str
    part: str
    sentences: tuple[Sentence, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One event mention where it stands."""

    id: str
    article: Article
    sentence: Sentence
    marked: Marked

    @property
    def lemma(self) -> str:
        """The head of the trigger without its inflection."""
        return lemma(head_of(self.marked.words))


def read_articles(folder: Path, topics: Iterable[int]) -> Iterator[Article]:
    """The documents of the topics, by topic and name.

    Raises:
        OSError: the folder does not hold ECB+.
    """
    validated: dict[str, set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            validated[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    for topic in topics:
        for path in sorted((folder / "ECB+" / str(topic)).glob("*.xml")):
            yield _article(path, str(topic), validated[path.stem])


def _article(path: Path, topic: str, validated: set[int]) -> Article:
    root = ElementTree.parse(path).getroot()
    words: dict[int, list[str]] = defaultdict(list)
    place: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        at = int(token.attrib["sentence"])
        place[token.attrib["t_id"]] = at, len(words[at])
        words[at].append((token.text or "").strip())
    chains = dict(_chains(root, path.stem))
    marked: dict[int, list[Marked]] = defaultdict(list)
    for one in root.iterfind("Markables/*"):
        anchors = [place[anchor.attrib["t_id"]] for anchor in one.iter("token_anchor")]
        if anchors:
            key = one.attrib["m_id"]
            told = tuple(words[at][number] for at, number in anchors)
            found = Marked(one.tag, anchors[0][1], told, chains.get(key, f"{path.stem}#{key}"))
            marked[anchors[0][0]].append(found)
    sentences = tuple(
        Sentence(at, tuple(words[at]), tuple(marked[at])) for at in sorted(validated & words.keys())
    )
    part = "ecbplus" if path.stem.endswith("ecbplus") else "ecb"
    return Article(path.stem, topic, f"{topic} {part}", sentences, _names(words.values()))


def _chains(root: ElementTree.Element, name: str) -> Iterator[tuple[str, str]]:
    for relation in root.iterfind("Relations/*"):
        chain = relation.get("note") or f"{name}#{relation.attrib['r_id']}"
        for source in relation.iter("source"):
            yield source.attrib["m_id"], chain


def _names(sentences: Iterable[Sequence[str]]) -> frozenset[str]:
    """The words that an article writes with a capital inside its sentences most often, and never without."""
    lines = list(sentences)
    small = {word for line in lines for word in line if word.islower()} | _NO_NAMES
    told = (word.lower() for line in lines for word in line[1:] if word[:1].isupper() and len(word) > 2)
    counts = Counter(stem(word) for word in told if word not in small)
    return frozenset(sorted(counts, key=lambda name: (-counts[name], name))[:_NAMES])


def triggers_of(articles: Iterable[Article]) -> Iterator[Trigger]:
    """The event mentions of the validated sentences."""
    for article in articles:
        for sentence in article.sentences:
            events = [one for one in sentence.marked if "ACTION" in one.tag]
            for at, one in enumerate(sorted(events, key=lambda one: one.start)):
                yield Trigger(f"{article.id}.{sentence.number:03}.{at:02}", article, sentence, one)


def head_of(words: Sequence[str]) -> str:
    """The first word of a verb with its particle, else the last word that is none."""
    low = [word.lower().strip("'\"") for word in words]
    kept = [word for word in low if word not in _BESIDE_HEAD] or low
    return low[0] if low[0] == kept[0] and len(kept) < len(low) else kept[-1]


def lemma(word: str) -> str:
    """A word in small letters without its inflection: the same for all forms, though not always a word."""
    low = BASE_OF.get(word, word)
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ):
        if low.endswith(ending) and len(low) - len(ending) >= 3 and not low.endswith("ss"):
            root = low.removesuffix(ending) + instead
            doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls"
            return root[:-1] if doubled else root
    return low


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of words that tell something, synonyms as one."""
    return frozenset(marks_of(" ".join(words), (), {}))
