"""Who is given what within one sentence: cue, source phrase and content, by the place the cue has in the clause."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import OBJECTS, QUESTIONS, content_right, finite, sentence_stop
from variorum.analyze.quotations.cues import PARTICIPLES, group_at, is_adverb, verb_at
from variorum.analyze.quotations.headlines import headline_parts
from variorum.analyze.quotations.lines import DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS, RELATIVES, STOPS
from variorum.analyze.quotations.sources import Source, is_nobody, left_source, main_subject, right_source
from variorum.analyze.tables import entries, speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.model import SpeechAct

    IsCue = Callable[[int], bool]

# Verbs that may follow what was said without marks: "The bridge is open, the mayor said."
_CLOSERS: Final = entries(
    """
    say tell add report note announce warn argue claim believe think explain write confirm insist allege
    estimate predict show learn find know reply conclude state suggest acknowledge concede admit declare
    maintain understand recall observe remark contend complain assert fear hope reveal indicate put_it
    """
)
# Forms that are nouns as often as verbs: they need a sign that content follows, or a name before them.
_NOUN_LIKE: Final = entries(
    """
    states state reports report claims claim plans plan needs need charges charge demands demand calls call
    views view fears fear hopes hope questions question talks talk answers answer appeals appeal orders order
    polls poll doubts doubt offers offer promises promise reveals cites figures figure posts post notes note
    comments comment advocates backs supports support requests request wishes wish attacks attack desires
    worries worry concerns concern holds hold faults fault voices voice documents document details detail
    guarantees guarantee references pushes push challenges challenge blasts blast labels label brands brand
    credits credit campaigns campaign rallies rally protests protest objects object respects respect likes like
    terms term tells approaches cautions bets bet
    """
)
_BEFORE_PARTICIPLE: Final = STOPS | {"by", "after", "before", "and", "while", "when", "or", "but"}
_NEAR: Final = 12  # attributions of one sentence that are looked at for where the content of one ends
_PHRASES: Final = tuple(tuple(phrase.split()) for phrase in speech.SOURCE_PHRASES)
_PHRASE_STARTS: Final = frozenset(phrase[0] for phrase in _PHRASES)
_PLURAL_NOUNS: Final = entries("people men women police some many most media")
# Passives that give words to nobody in particular: "is believed to", "was accused of".
_SAID_OF: Final = entries("accuse blame believe think say allege report suspect expect estimate rumor consider know")
_STRONG: Final = entries(
    "accuse blame warn urge call_for call_on condemn announce criticize criticise denounce threaten"
)
_COORDINATORS: Final = entries("and but or")
_CUTTERS: Final = entries("but while though although whereas and as")
_NOUNS: Final = dict(pair.rsplit(" ", 1) for pair in speech.NOUNS.split("|"))


@dataclass(slots=True)
class Attribution:
    """One attribution of a sentence, in token indices of its line."""

    line: int
    cue: tuple[int, int]
    source: Source | None
    content: list[tuple[int, int]]
    act: SpeechAct
    rule: str
    start: int
    shape: str
    negated: bool = False
    modality: str = ""
    strong: bool = True
    shared: bool = False
    lemma: str = ""

    @property
    def opens(self) -> bool:
        """Whether what was said follows in the next paragraph, after a colon."""
        return bool(self.content) and self.shape != "noun" and self.content[0][0] == self.content[0][1]


def find_attributions(line: Line) -> list[Attribution]:
    """Return the attributions of one sentence in the order of their cues."""
    parts = headline_parts(line) if line.sentence.block in {"headline", "subhead"} else None
    if parts is not None:
        source, colon, content = parts
        shape = "normal" if source.first < colon else "closing"
        return [Attribution(line.number, (colon, colon + 1), source, [content], "state", "headline", 0, shape)]
    found: list[Attribution] = []
    taken: set[int] = set()
    is_cue = taken.__contains__

    at = 0
    while at < len(line):
        if line.quoted[at] >= 0:
            at += 1
            continue
        attribution = (
            _according(line, at, is_cue)
            or _cleft(line, at, is_cue)
            or _verb(line, at, found, is_cue)
            or _noun(line, at)
            or _parsed(line, at)
        )
        if attribution is None:
            at += 1
            continue
        if attribution.shape in {"closing", "inverted"}:
            _widen(line, attribution, found)
        found.append(attribution)
        taken.update(range(*attribution.cue))
        at = max(at + 1, attribution.cue[1])
    _cut(line, found)
    return [a for a in _outright(line, found) if a.opens or any(last > first for first, last in a.content)]


def _outright(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Leave out what someone says that another would say: "she warned that crews would strike 'by dusk'".

    What is yet to be said, or only may be, was said by nobody but the outer speaker.
    """
    within = [0] * (len(line) + 1)
    for one in found:
        for first, last in one.content:
            within[first] += 1
            within[max(first, last)] -= 1
    held = list(accumulate(within))
    return [one for one in found if not (one.modality and held[one.cue[0]])]


