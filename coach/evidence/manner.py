"""Formality and channel: whether the reply fits its market and its medium."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from coach.checks.given import order_numbers
from coach.checks.measures import emoji, register_of
from coach.evidence.scale import cap, score
from coach.policy import Policy
from coach.scorer import Score
from coach.text import Doc, Reading
from coach.text.clean import clean
from coach.types import Channel

_STEP_LINE = re.compile(r"^\s*(?:\d[.)]|[-•*])\s", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_FITTING_WORDS: Mapping[Channel, int] = {"chat": 45, "social": 35, "phone": 70, "email": 160}


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
    """Length and shape against what the medium carries, and what each medium asks for."""
    over = max(0.0, len(doc.words) / _FITTING_WORDS[doc.draft.channel] - 1)
    logit = 1.4 - 1.6 * min(over, 2.5) + _SHAPES[doc.draft.channel](doc)
    return Score("channel", score(logit), doc.language.why("why_channel" if logit < 0.8 else "good"))


def _email(doc: Doc) -> float:
    """Greeting, closing, paragraphs, steps on lines of their own; a block without stops is hard to read."""
    frame = 0.4 * doc.has("greeting") + 0.4 * doc.has("closing") + 0.2 * ("\n\n" in doc.text)
    return frame + 0.3 * bool(_STEP_LINE.search(doc.text)) - 0.6 * (_longest(doc) > 30) - 0.2


def _chat(doc: Doc) -> float:
    """Short and direct: no letter frame, no officialese."""
    return (
        0.4
        - 0.3 * doc.has("officialese")
        - 0.4 * (doc.text.count("\n\n") > 1)
        - 0.3 * doc.has("closing")
        - 0.4 * (_longest(doc) > 25)
    )


def _phone(doc: Doc) -> float:
    """For the ear: who speaks, how long it takes, few numbers, nothing to be written down."""
    numbers = max(0, len(_NUMBER.findall(doc.text)) - 3)
    return (
        0.4 * doc.has("introduction")
        + 0.3 * doc.has("duration")
        + 0.3 * doc.has("dm")
        - 0.25 * cap(numbers, 5)
        - 0.3 * bool(doc.zones)
    )


def _social(doc: Doc) -> float:
    """In public: an invitation to talk in private; no codes or card numbers that the customer did not post."""
    told = len(
        {s.of(doc.text) for s in order_numbers(doc.text)} - {s.of(doc.customer.text) for s in order_numbers(doc.customer.text)}
    )
    return 0.5 * doc.has("dm") - 0.5 * cap(told, 2) - 0.2 * doc.has("closing")


_SHAPES: Mapping[Channel, Callable[[Doc], float]] = {"email": _email, "chat": _chat, "phone": _phone, "social": _social}


def _longest(doc: Doc) -> int:
    return max((doc.words_in(s) for s in doc.sentences), default=0)
