"""The language model: what it says of words, that trees are trees, and that no sentence depends on its neighbours."""

from __future__ import annotations

import hashlib
import itertools
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.language import find_sentences, network
from variorum.analyze.language.features import features
from variorum.analyze.language.hints import HINTS, SHAPES, TABLES, hints
from variorum.analyze.language.labels import TAGS
from variorum.analyze.language.lemmas import lemma
from variorum.analyze.language.network import LanguageModel, language_model, lemmatizer, name_tags
from variorum.analyze.language.tokens import visible
from variorum.analyze.language.trees import best_tree
from variorum.config import AnalyzeConfig
from variorum.model import Document, Span, Story

if TYPE_CHECKING:
    from variorum.model import Sentence, Token


def read(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of a text that is one story."""
    document = Document("doc_1", "", text)
    return find_sentences(document, Story("st_1", Span("doc_1", 0, len(text)), (), language=language), AnalyzeConfig())


def words(text: str) -> list[Token]:
    """All tokens of a text."""
    return [token for sentence in read(text) for token in sentence.tokens]


def subject_of(text: str, verb: str) -> str:
    """The word that the parse gives a verb for its subject."""
    tokens = words(text)
    at = next(k for k, token in enumerate(tokens) if token.text == verb)
    return next((t.text for t in tokens if t.head == at and t.deprel.startswith("nsubj")), "")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Norland denied the claim.", "denied", "Norland"),
        ("The talks failed, the harbour minister of Norland said on Monday.", "said", "minister"),
        ('"We will wait," said a spokesman for the rebels.', "said", "spokesman"),
        ("The bridge was rebuilt by volunteers.", "rebuilt", "bridge"),
        ("Officials who had seen the letter declined to speak.", "declined", "Officials"),
    ],
)
def test_a_verb_has_its_subject(text: str, verb: str, subject: str) -> None:
    """Before the verb and after it, active and passive, past a relative clause."""
    assert subject_of(text, verb) == subject


def test_names_are_tagged_with_their_kinds() -> None:
    """Persons, bodies, places and peoples in one sentence."""
    tokens = words("In Geneva, Maria Keller of the International Rescue Fund met Kenyan officials.")
    tagged = {token.text: token.name for token in tokens if token.name}
    assert tagged["Geneva"] == "B-GPE"
    assert (tagged["Maria"], tagged["Keller"]) == ("B-PER", "I-PER")
    assert tagged["International"].startswith("B-ORG")
    assert tagged["Kenyan"] == "B-NORP"
    assert "officials" not in tagged


def test_words_have_lemma_tense_and_voice() -> None:
    """What attribution asks of a verb."""
    by_text = {token.text: token for token in words("Two soldiers were killed and the camps burned.")}
    assert by_text["soldiers"].lemma == "soldier"
    assert by_text["soldiers"].features == "Number=Plur"
    assert by_text["killed"].lemma == "kill"
    assert "Voice=Pass" in by_text["killed"].features
    assert "Voice=Pass" not in by_text["burned"].features


def test_heads_count_over_the_story() -> None:
    """The head of a word in the second sentence is a place in the list of all the story's tokens."""
    first, second = read("It rained. Nobody came.")
    tokens = [*first.tokens, *second.tokens]
    came = next(k for k, token in enumerate(tokens) if token.text == "came")
    nobody = next(token for token in tokens if token.text == "Nobody")
    assert nobody.head == came
    assert sum(token.head == -1 for token in tokens) == 2


def test_a_sentence_does_not_depend_on_its_neighbours() -> None:
    """Alone, among others and in another order, the scores are the same to the last bit."""
    texts = [
        "Norland denied it .", "The ferry sank off the coast of Halm on Tuesday , killing nine .", "Why ?",
        "A spokeswoman for the ministry said that no decision had been taken yet .", "Talks go on .",
    ]  # fmt: skip
    sentences = [tuple(text.split()) for text in texts]
    model = language_model()
    alone = []
    for sentence in sentences:
        model.forget()
        alone += model.read([sentence])
    for order in itertools.islice(itertools.permutations(range(len(sentences))), 0, 120, 17):
        model.forget()
        together = model.read([sentences[k] for k in order])
        assert together == [alone[k] for k in order]


def test_scores_are_equal_to_the_last_bit_in_any_batch() -> None:
    """Not only the decisions: the numbers they rest on."""
    model = language_model()
    sentences = [("The", "bridge", "fell", "."), ("Nobody", "was", "hurt", "."), ("It", "is", "closed", "now")]
    inputs = [model._inputs(words)[0] for words in sentences]
    assert len({one.length for one in inputs}) == 1
    together = model._scores(inputs, inputs[0].length)
    for row, one in enumerate(inputs):
        alone = model._scores([one], one.length)
        assert all(np.array_equal(whole[row], part[0]) for whole, part in zip(together, alone, strict=True))


def test_a_sentence_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies are common: the same words cost nothing the second time."""
    model = language_model()
    model.forget()
    sentence = ("Nobody", "was", "hurt", ".")
    first = model.read([sentence, sentence])
    monkeypatch.setattr(model, "_run", lambda *_: pytest.fail("read again"))
    assert model.read([sentence]) == first[:1]


def test_whole_numbers_cannot_overflow_sixteen_bits() -> None:
    """Weights have 7 bits, so that two products with 8-bit activations fit: no saturation on old processors."""
    card = json.loads((network.WEIGHTS / "card.json").read_text(encoding="utf-8"))
    assert card["sha256"] == hashlib.sha256((network.WEIGHTS / "model.onnx").read_bytes()).hexdigest()
    assert 2 * 255 * card["largest_weight"] < 2**15


def test_labels_and_hints_are_those_the_weights_were_trained_with() -> None:
    """The card beside the weights counts them."""
    card = json.loads((network.WEIGHTS / "card.json").read_text(encoding="utf-8"))
    assert card["hints"] == [*SHAPES, *TABLES]
    assert card["tags"] == list(TAGS)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.randoms(use_true_random=False))
def test_trees_are_trees(size: int, chance: object) -> None:
    """Every word has a head, one has none, and every path ends there, whatever the scores."""
    scores = np.array(
        [[chance.uniform(-5, 5) for _ in range(size + 1)] for _ in range(size + 1)],  # type: ignore[attr-defined]
        dtype=np.float32,
    )
    heads = [0, *best_tree(scores)]
    assert len(heads) == size + 1
    assert heads[1:].count(0) == 1
    for word in range(1, size + 1):
        at, steps = word, 0
        while at and steps <= size:
            at, steps = heads[at], steps + 1
        assert at == 0


def test_the_best_tree_is_the_best_of_all_trees() -> None:
    """Against every tree over four words."""
    chance = np.random.default_rng(5)
    for _ in range(25):
        scores = chance.normal(size=(5, 5)).astype(np.float32)
        found = best_tree(scores)
        best = max(
            (heads for heads in itertools.product(range(5), repeat=4) if _is_tree(heads)),
            key=lambda heads: sum(scores[word + 1, head] for word, head in enumerate(heads)),
        )
        assert found == list(best)


def _is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def test_a_name_begins_before_it_goes_on() -> None:
    """Scores that favour a name's second word alone give a name that begins there or none."""
    scores = np.zeros((3, len(TAGS)), np.float32)
    scores[1, TAGS.index("I-PER")] = 5
    tags = name_tags(scores)
    assert all(not tag.startswith("I-") or tags[k - 1][2:] == tag[2:] for k, tag in enumerate(tags))


@pytest.mark.parametrize(
    ("form", "tag", "expected"),
    [
        ("said", "VBD", "say"), ("denies", "VBZ", "deny"), ("planned", "VBD", "plan"), ("hoping", "VBG", "hope"),
        ("postponed", "VBN", "postpone"), ("added", "VBD", "add"), ("crises", "NNS", "crisis"),
        ("women", "NNS", "woman"),
        ("n't", "RB", "not"), ("’s", "VBZ", "be"), ("Reuters", "NNP", "Reuters"), ("worst", "JJS", "bad"),
        ("fled", "VBD", "flee"), ("agreed", "VBD", "agree"), ("12,000", "CD", "12000"), ("bigger", "JJR", "big"),
    ],
)  # fmt: skip
def test_lemmas(form: str, tag: str, expected: str) -> None:
    """Regular, irregular, with a doubled consonant, a lost e, a clitic."""
    assert lemmatizer()(form, tag) == expected


def test_rules_find_lemmas_without_any_list() -> None:
    """Words no list knows follow the rules of spelling."""
    assert lemma("norlandizing", "VBG") == "norlandize"
    assert lemma("glorps", "NNS") == "glorp"


def test_features_of_tags() -> None:
    """Tense, number and voice in the terms of Universal Dependencies."""
    found = features(
        ["He", "was", "seen", "by"],
        ["PRP", "VBD", "VBN", "IN"],
        [2, 2, -1, 2],
        ["nsubj:pass", "aux:pass", "root", "obl"],
    )
    assert found == ["", "Mood=Ind|Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part|Voice=Pass", ""]


@pytest.mark.parametrize(
    ("text", "verb", "mood"),
    [
        ("Leave the harbour now and wait for the guards.", "Leave", "Imp"),
        ("Leave the harbour now and wait for the guards.", "wait", "Imp"),
        ("Do not cross the bridge.", "Do", "Imp"),
        ("Be ready at noon.", "Be", "Imp"),
        ("They have to leave the harbour and wait.", "wait", ""),
        ("The guards will leave and wait.", "leave", ""),
        ("They let him leave.", "leave", ""),
        ("They demanded that he leave the harbour.", "leave", "Sub"),
        ("The court ordered that the minister be released.", "be", "Sub"),
        ("If the road were open, trucks would come.", "were", "Sub"),
        ("If the roads were open, trucks came.", "were", "Ind"),
        ("If the road were open, trucks would come.", "would", "Cnd"),
        ("The minister denied it.", "denied", "Ind"),
    ],
)
def test_moods(text: str, verb: str, mood: str) -> None:
    """Imperatives, subjunctives, conditionals, and what looks like them."""
    told = next(token.features for token in words(text) if token.text == verb)
    assert ("Mood=" + mood in told) if mood else ("Mood=" not in told)


def test_hints_know_capitals_and_tables() -> None:
    """A state, a given name, a title, and a word in capitals."""
    found = hints(["Minister", "Ahmed", "left", "Kenya", "for", "NORLAND", "."])
    names = [{[*SHAPES, *TABLES][k] for k in range(HINTS) if bits >> k & 1} for bits in found]
    assert "title" in names[0]
    assert "first and Capital" in names[0]
    assert "given name" in names[1]
    assert "country" in names[3]
    assert "ALL CAPITALS" in names[5]
    assert names[6] == {"mark"}


@pytest.mark.parametrize(
    "text",
    [
        "word " * 10_000, "\u200b\u202e abc \u2067", "🙂" * 500, "a" * 100_000, "ESTO NO ES INGLÉS. " * 30,
        "1\t2\t3\n4\t5\t6\n" * 50, "def f(x):\n    return {k: v for k, v in x}\n", "\x00\x01\x02", "\ud800 lone",
        "مرحبا بالعالم. كيف الحال؟", "漢字かな交じり文。" * 40, "NO STOPS HERE AND ALL CAPITALS " * 100,
        "... --- !!! ???",
    ],
    ids=lambda text: ascii(text[:12]),
)  # fmt: skip
def test_no_text_fails_or_moves_an_offset(text: str) -> None:
    """Long, empty of words, in other scripts, broken: every token is the words at its place, every head a token."""
    sentences = read(text)
    tokens = [token for sentence in sentences for token in sentence.tokens]
    before = 0
    for sentence in sentences:
        size = len(sentence.tokens)
        for token in sentence.tokens:
            assert visible(text[token.start : token.end]) == token.text
            assert token.head == -1 or before <= token.head < before + size
        before += size
    assert all(token.head < len(tokens) for token in tokens)


def test_other_languages_are_cut_into_words_and_left_unread() -> None:
    """The model knows English: of a German story it says nothing rather than something wrong."""
    sentences = read("Die Verhandlungen sind gescheitert. Niemand kam.", language="de")
    assert len(sentences) == 2
    assert all(token.upos == "" and token.head == -1 for sentence in sentences for token in sentence.tokens)


def test_rows_of_numbers_are_left_unread() -> None:
    """A table's line is no sentence."""
    (line,) = read("12 | 45 | 9.1 | 7 | 88 | 3")
    assert all(token.upos == "" for token in line.tokens)


def test_a_very_long_sentence_is_read_in_parts_and_is_one_tree() -> None:
    """Past the pieces the network reads at once, the parts hang on the first one's root."""
    text = ", and ".join(["the boat left the harbour of Halm with nine people aboard"] * 40) + "."
    (sentence,) = read(text[:2990])
    assert sum(token.head == -1 for token in sentence.tokens) == 1


def test_the_program_starts_without_the_model() -> None:
    """``variorum --help`` waits for no weights."""
    code = "import variorum.cli, sys; print('onnxruntime' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_model_can_be_loaded_from_another_folder() -> None:
    """Weights trained elsewhere are used by naming their folder."""
    assert LanguageModel(network.WEIGHTS).read([("Norland", "denied", "it")])[0].upos[1] == "VERB"