def _cleft(line: Line, at: int, is_cue: IsCue) -> Attribution | None:
    """Read "'We were close,' was how Ana Ruiz, who led the talks, put it": the speaker follows "how" or "what"."""
    if line.low[at] not in {"was", "is"} or at < 1 or line.low[at + 1 : at + 2] not in (["how"], ["what"]):
        return None
    before = at - 1 if not line.comma(at - 1) else at - 2
    source = right_source(line, at + 2, is_cue) if before >= 0 and line.quoted[before] >= 0 else None
    if source is None:
        return None
    for k in range(source.last, min(len(line), source.last + 6)):
        group = group_at(line.low, k) if line.quoted[k] < 0 else None
        if group is not None:
            source = right_source(line, at + 2, range(group.first, len(line)).__contains__) or source
            content = (_left_start(line, before, is_cue), before + 1)
            return _make(line, group._replace(modality=""), source._replace(rule="cleft"), [content], "closing")
    return None


def _widen(line: Line, one: Attribution, found: list[Attribution]) -> None:
    """Let what a closing cue gives to its speaker begin with the sentence, or after an earlier closing cue."""
    first, last = one.content[0]
    if first == 0 or one.rule == "according to":
        return
    ends = [a.cue[1] for a in found if a.shape in {"closing", "inverted", "opening"} and a.cue[1] <= first]
    earlier = [a for a in found if a.cue[1] <= first and a.shape not in {"closing", "inverted", "opening"}]
    if ends or any(a.lemma in _CLOSERS for a in earlier):
        return
    one.content[0] = (_left_start(line, last, lambda _: False), last)


# -- according to ------------------------------------------------------------------------------------------------------


def _according(line: Line, at: int, is_cue: IsCue) -> Attribution | None:
    if line.low[at] not in _PHRASE_STARTS:
        return None
    after = next((at + len(p) for p in _PHRASES if tuple(line.low[at : at + len(p)]) == p), at)
    if after == at:
        return None
    source = right_source(line, after, is_cue)
    if source is None:
        return None
    source = source._replace(rule="according to")
    n = sentence_stop(line)
    if at == 0 or (at == 1 and line.low[0] in {"but", "and"}):
        begin = source.last
        if begin < n and line.comma(begin):
            inner = begin + 1
            if line.low[inner] in RELATIVES or not _clause_follows(line, inner, n):
                while inner < n and not line.comma(inner):
                    inner += 1
                begin = inner if inner < n else begin
            begin += 1
        return Attribution(line.number, (at, after), source, [(begin, n)], "state", "according to", at, "opening")
    first = _left_start(line, at - 1, lambda _: False)
    last = at - 1 if line.comma(at - 1) else at
    content = [(first, last)]
    if source.last < n - 1 and line.comma(source.last) and line.comma(at - 1):
        content.append((source.last + 1, n))
    return Attribution(line.number, (at, after), source, content, "state", "according to", at, "closing")


def _clause_follows(line: Line, at: int, end: int) -> bool:
    """Say whether a finite verb stands between here and the next comma."""
    while at < end and not line.comma(at):
        verb = verb_at(line.low, at) if line.mention[at] < 0 else None
        if finite(line, at) or (verb is not None and verb[1].form in {"past", "s"}):
            return True
        at += 1
    return False


