"""Versions that exclude one another without a word of denial: shot or dead of a heart attack, in whose waters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.stances import Stances
from variorum.analyze.claims.tables import rows
from variorum.analyze.claims.themes import Themes
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span

# The rule of these claims, and what the place of a ship or an aircraft is about; linking knows them by these names.
VERSION: Final = "one of several versions"
WATERS: Final = "whose waters"
_SHOT = "a bullet"
# What a version is opened by that somebody only says not to be so: it is held against that version alone.
NOT: Final = "not"
_SHOOTS = frozenset({"shoot"})
_KILLS = frozenset({"kill", "murder", "slay", "shoot", "stab", "strangle"})
_SELF = ("self", "selves")
# How far, in characters, a person may stand before the words that tell how he died.
_REACH = 160
_PRONOUN = re.compile(r"\b(?:he|she|He|She|him|her|him|who)\b(?:, [^,]{2,40},)?[^.;]{0,60}$")
# One who has no name here is whom the lines before were about ("A man had died of a heart attack").
_SOMEBODY = Pattern(
    r"\b(?:[Aa]|[Tt]he|[Oo]ne) (?:\w+ )?(?:man|woman|sailor|seaman|cook|guard|soldier|officer|prisoner|inmate"
    r"|detainee|worker|miner|journalist|reporter|boy|girl|student|driver|patient|victim|pilot|captain)\b[^.;]{0,60}$"
)
# "Ada Moss said that her husband died of a heart attack": the one who died is not the one named.
_OF_ANOTHER = re.compile(
    r"\b(?:her|his|their|whose) (?:late |elder |younger )?(?:husband|wife|sons?|daughters?|brothers?|sisters?|father"
    r"|mother|clients?|colleagues?|friends?|patients?|prisoners?|men|guards?)\b"
)
# "his wife said that he had died": the one who speaks is not the one who died.
_SAYS_OF_HIM = re.compile(r"\b(?:said|says|told|claim\w*|insist\w*|maintain\w*)\b[^.;]{0,40}\b(?:he|she)\b[^.;]{0,40}$")
# Words by which nobody is said to have died so: a drill, a fear, a denial.
_NOT_SO = re.compile(
    r"\b(?:not|never|nobody|no one|none|if|could|might|may|would|feared|denied|wounded|survived)\b[^.;]{0,40}$"
)
_WATERS = Pattern(
    r"\b(?:in|inside|into|within|entered|violated|left) (?:the )?(?:territorial )?"
    r"(?P<whose>(?:[A-Z][\w-]+(?:'s)?|its own|our|their own)) (?:own )?(?:territorial |coastal )?(?:waters|airspace)\b"
)
_HIT = re.compile(r"\b(?:wounded|injured|survived|recover\w*|leg|arm|foot|hand|shoulder|knee)\b")


def find_versions(page: Page) -> Iterator[Found]:
    """Yield how somebody is said to have died, and in whose waters or airspace something is said to have been."""
    deaths = _Deaths(page, Themes(page))
    last = ("", -1)
    for line in page.prose:
        for version, _, pattern in rows("versions"):
            for match in pattern.finditer(line.text):
                found = deaths.told(line, match, version, last)
                if found is not None:
                    last = (found.about.partition(" of ")[2], line.index)
                    yield found
        for match in _WATERS.finditer(line.text):
            whose = _whose(page, line, match)
            if whose:
                yield Found(line.at(*match.span()), "place", WATERS, whose, VERSION)
    yield from deaths.shot()


@dataclass(frozen=True)
class _Deaths:
    """A story with whom its words stand for, asked who died how."""

    page: Page
    themes: Themes

    @cached_property
    def _dies(self) -> bool:
        return any(_DEATH.search(line.text) for line in self.page.prose)

    def told(self, line: Line, match: re.Match[str], version: str, last: tuple[str, int]) -> Found | None:
        """Return how somebody died by words of the table; nothing where it is not told of whom."""
        span = line.at(*match.span())
        victim = self._victim(span)
        who = self.themes.somebody(victim) if victim >= 0 else ""
        if not who and match.group().endswith(_SELF):
            return None  # the nearest name may be of whom he shot before
        if match.group().endswith(_SELF) and self._killed_by_him(victim, who):
            return None
        described = victim >= 0 and self.page.parse.tokens[victim].upos == "NOUN"
        who = who or _who(self.page, line, match.start(), last, described=described)
        if not who or _spared(line.text, match):
            return None
        return self._found(span, victim, who, version, dies=self._dies or bool(_DEATH.search(match.group())))

    def shot(self) -> Iterator[Found]:
        """Yield whom somebody is said to have shot, or not to have shot."""
        parse = self.page.parse
        for i, token in enumerate(parse.tokens):
            victim = parse.child(i, "obj") if token.lemma.lower() in _SHOOTS and parse.sentence_of[i] >= 0 else -1
            told = victim >= 0 and token.upos == "VERB" and not self._himself(victim)
            so = self._stances.so(i, ours=True) if told else None
            who = self.themes.somebody(victim) if so is not None else ""
            if who in self._shooters and parse.tokens[victim].upos == "PRON":
                continue  # one who shoots is no likely "him" of whom he shot
            if who and not (so and _HIT.search(self.page.document.words(parse.span(*parse.ends(i))))):
                span = parse.span(min(i, victim), max(i, victim))
                yield self._found(span, victim, who, _SHOT if so else f"{NOT} {_SHOT}", dies=self._dies)

    @cached_property
    def _shooters(self) -> frozenset[str]:
        """Who is told to have shot."""
        parse = self.page.parse
        verbs = (i for i, token in enumerate(parse.tokens) if token.upos == "VERB" and token.lemma.lower() in _SHOOTS)
        agents = (parse.clause(i).agent for i in verbs if parse.sentence_of[i] >= 0)
        return frozenset(self.themes.somebody(agent) for agent in agents if agent >= 0) - {""}

    def _killed_by_him(self, victim: int, who: str) -> bool:
        """Say whether "he" who killed others and then himself is taken for one whom the story says somebody killed."""
        parse = self.page.parse
        sentence = parse.sentence_of[victim] if victim >= 0 else -1
        kills = any(parse.sentence_of[verb] == sentence for verb, _ in self._killings)
        killed = any(self.themes.somebody(patient) == who for _, patient in self._killings)
        return kills and killed and parse.tokens[victim].upos == "PRON"

    @cached_property
    def _killings(self) -> list[tuple[int, int]]:
        """The verbs by which somebody is said to have killed another, each with the word for who was killed."""
        parse = self.page.parse
        verbs = [i for i, t in enumerate(parse.tokens) if t.upos == "VERB" and t.lemma.lower() in _KILLS]
        found = [(verb, parse.child(verb, "obj")) for verb in verbs if parse.sentence_of[verb] >= 0]
        return [(verb, patient) for verb, patient in found if patient >= 0 and not self._himself(patient)]

    @cached_property
    def _stances(self) -> Stances:
        return Stances(self.page.parse)

    def _found(self, span: Span, victim: int, who: str, version: str, *, dies: bool) -> Found:
        more: dict[str, object] = {"participants": (who,), "predicate": self.themes.role(victim, who)}
        return Found(span, "cause", f"{'death' if dies else 'illness'} of {who}", version, VERSION, more)

    def _victim(self, span: Span) -> int:
        """Return whom the verb of some words is told of, its subject or whom it befell; -1 if the parse is silent."""
        parse = self.page.parse
        verb = next((i for i in parse.under_any(span) if parse.tokens[i].upos == "VERB"), -1)
        if verb < 0:
            return -1
        clause = parse.clause(verb)
        befallen = clause.passive or (parse.tokens[verb].lemma.lower() in _SHOOTS and not self._himself(clause.patient))
        return clause.patient if befallen else clause.agent

    def _himself(self, victim: int) -> bool:
        """Say whether a deed befalls whoever does it: "he shot himself" tells of no other who shot."""
        return victim >= 0 and self.page.parse.tokens[victim].text.lower().endswith(_SELF)


# Of somebody told of where nobody dies the same words tell of an illness.
_DEATH = re.compile(
    r"\b(?:died|dies|dead|deaths?|dying|killed|body|drowned|autopsy|hanged|buried|burial|funeral|suicide)\b"
)


def _spared(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody was only wounded, or is not said to have died so."""
    return bool(_NOT_SO.search(text[: match.start()]) or _HIT.search(text[match.end() : match.end() + 30]))


def _who(page: Page, line: Line, at: int, last: tuple[str, int], *, described: bool) -> str:
    """Return who is said to have died: the person named right before, or whom a pronoun or a description stands for.

    Of one who is ``described`` ("a man") it is whom the lines before were about, not who is named beside him.
    """
    before = line.text[max(0, at - _REACH) : at]
    named = "" if described else page.last_named(line, at)
    if named and line.text.rfind(named.split()[-1], 0, at) >= at - _REACH:
        return "" if _OF_ANOTHER.search(before) and not _SAYS_OF_HIM.search(before) else named
    if not described and _PRONOUN.search(before):
        return page.person_before(line.at(0, 0))
    near = line.index - last[1] <= _BACK
    return last[0] if near and _SOMEBODY.search(before) else ""


_BACK = 3


def _whose(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the country that waters are said to be of; "its own" and "our" are those of whoever speaks."""
    words = match["whose"].removesuffix("'s")
    if words[0].isupper():
        return page.side(words) or page.party(words)
    spoken = page.quotations_over(line.at(*match.span())) or page.quotations_in(line)
    return page.speaker(spoken[0])[1] if spoken else ""
