"""Aid, deliveries, convoys, missions: what runs for a time, is suspended, and resumed, by whom and from when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn

# What these claims are about: "programme: food deliveries"; linking knows it by these words.
OF: Final = "programme: "
_CONCERNED = Pattern(
    r"suspen|halt|paus|interrupt|fr[eo]e?z|discontinu|hold\b|cut off|resum|restart|restor|relaunch|unfr", re.IGNORECASE
)
_NOUNS = word_set(
    "aid assistance distribution delivery convoy programme program mission shipment airlift repatriation inspection "
    "export import transit airdrop"
)
# Nouns of many things, which run for a time where one of these words describes them.
_IF_DESCRIBED = word_set("operation support service flight supply activity work cooperation training vaccination")
_DESCRIBES = tuple(
    word_set(
        "aid relief food humanitarian medical rescue budget military development power water gas electricity fuel oil "
        "grain vaccination training peacekeeping evacuation visa consular"
    )
)
# What follows tells why and when, not what runs.
_AROUND = re.compile(
    r" (?:following|after|before|amid|because|due|pending|since|until|during|despite|over|worth|through"
    r"|in (?!the )[a-z]+)(?: |$)"
)
_MONEY = word_set("dollar euro pound franc million billion crown $ € £")
_LONGEST = 60  # characters of a name


def find_programmes(page: Page) -> Iterator[Found]:
    """Yield what is suspended and what resumed, of the things that run for a time, and by whom."""
    turns = Turns(page)

    def runs(_: Line, __: Row, thing: int) -> bool:
        lemma = turns.lemma(thing)
        of_money = _paid_for(turns, thing)
        if of_money >= 0:
            return runs(_, __, of_money) or turns.lemma(of_money) in _PAID
        return lemma in _NOUNS or (lemma in _IF_DESCRIBED and turns.beside(thing, *_DESCRIBES))

    for turn in turns.of("programme", concerned=_CONCERNED, fits=runs):
        paid_for = _paid_for(turns, turn.thing)
        name = _name(turns, paid_for if paid_for >= 0 else turn.thing)
        if name:
            more: dict[str, object] = {"time_id": turn.time_id, "participants": _by(turns, turn)}
            yield Found(turns.span(turn), "other:step", f"{OF}{name}", turn.state, "turn", more)


def _paid_for(turns: Turns, thing: int) -> int:
    """Return what a sum of money is paid for: the aid of "60 million euros in aid"; -1 where it is no such sum."""
    if turns.lemma(thing) not in _MONEY:
        return -1
    own = turns.below(thing, "in")
    return own if own >= 0 else turns.below(turns.page.parse.tokens[thing].head, "in")


_PAID = word_set("support funding loan grant payment")


def _name(turns: Turns, noun: int) -> str:
    """Return what runs, in its plain words and with where it goes: "food deliveries to Vell"."""
    plain = re.split(r" (?:of|by|for) (?:the )?(?=[A-Z])", turns.plain(noun))[0]
    plain = _AROUND.split(plain)[0]
    to = turns.below(noun, "to", "in", "into")
    where = turns.plain(to) if to >= 0 else ""
    named = f"{plain} to {where}" if where[:1].isupper() and where not in plain else plain
    return named if 0 < len(named) <= _LONGEST else plain


def _by(turns: Turns, turn: Turn) -> tuple[str, ...]:
    """Return whose it is: who suspends it, whose name stands before it, or by whom it is run."""
    owner = turns.page.parse.child(turn.thing, "nmod:poss")
    runner = turns.below(turn.thing, "by", "of")
    named = (turns.party(i) for i in (owner, runner) if i >= 0)
    agents = list(turns.agents(turn).values())[:1] if turn.slot == "object" else []
    return tuple(agents) or next(((party,) for party in named if party), ())
