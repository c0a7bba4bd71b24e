"""Make the weights for stories without dates: ``src/variorum/link/events/undated_weights.tsv``.

Logistic regression with a penalty on the squares of the weights, over the pairs of stories that linking compares, from
the documents of ECB+ (Cybulska and Vossen 2014, CC BY 3.0) in topics of odd number; those of even number are for
measuring. One happening is one half of a topic, as the documents were collected. Dates do not exist there, so features
of publication are left out, and features that fewer than four pairs in a thousand show. Run it from the repository::

    PYTHONPATH=src:. python training/event_weights.py ../shared/data src/variorum/link/events/undated_weights.tsv
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from eval import events as corpus
from training import logistic
from variorum.config import Config
from variorum.link.events import compare, linking
from variorum.link.events.candidates import find_candidates, find_stretches
from variorum.link.events.notes import NoteTaker
from variorum.link.events.vectors import count_stories, weigh

_OF_DATES = ("gap", "undated", "long_gap")
_RARE = 0.004


def pairs(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of the pairs of topics of odd number, and 1 for those of one happening, else 0."""
    items = corpus.ecbplus(folder)
    found = corpus.read(items)
    incident = {found[item.id].story.id: item.incident for item in items if item.id in found}
    odd = {found[item.id].story.id for item in items if item.id in found and int(item.id.split("_")[0]) % 2}
    config = Config().events
    noted = NoteTaker(config)
    stories = linking.read_stories(sorted(found.values(), key=lambda report: report.story.id), noted)
    vocabulary = count_stories((noted(report).terms for report in stories.reports), config)
    names = [report.story.id for report in stories.reports]
    table, same, every = [], [], []
    for stretch in find_stretches(stories.days, config):
        rows = stretch.rows.tolist()
        vectors = weigh([noted(stories.reports[row]).terms for row in rows], vocabulary)
        comparer = compare.Comparer(vectors, [stories.notes[row] for row in rows], len(names), config)
        for pairs in find_candidates(vectors.of("words"), stretch, config):
            features = comparer.features(pairs)
            every.append(features)
            for line, *pair in zip(features, pairs.earlier.tolist(), pairs.later.tolist(), strict=True):
                first, second = (names[rows[place]] for place in pair)
                if first in odd and second in odd:
                    table.append(line)
                    same.append(float(incident[first] == incident[second]))
    shown = (np.vstack(every) != 0).mean(axis=0) >= _RARE
    kept = [ok and name not in _OF_DATES for name, ok in zip(compare.FEATURES, shown, strict=True)]
    return np.array(table) * np.array(kept), np.array(same)


def main(folder: str, target: str) -> None:
    """Fit the weights and write the table."""
    table, same = pairs(Path(folder))
    weights = logistic.fit(np.c_[table, np.ones(len(table))], same)
    about = "stories without dates tell of one happening, per unit of each feature of compare.py"
    logistic.write(target, about, "event_weights.py", (*compare.FEATURES, "constant"), weights, same)


if __name__ == "__main__":
    main(*sys.argv[1:])
