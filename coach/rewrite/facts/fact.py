"""One fact of a reply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coach.types import Span

Kind = Literal[
    "amount", "percent", "number", "reference", "phone", "email", "url", "placeholder", "date", "clock", "weekday", "day",
    "duration", "rate", "name", "refusal", "promise", "gift", "permission", "obligation", "free", "prohibition", "condition",
    "hedge", "certain", "negation", "only", "due", "limit", "after", "actor", "meaning",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """``value`` is the same for the same fact however it is written: ``3 days``, ``üç gün`` and ``۳ روز`` are ``3 day``."""

    kind: Kind
    span: Span
    value: str
