"""How far reviewers agree with grades: kappa by hand, reviews from two kinds of file, gates."""

from __future__ import annotations

import argparse
import csv
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.errors import InputError
from coach.qa.cards.agreement import Pair, agreement, band
from coach.qa.cards.command import add_agree

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    top = argparse.ArgumentParser("coach")
    add_agree(top.add_subparsers(required=True))

    def call(*given: object) -> int:
        args = top.parse_args([str(word) for word in given])
        status: int = args.run(args)
        return status

    return call


def pairs(table: dict[tuple[int, int], int]) -> list[Pair]:
    """As many conversations as the table says, each judged in the middle of two bands."""
    bands = [found for found, n in table.items() for _ in range(n)]
    return [Pair(str(i), 20 * one + 10, 20 * other + 10) for i, (one, other) in enumerate(bands)]


def test_kappa_by_hand() -> None:
    """Means 2 and 2: what chance disagrees by is ((0-0)², (0-4)², (4-0)², (4-4)²) / 4 of 16; seen is 2 of 10 by 16 of 16."""
    found = agreement(pairs({(0, 0): 4, (4, 4): 4, (0, 4): 1, (4, 0): 1}))
    assert found.kappa == pytest.approx(1 - 0.2 / 0.5)
    assert found.near == 0.8
    assert found.n == 10
    near = agreement(pairs({(0, 0): 1, (1, 2): 1}))  # seen 1/16/2; by chance (0 + 4 + 1 + 1)/16/4
    assert near.kappa == pytest.approx(1 - (1 / 32) / (6 / 64))


def test_kappa_of_those_who_agree_and_of_chance() -> None:
    same = agreement(pairs({(b, b): 10 for b in range(5)}))
    assert (same.kappa, same.low, same.high, same.near) == (1.0, 1.0, 1.0, 1.0)
    chance = agreement(pairs({(a, b): 4 for a in range(5) for b in range(5)}))
    assert chance.kappa == pytest.approx(0.0)
    assert chance.low is not None
    assert chance.high is not None
    assert chance.low < 0.0 < chance.high
    assert chance == agreement(pairs({(a, b): 4 for a in range(5) for b in range(5)})), "the seed is fixed"
    assert agreement(pairs({(3, 3): 9})).kappa is None, "one band only: chance would agree too"
    assert [band(score) for score in (0, 19.9, 20, 80, 100)] == [0, 0, 1, 4, 4]


