"""The riskiest conversations of a scored file: who comes first, how many, what is told of the rest."""

from __future__ import annotations

import argparse
import csv
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.batch import score_all
from coach.engine import load
from coach.errors import InputError
from coach.files import write_rows
from coach.qa.riskiest import riskiest
from coach.qa.riskiest.command import add_riskiest

DATASETS = Path(__file__).parents[2] / "datasets" / "risk" / "data"
Run = Callable[..., int]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """Twelve conversations a language as they are scored, on three days, with a broken one, a silent one, and a lone draft."""
    talks: list[dict[str, Any]] = []
    for path in sorted(DATASETS.glob("*/test.jsonl")):
        kept = map(json.loads, path.read_text("utf-8").splitlines()[:12])
        talks += [{"conversation": c["id"], "turns": c["history"], "lang": c["lang"], "channel": c["channel"]} for c in kept]
    for number, talk in enumerate(talks):
        talk["started_at"] = f"2026-11-0{1 + number % 3}T00:30:00+02:00"
    silent = {"conversation": "silent", "lang": "en", "turns": [{"role": "agent", "text": "Hello, can I help?"}]}
    return list(
        score_all(load(), [*talks, {"conversation": "broken", "turns": "none"}, silent, {"id": 1, "text": "Hello there."}])
    )


@pytest.fixture(scope="module", params=[".jsonl", ".csv", ".parquet"])
def scored(request: pytest.FixtureRequest, rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scored") / f"scored{request.param}"
    with write_rows(path) as sink:
        for row in rows:
            sink(row)
    return path


@pytest.fixture
def run() -> Run:
    top = argparse.ArgumentParser("coach")
    add_riskiest(top.add_subparsers(required=True))

    def call(*given: object) -> int:
        args = top.parse_args(["riskiest", *map(str, given)])
        status: int = args.run(args)
        return status

    return call


def told(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if (row.get("risk") or {}).get("probability") is not None]


def test_the_likeliest_come_first_whatever_the_format(scored: Path, rows: list[dict[str, Any]]) -> None:
    found = riskiest(scored, 7)
    expected = sorted(told(rows), key=lambda row: -row["risk"]["probability"])[:7]
    assert [(one.id, one.probability, one.band) for one in found] == [
        (row["conversation"], row["risk"]["probability"], row["risk"]["band"]) for row in expected
    ]
    first = next(iter(found))
    assert [reason[2:] for reason in first.reasons] == [reason["text"] for reason in expected[0]["risk"]["reasons"]]
    assert found.counts == {"told": 48, "silent": 1, "failed": 1, "unasked": 1, "reply": len(rows) - 51}


def test_so_many_of_each_day(scored: Path, rows: list[dict[str, Any]]) -> None:
    found = list(riskiest(scored, 3, by_day=True))
    days = [one.day for one in found]
    assert days == sorted(str(day) for day in days)
    assert {days.count(day) for day in days} <= {1, 2, 3}
    assert days[0] == "2026-10-31"  # half past midnight in Riga is the day before in UTC
    lasted = next(one for one in riskiest(scored, 99) if one.id == "en-test-0001")
    assert lasted.day == "2026-11-02", "1800 minutes after it began"


def test_those_it_abstained_on_rank_and_are_marked(scored: Path, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    unsure = [one for one in riskiest(scored, 99) if one.abstained]
    assert unsure
    assert all(one.band is None and abs(one.probability - 0.5) < 0.25 for one in unsure)
    assert run(scored, "-n", 99) == 0
    shown = capsys.readouterr().out
    assert shown.count("not sure") == len(unsure)
    assert "48 of 48 conversations with a risk; 1 without a probability; 1 failed to be scored; 1 not asked" in shown
    assert "\u2068fa-test-" in shown


def test_equals_keep_the_order_of_the_file(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    one = told(rows)[0]
    path = tmp_path / "same.jsonl"
    path.write_text("".join(json.dumps(one | {"conversation": f"c{n}"}) + "\n" for n in range(50)), "utf-8")
    assert [found.id for found in riskiest(path, 4)] == ["c0", "c1", "c2", "c3"]


def test_files_for_people_and_programs(scored: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(scored, "-n", 5, "-o", tmp_path / "calls.csv") == 0
    assert run(scored, "-n", 5, "-o", tmp_path / "calls.jsonl") == 0
    assert "5 of 48 conversations" in capsys.readouterr().out
    lines = [json.loads(line) for line in (tmp_path / "calls.jsonl").read_text("utf-8").splitlines()]
    with (tmp_path / "calls.csv").open(encoding="utf-8", newline="") as file:
        cells = list(csv.DictReader(file))
    assert [(row["id"], float(row["probability"]), row["reasons"]) for row in cells] == [
        (line["id"], line["probability"], "; ".join(line["reasons"])) for line in lines
    ]


def test_memory_does_not_grow_with_the_file(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    line = json.dumps(told(rows)[0])
    peaks = []
    for n in (2_000, 8_000):
        path = tmp_path / f"{n}.jsonl"
        path.write_text(f"{line}\n" * n, "utf-8")
        tracemalloc.start()
        riskiest(path, 10)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"id": 1, "risk": null}', "no row has a risk; score conversations"),
        ('{"id": 1, "risk": 5}', "row 1: its risk is none"),
        ('{"id": 1, "risk": "{"}', "row 1: its risk is not JSON"),
        ("[1]", "row 1: list in the place of an object"),
        ("{", "line 1 is not JSON"),
    ],
)
def test_what_is_no_scored_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "scored.jsonl"
    path.write_text(text + "\n", "utf-8")
    with pytest.raises(InputError, match=problem):
        riskiest(path, 5)


def test_where_it_cannot_go_is_told_before_it_reads(scored: Path, run: Run, tmp_path: Path) -> None:
    for target, problem in ((tmp_path / "calls.xlsx", "use one of .jsonl, .csv"), (scored, "cannot tell|is the input itself")):
        with pytest.raises(InputError, match=problem):
            run(scored, "-o", target)
    with pytest.raises(SystemExit):
        run(scored, "-n", 0)
