"""What linking tells otherwise of a few reports that a test writes."""

from __future__ import annotations

from variorum.build import link_reports, read_report
from variorum.config import Config

Given = tuple[str, str]


def shown(*given: Given) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the differences between reports, each by its day and text: the readings by point."""
    reports = [
        report
        for i, (day, text) in enumerate(given)
        for report in read_report(text, published=day, title="", id=f"report-{i}", outlet=f"Outlet {i}")
    ]
    found = link_reports(reports, Config())[1].discrepancies
    return {one.point: {r.value: r.holders for r in one.readings} for one in found}
