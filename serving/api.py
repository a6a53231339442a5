"""Drafts in, coached drafts out: the endpoints of v1 that compute, and those that tell how the server is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from coach.engine import Coach
from coach.errors import RowError
from coach.files import to_json
from coach.wire import error_row, row_id, score_rows
from serving.auth import Caller
from serving.body import parse_json, read_body
from serving.callers import may
from serving.events import routes as events
from serving.metrics import Metrics
from serving.offsets import Offsets, in_utf16
from serving.openapi import BODY, ROW_BODY, answers, problems
from serving.problems import Problem
from serving.schema import Health, Ready, RewriteAnswer
from serving.settings import Settings

router = APIRouter()
router.include_router(events.router)
_CHUNK = 8  # rows between two looks at the clock
_COMPUTED = (400, 401, 403, 413, 415, 422, 429, 500, 503)
Coaching = Annotated[Caller, Depends(may("coach"))]
Deadline = Annotated[int | None, Query(ge=1, le=600_000, description="milliseconds; past it the answer holds what is ready")]
Counted = Annotated[Offsets, Query(description="what start and end count: Unicode code points, or UTF-16 units as in browsers")]


@router.post(
    "/v1/coach", responses={**answers(), **problems(*_COMPUTED)}, openapi_extra={"requestBody": BODY}, response_model=None
)
async def coach_rows(
    request: Request, _caller: Coaching, offsets: Counted = "codepoint", deadline_ms: Deadline = None
) -> Response:
    """Coach one draft, or many at once.

    One row is answered by one output row, and a bad one by a problem (422). `{"items": [...]}` is answered by
    `{"items": [...]}` in the same order; a bad item becomes its error row and the others go on. Past its deadline an answer
    holds what is ready: `partial` tells that rules alone judged a row, an error row `late` that it was not reached.
    """
    return await _computed(request, _coached, offsets, deadline_ms)


@router.post("/v1/rewrite", response_model=RewriteAnswer, responses=problems(*_COMPUTED), openapi_extra={"requestBody": ROW_BODY})
async def rewrite_row(
    request: Request, _caller: Coaching, offsets: Counted = "codepoint", deadline_ms: Deadline = None
) -> Response:
    """A draft in other words, as far as that is safe; `withheld` says what was not."""
    return await _computed(request, _rewritten, offsets, deadline_ms)


Work = Callable[["Job"], Any]


class Job:
    """What a request asks to be computed, and what is needed for it."""

    def __init__(self, request: Request, body: bytes, offsets: Offsets, deadline: float) -> None:
        self.coach: Coach = request.app.state.coach
        self.metrics: Metrics = request.app.state.metrics
        self.settings: Settings = request.app.state.settings
        self.body, self.offsets, self.deadline = body, offsets, deadline

    def rows(self, rows: list[Any]) -> list[dict[str, Any]]:
        """The output row of each, in order, counted."""
        found = [out for i in range(0, len(rows), _CHUNK) for out in self._chunk(rows[i : i + _CHUNK], first=i == 0)]
        for out in found:
            self.metrics.count(out)
        return [self._placed(row, out) for row, out in zip(rows, found, strict=True)]

    def _chunk(self, rows: list[Any], *, first: bool) -> list[dict[str, Any]]:
        if not first and monotonic() > self.deadline:
            late = RowError("late", "the time was over before this row was read; send fewer rows, or a later deadline")
            return [error_row(row_id(row), late) for row in rows]
        return score_rows(self.coach, rows, deadline=self.deadline)

    def _placed(self, row: Any, out: dict[str, Any]) -> dict[str, Any]:
        if self.offsets == "codepoint" or "error" in out:
            return out
        found: dict[str, Any] = in_utf16(out, row.get("text") or "")
        return found

    def one(self, row: Any) -> dict[str, Any]:
        [out] = self.rows([row])
        if "error" in out:
            raise Problem(out["error"]["code"], out["error"]["message"], status=422)
        return out


async def _computed(request: Request, work: Work, offsets: Offsets, deadline_ms: int | None) -> Response:
    settings: Settings = request.app.state.settings
    start, most = monotonic(), settings.deadline_ms
    deadline = start + min(deadline_ms or most, most) / 1000
    job = Job(request, await read_body(request, settings.max_body), offsets, deadline)
    answer = await request.app.state.pool(partial(_json_of, work, job), deadline=start + most / 1000)
    return Response(answer, media_type="application/json")


def _json_of(work: Work, job: Job) -> str:
    return to_json(work(job))


def _coached(job: Job) -> Any:
    asked = parse_json(job.body)
    if isinstance(asked, dict) and "items" in asked:
        return {"items": job.rows(_items(asked, job.settings.max_items))}
    return job.one(asked)


def _rewritten(job: Job) -> Any:
    asked = parse_json(job.body)
    out = job.one({**asked, "rewrite": True, "typing": False} if isinstance(asked, dict) else asked)
    return {key: out[key] for key in ("id", "lang", "rewrite", "versions")}


def _items(asked: dict[str, Any], most: int) -> list[Any]:
    items = asked["items"]
    if not isinstance(items, list) or len(asked) > 1:
        raise Problem("bad_items", "items must be a list of rows, and no other field may stand beside it")
    if len(items) > most:
        raise Problem("too_many_items", f"{len(items)} items; at most {most} are read at a time")
    return items


@router.get("/healthz", response_model=Health)
async def healthz(request: Request) -> Response:
    """Whether the server lives, and with which rules, models and policies."""
    return Response(to_json({"status": "ok", "versions": dict(request.app.state.coach.versions)}), media_type="application/json")


@router.get("/readyz", response_model=Ready, responses=problems(503))
async def readyz(request: Request) -> Response:
    """Whether the server is warm: send it drafts only from then on."""
    if not request.app.state.ready():
        raise Problem("not_ready", "rules and models are still being read", headers={"Retry-After": "1"})
    return Response(to_json({"status": "ready"}), media_type="application/json")


@router.get("/metrics", response_model=None, responses={200: {"content": {"text/plain": {}}}, **problems(401, 403, 429)})
async def figures(request: Request, _caller: Annotated[Caller, Depends(may("metrics"))]) -> Response:
    """Times and counts for Prometheus; no text, and nothing about one agent."""
    return Response(generate_latest(request.app.state.metrics.registry), media_type=CONTENT_TYPE_LATEST)
