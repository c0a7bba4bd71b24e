"""What speaks for and against two stories telling of one happening, in words for a reader who does not code?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.events.pairings import Sign
from variorum.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.config import EventsConfig
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.names import Named, Names
    from variorum.link.events.rounds import Place
    from variorum.link.events.sketches import Traits
    from variorum.model import Span

_SHOWN = 5  # names shown in one reason: more are tiring to read and change nothing
_KIND_WORDS = {
    "CONSULT failed": "talks that failed",
    "CONSULT": "talks or a meeting",
    "AGREE": "an agreement",
    "RETREAT ceasefire": "a ceasefire",
    "RETREAT": "a withdrawal or release",
    "ASSAULT firearms": "a shooting",
    "ASSAULT explosives": "an explosion",
    "ASSAULT heavy-weapons": "strikes or shelling",
    "ASSAULT": "an attack or killing",
    "COERCE arrest": "an arrest",
    "COERCE": "coercion",
    "COURT": "a court's step",
    "MOBILIZE": "a deployment",
    "PROTEST": "a protest",
    "SANCTION": "sanctions",
    "ACCIDENT": "an accident",
    "DISASTER": "a disaster",
    "DEATH": "a death",
    "AID": "aid or rescue",
    "ELECT": "an election or appointment",
    "CRIME": "a crime",
    "DEAL": "a deal or launch",
    "ACCUSE": "accusations",
    "REQUEST": "demands",
    "REJECT": "a refusal",
    "THREATEN": "threats",
    "SUPPORT": "support",
    "CONCEDE": "a concession",
    "COOPERATE": "co-operation",
}


class Grounds(NamedTuple):
    """What reasons are given by, of one story: no more is opened of it.

    ``deeds`` are those of its headline, or of its news; ``first`` are the people it puts first; ``toll`` its largest.
    """

    place: Place
    terms: Circumstances
    deeds: frozenset[str]
    scene: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    first: frozenset[str]
    toll: float


def find_grounds(traits: Traits) -> Grounds:
    """Return, of all that was found in a story, what reasons are given by."""
    matter = traits.matter
    return Grounds(
        place=traits.place,
        terms=traits.terms,
        deeds=matter.headed or matter.news,
        scene=matter.scene,
        people=matter.people,
        things=matter.things,
        first=traits.cast.first,
        toll=max(matter.tolls, default=0.0),
    )


def explain_family(*, same: bool) -> tuple[Reason, ...]:
    """Return the reason that two stories rest on one origin."""
    return (Reason("one of the two takes its text from the other, or both from one origin", favours=same),)


def explain_page(weight: float, *, same: bool) -> tuple[Reason, ...]:
    """Return the reason that one page tells both stories, each as a story of its own."""
    told = "both stand on one page, as two stories"
    return (Reason(told, favours=not same, measure=weight, setting="events.weight_one_page"),)


def explain(
    names: tuple[Names, Names],
    grounds: tuple[Grounds, Grounds],
    figures: Mapping[str, float],
    signs: Sign,
    *,
    same: bool,
    config: EventsConfig,
) -> tuple[Reason, ...]:
    """Answer: why were these two stories joined, or kept apart?

    Each reason favours the decision taken or speaks against it; its measure is the feature's figure and its setting
    the weight it was given. Those on rounds come first, since they decide alone.
    """
    a, b = grounds
    places, terms = (a.place, b.place), (a.terms, b.terms)
    apart = [*_of_rounds(places, signs, config), *_of_series(terms, signs)]
    apart += [
        *_of_casts(grounds, figures),
        *_of_matters(grounds, figures),
        *_of_days(terms, figures, favours_same=False),
    ]
    alike = [*_of_names(names, figures), *_of_words(figures), *_of_days(terms, figures, favours_same=True)]
    if Sign.SAME_ROUND in signs:
        words = f"both tell of the same round: “{places[0].words}” and “{places[1].words}”"
        evidence = _spans(places[0].span, places[1].span)
        alike.insert(0, Reason(words, setting="events.weight_same_round", evidence=evidence))
    if figures["update"]:
        words = "one of them tells how it went on: a toll that changed, or burials"
        alike.append(Reason(words, setting="events.weight_update"))
    alike += [*_of_places(terms, figures, alike=True), *_of_kinds(terms, alike=True), *_of_likeness(grounds, figures)]
    apart += [*_of_kinds(terms, alike=False), *_of_gap(terms), *_of_ages(terms, figures)]
    apart += [*_of_places(terms, figures, alike=False), *_of_figures(terms, figures)]
    ordered = [(reason, True) for reason in alike] + [(reason, False) for reason in apart]
    if not same:
        ordered.sort(key=lambda pair: pair[1])
    return tuple(reason if says_same == same else _against(reason) for reason, says_same in ordered)


def _against(reason: Reason) -> Reason:
    """Return a reason as one that speaks against the decision."""
    return Reason(reason.text, favours=False, measure=reason.measure, setting=reason.setting, evidence=reason.evidence)


def _of_series(terms: tuple[Circumstances, Circumstances], signs: Sign) -> list[Reason]:
    """Say that one of several like happenings on other days is told, with the words that say so."""
    found = []
    if Sign.LONG_AFTER in signs:
        found.append(Reason("one, undated, tells of days long after the other was published"))
    elif Sign.OTHER_OF_SEVERAL in signs:
        spans = tuple(term.repeated for term in terms if term.repeated is not None)
        found.append(Reason("one says that it tells of one of several, and their days differ", evidence=spans))
    if Sign.SOME_TIME_AFTER in signs:
        found.append(Reason("one says that it came some time after another of its kind, and no day makes them one"))
    return found


# Features that speak for two happenings, with what they say.
_AGAINST = {
    "one_condemns": "one headline is of praise or blame for what the other tells",
    "one_of_several": "only one says that it is a second, a new or another one",
    "other_scene": "they are set in different scenes: {scene}",
    "place_unnamed": "neither names a town of the other's lead",
    "headline_place": "one does not name the town of the other's headline",
    "only_names": "they have no day, no deed and no thing of a crisis in common",
    "planned_day": "the day that both name was yet to come for one of them",
    "other_land": "the leads are set in different countries",
    "other_told_day": "people were killed, or it happened, on different days",
    "other_desk": "one is a report of business, sport or culture",
    "one_looks_back": "one remembers what was years ago",
    "other_news": "what each tells as news is another deed, of another day",
    "other_news_day": "each tells news of its own day, more than ten days apart",
}


def _of_matters(grounds: tuple[Grounds, Grounds], figures: Mapping[str, float]) -> list[Reason]:
    """Say what sets two stories' news apart, each class of deed by its plain name."""
    found = []
    if figures["other_deed"] or figures["own_deed"]:
        first, second = (_deed_words(ground.deeds) for ground in grounds)
        feature = "other_deed" if figures["other_deed"] else "own_deed"
        found.append(Reason(f"the news of one is {first}, of the other {second}", setting=f"events.weight_{feature}"))
    scenes = " and ".join(", ".join(sorted(thing[1:] for thing in ground.scene)) for ground in grounds)
    found += [
        Reason(words.format(scene=scenes), setting=f"events.weight_{feature}")
        for feature, words in _AGAINST.items()
        if figures[feature]
    ]
    return found


