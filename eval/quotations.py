"""How well words are given to those who said them: gold/seeds.json and the open corpus PolNeAR.

The measures, for each kind of PolNeAR's gold attributions (direct: the content is all in quotation marks; mixed: some
of it; paraphrase: none): F1 of content tokens (recall: of the kind's gold tokens, those in any content we found;
precision: of the tokens in our contents of that kind, those in any gold content). Attribution recall: the share of gold
attributions for which one of ours shares a word of cue or source and at least half of the content's words (of the
union); attribution precision: the share of ours of whose words at least half lie in a gold content; content exact and
source exact: of those found, the shares with the very same words. Half of the articles (by the digest of their name)
are tuned on; the figures quoted are those of the other half. Beside us, on the same articles: quotation marks alone,
and quotation marks with the name or pronoun at the nearest verb of speech.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze import language, mentions, quotations
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import Block, Document, Quotation, Span, Story
from variorum.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_KINDS = ("direct", "mixed", "paraphrase")
_PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which"))
_QUOTED = re.compile(r"[\"“][^\"“”]{2,}[\"”]")
_SAYS = re.compile(r"\b(?:said|says|told|added|asked|wrote|warned|replied|explained|tweeted|according to)\b")
_NAME = r"(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,5})"
_NAME_BEFORE = re.compile(rf"({_NAME})\s*$")
_NAME_AFTER = re.compile(rf"\s*({_NAME})")
_BESIDE = 120  # characters on either side of a quotation in which the plain rule looks for a verb
_ALL_QUOTED = re.compile(r"\s*(?:[\"“”]|'')[^\"“”]*(?:[\"“”]|'')[.,]?\s*", re.DOTALL)


class Gold(NamedTuple):
    """One attribution of PolNeAR: spans of source, cue and content."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    kind: str


class Article(NamedTuple):
    """One article with its gold, and whether it belongs to the half that is tuned on."""

    name: str
    text: str
    gold: tuple[Gold, ...]
    tuned: bool


@dataclass
class Tally:
    """Counts over articles."""

    gold: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    covered: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    ours: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    attributions: int = 0
    matched: int = 0
    found: int = 0
    supported: int = 0
    exact_content: int = 0
    with_source: int = 0
    exact_source: int = 0


