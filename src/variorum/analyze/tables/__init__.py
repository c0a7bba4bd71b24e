"""Tables of words that analyzers read: data, no rules. Each module says where its entries come from."""

from __future__ import annotations


def entries(text: str) -> frozenset[str]:
    """Return the entries of a table written as words between white space; "_" stands for a space inside an entry."""
    return frozenset(word.replace("_", " ") for word in text.split())
