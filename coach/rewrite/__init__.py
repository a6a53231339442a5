"""Rewrites: the edits that rules offer, made together, and released only if no fact changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from coach.rules.edits import apply, chosen
from coach.text.fold import fold
from coach.types import Finding

_FACT = re.compile(r"\d[\d.,:]*\d|\d|https?://\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
_SLOT = re.compile(r"\[[^\]\n]{2,40}\]")


def rewrite(draft: str, findings: Sequence[Finding]) -> dict[str, Any]:
    """``text`` is None where nothing can be offered; ``withheld`` says why a proposal was not released."""
    rules = {e: f.rule for f in reversed(findings) for e in f.edits}
    text = apply(draft, rules)
    if text == draft:
        return {"text": None, "slots": [], "changes": [], "withheld": [], "by": None}
    if facts(text) != facts(draft):
        reason = {"reason": "a number, address or link would change"}
        return {"text": None, "slots": [], "changes": [], "withheld": [reason], "by": None}
    changes = [{"rule": rules[e], "start": e.span.start, "end": e.span.end, "text": e.text} for e in chosen(rules)]
    return {"text": text, "slots": _SLOT.findall(text), "changes": changes, "withheld": [], "by": "rules"}


def facts(text: str) -> Counter[str]:
    """Numbers, links and e-mail addresses of a text, digits of every script alike."""
    return Counter(_FACT.findall(fold(text)))
