"""Counts of people by what befell them: how many killed, injured, missing, displaced, arrested, hit by shots."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import OPENING_LINES, Found
from variorum.analyze.claims.rivals import RIVAL, rivals_told, set_aside
from variorum.analyze.claims.sets import set_of
from variorum.analyze.claims.tables import FIGURE, MONTHS, word_set
from variorum.patterns import Pattern
from variorum.people import ILLNESS, is_person, of_day, of_illness, sort_of
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.rules import Rule
    from variorum.model import Interval, QuantityExpression

# The rule of a count of some of those concerned; linking knows it by this name.
PART: Final = "count of a part"
# The modality of a figure that a report repeats in order to correct it; linking knows it by this name.
TAKEN_BACK = "taken back"
_ROLES = frozenset({"killed", "injured", "missing", "displaced", "arrested", "people_shot"})
# Fates that are told of each sort of people apart: soldiers freed are no rebels freed.
_BY_SORT = frozenset({"released", "held", "rescued", "abducted", "evacuated", "returned"})
# "a club that can hold 1,200 people" arrests nobody.
_HOLDS = re.compile(r"\b(?:can|could|may|might|will|would|to) (?:\w+ )?hold(?: \w+){0,2} $", re.IGNORECASE)
# How many took part in a protest.
_CROWD = re.compile(r"\b(?:protest[eo]rs|demonstrators|marchers|strikers)$", re.IGNORECASE)
_TOOK_PART = re.compile(
    r"^ (?:had |have |has )?(?:marched|demonstrated|rallied|protested|took (?:part|to the streets)|turned out|joined)\b"
)
# What makes a crowd one of protest, where the report tells of one.
_CAME = re.compile(
    r"^ (?:who )?(?:had |have |has )?(?:gathered|assembled|came|stood|filled|danced|met|waited|chanted)\b"
)
_THE_CROWD = re.compile(
    r"\b(?:(?:crowd|turnout|gathering|rally|march|protest|demonstration) (?:of|at|was|numbered|to)"
    r"|who (?:gathered|assembled|marched|protested)\b[^.;]{0,40},)"
    r"(?: (?:about|around|some|at|least|most|the|more|fewer|less|than|nearly|over|up|to|no|not))* $"
)

# Sums over months and years, and other happenings told as background, are counts of another thing.
_BACKGROUND = Pattern(
    r"\b(?:so far (?:this|that) (?:year|month)|(?:this|last|past|previous|each|every|per|of the) (?:year|month|decade)"
    r"|since (?:then|the (?:start|beginning)|(?:19|20)\d\d|January|last year)|in (?:recent|the past|the last) \w+"
    r"|in such \w+|(?:weeks|months|years) (?:of (?:fighting|war|clashes|violence|protests|unrest|conflict)|in which)"
    rf"|in (?:(?:early |late )?(?:{MONTHS}),? )?(?:19|20)\d\d\b|over the (?:past|last)"
    r"|years? ago|in recent \w+|annually|statistics|data shows?)",
    re.IGNORECASE,
)

# "19 prior arrests" tells of a person's record.
_RECORD = re.compile(r"\b(?:prior|previous|earlier|minor|past) arrests?\b|\barrests?$", re.IGNORECASE)
# "an earlier version of this report", "the number is 2, not 7 as reported", "wrongly put at 23,000".
_CORRECTS = re.compile(
    r"\bearlier version\b|\bcorrect(?:s|ed|ion)\b|\bmisstated\b|\bwrongly\b|\bin error\b"
    r"|\berroneous\w*|\btyping error\b"
    r"|\bnot \S+(?: people)?,? as (?:\w+ )?(?:reported|stated|given|printed)\b|\b(?:number|figure|count) was wrong\b",
    re.IGNORECASE,
)
# "an earlier version said that 230 people", "reported that seven were missing", "the number is two, not seven".
_TAKEN_BACK = re.compile(
    r"(?:\b(?:version|reported|misstated|wrongly|in error|erroneously)\b[^.;]*|\bnot(?: the)?) $", re.IGNORECASE
)
_GROUP = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several|none|half|\d+) "
    r"of (?:the|its|their|those|these|all)(?: (?:last|remaining|other|original|first|final))? $",
    re.IGNORECASE,
)
# "six men who had been reported missing walked in", "had been feared dead".
_THOUGHT = re.compile(r"^(?: \w+)? (?:who )?(?:had been|were once|was once) (?:\w+ )?(?:missing|dead|killed)\b")
# "the 86 the Interior Ministry admits to": another's count, beside that of whoever speaks.
_OWNED_TO = re.compile(
    r"^(?: [a-z]+)? (?:that |which )?(?:the |its )?(?P<who>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*|police|government|army)"
    r" (?:itself )?(?:admits?|acknowledges?|concedes?|owns? up|gives?|reports?|counts?|claims?|speaks? of|puts?)\b"
)
_PERSON = (
    r"(?:people|persons?|adults?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teen(?:ager)?s?|civilians?|soldiers?|officers?"
    r"|students?)"
)
_SOME = re.compile(
    r"^(?: \w+){0,2} (?:suffered |received |with |in |had )?(?:apparent )?"
    r"(?:minor|serious|critical\w*|life-threatening|non-life|gunshot)\b"
    r"|^(?: \w+){0,2} (?:still |remain(?:s|ed)? )(?:in (?:the )?)?hospital"
    r"|^(?: \w+){0,2} (?:was|were|had been|have been|has been) (?:treated (?:at|and released)|listed in)\b",
    re.IGNORECASE,
)
_ANY_OTHER = frozenset({"killed", "people_shot"})
_OTHER = re.compile(r"\b(?:others?|remaining|more(?! than))\b", re.IGNORECASE)
# Counts of one sex or age among the hurt are of a part, unless the story says no more.
_SORTS = re.compile(r"\b(?:wom[ae]n|m[ae]n|girls?|boys?|children|relatives|males?|females?)\b", re.IGNORECASE)
_HURT = frozenset({"injured", "people_shot"})
_FOUND = re.compile(r"\b(?:found|located|discovered) $", re.IGNORECASE)
NO_PERSONS = re.compile(
    r"\b(?:doors?|shots?|rounds?|bullets?|houses?|homes?|cars?|vehicles?|blocks?|streets?|dogs?|goats?|cows?|cattle"
    r"|sheep|horses?|camels?|pigs?|chickens?"
    r"|animals?|birds?|livestock|cats?|donkeys?|times?|counts?|charges?|complaints?|warrants?|felon(?:y|ies)"
    r"|lamps?|helmets?|phones?|computers?|documents?|files?|papers?|pages?|ballots?|votes?|boxes|bags?|containers?"
    r"|boats?|ships?|vessels?|planes?|aircraft|helicopters?|drones?|tanks?|trucks?|lorries|buses|trains?|carriages?"
    r"|buildings?|flats?|apartments?|shops?|schools?|huts?|tents?|villages?|bridges?|trees?|rifles?|missiles?|rockets?"
    r"|guns?|weapons?|casings?|incidents?|shootings?|attacks?|generations?)$",
    re.IGNORECASE,
)
# Those who die of what befell them before add to the toll; bodies found are some of the dead.
_ADDED = re.compile(
    r"^(?: \w+){0,3}? (?:had |have |has |later |since )*(?:died|dies|succumbed)(?: \w+)? "
    r"(?:(?:of|from|to) (?:\w+ )?(?:wounds?|injur(?:y|ies)|burns)\b|(?:in|at) (?:the |a )?(?:\w+ )?hospitals?\b)"
    r"|^(?: \w+)? (?:bodies|corpses)\b|^ (?:of the )?(?:wounded|injured) "
)
# "Two men, 25 and 30, were shot": how old they are.
_AGES_LISTED = re.compile(
    rf"\b{_PERSON}, (?:(?:both |ages? |aged )?\d{{1,2}}(?:, | and |, and ))*(?:both |ages? |aged )?$", re.IGNORECASE
)
_BODIES = re.compile(r"\b(?:bodies|corpses)$")
_SOME_OF = re.compile(r"\b(?:others?|more(?! than)|another|a further|additional)\b", re.IGNORECASE)
# A verb of its own parts what it counts from the list before: "killing five and wounding seven".
_OWN_VERB = re.compile(r"[a-z]+(?:ing|ed|s)\b")
_OF_THE = re.compile(r"\bof (?:the|those|them)\b", re.IGNORECASE)
# "Three of the unit" are some of it; "three members of the unit" are all who are told of.
_OF_THEM = re.compile(
    rf"(?<!\w)(?:{FIGURE}|some|most|many|several|half|dozens|hundreds|scores|a few|a number) of (?:the|those|them)\b",
    re.IGNORECASE,
)
_OF_SEVERAL = re.compile(r"\bof (?:two|three|four|five|six|several|\d+)\b", re.IGNORECASE)
# "Three of those freed" are some of the freed; "20 of the 34 detained" who were freed are all of them.
_OF_THE_SAME = re.compile(
    r"\bof (?:them\b|(?:the|those)(?: [\w-]+)? "
    r"(?:freed|released|rescued|returned|returnees|evacuated|evacuees|abducted|held)\b)"
)
_OF_THEM_BEHIND = re.compile(r",? of (?:them|whom|those|the latter)\b")
# "The government frees 44 prisoners and the rebels 14": each a part of all who are freed.
_EACH_ITS_OWN = re.compile(rf"^(?: [a-z]+)?,? and (?:the )?[A-Za-z]+(?: [a-z]+)? {FIGURE}(?=[.,;]|$)")
_EACH_BEFORE = re.compile(rf"\b{FIGURE} [a-z]+,? and (?:the )?[A-Za-z]+(?: [a-z]+)? $")
_LIST_BEFORE = re.compile(rf"\b(?:{_PERSON}|guards|inmates|prisoners|fighters|rebels)(?:,| and|, and) $", re.IGNORECASE)
_LIST_AFTER = re.compile(
    rf"(?:,| and|, and) (?:at least |about |some |more than )?(?:a|an|one|two|three|four|five|\d+)\b"
    rf"(?! of (?:them|whom|these))(?:(?= of (?:those|the)\b)|(?: [\w-]+){{0,2}} "
    rf"(?:{_PERSON}|demonstrators|protesters|police\w*|rebels|fighters|guards)\b)",
    re.IGNORECASE,
)


def find_counts(page: Page) -> Iterator[Found]:
    """Yield how many people the story says were killed, injured, missing, displaced or arrested."""
    counted = (_count(page, quantity) for quantity in page.analysis.quantities)
    found = _of_those_before(page, [count for count in counted if count is not None])
    for count in rivals_told(page, found):
        yield from _beside_what_is_set_aside(page, count)


def _of_those_before(page: Page, counts: Sequence[Found]) -> list[Found]:
    """Let a figure that names nobody count those told of right before: "Three soldiers fell. Seven were wounded".

    Not where people of two sorts are counted there.
    """
    found: list[Found] = []
    for count in counts:
        bare = str(count.more["predicate"]).lower() in _NOBODY_NAMED
        near = [f for f in found if 0 <= _lines_apart(page, f, count) <= 1] if bare else []
        sorts = {sort_of(str(f.more["predicate"])) for f in near} - {""}
        of = {key: near[-1].more[key] for key in _OF_WHOSE} if near and len(sorts) <= 1 else {}
        found.append(replace(count, more=count.more | of))
    return found


_OF_WHOSE = ("predicate", "participants")
_NOBODY_NAMED = frozenset({"", "wounded", "injured", "dead", "killed", "hurt", "missing", "others", "more", "other"})


def _lines_apart(page: Page, a: Found, b: Found) -> int:
    one, other = page.line_of(a.span), page.line_of(b.span)
    together = one is not None and other is not None and one in page.paragraph_to(other)
    return other.index - one.index if one is not None and other is not None and together else -1


def _beside_what_is_set_aside(page: Page, count: Found) -> Iterator[Found]:
    """Yield a count, and the figure that its sentence sets aside for it ("Three men, not two, were wounded")."""
    line = page.line_of(count.span)
    at = count.span.start - line.span.start if line else 0
    aside = set_aside(line.text, at, at + count.span.end - count.span.start) if line else None
    if line is None or aside is None:
        yield count
        return
    number, start, end = aside
    exactly = {"high": count.more["low"], "bound": "exactly", "modality": "correction"}
    yield replace(count, rule="counted by role", value=f"{count.more['low']:g}", more={**count.more, **exactly})
    less = {key: count.more[key] for key in _OF_WHOM if key in count.more}
    less |= {"low": number, "high": number, "modality": TAKEN_BACK}
    yield Found(line.at(start, end), count.point, count.about, in_figures(number), "counted by role", less, own=True)


# At whom somebody shot was not hit by that.
_SHOT_AT = re.compile(r" ?(?:who )?(?:(?:was|were|been|being) )?(?:later |also )?shot at by\b", re.IGNORECASE)
# What a figure shares with the one that its sentence sets aside for it.
_OF_WHOM: tuple[str, ...] = ("predicate", "participants", "time_id")


def _count(page: Page, quantity: QuantityExpression) -> Found | None:
    """Return what a figure says of how many; ``None`` if it counts no people by what befell them."""
    line = page.line_of(quantity.span)
    if line is None or line.block not in {"headline", "subhead", "paragraph"}:
        return None
    start, end = quantity.span.start - line.span.start, quantity.span.end - line.span.start
    point = _point_of(page, quantity, line.text[:start], line.text[end:])
    low, high = quantity.quantity.low, quantity.quantity.high
    if set_of(quantity.role, line.text, start, end) and quantity.role:
        return None
    if point == "other:released" and _is_matter(page, quantity):
        return None
    if not point or not _of_persons(low, high) or _THOUGHT.match(line.text[end : end + 40]):
        return None
    if point in _BEFALLS and _only_meant(page, quantity):
        return None
    if (point == "arrested" and _HOLDS.search(line.text[:start])) or (
        point == "people_shot" and _SHOT_AT.match(line.text[end:])
    ):
        return None
    if _GROUP.search(line.text[:start]):  # "two of the 17 were hurt": 17 is how many there were
        return None
    of_them = _OF_THEM_BEHIND.match(line.text[end:])
    if not of_them and _AGES_LISTED.search(line.text[:start]) and not any(map(str.isalpha, line.text[start:end])):
        return None
    if _RECORD.search(_whole_words(line.text, start, end + 12)) or NO_PERSONS.search(quantity.quantity.counted or ""):
        return None
    sort = part_by_sort(point, line.text, start, end)
    part = not sort and (
        is_part(point, line.text, start, end)
        or _of_other_hurt(page, point, line.text[start:end])
        or (point in _BEFALLS and _beside_one(page, quantity, line.text[:start]))
    )
    modality, other = corrected(page, line, start), _OWNED_TO.match(line.text[end : end + 60])
    more: dict[str, object] = {
        "low": low,
        "high": None if part else high,
        "bound": "at least" if part else quantity.bound,
        "quantity_id": quantity.id,
        "predicate": quantity.quantity.counted or "",
        "participants": tuple(filter(None, [_whose(page, line, start, end)])),
        "modality": modality,
    }
    if _of_another_figure(page, line) and len(page.times.get(line.index, ())) == 1:
        more["time_id"] = ""  # the only day of the line is that of a figure it compares with
    who = "" if other else _put_by(page, quantity)
    if who and not page.quotations_over(quantity.span):
        more |= {"speaker": who, "side": page.side(who), "remove": 1}
    if other:
        more |= {"speaker": other["who"], "side": page.side(other["who"]), "remove": 1}
    rule: Rule = PART if part else RIVAL if other else "counted by role"
    value = f"at least {in_figures(low)}" if part and low is not None else written(quantity)
    about = _scope(page, line, quantity) or sort or (_sort(quantity) if quantity.role in _BY_SORT else "")
    return Found(quantity.span, point, about, value, rule, more, own=modality == TAKEN_BACK)


def _of_other_hurt(page: Page, point: str, counted: str) -> bool:
    """Say whether the hurt are others than some of the hurt: where nobody died there is nobody else to be others of."""
    if point != "injured" or not _OTHER.search(counted):
        return False
    return not any(_DEAD.search(line.text) for line in page.prose)


_DEAD = re.compile(r"\b(?:kill\w*|dead|die[sd]|deaths?|fatal\w*|slain|murder\w*|homicides?)\b", re.IGNORECASE)


def _is_matter(page: Page, quantity: QuantityExpression) -> bool:
    """Say whether people's release is only spoken of: "talks on the release of 30 sailors", "wants 30 men freed"."""
    parse = page.parse
    release = next(iter(parse.governors(quantity.span)), -1)
    if release < 0:
        return False
    above = parse.tokens[release].head
    if parse.tokens[release].upos != "NOUN":
        hangs = above >= 0 and parse.tokens[release].deprel in {"ccomp", "xcomp"}
        return any(parse.tokens[i].lemma.lower() in _ASKS for i in (release, *([above] if hangs else [])))
    while above >= 0 and parse.tokens[above].upos == "NOUN" and parse.tokens[above].head >= 0:
        above = parse.tokens[above].head  # "foresees the reopening of the road and the release of 80 men"
    foreseen = above >= 0 and parse.tokens[above].lemma.lower() in _FORESEES | _ASKS | _WEIGHS
    return foreseen or parse.preposition(release) in _ABOUT


