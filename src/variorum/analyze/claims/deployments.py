"""Who sends forces where and takes them back: how many, from when, for what.

A verb of sending tells it (``turns.tsv``), or that forces are somewhere (``deployments.tsv``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows, word_set
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn
    from variorum.model import Span

_FIGURE = re.compile(r"\d[\d,]*")
# How far before the words of a deployment the country that sends may be named.
_BEFORE = 120
# Letters without which a line tells nothing of forces.
_CONCERNED = Pattern(
    r"troop|soldier|National Guard|personnel|peacekeep|police|forces|marine|paratroop|military|reinforce|battalion"
    r"|brigade|regiment|warship|frigate|warplane|fighter jet|elements|observers|monitors|gendarm|commando|contingent"
    r"|guards|engineers|instructors|advisers|medics",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to be|are to|were to|is to|was to|plans?|planned)\b|^\S+(?: \S+){0,3} to [a-z]+ ",
    re.IGNORECASE,
)
# What forces are sent for, in the words behind where they go.
_PURPOSE = re.compile(
    r"\bto (?P<what>(?:help|assist|support|train|advise|guard|protect|secure|defend|patrol|monitor|observe|oversee"
    r"|enforce"
    r"|supervise|watch|reinforce|strengthen|deter|join|fight|combat|counter|evacuate|rescue|search|keep|restore|maintain"
    r"|clear|take part|prepare|police|man|escort|deliver|distribute|stabili[sz]e|contain|quell|hold|retake|stop"
    r"|prevent)\b"
    r"[^.;,\"]{3,90})"
)


def find_deployments(page: Page) -> Iterator[Found]:
    """Yield which country sends what forces where, from when and for what, and which takes them back."""
    yield from _by_verbs(page)
    for line in page.prose:
        if not _CONCERNED.search(line.text):
            continue
        for _, _, pattern in rows("deployments", cased=True):
            for match in pattern.finditer(line.text):
                who = _who(page, line, match)
                if who:
                    yield from _present(page, line, who, match)


# --- By a verb of sending, arriving, taking back ----------------------------------------------------------------------


def _by_verbs(page: Page) -> Iterator[Found]:
    turns = Turns(page)

    def are_forces(_: Line, row: Row, thing: int) -> bool:
        inner = _inner(turns, thing)
        if row.matter == "specialist":
            return turns.lemma(inner) in _SPECIALISTS
        many = page.parse.tokens[inner].text.lower() in _MANY
        police = turns.lemma(inner) == "officer" and turns.beside(inner, "police")
        return turns.lemma(inner) in _FORCES or many or police

    for turn in turns.of("force", "specialist", concerned=_CONCERNED, fits=are_forces):
        who = _whose(turns, turn)
        if who:
            yield from _turned(turns, turn, who)


def _turned(turns: Turns, turn: Turn, who: str) -> Iterator[Found]:
    sent = turn.state in {"deployed", "announced"}
    words, number = turns.number(turn.thing)
    inner = _inner(turns, turn.thing)
    police = "police " if turns.beside(inner, "police") else ""
    more: dict[str, object] = {
        "low": number,
        "high": number,
        "participants": (who,),
        "predicate": _where(turns, turn, _TO if sent else _FROM),
        "modality": "announced" if turn.state in {"announced", "to be withdrawn"} else "",
        "time_id": turn.time_id,
    }
    what = f"{words} {police}{turns.page.parse.tokens[inner].text}".strip()
    point = "other:deployment" if sent else "other:withdrawal"
    span = turns.span(turn)
    yield Found(span, point, who, what, "deploys" if sent else "takes back", more)
    if sent:
        yield from _sent_for(turn.line, who, span.end - turn.line.span.start)


def _inner(turns: Turns, thing: int) -> int:
    """Return the forces that a noun gathers: the soldiers of "a contingent of 350 soldiers"."""
    inner = turns.below(thing, "of") if turns.lemma(thing) in _GATHERING else -1
    return inner if inner >= 0 else thing


def _whose(turns: Turns, turn: Turn) -> str:
    """Return whose forces they are: who sends them, whose people they are, who promised them, who tells of them."""
    parse, page = turns.page.parse, turns.page
    agents = [] if turn.slot == "subject" else list(turns.agents(turn).values())
    if agents:
        return agents[0]
    both = tuple(dict.fromkeys((turn.thing, _inner(turns, turn.thing))))
    for at in both:
        body = page.entity_of.get(at) if parse.tokens[at].upos == "PROPN" else None
        if body is not None and body.kind == "ORG" and body.named:  # "the National Guard": forces by their own name
            return page.side(body.name) or body.name
    if turn.slot == "object" and turn.clause.agent >= 0 and not turn.clause.passive:
        return ""
    for at in both:
        for i in parse.below.get(at, ()):
            token = parse.tokens[i]
            if token.deprel == "nmod:poss" and token.upos == "PRON" and turns.party(i):
                return turns.party(i)
            if token.deprel == "acl" and turns.below(i, "by") >= 0:
                return turns.party(turns.below(i, "by"))
            if token.deprel in _OWNS and token.text[:1].isupper() and not turns.is_time(i):
                words = page.document.words(parse.phrase(i))
                owner = page.party(words)
                body = page.entity_of.get(i)
                if body is not None and body.kind == "ORG" and body.named and token.upos == "PROPN":
                    return owner  # "National Guard soldiers"
                if token.deprel == "nmod:poss" or page.side(words) or owner != words:
                    return owner
    return _of_speaker(page, turn.line, turns.span(turn))


def _where(turns: Turns, turn: Turn, prepositions: tuple[str, ...]) -> str:
    """Return where forces go or whence: a place by its name, or the border, the front, the north."""
    for preposition in prepositions:
        for at in (turn.clause.verb, turn.thing):
            noun = turns.below(at, preposition)
            words = _ARTICLE.sub("", turns.page.document.words(turns.page.parse.phrase(noun))) if noun >= 0 else ""
            if any(word[:1].isupper() for word in words.split()) or (noun >= 0 and turns.lemma(noun) in _REGIONS):
                return words
    return ""


_FORCES = word_set(
    "soldier troop peacekeeper marine policeman gendarme paratrooper commando observer monitor contingent battalion "
    "brigade regiment force personnel reinforcement warship frigate warplane guard"
)
_SPECIALISTS = word_set("engineer instructor trainer adviser advisor medic technician")
_MANY = word_set("forces troops reinforcements personnel")
_GATHERING = word_set("member group contingent battalion brigade group team number company unit detachment")
_REGIONS = word_set("border frontier front capital island north south east west region airport port")
# How those whose forces they are stand to them; a people's name counts where its land is known.
_OWNS = frozenset({"nmod:poss", "amod", "compound", "nmod"})
_TO = ("to", "in", "at", "near", "along", "into", "on", "toward", "towards", "around", "outside")
_FROM = ("from", "of")
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


# --- By words of having them there ------------------------------------------------------------------------------------


def _who(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the country whose forces a match tells of: named in it, before it, or by who speaks of them."""
    groups = match.groupdict()
    named = groups.get("who") or groups.get("of")
    before = line.text[max(0, match.start() - _BEFORE) : match.start()]
    return page.party(named) if named else page.side(before) or _of_speaker(page, line, line.at(*match.span("what")))


