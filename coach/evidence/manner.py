"""Formality and channel: whether the reply fits its market and its medium."""

from __future__ import annotations

from coach.checks.measures import emoji, register_of
from coach.evidence.scale import cap, score
from coach.policy import Policy
from coach.scorer import Score
from coach.text import Doc, Reading
from coach.text.clean import clean

_FITTING_WORDS = {"chat": 45, "social": 35, "phone": 70, "email": 160}


def formality(doc: Doc, policy: Policy) -> Score:
    """Distance of the register from the policy's band; in e-mail also the greeting, the name and the closing."""
    low, high = policy.band(doc.draft.locale, doc.draft.channel)
    register = register_of(doc)
    distance = max(0.0, low - register, register - high)
    inside = 0.3 * (1 - abs(register - (low + high) / 2))
    logit = 1.6 - 7 * distance + inside + (_letter(doc) if doc.draft.channel == "email" else 0.0)
    if low >= 0.5:
        logit -= 0.3 * cap(emoji(doc), 2) + 0.3 * cap(doc.count("informal"), 3)
    mixed = len({a.kind for a in doc.addresses}) == 2
    logit -= 0.4 * cap(doc.count("slang"), 2) + 0.3 * mixed
    return Score("formality", score(logit), doc.language.why("why_formality" if logit < 0.8 else "good"))


def _letter(doc: Doc) -> float:
    frame = 0.4 * doc.has("greeting") + 0.4 * doc.has("closing")
    if not doc.has("greeting") or not doc.sentences:
        return frame - 0.6
    opening = Reading(clean(doc.sentences[0].of(doc.text)), doc.language)
    return frame - 0.4 + 0.4 * bool(opening.topic & doc.customer.topic)


def channel(doc: Doc) -> Score:
    """Length and shape against what the medium carries; in public, an invitation to talk in private helps."""
    words, kind = len(doc.words), doc.draft.channel
    over = max(0.0, words / _FITTING_WORDS[kind] - 1)
    logit = 1.8 - 1.6 * min(over, 2.5)
    if kind == "email":
        logit += 0.4 * doc.has("greeting") + 0.4 * doc.has("closing") + 0.2 * ("\n\n" in doc.text) - 0.6
    else:
        logit -= 0.2 * doc.has("officialese") + 0.4 * (doc.text.count("\n\n") > 2) + 0.3 * (doc.has("closing") and kind != "phone")
    return Score("channel", score(logit), doc.language.why("why_channel" if logit < 0.8 else "good"))