_FORESEES = word_set("foresee envisage envision provide stipulate include require involve contain")
_ASKS = word_set("ask demand insist propose request seek suggest urge want")
_WEIGHS = word_set(  # "rule" is that of "ruled out the release of"
    "await block consider delay discuss expect negotiate offer oppose postpone prevent promise refuse reject rule"
)
_ABOUT = frozenset({"on", "about", "over", "for"})


def _only_meant(page: Page, quantity: QuantityExpression) -> bool:
    """Say whether it is only told whom somebody meant to kill or hurt: "hoped to kill hundreds"."""
    parse = page.parse
    verbs = [i for i in parse.governors(quantity.span) if parse.tokens[i].upos == "VERB"]
    for verb in verbs:
        infinitive = any(parse.tokens[i].text.lower() == "to" for i in parse.below.get(verb, ()) if i < verb)
        over = parse.tokens[verb].head
        if infinitive and over >= 0 and parse.tokens[over].lemma.lower() in _MEANS:
            return True
    return False


_BEFALLS = frozenset({"killed", "injured", "people_shot"})
_MEANS = word_set(
    "hope plan want intend aim seek try attempt threaten plot vow prepare conspire mean wish bid threat intention "
    "desire conspiracy"
)


def _whole_words(text: str, start: int, end: int) -> str:
    """Return a stretch of a line up to the end of the word in which it ends: "arrest" of "arrested" is none."""
    rest = re.match(r"\w*", text[end:])
    return text[start:end] + (rest.group() if rest else "")


