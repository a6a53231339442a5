"""The rows of the wire, v1, as types. The OpenAPI document of the service is their source; a test compares them."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from coach.types import Channel, Role, Severity, Signal


class Turn(TypedDict):
    role: Role
    text: str
    minutes: NotRequired[float | None]
    author: NotRequired[str | None]
    channel: NotRequired[Channel | None]


class Customer(TypedDict, total=False):
    name: str | None
    tenure_months: float | None
    contacts_30d: int | None
    transfers: int | None
    plan: str | None
    account: dict[str, str | bool | float | None] | None


class Conversation(TypedDict, total=False):
    """What stands around a draft."""

    lang: str | None
    channel: Channel | None
    locale: str | None
    history: list[Turn] | None
    policy: str | None
    rewrite: bool | None
    risk: bool | None
    customer: Customer | None


class Row(Conversation, total=False):
    """A draft and its conversation."""

    id: str | int | None
    text: str | None
    typing: bool | None


class Place(TypedDict):
    start: int
    end: int


class Edit(Place):
    """Replace the range by ``text``."""

    text: str


class Finding(Place):
    """``id`` comes with streams only."""

    id: NotRequired[str]
    rule: str
    signal: Signal
    text: str
    message: str
    severity: Severity
    confidence: float
    source: str
    edits: list[Edit]


class Evidence(Place):
    label: str
    text: str
    confidence: float
    words: list[Place]


class Score(TypedDict):
    value: float | None
    parts: NotRequired[dict[str, float]]
    why: str
    evidence: list[Evidence]


class Measures(TypedDict):
    register: float | None
    politeness: float | None
    words: int
    sentences: int


class Change(Edit):
    rule: str


class Withheld(TypedDict):
    reason: str


class Rewrite(TypedDict):
    text: str | None
    slots: list[str]
    changes: list[Change]
    withheld: list[Withheld]
    by: str | None


class Mood(TypedDict):
    """What the customer's words show."""

    sentiment: float | None
    frustration: float | None
    leaving: float | None


class Reason(TypedDict):
    name: str
    text: str
    effect: Literal["raises", "lowers"]
    turn: int | None


class IfSent(TypedDict):
    label: str
    hidden: bool
    probability: float | None
    change: float | None
    low: float | None
    high: float | None


class Risk(TypedDict):
    probability: float | None
    low: float | None
    high: float | None
    band: Literal["low", "medium", "high"] | None
    abstained: bool
    why: str
    held_out: bool
    calibrated_on: str | None
    reasons: list[Reason]
    if_sent: IfSent | None


class Versions(TypedDict):
    coach: str
    rules: str
    models: str
    policy: str
    risk: str


class Coached(TypedDict):
    """A coached draft."""

    id: str | int | None
    lang: str
    overall: float | None
    scores: dict[Signal, Score]
    measures: Measures
    findings: list[Finding]
    rewrite: Rewrite | None
    customer: Mood
    risk: Risk | None
    partial: bool
    versions: Versions


class RowError(TypedDict):
    code: str
    message: str


class ErrorRow(TypedDict):
    """In the place of a row that could not be coached."""

    id: str | int | None
    error: RowError


class Rule(TypedDict):
    id: str
    lang: str
    signal: Signal
    severity: Severity
    message: str
    source: str
    bad: list[str]
    good: list[str]


class Policy(TypedDict):
    name: str
    bands: dict[str, dict[Channel, tuple[float, float]]]
    alternatives: dict[str, list[str]]
    glossary: dict[str, dict[str, str]]
    weights: dict[str, float]
    off: list[str]
    attention: int
    acronyms: list[str]


class Limits(TypedDict):
    text: int
    turns: int
    items: int
    body_bytes: int
    deadline_ms: int


class Meta(TypedDict):
    coach: str
    versions: Versions
    languages: list[str]
    signals: list[Signal]
    channels: list[Channel]
    severities: list[Severity]
    policies: list[str]
    limits: Limits
    tenant: str
