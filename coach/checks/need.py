"""What the customer's words call for."""

from __future__ import annotations

from collections.abc import Iterator

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc, Reading
from coach.types import Span

WARM = ("feeling", "sympathy", "apology", "acknowledgement", "caring")  # acts that answer a feeling
_STATEMENT = 0.2  # something was told, not only asked: it may matter to who tells it


def need_of_empathy(doc: Doc) -> float:
    """How much feeling the conversation calls for, 0 (a neutral question) to 1."""
    said = doc.customer
    strong = 0.5 * said.has("hardship") + 0.35 * min(said.count("upset"), 2) + 0.3 * said.has("joy") + 0.3 * said.has("again")
    mild = 0.3 * said.has("problem") + 0.15 * said.has("leaving", "escalation") + 0.1 * ("!!" in said.text or said.text.isupper())
    return min(1.0, max(strong + mild, _STATEMENT * _tells(said)))


def _tells(said: Reading) -> bool:
    """Whether the customer says more than a question or a few words."""
    statements = (s for s in said.sentences if not s.of(said.text).endswith(("?", "؟")))
    return any(said.words_in(s) > 4 for s in statements)


def has_problem(doc: Doc) -> bool:
    """Whether the customer tells of something that somebody must act on."""
    return doc.customer.has("problem", "upset", "hardship", "again", "escalation")


def unacknowledged(doc: Doc, _policy: Policy, need: float = 0.5) -> Iterator[Hit]:
    """The start of a first reply without any warm act, where the customer's words call for as much as ``need`` (0..1)."""
    if doc.is_first_reply and doc.words and not doc.has(*WARM) and need_of_empathy(doc) >= need:
        yield Hit(Span(0, 0))
