"""What became of a person by name who was held: set free, dead in captivity, or held still.

Two days after one report has somebody seized another may have him freed: that is news, and no difference. That he died
where he was held, and that he was freed, cannot both be so; nor that he is held still when he was said to be free.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.concerned import What, found_of
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page

_BEEN: Final = (
    r"(?:(?:was|were|is|are|has been|have been|had been|said to have been|reported to have been|reportedly"
    r"|also|later) )+"
)
_STATES: Final = (
    (
        "freed",
        Pattern(rf"\b{_BEEN}(?:freed|released|set free|let go|(?:sent|allowed to go) home)\b|\bwalked free\b"),
    ),
    (
        "died in captivity",
        Pattern(
            r"\b(?:died|was killed|had died|had been killed|was executed|had been executed|was shot dead|is dead"
            r"|was found dead)\b(?=[^.;]{0,60}\b(?:captiv\w+|custody|prison|jail|detention|captors?|kidnappers?"
            r"|hostage-takers|while (?:being )?held|in (?:the|their) hands of)\b)"
        ),
    ),
    (
        "still held",
        Pattern(
            r"\b(?:(?:is|was|are|were|remains?|remained) )(?:still |also still )(?:being )?(?:held|detained"
            r"|in (?:custody|captivity|prison|jail|detention)|behind bars|missing)\b"
            r"|\b(?:remains?|remained) (?:in (?:custody|captivity|prison|jail|detention|the hands of)|behind bars"
            r"|captive)\b"
            r"|\b(?:has|had) not been (?:freed|released)\b"
        ),
    ),
)
_TELLS = Pattern(r"\b(?:freed|released|free|let go|home|died|dead|killed|executed|still|remain\w*)\b")
_UNREAL = re.compile(
    r"\b(?:if|whether|would|could|might|will|until|unless|to be|demand\w*|call\w* for|ask\w*|den(?:y|ied|ies)"
    r"|before|conditionally|on bail|briefly)\b[^.;:]{0,50}$"
)
_AGAIN = re.compile(r"^[^.;]{0,40}\b(?:on bail|but (?:was )?(?:re-?arrested|detained again)|in (?:19|20)\d\d)\b")
_FAR: Final = 90  # characters between a name and what became of him


def find_captives(page: Page) -> Iterator[Found]:
    """Yield what became of persons by name who were held, each with the name in full."""
    for line in page.prose if _HELD.search(" ".join(entry.text for entry in page.prose)) else ():
        if line.block == "headline" or not _TELLS.search(line.text):
            continue
        for state, pattern in _STATES:
            for match in pattern.finditer(line.text):
                before = line.text[: match.start()]
                if _UNREAL.search(before) or _AGAIN.match(line.text[match.end() :]):
                    continue
                for name, start in _persons(page, line, match.start()):
                    what = What("other:fate", f"what became of {name}", (name,))
                    yield found_of(line, (start, match.end()), what, state)


_HELD = Pattern(
    r"\b(?:captiv\w+|captured|hostages?|kidnapp\w+|abduct\w+|detain\w+|seized|prisoners?|arrested|taken prisoner)\b"
)


def _persons(page: Page, line: Line, at: int) -> list[tuple[str, int]]:
    """Return the persons by full name nearest before a position, with those joined to them, and where they begin."""
    found: list[tuple[str, int]] = []
    for mention in reversed(page.mentions_from(line.span)):
        start, end = mention.span.start - line.span.start, mention.span.end - line.span.start
        entity = page.entities.get(mention.entity_id)
        if end > at or entity is None or entity.kind != "PER" or not entity.named or mention.form != "name":
            continue
        between = line.text[end : found[-1][1] if found else at]
        joined = re.fullmatch(r"(?:, | and |, and )", between) if found else len(between) <= _FAR
        if not joined or (not found and _OTHERS.search(between)):
            break
        if " " in entity.name:
            found.append((entity.name, start))
    return found


# Another subject between a name and the verb: "Holt said that two sailors were freed".
_OTHERS = re.compile(
    r"\b(?:said|says|told|announced|that|and (?:\d+|two|three|four|five|six|seven|eight|nine|ten|the|other|a|an|his"
    r"|her)|whose|(?:men|people|soldiers|prisoners|hostages|colleagues|others))\b"
)