def _deed_words(deeds: frozenset[str]) -> str:
    return " and ".join(sorted(deeds)) or "no deed of its own"


def _of_casts(grounds: tuple[Grounds, Grounds], figures: Mapping[str, float]) -> list[Reason]:
    """Say that two stories, of which one at least has no date, put other people or another time of year first."""
    found = []
    if figures["other_first_people"]:
        first, second = (", ".join(sorted(ground.first)[:_SHOWN]) for ground in grounds)
        found.append(Reason(f"the first words of one are of {first}, of the other {second}"))
    if figures["other_month"] and not figures["same_lead_year"]:
        found.append(Reason("they name days of other months, and none of the same"))
    return found


def _of_likeness(grounds: tuple[Grounds, Grounds], figures: Mapping[str, float]) -> list[Reason]:
    """Say what in two stories' news speaks for one happening."""
    a, b = grounds
    found = []
    if figures["refers"]:
        words = "one has no deed of its own: it refers to what is the other's news"
        found.append(Reason(words, setting="events.weight_refers"))
    if figures["same_people"]:
        people = ", ".join(sorted(a.people & b.people)[:_SHOWN])
        found.append(Reason(f"both tell of {people}", setting="events.weight_same_people"))
    if figures["same_things"]:
        things = ", ".join(sorted(thing[1:] for thing in a.things & b.things)[:_SHOWN])
        measure = round(figures["same_things"], 2)
        found.append(Reason(f"both tell of: {things}", measure=measure, setting="events.weight_same_things"))
    if figures["near_toll"]:
        low, high = sorted((a.toll, b.toll))
        words = f"their tolls are near each other: {low:g} and {high:g}"
        found.append(Reason(words, setting="events.weight_near_toll"))
    if figures["excused_day"]:
        words = "that they name different days counts little: one tells what came after"
        found.append(Reason(words, setting="events.weight_excused_day"))
    return found


