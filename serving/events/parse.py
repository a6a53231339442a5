"""The body of a request to events. Its problems name the field and never repeat what was sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from serving.body import parse_json
from serving.events.schema import EventIn, EventsIn, RewriteTaken, ShownIn, VersionsTold
from serving.problems import Problem

_FIELDS = frozenset(name for model in (EventsIn, EventIn, ShownIn, RewriteTaken, VersionsTold) for name in model.model_fields)


def parse(body: bytes, most: int) -> list[EventIn]:
    """One event, or those of ``items``; a Problem where one of them is wrong: then none is taken."""
    asked = parse_json(body)
    many = isinstance(asked, dict) and "items" in asked
    if many and isinstance(asked["items"], list) and len(asked["items"]) > most:
        raise Problem("too_many_items", f"{len(asked['items'])} items; at most {most} are taken at a time")
    given = _validated(EventsIn if many else EventIn, body.decode("utf-8-sig"))
    events = given.items if isinstance(given, EventsIn) else [given]
    for n, event in enumerate(events):
        _check_places(event, f"items.{n}." if many else "")
    return events


def _validated(model: type[EventsIn | EventIn], text: str) -> Any:
    try:
        return model.model_validate_json(text)
    except ValidationError as e:
        raise Problem("bad_message", _told(e.errors(include_url=False, include_input=False)[0], model)) from None


def _told(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Where it is wrong and how. A key that no event has is not named: it may be a customer's words."""
    place = ".".join(_known(error["loc"])) or "the body"
    if error["type"] == "extra_forbidden":
        return f"{place}: a field that is not known; docs/events.md lists those of {model.__name__}"
    return f"{place}: {error['msg']}"


def _known(place: tuple[int | str, ...]) -> Iterator[str]:
    yield from (str(part) for part in place if isinstance(part, int) or part in _FIELDS)


def _check_places(event: EventIn, where: str) -> None:
    length = len(event.draft or "")
    for n, shown in enumerate(event.shown):
        if not shown.start <= shown.end <= length:
            detail = f"{where}shown.{n}: {shown.start}..{shown.end} is no place of the draft, which has {length} code points"
            raise Problem("bad_message", detail, status=409)
