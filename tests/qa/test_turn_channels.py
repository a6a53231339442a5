"""How each message came, where an export tells it: kept with the turn, and read by the risk."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from coach.batch import score_all
from coach.engine import load
from coach.qa.importers.command import Tally, convert
from coach.wire import score_rows

HOUR = "2026-11-02T0{}:00:00Z"


def came(desk: str, path: Path) -> tuple[str, list[str | None]]:
    """The channel of the conversation, and those of its turns."""
    [row] = convert(desk, (path,), Tally(), frozenset())
    return row["channel"], [turn.get("channel") for turn in row["turns"]]


def written(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value), "utf-8")
    return path


def comment(number: int, by: int, via: str) -> dict[str, Any]:
    said = {"id": number, "author_id": by, "body": f"Message {number}", "public": True, "created_at": HOUR.format(number)}
    return said | {"via": {"channel": via}}


def test_zendesk_tells_it_of_customers(tmp_path: Path) -> None:
    said = [comment(1, 7, "voice"), comment(2, 9, "web"), comment(3, 7, "email"), comment(4, 7, "something_new")]
    ticket = {"id": 5, "requester_id": 7, "via": {"channel": "voice"}, "comments": said}
    assert came("zendesk", written(tmp_path / "t.json", ticket)) == ("phone", ["phone", None, "email", None])


def test_zammad_tells_it_of_articles(tmp_path: Path) -> None:
    kinds = (("phone", "Customer"), ("email", "Agent"), ("twitter status", "Customer"))
    said = [
        {"id": n, "type": kind, "sender": who, "body": "Hi", "created_at": HOUR.format(n), "created_by_id": n}
        for n, (kind, who) in enumerate(kinds, 1)
    ]
    assert came("zammad", written(tmp_path / "t.json", {"id": 4, "articles": said})) == ("phone", ["phone", "email", "social"])


def test_freshdesk_tells_it_of_some(tmp_path: Path) -> None:
    answers = [
        {"id": n, "source": source, "user_id": 7, "incoming": True, "body": "Hi", "created_at": HOUR.format(n)}
        for n, source in enumerate((0, 9, 5), 2)
    ]
    opening = {"id": 1, "source": 1, "requester_id": 7, "description_text": "Hello", "created_at": HOUR.format(1)}
    found = came("freshdesk", written(tmp_path / "t.json", opening | {"conversations": answers}))
    assert found == ("email", [None, None, "phone", "social"])


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A customer who calls, is left hanging, and writes: a row a message."""
    rows = [
        ("customer", "My line has been dead since Monday.", HOUR.format(1), "phone"),
        ("agent", "Please hold.", HOUR.format(2), "phone"),
        ("customer", "I was cut off, so I am writing now.", HOUR.format(3), "chat"),
        ("customer", "Hello?", HOUR.format(4), "fax"),
    ]
    path = tmp_path / "messages.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("conversation_id", "role", "text", "created_at", "channel"), *(("c", *r) for r in rows)])
    return path


def test_a_table_tells_it_of_rows(table: Path) -> None:
    assert came("csv", table) == ("phone", ["phone", "phone", "chat", None])


def test_it_reaches_the_risk_through_every_door(table: Path) -> None:
    """Of conversations and of rows the same; a reason of its own where it counts for enough."""
    [talk] = convert("csv", (table,), Tally(), frozenset())
    talk |= {"lang": "en"}
    whole = list(score_all(load(), [talk]))[-1]
    row = {"text": "", "lang": "en", "channel": talk["channel"], "history": talk["turns"], "risk": True}
    [alone, plain] = score_rows(load(), [row, row | {"history": [t | {"channel": None} for t in talk["turns"]]}])
    assert whole["risk"] == alone["risk"]
    assert alone["risk"]["probability"] >= plain["risk"]["probability"]