def _of_rounds(places: tuple[Place, Place], signs: Sign, config: EventsConfig) -> list[Reason]:
    a, b = places
    found = []
    if Sign.OTHER_ROUND in signs:
        found.append(
            Reason(
                f"they tell of different rounds: {_round_words(a)} against {_round_words(b)}",
                evidence=_spans(a.span, b.span),
            )
        )
    if Sign.OTHER_LENGTH in signs:
        found.append(
            Reason(
                f"what they tell of took different times: “{a.lasted_words}” against “{b.lasted_words}”",
                measure=float(abs(a.lasted - b.lasted)),
                setting=f"events.duration_tolerance={config.duration_tolerance}",
                evidence=_spans(a.lasted_span, b.lasted_span),
            )
        )
    if Sign.ONE_ANNIVERSARY in signs:
        found.append(
            Reason(
                "one of them looks back after a year or years, the other does not",
                measure=config.weight_anniversary,
                setting="events.weight_anniversary",
                evidence=_spans(a.anniversary, b.anniversary),
            )
        )
    return found


def _round_words(place: Place) -> str:
    if place.low == place.high:
        return f"“{place.words}”" if place.low > 0 else f"none yet (“{place.words}” is to come)"
    after = f"at least {place.noun} {place.low}" if not place.high else f"{place.noun} {place.high} at most"
    return f"{after} (it calls another “{place.words}”)"


def _spans(*spans: Span | None) -> tuple[Span, ...]:
    return tuple(span for span in spans if span is not None)


def _of_names(names: tuple[Names, Names], figures: Mapping[str, float]) -> list[Reason]:
    first, second = names
    shared = sorted(first.places.keys() & second.places.keys(), key=lambda form: (first.places[form][0], form))
    if not shared:
        return []
    given = [(first.named(form), second.named(form)) for form in shared]
    whole = whole_names(given)
    shown = whole[:_SHOWN]
    evidence = tuple(one.span for name in shown for both in name for one in both)
    words = ", ".join(" ".join(mine.spelling for mine, _ in name) for name in shown)
    more = f" and {len(whole) - _SHOWN} more names" if len(whole) > _SHOWN else ""
    return [
        Reason(
            f"both name {words}{more}",
            measure=round(figures["shared_names"], 2),
            setting="events.weight_shared_names",
            evidence=evidence,
        )
    ]


def whole_names(given: Sequence[tuple[Named, Named]]) -> list[list[tuple[Named, Named]]]:
    """Return words that both stories give, those together that follow each other in both."""
    found: list[list[tuple[Named, Named]]] = []
    for both in given:
        if found and all(before.leads_to(after) for before, after in zip(found[-1][-1], both, strict=True)):
            found[-1].append(both)
        else:
            found.append([both])
    return found


