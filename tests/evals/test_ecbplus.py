"""A document in the form of ECB+ is read as marked, and its triggers become mentions."""

import pytest
from evals.ecb_articles import head_of, lemma, read_articles, triggers_of
from evals.ecbplus import by_folding, by_lemma, make_mentions

TEXT = "Maria Reid sneezed into a hat . She is sneezing in it again ."
MARKED = {
    "ACTION_OCCURRENCE": [(3, 4), (10, 11)], "HUMAN_PART_PER": [(1, 2)], "LOC_FAC": [(5, 6)],
}  # fmt: skip


@pytest.fixture
def articles(tmp_path):
    tokens = "".join(
        f'<token t_id="{at}" sentence="{at > 7:d}" number="0">{word}</token>'
        for at, word in enumerate(TEXT.split(), start=1)
    )
    spans = [(tag, span) for tag, all_spans in MARKED.items() for span in all_spans]
    marked = "".join(
        f'<{tag} m_id="{at}">' + "".join(f'<token_anchor t_id="{one}"/>' for one in span) + f"</{tag}>"
        for at, (tag, span) in enumerate(spans)
    )
    chain = (
        '<CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="0"/><target m_id="9"/></CROSS_DOC_COREF>'
    )
    (tmp_path / "ECB+" / "1").mkdir(parents=True)
    (tmp_path / "ECB+" / "1" / "1_2ecbplus.xml").write_text(
        f"<Document>{tokens}<Markables>{marked}</Markables><Relations>{chain}</Relations></Document>"
    )

    def validated(*numbers):
        rows = "".join(f"1,2ecbplus,{number}\n" for number in numbers)
        (tmp_path / "ECBplus_coreference_sentences.csv").write_text(
            f"Topic,File,Sentence Number\n{rows}"
        )
        return list(read_articles(tmp_path, [1]))

    return validated


def test_only_triggers_of_validated_sentences_are_scored(articles):
    assert [one.marked.chain for one in triggers_of(articles(0))] == ["ACT1"]


def test_a_trigger_in_no_chain_stands_alone(articles):
    assert [one.marked.chain for one in triggers_of(articles(0, 1))] == ["ACT1", "1_2ecbplus#1"]


def test_the_file_tells_the_sub_topic(articles):
    assert [one.part for one in articles(0)] == ["1 ecbplus"]


def test_triggers_of_one_stem_in_a_document_are_one_mention(articles):
    (mention,) = make_mentions(triggers_of(articles(0, 1)))
    assert mention.modes == {"x-sneez"}
    assert {"reid", "maria"} <= mention.actors


def test_every_trigger_gets_a_cluster(articles):
    triggers = list(triggers_of(articles(0, 1)))
    for answer in (by_lemma, by_folding):
        assert answer(triggers, lambda article: article.topic).keys() == {one.id for one in triggers}


@pytest.mark.parametrize(
    ("words", "head"),
    [("shot", "shot"), ("Checked into", "checked"), ("on suspicion", "suspicion"), ("heart attack", "attack")],
)  # fmt: skip
def test_a_head_is_a_verb_before_its_particle_or_the_last_noun(words, head):
    assert head_of(words.split()) == head


@pytest.mark.parametrize(
    "forms", ["shoots shooting shot", "names named naming", "stops stopped", "dies died dying"]
)
def test_forms_of_a_word_have_one_lemma(forms):
    assert len({lemma(form) for form in forms.split()}) == 1
