"""What have people to decide anew, after reports came or went?

New evidence never overrides a decision: what speaks against one, what a judged event may have gained, and what a
decision names that is gone, is asked as a Problem of the stage "judge".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.model import Problem
from variorum.store.rulings import missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Judgement, Links, Report


def to_ask(judgements: Sequence[Judgement], links: Links, reports: Sequence[Report]) -> list[Problem]:
    """Return what people have to decide anew: what new reports speak against, suggest, or no longer hold."""
    by_id = {judgement.id: judgement for judgement in judgements}
    asked = [
        Problem(judgement.id, "judge", f"names {gone}, which is not in the record any more; judge again")
        for judgement, gone in missing(judgements, reports)
    ]
    for decision in links.decisions:
        made = next((by_id[reason.setting] for reason in decision.reasons if reason.setting in by_id), None)
        against = [reason.text for reason in decision.reasons if reason.setting == "judgement"]
        pair = " and ".join(decision.subject_ids)
        if against and made is not None and made.verdict == "accepted":
            asked.append(
                Problem(made.id, "judge", f"{pair}: {against[0]}; the decision stands until it is judged anew")
            )
        elif against and made is None and decision.verdict != "same event":
            asked.append(Problem(decision.id, "judge", f"{pair}: {against[0]}"))
    return asked
