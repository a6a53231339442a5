"""The risk: signed, calibrated, explained, silent where it cannot tell."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine import Coach, load
from coach.risk import RISK_WEIGHTS, Conversation, IfSent, Risk, RiskModel
from coach.risk.features import SIGNS, Feature, Features, features
from coach.text import LANGUAGES
from coach.types import Draft, Turn
from coach.wire import score_rows

DATASETS = Path(__file__).parents[2] / "datasets"
CALM = (Turn("customer", "Hi, how do I add a second line to my plan?", 0), Turn("agent", "Under Settings, Lines, Add.", 1),
        Turn("customer", "Found it. Can I add a third one for my son too?", 2))  # fmt: skip
UPSET = (Turn("customer", "Third week without internet, three calls, nobody comes.", 0),)
GONE = (Turn("customer", "Third week without internet, three calls, nobody comes.", 0), Turn("agent", "Please be patient.", 900),
        Turn("customer", "I have signed with another provider. Send me the final bill and close my account.", 905))  # fmt: skip


def risk(*turns: Turn, text: str = "", lang: str | None = "en", coach: Coach | None = None) -> Risk:
    draft = Draft(text, lang, history=turns)
    coach = coach or load()
    return coach.risk(draft, coach([draft])[0])


@cache
def conversations() -> list[dict[str, Any]]:
    paths = sorted((DATASETS / "risk" / "data").glob("*/test.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()[:20]]


@cache
def read() -> Features:
    found = features(Conversation(GONE, "en"), next(s for s in load().scorers if s.name == "models").encoder)  # type: ignore[attr-defined]
    assert found is not None
    return found


def test_who_leaves_and_who_stays() -> None:
    calm, gone = risk(*CALM), risk(*GONE)
    assert (calm.band, gone.band) == ("low", "high")
    for found in (calm, gone):
        assert found.probability is not None
        assert found.low is not None
        assert found.high is not None
        assert 0 <= found.low <= found.probability <= found.high <= 1
        assert found.calibrated_on


@given(st.sampled_from(sorted(SIGNS)), st.floats(0.1, 3))
def test_no_feature_moves_the_risk_the_wrong_way(name: str, more: float) -> None:
    model, found = RiskModel(RISK_WEIGHTS), read()
    old = found.named.get(name, Feature(model.card["features"].get(name, {"mean": 0.0})["mean"]))
    moved = replace(found, named={**found.named, name: Feature(old.value + more)})
    held = replace(found, named={**found.named, name: old})
    assert SIGNS[name] * (model.logit(moved) - model.logit(held)) >= 0


def test_reasons_point_at_turns_in_the_language_of_the_reply() -> None:
    found = risk(*GONE).reasons
    assert {"leaving", "waiting"} <= {r.name for r in found}
    assert next(r.turn for r in found if r.name == "leaving") == 2
    turkish = risk(Turn("customer", "İki haftadır internetim yok, rakip firmaya geçiyorum, hattımı kapatın."), lang="tr").reasons
    assert any("söz ediyor" in r.text for r in turkish)
    assert all(r.effect in {"raises", "lowers"} for r in found + turkish)


@pytest.mark.parametrize(
    ("turns", "lang", "why"),
    [
        ((), "en", "has not written"), ((Turn("agent", "Hello!"),), "en", "has not written"),
        ((Turn("customer", "Vorrei disdire il contratto."),), "it", "not measured"),
    ],
)  # fmt: skip
def test_it_abstains_and_says_why(turns: tuple[Turn, ...], lang: str, why: str) -> None:
    found = risk(*turns, lang=lang, text="Hello")
    assert (found.abstained, found.probability, found.band) == (True, None, None)
    assert why in found.why


def test_without_models_it_abstains() -> None:
    found = risk(*GONE, coach=load(models=None))
    assert (found.abstained, found.probability, found.why) == (True, None, "the models are missing")


def test_an_unsure_model_abstains_but_still_ranks() -> None:
    model = RiskModel(RISK_WEIGHTS)
    rows = [{"text": "", "risk": True, **{k: c[k] for k in ("lang", "channel", "history")}} for c in conversations()]
    told = [out["risk"] for out in score_rows(load(), rows)]
    unsure = [r for r in told if r["abstained"]]
    assert unsure
    assert all(r["band"] is None and abs(r["probability"] - 0.5) <= model.card["unsure"] for r in unsure)
    assert all(r["band"] is not None for r in told if not r["abstained"])


@pytest.mark.parametrize("text", ["", "   ", "Ok.", "Okay, I see.", "Noted."])
def test_a_draft_that_says_nothing_shows_no_change(text: str) -> None:
    sent = risk(*GONE, text=text).if_sent
    assert sent is None or (sent.hidden, sent.change) == (True, None)


def test_a_draft_that_helps_lowers_it_and_one_that_brushes_off_raises_it() -> None:
    good = "I'm so sorry. I have booked a technician for tomorrow at 9 and refunded this month; I'll call you after."
    helps, brush = risk(*UPSET, text=good), risk(*UPSET, text="You will have to wait like everyone else.")
    assert isinstance(helps.if_sent, IfSent)
    assert isinstance(brush.if_sent, IfSent)
    assert (helps.if_sent.change or 0) < 0 < (brush.if_sent.change or 0)
    for sent in (helps.if_sent, brush.if_sent):
        assert "not what it will cause" in sent.label
        assert (sent.low or 0) <= (sent.change or 0) <= (sent.high or 0)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_better_replies_lower_it_more_than_worse_ones(lang: str) -> None:
    """Pairs written for the scores, of the signals that a customer feels; the mean tells, single pairs need not."""
    lines = (DATASETS / "reply_pairs" / "data" / lang / "test.jsonl").read_text("utf-8").splitlines()
    pairs = [p for p in map(json.loads, lines) if p["signal"] in {"empathy", "ownership", "positivity"} and p.get("customer")]
    model, encoder = load().risk_model, load()._encoder
    assert model is not None
    assert encoder is not None
    change = {side: fmean(_logit(p["customer"], p[side], lang, model, encoder) for p in pairs) for side in ("better", "worse")}
    assert change["better"] < change["worse"]


def _logit(asked: str, reply: str, lang: str, model: RiskModel, encoder: Any) -> float:
    found = features(Conversation((Turn("customer", asked), Turn("agent", reply)), lang), encoder)
    return model.logit(found) if found else 0.0


def test_a_damaged_model_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    shutil.copytree(RISK_WEIGHTS, tmp_path / "risk")
    (tmp_path / "risk" / "risk.safetensors").write_bytes(b"damaged")
    coach = load(risk=tmp_path / "risk")
    assert any("risk.safetensors: missing or damaged" in notice for notice in coach.notices)
    assert risk(*GONE, coach=coach).abstained
    other = json.loads((RISK_WEIGHTS / "risk.json").read_text("utf-8")) | {"encoder": "0" * 12}
    shutil.copytree(RISK_WEIGHTS, tmp_path / "other")
    (tmp_path / "other" / "risk.json").write_text(json.dumps(other), "utf-8")
    assert any("fitted on models 000000000000" in notice for notice in load(risk=tmp_path / "other").notices)


def test_the_same_row_gives_the_same_risk() -> None:
    row = {"text": "I'm sorry, I have sent it again.", "lang": "en", "risk": True,
           "history": [{"role": t.role, "text": t.text, "minutes": t.minutes} for t in GONE]}  # fmt: skip
    alone = score_rows(load(), [row])[0]["risk"]
    assert [out["risk"] for out in score_rows(load(), [row, {"text": "Hi"}, row])] == [alone, None, alone]
