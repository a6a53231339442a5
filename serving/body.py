"""A request's body: its type, its size, its JSON."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from serving.problems import Problem


async def read_body(request: Request, most: int) -> bytes:
    """At most ``most`` bytes of JSON, not parsed yet; a Problem for another type, a packed body, or a longer one."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    packed = request.headers.get("content-encoding", "identity").strip().lower()
    if kind != "application/json" or packed != "identity":
        raise Problem("wrong_type", "send JSON, not compressed, with the header Content-Type: application/json")
    declared = request.headers.get("content-length", "0")
    if len(declared) > 15 or int(declared) > most:  # the server has checked that it is a number
        raise _too_large(most)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise _too_large(most)
    return bytes(body)


def _too_large(most: int) -> Problem:
    return Problem("body_too_large", f"the body is larger than {most} bytes; send fewer items at a time")


def parse_json(body: bytes) -> Any:
    """``body`` as JSON in UTF-8. The messages tell places, never what stands there."""
    try:
        return json.loads(body.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        raise Problem("not_utf8", f"the body is not UTF-8 (byte {e.start})") from None
    except json.JSONDecodeError as e:
        raise Problem("bad_json", f"the body is not JSON: {e.msg} at line {e.lineno}, column {e.colno}") from None
    except (ValueError, RecursionError):
        raise Problem("bad_json", "the body is nested too deeply or holds a number of thousands of digits") from None
