"""What the customer has already given: numbers, addresses, names. Recognised to tell when an agent asks again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc, Reading
from coach.types import Span

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_PHONE = re.compile(r"(?<![\w-])(?:\+|00)?\d(?:[\s().-]?\d){6,13}(?![\w-])")
_CODE = re.compile(r"(?<![\w€$£₺.,-])(?=[\w-]*\d)(?:[A-Za-z]{1,5}[-\s]?)?\d[\w-]{1,}(?![\w%°]|[.,]\d|\s?(?:%|€|\$|£|₺|TL|EUR|USD|GBP|tl|eur|euro))")
_YEAR_OR_TIME = re.compile(r"(?:19|20)\d\d|\d{1,3}|\d{1,2}[-:.]\d{1,2}(?:-\d{2,4})?|\d{4}-\d{2}-\d{2}")
_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b")
_STREET = re.compile(
    r"\b(?:street|road|lane|avenue|drive|postcode|zip)\b|\b(?:st|rd|ave)\.|\b(?:cadde|cad\.|sokak|sok\.|sokağı|mahalle|mah\.|apt\.)|"
    r"خیابان|کوچه|پلاک|\b(?:iela|ielā|ielas|prospekts|bulvār)",
    re.I,
)
_SIGNED = re.compile(r"(?:^|[.!?؟,]\s+|[\s—–-]+)((?:[^\W\d_][\w.'’-]*\s?){1,3})\s*$")


def order_numbers(text: str) -> tuple[Span, ...]:
    """Codes that can be order, ticket, booking or account numbers; amounts, years and times are not."""
    found = (Span(*m.span()) for m in _CODE.finditer(text))
    return tuple(s for s in found if not _YEAR_OR_TIME.fullmatch(s.of(text).strip()))


def signature(text: str) -> str | None:
    """The name with which a message is signed, or None. A one-line ending of one to three words after a stop."""
    lines = text.rstrip().splitlines()
    m = _SIGNED.search(lines[-1]) if lines else None
    if m is None or text.rstrip().endswith(("?", "؟", "!", ".")):
        return None
    words = m[1].split()
    own_line = len(lines) > 1 and m[1].strip() == lines[-1].strip()
    after_stop = m.start() > 0 and lines[-1][m.start()] in ".!?؟—–"
    named = all(w[:1].isupper() for w in words) or not words[0].isascii() and not any(c.isupper() or c.islower() for c in words[0])
    return m[1].strip() if named and (own_line or after_stop) else None


def given(customer: Reading) -> frozenset[str]:
    """The kinds of detail that the customer's words hold: order, account, email, phone, address, date, name."""
    text = customer.text
    kinds = {
        "order": bool(order_numbers(text)),
        "account": bool(order_numbers(text)),
        "email": bool(_EMAIL.search(text)),
        "phone": bool(_PHONE.search(text)),
        "address": bool(_STREET.search(text)),
        "date": bool(_DATE.search(text)),
        "name": signature(text) is not None,
    }
    return frozenset(kind for kind, there in kinds.items() if there)


def reask(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """Words that ask for what the customer has already given."""
    asked = [kind for kind in ("order", "account", "email", "phone", "address", "date", "name") if doc.has(f"ask_{kind}")]
    if not asked or not doc.customer_turns:
        return
    known = given(doc.customer)
    for kind in asked:
        if kind in known:
            yield from (Hit(span) for span in doc.cues[f"ask_{kind}"])
