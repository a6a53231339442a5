"""Whole conversations, in several processes, killed and going on: the same bytes in the end."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from coach.batch import CHUNK, Job, score_all, score_file
from coach.cli import loaded
from coach.engine import Coach, load
from coach.errors import InputError
from coach.qa.scored import Scored, read_scored
from coach.wire import score_rows

TALK: dict[str, Any] = {
    "conversation": "z-1", "channel": "email", "lang": "en", "team": "Billing", "started_at": "2026-05-04T09:00:00Z",
    "customer": {"name": "Ann Lee"}, "outcome": {"csat": 2, "solved": False},
    "turns": [
        {"role": "customer", "text": "Where is the refund for order A-48213? Ann Lee, ann@example.com", "minutes": 0},
        {"role": "agent", "text": "Dear Ms Lee, we can't refund order A-48213. Write to ann@example.com.", "minutes": 300,
         "author": "Tom Hill"},
        {"role": "customer", "text": "Then I will move to another shop.", "minutes": 310},
        {"role": "agent", "text": "That's our policy.", "minutes": 320, "author": "Tom Hill"},
    ],
}  # fmt: skip
MAKE = partial(loaded, None, None, None, None)


def talks(path: Path, n: int) -> Path:
    """``n`` conversations that differ, in four languages."""
    sources = sorted((Path(__file__).parents[1] / "datasets" / "risk" / "data").glob("*/test.jsonl"))
    rows = [json.loads(line) for source in sources for line in source.read_text("utf-8").splitlines()]
    random.Random(1).shuffle(rows)
    keys = ("lang", "channel", "customer")
    lines = [{"conversation": r["id"], "turns": r["history"], **{k: r[k] for k in keys if k in r}} for r in rows[:n]]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def scored(*rows: Any, keep_text: bool = False) -> list[dict[str, Any]]:
    return list(score_all(load(), rows, keep_text=keep_text))


def test_each_reply_is_scored_with_the_history_it_had() -> None:
    first, second, whole = scored(TALK, keep_text=True)
    assert [first["turn"], second["turn"], whole["turn"]] == [1, 3, None]
    assert [first["waited"], second["waited"]] == [300.0, 10.0]
    base = {k: TALK[k] for k in ("channel", "lang", "customer")}
    rows = [{**base, "text": TALK["turns"][n]["text"], "history": TALK["turns"][:n], "rewrite": True} for n in (1, 3)]
    for out, alone in zip((first, second), score_rows(load(), rows), strict=True):
        assert {k: out[k] for k in ("overall", "measures", "customer", "rewrite")} == {
            k: alone[k] for k in ("overall", "measures", "customer", "rewrite")
        }
    [ended] = score_rows(load(), [{**base, "text": "", "history": TALK["turns"], "risk": True}])
    assert whole["risk"] == ended["risk"]
    assert (whole["turns"], whole["minutes"], whole["outcome"]) == (4, 320.0, TALK["outcome"])


def test_nothing_that_tells_who_is_written() -> None:
    written = json.dumps(scored(TALK))
    assert not [secret for secret in ("48213", "ann@", "Lee", "Tom Hill") if secret in written]
    kept = json.dumps(scored(TALK, keep_text=True))
    assert all(secret in kept for secret in ("A-48213", "ann@example.com", "Tom Hill"))


def test_the_sentence_of_a_finding_stands_beside_it() -> None:
    first = scored(TALK)[0]
    [finding] = [f for f in first["findings"] if f["rule"] == "en.cannot"]
    before, words, after = finding["context"]
    assert words == "we can't"
    assert before == "Dear Ms [name], "
    assert after.startswith(" refund order [reference].")


def test_broken_conversations_become_error_rows_and_the_others_go_on() -> None:
    out = scored({"conversation": "b", "turns": "none"}, {"text": 5}, TALK, {**TALK, "turns": [{"role": "bot", "text": "x"}]})
    assert [row.get("error", {}).get("code") for row in out] == ["bad_turns", "bad_text", None, None, None, "bad_history"]
    assert out[0]["conversation"] == "b"


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_every_format_holds_the_same(kind: str, tmp_path: Path) -> None:
    source = talks(tmp_path / "in.jsonl", 12)
    found: list[list[Scored | Any]] = []
    for name in ("out.jsonl", f"out.{kind}"):
        score_file(Job(source, tmp_path / name, MAKE))
        found.append(list(read_scored(tmp_path / name)))
    assert found[0] == found[1]


def test_alike_rows_are_scored_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    call = Coach.__call__
    monkeypatch.setattr(Coach, "__call__", lambda self, drafts, **kw: seen.append(len(drafts)) or call(self, drafts, **kw))  # type: ignore[func-returns-value]
    out = scored(*[{"id": n, "text": "We can't."} for n in range(20)])
    assert [row["id"] for row in out] == list(range(20))
    assert seen[0] == 1


def test_several_processes_write_the_same_bytes(tmp_path: Path) -> None:
    source = talks(tmp_path / "in.jsonl", 3 * CHUNK)
    outcomes = [score_file(Job(source, tmp_path / f"{n}.jsonl", MAKE, workers=n)) for n in (1, 2)]
    assert outcomes[0] == outcomes[1]
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_a_killed_run_goes_on_to_the_same_bytes(tmp_path: Path) -> None:
    source = talks(tmp_path / "in.jsonl", 5 * CHUNK)
    score_file(Job(source, tmp_path / "whole.jsonl", MAKE))
    parts, draw, kills = tmp_path / ".cut.jsonl.parts", random.Random(), 0
    command = [sys.executable, "-m", "coach.cli", "score", str(source), "-o", str(tmp_path / "cut.jsonl"), "--resume"]
    while not (tmp_path / "cut.jsonl").exists():
        run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        done = len(list(parts.glob("[0-9]*.jsonl"))) if parts.is_dir() else 0
        while run.poll() is None and (len(list(parts.glob("[0-9]*.jsonl"))) if parts.is_dir() else 0) <= done:
            time.sleep(0.02)
        time.sleep(draw.uniform(0, 0.6))
        run.send_signal(signal.SIGKILL)
        run.wait()
        kills += 1
    assert kills > 1
    assert (tmp_path / "cut.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not parts.exists()


def test_a_run_goes_on_only_with_its_own_input(tmp_path: Path) -> None:
    parts = tmp_path / ".out.jsonl.parts"
    parts.mkdir()
    (parts / "job.json").write_text("{}", "utf-8")
    (parts / "00000000.jsonl").write_text("{}\n", "utf-8")
    source = talks(tmp_path / "in.jsonl", 2)
    with pytest.raises(InputError, match="of another input, coach or options"):
        score_file(Job(source, tmp_path / "out.jsonl", MAKE, resume=True))
    score_file(Job(source, tmp_path / "out.jsonl", MAKE))
    assert not parts.exists()
