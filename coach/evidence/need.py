"""What the customer's words call for."""

from __future__ import annotations

from coach.evidence.scale import cap
from coach.text import Doc, Reading

_STATEMENT = 0.2  # something was told, not only asked: it may matter to who tells it


def need_of_empathy(doc: Doc) -> float:
    """How much feeling the conversation calls for, 0 (a neutral question) to 1."""
    said = doc.customer
    strong = 0.5 * said.has("hardship") + 0.35 * cap(said.count("upset"), 2) + 0.3 * said.has("joy") + 0.3 * said.has("again")
    mild = 0.3 * said.has("problem") + 0.15 * said.has("leaving", "escalation") + 0.1 * ("!!" in said.text or said.text.isupper())
    return min(1.0, max(strong + mild, _STATEMENT * _tells(said)))


def _tells(said: Reading) -> bool:
    """Whether the customer says more than a question or a few words."""
    statements = (s for s in said.sentences if not s.of(said.text).endswith(("?", "؟")))
    return any(said.words_in(s) > 4 for s in statements)


def has_problem(doc: Doc) -> bool:
    """Whether the customer tells of something that somebody must act on."""
    return doc.customer.has("problem", "upset", "hardship", "again", "escalation")
