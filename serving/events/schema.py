"""The event of a sent message, as clients tell it: exactly these fields, ids and names from closed sets of characters."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter

from coach.types import Channel, Signal
from coach.wire import MAX_TEXT
from serving.schema import Offset, Score100, Written

Purpose = Literal["coaching", "evaluation"]
Action = Literal["accepted", "edited", "ignored", "reverted"]
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,100}$")]
Digest = Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]{0,64}$")]
Opaque = Annotated[str, Field(min_length=1, max_length=200, description="kept only as a keyed hash")]
Text = Annotated[str, Field(max_length=MAX_TEXT)]
_YEARS = range(2000, 2100)


def _of_this_century(when: datetime) -> datetime:
    if when.year not in _YEARS:
        raise ValueError("give a time of the years 2000 to 2099")
    return when


Moment = Annotated[
    AwareDatetime,
    AfterValidator(_of_this_century),
    Field(description="ISO 8601 with its zone, such as 2026-03-01T09:30:00Z", json_schema_extra={"pattern": "^20[0-9]{2}-"}),
]


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ShownIn(_Told):
    """A finding that the agent saw, and what they did with it."""

    rule: Name
    signal: Signal
    start: Offset
    end: Offset
    action: Literal[Action, "snoozed"]
    propensity: float = Field(ge=0, le=1, allow_inf_nan=False, description="how likely it was to be shown")


class RewriteTaken(_Told):
    action: Action
    by: Annotated[str, Field(pattern=r"^[!-~]{1,100}$", description="who proposed it, such as rules")]


class VersionsTold(_Told):
    """As the report told them."""

    coach: Digest
    rules: Digest
    models: Digest
    policy: Digest
    risk: Digest


class EventIn(_Told):
    """A message that was sent."""

    id: Annotated[str, Field(pattern=r"^[!-~]{1,64}$", description="the client's own; a repeated post is harmless")]
    purpose: Purpose
    sent_at: Moment
    conversation: Annotated[str, Field(pattern=r"^[!-~]{1,200}$", description="an id, kept as it is")] | None = None
    customer: Opaque | None = None
    agent: Opaque | None = None
    lang: Annotated[str, Field(pattern="^[a-z]{2,3}$")]
    channel: Channel
    locale: Annotated[str, Field(pattern="^([A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3})?$")] | None = None
    policy: Name = "default"
    draft: Text | None = Field(None, description="the text when suggestions were shown")
    text: Text = Field(description="as it was sent")
    shown: list[ShownIn] = Field([], max_length=200, description="places count code points of the draft and lie within it")
    rewrite: RewriteTaken | None = None
    scores: dict[Signal, Score100] | None = None
    versions: VersionsTold


class EventsIn(_Told):
    items: list[EventIn]


class EventsTaken(Written):
    stored: int = Field(ge=0, description="new ones; those that wait on disk for the database are among them")
    repeated: int = Field(ge=0, description="ids that were there already; nothing was changed")


def body_schema() -> dict[str, Any]:
    """The schema of a request's body, without references."""
    made = TypeAdapter(EventIn | EventsIn).json_schema()
    found: dict[str, Any] = _inlined(made, made.pop("$defs"))
    return found


def _inlined(part: Any, parts: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_inlined(one, parts) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _inlined(parts[part["$ref"].rsplit("/", 1)[-1]], parts)
    return {key: _inlined(value, parts) for key, value in part.items()}
