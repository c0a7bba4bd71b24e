"""Plain TF-IDF with a window of days, which linking is measured beside: words in, clusters of stories out.

Each story joins the cluster of the story most like it among those of the days before, or begins one: single-pass
clustering as in topic detection and tracking (Allan, Papka and Lavrenko 1998). Twice, with the same words, weights,
window and threshold: NumPy alone does the arithmetic, or scikit-learn, as most who would do it would.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Vector = tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]

_WORD = re.compile(r"\b\w\w+\b")
_WINDOW = 14  # days
_ALIKE = 0.3  # cosine from which two stories are of one cluster


def cluster(texts: Sequence[str], days: Sequence[int]) -> list[int]:
    """Return the number of each story's cluster; the stories are in order of their days."""
    vectors, terms = weigh([Counter(_WORD.findall(text.lower())) for text in texts])
    dense = np.zeros(terms, np.float32)
    home: list[int] = []
    first = 0
    for row, (ids, weights) in enumerate(vectors):
        while days[first] < days[row] - _WINDOW:
            first += 1
        home.append(row)
        if first == row:
            continue
        near = vectors[first:row]
        dense[ids] = weights
        products = dense[np.concatenate([one[0] for one in near])] * np.concatenate([one[1] for one in near])
        sizes = np.cumsum([0, *(len(one[0]) for one in near[:-1])])
        cosines = np.add.reduceat(products, sizes)
        dense[ids] = 0.0
        best = int(np.argmax(cosines))
        if cosines[best] >= _ALIKE:
            home[row] = home[first + best]
    return home


def cluster_sklearn(texts: Sequence[str], days: Sequence[int]) -> list[int]:
    """Return what :func:`cluster` returns, by scikit-learn's ``TfidfVectorizer`` as it comes and sparse products."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - of the bench group

    vectors = TfidfVectorizer(dtype=np.float32).fit_transform(texts)
    home: list[int] = []
    first = 0
    for row, day in enumerate(days):
        while days[first] < day - _WINDOW:
            first += 1
        home.append(row)
        if first == row:
            continue
        cosines = (vectors[first:row] @ vectors[row].T).toarray().ravel()
        best = int(np.argmax(cosines))
        if cosines[best] >= _ALIKE:
            home[row] = home[first + best]
    return home


def weigh(counts: Sequence[Counter[str]]) -> tuple[list[Vector], int]:
    """Return the stories' vectors of length one, and how many terms there are."""
    numbers: dict[str, int] = {}
    rows = [np.array([numbers.setdefault(term, len(numbers)) for term in one] or [0], np.int64) for one in counts]
    frequency = np.bincount(np.concatenate(rows), minlength=len(numbers) + 1)
    rarity = np.log((1 + len(counts)) / (1 + frequency)) + 1
    vectors = []
    for ids, one in zip(rows, counts, strict=True):
        weights = rarity[ids] * np.array([*one.values()] or [0], np.float64)
        length = float(np.sqrt(weights @ weights)) or 1.0
        vectors.append((ids, (weights / length).astype(np.float32)))
    return vectors, len(rarity)
