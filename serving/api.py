"""The endpoints of v1."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from coach.engine import Coach
from coach.files import to_json
from coach.wire import score_rows
from serving.body import parse_json, read_body
from serving.openapi import BODY, answers
from serving.pool import Pool
from serving.problems import Problem
from serving.schema import Health
from serving.settings import Settings

router = APIRouter()


_ANSWERS = answers(400, 413, 415, 422, 500, 503)


@router.post("/v1/coach", responses=_ANSWERS, openapi_extra={"requestBody": BODY}, response_model=None)
async def coach_rows(request: Request) -> Response:
    """Coach one draft, or many at once.

    One row is answered by one output row, and a bad one by a problem (422). `{"items": [...]}` is answered by
    `{"items": [...]}` in the same order; a bad item becomes its error row and the others go on.
    """
    settings: Settings = request.app.state.settings
    coach: Coach = request.app.state.coach
    pool: Pool = request.app.state.pool
    body = await read_body(request, settings.max_body)
    return Response(await pool(partial(answer, coach, body, settings.max_items)), media_type="application/json")


def answer(coach: Coach, body: bytes, max_items: int) -> str:
    """The answer to a request's body, as JSON; a Problem where there is none."""
    asked = parse_json(body)
    if isinstance(asked, dict) and "items" in asked:
        return to_json({"items": score_rows(coach, _items(asked, max_items))})
    [out] = score_rows(coach, [asked])
    if "error" in out:
        raise Problem(out["error"]["code"], out["error"]["message"], status=422)
    return to_json(out)


def _items(asked: dict[str, Any], most: int) -> list[Any]:
    items = asked["items"]
    if not isinstance(items, list) or len(asked) > 1:
        raise Problem("bad_items", "items must be a list of rows, and no other field may stand beside it")
    if len(items) > most:
        raise Problem("too_many_items", f"{len(items)} items; at most {most} are read at a time")
    return items


@router.get("/healthz", response_model=Health)
async def healthz(request: Request) -> Response:
    """Whether the server is ready, and with which rules, models and policies."""
    return Response(to_json({"status": "ok", "versions": dict(request.app.state.coach.versions)}), media_type="application/json")