def _present(page: Page, line: Line, who: str, match: re.Match[str]) -> Iterator[Found]:
    figure = _FIGURE.search(match["what"])
    number = float(figure[0].replace(",", "")) if figure else None
    more: dict[str, object] = {
        "low": number,
        "high": number,
        "participants": (who,),
        "predicate": (match.groupdict().get("where") or "").removeprefix("the "),
        "modality": "announced" if _TO_COME.search(match.group()) else "",
        "time_id": _from_when(page, line, match),
    }
    what = " ".join(match["what"].split())
    yield Found(line.at(*match.span()), "other:deployment", who, what, "deploys", more)
    yield from _sent_for(line, who, match.end())


def _sent_for(line: Line, who: str, end: int) -> Iterator[Found]:
    purpose = _PURPOSE.search(line.text, end)
    if purpose:
        yield Found(line.at(*purpose.span("what")), "other:purpose", who, purpose["what"].strip(), "sent for")


def _from_when(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the day of a deployment: behind its verb before the one that comes before it."""
    dates = [t for t in page.times.get(line.index, []) if t.type == "DATE"]
    behind = [t for t in dates if t.span.start >= line.span.start + match.end()]
    return (behind or dates)[0].id if dates else ""


def _of_speaker(page: Page, line: Line, words: Span) -> str:
    """Return who sends forces of which a speaker tells without saying whose: the side that the speaker stands for.

    A person without one has no forces.
    """
    quotations = page.quotations_over(words)[:1] or page.quotations_in(line)[:1]
    for quotation in quotations:
        entity = page.entities.get(quotation.speaker_id)
        name, side = page.speaker(quotation)
        return side or ("" if entity is None or entity.kind == "PER" else name)
    return ""
