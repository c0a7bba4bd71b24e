"""Strikes of workers: called, begun, suspended, called off, by whom and from when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.turns import FIGURE, Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn
    from variorum.model import Entity

# What these claims are about: "strike: dockers in Vell"; linking knows it by these words.
OF: Final = "strike: "
_CONCERNED = Pattern(
    r"strike|striking|walkout|stoppage|walk(?:s|ed)? (?:out|off)|stop(?:s|ped)? work|down(?:s|ed)? tools"
    r"|(?:return|go|went)\w* (?:back )?to work",
    re.IGNORECASE,
)
_NOUNS = word_set("strike walkout stoppage")
# A strike of these is no strike of workers; without one of those it may be a blow.
_BLOWS = word_set(
    "air drone missile rocket artillery hunger lightning military retaliatory airstrike bombing precision"
)
_LABOUR = Pattern(
    r"\b(?:unions?|unionists?|workers?|employees|labou?r|wages?|walkout|stoppage|general strike|on strike|picket\w*"
    r"|teachers|dockers|nurses|doctors)\b",
    re.IGNORECASE,
)
_OF_A_STRIKE = Pattern(r"\bstrik(?:e|ing|ers?)\b|walkout|stoppage|walk(?:s|ed)? (?:out|off)", re.IGNORECASE)
_WORKERS = word_set(
    "worker employee docker dockworker stevedore miner teacher nurse doctor medic driver railwayman pilot crew staff "
    "operator porter civil servant journalist lecturer judge lawyer cleaner firefighter engineer guard union member "
    "controller tanker trucker farmer seaman sailor technician"
)
_OWN = ("by", "of", "at", "in")
_LONGEST = 60  # characters of a name


def find_strikes(page: Page) -> Iterator[Found]:
    """Yield how strikes of workers stand, each known by who strikes and where."""
    turns = Turns(page)
    if not any(_OF_A_STRIKE.search(line.text) for line in page.prose) or not any(
        _LABOUR.search(line.text) for line in page.prose
    ):
        return

    def strikes(_: Line, row: Row, thing: int) -> bool:
        if row.matter == "worker":
            return turns.lemma(thing) in _WORKERS
        beside = {turns.lemma(i) for i in page.parse.below.get(thing, ())}
        return turns.lemma(thing) in _NOUNS and not beside & _BLOWS

    for turn in turns.of("strike", "worker", concerned=_CONCERNED, fits=strikes):
        name = _who(turns, turn)
        more: dict[str, object] = {"time_id": turn.time_id}
        yield Found(turns.span(turn), "other:step", f"{OF}{name}", turn.state, "turn", more)


def _who(turns: Turns, turn: Turn) -> str:
    """Return who strikes and where, in the words that tell it nearest to the verb; empty where the clause does not."""
    parse = turns.page.parse
    if turn.matter == "worker":
        return _named(turns, turn.thing)
    owners = (parse.child(turn.thing, "nmod:poss"), turns.below(turn.thing, *_OWN), turns.agent_of(turn))
    found = (_named(turns, i) for i in owners if i >= 0 and i != turn.thing)
    return next(filter(None, found), "")


def _named(turns: Turns, noun: int) -> str:
    """Return a noun with what describes it; a pronoun names nobody, and one person is no strike."""
    entity = turns.page.entity_of.get(noun)
    if noun < 0 or turns.page.parse.tokens[noun].upos in {"PRON", "NUM"} or _is_one(entity):
        return ""
    words = _STRIKING.sub("", turns.plain(noun)).strip()
    if FIGURE.match(words):  # "forty-one workers"
        words = turns.page.parse.tokens[noun].text
    where = turns.below(noun, "at", "in")
    at = turns.plain(where) if where >= 0 else ""
    full = f"{words} at {at}" if at[:1].isupper() or any(w[:1].isupper() for w in at.split()) else words
    named = full if at and at not in words else words
    return named if 0 < len(named) <= _LONGEST else ""


def _is_one(entity: Entity | None) -> bool:
    return entity is not None and entity.kind == "PER" and entity.named


_STRIKING = re.compile(r"^(?:[Ss]triking|all|most|some) ")
