"""Whether the clause around a time looks back or ahead: what decides which Friday "Friday" is.

The finite verb nearest before the words decides, else the one after them; a preposition that only plans take ("a strike
for Friday", "to pay by Monday") goes before both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from variorum.analyze.times import lexicon

if TYPE_CHECKING:
    from variorum.analyze.times.placing import Tense
    from variorum.analyze.times.tokens import Token

_BEFORE, _AFTER = 12, 14
_CLAUSE_ENDS = lexicon.words(', ; : — – " “ ” ( ) but while after when')
_ADVANCE = frozenset({"until", "till"})
_DAYS = frozenset("WMdoTE")
_AHEAD_OF_BE = lexicon.words("to will would shall")
_NO_NOUN = lexicon.words("the a an of in these those his her its their last both all two either other loose")


def tense_of(tokens: list[Token], start: int, end: int, *, headline: bool = False) -> Tense:
    """Tell whether the clause of the tokens ``[start, end)`` looks back or ahead; empty where it does not say."""
    if start and tokens[start - 1].form == "since":
        return "past"
    if start and tokens[start - 1].form == "of":
        return ""  # "was banned from the election of 5 April": the day of the noun, not of the ban
    if _is_planned(tokens, start, end) or _is_arranged(tokens, start, end):
        return "future"
    for at in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        token = tokens[at]
        if token.form in _ADVANCE and token.end >= tokens[start].start - 1:
            return "future"
        tense = _verb_tense(tokens, at) or ("" if headline else _scheduled(tokens, at, start))
        if tense:
            return tense
        if token.form in _CLAUSE_ENDS:
            break
    for at in range(end, min(end + _AFTER, len(tokens))):
        tense = _verb_tense(tokens, at)
        if tense:
            return tense
        if tokens[at].form in _CLAUSE_ENDS - {","}:
            break
    return ""


def plan_of(tokens: list[Token], start: int, end: int) -> Plan:
    """Tell whether a time is that of a plan told in the past: "talks were to resume on Monday".

    ``open``: the clause does not say whether the day has come. ``past``: the sentence goes on to tell of it ("were to
    meet on Monday, but the envoy stayed away"). Empty of any other time.
    """
    for at in range(start - 1, max(0, start - 1 - _BEFORE), -1):
        form = tokens[at].form
        if form == "to" and tokens[at - 1].form in _WAS:
            return "past" if any(token.form in _GOES_ON for token in tokens[end:]) else "open"
        if form in _CLAUSE_ENDS or (form != "to" and _verb_tense(tokens, at)):
            break
    return ""


Plan = Literal["open", "past", ""]
_WAS = frozenset({"was", "were"})
_GOES_ON = frozenset({"but", "however", "instead"})


def _is_planned(tokens: list[Token], start: int, end: int) -> bool:
    """Read the prepositions of plans: "a strike for Friday", "to pay by Monday", "put off to May 3"."""
    if start == 0 or tokens[start].kind not in _DAYS:
        return False
    before = tokens[start - 1].form
    if before == "for":
        owner = end < len(tokens) and tokens[end].form in {"'", "’"}
        return not owner and tokens[max(0, start - 2)].form not in lexicon.LOOKING_BACK
    if before == "to":
        return start > 1 and tokens[start - 2].form in lexicon.MOVED
    if before not in {"by", "before"}:
        return False
    for token in reversed(tokens[max(0, start - 1 - _BEFORE) : start - 1]):
        if token.form in lexicon.INTENTIONS:
            return True
        if token.form in _CLAUSE_ENDS:
            break
    return False


def _is_arranged(tokens: list[Token], start: int, end: int) -> bool:
    """Read what has been arranged and not held by then: "a second round in May had been agreed".

    It is told as new ("a", "another"), or its arranging as what stands ("is scheduled"); the truce of May, which "was
    agreed", is what was agreed.
    """
    forms = [token.form for token in tokens[end : end + _PASSIVE]]
    helping = next((n for n in (2, 1) if " ".join(forms[:n]) in _PASSIVES), 0)
    rest = [form for form in forms[helping:] if form not in _BETWEEN]
    if not helping or not rest or rest[0] not in lexicon.ARRANGED or rest[1:2] == ["off"]:
        return False
    before = (tokens[at].form for at in range(start - 1, max(-1, start - 1 - _PHRASE), -1))
    return forms[0] in _PRESENT or next((form for form in before if form in _ARTICLES), "") in _NEW


_PASSIVE = 4  # tokens from a time to the participle behind it
_PHRASE = 7  # tokens from a time back to the article of the noun it belongs to
_PRESENT = frozenset({"is", "are"})
_PASSIVES = _PRESENT | {"was", "were", "has been", "have been", "had been", "is being", "are being"}
_BETWEEN = lexicon.words("also already now not tentatively provisionally since yet")
_NEW = frozenset({"a", "an", "another"})
_ARTICLES = _NEW | lexicon.words("the this that its their his her") | _CLAUSE_ENDS


def _verb_tense(tokens: list[Token], at: int) -> Tense:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.form == "would" and following is not None and following.form in lexicon.CALENDAR_VERBS:
        return "future"  # of other verbs it may tell the day of the saying: "announced it would pay on Friday"
    if token.form in lexicon.FUTURE_WORDS:
        return "future"
    if token.form == "to" and at and following is not None and following.kind == "_" and following.text_like():
        governor = tokens[at - 1].form
        if at > 1 and tokens[at - 2].form == "had":
            return "past"  # "had wanted to stop it in March"
        if governor in lexicon.INTENTIONS or governor in {"is", "are"}:
            return "future"
    if at > 1 and tokens[at - 1].form == "be" and tokens[at - 2].form in _AHEAD_OF_BE:
        return "future"  # "to be held in April"
    if token.form in lexicon.PAST_WORDS or (token.form.endswith("ed") and len(token.form) > 4 and not token.capital):
        return "past"
    return ""


def _scheduled(tokens: list[Token], at: int, start: int) -> Tense:
    """Read the present of what is fixed: "turns 60 on Saturday", "meets on Monday", "the deadline is Friday"."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    if token.form in {"is", "are"}:
        return "future" if start - at <= 2 and tokens[start].kind in _DAYS else ""
    if token.form not in lexicon.SCHEDULED or token.capital or (before is not None and before.form in _NO_NOUN):
        return ""
    return "future"