def _put_by(page: Page, quantity: QuantityExpression) -> str:
    """Return who is said to put a toll at a figure: "the ministry put the number of dead at 14"; empty if nobody is."""
    for verb in page.parse.governors(quantity.span):
        if page.parse.tokens[verb].lemma.lower() not in _PUTS:
            continue
        clause = page.parse.clause(verb)
        if clause.agent >= 0 and clause.patient >= 0 and page.parse.tokens[clause.patient].lemma.lower() in _TOLLS:
            entity = page.entity_of.get(clause.agent)
            words = page.document.words(page.parse.phrase(clause.agent))
            return entity.name if entity and entity.named else words.removeprefix("the ").removeprefix("The ")
    return ""


_PUTS = word_set("put set place raise revise lower estimate")
_TOLLS = word_set("toll number count figure total tally dead injured wounded missing loss casualty estimate")


def _scope(page: Page, line: Line, quantity: QuantityExpression) -> str:
    """Return of what else than the story's own happening a figure is: of the background, of another day."""
    return (
        _more(line, quantity)
        or _of_what(page, line, quantity)
        or of_another_time(page, line, quantity.span.start - line.span.start)
        or (_on_a_day(page, line, quantity.span.start - line.span.start) if quantity.role in _ROLES else "")
        or ("" if page.tells or not quantity.role else "in the background")
        or of_another_day(page, line)
    )


