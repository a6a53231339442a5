"""Personal data out of texts before anything is stored: what it was stays readable, who it was does not.

Numbers are told by their checksums (python-stdnum), so that an amount or a date is never taken for a card; Persian digits count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from stdnum import iban, luhn
from stdnum.exceptions import ValidationError
from stdnum.lv import pvn
from stdnum.tr import tckimlik

from coach.rewrite.facts import facts
from coach.text.fold import fold
from coach.types import Span

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]){10,30}(?![a-z0-9])")
_NUMBER = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ ()./-]{0,2}\d){6,18}(?![\w])")
_CODE = re.compile(r"(?<![\w@.-])#?(?=[a-z0-9-]*\d{2})(?=[a-z0-9-]*[a-z]|#)[a-z0-9]+(?:-[a-z0-9]+)*(?![\w@])")
_PLAIN = re.compile(r"(?<![\w.,-])#?\d{5,}(?![\w]|[.,]\d)")
_QUOTE = "«"  # behind it stands the name of a button or a product more often than of a person
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_SHORTEST_NAME, _SHORTEST_PHONE = 3, 8  # letters, digits


def mask(text: str, lang: str, known: Iterable[str] = ()) -> str:
    """``text`` with e-mails, links, cards, IBANs, national numbers, phones, order codes and names replaced by what they are.

    ``known`` are names that the helpdesk gives, such as the customer's.
    """
    for span, kind in reversed(_places(text, lang, tuple(known))):
        text = f"{text[: span.start]}[{kind}]{text[span.end :]}"
    return text


@lru_cache(maxsize=4096)  # the same turn is masked with every reply that follows it
def _places(text: str, lang: str, known: tuple[str, ...]) -> list[tuple[Span, str]]:
    """What is masked, in order and apart; of two that overlap the one told by the surer mark."""
    kept: list[tuple[Span, str]] = []
    for span, kind in _found(text, lang, known):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, kind))
    return sorted(kept)


def _found(text: str, lang: str, known: tuple[str, ...]) -> Iterator[tuple[Span, str]]:
    folded = fold(text)
    yield from ((Span(*m.span()), "email") for m in _EMAIL.finditer(folded))
    yield from ((Span(*m.span()), "link") for m in _LINK.finditer(folded))
    yield from ((Span(*m.span()), "iban") for m in _IBAN.finditer(folded) if iban.is_valid(m[0]))
    yield from ((Span(*m.span()), kind) for m in _NUMBER.finditer(folded) if (kind := _kind_of(m[0])))
    for pattern in (_CODE, _PLAIN):
        yield from ((Span(*m.span()), "reference") for m in pattern.finditer(folded))
    for name in known:
        for part in (p for p in re.split(r"\W+", fold(name)) if len(p) >= _SHORTEST_NAME):
            yield from ((Span(*m.span()), "name") for m in re.finditer(rf"(?<!\w){re.escape(part)}\w{{0,4}}", folded))
    named = (fact.span for fact in facts(text, lang) if fact.kind == "name")
    yield from ((span, "name") for span in named if text[: span.start][-1:] != _QUOTE)


def _kind_of(written: str) -> str | None:
    """What a run of digits is; None for a date or what is too short to tell."""
    digits = re.sub(r"\D", "", written)
    if _DATE.fullmatch(written):
        return None
    if len(digits) >= 13 and luhn.is_valid(digits):
        return "card"
    if tckimlik.is_valid(digits) or _is_iranian(digits) or _is_latvian(written):
        return "national number"
    return "phone" if len(digits) >= _SHORTEST_PHONE and len(digits) <= 15 else "reference" if len(digits) > 15 else None


def _is_iranian(digits: str) -> bool:
    """The check digit of an Iranian national number: the weighted sum of the first nine, modulo 11."""
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    rest = sum(int(d) * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return int(digits[9]) == (rest if rest < 2 else 11 - rest)


def _is_latvian(written: str) -> bool:
    """A Latvian personal code: written with its hyphen, or of the newer kind that holds no date of birth."""
    try:
        digits = pvn.validate(written)
    except ValidationError:
        return False
    return "-" in written or digits.startswith("32")
