"""/vocabulary: codes and what they are called, for forms and legends."""

from fastapi import APIRouter, Request

from redshank.ontology import load_ontology
from redshank.present.deeds import STATUS_MARKS, deed_noun, status_words
from redshank.present.words import CERTAINTY, MARKS
from redshank.records import Party, Stance, Status
from redshank.web.answers import Forms, answers
from redshank.web.look import Looking
from redshank.web.shapes.words import EventTypeWords, MarkedWord, Vocabulary, Word
from redshank.web.view import View

router = APIRouter(tags=["vocabulary"])


@answers(router, "/vocabulary", Vocabulary)
def vocabulary(look: Looking, request: Request) -> Forms:
    """What the codes are called, and the parties of the picture."""
    return {
        "json": lambda: Vocabulary(
            _types(),
            tuple(MarkedWord(id_, words, MARKS[id_]) for id_, words in CERTAINTY.items()),
            tuple(MarkedWord(str(one), status_words(one), STATUS_MARKS[one]) for one in Status),
            tuple(str(stance) for stance in Stance),
            _parties(look.view),
        )
    }


def _types() -> tuple[EventTypeWords, ...]:
    return tuple(
        EventTypeWords(
            name, deed_noun(name, (), (), ()),
            tuple(Word(mode.name, deed_noun(name, (mode.name,), (), ())) for mode in kind.modes),
        )
        for name, kind in sorted(load_ontology().event_types.items())
    )  # fmt: skip


def _parties(view: View) -> tuple[Party, ...]:
    ids = {
        party.id for one in view.picture.incidents for party in (*one.actors, *one.recipients)
    }  # fmt: skip
    return tuple(view.index.named(party) for party in sorted(ids))
