"""What the customer has already given: numbers, addresses, names. Recognised to tell when an agent asks again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc, Reading
from coach.types import Span

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+\w")
_PHONE = re.compile(r"(?<![\w-])(?:\+|00)?\d(?:[\s().-]?\d){6,13}(?![\w-])")
_TOKEN = re.compile(r"(?<![\w€$£₺.,:/@-])(?:[A-Z]{1,4} ?-? ?)?(?=[A-Za-z-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?![\w@])")
_UNIT = re.compile(
    r"[.,:]\d|\s?(?:[%°€$£₺₽]|(?:TL|EUR|USD|GBP|GB|MB|kg|km|eiro|euro|lira|تومان|ریال|میلیون|هزار)\b)", re.IGNORECASE
)
_PLAIN_NUMBER = re.compile(
    r"(?:19|20)\d\d|\d{1,3}|\d{1,2}-\d{1,2}(?:-\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th|am|pm|h)", re.IGNORECASE
)
_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b")
_STREET = re.compile(
    r"\b(?:street|road|lane|avenue|drive|postcode|zip)\b|\b(?:st|rd|ave)\.|\b(?:cadde|cad\.|sokak|sok\.|sokağı|mahalle|mah\.|apt\.)|"
    r"خیابان|کوچه|پلاک|\b(?:iela|ielā|ielas|prospekts|bulvār)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|[.!?؟,]\s+|\s[—–-]\s*)([^\W\d_][\w'’-]*(?:\.?\s[^\W\d_][\w'’-]*){0,2})\s*$")


def order_numbers(text: str) -> tuple[Span, ...]:
    """Codes that can be order, ticket, booking or account numbers; amounts, years, dates and times are not."""
    return tuple(Span(*m.span()) for m in _TOKEN.finditer(text) if _is_code(m[0]) and not _UNIT.match(text, m.end()))


def _is_code(token: str) -> bool:
    if _PLAIN_NUMBER.fullmatch(token):
        return False
    digits = sum(c.isdigit() for c in token)
    return digits >= 4 or (digits >= 2 and any(c.isupper() for c in token))


def signature(text: str) -> str | None:
    """The name with which a message is signed, or None: one to three words on a line of their own, or after a stop."""
    lines = text.rstrip().splitlines()
    m = _SIGNED.search(lines[-1]) if lines else None
    if m is None or (m.start(1) == 0 and len(lines) == 1):
        return None
    words = m[1].split()
    has_case = any(c.isupper() or c.islower() for c in m[1])
    return m[1] if not has_case or all(w[:1].isupper() for w in words) else None


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
