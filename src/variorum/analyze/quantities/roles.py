"""What befell the counted: killed, injured, missing, arrested, displaced, from the verbs and nouns beside a number.

The noun itself decides first ("19 deaths"), then the predicate after it ("12 were wounded", "30 people killed in"),
then the verb that governs it ("killing at least 12", "the death toll rose to 19"); a number listed after another
("12 dead and 30 ...", "including 3 children") takes over what befell those.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.fates import fate_of
from variorum.analyze.quantities.levels import level_of

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Token

_REACH = 9
# Whom nothing befalls any more.
_UNCHANGED = frozenset({"dead", "bodies", "corpses"})
_PREDICATES = lexicon.AUXILIARIES | lexicon.INTRANSITIVE
_OBJECT_LINKS = lexicon.words(
    "at least more than over about around nearly almost some up to as many roughly approximately an "
    "estimated a the of another its his their one no fewer less all lives other those these , - for dead "
    "only just"
)
_AFTER_PASSIVE = lexicon.words(
    "were was are is have had "
    "in on at by when after during as and or , . ; : ) since while near outside inside overnight within "
    "around because so far from before following across when where according amid last this early late "
    'yesterday today — – - " ” ’ monday tuesday wednesday thursday friday saturday sunday per including'
)


def role_of(tokens: list[Token], first: int, last: int, counted: str, *, let_go: bool = False) -> tuple[str, str]:
    """Return what befell what the tokens ``[first, last)`` count, and which words say so.

    ``counted`` is the counted noun phrase in lower case, empty if none is counted. The second part is "noun", "after",
    "before", "adjective" or "toll"; both are empty if nothing is said. ``let_go`` says that the story tells of captives
    let go.
    """
    words = counted.split()
    noun = words[-1] if words else ""
    after = _after(tokens, last)
    if _frees(tokens, first):  # "released 20 of the 34 detained": what befell them before stands behind them
        return "released", "before"
    if _return(tokens, last, words):
        return "returned", "after"
    fate, told = fate_of(tokens, first, last, noun, let_go=let_go) if not after else ("", "")
    before = _before(tokens, first, noun)
    if noun in lexicon.ROLE_NOUNS and (noun not in lexicon.VICTIMS or not (after or fate or before)):
        return _shot_dead(tokens, last, lexicon.ROLE_NOUNS[noun])
    if fate and noun not in _UNCHANGED:
        return fate, told
    for source, role in (
        ("after", after),
        ("after", _driven_out(tokens, first, last)),
        ("before", before),
        ("adjective", _adjective(tokens, first, words)),
        ("toll", level_of(tokens, first)[0]),
    ):
        if role:
            return role, source
    return _shot_dead(tokens, last, lexicon.ROLE_NOUNS[noun]) if noun in lexicon.ROLE_NOUNS else ("", "")


def _frees(tokens: list[Token], first: int) -> bool:
    """Say whether a verb of letting go governs a number of some: "freed 12 of those arrested"."""
    said = " ".join(t.form for t in tokens[first : first + 4])
    verb = next((t.form for t in reversed(tokens[max(0, first - 4) : first]) if t.form not in _OBJECT_LINKS), "")
    return verb in _FREES and bool(_SOME_OF.match(said))


_FREES = lexicon.words("released release releases releasing freed free frees freeing")
_SOME_OF = re.compile(r"\S+(?: \S+)? of (?:the|those|its|their|them)\b")


def _return(tokens: list[Token], last: int, words: list[str]) -> bool:
    """Say whether those counted are back where they were driven from: "4,000 displaced people have returned"."""
    behind = _GO_BACK.match(" ".join(t.form for t in tokens[last : last + _REACH]))
    if behind is None or not words:
        return False
    return words[-1] in _DRIVEN_OUT or "displaced" in words or (words[-1] in _DWELLERS and bool(behind["home"]))


_DRIVEN_OUT = lexicon.words("refugees refugee evacuees displaced residents villagers islanders townspeople")
_DWELLERS = lexicon.words("people families civilians households persons inhabitants")
_GO_BACK = re.compile(
    r"(?:(?:who|had|have|has|already|also|since|now|all|were|are|been|able|allowed|to) )*"
    r"(?:returned|return|returning|gone back|went back|come back|came back|go back|moved back)"
    r"(?P<home> (?:home|to (?:their|the) (?:\w+ )?(?:homes?|houses?|villages?|towns?|lands?)))?(?: |$)"
)


def _adjective(tokens: list[Token], first: int, words: list[str]) -> str:
    """Read what befell the counted from their own adjective: "45 injured people"; not "freed 12 detained writers"."""
    said = [t.form for t in tokens[max(0, first - 2) : first]]
    if said and (said[-1] in lexicon.SET_FREE or (said[-1] == "of" and said[0] in lexicon.SET_FREE)):
        return ""
    return next((lexicon.ROLES[w] for w in words[:-1] if w in lexicon.VICTIMS), "")


def _driven_out(tokens: list[Token], first: int, last: int) -> str:
    """Read verbs that stand on both sides of a number: "drove 9,000 from their homes", "forced 40 families to flee"."""
    verb = next((t.form for t in reversed(tokens[max(0, first - 2) : first]) if t.form not in _OBJECT_LINKS), "")
    if verb not in _DRIVES:
        return ""
    said = " ".join(t.form for t in tokens[last : last + 5])
    return "displaced" if _OUT.match(said) else ""


_DRIVES = lexicon.words("drove driven driving drives forced forcing forces compelled compelling chased chasing made")
_OUT = re.compile(
    r"(?:from|out of) (?:their|its|his|her) (?:\w+ )?(?:homes?|houses?|villages?|towns?|lands?)\b"
    r"|(?:to )?(?:flee|leave|evacuate|abandon)\b|(?:homeless)\b"
)


def _shot_dead(tokens: list[Token], last: int, role: str) -> tuple[str, str]:
    if role == "people_shot" and last < len(tokens) and tokens[last].form == "dead":
        return "killed", "noun"
    return role, "noun"


def _after(tokens: list[Token], last: int) -> str:
    """Read the predicate after a noun phrase: "were killed", "dead", "still missing"; not "soldiers killed three"."""
    auxiliary = False
    last = _past_complement(tokens, last)
    phrase = _phrase_role(tokens, last)
    if phrase:
        return phrase
    for at in range(last, min(last + _REACH, len(tokens))):
        form = tokens[at].form
        if form in lexicon.ROLES:
            return _predicate(tokens, at, auxiliary=auxiliary)
        if form not in lexicon.AUXILIARIES:
            return ""
        auxiliary = auxiliary or form in {
            "was",
            "were",
            "been",
            "be",
            "being",
            "are",
            "is",
            "got",
            "left",
            "reported",
            "confirmed",
            "feared",
            "believed",
        }
    return ""


_NEGATED = 7  # ", and not nine ,"
_SAID = lexicon.words("say says said")  # "seven men, they say, are under arrest"


def _past_complement(tokens: list[Token], last: int) -> int:
    """Step over what a noun belongs to, or is not: "six members of a family are dead", "15, and not nine, died"."""
    said = [t.form for t in tokens[last : last + _NEGATED]]
    if "not" in said[:3] and said[0] == "," and "," in said[1:]:
        return last + said.index(",", 1) + 1
    if said[:2] == [",", "including"]:
        return _past_listed(tokens, last)
    if said[0:1] == [","] and "," in said[2:5] and said[said.index(",", 1) - 1] in _SAID:
        return last + said.index(",", 1) + 1
    if last >= len(tokens) or tokens[last].form != "of":
        return last
    for at in range(last + 1, min(last + 6, len(tokens))):
        if tokens[at].form in _PREDICATES:
            return at
        if tokens[at].form in {"them", "whom", "those"}:
            return at + 1
        if not tokens[at].text[0].isalpha():
            break
    return last


_LISTED = 16  # ", including four women and two children under five,"


def _past_listed(tokens: list[Token], last: int) -> int:
    """Step over who was among the counted: "12 people, including four women, were killed"."""
    for at in range(last + 2, min(last + _LISTED, len(tokens) - 1)):
        if tokens[at].form in _PREDICATES and tokens[at - 1].form == ",":
            return at
        if not (tokens[at].text[0].isalnum() or tokens[at].form in {",", "-"}):
            break
    return last


def _phrase_role(tokens: list[Token], last: int) -> str:
    """Read predicates of several words: "were hit by gunfire", "are in custody", "were taken to a hospital"."""
    words = []
    for token in tokens[last : last + _REACH]:
        if not token.text[0].isalnum():
            break
        words.append(token.form)
    said = " ".join(words)
    return next((role for pattern, role in _PHRASES if pattern.match(said)), "")


_BE = r"(?:(?:who|that|have|had|has|were|was|are|is|been|being|also|all|both|now|still) )*"
_TREATED = (
    r"(?:were|was|been|being|are|is) (?:still |also |now |being )*treated\b"
    r"(?! (?:as|like|with|to|badly|well|worse|better|unfairly|unequally))"
)
_BURIED = (
    r"(?:were|was|been|being|are|is) (?:\w+ly )?(?:buried|laid to rest)\b"
    r"(?! (?:under|beneath|alive|by|in (?:the )?(?:\w+ )?(?:rubble|mud|snow|debris|ruins|earth|avalanche)))"
)
_PHRASES = tuple(
    (re.compile(f"{_BE}{pattern}"), role)
    for pattern, role in (
        (r"(?:hit|struck|wounded|injured|grazed) by (?:stray )?(?:gunfire|bullets?|gunshots?|shots)\b", "people_shot"),
        (r"(?:suffered|sustained|had|received|with) (?:\w+ ){0,2}?gunshot", "people_shot"),
        (
            r"(?:taken |held |remain |remained )?(?:in|into) (?:police |federal |military )?(?:custody|detention)\b",
            "arrested",
        ),
        (r"under arrest\b", "arrested"),
        (
            r"(?:taken|rushed|transported|airlifted|flown|sent|brought|admitted) to (?:\w+ ){0,3}?hospitals?\b",
            "injured",
        ),
        (r"(?:forced|fled) (?:from|out of) (?:their|his|her) homes\b", "displaced"),
        (r"(?:forced to|had to) (?:flee|leave)\b", "displaced"),
        (r"(?:forced to|had to) evacuate\b", "evacuated"),
        (r"(?:lost|lose|losing) (?:their|his|her) (?:lives|life)\b", "killed"),
        (r"(?:lost|lose|losing) (?:their|his|her) (?:homes?|shelters?)\b", "displaced"),
        (r"(?:left )?(?:without|with no) (?:a |any )?(?:homes?|roofs?|shelter)\b", "displaced"),
        (_TREATED, "injured"),
        (_BURIED, "killed"),
        (r"(?:taken|led|dragged|hauled|driven) away (?:\w+ ){0,2}?(?:police|officers|security|agents)\b", "arrested"),
    )
)


def _predicate(tokens: list[Token], at: int, *, auxiliary: bool) -> str:
    form = tokens[at].form
    following = tokens[at + 1].form if at + 1 < len(tokens) else "."
    role = lexicon.ROLES[form]
    if form == "shot" and (following == "dead" or [t.form for t in tokens[at + 1 : at + 3]] == ["and", "killed"]):
        return "killed"
    if form in {"shooting", "hostages", "hostage", "lives", "bodies", "arrests", "kills", "death", "deaths"}:
        return ""
    if form == "hospital":
        return "injured" if tokens[at - 1].form == "to" and auxiliary else ""
    if form in lexicon.INTRANSITIVE or form in {"dead", "missing", "homeless", "unaccounted", "displaced"}:
        return role
    if auxiliary or following in _AFTER_PASSIVE:
        return role
    return ""


def _before(tokens: list[Token], first: int, noun: str) -> str:
    """Read the verb that governs a number: "killed at least", "claimed the lives of", "arrested"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        form = tokens[at].form
        if (form == "lives" and tokens[at + 1].form == "of") or (
            noun == "lives" and form in {"claimed", "claiming", "took", "cost", "costing"}
        ):
            return "killed"
        if form in lexicon.TRANSITIVE and form in lexicon.ROLES:
            return _governs(tokens, at)
        if form not in _OBJECT_LINKS or (form == "as" and not _as_many(tokens, at)):
            return ""
    return ""


def _as_many(tokens: list[Token], at: int) -> bool:
    """Tell the "as" of "as many as" from that of "arrested as hundreds sing"."""
    beside = {t.form for t in tokens[max(0, at - 1) : at + 2]}
    return bool(beside & {"many", "much", "few"})


def _governs(tokens: list[Token], at: int) -> str:
    """Return the role a verb gives its object; none where the verb is passive ("was killed, 12 officers said")."""
    form = tokens[at].form
    previous = tokens[at - 1].form if at else ""
    if previous in {"was", "were", "been", "being", "is", "are"} or tokens[min(at + 1, len(tokens) - 1)].form == ",":
        return ""
    if form == "shot" and tokens[at + 1].form == "dead":
        return "killed"
    return lexicon.ROLES[form]
