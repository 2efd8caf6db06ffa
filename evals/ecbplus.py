"""Check the folding of mentions on ECB+, a public set of news: `python -m evals.ecbplus FOLDER`.

ECB+ (Cybulska and Vossen 2014) has 43 topics of news, crime, sport, business, disaster and show
business, in which people marked who, what, when and where and which mentions tell of one event. Each
topic holds two sub-topics: two happenings of one kind, such as two checks into a clinic. A reader gets
it from https://github.com/cltl/ecbPlus; FOLDER holds the table ECBplus_coreference_sentences.csv and,
unpacked, ECB+.zip. The annotation is under CC BY 3.0, the articles are their publishers'. Nothing of it
is part of this project or of its weights.

Split: topics 2, 5, 12, 18, 21, 23, 34 and 35 are development, as the field has it; the other topics to 35
are those on which the rules below were chosen. Topics 36 to 45, the field's test, are not read.

What is scored: event mentions (ACTION and NEG_ACTION) of the validated sentences, as marked in the key;
across documents, singletons kept; MUC, B-cubed, CEAF-e and their mean, CoNLL F1. An answer is given the
topic of each document and nothing else of the key's grouping; rows "by sub-topic" are given that too,
which no reader of news is. The baseline joins triggers with one head lemma.

Redshank's reading model knows no show business, so that only `fold` and `score` are checked: the
mentions are the key's, and what a Mention needs is made of its other mentions by plain rules. Its type
is one for all, its manner is the trigger's stem or the stem of its synonyms, and for parties, whom the
gazetteer does not know, stand the words of the people that the sentence names and the names that its
article has most. `--ablation` leaves out one part of that after another.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from evals.coreference import conll, score_clusters
from evals.ecb_articles import (
    BASE_OF,
    Article,
    Sentence,
    Trigger,
    head_of,
    read_articles,
    stems_of,
    triggers_of,
)  # fmt: skip
from redshank.annotate.times import find_timexes
from redshank.cluster.folding import fold
from redshank.cluster.mentions import Mention
from redshank.cluster.wording import marks_of, stem
from redshank.resolve.times import Anchor, resolve_timex

DEVELOPMENT = (2, 5, 12, 18, 21, 23, 34, 35)
CHOOSING = tuple(topic for topic in range(1, 36) if topic not in DEVELOPMENT)
# What Redshank's rows leave out in turn.
PARTS = (
    "people of the sentence", "names of the article", "synonyms", "joining in a document", "days", "places",
    "things", "words",
)  # fmt: skip
# The days of a mention that tells none: all in which the articles were written.
_ANY_DAY = (date(2000, 1, 1), date(2014, 12, 31))
_LONGEST_DAYS = 62
_SPACE = re.compile(r"(?<=\d) (?=[/,.:])|(?<=[/.:]) (?=\d)")


def make_mentions(triggers: Iterable[Trigger], without: str = "") -> dict[Mention, tuple[str, ...]]:
    """One Mention for all triggers of a document with one stem, as resolve joins them, and their ids."""
    groups: dict[tuple[str, ...], list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        manner = _manner(trigger, without)
        alone = (trigger.id,) if without == "joining in a document" else ()
        groups[trigger.article.id, manner, *alone].append(trigger)
    return {
        _mention(key[1], told, without): tuple(one.id for one in told) for key, told in groups.items()
    }


def _manner(trigger: Trigger, without: str) -> str:
    """The stem of the head, or of the first of its synonyms in the tables of `cluster`."""
    head = head_of(trigger.marked.words)
    base = BASE_OF.get(head, head)
    return stem(base) if without == "synonyms" else next(marks_of(base, (), {}), stem(base))


def _mention(manner: str, told: Sequence[Trigger], without: str) -> Mention:
    article = told[0].article
    sentences = list({one.sentence.number: one.sentence for one in told}.values())

    def joined(of: Callable[[Sentence], frozenset[str]], part: str) -> frozenset[str]:
        return frozenset[str]().union(*map(of, sentences) if part != without else ())

    days = [day for one in sentences for day in _days(one)] if without != "days" else []
    window = min(days, key=lambda span: (span[1] - span[0], span), default=_ANY_DAY)
    return Mention(
        told[0].id, article.id, (), "ACTION", True,
        joined(lambda one: one.words_of("HUMAN"), "people of the sentence")
        | joined(lambda _: article.names, "names of the article"),
        frozenset(), window, window[0] == window[1], None, frozenset(), frozenset({f"x-{manner}"}),
        joined(lambda one: one.words_of("LOC"), "places"), (),
        frozenset((what, None) for what in joined(lambda one: one.words_of("NON_HUMAN"), "things")),
        joined(lambda one: stems_of(one.words), "words"),
    )  # fmt: skip


def _days(sentence: Sentence) -> Iterator[tuple[date, date]]:
    """The stretches of days that the sentence tells in full; articles seldom have a date to count from."""
    for one in sentence.marked:
        if one.tag.startswith("TIME"):
            for timex in find_timexes(_SPACE.sub("", " ".join(one.words))):
                told = resolve_timex(timex, Anchor(None))
                if told and (told.end - told.start).days <= _LONGEST_DAYS:
                    yield told.start, told.end


def by_lemma(triggers: Sequence[Trigger], place: Callable[[Article], str]) -> dict[str, str]:
    """The baseline: one cluster for each head lemma of a topic or sub-topic, by the triggers' ids."""
    return {one.id: f"{place(one.article)} {one.lemma}" for one in triggers}


