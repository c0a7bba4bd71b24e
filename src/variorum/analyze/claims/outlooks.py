"""Whether what a verb tells is done, to come, only thought of, or neither: asked for, denied, an aim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from variorum.analyze.claims.tables import word_set

if TYPE_CHECKING:
    from variorum.parse import Parse

Outlook = Literal["done", "to come", "thought of", ""]

_NOT_SO = word_set("not n't never no nor if unless whether until before lest hardly without must should")
_COMING = word_set("will shall 'll would")
_THOUGHT = word_set("may might could can")
# Verbs and adjectives before an infinitive: "agreed to", "is due to"; "is considering", "threatened to"; "began to",
# "was forced to".
_PROMISES = word_set(
    "agree decide plan promise pledge vow order expect prepare intend schedule set due vote undertake commit ready "
    "prepared willing about"
)
_WEIGHS = word_set("threaten consider mull weigh discuss warn")
_BEGINS = word_set("begin start continue proceed manage finish complete force compel oblige")
# What is told below one of these is wished, asked or denied.
_WISHES = word_set("urge demand call propose suggest ask want deny refuse fail reject hope seek request decline")
_WANTS = word_set("want need wish")  # "wants the curfew lifted and the siege ended"
_DENIES = word_set("not n't never")
_REFUTES = word_set("deny denial")
# What is told of one of these nouns is said not to be so where it is the object of one of these verbs.
_TELLINGS = word_set("report claim rumour rumor allegation suggestion accusation charge assertion statement")
_REBUTS = word_set("deny dismiss reject refute rebut contradict")
_UNSURE = word_set("if unless whether until before lest should must")
_DEEP = 6  # steps up from a verb to what is told of it
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "parataxis"})


def outlook_of(parse: Parse, verb: int) -> Outlook:
    """Return how what a verb tells stands to what is so; empty where it is asked, denied, or an aim.

    "Will send", "agreed to send" are to come; "may send", "threatened to send" thought of; "urged it to send" none.
    """
    if _wished(parse, verb):
        return ""
    return _own(parse, verb)


def goes_on(parse: Parse, verb: int) -> bool:
    """Say whether a verb tells what is under way: "is sending soldiers", who have not arrived then."""
    helped = any(parse.tokens[i].lemma == "be" and parse.tokens[i].deprel == "aux" for i in parse.below.get(verb, ()))
    return helped and parse.tokens[verb].text.lower().endswith("ing")


def is_denied(parse: Parse, verb: int, *, nobody: bool = False) -> bool:
    """Say whether what a verb tells is said not to be, or not to have been; ``nobody`` where its noun says so.

    "No talks were held", "denied that talks were planned"; not what is to come, nor what is denied of a denial.
    """
    own = [parse.tokens[i] for i in parse.below.get(verb, ()) if parse.tokens[i].upos not in {"NOUN", "PROPN"}]
    around = {t.lemma.lower() for t in own}
    if around & (_UNSURE | _COMING | _THOUGHT):
        return False
    return (nobody or bool(around & _DENIES)) != _is_refused(parse, verb)


def _is_refused(parse: Parse, verb: int) -> bool:
    """Say whether what a verb tells hangs on a denial: "denied that talks had been planned"."""
    above = parse.tokens[verb].head
    if _is_rebutted(parse, verb):
        return True
    told = parse.tokens[verb].deprel in {"ccomp", "xcomp", "acl"} and above >= 0
    return told and parse.tokens[above].lemma.lower() in _REFUTES and not _denied(parse, above)


def _is_rebutted(parse: Parse, verb: int) -> bool:
    """Say whether what a verb tells is a report that somebody dismisses: "dismissing reports that it had been shut"."""
    noun = parse.tokens[verb].head
    told = noun >= 0 and parse.tokens[verb].deprel in {"acl", "ccomp"} and parse.tokens[noun].lemma.lower() in _TELLINGS
    above = parse.tokens[noun].head if told else -1
    return above >= 0 and parse.tokens[above].lemma.lower() in _REBUTS and not _denied(parse, above)


def _own(parse: Parse, verb: int, depth: int = 0) -> Outlook:
    token = parse.tokens[verb]
    below = [parse.tokens[i] for i in parse.below.get(verb, ()) if parse.tokens[i].upos not in {"NOUN", "PROPN"}]
    around = {t.lemma.lower() for t in below if t.deprel.partition(":")[0] in {"aux", "advmod", "mark", "cop", "det"}}
    around |= {t.text.lower() for t in below if t.deprel in {"mark", "aux"}}
    if around & _NOT_SO or depth > _DEEP or _of_nobody(parse, verb):
        return ""
    if around & _THOUGHT:
        return "thought of"
    if around & _COMING or _is_due(parse, verb):
        return "thought of" if _on_condition(parse, verb) else "to come"
    helped = parse.child(verb, "aux", "aux:pass") >= 0  # "is sending"
    present = {"Tense=Pres", "VerbForm=Part"} <= set(token.features.split("|"))
    gerund = "VerbForm=Ger" in token.features or (present and not helped)
    if gerund and not helped and token.deprel in {"ccomp", "obj", "csubj"}:  # "its powers include sending soldiers"
        return ""
    if "to" in around or (gerund and token.deprel == "xcomp"):
        return _after(parse, verb, is_to="be" in around, depth=depth)
    finite = any(t.lemma in {"be", "have"} and "VerbForm=Inf" not in t.features for t in below)  # not "and be sent"
    has_own = finite or parse.child(verb, "nsubj", "nsubj:pass") >= 0
    return _own(parse, token.head, depth + 1) if token.deprel == "conj" and not has_own else "done"


def _of_nobody(parse: Parse, verb: int) -> bool:
    """Say whether it is told of nobody: "neither Moss nor her aides were charged", "no soldier was sent"."""
    subject = parse.child(verb, "nsubj", "nsubj:pass")
    if subject < 0:
        return False
    words = {parse.tokens[i].lemma.lower() for i in (subject, *parse.below.get(subject, ()))}
    return bool(words & _NONE)


_NONE = word_set("neither nobody none no")


def _on_condition(parse: Parse, verb: int) -> bool:
    """Say whether what is to come hangs on something else: "the truce will be prolonged if there is progress"."""
    clauses = (i for i in parse.below.get(verb, ()) if parse.tokens[i].deprel == "advcl")
    return any(parse.tokens[i].text.lower() in _CONDITIONS for at in clauses for i in parse.below.get(at, ()))


_CONDITIONS = word_set("if unless provided")


def _is_due(parse: Parse, verb: int) -> bool:
    """Say whether the parse takes "due to" for a preposition: "had been due to open"."""
    return any(parse.tokens[i].lemma.lower() == "due" for i in parse.below.get(verb, ()) if i < verb)


def _after(parse: Parse, verb: int, *, is_to: bool, depth: int) -> Outlook:
    """Return what an infinitive or a gerund owes to the verb it hangs on: "agreed to", "is to", "began to"."""
    token = parse.tokens[verb]
    if is_to or token.deprel == "root":  # "is to open"; in a headline "Bridge to open on Monday"
        return "to come"
    above = parse.tokens[token.head].lemma.lower() if token.head >= 0 else ""
    if token.deprel not in {"xcomp", "ccomp", "acl"}:
        return ""
    if above in _BEGINS:
        return _own(parse, token.head, depth + 1)
    told = _own(parse, token.head, depth + 1)
    if above in _WEIGHS:
        return "thought of" if told else ""
    return "to come" if above in _PROMISES and told in {"done", "to come"} else ""


def _wished(parse: Parse, verb: int) -> bool:
    if _is_rebutted(parse, verb):
        return True
    at = verb
    for _ in range(_DEEP):
        token = parse.tokens[at]
        if token.deprel not in _CLAUSES or token.head < 0:
            return False
        shares = token.deprel == "conj"
        at = token.head
        if parse.tokens[at].lemma.lower() in (_WANTS if shares else _WISHES) or (not shares and _denied(parse, at)):
            return True
        if token.deprel == "acl" and _wished_for(parse, verb, at):
            return True
    return False


def _wished_for(parse: Parse, verb: int, noun: int) -> bool:
    """Say whether what befalls a noun is asked for: "called for the curfew to be lifted", "wants the curfew lifted"."""
    above = parse.tokens[noun].head
    marks = {parse.tokens[i].text.lower() for i in parse.below.get(verb, ()) if parse.tokens[i].deprel == "mark"}
    return above >= 0 and parse.tokens[above].lemma.lower() in (_WISHES if "to" in marks else _WANTS)


def _denied(parse: Parse, verb: int) -> bool:
    """Say whether a verb above is denied: "does not regard the truce as ended"."""
    return any(parse.tokens[i].lemma.lower() in _DENIES for i in parse.below.get(verb, ()))
