"""The schema document and the wire tell the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from coach.engine import Coach
from coach.files import to_json
from coach.text import LANGUAGES
from coach.wire import MAX_TEXT, parse, score_rows
from serving.openapi import EXAMPLES
from serving.schema import ErrorRow, ItemsIn, ItemsOut, RowIn


@pytest.mark.parametrize("lang", LANGUAGES)
def test_output_fits_the_schema(coach: Coach, lang: str) -> None:
    texts = ["", "Hi", "Sorry, we can't. You should have waited!", "olmaz, yapamayız", "نمی‌توانیم", "nevaram", "a\x00\ud800"]
    history = [{"role": "customer", "text": "My parcel is broken, I am very upset! Where is my money?"}]
    rows: list[dict[str, Any]] = [{"text": t, "history": h} for t in texts for h in ([], history)]
    asked = [row | {"lang": lang, "rewrite": True, "risk": True} for row in rows]
    out = json.loads(to_json({"items": score_rows(coach, [*asked, {"text": 5}])}))
    ItemsOut.model_validate(out, strict=True)
    ErrorRow.model_validate(out["items"][-1], strict=True)


TURN = {"role": "customer", "text": "Hi"}
INPUTS: list[dict[str, Any]] = [
    {},
    {"id": None},
    {"id": 2**63 - 1},
    {"lang": "en-GB"},
    {"lang": ""},
    {"history": [TURN | {"minutes": 1.5, "author": "Ann", "channel": "phone", "more": 1}]},
    {"history": [TURN | {"channel": None}]},
    {"customer": {"transfers": 2, "more": 1}},
    {"customer": {"account": {"contract": "yearly", "charges": 29.5, "autopay": None}}},
    {"text": None, "history": [TURN], "rewrite": None},
    EXAMPLES["one"]["value"],
]
REFUSED: list[dict[str, Any]] = [
    {"text": 5},
    {"text": "a" * (MAX_TEXT + 1)},
    {"id": 1.5},
    {"id": True},
    {"id": 2**63},
    {"lang": "english"},
    {"lang": 5},
    {"channel": "fax"},
    {"locale": 5},
    {"rewrite": "yes"},
    {"more": 1},
    {"history": {}},
    {"history": [{"text": "x"}]},
    {"history": [TURN | {"role": "bot"}]},
    {"history": [TURN | {"minutes": float("nan")}]},
    {"history": [TURN | {"author": 5}]},
    {"history": [TURN | {"channel": "fax"}]},
    {"customer": []},
    {"customer": {"transfers": 1.5}},
    {"customer": {"contacts_30d": -1}},
    {"customer": {"plan": 5}},
    {"customer": {"account": {"contract": ["yearly"]}}},
    {"customer": {"account": {"contract": "a" * 201}}},
]


@pytest.mark.parametrize("given", INPUTS, ids=json.dumps)
def test_what_the_schema_takes_the_wire_takes(given: dict[str, Any]) -> None:
    row = {"text": "x"} | given
    RowIn.model_validate(row, strict=True)
    ItemsIn.model_validate({"items": [row]}, strict=True)
    parse(row)


@pytest.mark.parametrize("given", REFUSED, ids=lambda given: json.dumps(given)[:50])
def test_what_the_wire_refuses_the_schema_refuses(coach: Coach, given: dict[str, Any]) -> None:
    row = {"text": "x"} | given
    assert "error" in score_rows(coach, [row])[0]
    with pytest.raises(ValidationError):
        RowIn.model_validate(row, strict=True)


def test_examples_are_rows() -> None:
    TypeAdapter(RowIn | ItemsIn).validate_python(EXAMPLES["one"]["value"], strict=True)
    TypeAdapter(RowIn | ItemsIn).validate_python(EXAMPLES["many"]["value"], strict=True)