def _of_what(page: Page, line: Line, quantity: QuantityExpression) -> str:
    """Return of what other cause than the story's own happening a figure is: of an illness; of those a place took in.

    The nearest cause counts that the words name: behind the figure in its clause, else before it in the paragraph.
    """
    start, end = quantity.span.start - line.span.start, quantity.span.end - line.span.start
    if quantity.role == "displaced" and _TAKEN_IN.search(line.text[:start]):
        return "in the background"
    if quantity.role != "killed":
        return ""
    illness = of_illness(next(_causes_near(page, line, start, end), ""))
    return (scope_of(_ALL_ALONG.sub("", line.text)) or illness) if illness else ""


def _causes_near(page: Page, line: Line, start: int, end: int) -> Iterator[str]:
    """Yield what the words around a figure name as what people die of, the nearest first."""
    clause = re.split(r"[.;,:]", line.text[end:], maxsplit=1)[0]
    yield from _OF_CAUSE.findall(clause)
    for text in (line.text[:start], *(entry.text for entry in reversed(page.paragraph_to(line)[:-1]))):
        yield from reversed(_CAUSE.findall(text))


# A sum since an illness broke out is its toll.
_ALL_ALONG = re.compile(r"\bsince (?:the )?(?:start|beginning|outbreak)\b", re.IGNORECASE)
# What people die of: an illness, or what strikes them.
_CAUSE = re.compile(
    rf"\b(?:{ILLNESS}|fires?|flames|blaze|burn\w*|sho[ot]\w*|bullets?|gun\w*|attack\w*|bomb\w*|blasts?|explo\w+"
    r"|floods?|storm\w*|quakes?|earthquake|collaps\w+|crash\w*|clash\w*|raid\w*|stampede|trampled|landslide|protest\w*)\b",
    re.IGNORECASE,
)
# Behind a figure, only what the words hang on those counted: "dead of cholera", "died in the flames".
_OF_CAUSE = re.compile(rf"\b(?:of|from|to|in) (?:the |an? )?(?:\w+ )?({_CAUSE.pattern})", re.IGNORECASE)
_TAKEN_IN = re.compile(
    r"\b(?:holds?|held|hosts?|hosting|shelters?|sheltering|home to|houses|housing|accommodates?|took in|taken in)"
    r"(?: (?:some|about|around|nearly|almost|over|roughly|at|least|more|than|up|to|the|an|estimated))* $",
    re.IGNORECASE,
)


