"""Who sends forces where and takes them back: how many, from when, for what.

A verb of sending tells it (``turns.tsv``), or that forces are somewhere (``deployments.tsv``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.countries import capital_named
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import FIGURE, MONTHS, figure_of, placeholder, rows, word_set
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
    r"|brigade|regiment|warship|frigate|warplane|fighter jet|elements|observers|monitors|gendarm|company|commando"
    r"|contingent|guards|engineers|instructors|advisers|medics",
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
    yield from _in_turn(page)
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
    of_force = any(_OF_A_FORCE.search(line.text) for line in page.prose)

    def are_forces(_: Line, row: Row, thing: int) -> bool:
        inner = _inner(turns, thing)
        if row.matter == "specialist":
            return turns.lemma(inner) in _SPECIALISTS
        many = page.parse.tokens[inner].text.lower() in _MANY
        police = turns.lemma(inner) == "officer" and turns.beside(inner, "police")
        police = police or (of_force and turns.lemma(inner) == "police")
        return turns.lemma(inner) in _FORCES or many or police

    for turn in turns.of("force", "specialist", concerned=_CONCERNED, fits=are_forces):
        leaves = turns.lemma(turn.clause.verb) in _LEAVES and page.parse.child(turn.clause.verb, "obj") >= 0
        left = _left(turns, turn) if leaves else ""
        if leaves and (not left or _is_home(left, _whose(turns, turn))):  # "left a message", "left for Vell from home"
            continue
        senders = [] if turn.slot == "subject" else list(dict.fromkeys(turns.agents(turn).values()))
        for who in filter(_is_name, senders or (_whose(turns, turn),)):
            yield from _turned(turns, turn, who, together=len(senders) > 1)


def _is_home(place: str, who: str) -> bool:
    """Say whether a place is the land whose forces leave it, or its capital: they set out then."""
    return bool(who) and (place == who or place == capital_named(who))


def _is_name(who: str) -> bool:
    """Say whether forces are somebody's by name: "the government" may be anybody's."""
    return who[:1].isupper()


def _left(turns: Turns, turn: Turn) -> str:
    """Return the place that forces reach or leave: "left Vell"; empty where it is no place, or none is named."""
    reached = turns.page.parse.child(turn.clause.verb, "obj")
    inner = turns.below(reached, "of") if turns.lemma(reached) in _SETTLEMENTS else -1  # "the border town of Vell"
    at = inner if inner >= 0 else reached
    place = turns.page.entity_of.get(at)
    if place is None or place.kind not in _PLACES or not place.named:
        return ""
    # a dateline's capitals are not how a place is written
    return turns.page.parse.tokens[at].text if place.name.isupper() else place.name


_SETTLEMENTS = word_set("town city village district port capital")
_LEAVES = frozenset({"leave", "quit"})
# Where states send police as they send soldiers.
_OF_A_FORCE = Pattern(
    r"peacekeep|multinational|stabili[sz]ation force|international force"
    r"|\b(?:union|nations|U\.?N\.?|AU) (?:force|mission)"
    r"|\b(?:a|the|its) force (?:which|that|for)\b",
    re.IGNORECASE,
)


def _turned(turns: Turns, turn: Turn, who: str, *, together: bool) -> Iterator[Found]:
    sent = turn.state in {"deployed", "announced"}
    words, number = ("", None) if together else _how_many(turns, turn.thing)  # not how many each of them sends
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


def _how_many(turns: Turns, thing: int) -> tuple[str, float | None]:
    """Return how many forces are: of "the first 120 of 350 soldiers" 120, of "four hundred soldiers" 400."""
    parse, page = turns.page.parse, turns.page
    if parse.tokens[thing].upos == "NUM":
        return turns.figure(thing)
    part = _PART.search(page.document.words(parse.span(max(0, thing - _NEAR), thing)))
    if part:
        return part["n"], figure_of(part["n"])
    words, number = turns.number(thing)
    beside = [i for i in parse.below.get(_inner(turns, thing), ()) if parse.tokens[i].deprel == "nummod"]
    spans = [parse.span(i, i) for i in beside]
    whole = next((q for q in page.analysis.quantities if any(q.span.contains(s) for s in spans)), None)
    if number is None and whole is not None and whole.quantity.low == whole.quantity.high:
        return f"{whole.quantity.low:,.0f}", whole.quantity.low
    return words, number


_NEAR = 6  # words before a noun among which its number is told
_PART = re.compile(r"\b(?P<n>\d[\d,]*) of (?:the |its |an? )?(?:\w+ )?\d[\d,]*(?: [\w-]+){1,3}$")


def _inner(turns: Turns, thing: int) -> int:
    """Return the forces that a noun gathers: the soldiers of "a contingent of 350 soldiers"."""
    gathers = turns.lemma(thing) in _GATHERING or turns.page.parse.tokens[thing].upos == "NUM"  # "120 of 350 soldiers"
    inner = turns.below(thing, "of") if gathers else -1
    parse = turns.page.parse
    if inner >= 0 and parse.tokens[inner].upos == "NUM":
        inner = next((i for i in parse.below.get(thing, ()) if i > inner and parse.tokens[i].upos == "NOUN"), -1)
    known = inner >= 0 and (turns.lemma(inner) in _FORCES or parse.tokens[inner].text.lower() in _MANY)
    own = turns.lemma(thing) in _FORCES and not known  # "the Kenyan contingent of the mission"
    return inner if inner >= 0 and not own else thing


def _whose(turns: Turns, turn: Turn) -> str:
    """Return whose forces they are: who sends them, whose people they are, who promised them, who tells of them."""
    parse, page = turns.page.parse, turns.page
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
    if turns.lemma(turn.clause.verb) in _PLACE_AS_OBJECT and _left(turns, turn):
        return _left(turns, turn)
    inner = _inner(turns, turn.thing)
    for preposition in prepositions:
        for at in (turn.clause.verb, turn.thing):
            noun = turns.below(at, preposition)
            body = turns.page.entity_of.get(noun)
            if preposition == "of" and (body is None or body.kind not in _PLACES):  # "the contingent of the mission"
                continue
            if noun == inner or (noun >= 0 and turns.lemma(noun) in _FORCES):  # "the last of the Kenyan soldiers"
                continue
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
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PLACE_AS_OBJECT = frozenset({"leave", "quit", "reach"})
_GATHERING = word_set(
    "last rest first remainder bulk half member group contingent battalion brigade team number company unit detachment"
)
_REGIONS = word_set("border frontier front capital island north south east west region airport port")
# How those whose forces they are stand to them; a people's name counts where its land is known.
_OWNS = frozenset({"nmod:poss", "amod", "compound", "nmod"})
_TO = ("to", "in", "at", "near", "along", "into", "on", "toward", "towards", "around", "outside")
_FROM = ("from", "of")
_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


# --- By several countries in turn -------------------------------------------------------------------------------------


def _in_turn(page: Page) -> Iterator[Found]:
    """Yield what several countries send or promise, told with one verb: "Norland pledged 400 and Velmora 350"."""
    for line in page.prose:
        around = " ".join(entry.text for entry in page.paragraph_to(line)[-2:])
        first = _EACH.search(line.text) if _CONCERNED.search(around) else None
        if first is None:
            continue
        sent = first["verb"] in _SENT
        for share in _SHARE.finditer(line.text, first.start()):
            who = page.party(share["who"])
            if not who or share["who"] in _NO_SENDERS:
                continue
            number = figure_of(share["n"]) if share["n"] else None
            what = f"{share['n']} {share['of'] or 'soldiers'}" if share["n"] else share["unit"].strip()
            more: dict[str, object] = {"low": number, "high": number, "participants": (who,), "time_id": ""}
            more |= {"predicate": "", "modality": "" if sent else "announced"}
            told = line.at(first.start(), first.end())  # whoever tells of the first tells of all
            yield Found(line.at(*share.span()), "other:deployment", who, what, "deploys", more, said=told)


_SENDER = r"[A-Z]\w+(?: [A-Z]\w+)?"
_UNITS = r"(?:company|battalion|brigade|platoon|contingent|regiment|unit|squadron|field hospital)"
_OFFERED = rf"(?:{FIGURE}(?: [a-z]+){{0,2}}|an? (?:[a-z]+ ){{0,2}}{_UNITS})"
# The first of them, with its verb, and that another follows with none.
_EACH = re.compile(
    rf"\b{_SENDER} (?:has |have )?(?P<verb>pledged|promised|offered|sent|contributed|committed) {_OFFERED}"
    rf"(?=(?:,| and|, and) {_SENDER} {_OFFERED})"
)
_SENT = frozenset({"sent"})
_SHARE = re.compile(
    rf"\b(?P<who>{_SENDER})(?: (?:has |have )?(?:pledged|promised|offered|sent|contributed|committed))? "
    rf"(?:(?P<n>{FIGURE})(?: (?P<of>(?:[a-z]+ )?(?:{{FORCES}}|police)))?|an? (?P<unit>(?:[a-z]+ ){{0,2}}{_UNITS}))"
    rf"(?=[,.;]| and\b| for\b| to\b|$)".replace("{FORCES}", placeholder("{FORCES}"))
)
_NO_SENDERS = word_set("The Another Some About Only In On Of Last First") | frozenset(MONTHS.split("|"))


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
