"""Which crossings, roads, bridges and ports are shut and opened, by whom and since when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import placeholder, word_set
from variorum.analyze.claims.turns import STEPS, Turns
from variorum.analyze.claims.ways import BORDERS, Ways
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span

_CONCERNED = Pattern(
    r"\b(?:clos|shut|seal|block|open|re-?open|unblock|reclos|barricad|cancel|suspend|suspension|resum|restor|restart|halt"
    r"|ground|running again|imposition)",
    re.IGNORECASE,
)
_WAY = re.compile(f"{placeholder('{CROSSING}')}|{placeholder('{ROUTE}')}", re.IGNORECASE)


def find_passages(page: Page) -> Iterator[Found]:
    """Yield how crossings and routes stand, and what shuts and opens them."""
    turns, ways = Turns(page), Ways(page)

    def has_name(line: Line, _: object, thing: int) -> bool:
        return bool(_way(turns, ways, line, thing)[0])

    for turn in turns.of("passage", concerned=_CONCERNED, fits=has_name, denials=True):
        about, words = _way(turns, ways, turn.line, turn.thing)
        if about == BORDERS and page.crime:
            continue
        if turn.partly and not turns.beside(turn.clause.verb, "partially", "partly"):  # "one lane of Route 9"
            continue
        agents = tuple(turns.agents(turn).values())[:1] if turn.slot == "object" else ()
        end = words.end - turn.line.span.start
        parties = ways.neighbours(turn.line, end, agents[0] if agents else "") if about == BORDERS else agents
        point = "other:step" if turn.state in STEPS or turn.denied else "status"
        more: dict[str, object] = {"time_id": turn.time_id, "participants": parties, "negated": turn.denied}
        yield Found(turns.span(turn), point, about, turn.state, "turn", more)


def _way(turns: Turns, ways: Ways, line: Line, thing: int) -> tuple[str, Span]:
    """Return which way a noun speaks of: by itself, or as what it is set beside or hangs on, or by its bare name."""
    parse = turns.page.parse
    dateline = turns.page.story.dateline
    if dateline is not None and dateline.span.overlaps(parse.span(thing, thing)):  # "ORM, 5 May - A corridor to Vell"
        beside = parse.child(thing, "appos", "parataxis", "dep")
        thing = beside if beside >= 0 else thing
    if turns.lemma(thing) == "it":
        return _taken_up(turns, ways, line, thing), parse.span(thing, thing)
    numbered = _numbered(turns, thing)
    if numbered:
        return numbered, parse.span(thing, thing + 1)
    line_of = turns.below(thing, "on", "along") if _runs(turns, thing) else -1
    if line_of >= 0 and turns.lemma(line_of) in _LINES and parse.child(line_of, "compound", "amod") >= 0:
        words = parse.phrase(line_of)  # "trains on the Ostra line"
        return _ARTICLE.sub("", turns.page.document.words(words)), words
    if line_of < 0 and _runs(turns, thing) and turns.lemma(thing) == "service":
        thing = parse.child(thing, "compound")
        ends = ways.between(line, parse.span(thing, thing + 1).end - line.span.start)
        return (f"{ends} {_RUN_BY[turns.lemma(thing)]}" if ends else ""), parse.span(thing, thing)
    for noun in _chain(turns, thing):
        words = _words(turns, noun)
        if _WAY.fullmatch(turns.page.document.words(words)):
            way = ways.at(line, words.start - line.span.start, words.end - line.span.start)
            if way and (way != BORDERS or parse.tokens[noun].deprel != "appos"):
                return way, words
    owned = _owned(turns, thing)
    if owned:
        return owned, _words(turns, thing)
    token, beside, span = parse.tokens[thing], parse.child(thing, "appos"), parse.span(thing, thing)
    if token.upos != "PROPN":
        return "", span
    if beside >= 0 and _WAY.fullmatch(parse.tokens[beside].text):  # "Karst, the crossing that"
        return f"{turns.page.document.words(parse.phrase(thing))} {parse.tokens[beside].text.lower()}", span
    return ways.called(token.text), span


def _numbered(turns: Turns, noun: int) -> str:
    """Return the road that a number tells: "Route 9", "Highway 14"; empty for a noun without one."""
    tokens = turns.page.parse.tokens
    number = tokens[noun + 1].text if noun + 1 < len(tokens) else ""
    road = turns.lemma(noun) in _BY_NUMBER and tokens[noun].text[:1].isupper() and number.isdigit()
    return f"{tokens[noun].text} {number}" if road else ""


def _runs(turns: Turns, noun: int) -> bool:
    """Say whether a noun is of what runs on a line: "trains", "rail service"."""
    by = turns.page.parse.child(noun, "compound")
    of_a_kind = turns.lemma(noun) in {"service", "traffic"} and turns.lemma(by) in _RUN_BY
    return turns.lemma(noun) in {"train", "tram"} or of_a_kind


_BY_NUMBER = word_set("route highway road motorway interstate autobahn expressway freeway")
_LINES = word_set("line railway railroad route track corridor")
# What runs where there is a service of it.
_RUN_BY = {"rail": "trains", "train": "trains", "ferry": "ferries", "flight": "flights", "air": "flights"}
_ARTICLE = re.compile(r"^(?:the|a|an|its) ", re.IGNORECASE)


def _taken_up(turns: Turns, ways: Ways, line: Line, pronoun: int) -> str:
    """Return the way that the lines before "it" tell of first, where nothing else stands before "it" in its own."""
    page, at = turns.page, turns.page.parse.span(pronoun, pronoun).start - line.span.start
    before = [entry for entry in page.prose if entry.index < line.index][-_BACK:]
    if len(line.text[:at].split()) > _OPENS or not before:
        return ""
    for entry in reversed(before):
        named = (ways.at(entry, *match.span()) for match in _WAY.finditer(entry.text))
        way = next((way for way in named if way and way != BORDERS), "")
        if way:
            return way
    return ""


_BACK = 2  # lines before "it"
_OPENS = 3  # words before "it" in its line


def _owned(turns: Turns, noun: int) -> str:
    """Return whose ports or air space words speak of: "Norland closed its ports to Velmoran ships"."""
    owner = turns.page.parse.child(noun, "nmod:poss")
    word = turns.page.parse.tokens[noun].text.lower()
    if owner < 0 or word not in _ALL_OF_A_LAND:
        return ""
    verb = turns.page.parse.tokens[noun].head
    subject = turns.subject(verb) if verb >= 0 and turns.page.parse.tokens[owner].upos == "PRON" else owner
    party = turns.party(subject) if subject >= 0 else ""
    return f"{word} of {party}" if party else ""


# Ways that a land may shut as a whole.
_ALL_OF_A_LAND = frozenset({"ports", "airspace", "airports", "seaports"})


def _chain(turns: Turns, noun: int) -> Iterator[int]:
    """Yield a noun and what it hangs on: "the bridge at Karst, the crossing of the province, which the army closed"."""
    parse = turns.page.parse
    for _ in range(_HIGH):
        yield noun
        if parse.tokens[noun].deprel not in {"nmod", "appos"} or parse.tokens[noun].head < 0:
            return
        noun = parse.tokens[noun].head


_HIGH = 4  # steps up


def _words(turns: Turns, noun: int) -> Span:
    """Return a noun with the plain noun before it: "border crossing"."""
    parse = turns.page.parse
    before = noun - 1 if noun > 0 and parse.tokens[noun - 1].head == noun else noun
    plain = parse.tokens[before].deprel == "compound" and parse.tokens[before].text.islower()
    return parse.span(before if plain else noun, noun)
