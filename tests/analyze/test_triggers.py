"""Triggers: which words tell of a happening, of what kind, by whom, to whom, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.analyze import triggers
from variorum.model import (
    Analysis,
    Block,
    Document,
    Entity,
    Interval,
    Mention,
    PlaceReference,
    Sentence,
    Span,
    Story,
    TimeExpression,
)

if TYPE_CHECKING:
    from variorum.model import EventMention

DAY = Interval("2031-05-06", "2031-05-06", "stated")


def found_in(
    text: str,
    names: tuple[str, ...] = (),
    times: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    kind: str = "paragraph",
) -> list[tuple[str, EventMention]]:
    """Return (words, mention) of each trigger of one sentence, in which these names, times and places stand."""

    def span(words: str) -> Span:
        start = text.index(words)
        return Span("d", start, start + len(words))

    document = Document("d", "", text)
    whole = Span("d", 0, len(text))
    story = Story("s", whole, (Block("paragraph", whole),))
    analysis = Analysis(
        "s",
        sentences=(Sentence(whole, (), "credit" if kind == "credit" else "paragraph"),),
        mentions=tuple(Mention(f"m-{name}", span(name), "ORG", name) for name in names),
        entities=tuple(Entity(name, name, "ORG", (f"m-{name}",)) for name in names),
        times=tuple(TimeExpression(time, span(time), "DATE", "", DAY, "") for time in times),
        places=tuple(PlaceReference(place, span(place), place) for place in places),
    )
    found = triggers.find_event_mentions(document, story, analysis)
    return [(document.words(mention.span), mention) for mention in found]


def only(
    text: str,
    kind: str,
    names: tuple[str, ...] = (),
    times: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
) -> EventMention:
    """Return the one mention of a kind that a sentence holds."""
    mentions = [mention for _, mention in found_in(text, names, times, places) if mention.type == kind]
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "mode"),
    [
        ("Rebels shelled the port of Quell.", "shelled", "ASSAULT", "heavy-weapons"),
        ("Two men were gunned down outside a bar.", "gunned down", "ASSAULT", "firearms"),
        ("Ostland imposed sanctions on three banks.", "imposed sanctions", "SANCTION", ""),
        ("The minister resigned.", "resigned", "CONCEDE", "resign"),
        ("Police took into custody a woman of 40.", "took into custody", "COERCE", "arrest"),
        ("A ferry capsized off Brune.", "capsized", "ACCIDENT", "sink"),
        ("The jury found him; he was convicted.", "convicted", "COURT", "convict"),
        ("An earthquake shook the valley.", "earthquake", "DISASTER", "earthquake"),
        ("Farmers marched, and a sit-in began.", "sit-in", "PROTEST", "obstruct"),
        ("Paratroopers from four states landed on the island.", "landed", "MOBILIZE", "troops"),
        ("The two sides signed a treaty.", "signed a treaty", "AGREE", ""),
        ("Norrland reopened the crossing.", "reopened", "CONCEDE", "access"),
    ],
)
def test_a_trigger_gives_type_and_mode(sentence: str, words: str, kind: str, mode: str) -> None:
    """One word or phrase of the table, in any of its forms."""
    assert (words, kind, mode) in [(w, m.type, m.mode) for w, m in found_in(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peace talks between Ostland and Norrland have collapsed in Quell.",
        "Negotiations on the dam ended without any lasting agreement.",
        "The second round of talks broke up without a deal.",
        "Envoys spoke of a breakdown in talks.",
        "The dialogue, begun on Monday, failed to reach a settlement or any progress.",
    ],
)
def test_talks_that_fail_are_read_from_two_places(sentence: str) -> None:
    """A noun of talks and, later in the sentence, words of failure."""
    assert [m.type for _, m in found_in(sentence) if m.mode == "failed"] == ["CONSULT"]


def test_what_fails_without_talks_is_no_talks() -> None:
    """A pump that failed and a bridge that collapsed are not negotiations."""
    assert all(m.mode != "failed" for _, m in found_in("The pump failed and the old bridge collapsed."))


def test_a_phrase_does_not_run_over_a_comma() -> None:
    """In "hold talks" the words belong together; over a comma they do not."""
    words = [w for w, _ in found_in("They held, talks aside, a dance.")]
    assert all("," not in w for w in words)


def test_a_word_of_other_meaning_is_no_trigger() -> None:
    """A news release frees nobody, a heart attack hits nobody, March is a month."""
    found = found_in("A news release of 3 March says that he had a heart attack at the shooting range.")
    assert [w for w, _ in found] == []


def test_negation_is_told() -> None:
    """No clashes were reported: the clash is negated."""
    assert only("No new clashes were reported along the river.", "ASSAULT").negated


@pytest.mark.parametrize(
    ("sentence", "kind", "modality"),
    [
        ("The general denied attacking the village.", "ASSAULT", "denied"),
        ("Ostland might withdraw its guards.", "RETREAT", "possible"),
        ("The union threatened to boycott the vote.", "PROTEST", "threatened"),
        ("He allegedly robbed a bank.", "CRIME", "alleged"),
    ],
)
def test_what_is_not_said_to_be_fact_says_so(sentence: str, kind: str, modality: str) -> None:
    """A denial, a possibility, a threat, an allegation."""
    assert only(sentence, kind).modality == modality


@pytest.mark.parametrize(
    ("sentence", "kind", "tense"),
    [
        ("Troops will deploy to the north.", "MOBILIZE", "future"),
        ("Guards were deployed to the north.", "MOBILIZE", "past"),
        ("Soldiers continued to arrive in the town.", "MOBILIZE", "past"),
        ("A funeral is planned.", "DEATH", ""),
    ],
)
def test_tense_tells_the_done_from_the_coming(sentence: str, kind: str, tense: str) -> None:
    """To say that they will deploy is to come, that they continued to arrive has begun."""
    assert only(sentence, kind).tense == tense


def test_the_actor_stands_before_an_active_verb() -> None:
    """Ostland shelled Norrland."""
    mention = only("Ostland shelled Norrland.", "ASSAULT", names=("Ostland", "Norrland"))
    assert (mention.actor_id, mention.recipient_id) == ("Ostland", "Norrland")


def test_a_passive_turns_the_parties_round() -> None:
    """Norrland was invaded by Ostland."""
    mention = only("Norrland was bombarded by Ostland.", "ASSAULT", names=("Ostland", "Norrland"))
    assert (mention.actor_id, mention.recipient_id) == ("Ostland", "Norrland")


def test_talks_between_two_have_both_for_parties() -> None:
    """Also when what is told is that they failed."""
    found = found_in("Talks between Ostland and Norrland collapsed.", names=("Ostland", "Norrland"))
    assert {(m.actor_id, m.recipient_id) for _, m in found} == {("Ostland", "Norrland")}


def test_the_time_of_saying_is_not_the_time_of_the_deed() -> None:
    """In "arrested on Monday, police said Tuesday" the arrest was on Monday."""
    text = "The baker was arrested on Monday, police said Tuesday."
    assert only(text, "COERCE", times=("Monday", "Tuesday")).time_id == "Monday"
    alone = only("The baker was arrested in Quell, police said Tuesday.", "COERCE", times=("Tuesday",))
    assert not alone.time_id


def test_the_place_is_the_one_after_a_preposition_nearby() -> None:
    """The talks failed in Quell, not in the country named before."""
    text = "Norrland mourned as a bomb exploded in Quell."
    assert only(text, "ASSAULT", places=("Norrland", "Quell")).place_id == "Quell"


def test_credits_tell_of_nothing() -> None:
    """Who reported from where is no happening."""
    assert found_in("Ames reported on the shooting from Quell.", kind="credit") == []


@pytest.mark.parametrize(
    "text", ["", "\x00\x00", "ـ" * 50, "talks " * 3000, "a" * 20000, "\ud800 attack \udfff", "🜁🜂 kill"]
)
def test_no_text_makes_it_fail(text: str) -> None:
    """Empty, binary, endless and broken text gives findings inside the text, or none."""
    for words, mention in found_in(text):
        assert words
        assert 0 <= mention.span.start < mention.span.end <= len(text)


def test_a_dam_that_bursts_is_a_disaster_and_a_burst_of_laughter_is_nothing() -> None:
    """What breaks by itself is no assault; the words need what breaks beside them."""
    told = {mention.type for _, mention in found_in("A dam burst above Marn and a bridge collapsed.")}
    assert told == {"DISASTER", "ACCIDENT"}
    assert not found_in("He burst out laughing and his plan collapsed.")
