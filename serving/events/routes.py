"""``POST /v1/events``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from coach.files import to_json
from serving.auth import Caller
from serving.body import read_body
from serving.callers import may
from serving.events.parse import parse
from serving.events.recorder import Recorder
from serving.events.schema import EventsTaken, body_schema
from serving.openapi import problems
from serving.problems import Problem
from serving.settings import Settings


@asynccontextmanager
async def _recording(app: Any) -> AsyncIterator[None]:
    app.state.events = recorder = Recorder(app.state.settings, app.state.store)
    recorder.start()
    yield
    await run_in_threadpool(recorder.close)


router = APIRouter(lifespan=_recording)
_BODY = {"required": True, "content": {"application/json": {"schema": body_schema()}}}
_REFUSED = problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503)
Recording = Annotated[Caller, Depends(may("events"))]


@router.post("/v1/events", status_code=202, response_model=EventsTaken, responses=_REFUSED, openapi_extra={"requestBody": _BODY})
async def take(request: Request, caller: Recording) -> Response:
    """Tell of a message that was sent, or of several: `{"items": [...]}`, of which all are taken or none.

    Kept, masked: the draft, the text and what was done with suggestions; customer and agent only as keyed hashes.
    """
    settings: Settings = request.app.state.settings
    if not settings.events:
        raise Problem("not_found", "this server takes no events (REPLY_COACH_EVENTS=off)")
    body = await read_body(request, settings.max_body)
    recorder: Recorder = request.app.state.events
    taken = await run_in_threadpool(lambda: recorder.take(caller.tenant, parse(body, settings.max_items)))
    return Response(to_json(asdict(taken)), 202, media_type="application/json")
