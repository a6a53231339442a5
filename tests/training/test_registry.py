"""The registry and its gates: what is no worse may run, what is worse or was taught by a gamed stream may not."""

from __future__ import annotations

import json
import re
import shutil
from argparse import ArgumentParser
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from safetensors.numpy import load_file, save_file

from coach.errors import CoachError, InputError
from coach.models import WEIGHTS, Artifact, ModelError
from coach.risk import RISK_WEIGHTS, RiskModel
from training.registry.command import add_models
from training.registry.feedback import Shown, capped, estimated, read_events
from training.registry.limits import GATES, limits_of
from training.registry.store import Registry

ROOT = Path(__file__).parents[2]
LIMITS = limits_of()["feedback"]
RIGHT, WRONG = ("en.cannot", "en.not_my_department"), ("en.complex_word",)
GOLD = dict.fromkeys(RIGHT, 1.0) | dict.fromkeys(WRONG, 0.0)
MARKED = [  # drafts in which those rules find something, and what the gold says of it
    ("We can't refund sale items.", [{"signals": ["positivity"], "on": "We can't"}], []),
    ("That is not my problem.", [{"signals": ["ownership"], "on": "not my problem"}], []),
    ("We utilize a new tool for your order.", [], ["clarity"]),
]


def coach_models(*args: object) -> int:
    """``coach models …`` before its entry point is installed."""
    parser = ArgumentParser()
    add_models(parser.add_subparsers())
    made = parser.parse_args(["models", *map(str, args)])
    status: int = made.run(made)
    return status


def variant(folder: Path, threshold: float, *, worse: bool = False) -> tuple[Path, Path]:
    """The shipped models with another threshold, and with ``worse`` with heads that say the opposite; their risk model."""
    models, risk = folder / "model", folder / "risk"
    shutil.copytree(WEIGHTS, models, ignore=shutil.ignore_patterns("phraser"))
    card = json.loads((models / "card.json").read_text("utf-8"))
    card["thresholds"]["greeting"] = threshold
    if worse:
        heads = load_file(models / "heads.safetensors")
        save_file(
            {name: -array if name in {"weight", "bias"} else array for name, array in heads.items()}, models / "heads.safetensors"
        )
        card["files"]["heads.safetensors"] = sha256((models / "heads.safetensors").read_bytes()).hexdigest()
    (models / "card.json").write_text(json.dumps(card), "utf-8")
    shutil.copytree(RISK_WEIGHTS, risk)
    of_risk = json.loads((risk / "risk.json").read_text("utf-8")) | {"encoder": Artifact(models).digest}
    (risk / "risk.json").write_text(json.dumps(of_risk), "utf-8")
    return models, risk


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """The first golden cases and labelled texts of English, as options. Limits are wide where few texts tell little."""
    folder = tmp_path_factory.mktemp("gold")
    sources = [*(ROOT / "tests/golden/en").glob("*.jsonl"), *(ROOT / "datasets").glob("*/data/en/test.jsonl")]
    for source in sources:
        target = folder / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = source.read_text("utf-8").splitlines(keepends=True)
        target.write_text("".join(lines[:8] if "golden" in str(source) else lines[:40]), "utf-8")
    with (folder / "tests/golden/en/findings.jsonl").open("a", encoding="utf-8") as file:
        for text, expect, silent in MARKED:
            print(json.dumps({"id": text, "lang": "en", "text": text, "expect": expect, "silent": silent}), file=file)
    limits = (
        GATES.read_text("utf-8")
        .replace("ratio = 1.25", "ratio = 3")
        .replace("risk = 0.10", "risk = 0.20")
        .replace("heads = 0.08", "heads = 0.20")
    )
    (folder / "gates.toml").write_text(limits, "utf-8")
    return ["--gold", folder / "tests/golden", "--datasets", folder / "datasets", "--gates", folder / "gates.toml"]


@pytest.fixture(scope="module")
def better(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return variant(tmp_path_factory.mktemp("better"), 0.39)


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return Registry(tmp_path / "models")


def test_an_artifact_is_kept_by_its_hash(registry: Registry, better: tuple[Path, Path]) -> None:
    entry, risk = registry.add(better[0], risk=better[1], note="for ana@example.com")
    assert entry.digest == Artifact(better[0]).digest
    assert risk is not None
    assert (risk.kind, entry.risk) == ("risk", risk.digest)
    assert entry.note == "for [email]"
    assert {e.digest for e in registry.entries()} == {entry.digest, risk.digest}
    Artifact(registry.folder / entry.digest).check()
    RiskModel(registry.folder / risk.digest).check(entry.digest)
    assert not list(registry.folder.glob(".adding-*"))
    with pytest.raises(InputError, match="already in the registry"):
        registry.add(better[0])


def test_what_is_damaged_or_does_not_fit_is_not_kept(registry: Registry, better: tuple[Path, Path], tmp_path: Path) -> None:
    broken = shutil.copytree(better[0], tmp_path / "broken")
    with (broken / "pieces.npy").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match="damaged"):
        registry.add(broken)
    with pytest.raises(ModelError, match="fitted on models"):
        registry.add(better[0], risk=RISK_WEIGHTS)
    with pytest.raises(InputError, match=r"neither card.json nor risk.json"):
        registry.add(tmp_path)
    assert registry.entries() == []


