"""Held out by lot, and compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from coach.cli import main
from coach.engine import load
from coach.risk import Lot
from coach.risk.holdout import Arm, difference
from coach.types import Draft, Turn


def talk(n: int) -> tuple[Turn, ...]:
    return (Turn("customer", f"Where is parcel {n}?"), Turn("agent", "On its way."), Turn("customer", "Since when?"))


def test_the_lot_falls_on_conversations_in_its_share_and_stays() -> None:
    lot = Lot(0.2, "autumn")
    held = [lot.holds_out(talk(n)) for n in range(2000)]
    assert 0.17 < sum(held) / 2000 < 0.23
    assert held == [lot.holds_out((*talk(n), Turn("agent", "Today."))) for n in range(2000)]
    assert held != [Lot(0.2, "winter").holds_out(talk(n)) for n in range(2000)]
    assert not any(Lot().holds_out(talk(n)) for n in range(50))


def test_who_is_held_out_sees_no_risk() -> None:
    coach = replace(load(), lot=Lot(1.0))
    draft = Draft("Hello", "en", history=talk(1))
    found = coach.risk(draft, coach([draft])[0])
    assert (found.held_out, found.abstained, found.probability, found.why) == (True, True, None, "held out for comparison")


def test_newcombes_interval() -> None:
    """Newcombe 1998, table II, example (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339."""
    gap, low, high = difference(Arm(56, 70), Arm(48, 80))
    assert (round(gap, 4), round(low, 4), round(high, 4)) == (0.2, 0.0524, 0.3339)


def test_the_command_compares(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["held_out,outcome"] + ["false,left"] * 10 + ["false,stayed"] * 190 + ["true,left"] * 40 + ["true,stayed"] * 160
    (tmp_path / "outcomes.csv").write_text("\n".join(rows) + "\n", "utf-8")
    assert main(["holdout", str(tmp_path / "outcomes.csv")]) == 0
    told = capsys.readouterr().out
    assert "shown:    10 of 200 lost, 5.0%" in told
    assert "fewer are lost where it is shown" in told


@pytest.mark.parametrize(
    ("rows", "problem"), [(["false,left"], "both are needed"), (["false,perhaps"], "row 1: outcome = 'perhaps'")]
)
def test_what_cannot_be_compared_is_named(
    rows: list[str], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "o.csv").write_text("\n".join(["held_out,outcome", *rows]) + "\n", "utf-8")
    assert main(["holdout", str(tmp_path / "o.csv")]) == 1
    assert problem in capsys.readouterr().err
