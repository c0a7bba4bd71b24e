"""The measures of coreference give what the papers that proposed them work out by hand."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from eval._coreference import b_cubed, ceaf_e, conll, count, mean_of, muc


def _groups(*words: str) -> list[set[str]]:
    return [set(word) for word in words]


@pytest.mark.parametrize(
    ("gold", "found", "recall", "precision"),
    [
        (("ABCD",), ("AB", "CD"), 2 / 3, 1),
        (("AB", "CD"), ("ABCD",), 1, 2 / 3),
        (("ABCD",), ("AB",), 1 / 3, 1),
        (("ABC",), ("AC",), 1 / 2, 1),
    ],
)
def test_muc_counts_links_as_its_paper_does(
    gold: tuple[str, ...], found: tuple[str, ...], recall: float, precision: float
) -> None:
    """The examples of Vilain et al. 1995, "A model-theoretic coreference scoring scheme"."""
    assert muc(_groups(*gold), _groups(*found))[:2] == pytest.approx((recall, precision))


_KEY = _groups("12345", "67", "89ABC")


@pytest.mark.parametrize(("found", "precision"), [(("12345", "6789ABC"), 0.76), (("1234589ABC", "67"), 0.58)])
def test_b_cubed_tells_the_worse_error_from_the_lesser(found: tuple[str, ...], precision: float) -> None:
    """The two responses of Bagga and Baldwin 1998, which MUC cannot tell apart."""
    answer = _groups(*found)

    assert b_cubed(_KEY, answer)[:2] == pytest.approx((1, precision), abs=0.005)
    assert muc(_KEY, answer)[:2] == pytest.approx((1, 0.9))


@pytest.mark.parametrize(
    ("found", "f1"),
    [
        (("12345", "6789ABC"), 0.733),
        (("1234589ABC", "67"), 0.667),
        (("123456789ABC",), 0.294),
        (tuple("123456789ABC"), 0.178),
    ],
)
def test_ceaf_pairs_entities_one_to_one(found: tuple[str, ...], f1: float) -> None:
    """The table of Luo 2005, "On coreference resolution performance metrics", column of phi4."""
    assert ceaf_e(_KEY, _groups(*found)).f1 == pytest.approx(f1, abs=0.0005)


def test_mentions_of_one_side_only_earn_nothing() -> None:
    """The worked example of Pradhan et al. 2014, whose response finds two mentions and misses one."""
    gold, found = _groups("abc", "defg"), _groups("ab", "cd", "fghi")

    assert muc(gold, found) == pytest.approx((0.40, 0.40, 0.40))
    assert b_cubed(gold, found) == pytest.approx((0.42, 0.50, 0.46), abs=0.006)
    assert ceaf_e(gold, found) == pytest.approx((0.65, 0.433, 0.52), abs=0.0005)
    assert conll(gold, found).f1 == pytest.approx(0.46, abs=0.005)


def test_the_pairing_of_entities_is_the_best_of_all() -> None:
    """Against trying every pairing, on partitions drawn at random."""
    draw = np.random.default_rng(5)
    for _ in range(40):
        homes = draw.integers(0, 5, size=(2, 14))
        gold, found = ([set(np.flatnonzero(home == k).tolist()) for k in np.unique(home)] for home in homes)
        few, many = sorted((gold, found), key=len)
        best = max(
            sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(few, order, strict=False))
            for order in permutations(many)
        )

        assert ceaf_e(gold, found)[:2] == pytest.approx((best / len(gold), best / len(found)))


def test_the_counts_of_parts_add_up_to_those_of_the_whole() -> None:
    """Two documents that share no group: of the two together, not the mean of their figures."""
    first = _groups("abc", "d"), _groups("ab", "cd")
    second = _groups("xy", "z"), _groups("xyz")

    assert mean_of([count(*first), count(*second)]) == pytest.approx(conll(first[0] + second[0], first[1] + second[1]))


def test_no_mentions_at_all_score_nothing_and_do_not_fail() -> None:
    """An empty document, and one in which nothing was found."""
    assert conll([], []) == (0, 0, 0)
    assert conll(_groups("ab"), []) == (0, 0, 0)
    assert conll(_groups("ab", "c"), _groups("ab", "c")) == (1, 1, 1)
