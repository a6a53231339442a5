"""One engine: library, command line, HTTP, stream and batch say the same of the same conversations."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from servers import Server

from coach.batch import Job, score_file
from coach.cli import loaded, main
from coach.client import Client
from coach.engine import Coach
from coach.text import LANGUAGES
from coach.wire import score_rows

GOLDEN = Path(__file__).parent / "golden"
PARTS = ("overall", "scores", "measures", "customer", "risk", "versions")


def cases() -> list[dict[str, Any]]:
    """Some golden conversations of each language, as rows that ask for everything."""
    keys = ("text", "lang", "channel", "locale", "history")
    read = [
        json.loads(line) for lang in LANGUAGES for line in (GOLDEN / lang / "findings.jsonl").read_text("utf-8").splitlines()[:6]
    ]
    return [{"id": c["id"], **{k: c[k] for k in keys if k in c}, "rewrite": True, "risk": True} for c in read]


@pytest.fixture(scope="module")
def expected(coach: Coach) -> list[dict[str, Any]]:
    return score_rows(coach, cases())


def test_http_says_the_same(server: Server, expected: list[dict[str, Any]]) -> None:
    assert server.coach({"items": cases()}).json()["items"] == json.loads(json.dumps(expected))


def test_the_command_line_and_its_processes_say_the_same(tmp_path: Path, expected: list[dict[str, Any]]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in cases()), "utf-8")
    assert main(["score", str(source), "-o", str(target)]) == 0
    assert [json.loads(line) for line in target.read_text("utf-8").splitlines()] == json.loads(json.dumps(expected))
    score_file(Job(source, tmp_path / "two.jsonl", partial(loaded, None, None, None, None), workers=2))
    assert (tmp_path / "two.jsonl").read_bytes() == target.read_bytes()


def test_the_order_of_sets_changes_nothing(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in cases()), "utf-8")
    for seed in ("1", "2"):
        command = [str(Path(sys.executable).with_name("coach")), "score", str(source), "-o", str(tmp_path / f"{seed}.jsonl")]
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_the_stream_says_the_same(server: Server, expected: list[dict[str, Any]]) -> None:
    with Client(f"http://127.0.0.1:{server.port}") as client:
        for row, whole in zip(cases(), expected, strict=True):
            asked = {k: row[k] for k in row if k not in {"id", "text"}}
            with client.stream(asked) as draft:  # type: ignore[arg-type]
                draft.set_text(row["text"])
                draft.settle()
                state = draft.report()
            assert {k: state[k] for k in PARTS} == {k: whole[k] for k in PARTS}  # type: ignore[literal-required]
            assert [{**f, "id": None} for f in state["findings"]] == [{**f, "id": None} for f in whole["findings"]]
            assert state["rewrite"] == whole["rewrite"]