# -- the parse --------------------------------------------------------------------------------------------------------


def _parsed(line: Line, at: int) -> Attribution | None:
    """Read what the rules see no source or content of: a cue whose subject and clause the parse knows."""
    group = group_at(line.low, at) if line.heads else None
    if group is None or group.passive or line.quoted[group.verb] >= 0 or line.mention[group.verb] >= 0:
        return None
    subjects = line.below(group.verb, "nsubj") or line.below(_first_of(line, group.verb), "nsubj")
    if not subjects:
        return None
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse")
    if source.last > group.first or is_nobody(line, source.first, source.last):
        return None
    content = _parsed_content(line, group, subjects[0])
    return _make(line, group, source, [content], "normal") if content is not None else None


def _parsed_content(line: Line, group: Group, subject: int) -> tuple[int, int] | None:
    """Return the clause a cue governs; where someone is its subject, whatever its constructions allow."""
    clauses = [k for k in line.below(group.verb, "ccomp") if line.quoted[k] < 0]
    n = sentence_stop(line)
    if len(clauses) == 1:
        first, last = line.stretch(clauses[0])
        return (first, min(last, n)) if group.last <= first < n else None
    someone = line.mention[subject] >= 0 or line.low[subject] in PRONOUNS
    if not someone or not line.below(group.verb, "obj", "obl", "xcomp"):
        return None
    after = content_right(line, group)
    end = min(n, line.stretch(group.verb)[1])
    return (after[0], min(after[1], end)) if after is not None and after[0] < end else None


def _first_of(line: Line, at: int) -> int:
    """Return the verb that a coordinated verb shares its subject with, or the verb itself."""
    while line.relations[at] == "conj" and line.heads[at] >= 0:
        at = line.heads[at]
    return at


# -- verbs -------------------------------------------------------------------------------------------------------------


