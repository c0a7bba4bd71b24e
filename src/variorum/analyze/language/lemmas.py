"""The dictionary form of a word, from its spelling and its part of speech.

Rules of English inflection with the tables they need (irregular forms, own list after school grammars) and, before
both, the forms of the treebanks that the rules get wrong (``weights/lemmas.tsv``, made with the weights).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

_VERBS: Final = """
am be|are be|is be|was be|were be|been be|being be|'m be|'re be|'s be|ca can|wo will|'ll will|'d would|'ve have
has have|had have|having have|does do|did do|done do|goes go|went go|gone go|said say|says say|made make|took take
taken take|came come|saw see|seen see|knew know|known know|got get|gotten get|gave give|given give|found find
thought think|told tell|became become|left leave|felt feel|put put|brought bring|began begin|begun begin|kept keep
held hold|wrote write|written write|stood stand|heard hear|let let|meant mean|met meet|ran run|paid pay|sat sit
spoke speak|spoken speak|lay lie|led lead|read read|grew grow|grown grow|lost lose|fell fall|fallen fall|sent send
built build|understood understand|drew draw|drawn draw|broke break|broken break|spent spend|cut cut|rose rise
risen rise|drove drive|driven drive|bought buy|wore wear|worn wear|chose choose|chosen choose|sought seek
threw throw|thrown throw|shot shoot|fought fight|hit hit|won win|laid lay|caught catch|dealt deal|fled flee|flew fly
flown fly|hid hide|hidden hide|hurt hurt|struck strike|stricken strike|stole steal|stolen steal|swore swear
sworn swear|taught teach|tore tear|torn tear|woke wake|woken wake|ate eat|eaten eat|beat beat|beaten beat|bent bend
bet bet|bit bite|bitten bite|bled bleed|blew blow|blown blow|bred breed|burst burst|cast cast|clung cling|cost cost
crept creep|dug dig|dove dive|dreamt dream|drank drink|drunk drink|fed feed|forbade forbid|forbidden forbid
forgot forget|forgotten forget|forgave forgive|forgiven forgive|froze freeze|frozen freeze|hung hang|knelt kneel
leapt leap|lent lend|lit light|overcame overcome|overthrew overthrow|overthrown overthrow|quit quit|rode ride
ridden ride|rang ring|rung ring|sang sing|sung sing|sank sink|sunk sink|slept sleep|slid slide|sold sell|set set
shook shake|shaken shake|shone shine|shut shut|shrank shrink|sprang spring|spread spread|spun spin|stuck stick
stung sting|strove strive|swam swim|swept sweep|swung swing|undertook undertake|undertaken undertake|upheld uphold
upset upset|withdrew withdraw|withdrawn withdraw|withheld withhold|withstood withstand|wept weep|wound wind
bore bear|borne bear|bound bind|shed shed|split split|thrust thrust|underwent undergo|undergone undergo|wed wed
dying die|lying lie|tying tie|agreed agree|agreeing agree|freed free|freeing free|seeing see|fleeing flee|being be
using use|used use|dyed dye
""".replace("\n", "|")
_NOUNS: Final = """
men man|women woman|children child|people people|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife
knives knife|leaves leaf|wolves wolf|halves half|shelves shelf|selves self|thieves thief|loaves loaf|calves calf
crises crisis|analyses analysis|theses thesis|hypotheses hypothesis|bases base|oases oasis|diagnoses diagnosis
phenomena phenomenon|criteria criterion|data datum|media medium|bacteria bacterium|spectra spectrum|alumni alumnus
fungi fungus|nuclei nucleus|oxen ox|police police|series series|species species|means means|news news|troops troop
aircraft aircraft|movies movie|ties tie|lies lie|pies pie|cookies cookie|zombies zombie|calories calorie
rookies rookie|shoes shoe|toes toe|foes foe|canoes canoe|heroes hero|echoes echo|potatoes potato|tomatoes tomato
vetoes veto|embargoes embargo|cargoes cargo|torpedoes torpedo|volcanoes volcano|mosquitoes mosquito|gases gas
buses bus|viruses virus|campuses campus|bonuses bonus|statuses status|censuses census|caches cache|aches ache
headaches headache|quizzes quiz|indices index|matrices matrix|vertices vertex|gentlemen gentleman
policemen policeman|spokesmen spokesman|regards regards|clothes clothes|thanks thanks|supplies supplies
headquarters headquarters|proceeds proceeds|goods goods|earnings earnings|statistics statistics|politics politics
economics economics|sanctions sanction|outskirts outskirts
""".replace("\n", "|")
_OTHERS: Final = """
JJR better good|JJS best good|JJR worse bad|JJS worst bad|JJR more more|JJS most most|RBR better well|RBS best well
RBR more more|RBS most most|JJR less less|JJS least least|RBR less less|RBS least least|JJR further far
RBR further far|RBR farther far|RBR worse badly|RBS worst badly|JJR elder old|JJS eldest old|JJR later late
JJS latest late|RB n't not|RB nt not|MD ca can|MD wo will|MD 'll will|MD 'd would|VBZ s be|POS s 's|POS ' 's
VBP m be|VBP re be|VBP ve have|MD sha shall|DT an a|PRP me I|PRP him he|PRP us we|PRP them they|PRP 'em they
PRP her she|PRP 's we|PRP u you|WP whom whom|PRP i I|TO na to|DT those that|DT these this
""".replace("\n", "|")


def _table(text: str) -> dict[str, str]:
    pairs = (entry.rpartition(" ") for entry in text.split("|") if entry.strip())
    return {form: found for form, _, found in pairs}


_IRREGULAR_VERBS: Final = _table(_VERBS)
_IRREGULAR_NOUNS: Final = _table(_NOUNS)
_IRREGULAR: Final = {tuple(key.split(" ")): value for key, value in _table(_OTHERS).items()}
_VERBAL: Final = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
IRREGULAR: Final = frozenset((form, tag) for form in _IRREGULAR_VERBS for tag in _VERBAL) | frozenset(
    (form, "NNS") for form in _IRREGULAR_NOUNS
)
_COMPARED: Final = {"JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}
_VOWELS: Final = frozenset("aeiou")
_SHORT: Final = 2
_KEPT: Final = 100_000  # words
# Ends of stems that lost an e: "hav-ing", "argu-ed", "produc-ed"; and ends that never had one.
_LOST_E: Final = (
    "at", "iz", "is", "uc", "ut", "iv", "av", "ov", "urg", "erg", "arg", "ang", "ing", "ung", "eng", "ag", "uag", "dg",
    "u", "rc", "nc", "ac", "ec", "ic", "ir", "ur", "ar", "or", "ous", "aus", "eas", "ens", "ins", "ans", "ers", "ors",
    "urs", "aps", "ps", "ad", "id", "od", "ud", "ak", "ik", "ok", "am", "im", "om", "um", "ap", "ip", "op", "up", "yp",
    "in", "an", "on", "un", "el", "il", "ol", "ul", "ot", "it", "et", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl",
    "zl", "v", "z", "ieg", "ieg", "iev", "eav", "lv", "rv", "ath", "eath", "oath", "pris", "tur", "quir", "x-",
)  # fmt: skip
_NO_E: Final = (
    "eat", "oat", "eet", "oot", "out", "ait", "eit", "uit", "eak", "eek", "ook", "oom", "eam", "eem", "aim", "oam",
    "ain", "ean", "een", "oin", "oon", "ign", "eal", "eel", "ail", "oil", "ool", "oul", "eap", "eep", "oop", "oup",
    "ead", "eed", "oad", "ood", "aid", "ear", "eer", "air", "oar", "our", "oor", "er", "en", "it", "et", "on", "el",
    "al", "om", "ar", "or", "op", "in", "ic", "ir", "ot", "up", "il", "ol", "um", "im", "ad", "an", "id",
)  # fmt: skip


class Lemmatizer:
    """Finds dictionary forms with a table of exceptions and a list of known words; remembers what it found."""

    def __init__(self, table: Mapping[tuple[str, str], str], known: Container[str]) -> None:
        """Take the exceptions, by form and tag, and the words among which rules choose when they are in doubt."""
        self._table, self._known = table, known
        self._kept: dict[tuple[str, str], str] = {}

    def __call__(self, form: str, xpos: str) -> str:
        """Answer: which is the dictionary form of this word, read as this part of speech (Penn Treebank tag)?

        Proper nouns keep their spelling; "’" is read as "'".
        """
        found = self._kept.get((form, xpos))
        if found is None:
            found = self._table.get((form.lower(), xpos)) or lemma(form, xpos, self._known)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[form, xpos] = found
        return found


def lemma(form: str, xpos: str, known: Container[str] = frozenset()) -> str:
    """Return the dictionary form by the rules alone."""
    low = form.lower().replace("’", "'")
    if xpos == "NNP":
        return form
    if xpos == "CD":
        return low.replace(",", "")
    found = _IRREGULAR.get((xpos, low))
    if found:
        return found
    if xpos in _VERBAL:
        return _IRREGULAR_VERBS.get(low) or _verb(low, xpos, known)
    if xpos == "NNPS":
        plain = _noun(form)
        return plain or form
    if xpos == "NNS":
        return _IRREGULAR_NOUNS.get(low) or (low if low[:1].isdigit() else _noun(low))
    if xpos in _COMPARED and low.endswith(_COMPARED[xpos]):
        return _known(low[: -len(_COMPARED[xpos])], _compared(low[: -len(_COMPARED[xpos])]), known)
    return "I" if xpos == "PRP" and low == "i" else low


def _noun(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORT + 2:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("men",)) and len(word) > _SHORT + 1:
        return word[:-2] + "an"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _known(stem: str, guess: str, known: Container[str]) -> str:
    """Return the guess, unless only another way to undo the ending gives a known word."""
    if guess in known or len(stem) <= _SHORT:
        return guess
    ways = (stem + "e", stem, stem[:-1] if stem[-1] == stem[-2] else stem)
    return next((way for way in ways if way in known), guess)


def _verb(word: str, xpos: str, known: Container[str]) -> str:
    if xpos == "VBZ":
        return _third(word)
    if xpos == "VBG" and word.endswith(("ing", "in'")):
        return _known(word[:-3], _stem(word[:-3]), known)
    if xpos in {"VBD", "VBN"} and word.endswith("ied"):
        return word[:-3] + "y"
    if xpos in {"VBD", "VBN"} and word.endswith("ed"):
        return _known(word[:-2], _stem(word[:-2]), known)
    for prefix in ("re", "over", "under", "out", "mis", "un", "fore"):
        rest = _IRREGULAR_VERBS.get(word.removeprefix(prefix)) if word.startswith(prefix) else None
        if rest and xpos in {"VBD", "VBN"}:
            return prefix + rest
    return word


def _third(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORT + 2:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word.removesuffix("s")


def _stem(stem: str) -> str:
    """Return the verb whose "-ed" or "-ing" was cut off: one of a doubled consonant gone, a lost e back."""
    if len(stem) < _SHORT + 1:
        return stem + "e" if len(stem) == _SHORT and stem[-1] not in _VOWELS else stem
    if stem in {"add", "egg", "err", "ebb", "odd", "purr", "butt"}:
        return stem
    if stem[-1] == stem[-2] and stem[-1] not in "lsfzeo":
        return stem[:-1]
    if stem.endswith("ll") and stem[:-1].endswith(("el", "ol", "al", "il")) and _syllables(stem) > 1:
        return stem[:-1]
    if _one_syllable(stem):
        return stem + "e"
    if stem.endswith(_NO_E) and not stem.endswith(("ieg", "ous", "ain-")) and not _stressed(stem):
        return stem
    return stem + "e" if stem.endswith(_LOST_E) else stem


def _syllables(stem: str) -> int:
    return sum(c in _VOWELS and (at == 0 or stem[at - 1] not in _VOWELS) for at, c in enumerate(stem))


def _one_syllable(stem: str) -> bool:
    """Say whether a stem is one vowel and one consonant after it: "hop-ing" of hope, since hop doubles its p."""
    if len(stem) < _SHORT + 1 or stem[-1] in _VOWELS or stem[-1] in "wxy":
        return False
    return _syllables(stem) == 1 and stem[-2] in _VOWELS and stem[-3] not in _VOWELS


def _stressed(stem: str) -> bool:
    """Say whether the end is one of those that stress their last syllable and so lost an e: "declar-ed"."""
    return stem.endswith(
        ("clar", "par", "quir", "spir", "pir", "tir", "fin", "clin", "bin", "chin", "scrib", "vid", "cid", "sid", "lud",
         "clud", "trud", "ced", "vad", "rad", "grad", "suad", "nor", "plor", "stor", "gnor", "sum", "nsum", "fum",
         "com", "cit", "vit", "not", "mot", "vot", "quot", "plet", "pet", "pol", "sol", "rol", "fil", "cil", "pan",
         "lop", "cop", "hop", "rop", "scop", "typ", "ric", "tic", "vic", "oic", "lic", "ust"),
    )  # fmt: skip


def _compared(stem: str) -> str:
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > _SHORT and stem[-1] == stem[-2] and stem[-1] not in "ls":
        return stem[:-1]
    return (
        stem + "e"
        if stem.endswith(("rg", "c", "v", "fin", "lat", "id", "ut", "saf", "af", "iv", "os", "rs", "bl", "pl", "tl"))
        else stem
    )


def learnt(path: Path) -> dict[tuple[str, str], str]:
    """Return the forms that the rules get wrong, by form and tag."""
    table: dict[tuple[str, str], str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, xpos, found = line.split("\t")
            table[form, xpos] = found
    return table