def evaluate(data: Path) -> dict[str, float]:
    """Score the quotations found in the seed reports and in PolNeAR; ``data`` is the folder that holds gold/ and data/.

    Raises:
        FileNotFoundError: neither set is in the folder.
    """
    figures: dict[str, float] = {}
    seeds, polnear = data / "gold" / "seeds.json", _polnear(data)
    if not seeds.is_file() and polnear is None:
        raise FileNotFoundError(f"neither gold/seeds.json nor polnear in {data}")
    if seeds.is_file():
        figures |= _seeds(data)
    if polnear is not None:
        articles = list(_articles(polnear))
        for half, tuned in (("tuned", True), ("held out", False)):
            own = [article for article in articles if article.tuned is tuned]
            figures |= _figures(own, half, analyse)
            figures |= _figures(own, f"{half}, quote marks only", _marks_only)
            figures |= _figures(own, f"{half}, quote marks and the nearest verb", _marks_and_verb)
    return figures


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: the seed reports, and our reading of the articles held out."""
    figures: dict[str, float] = _seeds(data) if (data / "gold" / "seeds.json").is_file() else {}
    if (polnear := _polnear(data)) is not None:
        figures |= _figures([article for article in _articles(polnear) if not article.tuned], "held out", analyse)
    return figures


def analyse(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """Return the quotations of a text whose lines are its paragraphs."""
    end = len(text) if end is None else end
    document = Document("doc_eval", "", text)
    lines = re.finditer(r"[^\n]*[^\s][^\n]*", text)
    blocks = tuple(
        Block("paragraph", Span(document.id, m.start(), m.end()))
        for m in lines
        if start <= m.start() and m.end() <= end
    )
    story = Story(make_id("story", document.id, start, end), Span(document.id, start, end), blocks)
    sentences = language.find_sentences(document, story, AnalyzeConfig())
    found, entities = mentions.find_names(document, story, sentences)
    return quotations.find_quotations(document, story, sentences, found, entities)


# -- the seed reports --------------------------------------------------------------------------------------------------


def _seeds(data: Path) -> dict[str, float]:
    gold = json.loads((data / "gold" / "seeds.json").read_text(encoding="utf-8"))
    found = right = 0
    cued: list[
        tuple[str, bool]
    ] = []  # of each content with a cue: its subject's words, and whether the speaker is right
    for story in gold["stories"]:
        text = (data / "seeds" / story["file"]).read_text(encoding="utf-8")
        ours = [q for q in analyse(text, story["start"], story["end"] + 1) if q.kind != "indirect"]
        for entry in (q for q in gold["quotations"] if q["story"] == story["id"]):
            best = max(ours, key=lambda q: _overlap(q, entry["start"], entry["end"]), default=None)
            if best is None or _overlap(best, entry["start"], entry["end"]) < 0.8:
                continue
            found += 1
            right += (same := same_speaker(entry["speaker"], best.speaker_name))
            if best.cue:
                cued.append((" ".join(text[span.start : span.end] for span in best.source).lower(), same))
    subjects = [same for subject, same in cued if subject]
    pronouns = [same for subject, same in cued if subject in _PRONOUNS]
    return {
        "seeds: quotations": len(gold["quotations"]),
        "seeds: content found": found,
        "seeds: right speaker": right,
        "seeds: with a cue": len(cued),
        "seeds: subject of the cue found, %": round(100 * len(subjects) / max(1, len(cued)), 2),
        "seeds: subjects that are pronouns": len(pronouns),
        "seeds: of these resolved rightly, %": round(100 * sum(pronouns) / max(1, len(pronouns)), 2),
    }


def _overlap(quotation: Quotation, start: int, end: int) -> float:
    return max(
        max(0, min(span.end, end) - max(span.start, start)) / (max(span.end, end) - min(span.start, start))
        for span in quotation.content
    )


def same_speaker(gold: str, ours: str) -> bool:
    """Say whether two ways to name a speaker agree: each word of the one is among those of the other.

    A state and its adjective ("Pakistan", "Pakistani") count as one word.
    """
    one, two = (
        {_SPELLING.get(w.form, w.form).removesuffix("'s").rstrip("s") for w in words(fold(name))} - _SMALL
        for name in (gold, ours)
    )
    return bool(one) and bool(two) and (_among(one, two) or _among(two, one))


def _among(one: set[str], two: set[str]) -> bool:
    return all(
        any(a == b or (min(len(a), len(b)) > 4 and (a.startswith(b) or b.startswith(a))) for b in two) for a in one
    )


_SPELLING = {"defence": "defense"}
_SMALL = {"of", "in", "the", "a", "an", "to"}


# -- PolNeAR -----------------------------------------------------------------------------------------------------------


def _polnear(data: Path) -> Path | None:
    for folder in (data / "data" / "polnear" / "dev", data / "polnear" / "dev", data):
        if (folder / "text").is_dir() and (folder / "attributions").is_dir():
            return folder
    return None


def _articles(folder: Path) -> Iterator[Article]:
    """Yield the articles with their first annotator's attributions."""
    for path in sorted((folder / "text").glob("*.txt")):
        standoff = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if standoff:
            text = path.read_text(encoding="utf-8")
            gold = tuple(_gold(standoff[0].read_text(encoding="utf-8"), text))
            tuned = int(hashlib.sha256(path.name.encode()).hexdigest(), 16) % 2 == 0
            yield Article(path.name, text, gold, tuned)


def _gold(standoff: str, text: str) -> Iterator[Gold]:
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    for line in standoff.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.partition("\t")[0].partition(" ")[2]
            spans[key] = tuple((int(a), int(b)) for a, b in (place.split() for place in places.split(";")))
        elif key.startswith("E"):
            roles: dict[str, tuple[tuple[int, int], ...]] = defaultdict(tuple)
            for part in rest.split():
                role, _, target = part.partition(":")
                roles[role.rstrip("0123456789")] += spans.get(target, ())
            content = roles["Content"]
            yield Gold(roles["Source"], roles["Cue"], content, _kind(" ".join(text[a:b] for a, b in content)))


def _kind(content: str) -> str:
    if _ALL_QUOTED.fullmatch(content):
        return "direct"
    return "mixed" if any(mark in content for mark in '"“”') or "''" in content else "paraphrase"


