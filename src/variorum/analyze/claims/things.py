"""How a story names the persons, ships and other things of which it tells: without titles, in full."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.tables import FIGURE, word_set
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Page

# A name as words beginning with capitals; and one of two words or more.
NAME: Final = r"[A-Z][\w'’-]*[\w](?:(?: (?:of|de|del|al|el|bin|van|von|der) | )[A-Z][\w'’-]*[\w])*"
NAMES: Final = re.compile(NAME)
FULL: Final = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][\w'’.-]+)+")
# Words that open a sentence, days, months and sources, which name no thing.
_NO_NAMES = word_set(
    "the a an in on at by for from to of and but or as if it he she they we i his her its their our this "
    "that these those "
    "after before about around some only nearly almost more less when while where who what which there here "
    "last next two "
    "one three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december mr mrs ms dr col gen lt maj sgt "
    "reuters afp ap officials police according both all no not until since foreign minister president "
    "ministry defence "
    "defense interior justice red cross human rights united nations international committee jan feb mar apr "
    "jun jul aug sep sept oct nov dec"
)


_FIGURE = re.compile(FIGURE, re.IGNORECASE)


def full_name(page: Page, name: str) -> str:
    """Return the full name of a person: as it stands, or as the story writes it elsewhere; empty if it has none."""
    bare = bare_name(name)
    if " " in bare:
        return bare
    known = sorted(
        {m.group() for entry in page.prose for m in FULL.finditer(entry.text) if m.group().endswith(f" {bare}")}
    )
    full = {bare_name(k) for k in known} - {""}
    return min(full, key=len) if bare and full else ""


_TITLES = re.compile(
    r"^(?:(?:The|A|An|In|On|At|President|Prime|Minister|Colonel|Captain|General|Major|Lieutenant|Sergeant"
    r"|Deputy|Foreign|Former"
    r"|Defence|Defense|Judge|Bishop|Father|Mayor|Governor|Senator|Mr|Mrs|Ms|Dr|Gen|Col|Sir|Sheikh|King|Queen"
    r"|Prince|Justice"
    r"|But|And|While|After|Only|Former|Ferry|Tanker|Harbor|Last|Some|About|As|By|For|From|Of|To)\.? )+"
)


def bare_name(name: str) -> str:
    """Return a name without what a person is and without the word that opens its sentence; empty if nothing is left."""
    bare = _TITLES.sub("", re.sub(r"['’]s$", "", name.strip()))
    words = [w for w in bare.split() if w.lower() not in _NO_NAMES]
    return bare if words and bare.lower() not in _NO_NAMES else ""


_CRAFT = Pattern(
    rf"\b(?:ship|ferry|tanker|vessel|boat|trawler|freighter|cruise ship|liner|carrier|yacht|tug|barge|airliner"
    rf"|plane) (?P<who>{NAME})"
    rf"|\b(?:boarded|stormed|seized|hijacked|aboard|on board) (?:the )?(?P<who3>[A-Z][a-z]+ {NAME})"
    rf"|\b(?P<who2>{NAME}) (?:and its crew|was boarded|had sailed|sank|ran aground|dropped anchor|was seized"
    rf"|was hijacked)"
)


def ships_named(page: Page) -> dict[str, int]:
    """Return the ships and aircraft that a story names, with how often."""
    found: dict[str, int] = {}
    for line in page.prose:
        for match in _CRAFT.finditer(line.text):
            name = bare_name(match["who"] or match["who2"] or match["who3"])
            if name and " " in name:
                found[name] = found.get(name, 0) + 1
    return found
