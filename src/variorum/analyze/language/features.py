"""The features of a word that attribution needs, in Universal Dependencies' terms, read off its Penn Treebank tag."""

from __future__ import annotations

from typing import Final

_FEATURES: Final = {
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNS": "Number=Plur",
    "NNPS": "Number=Plur",
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
    "JJR": "Degree=Cmp",
    "RBR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBS": "Degree=Sup",
}


def features(xpos: str, *, passive: bool) -> str:
    """Answer: of which tense, mood, number and voice is a word with this tag?

    ``passive`` says that a passive auxiliary depends on it. "" where the tag tells nothing of the kind.
    """
    found = _FEATURES.get(xpos, "")
    return f"{found}|Voice=Pass" if passive and found else found