def of_another_time(page: Page, line: Line, position: int) -> str:
    """Return whether what a sentence tells at a place is no news: sums of a year, an earlier happening, long ago."""
    return scope_of(line.text) or _of_an_earlier(line.text[:position]) or _long_ago(page, line)


def _whose(page: Page, line: Line, start: int, end: int) -> str:
    """Return of which side those counted are, as their own words say: "two Norlandic guards", "three of its men"."""
    counted = _COUNTED_AS.match(line.text[start:])[0]  # type: ignore[index]
    named = page.side(counted) or page.side(line.text[start:end])
    if named:
        return named
    people = _A_PEOPLE.search(line.text[start : max(end, start + len(counted))])
    if people:
        return page.party(people["whose"])
    lost = _LOST.search(line.text[:start])
    if lost and lost["enemy"]:
        return lost["enemy"].lower()
    own = _ITS_OWN.match(line.text[start:]) or (lost and _ARMED.match(line.text[start:]))
    over = page.quotations_over(line.at(start, end)) if own else []
    name, side = page.speaker(over[0]) if over else ("", "")
    return side or page.party(name)


# Who counts its own: "three of its men", "11 of our soldiers"; "it lost five soldiers", but not "the enemy lost five".
_MEN = (
    r"(?:m[ae]n|soldiers?|troops|guards?|fighters?|servicem[ae]n|officers?|policem[ae]n|sailors?|pilots?|sons|heroes"
    r"|citizens)\b"
)
_ARMED = re.compile(rf"[\w-]+ {_MEN}")
_ITS_OWN = re.compile(rf"[\w-]+ (?:of )?(?:its|our|their) (?:own )?(?:[a-z]+ )?{_MEN}")
_LOST = re.compile(
    r"(?:\b(?P<enemy>enemy) (?:has |have |had )?)?\b(?:lost|lose)(?: not [\w-]+ but)?"
    r"(?: about| some| at least| only)? $",
    re.IGNORECASE,
)
# "nine Tarsian soldiers": a people of a country that no table knows.
_A_PEOPLE = re.compile(
    rf"(?<=[\w-] )(?P<whose>[A-Z][a-z]+(?:n|i|ese|ish|ic)) (?:border |government )?(?:{_MEN}|civilians?\b|villagers?\b)"
)
_COUNTED_AS = re.compile(r"(?:[\w'-]+ ?){1,4}")


