"""What is remembered of a conversation until its last record, which tells how it ended."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from coach.qa.scored import Scored
from coach.types import SIGNALS

MEASURES = ("overall", *SIGNALS)
BAD_CSAT = 2  # of five: this or less is a customer who was let down


@dataclass
class Talk:
    """The replies of one conversation, in the order of the file."""

    agents: set[str | None] = field(default_factory=set)
    replies: int = 0
    first_wait: float | None = None
    _sums: dict[str, tuple[float, int]] = field(default_factory=dict)

    def add(self, reply: Scored) -> None:
        self.agents.add(reply.agent)
        self.replies += 1
        self.first_wait = reply.waited if self.first_wait is None else self.first_wait
        for name, value in scores_of(reply).items():
            total, n = self._sums.get(name, (0.0, 0))
            self._sums[name] = total + value, n + 1

    def means(self) -> Mapping[str, float]:
        """The mean of each score that a reply of it has."""
        return {name: total / n for name, (total, n) in self._sums.items()}


def scores_of(record: Scored) -> dict[str, float]:
    """The scores that are known, the overall one among them."""
    values = {"overall": record.overall} | dict(record.scores)
    return {name: value for name, value in values.items() if value is not None}


def day_of(record: Scored) -> date | None:
    """The day on which the conversation began, as it is written; None where it is not told or is no date."""
    try:
        return datetime.fromisoformat(str(record.started_at)).date()
    except ValueError:
        return None


def week_of(day: date) -> str:
    """The Monday of its week."""
    return (day - timedelta(days=day.weekday())).isoformat()


def number(record: Scored, name: str) -> float | None:
    """A number of the outcome; None where it has none."""
    value = record.outcome.get(name)
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not math.isfinite(value):
        return None
    return float(value)


def solved(record: Scored) -> bool | None:
    value = record.outcome.get("solved")
    return value if isinstance(value, bool) else None


def went_wrong(record: Scored) -> bool | None:
    """Whether the outcome stands for a customer lost: a CSAT of 2 or less, or not solved. None where neither is known."""
    csat, done = number(record, "csat"), solved(record)
    if csat is None and done is None:
        return None
    return done is False or (csat is not None and csat <= BAD_CSAT)
