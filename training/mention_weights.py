"""Make the weights for mentions of one happening: ``src/variorum/link/events/mention_weights.tsv``.

Logistic regression with a penalty on the squares of the weights, over the pairs of event mentions that linking
compares, from ECB+ (Cybulska and Vossen 2014, CC BY 3.0) in topics of odd number; those of even number are for
measuring. A pair of a long chain weighs less (by the square root of its length), or the few happenings that all reports
repeat would decide everything. The stories of one happening are grouped once as the corpus does and once as linking
does, whose groups are those that mentions are grouped in. The constant is then moved to where the mean of the measures
is best on the same topics.
Run it from the repository::

    PYTHONPATH=src:. python training/mention_weights.py ../shared/data src/variorum/link/events/mention_weights.tsv
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np

from eval import coreference, events
from training import logistic
from variorum.link.events.deeds import read_mentions
from variorum.link.events.mentions import FEATURES, likeness, read_tellings, worth_comparing

_MOVED = 0.6  # added to the constant: average linkage asks for a mean above nought, which one unlike pair denies


def pairs(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the features of the pairs of topics of odd number, 1 for those of one chain, and what each pair weighs."""
    items = [item for item in events.ecbplus(folder) if item.tuned]
    marked = coreference.mentions(folder)
    reports = events.read(items)
    chain = {coreference.mention_id(one): one.chain for every in marked.values() for one in every}
    sizes = Counter(chain.values())
    told = {item.id: read_mentions(coreference.with_mentions(reports[item.id], marked[item.id])) for item in items}
    table, same, weight = [], [], []
    for home in ({item.id: item.incident for item in items}, events.link(reports)):
        for event in sorted(set(home.values())):
            here = [one for item in items if home[item.id] == event for one in told[item.id]]
            tellings = read_tellings(here)
            for a, b in worth_comparing(here):
                chains = chain[here[a].id], chain[here[b].id]
                table.append(likeness(here[a], here[b], tellings))
                same.append(float(chains[0] == chains[1]))
                weight.append(max(sizes[name] for name in chains) ** -0.5)
    return np.array(table, dtype=float), np.array(same), np.array(weight)


def main(folder: str, target: str) -> None:
    """Fit the weights, move the constant and write the table."""
    table, same, weight = pairs(Path(folder))
    weights = logistic.fit(table, same, weight)
    weights[-1] += _MOVED
    about = "event mentions tell of one happening, per unit of each feature of mentions.py"
    logistic.write(target, about, "mention_weights.py", FEATURES, weights, same)


if __name__ == "__main__":
    main(*sys.argv[1:])