def by_folding(
    triggers: Sequence[Trigger], place: Callable[[Article], str], without: str = ""
) -> dict[str, str]:
    """Redshank's clusters in each topic or sub-topic, by the triggers' ids."""
    places: dict[str, list[Trigger]] = defaultdict(list)
    for one in triggers:
        places[place(one.article)].append(one)
    found: dict[str, str] = {}
    for told in places.values():
        mentions = make_mentions(told, without)
        for folded in fold(list(mentions)):
            for mention in folded.mentions:
                found |= dict.fromkeys(mentions[mention], folded.mentions[0].id)
    return found


def rows(triggers: Sequence[Trigger], ablation: bool) -> Iterator[tuple[str, dict[str, str]]]:
    """Each way of clustering with its name; with `ablation`, Redshank without each part of its input."""

    def topic(article: Article) -> str:
        return article.topic

    def part(article: Article) -> str:
        return article.part

    yield "head lemma", by_lemma(triggers, topic)
    yield "Redshank", by_folding(triggers, topic)
    yield "head lemma by sub-topic", by_lemma(triggers, part)
    yield "Redshank by sub-topic", by_folding(triggers, part)
    for without in PARTS if ablation else ():
        yield f"  without {without}", by_folding(triggers, topic, without)


def main() -> None:
    """Print a row of precision / recall / F1 for each way of clustering."""
    parser = argparse.ArgumentParser(description="check the folding of mentions on ECB+")
    parser.add_argument("folder", type=Path, help="where ECB+ lies")
    parser.add_argument("--choosing", action="store_true", help="the topics on which it was chosen")
    parser.add_argument("--ablation", action="store_true", help="leave out each part in turn")
    arguments = parser.parse_args()
    topics = CHOOSING if arguments.choosing else DEVELOPMENT
    triggers = list(triggers_of(read_articles(arguments.folder, topics)))
    gold = {one.id: one.marked.chain for one in triggers}
    print(f"{len(triggers)} event mentions in {len(set(gold.values()))} clusters")
    for name, found in rows(triggers, arguments.ablation):
        rates = score_clusters(gold, found)
        told = "".join(
            f"  {metric} {' / '.join(f'{100 * share:.1f}' for share in one)}"
            for metric, one in rates.items()
        )
        print(f"{name:35}{told}  CoNLL {100 * conll(rates):.1f}")


if __name__ == "__main__":
    main()
