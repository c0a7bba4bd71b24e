"""Every rule fires on its example and not on its counter-example; every name that a finding may carry has a row."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from variorum.analyze import claims, places, quantities, quotations, times
from variorum.analyze.language import find_sentences
from variorum.analyze.mentions import find_names
from variorum.analyze.tables.rules import parts, rules_of
from variorum.build import read_report
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.tables.rules import Rule
    from variorum.model import Analysis

UNSEEN = Path(__file__).parents[1] / "unseen"


class Part(NamedTuple):
    """One part of the stage: the names its rules have in the code, and the names that the findings of a text carry."""

    names: frozenset[str]
    fired: Callable[[str], set[str]]
    carried: Callable[[Analysis], set[str]]


@cache
def unseen() -> tuple[Analysis, ...]:
    """The findings of whole reports that nobody wrote for the rules."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(UNSEEN.rglob("*.txt"))]
    return tuple(report.analysis for text in texts for report in read_report(text))


def laid_out(text: str) -> tuple[Document, Story]:
    """A text as one story: a line is a paragraph, one that begins with "# " a headline."""
    document, blocks, start = Document("doc_1", "", text), [], 0
    for line in text.split("\n"):
        span = Span("doc_1", start, start + len(line))
        headline = line.startswith("# ")
        blocks.append(Block("headline", replace(span, start=start + 2)) if headline else Block("paragraph", span))
        start += len(line) + 1
    return document, Story("st_1", Span("doc_1", 0, len(text)), tuple(blocks))


def fired_for_quotations(text: str) -> set[str]:
    document, story = laid_out(text)
    sentences = find_sentences(document, story, AnalyzeConfig())
    found = quotations.find_quotations(document, story, sentences, *find_names(document, story, sentences))
    return {name for quotation in found for name in quotation.rule.split(", ")}


def carried_by_quotations(analysis: Analysis) -> set[str]:
    """One rule reads the source, another the content; the finding carries both, with a comma between."""
    return {name for quotation in analysis.quotations for name in quotation.rule.split(", ")}


def fired_for_times(text: str) -> set[str]:
    document, story = laid_out(text)
    sentences = find_sentences(document, story, AnalyzeConfig())
    return {name for time in times.find_times(document, story, sentences) for name in time.rule.split(", ")}


def fired_for_quantities(text: str) -> set[str]:
    document, story = laid_out(text)
    sentences = find_sentences(document, story, AnalyzeConfig())
    when = times.find_times(document, story, sentences)
    return {quantity.rule for quantity in quantities.find_quantities(document, story, sentences, when)}


def fired_for_places(text: str) -> set[str]:
    document, story = laid_out(text)
    sentences = find_sentences(document, story, AnalyzeConfig())
    found = places.find_places(document, story, sentences, *find_names(document, story, sentences))
    return {name for place in found for name in place.rule.split(", ")}


def fired_for_claims(text: str) -> set[str]:
    return {claim.rule for report in read_report(text) for claim in report.analysis.claims}


PARTS = {
    "claims": Part(claims.RULES, fired_for_claims, lambda analysis: {claim.rule for claim in analysis.claims}),
    "places": Part(places.RULES, fired_for_places, lambda a: {name for p in a.places for name in p.rule.split(", ")}),
    "quantities": Part(quantities.RULES, fired_for_quantities, lambda analysis: {q.rule for q in analysis.quantities}),
    "quotations": Part(quotations.RULES, fired_for_quotations, carried_by_quotations),
    "times": Part(times.RULES, fired_for_times, lambda a: {name for t in a.times for name in t.rule.split(", ")}),
}
CASES = [pytest.param(part, rule, id=f"{part}: {rule.name}") for part in PARTS for rule in rules_of(part)]


@pytest.mark.parametrize(("part", "rule"), CASES)
def test_a_rule_fires_on_its_example_and_not_on_its_counter_example(part: str, rule: Rule) -> None:
    """The two texts of a row are near each other: what parts them is what the rule is about."""
    assert rule.name in PARTS[part].fired(rule.example)
    assert rule.name not in PARTS[part].fired(rule.counter)


def test_every_table_of_rules_is_run() -> None:
    """A table that no test runs would be believed without reason."""
    assert set(parts()) == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_every_name_in_the_code_has_one_row_and_every_row_a_name(part: str) -> None:
    """No rule goes without its example, none is shown that is gone, none twice."""
    assert sorted(rule.name for rule in rules_of(part)) == sorted(PARTS[part].names)


@pytest.mark.parametrize("part", PARTS)
def test_what_findings_of_whole_reports_carry_has_a_row(part: str) -> None:
    """Over the unseen reports: each finding says a rule, and each rule can be looked up."""
    found = {rule for analysis in unseen() for rule in PARTS[part].carried(analysis)}

    assert found
    assert found <= PARTS[part].names