def _point_of(page: Page, quantity: QuantityExpression, before: str, after: str) -> str:
    """Return the point that a figure is a value of: by what befell the counted, or as the size of a protest."""
    if quantity.role in _ROLES:
        return quantity.role
    if quantity.role in _BY_SORT:
        return f"other:{quantity.role}" if not page.crime else ""
    crowd = not quantity.role and quantity.quantity.unit is None
    return "other:protesters" if crowd and _took_part(page, quantity.quantity.counted or "", before, after) else ""


def _took_part(page: Page, counted: str, before: str, after: str) -> bool:
    """Say whether a figure counts those who took part in a protest."""
    if _CROWD.search(counted) or _TOOK_PART.match(after):
        return True
    persons = not counted or counted == "crowd" or is_person(counted.rsplit(" ", 1)[-1].lower())
    return persons and page.protests and bool(_CAME.match(after) or _THE_CROWD.search(before))


def _sort(quantity: QuantityExpression) -> str:
    """Return which sort of people a figure counts; empty where it counts captives or people of any sort."""
    return sort_of(quantity.quantity.counted or "")


def _on_a_day(page: Page, line: Line, position: int) -> str:
    """Return the day of an earlier happening of which a paragraph tells, if a figure in it is of that day.

    "On 5 March gunmen attacked a convoy. The army said 14 soldiers were killed" in a report of the 12th.
    """
    own = page.story.published.day
    told = list(dict.fromkeys(d for entry in page.paragraph_to(line) for d in _days(page, entry)))
    here = [
        t.interval.day
        for t in page.times.get(line.index, [])
        if t.type == "DATE" and t.interval.day and t.span.start - line.span.start < position
    ]
    of_others = _of_another_figure(page, line)
    told = [d for d in told if d not in of_others]
    day = here[-1] if len(set(here)) == 1 else told[-1] if told and not here else ""
    if not own or not day or line.block != "paragraph":
        return ""
    back = (date.fromisoformat(own) - date.fromisoformat(day)).days
    return of_day(day) if _SAME < back <= _LONG_AGO else ""


def _of_another_figure(page: Page, line: Line) -> set[str]:
    """Return the days that a line gives a figure to compare with: "21,000, up from 14,000 on Friday"."""
    found = set()
    for time in page.times.get(line.index, []):
        start, end = time.span.start - line.span.start, time.span.end - line.span.start
        compared = _COMPARED.search(line.text[:start]) or (
            line.text[:start].endswith("(") and _ITS_FIGURE.match(line.text[end:])
        )
        if compared and time.interval.earliest:
            found.add(time.interval.day or time.interval.earliest)
            found.add(time.interval.earliest)
    return found


_COMPARED = re.compile(
    r"\b(?:up from|down from|out of|compared (?:with|to)|against|from) (?:[a-z]+ ){0,3}\d[\d,]*(?: [a-z]+){0,3} $"
)
_ITS_FIGURE = re.compile(r" ?: ?\d")


def of_another_day(page: Page, line: Line) -> str:
    """Return whether a sentence tells back of another day than the story's: "On 6 March, 18 had been handed over"."""
    if not _TOLD_BACK.search(line.text):
        return ""
    own = next((d for entry in page.prose[:OPENING_LINES] for d in _days(page, entry)), "")
    told = [d for d in _days(page, line) if own and abs((date.fromisoformat(d) - date.fromisoformat(own)).days) > _SAME]
    return "in the background" if told else ""


def _of_an_earlier(before: str) -> str:
    """Return whether a count is of an earlier happening ("ten days after a clash left nine dead")."""
    return "in the background" if _EARLIER.search(before) else ""


