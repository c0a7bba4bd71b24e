"""Sentences, words and language of a story."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.language import find_doubt, find_sentences, identify
from variorum.analyze.language.tokens import visible
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from variorum.model import Sentence

CONFIG = AnalyzeConfig()


def read(text: str, title: str = "") -> tuple[Document, tuple[Sentence, ...]]:
    """A document whose lines are its paragraphs, and its sentences."""
    document = Document("doc_1", "", text, title=title)
    blocks = [Block("headline", Span("doc_1", 0, len(title), "title"))] if title else []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span("doc_1", start, start + len(line))))
        start += len(line) + 1
    story = Story("st_1", Span("doc_1", 0, len(text)), tuple(blocks))
    return document, find_sentences(document, story, CONFIG)


def split(text: str) -> list[str]:
    """The sentences of a text, as text."""
    document, sentences = read(text)
    return [document.words(sentence.span) for sentence in sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ("The dam broke.", "Nobody was hurt."),
        ("Gen. Ilse Orr of the U.S. Army met Mr. K. L. Tarn on Oct. 4 at 5 p.m. in St. Ives.", "They talked."),
        ("He moved to the U.S.", "The rest stayed."),
        ("It rose by 2.5 percent to 1.3 million.", "Prices fell."),
        ("“We are ready.”", "“We will wait,” she said."),
        ("“We are ready,” he said.", "“Nobody left.”"),
        ("He asked: “Why now?", "Who gave the order?”", "No one answered."),
        ("They left (all of them.)", "The camp is empty."),
        ("ORVALE, Norland (AP) — The bridge at St. Olm fell on Sept. 3, 2031.", "Two died."),
        ("Well ... it depends on No. 4 and Art. 5.", "Dr. Bo Fen agreed."),
        ("Is it over?", "It is!", "Good."),
        ("Vitamin C.", "The dose is low."),
        ("It fell around 3:30 a.m. Saturday.", "The mayor came at 5 p.m.", "He wept."),
        ("The talks were shown by ST.", "They failed."),
        ("MR. TARN CAME TO ST. OLM.",),
        ("The firm, Halm Inc., was sold to Brod Corp. for $3.5 billion.", "Shares rose."),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_something_speaks_against_it(parts: tuple[str, ...]) -> None:
    """Abbreviations, initials, decimals, datelines and closing marks do not mislead."""
    assert split(" ".join(parts)) == list(parts)


def test_a_sentence_never_crosses_a_line_break() -> None:
    """A line without a full stop ends all the same."""
    assert split("Talks fail in Orvale\nThe talks failed.") == ["Talks fail in Orvale", "The talks failed."]


def test_a_lost_space_after_a_full_stop_still_ends_the_sentence() -> None:
    """Pages are often copied with their spaces lost."""
    assert split("The talks are over.The guests left.") == ["The talks are over.", "The guests left."]


@pytest.mark.parametrize(
    "parts",
    [
        ("the road is shut.", "nobody came back?", "we wait"),
        ("They met approx. nine times, the dept. said.", "Then they left."),
        ("Ilse Orr", "04/09/2031 06:12 PM", "The bridge is closed."),
        ("[12.03.2031, 14:05:12]", "Two roads are open."),
        ("He wrote to us on 04/09/2031 06:12 PM and left.",),
        ("Roads shut:", "• Halm road", "• Orvale road"),
        ("Read it at https://olvang.com/a1", "The army denies it."),
        ("All is well :)", "Nobody was hurt."),
        ("It fell in 2031. [4] [5]", "Nobody was hurt."),
        ("Why ? ? ?", "Nobody knows . . ."),
        ("The bridge is closed.", "-----", "From the army's press office"),
        ("It ends here.", "Best regards,", "Ilse Orr"),
        ("Dear Ms Tarn,", "We have heard nothing."),
        ("Many thanks, the minister said, were due to the crew.",),
        ("She fell ill.", "Doctors came; the patient sat.", "Tarn left."),
    ],
)
def test_mails_and_posts_have_sentences_without_stops_and_capitals(parts: tuple[str, ...]) -> None:
    """Small letters after a stop, time stamps, rules, bullets, addresses, faces, notes, and how letters close."""
    assert split(" ".join(parts)) == list(parts)


def test_a_title_is_read_in_its_own_part() -> None:
    """Offsets of a title's sentences are offsets into the title."""
    document, sentences = read("The dam broke.", title="Dam breaks")
    assert [(s.span.part, s.block, document.words(s.span)) for s in sentences] == [
        ("title", "headline", "Dam breaks"),
        ("text", "paragraph", "The dam broke."),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norland's army didn't fire.", "Norland 's army did n't fire ."),
        ("Cross-border fire, 2,600-km rocket-range", "Cross-border fire , 2,600 - km rocket - range"),
        ("Gen. Orr, U.S. envoy, came at 10:30 a.m. today.", "Gen. Orr , U.S. envoy , came at 10:30 a.m. today ."),
        ("“Stop,” he said — twice...", "“ Stop , ” he said — twice ..."),
        ("Write to a.b@c.org or https://x.org/a?b=1.", "Write to a.b@c.org or https://x.org/a?b=1 ."),
        ("It's the players’ fault; they've won 3-1 in '98", "It 's the players ’ fault ; they 've won 3 - 1 in ' 98"),
        ("They cannot go and dont ask :) vs. us", "They can not go and do nt ask :) vs. us"),
        ("Toucans want parents: a cantor, the (old) gotha.", "Toucans want parents : a cantor , the ( old ) gotha ."),
        ("Pro-Norland ex-rebels, mid-May, at 5pm on 9/11/31", "Pro - Norland ex-rebels , mid-May , at 5 pm on 9/11/31"),
        ("Hall&Co of AT&T paid 40kg, no. 4 of p. 12", "Hall & Co of AT&T paid 40 kg , no. 4 of p. 12"),
        ("he sat. Im sure thats no. DON'T", "he sat . I m sure that s no . DO N'T"),
        (
            "olvang.com has plan-2.pdf; call 555-010-2030 or #3 @halm",
            "olvang.com has plan-2.pdf ; call 555-010-2030 or # 3 @halm",
        ),
        ("the 1990's ---===--- (U.S army) What?! ''So''", "the 1990's ---===--- ( U.S army ) What ?! '' So ''"),
    ],
)
def test_words_are_those_of_the_treebanks(text: str, words: str) -> None:
    """Clitics, hyphens and marks are tokens of their own; abbreviations keep their stop."""
    _, sentences = read(text)
    assert " ".join(token.text for sentence in sentences for token in sentence.tokens) == words


