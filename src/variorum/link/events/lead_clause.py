"""Which time belongs to the clause that a story's prose begins with, whatever its verb?

"A chairlift ran backward on Wednesday, the operator said": the verb is in no list of triggers, but its sentence is the
story's news, and the parse (Universal Dependencies) says which of its times is the verb's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.parse import Parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.model import Report, Span, TimeExpression

# Clauses that hang on a verb of saying, or on a dateline that the parse took for the head of its sentence.
_CARRIED: Final = ("ccomp", "parataxis")
# How a time hangs on the verb that it dates.
_DATES: Final = frozenset({"obl", "obl:unmarked", "obl:tmod", "nmod:tmod", "advmod"})
# Whose own time is that of the words, not of what they tell.
_SAYING: Final = frozenset({"say", "tell", "announce", "report", "confirm", "warn", "state", "claim", "add", "write"})


def times_of_lead(report: Report, sentence: Span) -> Iterator[TimeExpression]:
    """Yield the times that hang on the verb of a sentence's news, or on one joined to it by "and", in order.

    The verb tells what has happened. One of saying gives way to what was said if that is told first ("..., police
    said"); else nothing is yielded, since "said on Thursday" dates the words alone.
    """
    parse = Parse.of(report.analysis.sentences, report.document.id)
    verb = _news(parse, list(parse.under_any(sentence)))
    if verb < 0 or not _has_happened(parse, verb):
        return
    verbs = set(parse.listed(verb))
    for time in sorted(report.analysis.times, key=lambda time: time.span):
        if sentence.contains(time.span) and _head(parse, parse.under_any(time.span)) in verbs:
            yield time


def _news(parse: Parse, words: list[int]) -> int:
    """Return the verb of a sentence that tells its news; -1 if it has none."""
    tokens = parse.tokens
    root = next((i for i in words if tokens[i].deprel == "root"), -1)
    carried = [i for i in parse.below.get(root, ()) if tokens[i].deprel in _CARRIED and tokens[i].upos == "VERB"]
    if root >= 0 and (tokens[root].upos != "VERB" or tokens[root].lemma in _SAYING):
        before = [i for i in carried if i < root] if tokens[root].upos == "VERB" else carried
        root = before[0] if before else -1
    return root if root >= 0 and tokens[root].lemma not in _SAYING else -1


def _has_happened(parse: Parse, verb: int) -> bool:
    """Say whether a verb is told in the past: "ran", "was freed", "has begun"; not "will run"."""
    above = [verb, *(i for i in parse.below.get(verb, ()) if parse.tokens[i].deprel.startswith("aux"))]
    unreal = any(parse.tokens[i].lemma in {"will", "shall", "would", "may", "might", "could", "can"} for i in above)
    return not unreal and any("Tense=Past" in parse.tokens[i].features for i in above)


def _head(parse: Parse, words: Iterable[int]) -> int:
    """Return the token that a phrase hangs on as a time hangs on its verb; -1 if it hangs on anything else."""
    within = list(words)
    top = next((i for i in within if parse.tokens[i].head not in within), -1)
    return parse.tokens[top].head if top >= 0 and parse.tokens[top].deprel in _DATES else -1