_INCIDENT = (
    r"(?:shootings?|killings?|murders?|massacres?|rampages?|attacks?|assaults?|bombings?|blasts?|explosions?|strikes?"
    r"|raids?|clash(?:es)?|accidents?|crash(?:es)?|disasters?|incidents?|violence|bloodshed|tragedy)"
)
_EARLIER = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) (?:after|since|before) (?:a|an|another|the (?:first|last|previous)"
    r"|the [^.;]{3,70}(?:where|which|that|when)\b)|like the|(?:disaster|attack|clash|mutiny|raid) of \w+ \d+\b"
    r"|(?:last|previous|earlier) (?:clash|attack|raid|exchange|accident|disaster|collapse|flood|round)) [^.;]{0,90}$"
    # "The attack comes barely a month after gunmen killed 20": of another's dead, whoever killed them
    rf"|\b{_INCIDENT} (?:comes?|came|follow(?:s|ed)|happened|occurred)\b[^.;,]{{0,40}}"
    r"\b(?:days?|weeks?|months?|years?) after [^.;]{0,160}$"
    # "The worst attack since gunmen killed 20 in the north"
    r"|\b(?:worst|deadliest|bloodiest|biggest|largest|gravest|heaviest|most \w+) [^.;]{0,70}\bsince [^.;]{0,140}$"
    r"|\b(?:reminiscent|memories|anniversary) of [^.;]{0,140}$"
    rf"|\b(?:echo(?:e[sd]|ing)|resembl(?:es|ed|ing)|similar to|compar(?:ed|able) (?:with|to)) (?:an?|the|that of) "
    rf"(?:[^\s.;,]+ ){{0,5}}?{_INCIDENT}\b[^.;]{{0,140}}$",
    re.IGNORECASE,
)


def _long_ago(page: Page, line: Line) -> str:
    """Return whether a sentence dates what it tells of to weeks before the report."""
    published = page.story.published.day
    told = [
        (date.fromisoformat(published) - date.fromisoformat(t.interval.latest[:10])).days > _how_long(t.interval)
        for t in page.times.get(line.index, [])
        if published and t.type == "DATE" and t.interval.latest
    ]
    return "in the background" if told and all(told) else ""


def _how_long(interval: Interval) -> int:
    """Return after how many days what a time tells is no news: of a day later than of a month told by its name."""
    first, last = (
        date.fromisoformat((end or interval.latest or "")[:10]) for end in (interval.earliest, interval.latest)
    )
    return _MONTH_AGO if (last - first).days >= _MONTH else _LONG_AGO


# Days after which what a report tells of is no news.
_LONG_AGO = 45
_MONTH_AGO, _MONTH = 20, 27


def _days(page: Page, line: Line) -> Iterator[str]:
    return (t.interval.day for t in page.times.get(line.index, []) if t.type in {"DATE", "TIME"} and t.interval.day)


_TOLD_BACK = re.compile(r"\bhad\b|\bwhen\b|\bago\b|\bsince\b")
# Days within which two days of a story are of one happening.
_SAME = 3


def _of_persons(low: float | None, high: float | None) -> bool:
    """Say whether a figure can count persons: a third of them cannot."""
    return all(limit is None or limit == int(limit) for limit in (low, high))


def part_by_sort(point: str, text: str, start: int, end: int) -> str:
    """Return which sort of people a count is of that stands beside the count of others or of all.

    "23 wounded, among them eight soldiers", "nine inmates and two guards": soldiers, inmates, guards; else nothing.
    """
    if point not in _SORTED:
        return ""
    before, counted = text[max(0, start - 40) : start], text[start:end]
    of_them = _SORT_OF_THEM.match(text[end : end + 50])
    if not of_them and not before.lower().endswith("all "):  # "all three of the dead were guards" counts all
        of_them = _OF_THE_DEAD.match(text[start : end + 50])
    listed = _LIST_BEFORE.search(before) or _LIST_AFTER.match(text[end : end + 40]) or _AMONG.search(before)
    listed = listed or _BROKEN_DOWN.search(text[:start])
    named = (of_them["sort"] if of_them else "") or (counted if listed else "")
    return sort_of(named)


_SORTED = frozenset({"killed", "injured", "missing"})
_SORT_OF_THEM = re.compile(r",? of (?:them|whom|the latter)(?: \w+)? (?:were |are )?(?:of )?(?P<sort>[\w ]{3,30})")
_OF_THE_DEAD = re.compile(
    r"[\w-]+ of the (?:dead|killed|victims|wounded|injured|missing) (?:were|are) (?P<sort>[\w ]{3,30})"
)
# A count of all that its parts follow: "Thirty-six people died: 33 civilians and three guards".
_BROKEN_DOWN = re.compile(
    r"\b(?:people|persons|dead|killed|died|lives|victims|wounded|injured|missing)\b[^.;:]{0,40}: [^.;:]{0,80}$",
    re.IGNORECASE,
)
# What stands right before a count of some of those told of before.
_AMONG = re.compile(
    r"\b(?:among (?:them|whom)|including|includes?|of (?:them|whom|these)|some of them|counting)(?: at least| about)? $"
)