@pytest.fixture
def grades(run: Run) -> Path:
    """35 conversations in English and five in Turkish, in which each band occurs as often; in the folder of ``run``."""
    with Path("graded.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["conversation", "lang", "card_hash", "Warmth", "No blame"], *rows()])
    return Path("graded.csv")


def rows() -> Iterator[list[Any]]:
    yield from ([f"e{i}", "en", "0", 20 * (i % 5) + 10, 100] for i in range(35))
    yield from ([f"t{i}", "tr", "0", 20 * (i % 5) + 10, 50] for i in range(5))


def stars(i: int) -> int:
    return i % 5 + 1


def write_reviews(path: str, *more: str) -> None:
    own = [f"{name}{i};warmth;Ada;{stars(i)}" for name, n in (("e", 35), ("t", 5)) for i in range(n)]
    Path(path).write_text("\n".join(["conversation;category;reviewer;score", *own, *more]), "utf-8")


def task(i: int, name: str = "e") -> dict[str, Any]:
    """As Label Studio exports it; two people judged those in English."""
    by = {"Ada": stars(i), "Bob": 6 - stars(i)} if name == "e" else {"Ada": stars(i)}
    results = {who: {"from_name": "warmth", "type": "rating", "value": {"rating": given}} for who, given in by.items()}
    made = [{"completed_by": {"email": who}, "result": [result]} for who, result in results.items()]
    return {"data": {"conversation": f"{name}{i}"}, "annotations": made}


def test_csv_and_label_studio_give_the_same(run: Run, grades: Path) -> None:
    write_reviews("r.csv", *(f"e{i};Warmth;Bob;{6 - stars(i)}" for i in range(35)))
    Path("r.json").write_text(json.dumps([*map(task, range(35)), *(task(i, "t") for i in range(5))]), "utf-8")
    assert run("agree", grades, "r.csv", "--scale", "5", "-o", "csv.md", "--gates", "csv.toml") == 0
    assert run("agree", grades, "r.json", "-o", "json.md", "--gates", "json.toml") == 0
    assert Path("csv.md").read_text("utf-8") == Path("json.md").read_text("utf-8")
    assert Path("csv.toml").read_text("utf-8") == Path("json.toml").read_text("utf-8")
    [line] = [line for line in Path("csv.md").read_text("utf-8").splitlines() if line.startswith("| Warmth | en")]
    assert line.startswith("| Warmth | en | 70 | 0.00 ("), "one reviewer agrees in full, the other says the opposite"
    assert "| 35 | -1.00 (-1.00..-0.75) | 20% | **advice** |" in line


def test_agreement_writes_gates(run: Run, grades: Path) -> None:
    write_reviews("r.csv")
    assert run("agree", grades, "r.csv", "--scale", "5") == 0
    gates = tomllib.loads(Path("gates.toml").read_text("utf-8"))
    assert gates["Warmth"]["en"] == {"gate": "score", "kappa": 1.0, "n": 35}
    assert gates["Warmth"]["tr"] == {"gate": "advice", "kappa": 1.0, "n": 5}, "too few reviews"
    assert gates["No blame"]["en"] == {"gate": "advice", "n": 0}


def test_no_review_is_lost_silently(run: Run, grades: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_reviews("r.csv", "x9;warmth;Ada;3", "x9;warmth;Bob;3", "e1;Humour;Ada;3", "e1;warmth;Ada;2", "e2;warmth;Bob;")
    assert run("agree", grades, "r.csv", "--scale", "5") == 3
    assert "5 reviews left out, such as unknown conversation: x9" in capsys.readouterr().err
    report = Path("agreement.md").read_text("utf-8")
    for told in (
        "conversation: 2\n- x9 × 2",
        "category: 1\n- Humour",
        "same reviewer: 1\n- e1, Warmth",
        "given: 1\n- e2, Warmth",
    ):
        assert told in report


@pytest.mark.parametrize(
    ("lines", "options", "message"),
    [
        ("conversation,score\ne1,3", (), "line 2: no column 'category'"),
        ("conversation,category,score\ne1,warmth,4", (), "all scores are from 1 to 5; give --scale 5"),
        ("conversation,category,score\ne1,warmth,good", (), r"line 2: warmth = 'good'; give a number 0\.\.100"),
        ("conversation,category,score\ne1,warmth,0", ("--scale", "5"), r"give a number 1\.\.5"),
        ("conversation,category,score\nx1,warmth,80", (), "no review of what is in graded.csv, such as unknown conversation: x1"),
    ],
)
def test_wrong_reviews(run: Run, grades: Path, lines: str, options: tuple[str, ...], message: str) -> None:
    Path("r.csv").write_text(lines, "utf-8")
    with pytest.raises(InputError, match=rf"r\.csv.*{message}"):
        run("agree", grades, "r.csv", *options)


def test_other_kinds_of_judgement(run: Run, grades: Path) -> None:
    """Numbers are points, choices yes or no, in any of the four languages; who cancelled gave no score."""
    values = [{"number": 90}, {"choices": ["Evet"]}, {"choices": ["nē"]}]
    made = [{"completed_by": i, "result": [{"from_name": "no_blame", "value": value}]} for i, value in enumerate(values)]
    made.append(made[0] | {"completed_by": 9, "was_cancelled": True})
    Path("r.json").write_text(json.dumps([{"data": {"id": "e0"}, "annotations": made}]), "utf-8")
    assert run("agree", grades, "r.json", "--gate", "0.1") == 3
    report = Path("agreement.md").read_text("utf-8")
    assert "| No blame | en | 3 | 0.00 (0.00..0.00) | 67% | 3 |" in report
    assert "No score given: 1\n- e0, No blame" in report


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("{}", "not a list of tasks"),
        ('[{"id": 1, "warmth": 3}]', "task 1: give data.conversation and annotations"),
    ],
)
def test_wrong_exports(run: Run, grades: Path, text: str, message: str) -> None:
    Path("r.json").write_text(text, "utf-8")
    with pytest.raises(InputError, match=rf"r\.json.*{message}"):
        run("agree", grades, "r.json")
