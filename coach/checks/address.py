"""Forms of address and register against the policy's band."""

from __future__ import annotations

from collections.abc import Iterator

from coach.checks.hit import Hit
from coach.checks.measures import register_of
from coach.policy import Policy
from coach.text import Doc
from coach.types import Span

_MARGIN = 0.05  # a measure this near to the band is inside it


def mixed_address(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """Familiar and polite address in one reply: the clearly rarer kind, the familiar one where they are nearly even."""
    familiar = [a.span for a in doc.addresses if a.kind == "T"]
    polite = [a.span for a in doc.addresses if a.kind == "V"]
    if familiar and polite:
        yield from (Hit(span) for span in (familiar if len(familiar) <= len(polite) + 1 else polite))


def address(doc: Doc, _policy: Policy, kind: str = "T") -> Iterator[Hit]:
    """The first word of address in each sentence, where every one in the reply is of ``kind``."""
    if {a.kind for a in doc.addresses} == {kind}:
        first = {doc.sentence_at(a.span): a.span for a in reversed(doc.addresses)}
        yield from (Hit(span) for _, span in sorted(first.items()))


def register(doc: Doc, policy: Policy, side: str = "low") -> Iterator[Hit]:
    """The first word to blame where the register lies below (``low``) or above (``high``) the band."""
    low, high = policy.band(doc.draft.locale, doc.draft.channel)
    measure = register_of(doc)
    outside = measure < low - _MARGIN if side == "low" else measure > high + _MARGIN
    names = ("slang", "informal") if side == "low" else ("officialese", "formal")
    if outside:
        places: list[Span] = sorted(span for name in names for span in doc.cues.get(name, ()))
        yield from (Hit(span) for span in places[:1])
