"""How many are held, free, to be freed or back home, as their clause tells it; and who holds people captive.

"Four of the six men detained were released": the verb of the sentence tells it, not the word beside the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.outlooks import outlook_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern
from variorum.people import sort_of
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn

# The rule of these claims; where a figure is read so already, this is no second reading.
WHERE: Final = "free or still held"
# The modality of those who are to be freed; linking knows it, and what tells who holds people, by these names.
AHEAD: Final = "announced"
CAPTORS: Final = "who holds people"
_POINTS = {"held": "other:held", "released": "other:released", "returned": "other:returned"}
# States to come, and what they come to: claims on the same point, with a modality.
_COMING = {"to be released": "released", "to return": "returned"}
_FREED = {"returned": "released", "to return": "to be released"}  # hostages who fly home are free
_PEOPLE = word_set(
    "people person man woman child prisoner detainee inmate captive hostage member villager resident family refugee "
    "returnee nun monk activist colleague sailor seaman passenger crew citizen worker student tourist guest"
)
_TAKES = word_set("arrest detain seize abduct kidnap capture hold take imprison jail")
_CAPTIVE = word_set("prisoner detainee inmate captive hostage abductee")
# What is held with those aboard or inside.
_CRAFT = word_set("train bus ship vessel plane airliner ferry tanker boat trawler yacht convoy school theatre")
_ONES_HELD = Pattern(
    r"\b(?:arrest|detain|custody|prison|captiv|hostage|jail|held\b|raid|seiz|hijack|abduct|kidnap"
    r"|those (?:released|freed))",
    re.IGNORECASE,
)
# Words that tell of captives through a whole story.
_CAPTIVITY = re.compile(r"\b(?:hostage|captive|captor|hijack|abduct|kidnap)", re.IGNORECASE)
_ONES_GONE = re.compile(
    r"\b(?:fled|flee|displac|their homes|refugee|evacuat|driven|drove out|r[au]n (?:away )?from)", re.IGNORECASE
)
_CONCERNED = Pattern(
    r"\b(?:free|releas|liberat|let go|let\b|set free|hand|held|hold|detain|imprison|custody|prison|jail|captiv"
    r"|behind bars|remain|stay|languish|return|home|back|left|leave|walk|inside|aboard|exchange|swap|seiz|captur|hijack"
    r"|abduct|kidnap|took|take)",
    re.IGNORECASE,
)
_JAILERS = word_set("police court prosecutor authority army military force justice tribunal prison")
_ELSEWHERE = word_set("hospital clinic ward care camp shelter road danger force place home")


def find_whereabouts(page: Page) -> Iterator[Found]:
    """Yield how many people are said to be held, freed, to be freed or back home, and who holds people captive."""
    told = _Whereabouts(Turns(page))
    turns = told.turns
    counted = [f for turn in turns.of("people", concerned=_CONCERNED, fits=told.counts) for f in told.of(turn)]
    dated = {(f.span, f.point) for f in counted if f.more["time_id"]}  # "were handed over on Sunday and flown home"
    yield from (f for f in counted if f.more["time_id"] or (f.span, f.point) not in dated)
    for line in page.prose:
        if _ONES_HELD.search(told.around(line)):
            for token in page.parse.under_any(line.span):
                yield from told.exchanged(token)
    for turn in turns.of("captive", concerned=_CONCERNED, fits=lambda *given: told.is_taken(given[2])):
        by = [party for token, party in told.captors(turn).items() if token != turn.thing]
        for party in by:
            more: dict[str, object] = {"participants": (party,)}
            yield Found(turns.span(turn), "other:step", CAPTORS, turn.state, "turn", more)


@dataclass(frozen=True)
class _Whereabouts:
    turns: Turns

    def around(self, line: Line) -> str:
        """Return a line with those before it in its paragraph, which tell whether people are held or driven out."""
        return " ".join(entry.text for entry in self.turns.page.paragraph_to(line)[-3:])

    @cached_property
    def _of_captives(self) -> bool:
        """Whether the story tells of captives, so that those who are still inside are held."""
        return any(_CAPTIVITY.search(line.text) for line in self.turns.page.prose)

    def counts(self, line: Line, row: Row, thing: int) -> bool:
        """Say whether words count people of whom a row tells: those who remain in hospital are not held."""
        if self._figure(thing) < 0:
            return False
        inner = self.turns.below(thing, "of") if self.turns.page.parse.tokens[thing].upos == "NUM" else -1
        noun = inner if inner >= 0 else thing  # "12 of the 30 sailors"
        around, captive = self.around(line), self.turns.lemma(noun) in _CAPTIVE
        if row.states["done"] == "returned":
            return bool(_ONES_GONE.search(around) or _ONES_HELD.search(around))
        if row.slot in {"subject", "stands"} and row.states["done"] == "held":
            return (self._of_captives or bool(_ONES_HELD.search(around))) and not self._elsewhere(thing)
        if row.slot == "doer":  # hostages who leave are free; others who leave only go
            return captive
        named = self._are_people(noun) and row.slot == "object"
        return captive or (named and not self._given_up(thing)) or bool(_ONES_HELD.search(around))

    def _given_up(self, thing: int) -> bool:
        """Say whether people are handed to those who will hold them: "handed over three men to the police"."""
        to = self.turns.below(self.turns.page.parse.tokens[thing].head, "to")
        return to >= 0 and self.turns.lemma(to) in _JAILERS

    def _elsewhere(self, thing: int) -> bool:
        """Say whether those who remain do so in a town or a hospital."""
        parse = self.turns.page.parse
        where = [i for i in parse.below.get(parse.tokens[thing].head, ()) if parse.tokens[i].deprel.startswith("obl")]
        return any(parse.tokens[i].upos == "PROPN" or self.turns.lemma(i) in _ELSEWHERE for i in where)

    def _figure(self, thing: int) -> int:
        """Return the number that counts people: itself, or the one beside a noun for people; -1 if there is none."""
        parse = self.turns.page.parse
        part = self._part_before(thing)
        if part >= 0:
            return part
        if parse.preposition(thing):  # "of 14 people arrested, three were freed"
            return -1
        if parse.tokens[thing].upos == "NUM":
            return -1 if self.turns.is_time(thing) else thing
        if self._is_people(thing) and parse.tokens[thing - 1].upos == "NUM":  # "nine Kenyans"
            return thing - 1
        number = parse.child(thing, "nummod") if self._are_people(thing) else -1
        if number < 0 and self._are_people(thing):  # "between 80 and 85 men"
            own = parse.span(thing, thing)
            counted = (q.span for q in self.turns.page.analysis.quantities if q.span.contains(own))
            number = next((i for span in counted for i in parse.under(span) if parse.tokens[i].upos == "NUM"), -1)
        return -1 if number >= 0 and self.turns.is_time(number) else number

    def _part_before(self, thing: int) -> int:
        """Return the first of two numbers that the parse hangs on one noun: "9,000 of the 26,000 people"; else -1."""
        parse = self.turns.page.parse
        of = parse.child(thing, "case")
        numbers = [i for i in parse.below.get(thing, ()) if parse.tokens[i].deprel == "nummod"]
        split = of >= 0 and self.turns.lemma(of) == "of" and len(numbers) > 1 and numbers[0] < of < numbers[1]
        return numbers[0] if split and parse.tokens[thing].deprel.startswith("nsubj") else -1

    def _is_people(self, noun: int) -> bool:
        """Say whether a noun names men of a people: "Kenyans"."""
        token = self.turns.page.parse.tokens[noun]
        return noun > 0 and token.upos == "PROPN" and token.text[:1].isupper() and token.text.endswith("s")

    def _are_people(self, noun: int) -> bool:
        return self.turns.lemma(noun) in _PEOPLE or bool(sort_of(self.turns.page.parse.tokens[noun].text))

    def of(self, turn: Turn) -> Iterator[Found]:
        """Yield how many a turn is of, where they are now: they "are being held", not were once taken."""
        if turn.state == "held" and turn.slot == "object" and not self._goes_on(turn.clause.verb):
            return
        home = _COMING.get(turn.state, turn.state) == "returned"
        freed = home and (self._is_captive(turn.thing) or not _ONES_GONE.search(self.around(turn.line)))
        state = _FREED[turn.state] if freed else turn.state
        taken = self._taken_on(turn) if state == "held" and not turn.time_id else ""
        yield from self._found(turn.thing, self._figure(turn.thing), state, turn.time_id or taken)

    def _taken_on(self, turn: Turn) -> str:
        """Return the day on which those held were taken: "three nuns, detained on Friday, are still behind bars"."""
        parse = self.turns.page.parse
        for verb in parse.below.get(turn.thing, ()):
            if parse.tokens[verb].deprel in {"acl", "acl:relcl"} and self.turns.lemma(verb) in _TAKES:
                return next((t.id for t in self.turns.times(turn.line, verb)), "")
        return ""

    def _is_captive(self, thing: int) -> bool:
        return self.turns.lemma(thing) in _CAPTIVE

    def _found(self, noun: int, number: int, state: str, time_id: str) -> Iterator[Found]:
        page = self.turns.page
        span = page.parse.span(min(number, noun), max(number, noun))
        quantity = next((q.quantity for q in page.analysis.quantities if q.span.overlaps(span)), None)
        amount = self.turns.figure(number)[1]
        low, high = (quantity.low, quantity.high) if quantity is not None else (amount, amount)
        if not low:
            return
        value = (
            in_figures(low)
            if low == high
            else f"at least {in_figures(low)}"
            if high is None
            else f"{in_figures(low)} to {in_figures(high)}"
        )
        more: dict[str, object] = {"low": low, "high": high, "time_id": time_id}
        more["predicate"] = (quantity.counted or "") if quantity is not None else ""
        more["modality"] = AHEAD if state in _COMING else ""
        yield Found(span, _POINTS[_COMING.get(state, state)], "", value, WHERE, more)

    def exchanged(self, token: int) -> Iterator[Found]:
        """Yield how many are freed "in exchange for 40"."""
        parse = self.turns.page.parse
        word = parse.tokens[token]
        number = token if word.upos == "NUM" else parse.child(token, "nummod")
        swap = word.head if word.deprel == "nmod" and number >= 0 else -1
        above = parse.tokens[swap].head if self.turns.lemma(swap) in {"exchange", "return", "swap"} else -1
        if above >= 0 and self.turns.lemma(above) in {"free", "release"} and outlook_of(parse, above) == "done":
            yield from self._found(token, number, "released", "")

    def _goes_on(self, verb: int) -> bool:
        """Say whether somebody is held now, and was not only taken: "still held", "are being held"."""
        parse = self.turns.page.parse
        words = {parse.tokens[i].text.lower() for i in parse.below.get(verb, ())}
        return bool(words & {"still", "being"})

    def is_taken(self, thing: int) -> bool:
        """Say whether words name people, or what is taken with those aboard."""
        return self.turns.lemma(thing) in _CRAFT or self._are_people(thing)

    def captors(self, turn: Turn) -> dict[int, str]:
        """Return who takes people, by token: a body or a land, by its own name or that of its men."""
        turns, entities = self.turns, self.turns.page.entity_of
        men = turns.agent_of(turn)
        if turns.lemma(turn.clause.verb) == "hold" and turns.page.parse.preposition(men) != "by":
            return {}  # a camp holds people too
        found = turns.agents(turn)
        if not found:
            whose = turns.below(men, "of", "from") if men >= 0 else -1
            party = turns.party(whose) if whose >= 0 else ""
            found = {whose: party} if party else {}
        return {i: party for i, party in found.items() if i not in entities or entities[i].kind != "PER"}
