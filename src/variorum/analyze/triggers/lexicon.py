"""The table of triggers in all its forms, and beside which words a form means something else."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

from variorum.analyze.tables import entries
from variorum.tables import read_rows


class Entry(NamedTuple):
    """One line of the table in one of its forms, and what it tells."""

    forms: tuple[str, ...]
    lemma: str
    part: str
    type: str
    mode: str


# Forms of the table's irregular verbs, besides the verb itself.
IRREGULAR = {
    "beat": "beats beaten beating",
    "blow": "blows blew blown blowing",
    "break": "breaks broke broken breaking",
    "call": "calls called calling",
    "cut": "cuts cutting",
    "find": "finds found finding",
    "flee": "flees fled fleeing",
    "free": "frees freed freeing",
    "hold": "holds held holding",
    "lay": "lays laid laying",
    "meet": "meets met meeting",
    "pull": "pulls pulled pulling",
    "put": "puts putting",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "shoot": "shoots shot shooting",
    "shut": "shuts shutting",
    "sink": "sinks sank sunk sinking",
    "slay": "slays slew slain slaying",
    "speak": "speaks spoke spoken speaking",
    "stand": "stands stood standing",
    "steal": "steals stole stolen stealing",
    "strike": "strikes struck striking",
    "take": "takes took taken taking",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
}
# Verbs that double their last consonant before -ed and -ing.
_DOUBLING = entries("acquit ban confer expel gun kidnap rob stab step swap")
# Words before which a word of the table means something else: "news release", "fire department" have other readings.
NOT_AFTER = {
    "release": entries("news press media statement"),
    "meeting": entries("nothing"),
    "broker": entries("a the real-estate stock power insurance"),
    "attack": entries("heart panic asthma"),
    "attacks": entries("heart panic asthma"),
    "drive": entries("to"),
    "charged": entries("highly"),
    "shot": entries("flu mug head long screen penalty"),
    "strike": entries("three"),
    "death": entries("black"),
    "collapse": entries("economic financial market currency government coalition price"),
    "storm": entries("tropical winter snow ice dust a the this that"),
    "storms": entries("tropical winter snow ice dust the of"),
}
NOT_BEFORE = {
    "shooting": entries("star guard range stars"),
    "crush": entries("on"),
    "siege": entries("mentality"),
    "swap": entries("shop"),
    "arrest": entries("record records"),
    "election": entries("cycle"),
    "trial": entries("and version"),
    "crash": entries("course"),
    "support": entries("group groups"),
    "death": entries("penalty row certificate"),
    "murder": entries("mystery"),
    "meeting": entries("room place"),
    "talks": entries("about like"),
}


@cache
def lexicon() -> dict[str, tuple[Entry, ...]]:
    """Return the table by first word, longest phrases first, verbs before nouns of the same form."""
    table: dict[str, list[Entry]] = {}
    for row in read_rows("variorum.analyze", "tables/triggers.tsv"):
        phrase, part, kind, mode = [*row, "", "", ""][:4]
        for forms in _expand(phrase, part):
            table.setdefault(forms[0], []).append(Entry(forms, phrase.split("/")[0], part, kind, mode))
    order = {"x": 0, "v": 1, "n": 2}
    return {
        first: tuple(sorted(found, key=lambda e: (-len(e.forms), order[e.part], e))) for first, found in table.items()
    }


def _expand(phrase: str, part: str) -> list[tuple[str, ...]]:
    """Return every form of a phrase of the table, each as its words."""
    parts = phrase.replace("-", " ").split()
    choices: list[list[str]] = [sorted(word.split("/")) for word in parts]
    if part == "v":
        choices[0] = sorted(_verb_forms(parts[0]))
    if part == "n":
        choices[-1] = sorted(_noun_forms(parts[-1]))
    return [tuple(form) for form in product(*choices)]


def _verb_forms(verb: str) -> set[str]:
    """Return the forms of an English verb: itself, third person, past, participles."""
    if verb in IRREGULAR:
        return {verb, *IRREGULAR[verb].split()}
    if verb in _DOUBLING:
        return {verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    if verb.endswith("ie"):
        return {verb, verb + "s", verb + "d", verb[:-2] + "ying"}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    return {verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"}


def _noun_forms(noun: str) -> set[str]:
    """Return an English noun and its plural."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return {noun, noun[:-1] + "ies"}
    return {noun, noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z")) else "s")}
