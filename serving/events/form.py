"""The form in which an event is kept: masked, its people hashed, its edits told."""

from __future__ import annotations

import hmac
from datetime import UTC
from typing import Any, Literal

from coach.masking import mask
from serving.events.edits import Edit, edits, moved
from serving.events.schema import EventIn, ShownIn

Stored = dict[str, Any]
Kind = Literal["customer", "agent"]


def pseudonym(secret: str, tenant: str, kind: Kind, raw: str) -> str:
    """HMAC-SHA256 in hex. The same person has another one with each tenant, and as an agent another than as a customer."""
    return hmac.new(secret.encode(), f"{kind}\0{tenant}\0{raw}".encode(), "sha256").hexdigest()


def stored(event: EventIn, tenant: str, secret: str) -> Stored:
    """``event`` without a raw text or id of a person; ``secret`` is not read where it names nobody."""
    text = mask(event.text, event.lang)
    draft = None if event.draft is None else mask(event.draft, event.lang)
    people: dict[Kind, str | None] = {"customer": event.customer, "agent": event.agent}
    hashed = {kind: raw and pseudonym(secret, tenant, kind, raw) for kind, raw in people.items()}
    diff = [] if draft is None else [_plain(edit) for edit in edits(draft, text)]
    about = {"sent_at": event.sent_at.astimezone(UTC).isoformat(), "tenant": tenant, "shown": _shown(event, draft or "")}
    return event.model_dump() | hashed | {"draft": draft, "text": text, "diff": diff} | about


def _shown(event: EventIn, masked: str) -> list[dict[str, Any]]:
    """Places of the draft, moved to where they are in the masked one."""
    made = edits(event.draft or "", masked)
    return [_placed(shown, made) for shown in event.shown]


def _placed(shown: ShownIn, made: list[Edit]) -> dict[str, Any]:
    start, end = moved(shown.start, shown.end, made)
    return shown.model_dump() | {"start": start, "end": end}


def _plain(edit: Edit) -> dict[str, Any]:
    return {"start": edit.start, "end": edit.end, "text": edit.text}
