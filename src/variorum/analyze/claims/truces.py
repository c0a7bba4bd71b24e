"""How a truce stands, and what changes how it stands: in what words, who broke it how often, since when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.claims.givers import on_word_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import subject_before
from variorum.analyze.claims.tables import FIGURE, MONTHS, TALKS, figure_of, rows, word_set
from variorum.analyze.claims.turns import STEPS, Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row
    from variorum.model import Span, TimeExpression

_TRUCE = Pattern(r"cease-?fire|truce|armistice|cessation of hostilities", re.IGNORECASE)
# A pause in the fighting is a truce, and so is "the pause" in a story that tells of one; the two words are as long.
_OF_PAUSES = Pattern(
    r"\b(?:humanitarian|tactical|operational|shaky|tenuous) pause|\bpauses? (?:in|to) (?:the |their |its )?"
    r"(?:fighting|hostilities|war|clashes|shelling|offensive|bombing|bombardment)\b",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"(?P<before>\b(?:the|a|an|this|that|its|their|another|humanitarian|tactical|operational|new|brief|fragile|shaky"
    r"|temporary|[\w-]+-(?:day|hour|week|month))(?: [a-z-]+)? )pause\b",
    re.IGNORECASE,
)
# Lines of a story of truces in which one may be told to do something: "It collapsed", "the second held".
_CONCERNED = Pattern(rf"{_TRUCE.pattern}|\bpause\b|\bit\b|\b(?:first|second|third)\b", re.IGNORECASE)
# How a truce stands is a status; what only announces or brings it about is a step, compared with nothing.
_STEPS = frozenset({"announced", "declared"})
_ENDS = frozenset({"ended", "violated"})
# States that rows of both tables tell.
_BOTH = frozenset({"declared", "in force"})
_NOT_SO = re.compile(
    rf"\b(?:{TALKS}|not|n't|never|nor|if|unless|without|would|could|(?<!\d )may(?! \d)|might|will|no|any|first)\b"
    rf"|\bsince\b(?! (?:the |early |late |last |this )?(?:\d|then\b|yesterday|\w+day\b|week|month|(?:{MONTHS})\b))",
    re.IGNORECASE,
)
# "urged them to agree a ceasefire", "proposed that a truce be declared", "failed to reach a ceasefire".
_NO_STEP = re.compile(
    r"\b(?:not|n't|never|nor|if|unless|without|could|may|might|should|no|any|until|before|want\w*|urg\w+|call\w*|propos\w+"
    r"|fail\w*|refus\w+|hop\w+|tr(?:y|ied)|press\w*|demand\w*|seek\w*|sought|reject\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:if|unless|whether|until|as long as)\b[^.;,]*$", re.IGNORECASE)
_ALLEGED = re.compile(r"\b(?:alleged|den(?:y|ies|ied)|reject\w*|dismiss\w*|fabricat\w+|reports of)\b[^.;]*$")
_DAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday") | frozenset(MONTHS.split("|"))
# "in force since last Thursday"
_BEGUN = re.compile(r"\bsince(?: the| late| early)? $")
_ARTICLES = re.compile(
    r"^(?:(?:the|a|an|its|their|some|several|\d+|two|three|four|five|six|seven|eight|nine|ten) )+", re.IGNORECASE
)


def find_truces(page: Page) -> Iterator[Found]:
    """Yield how ceasefires stand, with who broke them and since when, where it is said."""
    told: list[Found] = []
    for line in _lines(page):
        if not (_TRUCE.search(line.text) or (_BREACHES.search(line.text) and _of_truces(page))):
            continue
        taken: list[tuple[int, int]] = []
        for matter, value, pattern in rows("truces"):
            for match in pattern.finditer(line.text):
                if any(s < match.end() and match.start() < e for s, e in taken):
                    continue
                found = _state(page, line, matter, value, match)
                if found is not None:
                    taken.append(match.span())
                    told.append(found)
                    yield found
                    yield from _parts(page, line, match)
    for turn in _turned(page):  # what the words of a row tell already is not told again
        if turn.value not in _BOTH or not any(f.value == turn.value and f.span.overlaps(turn.span) for f in told):
            yield turn


def _lines(page: Page) -> list[Line]:
    """Return the lines of a story, with "pause" as "truce" where it tells of one in the fighting."""
    if not any(_OF_PAUSES.search(line.text) for line in page.prose):
        return list(page.prose)
    return [replace(line, text=_PAUSE.sub(r"\g<before>truce", line.text)) for line in page.prose]


def _turned(page: Page) -> Iterator[Found]:
    """Yield what truces are told to do or to suffer as the subject or object of a verb."""
    turns = Turns(page)
    of_pauses = any(_OF_PAUSES.search(line.text) for line in page.prose)

    def is_truce(line: Line, _: Row, thing: int) -> bool:
        lemma = turns.lemma(thing)
        named = _TRUCE.match(lemma) or (of_pauses and lemma == "pause")
        named = named or (lemma == "cessation" and turns.lemma(turns.below(thing, "of")) == "hostility")
        return bool(named or (_TAKES_UP.match(lemma) and _taken_up(page, line)))

    for turn in turns.of("truce", concerned=_CONCERNED, fits=is_truce) if of_pauses or _of_truces(page) else ():
        lemma, span = turns.lemma(turn.clause.verb), turns.span(turn)
        if lemma in _INTO and not _FORCE.match(turn.line.text, span.end - turn.line.span.start):
            continue
        point = "other:step" if turn.state in STEPS | _STEPS else "status"
        when = turns.since(turn.line, turn.clause.verb) if lemma in _ENDURES else turn.time_id
        yield Found(span, point, "ceasefire", turn.state, "turn", {"time_id": when})
        last = turns.times(turn.line, turn.clause.verb)[1:] if lemma == "run" else []
        if last:  # "ran from March to June"
            yield Found(span, "status", "ceasefire", "ended", "turn", {"time_id": last[-1].id})


def _of_truces(page: Page) -> bool:
    return any(_TRUCE.search(line.text) for line in page.prose)


def _taken_up(page: Page, line: Line) -> bool:
    """Say whether "it" or "the first" may be a truce: one named in the sentence, or first thing in the one before."""
    *_, before, own = [None, *page.paragraph_to(line)]
    named = own is not None and _TRUCE.search(own.text)
    return bool(named or (before is not None and _FIRST_THING.match(before.text)))


_TAKES_UP = re.compile(r"it$|first$|second$|third$")
_FIRST_THING = re.compile(
    rf"[\"']?(?:The|This|That|Their|Its|A) (?:[\w-]+ ){{0,3}}?(?:{_TRUCE.pattern})", re.IGNORECASE
)
# What holds on Tuesday had begun before.
_ENDURES = frozenset({"hold", "prevail", "endure"})
# Verbs that tell of a truce only with what they come to: "took effect", "came into force".
_INTO = frozenset({"take", "come", "enter", "go"})
_FORCE = re.compile(r" (?:into )?(?:effect|force|hold)\b")


def _state(page: Page, line: Line, matter: str, value: str, match: re.Match[str]) -> Found | None:
    """Return what a row of the table says of a truce; ``None`` where the words around it take it back."""
    before = line.text[: match.start()]
    # "Talks to broker a truce have ended" tells of the talks.
    if value in _ENDS and _NOT_SO.search(before):
        return None
    if value == "in force" and _UNSURE.search(before):  # "if the truce holds"
        return None
    so_called = before.endswith("so-called ") and not match.groupdict().get("who")
    if value == "violated" and (so_called or _ALLEGED.search(before)):  # "rejected reports of violations"
        return None
    if value in _STEPS and _NO_STEP.search(before):
        return None
    if match.groupdict().get("it") == "it" and not _of_a_truce(page, line):
        return None
    more = _violator(page, match) | {"time_id": _when(page, line, value, match)}
    more |= _caller(page, line, match) | _how_often(match)
    point = "other:step" if value in _STEPS else "status"
    return Found(line.at(*match.span()), point, matter, value, "step" if value in _STEPS else "state", more)


def _violator(page: Page, match: re.Match[str]) -> dict[str, object]:
    """Return who broke or called off a truce, where the words of a state name him."""
    named = _bare(match.groupdict().get("who") or "")
    party = page.party(named) if named == named.title() else named
    return {"participants": (party,)} if party and party not in _DAYS else {}


def _of_a_truce(page: Page, line: Line) -> bool:
    """Say whether "it" in a line may be a truce: one that its paragraph has named."""
    return any(_TRUCE.search(entry.text) for entry in page.paragraph_to(line)[-2:])


def _how_often(match: re.Match[str]) -> dict[str, object]:
    """Return how many violations are counted, where the words say."""
    counted = match.groupdict().get("n")
    return {"low": figure_of(counted), "high": figure_of(counted)} if counted else {}


def _parts(page: Page, line: Line, match: re.Match[str]) -> Iterator[Found]:
    """Yield how many of the violations just counted are whose: "41 violations, 26 by the army and 15 by the rebels"."""
    behind = re.split(r"[.;]", line.text[match.end() :])[0] if match.groupdict().get("n") else ""
    for part in _BY.finditer(behind):
        more = {"participants": (part["who"],), "low": figure_of(part["n"]), "high": figure_of(part["n"])}
        more |= _caller(page, line, match)
        span = line.at(match.end() + part.start(), match.end() + part.end())
        yield Found(span, "status", "ceasefire", "violated", "state", more)


def _caller(page: Page, line: Line, match: re.Match[str]) -> dict[str, object]:
    """Return on whose word it stands where a verb of naming says so: "the envoy called the truce fragile"."""
    if not match.groupdict().get("says"):
        return {}
    start, end = subject_before(line.text, match.start("says"))
    said = line.text[start:end]
    who = page.last_named(line, match.start("says")) or page.party(said)
    if not who and _PRONOUN.match(said):
        who = page.spoke_before(line.at(start, end)) if " " not in said else ""
    elif not who and len(said.split()) <= _SHORT:
        who = _bare(said)
    return on_word_of(page, who)


_BREACHES = re.compile(r"\b(?:violations|breaches)\b(?! of (?!the (?:cease|truce|armistice)))")
_BY = re.compile(rf"\b(?P<n>{FIGURE}) by (?:the )?(?P<who>[A-Z]\w+(?: [A-Z]\w+)*|[a-z]+)")
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_SHORT = 4  # words that may name who counts: "the mission"


def _bare(words: str) -> str:
    return _ARTICLES.sub("", words).removeprefix("The ").removesuffix("'s").strip()


def _when(page: Page, line: Line, value: str, match: re.Match[str]) -> str:
    """Return the time that the words of a state give it: the day it came, or since when or how long it has held."""
    times = page.times.get(line.index, [])
    begun = [t for t in times if _BEGUN.search(line.text[: t.span.start - line.span.start])]
    lasted = [t for t in times if t.type == "DURATION"]
    begins = _begins(match)
    if begins is None:
        standing = [] if value in {"in force", "fragile"} else [*lasted, *begun]
        return standing[0].id if standing else _day_of_breach(times, value)
    days = [t for t in times if t.type in {"DATE", "TIME"} and t.interval.resolved]
    days = _of_participle(page, line.at(begins, begins + 1), days)
    within = [t for t in days if match.start() <= t.span.start - line.span.start < match.end()]
    behind = [t for t in days if t.span.start >= line.span.start + begins]
    return (within or behind or days)[0].id if days else ""


def _of_participle(page: Page, span: Span, days: list[TimeExpression]) -> list[TimeExpression]:
    """Return the days that hang on a verb where it only describes a truce: "the truce brokered by Kenya ended on"."""
    parse = page.parse
    verb = next(iter(parse.under_any(span)), -1)
    if verb < 0 or parse.tokens[verb].deprel != "acl":
        return days
    return [t for t in days if Turns(page).hangs_on(t, verb)]


def _begins(match: re.Match[str]) -> int | None:
    """Return where the verb stands whose day is that of the change; ``None`` for words of how things stand."""
    groups = match.groupdict()
    at = [match.start(name) for name in ("begins", "begins2") if groups.get(name)]
    return at[0] if at else None


def _day_of_breach(times: list[TimeExpression], value: str) -> str:
    days = [t.id for t in times if t.type in {"DATE", "TIME"} and t.interval.day]
    return days[0] if days and value == "violated" else ""