def test_marks_that_nobody_sees_cut_nothing() -> None:
    """Soft hyphens of copied pages, zero-width spaces, marks of direction: offsets count them, words are without."""
    document, sentences = read("\u202bThe mi\u00adnister left.\u202c \u200fAda\u200b Holt\u200e stayed \u200b here.")
    assert [[token.text for token in sentence.tokens] for sentence in sentences] == [
        ["The", "minister", "left", "."],
        ["Ada", "Holt", "stayed", "\u200b", "here", "."],
    ]
    spans = [document.text[token.start : token.end] for sentence in sentences for token in sentence.tokens]
    assert spans[:4] == ["\u202bThe", "mi\u00adnister", "left", ".\u202c"]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("TWELVE PEOPLE WERE HURT IN OLVANG, POLICE SAID. " * 5, "capitals"),
        ("twelve people were hurt in olvang police said and nobody knows why " * 5, "full stops"),
        ("Olvang | 12 | 40 | 7 | 9 | 2\nDara | 3 | 8 | 1 | 4 | 5\n" * 20, "table"),
        ("Twelve people were hurt in Olvang, police said. " * 5, ""),
        ("TWELVE HURT IN OLVANG", ""),
    ],
)
def test_what_makes_a_story_hard_to_read_is_said(text: str, doubt: str) -> None:
    """Names need capitals, speakers need sentence ends; a headline alone is no story."""
    found = find_doubt(read(text)[1], AnalyzeConfig())
    assert doubt in found
    assert bool(found) == bool(doubt)


@given(st.text(max_size=400))
@settings(max_examples=200, deadline=None)
def test_whatever_the_text_every_mark_is_in_one_token_and_every_span_is_right(text: str) -> None:
    """Tokens are in order, inside their sentence, and hold every character that is not white space."""
    document, sentences = read(text)
    for sentence in sentences:
        words = document.words(sentence.span)
        assert words.strip() == words
        assert words
        at = sentence.span.start
        for token in sentence.tokens:
            assert not text[at : token.start].strip()
            assert visible(text[token.start : token.end]) == token.text
            at = token.end
        assert not text[at : sentence.span.end].strip()
    assert sum(not c.isspace() for s in sentences for c in document.words(s.span)) == sum(not c.isspace() for c in text)


@pytest.mark.untraced  # the time a user waits, which tracing would treble
def test_a_megabyte_without_a_full_stop_is_read_in_time_that_grows_with_it() -> None:
    """A line of a million characters is cut at spaces; four times the line takes at most some ten times as long."""
    spent = []
    for words in (50_000, 200_000):
        start = time.process_time()
        _, sentences = read("word " * words)
        spent.append(time.process_time() - start)
        assert max(s.span.end - s.span.start for s in sentences) <= CONFIG.longest_sentence
    assert spent[1] < 10 * spent[0] + 0.2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks between the two governments ended on Tuesday without a result.", "en"),
        ("Die Verhandlungen der beiden Regierungen sind am Dienstag gescheitert.", "de"),
        ("Les pourparlers entre les deux gouvernements ont échoué mardi.", "fr"),
        ("AP", ""),
        ("", ""),
        ("12 34 56 | 78 90", ""),
        ("Dua belas orang tewas dalam kecelakaan kereta api di dekat kota, kata polisi pada hari Senin.", "id"),
    ],
)
def test_the_language_is_told_where_there_is_enough_text(text: str, language: str) -> None:
    """Too little text has no language."""
    assert identify(text) == language
