"""Findings made once (but for tokens), and as many other stories as wanted made of them, for measuring linking alone.

The findings travel as JSON: in a later round every name is replaced in every string by one of the same length, every
date is moved, and every id changed, so that spans keep pointing at their words; and in the text the longer words are
others, while what was found in it stays.
"""

from __future__ import annotations

import hashlib
import importlib
import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from benchmarks.corpus import NAMES, ordinary_words, read_rows, replacer, reworder
from variorum.config import Config
from variorum.model import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from variorum.store.shelf import Shelf

_ID = re.compile(r'"([a-z]{1,4})_([0-9a-f]{16})"')
_DATE = re.compile(r"20\d\d-\d\d-\d\d\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_DAYS_A_ROUND = 1500


def write_findings(data: Path, out: Path, count: int) -> int:
    """Analyse the first ``count`` reports and keep each story's findings as one line of JSON; return how many."""
    read_report = importlib.import_module("variorum.build").read_report
    stories = 0
    with out.open("wb") as lines:
        for row in read_rows(data)[:count]:
            about = {key: row[key] for key in ("title", "published", "outlet")}
            for report in read_report(row["text"], **about):
                lines.write(msgspec.json.encode(_without_tokens(report)) + b"\n")
                stories += 1
    return stories


def _without_tokens(report: Report) -> Report:
    """Leave out the tokens: no part of linking reads them, and they take more memory than all other findings."""
    sentences = tuple(replace(sentence, tokens=()) for sentence in report.analysis.sentences)
    return replace(report, analysis=replace(report.analysis, sentences=sentences))


def shelve_findings(path: Path, count: int, shelf: Shelf) -> None:
    """Shelve ``count`` reports with their notes: those of the file, then rounds with other names, dates and ids."""
    pack_noted, config = importlib.import_module("variorum.build").pack_noted, Config()
    for report in islice(_rounds(path), count):
        shelf.put(report.document, pack_noted(report, config))


def _rounds(path: Path) -> Iterator[Report]:
    decoder = msgspec.json.Decoder(Report)
    names: set[str] = set()
    texts: list[str] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            names.update(_NAME.findall(line))
            report = decoder.decode(line)
            texts.append(report.document.text)
            yield report
    words = ordinary_words(texts)
    for number in range(1, 1000):
        change, reword = replacer(names, number, NAMES), reworder(words, number)
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield _reworded(decoder.decode(_other(change(line), number)), reword)


def _reworded(report: Report, reword: Callable[[str], str]) -> Report:
    document = report.document
    return replace(report, document=replace(document, text=reword(document.text), title=reword(document.title)))


def _other(line: str, number: int) -> str:
    """Give a line other ids and later dates."""
    known: dict[str, str] = {}  # an id stands in many places of its line

    def later(match: re.Match[str]) -> str:
        try:
            return str(date.fromisoformat(match.group()) + timedelta(days=number * _DAYS_A_ROUND))
        except ValueError:
            return match.group()

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word not in known:
            changed = hashlib.sha256(f"{number} {match.group(2)}".encode()).hexdigest()[:16]
            known[word] = f'"{match.group(1)}_{changed}"'
        return known[word]

    return _DATE.sub(later, _ID.sub(other, line))
