"""Deeds that change how things stand, as the clauses of a story tell them: what is done, to what, by whom and when.

``turns.tsv`` says which verbs turn what into which state; whether it is done, to come or only thought of is told by the
verb's tense and by what it hangs on (``outlooks.py``). What comes of a turn is read where its matter is: sanctions,
deployments, passages, truces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from variorum.analyze.claims.outlooks import goes_on, is_denied, outlook_of
from variorum.analyze.claims.tables import figure_of, lines_of, word_set
from variorum.analyze.tables.number_words import ONES, TENS
from variorum.parse import Clause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from variorum.analyze.claims.outlooks import Outlook
    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span, TimeExpression
    from variorum.patterns import Pattern

Matter = Literal[
    "sanctions",
    "restriction",
    "under",
    "force",
    "specialist",
    "passage",
    "truce",
    "person",
    "ruling",
    "people",
    "captive",
    "programme",
    "strike",
    "worker",
]
Slot = Literal["object", "subject", "doer", "whom", "stands"]
# States that only announce or bring about how a thing stands: compared with nothing.
STEPS: Final = frozenset({"announced", "extended", "eased", "to open", "to close", "to be lifted", "to be eased"})
_AHEAD = frozenset({"to open", "to close"})  # and all that is "to be" something
_OVER = frozenset(
    {"lifted", "released", "withdrawn", "ended", "returned", "resumed"}
)  # whose "since" is that of what ended


class Row(NamedTuple):
    """A row of the table: of which matter, what stands how to its verbs, and the state that each outlook gives."""

    matter: Matter
    slot: Slot
    lemmas: frozenset[str]
    states: Mapping[Outlook, str]


class Turn(NamedTuple):
    """One verb that tells of a turn: the row's matter and slot, what stands in it, the state it comes to, and its time.

    ``thing`` is a token of the parse; ``time_id`` is empty where no time hangs on the verb. ``denied`` marks a state
    that is said not to have come: "denied that she had been arrested". ``partly`` marks what befalls only a part.
    """

    line: Line
    matter: Matter
    slot: Slot
    clause: Clause
    thing: int
    state: str
    time_id: str
    denied: bool = False
    partly: bool = False


@cache
def _rows(*matters: Matter) -> tuple[Row, ...]:
    return tuple(
        Row(
            matter,
            cast("Slot", slot),
            frozenset(lemmas.split()),
            {"done": done, "to come": coming, "thought of": thought, "": "-"},
        )
        for matter, slot, lemmas, done, coming, thought, *_ in lines_of("turns")
        if matter in matters
    )


@cache
def _deeds(*matters: Matter) -> frozenset[str]:
    """Return the verbs by themselves: "set" of "set free"."""
    return frozenset(lemma.partition("+")[0] for row in _rows(*matters) for lemma in row.lemmas)


@dataclass(frozen=True)
class Turns:
    """The verbs of a story, asked what they turn into which state."""

    page: Page

    def of(
        self,
        *matters: Matter,
        concerned: Pattern,
        fits: Callable[[Line, Row, int], bool],
        denials: bool = False,
    ) -> Iterator[Turn]:
        """Yield the turns of some matters in the lines that concern them, where ``fits`` takes what is turned.

        Those that are denied are left out but where ``denials`` are asked for.
        """
        lines = {line.index for line in self.page.prose if concerned.search(line.text)}
        parse = self.page.parse
        for verb, token in enumerate(parse.tokens if lines else ()):
            deed = token.lemma.lower() in _deeds(*matters)
            if parse.sentence_of[verb] < 0 or not (deed or DEED_NOUNS.get(token.text.lower()) in _deeds(*matters)):
                continue
            line = self.page.line_of(parse.span(verb, verb))
            if line is None or line.index not in lines:
                continue
            turn = self._turn(line, verb, matters, fits) if deed and token.upos != "NOUN" else None
            turn = (
                turn
                or self._noun(line, verb, matters, fits)
                or (self._turn(line, verb, matters, fits) if deed else None)
            )
            if turn is not None and (denials or not turn.denied):
                yield turn

    def _turn(
        self, line: Line, verb: int, matters: tuple[Matter, ...], fits: Callable[[Line, Row, int], bool]
    ) -> Turn | None:
        clause, called = self.page.parse.clause(verb), self._called(verb)
        for row in _rows(*matters):
            whole = self._in_slot(row.slot, clause) if called & row.lemmas else -1
            thing = self._inner(whole) if whole >= 0 and not fits(line, row, whole) else whole
            if thing < 0 or not fits(line, row, thing):
                continue
            stands = row.slot == "stands"
            told = self._stood(verb) if stands else verb
            outlook = outlook_of(self.page.parse, told)
            ahead = outlook == "done" and row.states["to come"] != "-" and goes_on(self.page.parse, told)
            state = row.states["to come" if ahead else outlook]
            denied = state == "-" and is_denied(self.page.parse, told)
            state = row.states["done"] if denied else state
            when = self._when(line, clause, row, thing, state)
            if state == row.states["done"] != row.states["to come"] and not denied and self._is_ahead(line, told, when):
                state = row.states["to come"]
            partly = thing != whole or self.beside(verb, *_PARTLY)
            return (
                Turn(line, row.matter, row.slot, clause, thing, state, when, denied, partly) if state != "-" else None
            )
        return None

    def _noun(
        self, line: Line, noun: int, matters: tuple[Matter, ...], fits: Callable[[Line, Row, int], bool]
    ) -> Turn | None:
        """Return the turn that a noun for a deed tells: "announced the closure of the Vell crossing"."""
        parse = self.page.parse
        deed = DEED_NOUNS.get(parse.tokens[noun].text.lower(), "")
        outlook = self._outlook_of_noun(noun) if deed and parse.tokens[noun].upos == "NOUN" else ""
        of = self.below(noun, "of")
        things = (of, parse.child(noun, "nmod:poss"), parse.child(noun, "compound"))
        for row in _rows(*matters) if outlook else ():
            if row.slot not in {"object", "subject"} or deed not in row.lemmas or row.states[outlook] == "-":
                continue
            thing = next((i for i in things if i >= 0 and fits(line, row, i)), -1)
            if thing >= 0:
                agent = next((i for i in (self.below(noun, "by"), things[1]) if i >= 0 and i != thing), -1)
                above = parse.tokens[noun].head
                if agent < 0 and (outlook == "to come" or self.lemma(above) in _COMPLETES_IT):
                    agent = self.subject(above)
                clause = Clause(noun, agent, thing, passive=False)
                state = row.states[outlook]
                when = self._when(line, clause, row, thing, state)
                partly = self.beside(noun, *_PARTLY)
                return Turn(line, row.matter, "object", clause, thing, state, when, partly=partly)
        return None

    def _outlook_of_noun(self, noun: int) -> Outlook:
        """Return whether a deed told by a noun is done ("after the closure", "welcomed the release") or ordered."""
        parse = self.page.parse
        above, by = parse.tokens[noun].head, parse.tokens[noun].deprel
        if above < 0 or any(self.lemma(i) in _NO for i in parse.below.get(noun, ())):
            return ""
        if parse.preposition(noun) in _BEHIND:
            return "done"
        if by == "nsubj" and self.lemma(above) in _GETS_UNDER_WAY:
            return outlook_of(parse, above)
        governs = parse.tokens[above].upos == "VERB" and by in {"obj", "nsubj:pass", "obl"}
        if not governs or outlook_of(parse, above) != "done":
            return ""
        lemma, preposition = self.lemma(above), parse.preposition(noun)
        if lemma in _TAKES_FOR_DONE and not preposition:
            return "done"
        return "to come" if lemma in _BRINGS_ABOUT and preposition in {"", "on", "to"} else ""

    def _is_ahead(self, line: Line, verb: int, time_id: str) -> bool:
        """Say whether a verb in the present tells of a day to come: "the truce lapses on Tuesday", told on Sunday."""
        parse = self.page.parse
        token = parse.tokens[verb]
        if "Tense=Pres" not in token.features or "VerbForm=Fin" not in token.features:
            return False
        day = self.page.story.published.day
        when = next((t for t in self.page.times.get(line.index, ()) if t.id == time_id), None)
        if when is None or line.block == "headline" or _SINCE.search(line.text[: when.span.start - line.span.start]):
            return False
        return when.type != "DURATION" and (day is None or (when.interval.earliest or day)[: len(day)] > day)

    def _inner(self, noun: int) -> int:
        """Return of what a noun is a part: the sanctions of "part of its sanctions"; -1 where it is none."""
        return self.below(noun, "of") if self.lemma(noun) in _PARTS else -1

    def _called(self, verb: int) -> set[str]:
        """Return a verb by itself and with each word that makes another deed of it: set, set+free."""
        parse, lemma = self.page.parse, self.lemma(verb)
        beside = (i for i in parse.below.get(verb, ()) if parse.tokens[i].deprel in _COMPLETES)
        return {lemma, *(f"{lemma}+{self.lemma(i)}" for i in beside)}

    # --- What stands in the slot of a row -----------------------------------------------------------------------------

    def _in_slot(self, slot: Slot, clause: Clause) -> int:
        """Return what a verb does it to, or what does it, as a row asks; -1 if the clause does not say."""
        parse = self.page.parse
        if slot == "stands":
            at = self._stood(clause.verb)
            kept = parse.child(at, "obj") if at >= 0 and self.lemma(at) == "keep" else -1  # "kept the crossing shut"
            if kept >= 0:
                return kept
            return self.subject(at) if at >= 0 else self._set_behind(clause.verb)
        if parse.tokens[clause.verb].upos != "VERB" or self._lasts(clause.verb):
            return -1
        if slot == "doer":
            return self.subject(clause.verb) if not clause.passive else -1
        if slot != "subject":
            given = clause.agent if self._participle(clause) else clause.patient
            return self._meant(given) if given >= 0 else self._shared(clause)
        done_to = clause.passive or self._participle(clause) or clause.patient >= 0
        return -1 if done_to else self.subject(clause.verb)

    def _shared(self, clause: Clause) -> int:
        """Return whom a second participle is of: "was acquitted of arson and convicted of theft"; -1 if of nobody."""
        token = self.page.parse.tokens[clause.verb]
        if token.deprel != "conj" or "VerbForm=Part" not in token.features:
            return -1
        first = self.page.parse.clause(token.head)
        return first.patient if first.passive else -1

    def _participle(self, clause: Clause) -> bool:
        """Say whether a verb describes what it is done to: "the crossing, closed since March"."""
        token = self.page.parse.tokens[clause.verb]
        return token.deprel == "acl" and "VerbForm=Part" in token.features and clause.patient < 0

    def _stood(self, word: int) -> int:
        """Return the word that a subject hangs on, of "remained open", "is open"; -1 where nothing is said to stand."""
        parse = self.page.parse
        if self._lasts(word):
            return parse.tokens[word].head
        so = parse.tokens[word].upos in {"ADJ", "ADV"} or parse.preposition(word) in _IN_A_STATE
        return word if so and parse.child(word, "cop") >= 0 else -1

    def _set_behind(self, word: int) -> int:
        """Return of what words between commas say how it stands: "its measures, in force since May, would stay"."""
        parse = self.page.parse
        token = parse.tokens[word]
        before = parse.child(word, "case") - 1
        told = token.deprel in {"nmod", "obl"} and parse.preposition(word) in _IN_A_STATE and before >= 0
        own = token.deprel == "nmod" and parse.tokens[token.head].upos in {"NOUN", "PROPN"} and token.head < before
        noun = token.head if own else before - 1
        beside = told and parse.tokens[before].text == "," and parse.tokens[noun].upos in {"NOUN", "PROPN"}
        since = any(
            parse.preposition(i) == "since" for i in (*parse.below.get(word, ()), *parse.below.get(token.head, ()))
        )
        return noun if beside and since and parse.sentence_of[noun] == parse.sentence_of[word] else -1

    def _lasts(self, word: int) -> bool:
        token = self.page.parse.tokens[word]
        return token.deprel == "xcomp" and token.head >= 0 and self.lemma(token.head) in _LASTING

    def _meant(self, noun: int) -> int:
        """Return what "which" stands for: "the bridge, which the army closed"."""
        parse = self.page.parse
        verb = parse.tokens[noun].head if noun >= 0 else -1
        relative = verb >= 0 and parse.tokens[noun].lemma.lower() in _RELATIVE
        return parse.tokens[verb].head if relative and parse.tokens[verb].deprel == "acl:relcl" else noun

    def subject(self, verb: int) -> int:
        """Return the subject that stands next before a verb: a dateline before it is none."""
        parse = self.page.parse
        own = [i for i in parse.below.get(verb, ()) if parse.tokens[i].deprel.startswith("nsubj") and i < verb]
        token = parse.tokens[verb]
        anew = bool(own) and self._begins_anew(own[-1], verb)
        if own and not anew:
            set_beside = len(own) > 1 and self._set_beside(own[-2], own[-1], verb)
            return self._meant(own[-2 if set_beside else -1])
        shared = (anew or token.deprel in {"conj", "xcomp"}) and parse.tokens[token.head].upos == "VERB"
        return self.subject(token.head) if shared else parse.subject(verb)

    def _set_beside(self, noun: int, other: int, verb: int) -> bool:
        """Say whether the second of two subjects only says what the first is: "the soldiers, 110 men, left"."""
        tokens = self.page.parse.tokens
        commas = [i for i in range(noun, verb) if tokens[i].text == ","]
        return commas[-1:] == [verb - 1] and any(i < other for i in commas)

    def _begins_anew(self, noun: int, verb: int) -> bool:
        """Say whether a comma parts a verb from what the parse took for its subject: "X jails officers, sends ships".

        Two commas stand around an apposition; one stands before the next deed of whoever did the first.
        """
        tokens = self.page.parse.tokens
        commas = [i for i in range(noun, verb) if tokens[i].text == ","]
        return commas == [verb - 1] and 0 <= tokens[verb].head < noun

    # --- What a story says of words -----------------------------------------------------------------------------------

    def lemma(self, token: int) -> str:
        """Return the lemma of a token in lower case; empty for no token."""
        return self.page.parse.tokens[token].lemma.lower() if token >= 0 else ""

    def span(self, turn: Turn, *more: int) -> Span:
        """Return the words of a turn, from the first to the last of its verb, what is turned and others."""
        ends = [turn.clause.verb, turn.thing, *more]
        return self.page.parse.span(min(ends), max(ends))

    def beside(self, noun: int, *words: str) -> bool:
        """Say whether one of some words describes a noun: "travel" of a ban."""
        beside = {self.lemma(i) for i in self.page.parse.below.get(noun, ())}
        return bool(beside & {*words, *(f"{word}s" for word in words)})

    def below(self, noun: int, *prepositions: str) -> int:
        """Return the first noun that hangs on another by a preposition, a time left out; -1 if there is none."""
        parse = self.page.parse
        return next(
            (i for i in parse.below.get(noun, ()) if parse.preposition(i) in prepositions and not self.is_time(i)), -1
        )

    def number(self, noun: int) -> tuple[str, float | None]:
        """Return how many a noun is said to be, in its words and as a number; of a contingent, its soldiers."""
        parse = self.page.parse
        for at in (noun, self.below(noun, "of")):
            told = [self.figure(i) for i in parse.below.get(at, ()) if parse.tokens[i].deprel == "nummod"]
            if told and at >= 0:
                return told[0]
        return "", None

    def plain(self, noun: int) -> str:
        """Return a noun with what describes it, a people brought back to its land; its article and number left out."""
        parse, page = self.page.parse, self.page
        words: list[str] = []
        phrase = list(parse.under(parse.phrase(noun)))
        if any(parse.tokens[i].upos == "PRON" and parse.tokens[i].deprel != "nmod:poss" for i in phrase):
            return ""  # "three of them"
        for i in phrase:
            token = parse.tokens[i]
            if token.upos == "PUNCT":  # "officials, including a general"
                break
            whose = token.deprel == "nmod:poss" and token.upos == "PRON"
            if whose or token.deprel in {"det", "nummod", "advmod"}:
                continue
            people = token.deprel == "amod" and token.text[:1].isupper() and token.upos == "ADJ"
            words.append((page.party(token.text) or token.text) if people else token.text)
        return " ".join(words).replace(" 's", "'s").replace(" ’s", "’s").replace("s '", "s'").replace("s ’", "s’")

    def figure(self, token: int) -> tuple[str, float | None]:
        """Return the whole figure of which a token is a part, and what it amounts to: "twenty-two" is three tokens."""
        parse, tokens = self.page.parse, self.page.parse.tokens
        first = last = token
        while first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].end == tokens[first].start - 1:
            first -= 2
        while last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 1].start == tokens[last].end:
            last += 2
        words = self.page.document.words(parse.span(first, last))
        return words, figure_of(words) if FIGURE.fullmatch(words) else None

    def agents(self, turn: Turn) -> dict[int, str]:
        """Return who does it, by token: two powers that do so together are two."""
        agent = self.agent_of(turn)
        dateline = self.page.story.dateline
        if agent >= 0 and dateline is not None and dateline.span.overlaps(self.page.parse.span(agent, agent)):
            return {}
        agent = self._spoken_of(agent)
        found = {i: self.party(i) for i in self.page.parse.listed(agent)} if agent >= 0 else {}
        return {i: party for i, party in found.items() if party}

    def _spoken_of(self, agent: int) -> int:
        """Return for "they" the several who say so of themselves: "Norland and Velmora said they would"; else it."""
        parse = self.page.parse
        if agent < 0 or self.lemma(agent) != "they" or parse.tokens[agent].deprel == "nmod:poss":
            return agent
        verb = parse.tokens[agent].head
        for _ in range(_MOST_ABOVE):  # "said they are prepared to send"
            if verb < 0 or parse.tokens[verb].deprel not in {"ccomp", "xcomp"}:
                return agent
            verb = parse.tokens[verb].head
            said = parse.subject(verb)
            if said >= 0 and parse.tokens[said].upos == "PROPN" and len(list(parse.listed(said))) > 1:
                return said
        return agent

    def agent_of(self, turn: Turn) -> int:
        """Return the word for who does what a turn tells; -1 where the clause does not say."""
        clause = turn.clause
        if self.page.parse.tokens[clause.verb].upos == "NOUN":
            return clause.agent
        if self._participle(clause):
            return self.below(clause.verb, "by")
        return clause.agent if clause.passive else self.subject(clause.verb)

    def party(self, noun: int) -> str:
        """Return which power a word stands for: its own name, whose ministers they are, whom a pronoun takes up."""
        parse, page = self.page.parse, self.page
        if parse.tokens[noun].upos == "PRON":
            return self._taken_up(noun)
        body = self.below(noun, "of") if self.lemma(noun) in _MEMBERS else -1
        if body >= 0 and parse.tokens[body].upos == "PROPN":  # "leaders of the Coastal Union"
            return self.party(body)
        span = parse.phrase(noun)
        words = page.document.words(span)
        if not page.side(words) and all(parse.tokens[i].upos != "PROPN" for i in parse.under(span)):
            return ""  # "the Nordic countries" are nobody's
        entity = page.entity_of.get(noun)
        person = entity is not None and entity.kind == "PER" and entity.named
        return _SEATS.get(words) or (page.party(words, span) if person else page.party(words))

    def _taken_up(self, pronoun: int) -> str:
        """Return whom a pronoun takes up: who says so of itself ("Norland said it"), else as the story ties it."""
        parse, page = self.page.parse, self.page
        whose = parse.tokens[pronoun].deprel == "nmod:poss"  # "Norland said its sanctions would stay"
        verb = parse.tokens[parse.tokens[pronoun].head].head if whose else parse.tokens[pronoun].head
        above = parse.tokens[verb].head if verb >= 0 and parse.tokens[verb].deprel in {"ccomp", "xcomp"} else -1
        subject = parse.subject(above) if above >= 0 else -1
        if subject >= 0 and parse.tokens[subject].upos != "PRON":
            return self.party(subject)
        entity = page.entity_of.get(pronoun)
        return page.party(entity.name) if entity is not None and entity.named else ""

    # --- When ---------------------------------------------------------------------------------------------------------

    def is_time(self, token: int) -> bool:
        """Say whether a token is of a time expression."""
        span = self.page.parse.span(token, token)
        line = self.page.line_of(span)
        return line is not None and any(t.span.overlaps(span) for t in self.page.times.get(line.index, ()))

    def times(self, line: Line, verb: int) -> list[TimeExpression]:
        """Return the days that hang on a verb, in the order of the words."""
        told = (t for t in self.page.times.get(line.index, []) if t.type == "DATE" and t.interval.resolved)
        return [t for t in told if self.hangs_on(t, verb)]

    def _when(self, line: Line, clause: Clause, row: Row, thing: int, state: str) -> str:
        """Return the time that hangs on a verb, else on what it does it to or on the verb that it completes.

        Of what is only said to stand, it is since when or how long it has; the day on which something to come was
        agreed is not its own. A day before the first of two verbs is that of both.
        """
        parse, verb = self.page.parse, clause.verb
        ahead, over = state in _AHEAD or state.startswith("to be "), state in _OVER
        above = parse.tokens[verb].head if parse.tokens[verb].deprel == "xcomp" and not ahead else -1
        first = parse.tokens[verb].head if parse.tokens[verb].deprel == "conj" else -1
        behind = row.slot == "stands" and parse.child(verb, "cop") < 0 and not self._lasts(verb)
        standing = self._is_standing(verb) or behind
        by_then = parse.tokens[verb].head if self._right_after(line, verb) else -1
        governs = (
            parse.tokens[verb].head if parse.tokens[verb].upos == "NOUN" else -1
        )  # "the withdrawal began on Monday"
        for at in (verb, thing, above, first, by_then, governs):
            known = self.page.times.get(line.index, []) if at >= 0 else []
            for time in sorted(known, key=lambda t: self._steps(t, at)):
                start, end = time.span.start - line.span.start, time.span.end - line.span.start
                since = _SINCE.search(line.text[:start])
                if line.text[end : end + 1] == "-":  # "the night-time curfew", "a 12-day truce"
                    continue
                if _UNTIL.search(line.text[:start]):  # "extended until the end of the month"
                    continue
                if since and over:  # "the curfew, in place since May, was lifted"
                    continue
                lasts = time.type == "DURATION" and row.matter in _LASTS and not over and at != thing
                lasts = lasts and not _FROM_THEN.match(line.text[end:])
                tells = lasts or (time.interval.resolved and (since or not standing))
                shared = at != first or time.span.end <= parse.span(first, first).start
                if tells and shared and self.hangs_on(time, at) and not self._of_dateline(time):
                    return time.id
        return "" if over or ahead else self.since(line, verb)

    def since(self, line: Line, verb: int) -> str:
        """Return the day since which it is so that stands behind a verb, no other verb between, wherever it hangs."""
        parse = self.page.parse
        for time in self.page.times.get(line.index, []):
            first = next(iter(parse.under_any(time.span)), -1)
            told = (
                first > verb
                and time.interval.resolved
                and _SINCE.search(line.text[: time.span.start - line.span.start])
            )
            if told and not any(parse.tokens[i].upos in {"VERB", "AUX"} for i in range(verb + 1, first)):
                return time.id
        return ""

    def _right_after(self, line: Line, verb: int) -> bool:
        """Say whether the verb above tells what came at once: "fire rang out on Tuesday, minutes after it expired"."""
        parse = self.page.parse
        told = parse.tokens[verb].deprel == "advcl" and parse.tokens[verb].head >= 0
        return told and bool(_AT_ONCE.search(line.text[: parse.span(verb, verb).start - line.span.start]))

    def _is_standing(self, word: int) -> bool:
        """Say whether words tell how a thing stands, not what was done to it: "is closed", "remained open"."""
        parse = self.page.parse
        helping = parse.child(word, "aux:pass", "cop")
        present = helping >= 0 and "Tense=Pres" in parse.tokens[helping].features
        return self._stood(word) >= 0 or (present and parse.child(word, "aux", "mark") < 0)

    def _of_dateline(self, time: TimeExpression) -> bool:
        dateline = self.page.story.dateline
        return dateline is not None and dateline.span.overlaps(time.span)

    def is_present(self, verb: int) -> bool:
        """Say whether a verb tells in the present what is so every day: "the curfew begins at 10 p.m."."""
        features = self.page.parse.tokens[verb].features
        return "Tense=Pres" in features and "VerbForm=Fin" in features

    def hangs_on(self, time: TimeExpression, word: int) -> bool:
        """Say whether a time belongs to a word: no verb stands between the two."""
        return self._steps(time, word) < _HIGH

    def _steps(self, time: TimeExpression, word: int) -> int:
        """Return how many words stand between a time and a word that it hangs on; many where it does not."""
        parse = self.page.parse
        first = at = next(iter(parse.under_any(time.span)), -1)
        for steps in range(_HIGH):
            if at == word:
                return steps if at >= 0 else _HIGH
            if at < 0 or (at != first and parse.tokens[at].upos == "VERB"):
                return _HIGH
            at = parse.tokens[at].head
        return _HIGH


# Nouns for what a verb tells, and the verb: "the closure of the crossing".
DEED_NOUNS: Final = {
    "closure": "close", "closing": "close", "shutdown": "shut", "sealing": "seal",
    "opening": "open", "reopening": "reopen", "re-opening": "reopen",
    "imposition": "impose", "introduction": "introduce", "lifting": "lift", "removal": "remove", "easing": "ease",
    "relaxation": "relax", "extension": "extend", "renewal": "renew", "prolongation": "prolong",
    "suspension": "suspend", "resumption": "resume", "restoration": "restore",
    "withdrawal": "withdraw", "pullout": "withdraw", "pull-out": "withdraw", "pullback": "withdraw",
    "deployment": "deploy", "dispatch": "dispatch", "arrival": "arrive",
    "arrest": "arrest", "detention": "detain", "abduction": "abduct", "release": "release", "freeing": "free",
    "conviction": "convict", "acquittal": "acquit", "expiry": "expire", "collapse": "collapse",
}  # fmt: skip
_BEHIND = frozenset({"after", "following", "since"})
# Verbs whose object is a deed that is done, and those by which one is brought about.
_TAKES_FOR_DONE = word_set(
    "complete welcome hail praise applaud condemn denounce deplore regret protest criticise criticize confirm mark "
    "celebrate finish follow lament"
)
_COMPLETES_IT = word_set("complete finish begin start")  # whoever does so does the deed
_BRINGS_ABOUT = word_set("announce order decree approve authorise authorize agree promise pledge decide")
_GETS_UNDER_WAY = word_set("begin start proceed continue follow occur")
_NO = word_set("no any")
_PARTS = word_set("part some most half portion section number lane stretch")
_MEMBERS = word_set("leader member government army troop soldier force official authority delegation representative")
_PARTLY = word_set("partially partly partial")
# Seats of governments that stand for these and for nothing else where they act.
_SEATS = dict.fromkeys(("Washington", "WASHINGTON"), "United States") | {"Brussels": "European Union"}
_LASTING = frozenset({"remain", "stay", "keep"})
_RELATIVE = frozenset({"which", "that"})
# What a word is to the verb of which it makes another deed: "set free", "went on trial", "was taken into custody".
_COMPLETES = frozenset({"xcomp", "compound:prt", "advmod", "obl", "obl:unmarked", "obj", "ccomp", "advcl"})
_IN_A_STATE = frozenset({"in", "on", "under", "behind"})  # "is in custody"
# A number as one word of a text.
FIGURE = re.compile(rf"\d[\d,]*|(?:{'|'.join((*ONES, *TENS))})(?:-(?:{'|'.join(ONES)}))?", re.IGNORECASE)
# What can last: of a sentence to six years or soldiers sent for a month the length tells nothing of since when.
_LASTS = frozenset({"passage", "truce"})
_FROM_THEN = re.compile(r" (?:after|before|later|earlier|from)\b")  # "six days after the raid"
_UNTIL = re.compile(r"\b(?:until|till|up to)(?: the)? $", re.IGNORECASE)
_SINCE = re.compile(r"\bsince(?: the| late| early)? $")
_AT_ONCE = re.compile(r"\b(?:minutes|hours|moments|shortly|just|soon|right) (?:after|before) [^,.;]*$")
_MOST_ABOVE = 3  # steps up from "they" to who says so
_HIGH = 6  # steps up from a time to what it hangs on
