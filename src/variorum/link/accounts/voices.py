"""On whose word an account stands, so far as it matters for a difference: one body speaks through many people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.text import fold

if TYPE_CHECKING:
    from variorum.model import Claim, Report

# Who looks into a crime: what one of them says after another is what became known, no other side of the matter.
INVESTIGATORS = "investigators"
_INVESTIGATORS = re.compile(
    r"\b(?:police|cops?|officers?|detectives?|deput(?:y|ies)|sheriff\w*|troopers?|investigators?|investigation"
    r"|authorities|prosecut\w+|district attorney|da|state'?s attorney|coroner\w*|medical examiner|affidavits?"
    r"|warrants?|complaint|indictment|(?:court|charging) (?:records?|documents?|papers))\b",
    re.IGNORECASE,
)


def voice_of(claim: Claim, report: Report) -> str:
    """Return on whose word a claim stands: its speaker, or the investigators of whom the speaker is one; else empty."""
    if not claim.speaker:
        return ""
    known = (e for e in report.analysis.entities if e.name == claim.speaker)
    about = " ".join([claim.speaker, *(f"{e.role} {e.affiliation}" for e in known)])
    return INVESTIGATORS if _INVESTIGATORS.search(about) else fold(claim.speaker)


def is_full_name(speaker: str) -> bool:
    """Say whether a speaker is named as people are, by two words or more, none of them an article or a noun."""
    words = speaker.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)
