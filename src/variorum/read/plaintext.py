"""A text file is one document. What is a headline, a date or a credit in it, the next stage finds in the text."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import Document, Problem
from variorum.text import control_share, decode

if TYPE_CHECKING:
    from variorum.config import ReadConfig

_INVISIBLE = re.compile(r"[\s\ufeff\u200b-\u200f\u2060\u00ad]+")


def read(data: bytes, path: str, config: ReadConfig) -> tuple[list[Document], list[Problem]]:
    """Read a plain text or Markdown file as one document without metadata; no document where there is no text in it.

    A Markdown heading keeps its ``#``: it marks the heading for the segmenter.
    """
    text, remark = decode(data)
    if not _INVISIBLE.sub("", text):
        what = "the file is empty" if not data else "the file holds only blanks"
        return [], [_problem(path, f"{what}; nothing to read: remove it, or check how it was saved")]
    if control_share(text) > config.max_control_share:
        return [], [_problem(path, "not text: binary data under a text file's name; remove or convert it")]
    sha256 = hashlib.sha256(data).hexdigest()
    document = Document(id=make_id("document", sha256), sha256=sha256, text=text, paths=(path,))
    return [document], [_problem(path, f"{remark}; check the words quoted from it", document.id)] if remark else []


def _problem(path: str, message: str, document_id: str = "") -> Problem:
    return Problem(path=path, stage="read", message=message, document_id=document_id)