def is_part(point: str, text: str, start: int, end: int) -> bool:
    """Say whether a count is of a part of the whole.

    It is, in a list ("a girl and two men"), of some of those told of before ("two of the victims"), of those with a
    certain wound ("two in critical condition"), of other dead or shot than the first, and of those who die of the
    wounds that are already counted.
    """
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    if _AMONG.search(before) or _OF_THEM_BEHIND.match(after):
        return True
    behind = start + len(text[start:end].partition(" ")[0])  # the words of the count itself: "two critically injured"
    if _SOME.search(text[behind : end + 40]) or (point in _ANY_OTHER and _OTHER.search(text[start : end + 10])):
        return True
    if point in _HURT and (_SORTS.search(text[start : end + 8]) or _FOUND.search(before)):
        return True
    if point.startswith("other:"):  # these are told sort by sort, so that a list gives each whole
        if _EACH_ITS_OWN.match(text[end : end + 60]) or _EACH_BEFORE.search(before):
            return True
        return bool(_SOME_OF.search(text[max(0, start - 12) : end + 10]) or _OF_THE_SAME.search(text[start : end + 24]))
    if point == "killed" and (_ADDED.search(after) or _BODIES.search(text[start:end])):
        return True
    if point == "suspects" and _OF_SEVERAL.search(text[start : end + 10]):
        return True
    # of a crew or a band some may be held already, so that those arrested of it are not all
    of_them = _OF_THEM if point in _BEFALLS else _OF_THE
    listed = _LIST_BEFORE.search(before) and not _OWN_VERB.match(text[start:end])
    return bool(listed or _LIST_AFTER.match(after) or of_them.search(text[start : end + 10]))


def _beside_one(page: Page, quantity: QuantityExpression, before: str) -> bool:
    """Say whether a figure is told in one breath with somebody before it: "his wife and two sons"."""
    one, parse = _ONE_BEFORE.search(before), page.parse
    if one is None or not (one["noun"] in _KIN or is_person(f"{one['noun']}s")):
        return False
    return any(parse.tokens[i].deprel == "conj" for i in parse.under_any(quantity.span))


_ONE_BEFORE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother) (?:[\w-]+ ){0,2}?(?P<noun>[a-z]+),? and "
    r"(?:his |her |their |the )?$"
)
_KIN = word_set(
    "wife husband mother father son daughter brother sister girlfriend boyfriend fiancee fiance baby toddler infant"
    " grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece stepson stepdaughter parents"
)


def corrected(page: Page, line: Line, position: int) -> str:
    """Return "correction" where the sentence, or the one right before it, says that an earlier figure was wrong.

    The earlier figure itself, which such a sentence repeats, is "taken back". A note that says what it corrects
    ("Corrects hour of the assault in paragraph 4") speaks of no figure behind it unless it names one of those counted.
    """
    before = page.lines[max(0, line.index - 1) : line.index]
    told = [entry.text for entry in before if not _NOTE.search(entry.text) or _OF_A_TOLL.search(entry.text)]
    if not any(_CORRECTS.search(_LABEL.sub("", text)) for text in (*told, line.text)):
        return ""
    return TAKEN_BACK if _TAKEN_BACK.search(line.text[:position]) else "correction"


# What an agency sets before the headline of a version that corrects something.
_LABEL = re.compile(r"^\W*CORRECT(?:ED|S|ION)\b")
_NOTE = re.compile(r"\bcorrect(?:s|ed|ing) (?:the )?[a-z]", re.IGNORECASE)
_OF_A_TOLL = re.compile(
    r"\b(?:numbers?|tolls?|figures?|counts?|totals?|how many|dead|deaths?|killed|died|wounded|injured|hurt|missing"
    r"|arrest\w*|people|victims|casualties)\b",
    re.IGNORECASE,
)


def scope_of(text: str) -> str:
    """Return whether a sentence counts over months and years, and not for one happening."""
    return "in the background" if _BACKGROUND.search(text) else ""


def _more(line: Line, quantity: QuantityExpression) -> str:
    """Return the scope of a count of further dead ("two more people were killed"): no count of all."""
    words = line.text[quantity.span.start - line.span.start : quantity.span.end - line.span.start + 12]
    further = quantity.role == "killed" and re.search(r"\b(?:more(?! than)|another|additional)\b", words)
    return "in the background" if further else ""


def written(quantity: QuantityExpression) -> str:
    """Return a count in its normal form: "14", "at least 12", "24 to 99"."""
    low, high = quantity.quantity.low, quantity.quantity.high
    if low is not None and high is not None:
        return in_figures(low) if low == high else f"{in_figures(low)} to {in_figures(high)}"
    if low is None and high is None:
        return quantity.quantity.counted or "some"
    figure = low if low is not None else high
    return f"{quantity.bound} {in_figures(figure or 0.0)}"
