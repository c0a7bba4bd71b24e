"""Make the weights for stories without dates: ``src/variorum/link/events/undated_weights.tsv``.

Logistic regression with a penalty on the squares of the weights, over the pairs of stories that linking compares, from
the documents of ECB+ (Cybulska and Vossen 2014, CC BY 3.0) in topics of odd number; those of even number are for
measuring. One happening is one half of a topic, as the documents were collected. How rare a word is depends on how many
stories are linked, so the topics are linked all together, by themselves and in two parts, and all these pairs count.
Dates of publication do not exist there, so their features are left out; what the news of a story is, which tells
apart the reports of one crisis, tells nothing there either. A feature that would speak against its name (other years
as a sign of one happening) shows how the corpus was put together: it is left out. The constant is moved, for average
linkage asks for a mean above nought. Run it from the repository::

    PYTHONPATH=src:. python training/event_weights.py ../shared/data src/variorum/link/events/undated_weights.tsv
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from eval import events as corpus
from training import logistic
from variorum.config import Config
from variorum.link.events import compare, linking
from variorum.link.events.candidates import find_candidates, find_stretches
from variorum.link.events.notes import NoteTaker
from variorum.link.events.two_matters import MATTER_FEATURES

if TYPE_CHECKING:
    from variorum.model import Report

_LEFT_OUT = {"gap", "undated", "update", *MATTER_FEATURES}
_AGAINST = ("other_", "place_unnamed", "chief_unnamed")  # how features begin that may only speak for two happenings
_MOVED = 0.25


def all_pairs(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of the pairs of topics of odd number, and 1 for those of one happening, else 0."""
    items = corpus.ecbplus(folder)
    found = corpus.read(items)
    topic = {item.id: int(item.id.split("_")[0]) for item in items}
    incident = {found[item.id].story.id: item.incident for item in items if item.tuned}
    parts = [{0, 1, 2, 3}, {1, 3}, {1}, {3}]  # topics by their remainder from four
    rows = [_pairs([found[name] for name in found if topic[name] % 4 in part], incident) for part in parts]
    return np.vstack([table for table, _ in rows]), np.concatenate([same for _, same in rows])


def _pairs(reports: list[Report], incident: dict[str, str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the same of the pairs of one record, for stories whose happening is given."""
    config = Config().events
    stories = linking.read_stories(sorted(reports, key=lambda report: report.story.id), NoteTaker(config), config)
    names = [report.story.id for report in stories.reports]
    table, same, window = [], [], stories.window()
    for stretch in find_stretches(stories.days, config):
        rows = stretch.rows.tolist()
        vectors, sketches = window.over(stretch.rows)
        comparer = compare.Comparer(vectors, sketches, len(names), config)
        for pairs in find_candidates(vectors.of("words"), stretch, config):
            features = comparer.features(pairs)
            for line, *pair in zip(features, pairs.earlier.tolist(), pairs.later.tolist(), strict=True):
                first, second = (incident.get(names[rows[place]]) for place in pair)
                if first and second:
                    table.append(line)
                    same.append(float(first == second))
    return np.array(table), np.array(same)


def main(folder: str, target: str) -> None:
    """Fit the weights and write the table."""
    table, same = all_pairs(Path(folder))
    names = [name for name in compare.FEATURES if name not in _LEFT_OUT]
    columns = np.c_[table[:, [compare.FEATURES.index(name) for name in names]], np.ones(len(table))]
    signs = [-1 if name.startswith(_AGAINST) else 1 for name in names]
    weights = logistic.fit_signed(columns, same, np.array(signs))
    weights[-1] += _MOVED
    about = "stories without dates tell of one happening, per unit of each feature of compare.py"
    logistic.write(target, about, "event_weights.py", (*names, "constant"), weights, same)


if __name__ == "__main__":
    main(*sys.argv[1:])