def _of_words(figures: Mapping[str, float]) -> list[Reason]:
    reasons = []
    if figures["lead"] > 0:
        text = "headlines and leads share part of their rarer words"
        reasons.append(Reason(text, measure=round(figures["lead"], 3), setting="events.weight_lead"))
    if figures["words"] > 0:
        text = "the whole stories share part of their rarer words"
        reasons.append(Reason(text, measure=round(figures["words"], 3), setting="events.weight_words"))
    return reasons


def _of_days(
    terms: tuple[Circumstances, Circumstances], figures: Mapping[str, float], *, favours_same: bool
) -> list[Reason]:
    a, b = terms[0].days, terms[1].days
    if favours_same and figures["same_day"]:
        day = date.fromordinal(max(a & b)).isoformat()
        return [Reason(f"both name one day near the top: {day}", setting="events.weight_same_day")]
    if not favours_same and figures["other_day"]:
        first, second = (date.fromordinal(max(days)).isoformat() for days in (a, b))
        text = f"the days named near the top differ: {first} against {second}"
        return [Reason(text, setting="events.weight_other_day")]
    return []


def _of_gap(terms: tuple[Circumstances, Circumstances]) -> list[Reason]:
    a, b = terms[0].published, terms[1].published
    if a is None or b is None:
        return []  # that a date is not known is no ground for anything
    days = abs(a - b)
    if not days:
        return []
    return [Reason(f"published {days} day{'s' * (days != 1)} apart", measure=float(days), setting="events.weight_gap")]


def _of_ages(terms: tuple[Circumstances, Circumstances], figures: Mapping[str, float]) -> list[Reason]:
    if not figures["other_age"]:
        return []
    first, second = (", ".join(str(age) for age in sorted(t.ages)[:_SHOWN]) for t in terms)
    return [Reason(f"the ages they give differ: {first} against {second}", setting="events.weight_other_age")]


def _of_places(
    terms: tuple[Circumstances, Circumstances], figures: Mapping[str, float], *, alike: bool
) -> list[Reason]:
    a, b = terms[0].places, terms[1].places
    if alike and figures["same_place"]:
        return [Reason(f"both leads name {', '.join(sorted(a & b)[:_SHOWN])}", setting="events.weight_same_place")]
    if not alike and figures["other_place"]:
        first, second = (", ".join(sorted(places)[:_SHOWN]) for places in (a, b))
        text = f"the leads name other places: {first} against {second}"
        return [Reason(text, setting="events.weight_other_place")]
    return []


def _of_figures(terms: tuple[Circumstances, Circumstances], figures: Mapping[str, float]) -> list[Reason]:
    found = []
    for noun, feature, sets in (
        ("countries", "other_country", (terms[0].countries, terms[1].countries)),
        ("years", "other_year", (terms[0].years, terms[1].years)),
        ("figures", "other_number", (terms[0].numbers, terms[1].numbers)),
    ):
        if figures[feature]:
            first, second = (", ".join(sorted(values)[:_SHOWN]) for values in sets)
            text = f"the {noun} they give differ: {first} against {second}"
            found.append(Reason(text, setting=f"events.weight_{feature}"))
    return found


def _of_kinds(terms: tuple[Circumstances, Circumstances], *, alike: bool) -> list[Reason]:
    a, b = terms[0].kinds, terms[1].kinds
    if not a or not b:
        return []
    if alike:
        shared = sorted(a & b)[:2]
        words = " and ".join(dict.fromkeys(_kind_words(kind) for kind in shared))
        return [Reason(f"both begin with {words}", setting="events.weight_same_class")] if shared else []
    if a & b or not (terms[0].kind and terms[1].kind) or terms[0].kind == terms[1].kind:
        return []
    first, second = (_kind_words(min(kinds)) for kinds in (a, b))
    return [Reason(f"one begins with {first}, the other with {second}", setting="events.weight_other_class")]


def _kind_words(kind: str) -> str:
    return _KIND_WORDS.get(kind) or _KIND_WORDS.get(kind.split(maxsplit=1)[0], kind.lower())
