"""Logistic regression for the weights that linking ships, and the table they are written to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_PENALTY = 3.0
_STEPS = 15  # Newton's method settles in fewer


def fit(table: np.ndarray, same: np.ndarray, weight: np.ndarray | float = 1.0) -> np.ndarray:
    """Return the weights of the columns by Newton's method, with a penalty on the squares of all but the last.

    The last column is the constant, all ones. ``same`` is 1 for a pair of one happening, else 0; ``weight`` is what
    each pair counts.
    """
    weights = np.zeros(table.shape[1])
    penalty = np.eye(table.shape[1]) * _PENALTY
    penalty[-1, -1] = 1e-6
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        curve = (table.T * (weight * (likely * (1 - likely) + 1e-9))) @ table + penalty
        weights += np.linalg.solve(curve, table.T @ (weight * (same - likely)) - penalty @ weights)
    return weights


def fit_signed(table: np.ndarray, same: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """Return the weights of the columns, each of the sign asked for (1 or -1) or nought; the constant of any.

    While there are weights of the wrong sign, the column with the largest of them is left out and all are fitted anew.
    """
    kept = np.ones(table.shape[1], bool)
    while True:
        weights = fit(table * kept, same)
        wrong = np.where(kept[:-1], -weights[:-1] * signs, 0.0)
        if wrong.max() <= 0:
            return np.where(kept, weights, 0.0)
        kept[int(wrong.argmax())] = False


def write(target: str, about: str, script: str, names: Sequence[str], weights: np.ndarray, same: np.ndarray) -> None:
    """Write one line a feature, its name and its weight, below what they are and where they were learnt."""
    head = [
        f"# Log-odds that two {about}.",
        f"# Learnt from ECB+ (CC BY 3.0), topics of odd number, by training/{script}.",
    ]
    rows = [f"{name}\t{weight:.2f}" for name, weight in zip(names, weights, strict=True)]
    Path(target).write_text("\n".join((*head, *rows, "")), encoding="utf-8")
    print(f"{len(same)} pairs, {int(same.sum())} of one happening; {target} written")
