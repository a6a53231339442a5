"""The OpenAPI document: what the framework knows of the routes, and the schemas of bodies that it does not see."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from serving.messages import StreamEdit, StreamOpen, StreamOpened, StreamProblem, StreamReport, StreamResync, StreamText
from serving.schema import ItemsIn, ItemsOut, ProblemDocument, RowIn, RowOut

EXAMPLES: dict[str, Any] = {
    "one": {
        "summary": "One draft",
        "value": {
            "id": 1,
            "lang": "en",
            "channel": "email",
            "text": "Unfortunately we can't refund sale items.",
            "history": [{"role": "customer", "text": "The jacket doesn't fit. Can I have my money back?"}],
            "rewrite": True,
        },
    },
    "many": {
        "summary": "Many drafts",
        "value": {
            "items": [
                {"id": "a", "text": "Bu benim departmanım değil."},
                {"id": "b", "text": "این وظیفه ما نیست."},
                {"id": "c", "text": "Tā nav mūsu problēma."},
            ]
        },
    },
}
_REF = "#/components/schemas/{model}"


def _ref(model: str) -> dict[str, str]:
    return {"$ref": _REF.format(model=model)}


BODY: dict[str, Any] = {
    "required": True,
    "content": {"application/json": {"schema": {"anyOf": [_ref("RowIn"), _ref("ItemsIn")]}, "examples": EXAMPLES}},
}


ROW_BODY: dict[str, Any] = {
    "required": True,
    "content": {"application/json": {"schema": _ref("RowIn"), "examples": {"one": EXAMPLES["one"]}}},
}
Answers = dict[int | str, dict[str, Any]]


def answers() -> Answers:
    """The documented result."""
    return {200: {"model": RowOut | ItemsOut}}


def problems(*statuses: int) -> Answers:
    """A problem document for each of these statuses."""
    documents: dict[str, Any] = {"application/problem+json": {"schema": _ref("ProblemDocument")}}
    return {status: {"description": HTTPStatus(status).phrase, "content": documents} for status in statuses}


def openapi(app: FastAPI) -> dict[str, Any]:
    """The document of ``app``, made once."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        made["components"]["schemas"] |= _unseen()
        policy = made["components"]["schemas"]["RowIn"]["properties"]["policy"]["anyOf"][0]
        policy["enum"] = ["", *app.state.coach.policies]
        if "open" in app.state.settings.ways:
            _without_security(made)
        app.openapi_schema = made
    return app.openapi_schema


def _without_security(document: dict[str, Any]) -> None:
    """This server asks nobody who they are."""
    del document["components"]["securitySchemes"]
    for methods in document["paths"].values():
        for operation in methods.values():
            operation.pop("security", None)


def _unseen() -> dict[str, Any]:
    """The schemas of what is read, which the wire checks and not the framework, and of problems."""
    read = (ItemsIn, RowIn, ProblemDocument, StreamOpen, StreamEdit, StreamText)
    written = (StreamOpened, StreamReport, StreamResync, StreamProblem)
    _, made = models_json_schema([(m, "validation") for m in (*read, *written)], ref_template=_REF)
    return dict(made["$defs"])
