"""From a conversation to what is said of its risk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coach.models import Encoder
from coach.risk.conversation import Conversation, with_reply
from coach.risk.features import Features, features
from coach.risk.model import RiskModel
from coach.risk.reasons import Reason, reasons
from coach.text.language import language

Band = Literal["low", "medium", "high"]


@dataclass(frozen=True)
class IfSent:
    """The risk with the draft as the next turn. All None, and ``hidden``, where the change is within the noise."""

    label: str
    hidden: bool
    probability: float | None = None
    change: float | None = None
    low: float | None = None  # of the change
    high: float | None = None


@dataclass(frozen=True)
class Risk:
    """Where it abstains, ``why`` says why, and there is no band. ``probability`` and its interval are None where nothing could be
    read; a model that is merely unsure still gives them, to rank by, not to act on."""

    abstained: bool
    calibrated_on: str | None
    probability: float | None = None
    low: float | None = None
    high: float | None = None
    band: Band | None = None
    reasons: tuple[Reason, ...] = ()
    why: str = ""
    if_sent: IfSent | None = None
    held_out: bool = False  # by lot, to be compared with


def assess(talk: Conversation, draft: str, model: RiskModel | None, encoder: Encoder | None) -> Risk:
    """The risk as the conversation stands, and with ``draft`` (may be empty) sent."""
    why = language(talk.lang).why
    if model is None or encoder is None:
        return Risk(True, None, why=why("risk_models"))
    if talk.lang not in model.card["languages"]:
        return Risk(True, model.card["calibrated_on"], why=why("risk_language"))
    found = features(talk, encoder)
    if found is None:
        return Risk(True, model.card["calibrated_on"], why=why("risk_silent"))
    return _judged(talk, draft, found, model, encoder)


def _judged(talk: Conversation, draft: str, found: Features, model: RiskModel, encoder: Encoder) -> Risk:
    probability = model.probability(model.logit(found))
    told = reasons(model.parts(found), found, talk.lang)
    sent = _if_sent(talk, draft, found, model, encoder)
    on, why = model.card["calibrated_on"], language(talk.lang).why
    low, high = model.interval(probability)
    numbers = (round(probability, 4), round(low, 4), round(high, 4))
    if abs(probability - 0.5) < model.card["unsure"]:
        return Risk(True, on, *numbers, None, told, why("risk_unsure"), sent)
    return Risk(False, on, *numbers, _band(probability, model), told, "", sent)


def _band(probability: float, model: RiskModel) -> Band:
    low, high = model.card["bands"]
    return "low" if probability < low else "high" if probability >= high else "medium"


def _if_sent(talk: Conversation, draft: str, before: Features, model: RiskModel, encoder: Encoder) -> IfSent | None:
    if not any(map(str.isalnum, draft)):
        return None
    after = features(with_reply(talk, draft), encoder)
    label = language(talk.lang).why("risk_sensitivity")
    if after is None:
        return None
    change, low, high = model.change(before, after)
    if low <= 0 <= high or abs(change) < model.card["least_change"]:
        return IfSent(label, hidden=True)
    sent = model.probability(model.logit(before)) + change
    return IfSent(label, False, round(sent, 4), round(change, 4), round(low, 4), round(high, 4))