def _verb(line: Line, at: int, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    if line.mention[at] >= 0 and line.mentions[line.mention[at]].form == "name":
        return None
    hyphened = (at > 0 and line.low[at - 1] == "-") or (at + 1 < len(line) and line.low[at + 1] == "-")
    group = None if hyphened else group_at(line.low, at)  # "life-threatening" threatens nobody
    if group is None or (line.cap(at) and at > 0 and line.low[at - 1] not in MARKS and group.entry.form != "ing"):
        return None
    if line.low[at] in PARTICIPLES and group.first == group.verb:
        return None
    if group.passive:
        return _passive(line, group, is_cue)
    if group.entry.form == "ing" and not group.finite:
        return _participle(line, group, found, is_cue)
    if group.infinitive:
        return _infinitive(line, group, found)
    return _active(line, group, found, is_cue)


def _make(line: Line, group: Group, source: Source | None, content: list[tuple[int, int]], shape: str) -> Attribution:
    start = min(group.first, source.first) if source is not None else group.first
    rule = f"{source.rule}, {shape}" if source is not None else shape
    return Attribution(
        line.number, (group.first, group.last), source, content, group.entry.act, rule, start, shape,
        negated=group.negated, modality=group.modality, lemma=group.entry.lemma,
    )  # fmt: skip


def _active(line: Line, group: Group, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    left = group.first - 1
    source = left_source(line, left, is_cue) if left >= 0 else None
    if source is None and left >= 0 and line.low[line.skip_time_left(left)] in _COORDINATORS:
        return _elided(line, group, found)
    if source is None:
        return _inverted(line, group, is_cue)
    if group.entry.lemma == "be_quoted" and line.low[group.last : group.last + 2] == ["as", "saying"]:
        group = group._replace(last=group.last + 1)
    bare = group.first == group.verb
    if group.entry.form == "base" and not _plural(line, source) and not group.modality and bare:
        return None
    after = content_right(line, group)
    if bare and line.low[group.verb] in _NOUN_LIKE and not _surely_verb(line, group, source, after):
        return None
    relative = line.low[source.first] in RELATIVES and source.last - source.first == 1
    before_comma = source.first > 0 and _closes_content(line, source.first - 1) and not relative
    if before_comma:
        return _postposed(line, group, source, after, is_cue)
    if after is None:
        return None
    return _make(line, group, source, [after], "normal")


def _surely_verb(line: Line, group: Group, source: Source, after: tuple[int, int] | None) -> bool:
    """Say whether a word that may be a noun is a verb: after a pronoun or a name, or before a sign of content."""
    low = line.low[source.last - 1]
    if source.rule == "pronoun":
        return group.entry.form != "s" or low not in {"they", "we", "i", "you", "some", "many", "others"}
    head = line.mention[source.last - 1]
    if head < 0 and low.endswith("ing"):  # "of raising questions that": an object
        return False
    if after is not None and (line.low[after[0]] == "that" or line.quoted[after[0]] >= 0):
        return True
    if head < 0:
        return False
    plural = low.endswith("s") and not low.endswith("ss") and line.mentions[head].form != "name"
    if group.entry.form == "s":
        return not plural and low[:1].isalpha() and after is not None
    return plural or (line.mentions[head].kind in {"ORG", "NORP"} and after is not None)


def _plural(line: Line, source: Source) -> bool:
    """Say whether a phrase can be the subject of a verb without -s: plural, a pair, or I, you, we, they, who."""
    low = line.low[source.first : source.last]
    if source.last - source.first == 1 and low[0] in PRONOUNS | RELATIVES:
        return low[0] not in {"he", "she", "it", "one"}
    head = line.mention[source.head]
    if "and" in low or (head >= 0 and line.mentions[head].kind in {"ORG", "NORP"}):
        return True
    end = source.head
    while end + 1 < source.last and head >= 0 and line.mention[end + 1] == head:
        end += 1
    words = line.low[source.head : end + 1]
    return any(w in _PLURAL_NOUNS or (w.endswith("s") and not w.endswith("ss")) for w in words)


def _closes_content(line: Line, at: int) -> bool:
    """Say whether the token before a source phrase closes what was said: a comma or a closing quotation mark."""
    return line.comma(at) or line.quoted[at] >= 0 or line.low[at] in {"—", "–", "--"}


def _postposed(
    line: Line, group: Group, source: Source, after: tuple[int, int] | None, is_cue: IsCue
) -> Attribution | None:
    """Read '"X," Y said.', "X, Y said on Monday." and "X, Y said, Z."; else "..., Y said that Z" is a clause anew."""
    comma = source.first - 1
    if not (group.entry.takes("C") or group.entry.takes("Q") or group.entry.takes("D") or group.entry.takes("N")):
        return None
    n = sentence_stop(line)
    right = line.skip_time_right(group.last)
    quoted_left = line.quoted[comma] >= 0
    if quoted_left and after is not None and not _speech_ends(line, comma):
        return _make(line, group, source, [after], "normal")
    if right < n and line.low[right] == ":" and after is not None:
        return _make(line, group, source, [after], "normal")
    closed = right >= n or line.comma(right) or line.low[right] in STOPS or _speech_setting(line, group, right, n)
    if not closed and not quoted_left and (after is not None or group.entry.lemma not in _SAYING):
        return _make(line, group, source, [after], "normal") if after is not None else None
    if not closed and after is not None and _opens_clause(line, after):
        return _make(line, group, source, [after], "normal")
    if not (quoted_left or (group.entry.lemma in _CLOSERS and line.low[0] not in _OPENING_CLAUSES)):
        return _make(line, group, source, [after], "normal") if after is not None else None
    first = _left_start(line, comma, is_cue)
    last = comma if line.comma(comma) or line.low[comma] in STOPS else comma + 1
    if not quoted_left and after is not None and not any(finite(line, k) for k in range(first, last)):
        return _make(line, group, source, [after], "normal")
    if last <= first:
        return _make(line, group, source, [after], "normal") if after is not None else None
    content = [(first, last)]
    if right < n - 1 and line.comma(right):
        plain = line.comma(comma) and not quoted_left and line.low[right + 1] not in _COORDINATORS
        if (plain and not _participle_follows(line, right + 1)) or (quoted_left and line.quoted[right + 1] >= 0):
            content.append((right + 1, n))
    return _make(line, group, source, content, "closing")


_SAYING: Final = entries("say tell add write explain report announce")
_OPENING_CLAUSES: Final = entries("when if after before while although though since once until as whereas")


def _speech_ends(line: Line, mark: int) -> bool:
    """Say whether a quotation ends as speech does before its speaker, with a comma or a stop, and no title."""
    while mark > 0 and line.low[mark] in MARKS:
        mark -= 1
    return line.low[mark] in {",", ".", "?", "!", "…", "...", "-", "—", "--"}


def _opens_clause(line: Line, after: tuple[int, int]) -> bool:
    return line.low[after[0]] in {"that"} | QUESTIONS or line.quoted[after[0]] >= 0


def _speech_setting(line: Line, group: Group, at: int, end: int) -> bool:
    """Say whether only the setting of speech follows: "in a statement", "told reporters", "at a rally", "to CNN"."""
    if at >= end:
        return True
    probe = at
    addressee = line.mention[probe] >= 0 or line.low[probe] in OBJECTS | DETERMINERS | {"reporters", "journalists"}
    if line.low[probe] in PREPOSITIONS or (addressee and group.entry.takes("A")):
        while (
            probe < end and not line.comma(probe) and line.low[probe] not in {"that"} | MARKS and line.quoted[probe] < 0
        ):
            if finite(line, probe) and line.low[probe - 1] not in RELATIVES:
                return False
            probe += 1
        return probe >= end or line.comma(probe)
    return False


def _participle_follows(line: Line, at: int) -> bool:
    while at < len(line) and is_adverb(line.low[at]):
        at += 1
    return at < len(line) and line.low[at].endswith("ing")


def _left_start(line: Line, at: int, is_cue: IsCue) -> int:
    """Return where the clause begins that closes at ``at``: the sentence's start, or after an earlier attribution."""
    first = 0
    for k in range(at - 1, -1, -1):
        if line.quoted[k] < 0 and (line.low[k] == ";" or is_cue(k)):
            first = k + 1
            break
    while first < at and line.quoted[first] < 0 and (line.comma(first) or line.low[first] in {"that", "-", "–", "—"}):
        first += 1
    return _past_dateline(line, first) if first == 0 else first


def _past_dateline(line: Line, first: int) -> int:
    """Return the first token after "ANKARA, Turkey (AP) —"."""
    for k in range(first, min(len(line), first + 14)):
        if line.low[k] in {"—", "–", "--", "-"} and k > 0 and line.low[k - 1] == ")":
            return k + 1
    return first


def _elided(line: Line, group: Group, found: list[Attribution]) -> Attribution | None:
    """Read "X said ... and warned that ...": the subject is that of the attribution before."""
    after = content_right(line, group)
    if after is None or group.entry.form == "base":
        return None
    source = _shared(line, group.first, found)
    if source is None:
        return None
    attribution = _make(line, group, source, [after], "coordinated")
    attribution.start, attribution.shared = group.first, True
    return attribution


def _shared(line: Line, before: int, found: list[Attribution]) -> Source | None:
    """Return the subject an elided one stands for: of the attribution before, else of the main clause."""
    for earlier in reversed(found):
        if earlier.source is not None and earlier.shape != "noun":
            return earlier.source._replace(rule="shared subject")
    source = main_subject(line, before)
    return source._replace(rule="main subject") if source is not None else None


def _inverted(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read '"X," said Y.': the subject follows the verb, what was said precedes it."""
    left = group.first - 1
    if (
        group.entry.form not in {"past", "s"}
        or left < 0
        or not (group.entry.takes("C") or group.entry.takes("Q") or group.entry.takes("D"))
    ):
        return None
    if not _closes_content(line, left):
        return None
    source = right_source(line, line.skip_time_right(group.last), is_cue)
    if source is None or (line.quoted[left] < 0 and line.mention[source.head] < 0):
        return None
    first = _left_start(line, left, is_cue)
    last = left if line.comma(left) else left + 1
    n = sentence_stop(line)
    content = [(first, last)]
    stop = line.skip_time_right(source.last)
    if stop < n - 1 and line.comma(stop) and not _participle_follows(line, stop + 1):
        plain = line.quoted[left] < 0 and line.comma(left)
        if plain or line.quoted[stop + 1] >= 0:
            content.append((stop + 1, n))
    attribution = _make(line, group, source, content, "inverted")
    attribution.start = group.first
    return attribution


def _participle(line: Line, group: Group, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    """Read ", accusing X of Y", "by warning that", "with the minister arguing that"."""
    after = content_right(line, group)
    if after is None:
        return None
    left = group.first - 1
    while left >= 0 and line.low[left] == "not":
        left -= 1
    if left < 0:
        return _opening_participle(line, group, after, is_cue)
    if line.low[left] in PREPOSITIONS - _BEFORE_PARTICIPLE:
        return None  # "accused them of refusing to": they refuse, not who accuses
    if line.comma(left) or line.low[left] in _BEFORE_PARTICIPLE or line.quoted[left] >= 0:
        source = _shared(line, group.first, found)
    else:
        source = left_source(line, left, is_cue)
        if source is None or (line.mention[source.head] < 0 and source.rule != "pronoun"):
            source = _shared(line, group.first, found)
    if source is None:
        return None
    attribution = _make(line, group, source, [after], "participle")
    attribution.start = source.first if source.rule.startswith("subject") else group.first
    attribution.shared = not source.rule.startswith("subject")
    return attribution


def _comma_closes(line: Line, at: int) -> bool:
    """Say whether a phrase ends here with a comma, set before the closing mark if it ends in a quotation."""
    if line.quoted[at] < 0:
        return line.comma(at)
    last = at + 1 >= len(line) or line.quoted[at + 1] < 0
    return last and line.low[at] in MARKS and line.comma(at - 1)


def _opening_participle(line: Line, group: Group, after: tuple[int, int], is_cue: IsCue) -> Attribution | None:
    """Read "Accusing Kabul of bad faith, the minister ...": the subject follows the comma."""
    comma = after[0]
    while comma < after[1] and not _comma_closes(line, comma):
        comma += 1
    source = right_source(line, comma + 1, is_cue) if comma + 1 < after[1] else None
    if source is None or line.mention[source.head] < 0:
        return None
    mention, last = line.mention[source.head], source.head
    while last < source.last and line.mention[last] == mention:
        last += 1
    source = source._replace(last=last, rule="subject after")
    stop = comma + 1 if line.quoted[comma] >= 0 else comma
    attribution = _make(line, group, source, [(after[0], stop)], "participle")
    attribution.start, attribution.shared = group.first, True
    return attribution


def _infinitive(line: Line, group: Group, found: list[Attribution]) -> Attribution | None:
    after = content_right(line, group)
    if after is None or line.mention[group.first - 1] >= 0:
        return None
    if not (_opens_clause(line, after) or group.entry.lemma in _STRONG):
        return None
    source = _shared(line, group.first, found)
    if source is None:
        return None
    attribution = _make(line, group, source, [after], "infinitive")
    attribution.start, attribution.shared = group.first, True
    return attribution


def _passive(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read "was accused by X of Y" and "were rejected by X": what is said of the subject, on the word of the agent."""
    n = sentence_stop(line)
    if group.entry.lemma == "be_quoted":
        return None
    by = group.last
    while by < n and line.low[by] != "by" and by - group.last < 12 and not line.comma(by):
        by += 1
    if by >= n or line.low[by] != "by":
        return _agentless(line, group, n, is_cue)
    source = right_source(line, by + 1, is_cue)
    if source is None or line.mention[source.head] < 0:
        return None
    subject = left_source(line, group.first - 1, is_cue) if group.first else None
    if subject is None:
        return None
    content = [(subject.first, subject.last)]
    if by > group.last:
        content.append((group.last, by))
    entry, parts, stop = group.entry, line.low[group.last : source.last + 2], source.head
    while stop < source.last and line.mention[stop] == line.mention[source.head]:
        stop += 1
    if stop < source.last and line.low[stop] == "to":
        source = source._replace(last=stop)
    if entry.takes("T") and not entry.takes("N") and not {"to", "that", "not"} & set(parts):
        return None  # "was ordered off by": a deed done to them
    if source.last < n and not line.comma(source.last):
        content.append((source.last, n))
    attribution = _make(line, group, source._replace(rule="agent"), content, "passive")
    attribution.start = subject.first
    return attribution


def _agentless(line: Line, group: Group, n: int, is_cue: IsCue) -> Attribution | None:
    """Read "was accused of shelling", "are believed to be": said of the subject, on nobody's word."""
    at = group.last
    if group.entry.lemma not in _SAID_OF or at >= n:
        return None
    if line.low[at] not in group.entry.prepositions | {"to"}:
        return None
    subject = left_source(line, group.first - 1, is_cue) if group.first else None
    if subject is None:
        return None
    first = at if line.low[at] == "to" else at + 1
    attribution = _make(line, group, None, [(subject.first, subject.last), (first, n)], "passive")
    attribution.start = subject.first
    return attribution


# -- nouns -------------------------------------------------------------------------------------------------------------


def _noun(line: Line, at: int) -> Attribution | None:
    """Read "Kabul's claim that ...", "their demand that ...": a noun of speech with its owner before it."""
    act = _NOUNS.get(line.low[at])
    if act is None or at + 1 >= len(line) or line.low[at + 1] != "that" or at == 0:
        return None
    n = sentence_stop(line)
    source = None
    if line.low[at - 1] in {"his", "her", "their", "its"}:
        source = Source(at - 1, at, at - 1, "owner")
    else:
        probe = at - 1
        while probe > 0 and at - probe < 4 and line.low[probe] not in {"'s", "'"}:
            probe -= 1
        if line.low[probe] in {"'s", "'"} and line.mention[probe - 1] >= 0:
            index, first = line.mention[probe - 1], probe - 1
            while first > 0 and line.mention[first - 1] == index:
                first -= 1
            source = Source(first, probe, probe - 1, "owner")
    if source is None or at + 2 >= n or finite(line, at + 2):
        return None
    return Attribution(line.number, (at, at + 1), source, [(at + 1, n)], act, "noun of speech", at, "noun")  # type: ignore[arg-type]


# -- where content ends ------------------------------------------------------------------------------------------------


def _cut(line: Line, found: list[Attribution]) -> None:
    """End the content of each attribution where another begins that does not belong to it."""
    for number, one in enumerate(found):
        if not one.content or (one.shape in {"closing", "inverted", "passive"} and len(one.content) == 1):
            continue
        first, last = one.content[-1]
        for later in found[number + 1 : number + _NEAR]:
            if later.source is not None and later.source.first <= one.cue[0] < later.source.last <= last:
                last = later.source.last  # the cue stands in a relative clause within that source phrase
                break
            if first < later.start < last:
                stop = _boundary(line, later, first)
                if stop is not None and stop > first:
                    last = stop
                    break
        if last - 1 > first and line.comma(last - 1) and line.quoted[last - 1] < 0:
            last -= 1
        one.content[-1] = (first, last)


def _boundary(line: Line, later: Attribution, first: int) -> int | None:
    """Return where content ends because of a later attribution, or ``None`` where that one lies within it."""
    at = later.start - 1
    while at > first and is_adverb(line.low[at]) and line.quoted[at] < 0:
        at -= 1
    if at <= first:
        return None
    low = line.low[at]
    if later.shape == "participle" and later.shared and (line.comma(at) or line.quoted[at] >= 0):
        return at if line.comma(at) else at + 1
    if later.shape == "coordinated" and low in _COORDINATORS:
        return at - 1 if line.comma(at - 1) else at
    if later.rule == "according to":
        return at if line.comma(at) else at + 1
    if line.comma(at) and (later.shape == "closing" or (line.low[0] in _OPENING_CLAUSES and later.shape == "normal")):
        return at
    if low in _CUTTERS and (line.comma(at - 1) or line.quoted[at - 1] >= 0 or low in {"but", "while"}):
        return at - 1 if line.comma(at - 1) else at
    return at if low in {"—", "–", "--", ";"} else None
