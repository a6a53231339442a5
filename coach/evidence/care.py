"""Ownership and listening: who does what by when, and whether it answers what was asked."""

from __future__ import annotations

import re

from coach.checks.given import order_numbers, signature
from coach.checks.listening import questions
from coach.checks.need import has_problem
from coach.evidence.scale import cap, score
from coach.scorer import Score
from coach.text import Doc
from coach.text.fold import fold

_NUMBER = re.compile(r"\d[\d.,:]*")


def ownership(doc: Doc) -> Score:
    """What happened, what happens next, by when, by whom; a plain answer to a plain question needs little of it."""
    done = 0.6 * cap(doc.count("action_taken"), 2) + 0.5 * cap(doc.count("next_step"), 2)
    promise = 0.6 * doc.has("timeline") + 0.8 * doc.has("ownership") + 0.7 * doc.has("follow_up")
    vague = 0.6 * cap(doc.count("vague"), 2)
    logit = done + promise - vague + (-0.9 if has_problem(doc) else 0.2)
    return Score("ownership", score(logit), doc.language.why("why_ownership" if logit < 0.3 else "good"))


def listening(doc: Doc) -> Score:
    """The share of the customer's topic, numbers and questions that the reply takes up. Null without a customer turn."""
    if not doc.customer_turns:
        return Score("listening", None, doc.language.why("no_history"))
    reply, theirs = doc.topic, doc.asked.topic
    overlap = len(reply & theirs) / max(3, min(8, len(theirs)))
    open_questions = [q.topic for q in questions(doc.asked)]
    answered = sum(bool(words & reply) or not words for words in open_questions) / len(open_questions) if open_questions else 0.5
    details = 0.5 * cap(len(numbers(doc.text) & numbers(doc.customer.text)), 2) + 0.2 * _named(doc)
    logit = (
        -0.6
        + 1.8 * min(1.0, overlap)
        + 0.9 * answered
        + details
        + 0.3 * doc.has("action_taken")
        - 0.5 * cap(doc.count("stock"), 2)
    )
    return Score("listening", score(logit), doc.language.why("why_listening" if logit < 0.3 else "good"))


def numbers(text: str) -> frozenset[str]:
    """Numbers and codes in a text, in plain digits."""
    codes = {fold(s.of(text)) for s in order_numbers(text)}
    return frozenset(codes | {fold(m).rstrip(".,:") for m in _NUMBER.findall(text)})


def _named(doc: Doc) -> bool:
    name = signature(doc.asked.text)
    return name is not None and any(fold(part)[:4] in doc.folded.decode("latin-1") for part in name.split() if len(part) > 2)
