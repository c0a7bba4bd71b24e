"""Many news reports of one crisis in, one auditable record out.

>>> import variorum
>>> record = variorum.build(["reports/"], to="crisis.variorum")  # doctest: +SKIP
>>> for row in record.discrepancies():  # doctest: +SKIP
...     print(row["point"], [reading["value"] for reading in row["readings"]])

The public names are below and nothing else is. They are looked up when first used, so that ``variorum --help`` does not
wait for the analyzers.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.build import analyze, build
    from variorum.config import Config
    from variorum.errors import VariorumError
    from variorum.model import (
        Discrepancy,
        Document,
        Event,
        Interval,
        Problem,
        Quantity,
        Quotation,
        Report,
        Span,
        Story,
    )
    from variorum.store.record import Record

__version__ = "0.1.0"
__all__ = [
    "Config",
    "Discrepancy",
    "Document",
    "Event",
    "Interval",
    "Problem",
    "Quantity",
    "Quotation",
    "Record",
    "Report",
    "Span",
    "Story",
    "VariorumError",
    "analyze",
    "build",
]
_HOMES = {
    "Config": "variorum.config",
    "Record": "variorum.store.record",
    "VariorumError": "variorum.errors",
    "analyze": "variorum.build",
    "build": "variorum.build",
}


class _Package(ModuleType):
    """Keep ``variorum.build`` and ``variorum.analyze`` the functions, whichever submodule is imported first."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES.get(name, "variorum.model")), name)
    globals()[name] = value
    return value


sys.modules[__name__].__class__ = _Package