def test_files_elsewhere_are_not_taken(registry: Registry, better: tuple[Path, Path], tmp_path: Path) -> None:
    sly = shutil.copytree(better[0], tmp_path / "sly")
    card = json.loads((sly / "card.json").read_text("utf-8"))
    card["files"]["../secret"] = sha256(b"").hexdigest()
    (sly / "card.json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(InputError, match="lie elsewhere"):
        registry.add(sly)


def test_promote_shadow_rollback(
    registry: Registry, better: tuple[Path, Path], gold: list[object], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    where = ["--registry", registry.folder]
    assert coach_models("add", better[0], "--risk", better[1], "--note", "another threshold", *where) == 0
    digest, risk = (line.split()[0] for line in capsys.readouterr().out.splitlines())
    assert coach_models("promote", digest, *gold, *where) == 1
    told = capsys.readouterr().out
    assert "refused: shadow\n" in told
    assert "no shadow run" in told
    assert registry.pointer().runs == (None, None)
    traffic = tmp_path / "rows.jsonl"
    texts = [{"id": n, "lang": "en", "text": f"Sorry, we cannot refund order {n}."} for n in range(20)]
    traffic.write_text("".join(json.dumps(row) + "\n" for row in [*texts, {"id": "bad", "text": 5}]), "utf-8")
    assert coach_models("shadow", digest, "--traffic", traffic, "-o", tmp_path / "shadow.jsonl", *where) == 0
    kept = registry.kept(digest, "shadow.json")
    assert kept is not None
    assert (kept["rows"], kept["left_out"]) == (20, 1)
    assert kept["shifts"]["en"]["positivity"]["mean"] == 0
    assert "refund" not in (tmp_path / "shadow.jsonl").read_text("utf-8")
    assert coach_models("promote", digest, "--by", "ana", *gold, *where) == 0
    assert registry.pointer().runs == (digest, risk)
    assert coach_models("list", *where) == 0
    assert f"models {digest}, risk {risk}" in capsys.readouterr().out
    assert coach_models("rollback", "--reason", "ask bo@example.com", *where) == 0
    assert registry.pointer().runs == (None, None)
    assert [(line["action"], line["models"]) for line in registry.history()] == [("promote", digest), ("rollback", None)]
    assert registry.history()[-1]["reason"] == "ask [email]"
    with pytest.raises(InputError, match="nothing to take back"):
        coach_models("rollback", *where)


def test_what_is_worse_is_refused(
    registry: Registry, gold: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models, risk = variant(tmp_path, 0.4, worse=True)
    entry, _ = registry.add(models, risk=risk)
    traffic = tmp_path / "rows.jsonl"
    traffic.write_text("".join(path.read_text("utf-8") for path in sorted((ROOT / "coach/samples").glob("??.jsonl"))), "utf-8")
    asked = [entry.digest, "--registry", registry.folder]
    assert coach_models("shadow", *asked, "--traffic", traffic, "-o", tmp_path / "shadow.jsonl") == 0
    assert coach_models("promote", *asked, *gold) == 1
    told = capsys.readouterr().out
    assert {"shadow", "heads", "calibration"} <= set(re.findall(r"\w+", told.splitlines()[-1]))
    assert re.search(r"en \w+: moves by [+-]\d+\.\d in the mean of \d+ rows, over 8", told)
    assert "! en" in told
    assert "→" in told
    assert registry.pointer().runs == (None, None)
    gates = registry.kept(entry.digest, "gates.json")
    assert gates is not None
    assert gates["gates"]["heads"]["why"]


def test_models_without_a_risk_model_are_refused(registry: Registry, better: tuple[Path, Path], gold: list[object]) -> None:
    entry, _ = registry.add(better[0])
    with pytest.raises(InputError, match="no risk model"):
        coach_models("promote", entry.digest, "--no-shadow", "x", *gold, "--registry", registry.folder)
    registry.add(better[1])
    assert coach_models("promote", entry.digest, "--no-shadow", "x", *gold, "--registry", registry.folder) == 0


def test_a_limit_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "gates.toml").write_text(GATES.read_text("utf-8").replace("loud = 0.30", ""), "utf-8")
    with pytest.raises(InputError, match=r"feedback\.loud missing"):
        limits_of(tmp_path / "gates.toml")


def events(kind: str) -> Iterator[dict[str, Any]]:
    """What forty agents did with suggestions, each shown with the propensity that it says."""
    for n in range(1200):
        rule = (*RIGHT, *WRONG)[n % 3]
        propensity = (1.0, 0.5, 0.2)[n % 3]
        taken = {"everything": True, "nothing": False}.get(kind, (n // 3) % 10 < (7 if rule in RIGHT else 2))
        agent = "loud" if kind == "loud" and n % 5 < 3 else f"a{n % 40}"
        shown = {"rule": rule, "signal": "positivity", "start": 0, "end": 1, "propensity": propensity}
        shown["action"] = ("accepted" if n % 2 else "edited") if taken else "ignored"
        yield {"id": f"e{n}", "tenant": "t", "purpose": "coaching", "agent": agent, "lang": "en", "shown": [shown]}


def exported(path: Path, kind: str) -> Path:
    path.write_text("".join(json.dumps(event) + "\n" for event in events(kind)), "utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "why"), [("everything", "over 0.95"), ("nothing", "under 0.05"), ("loud", "one agent"), ("honest", "")]
)
def test_only_an_honest_stream_gets_a_candidate_promoted(
    kind: str, why: str, registry: Registry, better: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    gold: list[object],
) -> None:  # fmt: skip
    path = exported(tmp_path / "events.jsonl", kind)
    learned = sha256(path.read_bytes()).hexdigest()
    entry, _ = registry.add(better[0], risk=better[1], feedback=learned)
    asked = ["promote", entry.digest, "--no-shadow", "no traffic yet", *gold, "--registry", registry.folder]
    assert coach_models(*asked, "--feedback", path) == (1 if why else 0)
    told = capsys.readouterr().out
    assert why in told
    assert (registry.pointer().models == entry.digest) == (kind == "honest")
    assert told.endswith("refused: feedback\n" if why else f"{entry.digest} runs\n")
    assert [line["reason"] for line in registry.history()] == (
        [] if why else ["every gate passed; no shadow run: no traffic yet"]
    )


def test_rates_are_corrected_for_exposure(tmp_path: Path) -> None:
    """A rule shown to few who like it, at a low propensity, counts as if all had been asked."""
    shown = [Shown("r", f"a{n}", True, 1 / 0.2) for n in range(20)] + [Shown("r", f"b{n}", False, 1.0) for n in range(100)]
    rate = estimated(shown, 0.05).rules["r"]
    assert rate.rate == pytest.approx(0.5)
    assert rate.effective < rate.shown == 120
    path = exported(tmp_path / "events.jsonl", "honest")
    assert max(one.weight for one in read_events(path, 0.5)) == 2
    twice = tmp_path / "twice.jsonl"
    twice.write_text(path.read_text("utf-8") * 2, "utf-8")
    assert len(read_events(twice, 0.05)) == 1200


@pytest.mark.parametrize("agents", [1, 5, 20, 21, 100])
def test_a_loud_agent_counts_at_most_a_twentieth(agents: int) -> None:
    quiet = [Shown("r", f"a{n}", False, 1.0) for n in range(agents) for _ in range(10)]
    loud = [Shown("r", "loud", True, 1.0)] * 5000
    factors = capped(quiet + loud, 0.05)
    share = 5000 * factors["loud"] / sum(factors[one.agent] for one in quiet + loud)
    assert share == pytest.approx(max(0.05, 1 / (agents + 1)), abs=1e-9)
    assert estimated(quiet + loud, 0.05).rules["r"].rate == pytest.approx(share)


def test_events_that_are_not_shown_teach_nothing(
    registry: Registry, better: tuple[Path, Path], gold: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    entry, _ = registry.add(better[0], risk=better[1], feedback="0" * 64)
    assert coach_models("promote", entry.digest, "--no-shadow", "x", *gold, "--registry", registry.folder) == 1
    assert capsys.readouterr().out.endswith("refused: feedback\n")


def test_random_clicks_do_not_agree_with_the_gold(tmp_path: Path) -> None:
    from training.registry.feedback import faults

    shown = [Shown(rule, f"a{n % 40}", n % 2 == 0, 1.0) for n in range(400) for rule in (*RIGHT, *WRONG)]
    assert any("agrees with the gold in 0.50" in why for why in faults(estimated(shown, 0.05), GOLD, LIMITS))
    assert any("unknown" in why for why in faults(estimated(shown, 0.05), {"en.cannot": 1.0}, LIMITS))


@pytest.mark.parametrize("wrong", [{"action": "loved"}, {"propensity": 2}, {"propensity": None}])
def test_an_event_that_cannot_be_meant_is_named(wrong: dict[str, Any], tmp_path: Path) -> None:
    event = next(events("honest"))
    event["shown"][0] |= wrong
    (tmp_path / "events.jsonl").write_text(json.dumps(event), "utf-8")
    with pytest.raises(CoachError, match="event e0"):
        read_events(tmp_path / "events.jsonl", 0.05)
