"""What a level counts: "the number of people killed rose to 53", "bringing the toll to 38", "the number is two".

The noun stands far from its number, and the number has none of its own. A level is told by a noun (a toll, a number of
somebody, deaths) and a verb that reaches the number: between the two ("rose to", "stands at"), or before the noun
("bringing ... to", "put ... at"). A bare "the number is" speaks of the figure before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.tables.number_words import ONES, TENS

if TYPE_CHECKING:
    from variorum.analyze.quantities.figures import Figure
    from variorum.analyze.quantities.numbers import Token

_REACH = 24
_NOUN_PHRASE = 6
_VERB_REACH = 5
_CLAUSE_END = frozenset({";", ":", ".", "!", "?", "(", ")", "but", "while", "whereas", "although"})
_LINKS = frozenset({"to", "at", "past", "above"})
_RISES = lexicon.words(
    "rose rise rises risen rising climbed climbs climb climbing grew grows grown growing jumped jumps soared soars "
    "increased increases surged surges swelled swells mounted mounts went goes fell falls fallen dropped drops stood "
    "stands standing stand remains remained revised updated raised lowered corrected put cut set up down edged edges "
    "doubled tripled moved moves came comes now"
)
_REACHES = lexicon.words("reached reaches hit hits passed passes topped tops exceeded exceeds surpassed surpasses")
_IS = lexicon.words("is was")
_BRINGS = lexicon.words(
    "bringing brought brings bring put puts putting raised raises raising took takes taking pushed pushes pushing "
    "lifted lifts lifting set sets lowered lowers lowering revised revises revising updated sent sends sending"
)
_BEFORE_NOUN = lexicon.words(
    "the a an its their his of total overall confirmed official provisional preliminary death known latest combined "
    "estimated government's"
)
_NO_DEATH_TOLL = lexicon.words("road motorway highway bridge tunnel turnpike heavy terrible big psychological economic")
_OWN_NOUNS = frozenset({"deaths", "fatalities", "injuries", "arrests", "detentions", "disappearances"})
# "Put the dead at 27", "counted the missing at 11": those to whom it happened, as a level.
_COUNTED_AS = {
    "dead": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "displaced": "displaced",
}
_ANAPHORS = frozenset({"number", "figure", "total", "count", "tally"})
# "More than the 86 police gave", "spoke of 16", "nine arrests, against 24", "neighbours counted 24".
_COMPARED = frozenset(
    {
        *(("than", "the"), ("it", "at"), ("them", "at")),
        *((verb, "of") for verb in ("speak", "speaks", "spoke", "spoken", "talks", "talked", "told", "heard")),
    }
)
_COUNTING = frozenset({"against", "counted", "counts", "count"})
_QUOTES = frozenset("\"“'‘")
# "The opposition says 11.", "the union said there were seven", "the ministry has 11": nothing but the number, and the
# clause is over.
_SAYING = frozenset(
    {"says", "say", "said", "claims", "claimed", "reports", "reported", "insists", "insisted"} | {"has"}
)
_THERE_WERE = frozenset({"there", "were", "are", "was", "is", "that", "it", "had", "been"})
_GOES_ON = frozenset({"and", "but", "while", "among", "including", "most"})
# Bodies of persons whose number may stand behind them: "a crew of 23", "the crew numbers 23", "the crowd at 150".
_BODIES = frozenset({"crew", "crowd", "staff", "garrison", "congregation", "workforce", "delegation"})
_NUMBERS = frozenset({"numbers", "numbered", "totals", "totalled", "totaled"})
_ELSEWHEN = frozenset(
    {"year", "years", "last", "same", "earlier", "ago", "month", "week"}
)  # the figure of another time
_ANAPHOR_VERBS = frozenset({"is", "was", "be", "actually", "in", "fact", "really", "now"})


def level_of(tokens: list[Token], first: int) -> tuple[str, str]:
    """Return the role and the counted noun of the level that the number at ``first`` tells; both empty if none.

    ``first`` is where the figure begins, the words that bound it included.
    """
    if first == 0:
        return "", ""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        form = tokens[at].form
        if form in _CLAUSE_END or _is_other_level(tokens, at, first):
            return "", ""
        role, counted = _level_noun(tokens, at)
        if (role or counted) and _reaches(tokens, at, first):
            return role, counted
    return "", ""


def _is_other_level(tokens: list[Token], at: int, first: int) -> bool:
    """Say whether a number before this one is the level of the noun: "the toll rose to 9 and fares to 12"."""
    number = tokens[at].digits is not None or tokens[at].form in ONES or tokens[at].form in TENS
    return number and at < first - 1 and at > 0 and tokens[at - 1].form in _LINKS | _REACHES | _IS | {"of"}


def _level_noun(tokens: list[Token], at: int) -> tuple[str, str]:
    """Return what a noun that has a level counts: (role, words); ("", "") for any other word."""
    form = tokens[at].form
    before = tokens[at - 1].form if at else ""
    if form == "toll":
        if before in {"injury", "casualty"}:
            return ("injured" if before == "injury" else ""), ""
        return ("" if before in _NO_DEATH_TOLL else "killed"), ""
    if form in _OWN_NOUNS:
        return lexicon.ROLES.get(form, lexicon.ROLE_NOUNS.get(form, "")), ""
    if form in _COUNTED_AS and before == "the":
        return _COUNTED_AS[form], ""
    if form in _BODIES:
        return "", form
    if form in {"number", "tally", "count"} and at + 2 < len(tokens) and tokens[at + 1].form == "of":
        return _number_of(tokens, at + 2)
    return "", ""


def _number_of(tokens: list[Token], at: int) -> tuple[str, str]:
    role, counted = "", ""
    for token in tokens[at : at + _NOUN_PHRASE]:
        form = token.form
        if form in lexicon.ROLES and form not in {"shot", "shooting", "hospital"}:
            role = lexicon.ROLES[form]
            break
        if (
            form in lexicon.STOPS - {"the", "those", "who", "were", "have", "been", "had"}
            or not token.text[0].isalpha()
        ):
            break
        if form in lexicon.PLURALS or (form.endswith("s") and len(form) > 3 and form not in _RISES):
            counted = counted or token.text
    return role, counted


def _reaches(tokens: list[Token], noun: int, first: int) -> bool:
    """Say whether a verb takes the noun to the number."""
    link = tokens[first - 1].form
    beside = first - 1 == noun + 1
    if link == "of":
        return beside and tokens[noun].form in {"toll", *_BODIES}
    if tokens[noun].form in _BODIES:
        return beside and link in {"at", *_NUMBERS}
    if link in _REACHES:
        return True
    if link in _IS:
        return all(t.text != "," for t in tokens[noun:first])
    if link not in _LINKS:
        return False
    if tokens[noun].form in _COUNTED_AS:
        return link == "at" and beside
    between = [t.form for t in tokens[max(noun + 1, first - 1 - _VERB_REACH) : first - 1]]
    return any(form in _RISES for form in between) or _brought(tokens, noun)


def _brought(tokens: list[Token], noun: int) -> bool:
    at = noun - 1
    while at >= 0 and tokens[at].form in _BEFORE_NOUN and noun - at < 6:
        at -= 1
    return at >= 0 and tokens[at].form in _BRINGS


def _says_only(tokens: list[Token], figure: Figure) -> bool:
    """Say whether somebody says a number and no more: "The opposition says 11.", "the union said there were seven"."""
    over = (
        figure.last >= len(tokens) or not tokens[figure.last].text[0].isalnum() or tokens[figure.last].form in _GOES_ON
    )
    at = figure.first - 1
    while at >= 0 and tokens[at].form in _THERE_WERE:
        at -= 1
    return over and at >= 0 and tokens[at].form in _SAYING


def speaks_of(tokens: list[Token], figure: Figure, earlier: Figure | None) -> Figure | None:
    """Return the figure before this one if this one only says its number: "The number is two.", "than the 86"."""
    if earlier is None or earlier.unit is not None or not (earlier.counted or earlier.role):
        return None
    at = figure.first - 1
    while at > 0 and tokens[at].text in _QUOTES:  # spoke of "not more than 2,500"
        at -= 1
    compared = at > 0 and (tokens[at - 1].form, tokens[at].form) in _COMPARED
    elsewhen = any(t.form in _ELSEWHEN for t in tokens[figure.last : figure.last + 5])
    if compared or (at >= 0 and tokens[at].form in _COUNTING and not elsewhen) or _says_only(tokens, figure):
        return earlier
    verb = at
    while verb >= 0 and tokens[verb].form in _ANAPHOR_VERBS | {"should"}:
        verb -= 1
    if verb == at or verb < 1 or tokens[verb].form not in _ANAPHORS:
        return None
    article = verb - 1 if tokens[verb - 1].form in {"the", "that", "this"} else verb - 2
    return earlier if article >= 0 and tokens[article].form in {"the", "that", "this"} else None
