"""Who imposes sanctions on whom, threatens, extends and lifts them: on how many, from when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.turns import STEPS, Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn

_SANCTIONS = Pattern(
    r"sanction|embargo|asset[- ]freeze|fr(?:eez|oze)\w*\b[^.;]{0,30}\bassets|blacklist"
    r"|\b(?:travel|visa|arms|trade|flight|exports?|imports?) bans?",
    re.IGNORECASE,
)
_CONCERNED = Pattern(rf"{_SANCTIONS.pattern}|\bthose on\b|measures|restrictions|penalties", re.IGNORECASE)
# What is sanctions in every story, in a story of sanctions, and where one of these words describes it.
_ALWAYS = frozenset({"sanctions", "embargo"})
_IN_THEIR_STORY = frozenset({"measures", "restrictions", "penalties"})
_TAKEN_UP = frozenset({"those", "them"})
_DESCRIBED = ("travel", "asset", "visa", "arms", "trade", "export", "import", "flight", "oil", "gas", "grain")
_LONGEST = 60  # characters that tell on whom


def find_sanctions(page: Page) -> Iterator[Found]:
    """Yield the sanctions of each power: threatened, imposed, extended or lifted, on whom and on how many."""
    turns = Turns(page)
    of_sanctions = any(_SANCTIONS.search(line.text) for line in page.prose)

    def are_sanctions(line: Line, row: Row, thing: int) -> bool:
        if row.slot == "whom":
            return True
        if turns.lemma(thing) == _ASSET:
            return any(lemma.endswith(_ASSET) for lemma in row.lemmas)
        if page.parse.tokens[thing].text.lower() in _TAKEN_UP:
            return any(_SANCTIONS.search(entry.text) for entry in page.paragraph_to(line)[-2:])
        text = page.parse.tokens[thing].text.lower()
        described = turns.lemma(thing) in {"ban", "freeze"} and turns.beside(thing, *_DESCRIBED)
        return text in _ALWAYS or described or (of_sanctions and text in _IN_THEIR_STORY)

    for turn in turns.of("sanctions", concerned=_CONCERNED, fits=are_sanctions):
        whom = _on_whom(turns, turn)
        words, number = _counted(turns, whom) if whom >= 0 else ("", None)
        state = _IN_PART.get(turn.state, turn.state) if turn.partly else turn.state
        point = "other:step" if state in STEPS else "status"
        for token, power in (turns.agents(turn) or _owner(turns, turn)).items():
            more: dict[str, object] = {
                "participants": (power, words) if words else (power,),
                "time_id": turn.time_id,
                "low": number,
                "high": number,
            }
            yield Found(turns.span(turn, token), point, "sanctions", state, "turn", more)


def _owner(turns: Turns, turn: Turn) -> dict[int, str]:
    """Return whose sanctions they are, by token: "its sanctions, extended this month"."""
    owner = turns.page.parse.child(turn.thing, "nmod:poss")
    party = turns.party(owner) if owner >= 0 else ""
    return {owner: party} if party else {}


def _on_whom(turns: Turns, turn: Turn) -> int:
    """Return on whom sanctions are: "on two banks", "Velmora sanctions"; -1 if it is not told."""
    if turn.slot == "whom":
        return turn.thing
    if turns.lemma(turn.thing) == _ASSET:  # "froze the assets of two banks", "Velmora's assets"
        return max(turns.page.parse.child(turn.thing, "nmod:poss"), turns.below(turn.thing, "of"))
    banned = turns.lemma(turn.thing) in {"ban", "embargo"}  # "the ban on exports to Velmora": on Velmora
    told = [turns.below(at, "on", "against") for at in (turn.thing, turn.clause.verb)]
    told += [turns.below(at, "to") for at in (turn.thing, *(i for i in told if i >= 0))] if banned else []
    named = (i for i in told if i >= 0 and turns.page.parse.tokens[i].upos == "PROPN")
    whom = next(named, next((i for i in told if i >= 0), -1))
    return whom if whom >= 0 else turns.page.parse.child(turn.thing, "compound")


_ASSET = "asset"
# What befalls a part of them only: some of the sanctions lifted are the sanctions eased.
_IN_PART = {"lifted": "eased", "to be lifted": "to be eased"}


def _counted(turns: Turns, noun: int) -> tuple[str, float | None]:
    """Return whom a noun and those named with it are, without their number, and their number."""
    named = list(turns.page.parse.listed(noun))
    words = " and ".join(filter(None, map(turns.plain, named)))
    number = turns.number(noun)[1] if len(named) == 1 else None
    return (words if len(words) <= _LONGEST else turns.plain(noun)), number