def _figures(articles: Sequence[Article], label: str, finder: Callable[[str], Sequence[Quotation]]) -> dict[str, float]:
    tally = Tally()
    for article in articles:
        _count(article, finder(article.text), tally)
    figures = {}
    for kind in (*_KINDS, "all"):
        recall = tally.covered[kind] / max(1, tally.gold[kind])
        precision = tally.right[kind] / max(1, tally.ours[kind])
        figures[f"polnear {label}: content F1 {kind}"] = _f1(precision, recall)
        figures[f"polnear {label}: content precision {kind}"] = round(precision, 3)
        figures[f"polnear {label}: content recall {kind}"] = round(recall, 3)
    figures[f"polnear {label}: attribution recall"] = round(tally.matched / max(1, tally.attributions), 3)
    figures[f"polnear {label}: attribution precision"] = round(tally.supported / max(1, tally.found), 3)
    figures[f"polnear {label}: content exact"] = round(tally.exact_content / max(1, tally.matched), 3)
    figures[f"polnear {label}: source exact"] = round(tally.exact_source / max(1, tally.with_source), 3)
    return figures


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 3) if precision + recall else 0.0


def _count(article: Article, ours: Sequence[Quotation], tally: Tally) -> None:
    places = [(w.start, w.end) for w in words(article.text)]
    mine = [(q, _within(places, [(s.start, s.end) for s in q.content])) for q in ours]
    all_mine = set().union(*(tokens for _, tokens in mine)) if mine else set()
    all_gold: set[int] = set()
    for gold in article.gold:
        tokens = _within(places, gold.content)
        all_gold |= tokens
        for kind in (gold.kind, "all"):
            tally.gold[kind] += len(tokens)
            tally.covered[kind] += len(tokens & all_mine)
        _match(gold, tokens, mine, places, tally)
    by_kind: dict[str, set[int]] = defaultdict(set)
    for quotation, tokens in mine:
        tally.found += 1
        tally.supported += len(tokens & all_gold) * 2 >= len(tokens)
        text = " ".join(article.text[s.start : s.end] for s in quotation.content)
        kind = "direct" if quotation.kind == "direct" else _kind(f'"{text}' if quotation.kind == "mixed" else text)
        by_kind[kind] |= tokens
        by_kind["all"] |= tokens
    for kind, tokens in by_kind.items():
        tally.ours[kind] += len(tokens)
        tally.right[kind] += len(tokens & all_gold)


def _match(
    gold: Gold,
    tokens: set[int],
    mine: Sequence[tuple[Quotation, set[int]]],
    places: Sequence[tuple[int, int]],
    tally: Tally,
) -> None:
    tally.attributions += 1
    best, share = None, 0.0
    for quotation, own in mine:
        both = len(tokens & own) / max(1, len(tokens | own))
        near = _within(places, [(s.start, s.end) for s in (*quotation.cue, *quotation.source)])
        related = bool(near & _within(places, (*gold.cue, *gold.source))) or not near
        if related and both > share:
            best, share = quotation, both
    if best is None or share < 0.5:
        return
    tally.matched += 1
    tally.exact_content += share == 1.0
    if gold.source:
        tally.with_source += 1
        tally.exact_source += _within(places, gold.source) == _within(places, [(s.start, s.end) for s in best.source])


def _within(places: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return the numbers of the words that lie in any of the spans."""
    found: set[int] = set()
    for start, end in spans:
        first = bisect_left(places, (start, start))
        last = bisect_right(places, (end, -1))
        found.update(n for n in range(first, last) if places[n][1] <= end)
    return found


def _marks_only(text: str) -> list[Quotation]:
    """Give every stretch in quotation marks as a direct quotation: what many tools do."""
    return [Quotation("", "direct", (Span("doc_eval", m.start() + 1, m.end() - 1),)) for m in _QUOTED.finditer(text)]


def _marks_and_verb(text: str) -> list[Quotation]:
    """Give each stretch in marks to the name or pronoun beside the nearest verb of speech: the plain rule."""
    found = []
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.start() + 1, quoted.end() - 1
        left, right = max(0, start - _BESIDE), min(len(text), end + _BESIDE)
        verbs = [*_SAYS.finditer(text, left, start), *_SAYS.finditer(text, end, right)]
        said = min(verbs, key=lambda m: max(start - m.end(), m.start() - end), default=None)
        if said is None:
            continue
        name = _NAME_BEFORE.search(text[max(0, said.start() - _BESIDE) : said.start()])
        base = max(0, said.start() - _BESIDE)
        if name is None:
            name, base = _NAME_AFTER.match(text[said.end() : said.end() + _BESIDE]), said.end()
        source = (Span("doc_eval", base + name.start(1), base + name.end(1)),) if name is not None else ()
        content, cue = (Span("doc_eval", start, end),), (Span("doc_eval", *said.span()),)
        found.append(Quotation("", "direct", content, cue=cue, source=source))
    return found
