"""The page of the API for people: made from the OpenAPI document, without a script and without the internet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from coach.files import to_json
from coach.wire import CODES
from serving.problems import PROBLEMS

router = APIRouter(include_in_schema=False)


@router.get("/docs")
async def page(request: Request) -> HTMLResponse:
    document = request.app.openapi()
    body = "\n".join(_parts(document, str(request.base_url).rstrip("/")))
    head = f"<meta charset=utf-8><title>{escape(document['info']['title'])}</title><link rel=stylesheet href=/static/docs.css>"
    return HTMLResponse(f"<!doctype html><html lang=en>{head}\n{body}</html>")


def _parts(document: Mapping[str, Any], base: str) -> Iterator[str]:
    info = document["info"]
    yield f"<h1>{escape(info['title'])} {escape(info['version'])}</h1><p>{escape(info['description'])}</p>"
    yield '<p>For programs: <a href="/openapi.json">openapi.json</a>. To try it: <a href="/">the playground</a>.</p>'
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"<h2>{method.upper()} {escape(path)}</h2><p>{escape(operation.get('description', ''))}</p>"
            yield from _examples(operation, base + path)
    yield "<h2>Problems</h2>" + _table((f'<span id="{code}">{code}</span>', escape(text)) for code, text in _codes().items())
    yield "<h2>Fields</h2>"
    for name, schema in sorted(document["components"]["schemas"].items()):
        yield f'<h3 id="{name}">{name}</h3><p>{escape(schema.get("description", ""))}</p>'
        fields = schema.get("properties", {}).items()
        yield _table((f"<code>{escape(f)}</code> {_kind(s)}", escape(s.get("description", ""))) for f, s in fields)


def _codes() -> dict[str, str]:
    of_rows = {code: f"{meaning} (422)" for code, meaning in CODES.items()}
    return {code: f"{meaning} ({status})" for code, (status, meaning) in PROBLEMS.items()} | of_rows


def _examples(operation: Mapping[str, Any], url: str) -> Iterator[str]:
    bodies = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    for example in bodies.get("examples", {}).values():
        body = to_json(example["value"]).replace("'", "\\u0027")
        call = f"curl {url} -H 'Content-Type: application/json' -d '{body}'"
        yield f"<p>{escape(example['summary'])}</p><pre>{escape(call, quote=False)}</pre>"


def _table(rows: Iterator[tuple[str, str]]) -> str:
    return "<table>" + "".join(f"<tr><td>{left}<td>{right}" for left, right in rows) + "</table>"


def _kind(schema: Mapping[str, Any]) -> str:
    """A type in a word, with links to the models it names."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f'<a href="#{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(s) for s in schema["anyOf"]))
    if "enum" in schema:
        return escape(" | ".join(map(str, schema["enum"])))
    if schema.get("type") == "array":
        return "list of " + _kind(schema.get("items", {}))
    return escape(str(schema.get("type", "object")))
