"""The nouns of the system: frozen values, no behaviour beyond arithmetic on spans. Imports nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Signal = Literal["empathy", "positivity", "clarity", "formality", "ownership", "listening", "channel"]
SIGNALS: tuple[Signal, ...] = ("empathy", "positivity", "clarity", "formality", "ownership", "listening", "channel")
Channel = Literal["email", "chat", "phone", "social"]
CHANNELS: tuple[Channel, ...] = ("email", "chat", "phone", "social")
Role = Literal["customer", "agent"]
Severity = Literal["low", "medium", "high"]
ROW_FIELDS = frozenset({"id", "text", "lang", "channel", "locale", "history", "policy", "rewrite", "risk", "customer", "typing"})
SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high")


class Span(NamedTuple):  # a tuple: many are made for each text, and they sort by place
    """A half-open range ``[start, end)`` of code points; ``start == end`` marks a place where something is missing."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def inside(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation so far. ``minutes`` counts from its start; a ``channel`` of its own is one that is not the
    conversation's."""

    role: Role
    text: str
    minutes: float | None = None
    author: str | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Customer:
    """What the helpdesk knows about the customer; every field may be missing."""

    name: str | None = None
    tenure_months: float | None = None
    contacts_30d: int | None = None
    transfers: int | None = None
    plan: str | None = None
    account: Mapping[str, str | float] = field(default_factory=dict)  # what a tenant's own risk model knows by name


@dataclass(frozen=True, slots=True)
class Draft:
    """What the agent is about to send, and what was said before it.

    ``lang`` is an ISO 639-1 code, or None to have it identified. ``typing`` tells that the last sentence may be
    unfinished, and so is not judged yet.
    """

    text: str
    lang: str | None = None
    channel: Channel = "chat"
    locale: str = ""
    history: tuple[Turn, ...] = ()
    policy: str = "default"
    customer: Customer = Customer()
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``span`` by ``text``. An empty span inserts; an empty text deletes."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, where it is and why. ``confidence`` is 0..1, the producer's own estimate."""

    rule: str
    signal: Signal
    span: Span
    message: str
    severity: Severity = "medium"
    confidence: float = 0.9
    source: str = ""
    edits: tuple[Edit, ...] = ()
