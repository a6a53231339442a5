"""``coach train risk``: signed, calibrated, honest about a tenant's file."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from coach.cli import main
from coach.errors import InputError
from coach.models import WEIGHTS, Artifact, Encoder, ModelError
from coach.risk import RiskModel
from coach.risk.features import SIGNS
from training.risk import calibrate
from training.risk.cases import Case, by_time, shipped, tenant, with_beginnings
from training.risk.fit import fit, read, table
from training.risk.leaks import leaks
from training.risk.run import train
from training.risk.telco import rows as telco_rows


@pytest.fixture(scope="module")
def some() -> list[Case]:
    """A tenth of the shipped conversations, both parts."""
    whole = [case for case in shipped() if case.whole]
    groups = sorted({case.group for case in whole})[::10]
    return [case for case in whole if case.group in set(groups)]


def row(n: int, outcome: str, **more: Any) -> dict[str, Any]:
    text = "Cancel my contract, I am moving to another provider." if outcome == "left" else "How do I add a second line?"
    return {"id": f"c{n}", "lang": "en", "history": [{"role": "customer", "text": f"{text} ({n})"}], "outcome": outcome, **more}


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    return path


def test_weights_keep_their_sign(some: list[Case]) -> None:
    data = table(read(with_beginnings([c for c in some if c.part == "train"]), Encoder(Artifact(WEIGHTS))))
    fitted = fit(data)
    assert all(SIGNS[name] * weight >= 0 for name, weight in zip(data.names, fitted.named, strict=True) if name in SIGNS)


def test_training_writes_a_model_that_ranks_and_a_report(some: list[Case], tmp_path: Path) -> None:
    measured = train(some, tmp_path, "a tenth of the conversations")
    model = RiskModel(tmp_path)
    model.check(Artifact(WEIGHTS).digest)
    assert measured["auc"]["value"] > 0.65
    assert model.card["calibrated_on"] == "a tenth of the conversations"
    assert 0 < model.card["reach"] < 0.7
    assert "| language |" in (tmp_path / "report.md").read_text("utf-8")
    assert (tmp_path / "report.png").stat().st_size > 10_000


def test_a_tenants_own_outcomes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    many = [
        row(n, "left" if n % 3 == 0 else "stayed", ended_at=f"2026-{1 + n % 12:02}-05", customer={"account": {"seats": n % 7}})
        for n in range(120)
    ]
    assert main(["train", "risk", "--data", str(written(tmp_path / "tenant.jsonl", many)), "--out", "runs"]) == 0
    model = RiskModel(tmp_path / "runs")
    assert model.card["calibrated_on"] == "outcomes in tenant.jsonl"
    assert "account.seats" in model.card["features"]
    assert model.card["measured"]["auc"]["value"] > 0.9
    assert (
        main(["check", "--risk-model", "runs", "--asked", "Cancel my contract, I am moving to another provider.", "Sorry."]) == 0
    )
    assert "outcomes in tenant.jsonl" in capsys.readouterr().out


def test_risk_for_models_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "model"
    shutil.copytree(WEIGHTS, own, ignore=shutil.ignore_patterns("phraser"))
    card = json.loads((own / "card.json").read_text("utf-8"))
    (own / "card.json").write_text(json.dumps(card | {"trained": "for acme"}), "utf-8")
    data = str(written(tmp_path / "tenant.jsonl", [row(n, "left" if n % 3 == 0 else "stayed") for n in range(60)]))
    assert main(["train", "risk", "--data", data, "--models", str(own), "--out", str(tmp_path / "risk")]) == 0
    RiskModel(tmp_path / "risk").check(Artifact(own).digest)
    with pytest.raises(ModelError):
        RiskModel(tmp_path / "risk").check(Artifact(WEIGHTS).digest)


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([row(1, "perhaps")], "row 1: outcome = 'perhaps'"),
        ([row(1, "left"), row(2, "left")], "every outcome is the same"),
        ([row(1, "left"), {"outcome": "left", "history": "none"}], "row 2: history"),
    ],
)
def test_a_file_that_cannot_teach_is_named(rows: list[dict[str, Any]], problem: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=problem):
        tenant(written(tmp_path / "t.jsonl", rows))


def test_the_latest_conversations_are_held_back(tmp_path: Path) -> None:
    rows = [row(n, "left" if n % 2 else "stayed", ended_at=f"2026-01-{n + 1:02}") for n in range(20)]
    cases = by_time(tenant(written(tmp_path / "t.jsonl", rows)))
    last_learned = max(case.when for case in cases if case.part == "train")
    assert last_learned < min(case.when for case in cases if case.part == "test")
    without = by_time([replace(case, when="") for case in cases])
    assert {case.part for case in without} == {"train", "test"}


def test_a_field_that_knows_the_outcome_is_a_leak(tmp_path: Path) -> None:
    rows = [
        row(n, o, customer={"account": {"closed": int(o == "left"), "seats": n % 5}})
        for n in range(60)
        for o in ("left", "stayed")
    ]
    data = table(read(tenant(written(tmp_path / "t.jsonl", rows)), Encoder(Artifact(WEIGHTS))))
    assert list(leaks(data)) == ["account.closed"]


def test_beginnings_tell_less_the_shorter_they_are(some: list[Case]) -> None:
    case = next(c for c in some if c.target == 1.0 and len(c.talk.turns) == 5)
    parts = with_beginnings([case])[1:]
    assert [len(p.talk.turns) for p in parts] == [1, 2, 3, 4]
    assert [p.target for p in parts] == sorted(p.target for p in parts)
    assert not any(p.whole for p in parts)


def test_calibration_makes_a_sure_model_humble() -> None:
    draw = np.random.default_rng(0)
    truth = draw.normal(size=4000)
    lost = (draw.random(4000) < 1 / (1 + np.exp(-truth))).astype(float)
    card = calibrate.calibration(3 * truth, lost)
    assert card["kind"] == "platt"
    assert card["slope"] == pytest.approx(1 / 3, abs=0.05)
    told = calibrate.curve(card)(3 * truth)
    accuracy = [right for _, right in calibrate.accuracy_by_coverage(told, lost)]
    assert accuracy[0] < accuracy[4] < accuracy[-1]


def test_a_table_of_accounts_becomes_a_tenant(tmp_path: Path) -> None:
    head = "customerID,gender,tenure,Contract,MonthlyCharges,Churn\n"
    body = "".join(f"{n},Female,{n},One year,29.85,{'Yes' if n % 4 == 0 else 'No'}\n" for n in range(40))
    (tmp_path / "telco.csv").write_text(head + body, "utf-8")
    made = list(telco_rows(tmp_path / "telco.csv"))
    assert [r["outcome"] for r in made[:5]] == ["left", "stayed", "stayed", "stayed", "left"]
    assert made[3]["customer"] == {
        "tenure_months": 3.0,
        "plan": "One year",
        "account": {"gender": "Female", "MonthlyCharges": 29.85},
    }
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(InputError, match="no column Churn"):
        list(telco_rows(tmp_path / "other.csv"))
