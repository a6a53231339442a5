"""Errors over HTTP: problem details after RFC 9457, which never repeat the texts that were sent."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from coach.files import to_json
from serving.errors import StoreError

MEDIA_TYPE = "application/problem+json"
PROBLEMS: Mapping[str, tuple[int, str]] = {
    "bad_json": (400, "the body is no JSON"),
    "not_utf8": (400, "the body is not UTF-8"),
    "unauthorized": (401, "no key or token, or one that is not valid"),
    "forbidden": (403, "the key or token has not the scope that this needs"),
    "not_found": (404, "no such path"),
    "unknown_rule": (404, "feedback about a rule that the server does not have"),
    "not_allowed": (405, "the path needs another method"),
    "body_too_large": (413, "the body is over the limit (REPLY_COACH_MAX_BODY, in bytes)"),
    "too_many_items": (413, "more items than the limit (REPLY_COACH_MAX_ITEMS)"),
    "wrong_type": (415, "the body is not declared as JSON, or is compressed"),
    "bad_items": (422, "items is no list, or other fields stand beside it"),
    "bad_message": (422, "a message of a stream, or a body, has not the fields it needs"),
    "bad_parameter": (422, "a parameter of the address has a value it cannot have"),
    "rate_limited": (429, "too many requests of one caller; the header Retry-After tells when to come back, in seconds"),
    "internal": (500, "an error of the server"),
    "late": (503, "in an error row: the time was over before the row was read"),
    "no_store": (503, "the database of keys and feedback does not answer"),
    "not_ready": (503, "the server still reads its models and rules"),
    "busy": (503, "too many requests wait; the header Retry-After tells when to come back, in seconds"),
}


class Problem(Exception):  # noqa: N818
    """An answer that is no result. ``code`` is stable; ``detail`` says what is wrong and what to do, for people."""

    def __init__(self, code: str, detail: str, *, status: int | None = None, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.code, self.detail, self.headers = code, detail, dict(headers or {})
        self.status = status or PROBLEMS[code][0]


def document(problem: Problem) -> dict[str, Any]:
    return {
        "type": f"/docs#{problem.code}", "title": HTTPStatus(problem.status).phrase, "status": problem.status,
        "code": problem.code, "detail": problem.detail,
    }  # fmt: skip


def response(problem: Problem) -> Response:
    return Response(to_json(document(problem)), problem.status, problem.headers, MEDIA_TYPE)


async def on_problem(_request: Request, error: Any) -> Response:
    return response(error)


_OF_THE_ROUTER = {
    400: ("bad_json", "the body is not JSON in UTF-8"),
    404: ("not_found", "nothing is here; /docs lists what is"),
    405: ("not_allowed", "use another method; /docs names it"),
}


async def on_http(_request: Request, error: Any) -> Response:
    """What the router itself refuses: an unknown path or method."""
    status: int = error.status_code
    code, detail = _OF_THE_ROUTER.get(status, (f"http_{status}", HTTPStatus(status).phrase))
    return response(Problem(code, detail, status=status, headers=error.headers))


async def on_parameter(_request: Request, error: Any) -> Response:
    """A parameter that the framework refused; what was sent is not repeated."""
    wrong = error.errors()[0]
    return response(Problem("bad_parameter", f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"))


async def on_store(_request: Request, error: Any) -> Response:
    return response(Problem("no_store", f"{error}; coaching goes on without it", headers={"Retry-After": "5"}))


async def on_leaving(_request: Request, _error: Any) -> Response:
    """The client went away while it sent; nobody reads this."""
    return Response(status_code=400)


async def on_bug(_request: Request, _error: Any) -> Response:
    return response(internal())


def internal() -> Problem:
    return Problem("internal", "an error of the server, not of the request; its log names the place")


HANDLERS: dict[int | type[Exception], Any] = {
    Problem: on_problem, HTTPException: on_http, RequestValidationError: on_parameter, StoreError: on_store,
    ClientDisconnect: on_leaving, Exception: on_bug,
}  # fmt: skip
