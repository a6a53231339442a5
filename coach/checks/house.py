"""The house's own words: terms that the policy's glossary replaces."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc
from coach.text.patterns import Pattern, literal


def house_word(doc: Doc, policy: Policy) -> Iterator[Hit]:
    """Terms of the policy's glossary that the customer did not use, with their plain words."""
    for term, plain in policy.glossary.get(doc.lang, {}).items():
        pattern = _whole_word(term)
        if not pattern.found(doc.customer.folded):
            yield from (Hit(span, plain) for span in pattern.spans(doc.folded))


@lru_cache(maxsize=4096)
def _whole_word(term: str) -> Pattern:
    return Pattern(rf"\b{literal(term)}\b")
