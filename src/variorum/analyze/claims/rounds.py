"""Where and when each round of talks was held, as the parse ties places and days to it, also in asides.

"A first, in Vell in January, had ended"; "the third round, held in Vell from 6 to 9 May"; "three rounds were held: in
Vell in June, in Orm in July and in Vell in August". A round is named by its ordinal, with or without its noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.claims.countries import capital_named
from variorum.analyze.claims.outlooks import is_denied, outlook_of
from variorum.analyze.claims.page import OPENING_LINES, Found
from variorum.analyze.claims.parties import GROUPS
from variorum.analyze.claims.tables import TALKS, word_set
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span

# How rounds to come are told, and talks of which somebody says that there are none; linking knows them by these words.
PLANNED: Final = "planned"
DENIED: Final = "denied"
# What marks a round before the one that a report is about.
BEFORE_THIS: Final = ", an earlier one"
ORDINALS = {
    "first": 1, "initial": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
_NOUNS = word_set("round session talk negotiation dialogue discussion summit")
_COUNTED = word_set("round session")
_IF_NUMBERED = "meeting"  # a second one makes a row of them; others meet once
# What rounds do and what is done to them: whose places and days are theirs. What each says of how the round stands.
_STOOD = {
    **dict.fromkeys(word_set("hold host convene take end conclude close finish last fail collapse break"), "ended"),
    **dict.fromkeys(word_set("open begin start resume continue conduct meet gather reconvene sit"), "begun"),
    **dict.fromkeys(word_set("schedule set plan propose agree arrange fix"), PLANNED),
    **dict.fromkeys(word_set("bring produce yield"), ""),
}
# What can be denied of talks: that they are held or planned, not that they have come to an end.
_DENIABLE = word_set(
    "hold host convene take open begin start resume conduct schedule set plan propose agree arrange fix"
)
_MEETS = word_set("meet gather reconvene sit")
_ENVOYS = word_set("delegation envoy representative negotiator official diplomat leader minister team side")
_GOES = word_set("open begin start resume end conclude continue")
_TALKS_WITH = word_set("negotiate talk")
_NOBODY = word_set("nobody none one")
_OPENS = word_set("open begin start resume")
_HOLDS = word_set("open begin start resume hold conclude end continue")
_EDGES = dict.fromkeys(word_set("end close conclusion collapse"), "ended") | dict.fromkeys(
    word_set("start beginning opening"), "begun"
)
_BEYOND = frozenset({"after", "following"})
# "Two days" after a round is no part of it; "agreed after a second round" tells what came of it.
_LATER = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?|long|shortly|soon) $", re.IGNORECASE)
_CALLED = re.compile(
    r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:peace |truce |ceasefire )?(?P<talks>talks|negotiations)\b"
)
_BRINGS = word_set("bring produce yield")
_SIGNS = word_set("sign agree reach conclude declare accept seal announce")
_TRUCE = re.compile(r"cease-?fire|truce|armistice")
_AGREEMENT = word_set("agreement deal accord pact breakthrough")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SEVERAL = 2
_IN = frozenset({"in", "at"})
_WITH = frozenset({"with", "to"})
_CONCERNED = Pattern(rf"\b(?:rounds?|sessions?|meetings?|{TALKS})\b", re.IGNORECASE)
_OF_TALKS = Pattern(rf"\b(?:rounds?|sessions?|{TALKS})\b", re.IGNORECASE)
_OF_A_ROUND = re.compile(rf"\b(?:in|at|after|during) (?:the end of )?(?:an?|the) (?:{'|'.join(ORDINALS)}) round\b")
_SPEAKS_OF = Pattern(rf"{_CONCERNED.pattern}|\b(?:{'|'.join(ORDINALS)})\b", re.IGNORECASE)


class _Round(NamedTuple):
    """Words for a round: the token of its noun or its ordinal, and the number; 0 where none is said."""

    token: int
    number: int


def find_rounds(page: Page, round_of: Callable[[str, int, int], str], *, of_talks: bool) -> Iterator[Found]:
    """Yield where and when rounds of talks were held, and what they are told to have come to.

    ``round_of`` names the round of which a stretch of a line speaks; ``of_talks`` says whether talks are the story's
    matter, so that what was signed in its opening came of them.
    """
    read = _Rounds(page, Turns(page))
    parse = page.parse
    before = 0  # the number of the round that the line before speaks of
    for line in page.prose:
        concerned = any(_CONCERNED.search(entry.text) for entry in page.paragraph_to(line)[-3:])
        number = 0
        for token in parse.under_any(line.span) if concerned and (before or _SPEAKS_OF.search(line.text)) else ():
            for told in read.mentions(token, before):
                number = told.number or number
                yield from read.of_round(line, told, round_of)
            yield from read.no_talks(token)
        before = number
    opens = any(_OF_TALKS.search(line.text) for line in page.prose[:OPENING_LINES])
    for line in page.prose[:OPENING_LINES] if opens else ():
        yield from read.met(line, round_of)
        yield from read.headed(line, round_of)
    for i, line in enumerate(page.prose if of_talks else ()):
        if (i < OPENING_LINES and opens) or _OF_A_ROUND.search(line.text):
            yield from read.signed(line, round_of)


@dataclass(frozen=True)
class _Rounds:
    page: Page
    turns: Turns

    def mentions(self, token: int, before: int) -> Iterator[_Round]:
        """Yield the round that a token names: "a third round", "talks", "a first" beside nothing that it describes.

        "It" is the round of the sentence before, if it does what rounds do.
        """
        parse = self.page.parse
        word, lemma = parse.tokens[token], self.turns.lemma(token)
        if lemma in {*_NOUNS, _IF_NUMBERED} and word.upos in {"NOUN", "PROPN"}:
            inner = parse.preposition(token) == "of" and word.head >= 0 and self.turns.lemma(word.head) in _COUNTED
            if not inner:
                ordinals = (ORDINALS.get(self.turns.lemma(i), 0) for i in parse.below.get(token, ()))
                number = next((n for n in ordinals if n), 0)
                if number > 1 or lemma != _IF_NUMBERED:
                    yield _Round(token, number)
        elif lemma in ORDINALS and word.deprel.startswith(("nsubj", "obj", "root")) and not self._describes(token):
            yield _Round(token, ORDINALS[lemma])
        elif before and lemma == "it" and self._does_as_rounds_do(token):
            yield _Round(token, before)

    def _does_as_rounds_do(self, token: int) -> bool:
        """Say whether a subject begins or ends, takes place, or is held or planned."""
        parse, word = self.page.parse, self.page.parse.tokens[token]
        verb = self.turns.lemma(word.head)
        if word.deprel != "nsubj":
            return word.deprel == "nsubj:pass" and verb in _STOOD
        return verb in _GOES or (verb == "take" and self.turns.lemma(parse.child(word.head, "obj")) == "place")

    def no_talks(self, token: int) -> Iterator[Found]:
        """Yield that somebody is said not to talk: "nobody in the government was talking to the Front"."""
        parse = self.page.parse
        if self.turns.lemma(token) not in _TALKS_WITH or parse.tokens[token].upos != "VERB":
            return
        others = [i for i in parse.below.get(token, ()) if parse.preposition(i) in _WITH]
        if not any(parse.tokens[i].upos == "PROPN" or self.turns.lemma(i) in GROUPS for i in others):
            return  # "they didn't talk to a lot of people"
        nobody = self.turns.lemma(parse.subject(token)) in _NOBODY
        if is_denied(parse, token, nobody=nobody) and any(parse.preposition(i) in _WITH for i in parse.below[token]):
            yield Found(parse.span(token, token), "other:step", "talks", DENIED, "turn")

    def _describes(self, token: int) -> bool:
        """Say whether an ordinal is of something else: "the first of the soldiers", "first, the army"."""
        below = [self.page.parse.tokens[i] for i in self.page.parse.below.get(token, ())]
        if any(t.deprel == "cop" for t in below):  # "the summit is the first since May"
            return True
        return not any(t.deprel == "det" for t in below) or self.turns.below(token, "of") >= 0

    def of_round(self, line: Line, told: _Round, round_of: Callable[[str, int, int], str]) -> Iterator[Found]:
        """Yield place, day and end of one round that a line names."""
        parse = self.page.parse
        listed = self._listed(told.token)
        if listed:
            for number, place in enumerate(listed, 1):
                about = f"talks, round {number}"
                yield from self._at(place, about)
                if outlook_of(parse, parse.tokens[told.token].head) == "done":
                    more: dict[str, object] = {"time_id": self._day(line, place)}
                    yield Found(parse.span(place, place), "other:step", about, "ended", "turn", more)
            return
        own = parse.span(told.token, told.token)
        start, end = own.start - line.span.start, own.end - line.span.start
        about = f"talks, round {told.number}" if told.number else round_of(line.text, start, end)
        if told.number and self._is_background(told.token):
            about = f"{about}{BEFORE_THIS}"
        nodes = list(self._around(told.token))
        for node in nodes:
            yield from self._places(node, about)
        yield from self._stands(line, told, nodes, about)
        yield from self._parties(line, told.token, about)

    def _is_background(self, noun: int) -> bool:
        """Say whether a round only dates what the sentence tells: "freed them two days after a second round"."""
        parse = self.page.parse
        case = parse.child(noun, "case")
        line = self.page.line_of(parse.span(noun, noun))
        if case < 0 or line is None or parse.preposition(noun) not in _BEYOND:
            return False
        return bool(_LATER.search(line.text[: parse.span(case, case).start - line.span.start]))

    def _around(self, noun: int) -> Iterator[int]:
        """Yield the words whose places and days are a round's: itself, its participles, and the verb it stands by."""
        parse = self.page.parse
        yield noun
        inner = self.turns.below(noun, "of")
        if inner >= 0 and self.turns.lemma(inner) in _NOUNS:  # "a round of talks in Vell"
            yield inner
        for i in parse.below.get(noun, ()):
            own = parse.tokens[i].deprel == "acl:relcl" and self.turns.subject(i) == noun  # not "at which they agreed"
            if (own or parse.tokens[i].deprel == "acl") and self.turns.lemma(i) in _STOOD:
                yield i
        above = parse.tokens[noun].head
        by = parse.tokens[noun].deprel
        if above >= 0 and parse.preposition(noun) == "for" and self.turns.lemma(above) in _MEETS:
            yield above
        if above >= 0 and by.startswith(("nsubj", "obj")):
            then = (i for i in parse.below.get(above, ()) if parse.tokens[i].deprel == "conj" and self._shares(i))
            done = (above, parse.child(above, "xcomp"), *then)  # "was due to open", "resumed and ended"
            yield from (i for i in done if self.turns.lemma(i) in _STOOD)

    def _shares(self, verb: int) -> bool:
        """Say whether a second verb has no subject of its own."""
        return self.page.parse.child(verb, "nsubj", "nsubj:pass") < 0

    def _places(self, node: int, about: str) -> Iterator[Found]:
        parse = self.page.parse
        below = parse.below.get(node, ())
        of_days = (i for day in below if self.turns.is_time(day) for i in parse.below.get(day, ()))  # "12 May in Vell"
        for i in (*below, *of_days):
            named = parse.tokens[i].deprel == "compound" and self.turns.lemma(node) in _NOUNS  # "Vell talks stall"
            if parse.preposition(i) in _IN or named:
                yield from self._at(i, about)

    def _at(self, noun: int, about: str) -> Iterator[Found]:
        """Yield the place that a noun names, by itself or in "the Norlandic port of Vell", "the capital, Vell"."""
        parse = self.page.parse
        if self.turns.is_time(noun):
            return
        inner = (noun, self.turns.below(noun, "of", "in"), parse.child(noun, "appos"))
        named = next((m for i in inner if i >= 0 for m in self._place_at(i)), None)
        if named is not None:
            yield Found(named, "place", about, self.page.document.words(named), "talks held in")
        elif self.turns.lemma(noun) == "capital":  # "in the Qatari capital"
            span = parse.phrase(noun)
            town = capital_named(self.page.document.words(span))
            if town:
                yield Found(span, "place", about, town, "talks held in")

    def _place_at(self, token: int) -> Iterator[Span]:
        """Yield the name of the place at a token, without what is said of it."""
        parse = self.page.parse
        word = parse.span(token, token)
        for mention in self.page.mentions_from(self.page.story.span) if parse.tokens[token].upos == "PROPN" else ():
            if mention.kind in _PLACES and mention.span.contains(word):
                yield mention.span
                return

    def _listed(self, noun: int) -> list[int]:
        """Return the places of as many rounds as are said to have been held, in their order; else nothing."""
        parse = self.page.parse
        number = self.turns.number(noun)[1] or 0
        verb = parse.tokens[noun].head
        if number < _SEVERAL or verb < 0 or self.turns.lemma(noun) not in _COUNTED:
            return []
        lists = (list(parse.listed(i)) for i in parse.below.get(verb, ()) if parse.preposition(i) in _IN)
        return next((places for places in lists if len(places) == number), [])

    def _stands(self, line: Line, told: _Round, nodes: list[int], about: str) -> Iterator[Found]:
        """Yield that a round is over or begun, with its day, and what it brought where only its ordinal names it."""
        parse = self.page.parse
        own = parse.span(told.token, told.token)
        for node in nodes:
            stood = _STOOD.get(self.turns.lemma(node), "") if node != told.token else ""
            alone = not any(_STOOD.get(self.turns.lemma(n), "") for n in nodes if n != told.token)
            when = self._day(line, node, told.token, *(nodes if alone else ()))
            over = stood or (told.number and when and node == told.token and alone)  # "a first, in Vell in January"
            if not over:
                continue
            span = parse.span(min(node, told.token), max(node, told.token))
            if node != told.token and self._is_denied(node, told.token):
                yield Found(span, "other:step", about, DENIED, "turn")
                continue
            outlook = outlook_of(parse, node) if node != told.token else "done"
            planned = outlook == "to come" or (outlook == "done" and stood == PLANNED)
            if planned and told.number:
                yield Found(span, "status", about, PLANNED, "round to come", {"time_id": when})
            elif outlook == "done" and stood != PLANNED:
                yield Found(span, "other:step", about, stood or "ended", "turn", {"time_id": when})
        edge = self._edge(told)
        if edge:
            # of "two days after a second round" the day is not the round's
            untimed: dict[str, object] = {"time_id": ""} if self._is_background(told.token) else {}
            yield Found(own, "other:step", about, edge, "turn", untimed)
        brought = self._brought(told) if told.number else ""
        if brought:
            yield Found(own, "outcome", about, brought, "outcome of talks")

    def _edge(self, told: _Round) -> str:
        """Return how a round stands whose edge is told: "at the end of talks", "after a second round"."""
        parse = self.page.parse
        at, above = parse.preposition(told.token), parse.tokens[told.token].head
        if at in _BEYOND and told.number and above >= 0 and parse.tokens[above].upos == "VERB":
            return "ended" if outlook_of(parse, above) == "done" else ""
        return _EDGES.get(self.turns.lemma(above), "") if at else ""

    def _is_denied(self, verb: int, noun: int) -> bool:
        """Say whether talks are said not to be held or planned: "no talks are being conducted"."""
        none = any(self.turns.lemma(i) == "no" for i in self.page.parse.below.get(noun, ()))
        return self.turns.lemma(verb) in _DENIABLE and is_denied(self.page.parse, verb, nobody=none)

    def _parties(self, line: Line, noun: int, about: str) -> Iterator[Found]:
        """Yield the two who open, hold or resume talks, or meet for them: "Norland and Velmora opened talks in Vell".

        Who sends the envoys that do so is one of the two: "delegations of Norland and Velmora sat down for talks".
        """
        parse = self.page.parse
        verb = parse.tokens[noun].head
        meets = parse.preposition(noun) == "for" and self.turns.lemma(verb) in _MEETS
        if not meets and (parse.tokens[noun].deprel != "obj" or self.turns.lemma(verb) not in _HOLDS):
            return
        both, sent = self._two(verb)
        if len(both) != _SEVERAL or outlook_of(parse, verb) != "done":
            return
        span = parse.span(min(both), noun)
        parties = self._sides(both, sent=sent)
        if len(parties) == _SEVERAL:
            more: dict[str, object] = {"participants": parties}
            yield Found(span, "participants", "parties to the talks", ", ".join(parties), "talks between", more)
        if self.turns.lemma(verb) in _OPENS and (parties or self._are_bodies(both)):
            yield Found(span, "other:step", about, "opened", "turn", {"time_id": self._day(line, verb, noun)})

    def headed(self, line: Line, round_of: Callable[[str, int, int], str]) -> Iterator[Found]:
        """Yield the place by which a headline calls talks: "Vell talks stall"; no parse tells it from who talks."""
        match = _CALLED.match(line.text) if line.block == "headline" else None
        if match is None:
            return
        span, dateline = line.at(*match.span("place")), self.page.story.dateline
        if dateline is not None and fold(dateline.place.partition(",")[0]) == fold(
            match["place"]
        ):  # else it may be one of the parties
            about = round_of(line.text, *match.span("talks"))
            yield Found(span, "place", about, match["place"], "talks held in")

    def met(self, line: Line, round_of: Callable[[str, int, int], str]) -> Iterator[Found]:
        """Yield that two sides met, where and when: "the leaders of Norland and Velmora met in Vell on Monday"."""
        parse = self.page.parse
        for verb in parse.under_any(line.span):
            if self.turns.lemma(verb) != "meet" or parse.tokens[verb].upos != "VERB":
                continue
            both, sent = self._two(verb)
            parties = self._sides(both, sent=sent) if len(both) == _SEVERAL else ()
            if len(parties) == _SEVERAL and outlook_of(parse, verb) == "done" and not self._met_whom(verb):
                span = parse.span(min(both), verb)
                about = round_of(line.text, span.start - line.span.start, span.end - line.span.start)
                more: dict[str, object] = {"participants": parties}
                yield Found(span, "participants", "parties to the talks", ", ".join(parties), "talks between", more)
                yield Found(span, "other:step", about, "ended", "turn", {"time_id": self._day(line, verb)})
                yield from self._places(verb, about)

    def _met_whom(self, verb: int) -> bool:
        """Say whether a third is met; "face to face" is nobody."""
        met = self.page.parse.child(verb, "obj")
        return met >= 0 and self.turns.lemma(met) != "face"

    def _two(self, verb: int) -> tuple[list[int], bool]:
        """Return the words for those who do something together, and whether they are those who send the doers."""
        parse = self.page.parse
        agent = self.turns.subject(verb)
        sent = self.turns.below(agent, "of", "from") if self.turns.lemma(agent) in _ENVOYS else -1
        both = list(parse.listed(agent)) if agent >= 0 else []
        return ([*parse.listed(sent), *both[1:]], True) if sent >= 0 else (both, False)

    def _sides(self, both: Iterable[int], *, sent: bool) -> tuple[str, ...]:
        named = [i for i in both if self.page.parse.tokens[i].upos == "PROPN" or sent]
        return tuple(sorted({self._side(i) for i in named} - {""}))

    def _side(self, noun: int) -> str:
        """Return for whom a word stands at talks: by its name, or the land of "the Norlandic government"."""
        parse = self.page.parse
        of = (i for i in parse.below.get(noun, ()) if parse.tokens[i].deprel in {"amod", "nmod:poss"})
        owner = next((i for i in of if parse.tokens[i].text[:1].isupper()), -1)
        if parse.tokens[noun].upos != "PROPN" and owner >= 0:
            return self.page.party(parse.tokens[owner].text)
        return self.turns.party(noun)

    def _are_bodies(self, nouns: Iterable[int]) -> bool:
        """Say whether words name two sides without a name of their own: "the government and the union"."""
        return all(self.turns.lemma(i) in GROUPS for i in nouns)

    def _day(self, line: Line, *nodes: int) -> str:
        times = [t for t in self.page.times.get(line.index, []) if t.type == "DATE" and t.interval.resolved]
        return next((t.id for node in nodes for t in times if self.turns.hangs_on(t, node)), "")

    def _brought(self, told: _Round) -> str:
        """Return what a round named by its ordinal alone brought: "only the second brought an agreement"."""
        parse = self.page.parse
        verb = parse.tokens[told.token].head
        if verb < 0 or self.turns.lemma(verb) not in _BRINGS or outlook_of(parse, verb) != "done":
            return ""
        return self._agreed(parse.clause(verb).patient)

    def _agreed(self, thing: int) -> str:
        if thing < 0 or any(self.turns.lemma(i) == "no" for i in self.page.parse.below.get(thing, ())):
            return ""
        if _TRUCE.match(self.turns.lemma(thing)):
            return "ceasefire"
        return "agreed" if self.turns.lemma(thing) in _AGREEMENT else ""

    def signed(self, line: Line, round_of: Callable[[str, int, int], str]) -> Iterator[Found]:
        """Yield what the two sides signed in the opening of a story of talks, and where."""
        parse = self.page.parse
        for verb in parse.under_any(line.span):
            if self.turns.lemma(verb) not in _SIGNS or parse.tokens[verb].upos != "VERB":
                continue
            things = (parse.clause(verb).patient, self.turns.below(verb, "to", "on"))
            value = next((agreed for agreed in map(self._agreed, things) if agreed), "")
            if value and outlook_of(parse, verb) == "done":
                span = parse.span(verb, verb)
                start = span.start - line.span.start
                about = round_of(line.text, start, start + span.end - span.start)
                yield Found(span, "outcome", about, value, "outcome of talks")
                # where a truce holds is not where it was signed: "agreed to a truce in Vell"
                for node in (verb, *(i for i in things if i >= 0 and value != "ceasefire")):
                    yield from self._places(node, about)
