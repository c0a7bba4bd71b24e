"""What befalls a person before the law or in captivity: arrested, charged, tried, sentenced, pardoned, set free.

Only people whom the story names; how many are held is counted elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.themes import Themes
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn
    from variorum.model import Entity, Span

# What these claims are about: "custody of Ada Moss"; linking knows it by these words.
OF: Final = "custody of "
_CONCERNED = Pattern(
    r"arrest|detain|apprehend|custody|prison|jail|held|hold|captiv|hostage|freed|free\b|frees|releas|let go|charge"
    r"|indict|trial|tried|convict|guilty|sentence|acquit|clear|pardon|amnest|appeal|verdict|conviction|abduct|kidnap|seize",
    re.IGNORECASE,
)
_RULINGS = word_set("sentence conviction term verdict")
# What each deed is done to: a sentence is cut, charges are dropped, a trial is put off.
_DONE_TO = {
    "charges dropped": word_set("charge indictment case accusation"),
    "trial postponed": word_set("trial hearing"),
    "on trial": word_set("trial"),
    "to be tried": word_set("trial"),
}
_VAGUE = 3  # words: "mayor of town"
_LONGEST = 60  # characters
_MOST = 4  # steps from a ruling to whose it is


def find_custody(page: Page) -> Iterator[Found]:
    """Yield how a named person stands with those who hold or judge him: the state, by whom, from when, for how long."""
    told = _Custody(Turns(page), Themes(page))
    turns = told.turns

    def is_somebody(_: Line, row: Row, thing: int) -> bool:
        if row.matter == "ruling" and turns.lemma(thing) not in _DONE_TO.get(row.states["done"], _RULINGS):
            return False
        if "hold" in row.lemmas and told.is_figurative(thing):
            return False
        return bool(told.of(row.matter, thing))

    for turn in turns.of("person", "ruling", concerned=_CONCERNED, fits=is_somebody, denials=True):
        if turn.state in _LET_GO and _of_a_patient(page, turns.span(turn, turn.thing)):
            continue
        by = tuple(turns.agents(turn).values())[:1] if turn.slot == "object" else ()
        more: dict[str, object] = {"time_id": turn.time_id, "participants": by, "predicate": told.term(turn)}
        more["negated"] = turn.denied
        for token, name in told.of(turn.matter, turn.thing).items():
            yield Found(turns.span(turn, token), "other:step", f"{OF}{name}", turn.state, "turn", more)


# States of one who is let go: by whoever held him, or by a hospital.
_LET_GO: Final = frozenset({"released", "to be released"})
_HOSPITAL: Final = re.compile(
    r"\b(?:hospitals?|hospitali[sz]ed|medical cent(?:er|re)s?|clinics?|infirmary|emergency room|treated|surgery"
    r"|crutches|wounds?|stitches)\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"\b(?:jail\w*|prison\w*|custody|captiv\w+|detention|detained|bail|bond|hostages?|arrest\w*|charg\w+|sentence"
    r"|cells?|kidnap\w*|abduct\w*|parole|probation|handcuff\w*|without charge|questioning)\b",
    re.IGNORECASE,
)


def _of_a_patient(page: Page, span: Span) -> bool:
    """Say whether a sentence lets somebody go whom nobody held: "he was treated at a hospital and released"."""
    line = page.line_of(span)
    return line is not None and bool(_HOSPITAL.search(line.text)) and not _HELD.search(line.text)


@dataclass(frozen=True)
class _Custody:
    turns: Turns
    themes: Themes

    def of(self, matter: str, thing: int) -> dict[int, str]:
        """Return whom a word or what is listed with it names, by token; of a ruling, on whom it is."""
        if matter == "ruling":
            return self._ruled_on(thing)
        several = self._by_name(thing)
        if several:
            return several
        found = {i: self._somebody(i) for i in self.turns.page.parse.listed(thing)}
        return {i: name for i, name in found.items() if name}

    def _by_name(self, several: int) -> dict[int, str]:
        """Return those whose names stand between commas: "two of the reporters, Ada Moss and Jon Lind, were freed"."""
        page, parse = self.turns.page, self.turns.page.parse
        verb = parse.tokens[several].head
        commas = [i for i in range(several, verb) if parse.tokens[i].text == ","]
        if not commas or commas[-1] == commas[0]:
            return {}
        between = range(commas[0] + 1, commas[-1])
        named: dict[int, str] = {}
        for i in between:
            entity = page.entity_of.get(i)
            person = entity.name if entity is not None and entity.kind == "PER" and entity.named else ""
            if person and person not in named.values():
                named[i] = person
            elif not person and parse.tokens[i].upos not in _IN_A_LIST:
                return {}
        return named if len(named) > 1 else {}

    def _ruled_on(self, ruling: int) -> dict[int, str]:
        parse = self.turns.page.parse
        whose = (
            *(self.turns.below(ruling, "of", "on", "against"), parse.child(ruling, "nmod:poss")),
            self.turns.below(parse.tokens[ruling].head, "against") if parse.tokens[ruling].head >= 0 else -1,
        )
        relative = (self._of_whom(at) for at in whose if self.turns.lemma(at) in {"whose", "who"})
        found = ({i: self._somebody(i) for i in parse.listed(at)} for at in (*whose, *relative) if at >= 0)
        return next((named for of in found if (named := {i: name for i, name in of.items() if name})), {})

    def _of_whom(self, relative: int) -> int:
        """Return whom "whose" stands for: "Ada Moss, whose sentence was cut"."""
        parse = self.turns.page.parse
        return next(
            (parse.tokens[i].head for i in parse.up_from(relative) if parse.tokens[i].deprel == "acl:relcl"), -1
        )

    def _somebody(self, token: int) -> str:
        """Return the name of a person, a pronoun's, or that of the only one whom the story calls by a word.

        Whom the story never names is known by an office that tells which: "the chairman of the dockers' union".
        """
        if self._takes_up_another(token):
            return ""
        told = self.themes.told_last(token, lambda i: bool(self._by_office(i)))
        if told >= 0:
            return self._by_office(told)
        titled = "" if self.turns.beside(token, *_OF_ANOTHER) else self._titled.get(self.turns.lemma(token), "")
        return self.themes.person(token) or titled or self._by_office(token)

    def is_figurative(self, thing: int) -> bool:
        """Say whether "hold" tells of no captivity: "held him responsible", "holds himself up", "held in contempt"."""
        parse = self.turns.page.parse
        verb = parse.tokens[thing].head
        beside = {self.turns.lemma(i) for at in (verb, thing) for i in parse.below.get(at, ())}
        himself = parse.tokens[thing].text.lower().endswith(("self", "selves"))
        return himself or bool(beside & _NO_CAPTIVITY)

    def _takes_up_another(self, token: int) -> bool:
        """Say whether "he" may be one whom the sentence calls by what he was: "the ousted leader ... he was held"."""
        parse, page = self.turns.page.parse, self.turns.page
        if parse.tokens[token].upos != "PRON":
            return False
        own = page.entity_of.get(token)
        for i in range(token - 1, -1, -1):
            if parse.sentence_of[i] != parse.sentence_of[token]:
                return False
            subject = parse.tokens[i].deprel.startswith("nsubj") and self.turns.lemma(i) in _OFFICES
            if subject and self.turns.beside(i, *_OF_ANOTHER):
                return own is None or not self._is_called_so(own)
        return False

    def _is_called_so(self, entity: Entity) -> bool:
        """Say whether a person is named with one of the words for a past office: "former President Jon Moss"."""
        page = self.turns.page
        named = (m.span for m in page.analysis.mentions if m.entity_id == entity.id and m.form == "name")
        before = (page.document.words(replace(s, start=max(0, s.start - _NEAR))) for s in named if s.part == "text")
        return any(_PAST.search(words) for words in before)

    def _by_office(self, token: int) -> str:
        """Return an office of one, with the body or place it is of: "mayor of Vell", "chairman of dockers' union"."""
        parse = self.turns.page.parse
        named = parse.child(self.turns.below(token, "of"), "appos")  # "the governor of the north, Ada Moss, was"
        if named >= 0 and self.themes.person(named):
            return self.themes.person(named)
        plural = "Number=Plur" in parse.tokens[token].features
        whose = max(self.turns.below(token, "of"), parse.child(token, "nmod:poss"))
        if self.turns.lemma(token) not in _OFFICES or plural or whose < 0 or parse.tokens[whose].upos == "PRON":
            return ""
        words = self.turns.plain(token)
        tells = any(word[:1].isupper() for word in words.split()) or len(words.split()) > _VAGUE
        return words if tells and len(words) <= _LONGEST else ""

    @cached_property
    def _titled(self) -> dict[str, str]:
        """The names of those whom the story calls by a word of their own: "the captain", of Captain Ada Moss."""
        parse, page = self.turns.page.parse, self.turns.page
        called: dict[str, set[str]] = {}
        for mention in page.analysis.mentions:
            entity = page.entities.get(mention.entity_id)
            if mention.kind != "PER" or mention.form != "name" or entity is None:
                continue
            first = next(parse.under_any(mention.span), -1)
            if first >= 0 and parse.tokens[first].deprel in _DESCRIBES and parse.tokens[first].head > first:
                continue  # "a Velmoran reporter" names nobody
            for beside in (first - 1, first, *self._set_beside(first)):
                word = parse.tokens[beside] if beside >= 0 else None
                office = word is not None and word.upos in {"NOUN", "PROPN"} and word.lemma.lower() in _OFFICES
                if word is not None and office and not self.turns.beside(beside, *_OF_ANOTHER):
                    called.setdefault(word.lemma.lower(), set()).add(entity.name)
        return {word: next(iter(names)) for word, names in called.items() if len(names) == 1}

    def _set_beside(self, first: int) -> Iterator[int]:
        """Yield what a name is set beside, a step at a time: "the captain of the ship, Ada Moss"."""
        parse = self.turns.page.parse
        at = first
        for _ in range(_MOST if at >= 0 else 0):
            if parse.tokens[at].deprel not in {"appos", "flat", "nmod", "compound"} or parse.tokens[at].head < 0:
                return
            at = parse.tokens[at].head
            yield at

    def term(self, turn: Turn) -> str:
        """Return how long a sentence is: "six years"; of one reduced from six years to two, two; else empty."""
        turns = self.turns
        if turn.state not in {"sentenced", "sentence reduced"}:
            return ""
        lengths = (t for t in turns.page.times.get(turn.line.index, []) if t.type == "DURATION")
        told = [t for t in lengths if turns.hangs_on(t, turn.clause.verb) or turns.hangs_on(t, turn.thing)]
        return turns.page.document.words(told[0 if turn.state == "sentenced" else -1].span) if told else ""


_DESCRIBES = frozenset({"compound", "amod", "nmod:poss"})
# What stands by a "hold" that holds nobody captive.
_NO_CAPTIVITY = word_set(
    "accountable responsible liable contempt esteem regard up back out against fast firm over sway talk true "
    "dear office post title"
)
_NEAR = 40  # characters before a name
_PAST = re.compile(r"\b(?:former|ex|ousted|deposed|toppled)\b", re.IGNORECASE)
_IN_A_LIST = frozenset({"CCONJ", "PUNCT", "NUM"})  # between names: ages too
# Words by which an office is not that of whoever bears it: "the former president", of whom "President Moss" is none.
_OF_ANOTHER = (
    *("former", "ex", "oust", "ousted", "depose", "deposed", "topple", "toppled", "outgoing", "late", "vice", "deputy"),
    *("other", "second"),
)
_OFFICES = word_set(
    "captain skipper master pilot driver president minister premier governor mayor commander general colonel major "
    "chief director chairman chairwoman head leader lawyer journalist reporter editor activist priest bishop imam "
    "suspect defendant officer judge ambassador consul cook engineer doctor nurse teacher banker owner"
)
