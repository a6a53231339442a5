"""What a detector reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.types import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in ``Doc.text``, what to put there (or at ``at``) if that is known, and values for the rule's message."""

    span: Span
    replacement: str | None = None
    at: Span | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
