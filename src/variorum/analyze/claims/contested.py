"""Whether something is so that reports commonly contest: a door broken, sensors working, somebody arrested.

Of each clause whose verb or adjective stands in the table the story says that it is so or that it is not, whichever
way it is put. So it does of some things by speaking of them, or of none: a warrant, a warning, talks. Whether another
report says the contrary is for linking to find.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.claims.charges import matches, of_another_year
from variorum.analyze.claims.denials import INVOLVEMENT, denier_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.stances import Stances
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.analyze.claims.terms import asked_as
from variorum.analyze.claims.themes import Themes
from variorum.model import CONTESTED
from variorum.people import is_person, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Line, Page

# The rule of these claims.
CONTESTS: Final = "so or not so"


# Of whom or what it is told where a negation leaves out nobody, or nothing; linking knows it by these names.
ANYBODY: Final = "anybody"
ANYTHING: Final = "anything"


def find_contested(page: Page) -> Iterator[Found]:
    """Yield what the story says is so, or is not so, of what the table of contested states names."""
    told = list(_told(page))
    yield from told
    yield from _answers(page, told)


def _told(page: Page) -> Iterator[Found]:
    read = _Contested(page, Themes(page))
    for i, token in enumerate(page.parse.tokens):
        if page.parse.sentence_of[i] < 0:
            continue
        if token.upos in {"VERB", "ADJ", "ADV"} or (token.upos == "NOUN" and page.parse.child(i, "cop") >= 0):
            yield from read.of_word(i)
        if token.upos == "NOUN":
            yield from read.of_noun(i)


def _answers(page: Page, told: Sequence[Found]) -> Iterator[Found]:
    """Yield what a denial that names nothing answers: the one thing for which the sentence right before quotes another.

    "The envoy says that the treaty mentions the river. Norland denies it." Who is charged denies what he is charged
    with, not that he is.
    """
    for line in page.prose if page.disputed else ():
        match = next(matches("answers", "whole", line.text), None)
        before = [f for f in told if match and page.line_of(f.span) == page.lines[line.index - 1]]
        speakers = page.quotations_over(before[0].said or before[0].span) if len(before) == 1 else []
        if match is None or not speakers or before[0].about.endswith(_JUDGED) or INVOLVEMENT.search(match.group()):
            continue
        if speakers[0].act in _ANSWERING:
            continue
        start, end, denier = denier_of(page, line, match)
        if denier.name and denier.name not in {*page.speaker(speakers[0]), *before[0].about.split()}:
            more = {"speaker": denier.name, "side": denier.name, "act": "deny", "remove": 1} | before[0].more
            answer = "no" if before[0].value == "yes" else "yes"
            yield Found(line.at(start, end), CONTESTED, before[0].about, answer, CONTESTS, more)


_ANSWERING = frozenset({"deny", "reject"})
# States that a charge brings about.
_JUDGED = (
    "was arrested",
    "was charged",
    "was convicted",
    "was found",
    "was searched",
    "was expelled",
    "was seized",
)


_SET_OFF = frozenset(",.;:)")
_PERCEIVED = frozenset({"hear", "see", "notice", "witness"})
_OF_SOME = frozenset({"more", "other", "further", "many"})
# Who was told to stay away was not told to land his catch: what was said is part of it.
_OF_CONTENT = frozenset({"was informed", "was ordered"})
_CONTENT = frozenset({"xcomp", "ccomp", "acl"})


class _State(NamedTuple):
    """A state that a word tells of: as it is shown, whether the word tells that it is so, and of what alone."""

    name: str
    so: bool
    of: str


@dataclass(frozen=True)
class _Contested:
    page: Page
    themes: Themes

    @cached_property
    def stances(self) -> Stances:
        return Stances(self.page.parse)

    def _in_a_picture(self, word: int, line: Line) -> bool:
        """Say whether a word tells where somebody stands in a picture: "Jon Hale, left, and Ada Moss in court"."""
        token = self.page.parse.tokens[word]
        at = token.start - line.span.start
        before, after = line.text[:at].rstrip(), line.text[at + len(token.text) :].lstrip()
        return token.text.lower() == "left" and before.endswith((",", "(")) and (after[:1] in _SET_OFF or not after)

    def of_word(self, word: int) -> Iterator[Found]:
        """Yield whether what a verb or an adjective tells is so, of whom it is told."""
        lemma = self.themes.lemma(word)
        line = self.themes.line(word)
        if line is None or of_another_year(self.page, line) or self._in_a_picture(word, line):
            return
        for kind, theme in (("patient", self._patient(word)), ("subject", self._subject(word))):
            states = _table(kind).get(lemma, ()) if theme >= 0 else ()
            state = next((s for s in states if self._is_of(s, word, theme)), None)
            told = self.stances.so(word) if state else None
            if state is None or told is None or (state.name in _LASTING and not self._lasts(word)):
                continue
            if (state.name in _OF_CONTENT and self._has_content(word)) or (not told and self._is_open(lemma, theme)):
                continue
            if state.name.startswith(_THERE):
                yield self._found((theme, word), "", state.name, so=state.so == told)
                return
            names = [(i, name) for i in self._with(theme, state) if (name := self._name(i))]
            if names and names[0][1] == ANYBODY and self._is_none(theme) and state.name not in _BEFALL_PERSONS:
                names = [(theme, ANYTHING)]
            for i, name in names:
                if state.name not in _OF_PERSONS or self._is_person(i, name):
                    ends = (i, word, *self._to_denial(word))
                    yield self._found(ends, name, self._given_for(line, word, name, state.name), so=state.so == told)
            if names:
                return

    def _given_for(self, line: Line, word: int, name: str, state: str) -> str:
        """Return a state with what it is told to be given for, where it is told of anybody.

        Who denies that anybody was freed in return for hostages does not speak of the hostages.
        """
        after = line.text[self.page.parse.tokens[word].end - line.span.start :]
        return f"{state} {_IN_RETURN}" if name == ANYBODY and state == _FREED and _GIVEN_FOR.match(after) else state

    def _is_open(self, lemma: str, theme: int) -> bool:
        """Say whether a negation leaves open whether it is so: who heard no shot, that no more people were killed."""
        tokens = self.page.parse.tokens
        more = any(tokens[i].lemma.lower() in _OF_SOME for i in self.page.parse.below.get(theme, ()))
        return lemma in _PERCEIVED or more

    def of_noun(self, noun: int) -> Iterator[Found]:
        """Yield whether there was what a noun of the table names, and who is said to be among the dead."""
        parse = self.page.parse
        joined, alone = self.themes.lemma(noun), parse.tokens[noun].lemma.lower()
        states = _table("noun").get(joined, ()) or _table("noun").get(alone, ())
        if states and self._is_told_otherwise(noun):
            states = ()
        there = self._is_there(noun, whole=joined != alone and joined in _table("noun")) if states else None
        if there is not None:
            session = parse.tokens[noun].head if self._is_session(noun) else noun
            phrase = [*parse.under(parse.phrase(session)), parse.child(noun, "case"), parse.child(session, "det")]
            yield self._found([i for i in phrase if i >= 0], "", states[0].name, so=there == states[0].so)
        befallen = self._deed_named(noun)
        if befallen is not None:
            of, state, so = befallen
            yield self._found((of, noun), self._name(of), state, so=so)
        if parse.tokens[noun].lemma.lower() in _things("weapon") and self._wielded(noun):
            yield self._found((noun, noun), f"the {self._noun(noun)}", "was used", so=not self.stances.is_none(noun))
        dead = self._among_the_dead(noun)
        if dead is not None:
            yield self._found((noun, noun), self._name(noun), "was killed", so=dead)

    def _has_content(self, word: int) -> bool:
        """Say whether what was said or ordered is told too: "ordered the gate to be locked"."""
        parse = self.page.parse
        below = [word, *(i for i in parse.below.get(word, ()) if i > word)]
        return any(parse.tokens[k].deprel in _CONTENT for i in below for k in parse.below.get(i, ()) if k > word)

    def _to_denial(self, word: int) -> Sequence[int]:
        """Return the words beside its own up to which a state is told: the denial of it, the object of its verb."""
        denial, thing = self.stances.denial(word), self.page.parse.child(word, "obj")
        return [i for i in (denial, thing, self.themes.other_half(word)) if i >= 0]

    def _found(self, ends: Sequence[int], name: str, state: str, *, so: bool) -> Found:
        """Return that a state is so, or not, of a name; with what the one who bears it is, so that others meet it."""
        parse = self.page.parse
        group = self._of_any(self.themes.counted(ends[0])) if name == ANYBODY else -1
        role = parse.tokens[group].text if group >= 0 else self._role(name)
        more: dict[str, object] = {"participants": (name,), "predicate": role.lower()} if name else {}
        span, said = parse.span(min(ends), max(ends)), parse.span(min(ends[:2]), max(ends[:2]))
        return Found(span, CONTESTED, f"{name} {state}".strip(), "yes" if so else "no", CONTESTS, more, said=said)

    def _role(self, name: str) -> str:
        return next((e.role.split()[-1] for e in self.page.analysis.entities if e.name == name and e.role), "")

    # --- There or not -------------------------------------------------------------------------------------------------

    def _is_there(self, noun: int, *, whole: bool) -> bool | None:
        """Say whether something is told to have been there: "on warrants", "there were no talks".

        A word that is ``whole`` with its preposition or adjective ("in exchange", "live rounds") is there wherever its
        clause tells what is so.
        """
        parse = self.page.parse
        token, case = parse.tokens[noun], parse.preposition(noun)
        if whole:
            return self.stances.so(self._clause_of(noun)) if not self.stances.is_none(noun) else False
        if self._is_session(noun):
            return self._is_held(token.head)
        if case in _WITHOUT:
            return False
        if case in _BY_IT:
            return None if self.stances.is_none(noun) else True
        if token.deprel not in _TAKES_PART or token.head < 0 or parse.tokens[token.head].upos not in {"VERB", "AUX"}:
            return None
        expletive = parse.child(token.head, "expl") >= 0
        verb, none = parse.tokens[token.head].lemma.lower(), self.stances.is_none(noun)
        shown = verb in _SHOWN or none or verb in _BEFALLS
        if none and verb in _BEFALLS:
            return None  # that nobody was hurt is not that nobody was there
        return self.stances.so(token.head) if expletive or shown else None

    def _is_told_otherwise(self, noun: int) -> bool:
        """Say whether a noun tells of another year, or of who is among the dead, and not of what there was."""
        line = self.themes.line(noun)
        beside = (*self.page.parse.below.get(noun, ()), self.page.parse.tokens[noun].head)
        dead = any(i >= 0 and self.page.parse.preposition(i) == "among" for i in beside)
        return dead or line is None or of_another_year(self.page, line)

    def _clause_of(self, noun: int) -> int:
        """Return the verb of the clause that a noun stands in; the noun itself if it hangs on none."""
        tokens, at = self.page.parse.tokens, noun
        for _ in range(_DEEP):
            at = tokens[at].head
            if at < 0:
                break
            if tokens[at].upos == "VERB":
                return at
        return noun

    def _is_session(self, noun: int) -> bool:
        """Say whether it is a round of something that is told of: "a first round of talks"."""
        head = self.page.parse.tokens[noun].head
        lemma = self.page.parse.tokens[head].lemma.lower() if head >= 0 else ""
        return lemma in _SESSIONS and self.page.parse.preposition(noun) == "of"

    def _is_held(self, round_: int) -> bool | None:
        """Say whether a round or a session that takes part in a clause was held, by that clause."""
        parse, verb = self.page.parse, self._clause_of(round_)
        told = parse.tokens[round_].deprel in _TAKES_PART or parse.preposition(round_) in _AFTER
        return self.stances.so(verb) if told and verb != round_ else None

    def _deed_named(self, noun: int) -> tuple[int, str, bool] | None:
        """Return whom a deed told of by a noun befell, and whether it did: "after the arrest of the editor"."""
        parse = self.page.parse
        states = _table("deed").get(parse.tokens[noun].lemma.lower(), ())
        of = [i for i in parse.below.get(noun, ()) if parse.tokens[i].deprel in _BEFALLEN] if states else []
        of = [i for i in of if parse.tokens[i].deprel == "nmod:poss" or parse.preposition(i) == "of"]
        denied, told = self.stances.denied_noun(noun), parse.preposition(noun) in _AFTER
        if not of or not (denied or told) or not self._name(of[0]):
            return None
        if states[0].name in _OF_PERSONS and not self._is_person(of[0], self._name(of[0])):
            return None
        return of[0], states[0].name, not denied

    def _wielded(self, noun: int) -> bool:
        """Say whether a clause that tells what is so has a weapon as its means: "opened fire with mortars"."""
        parse = self.page.parse
        token = parse.tokens[noun]
        if token.head < 0 or parse.preposition(noun) != "with":
            return False
        if token.deprel == "nmod":
            return self.stances.is_none(noun)
        attack = parse.tokens[token.head].lemma.lower() in _ATTACKS
        return attack and token.deprel.startswith("obl") and self.stances.so(token.head) is True

    def _among_the_dead(self, noun: int) -> bool | None:
        """Say whether children or civilians are told to be among the dead; ``None`` if it is not told."""
        parse = self.page.parse
        token = parse.tokens[noun]
        if not self._sort(noun):
            return None
        head = token.head
        among = head >= 0 and parse.preposition(head) == "among" and self._are_dead(head)
        if token.deprel in {"nsubj", "nsubj:pass"} and among:
            return self.stances.so(head)
        below = [i for i in parse.below.get(noun, ()) if parse.preposition(i) == "among" and self._are_dead(i)]
        if below and token.deprel in {"nsubj", "nsubj:pass"} and head >= 0:
            return self.stances.so(head)
        subject = parse.child(noun, "nsubj") if parse.child(noun, "cop") >= 0 else -1
        of = [i for i in parse.below.get(subject, ()) if parse.preposition(i) == "of"] if subject >= 0 else []
        return self.stances.so(noun) if any(self._are_dead(i) for i in of) else None

    def _are_dead(self, noun: int) -> bool:
        token = self.page.parse.tokens[noun]
        if token.lemma.lower() in _DEAD:
            return True
        line = self.themes.line(noun) if token.text.lower() == "them" else None
        before = self.page.lines[line.index - 1] if line is not None and line.index > 0 else None
        return before is not None and bool(_DIED.search(before.text))

    # --- Of whom or what ----------------------------------------------------------------------------------------------

    def _is_of(self, state: _State, word: int, theme: int) -> bool:
        """Say whether a state is told of what its row allows: of anything, of persons, or of a set of things."""
        if not state.of:
            lemma = self.page.parse.tokens[theme].lemma.lower()
            return state.name != "was found" or lemma not in _SIGNS
        if state.of == "person":
            entity = self.themes.entities.get(theme)
            return bool(sort_of(self.page.parse.tokens[theme].text)) or (entity is not None and entity.kind == "PER")
        told = theme if state.of not in _OF_OBJECT else self.page.parse.child(word, "obj")
        if state.of in _OF_OBJECT and told < 0:
            return True
        lemma = self.page.parse.tokens[self.themes.counted(told)].lemma.lower()
        return lemma in _things(state.of) or self._is_none(told)

    def _with(self, theme: int, state: _State) -> Iterator[int]:
        """Yield of whom a state is told, and who is named with them, of the dead: "two fighters and a girl"."""
        yield theme
        if state.name == "was killed":
            parse = self.page.parse
            beside = [i for i in parse.below.get(theme, ()) if self._is_listed(i)]
            beside += [k for i in beside for k in parse.below.get(i, ()) if self._is_listed(k)]
            yield from (i for i in beside if self._sort(i) or self.themes.person(i))

    def _is_listed(self, noun: int) -> bool:
        """Say whether a noun stands beside the one it hangs on as another of those told of, or one of them."""
        parse = self.page.parse
        return parse.tokens[noun].deprel in _LISTED or parse.preposition(noun) == "including"

    def _patient(self, verb: int) -> int:
        """Return what a deed befell: the subject of a passive, the object, whom a participle describes."""
        parse = self.page.parse
        if parse.tokens[verb].lemma.lower() in _DROPS:
            return next((i for i in parse.below.get(verb, ()) if parse.preposition(i) in _ON), -1)
        thing = parse.child(verb, "obj")
        if parse.child(verb, "nsubj:pass", "aux:pass") >= 0:
            refused = thing >= 0 and self.themes.lemma(verb) != parse.tokens[verb].lemma.lower()
            return thing if thing >= 0 and not refused else parse.subject(verb)
        return parse.tokens[verb].head if thing < 0 and parse.tokens[verb].deprel == "acl" else thing

    def _subject(self, word: int) -> int:
        parse = self.page.parse
        told = parse.tokens[word].upos == "VERB" or parse.child(word, "cop") >= 0
        return parse.subject(word) if told and parse.child(word, "aux:pass") < 0 else -1

    def _name(self, theme: int) -> str:
        """Return the words for what it is told of: a name, or a noun with its article."""
        theme = self.themes.counted(theme)
        token = self.page.parse.tokens[theme]
        if self._of_any(theme) >= 0:
            return ANYBODY
        if token.text.lower() in _ANY:
            return _ANY[token.text.lower()]
        if token.text == "I":
            return self._speaker(theme)
        theme = self.themes.taken_up(theme)
        token = self.page.parse.tokens[theme]
        entity = self.themes.entities.get(theme)
        if self.themes.of_dateline(theme):
            return ""
        if token.upos == "PROPN" and entity is not None and entity.named:
            return entity.name
        sort = self._sort(theme)
        person = "" if sort else self.themes.person(theme)
        thing = "" if person else self._noun(theme)
        return f"a {sort}" if sort else person or (f"the {thing}" if thing and thing not in _NOTHING else "")

    def _of_any(self, theme: int) -> int:
        """Return of whom "none of the crew", "any of them" leaves out nobody; -1 of any other word."""
        parse = self.page.parse
        if parse.tokens[theme].text.lower() not in _ANY_OF:
            return -1
        of = next((i for i in parse.below.get(theme, ()) if parse.preposition(i) == "of"), -1)
        of = self.themes.taken_up(of) if of >= 0 else -1
        persons = of >= 0 and is_person(parse.tokens[of].text.lower())
        return of if persons else -1

    def _speaker(self, token: int) -> str:
        """Return the person who says "I"; empty if the story does not name him."""
        said = self.page.quotations_over(self.page.parse.span(token, token))
        speaker = self.page.entities.get(said[0].speaker_id) if said else None
        return speaker.name if speaker is not None and speaker.kind == "PER" and speaker.named else ""

    def _noun(self, token: int) -> str:
        thing = self.themes.thing(token)
        return asked_as("noun").get(thing, thing)

    def _sort(self, noun: int) -> str:
        """Return under which word children, and those who bear no arms, meet: "a girl of nine" is a child."""
        token = self.page.parse.tokens[noun]
        return next((s for s in _SORTS if token.upos == "NOUN" and token.lemma.lower() in _things(s)), "")

    def _is_none(self, theme: int) -> bool:
        """Say whether a word may leave out persons or things: "received none"."""
        return self.page.parse.tokens[theme].text.lower() == "none"

    def _lasts(self, word: int) -> bool:
        """Say whether a state is told, not the deed that ends it: "is closed", not "closed the bridge"."""
        parse = self.page.parse
        return parse.tokens[word].upos == "ADJ" or parse.child(word, "aux:pass") >= 0

    def _is_person(self, theme: int, name: str) -> bool:
        entity = self.themes.entities.get(theme)
        told = self.page.parse.tokens[theme].text == "I" or (entity is not None and entity.kind == "PER")
        return name in _PEOPLE or (bool(name) and (told or name == self.themes.person(theme)))


@cache
def _table(kind: str) -> Mapping[str, Sequence[_State]]:
    """Return the states that a word may tell of, those that are told of some things alone first."""
    found: dict[str, list[_State]] = {}
    for state, _, *words in (row for row in lines_of("contested") if row[1] == kind):
        for so, lemmas in zip((True, False), words, strict=True):
            for word in lemmas.split() if lemmas != "-" else ():
                lemma, _, things = word.partition("@")
                found.setdefault(lemma, []).append(_State(state, so, things))
    return {lemma: sorted(states, key=lambda s: not s.of) for lemma, states in found.items()}


@cache
def _things(name: str) -> AbstractSet[str]:
    return {lemma for row in lines_of("contested") if row[:2] == [name, "things"] for lemma in row[2].split()}


# States of persons alone: a plan that died is nobody's death.
_OF_PERSONS = frozenset({"was killed", "left", "won", "was drunk", "was guilty", "was a member", "conceded"})
# States of which "none" leaves out persons rather than things.
_BEFALL_PERSONS = _OF_PERSONS | {
    *("was arrested", "was freed", "was beaten", "was armed", "was charged", "was convicted", "was raped"),
    *("surrendered", "fled", "confessed", "resigned", "voted", "took part", "was rescued", "was evacuated"),
    *("was abducted", "was expelled", "was dismissed", "was threatened", "was invited", "was consulted", "was warned"),
    *("was informed", "was free"),
}
# States that a deed ends, so that one deed contradicts no other.
_LASTING = frozenset({"was open"})
_THERE = "there "
# What is given for another thing, in the words of the one denied.
_FREED, _IN_RETURN = "was freed", "in return"
_GIVEN_FOR = re.compile(
    r"[^.;]{0,40}?\b(?:in (?:return|exchange)|as (?:a|its|their) (?:price|part of (?:the|any|a) \w+))\b"
)
# Sets of things that are the object of what is told of the subject: "drank wine", "lost the vote".
_OF_OBJECT = frozenset({"drink", "stake"})
# Sorts of people whom reports count apart, whichever word they choose.
_SORTS = ("child", "civilian")
_PEOPLE = frozenset({ANYBODY, *(f"a {sort}" for sort in _SORTS)})
_TAKES_PART = frozenset({"nsubj", "nsubj:pass", "obj"})
_LISTED = frozenset({"conj", "appos"})
_DROPS = word_set("drop rain")
_ON = word_set("on onto over")
_ANY_OF = word_set("any none neither nobody")
_ANY = dict.fromkeys(word_set("anybody anyone nobody none"), ANYBODY) | dict.fromkeys(("anything", "nothing"), ANYTHING)
# What is said of somebody's words is no state of theirs.
_NOTHING = word_set("accusation claim charge allegation finding report fire figure statement responsibility account")
# "Found no evidence" is of what the evidence is of.
_SIGNS = word_set("evidence proof sign trace indication risk reason way support")
_WITHOUT = word_set("without")
_BEFALLEN = frozenset({"nmod", "nmod:poss"})
_AFTER = word_set("after following since despite")
_BY_IT = word_set("on under with after despite following")
_SHOWN = word_set("show produce present read issue give fire sound shout hold sign")
# Whom one of these befell was there.
_BEFALLS = word_set("wound injure kill hurt")
_SESSIONS = word_set("round session")
# Words between a noun and the verb of its clause.
_DEEP = 4
_ATTACKS = word_set("fire open attack shell hit strike shoot burn pelt bombard destroy")
_DEAD = word_set("dead killed kill victim casualty")
_DIED = re.compile(r"\b(?:dead|died|killed|eliminated|perished|victims|dying|lost their lives)\b")
