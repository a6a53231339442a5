"""What customers have already given: recognised in real-looking messages, and not where it only looks so."""

from __future__ import annotations

import pytest

from coach.checks.given import given, order_numbers, signature
from coach.text.doc import read_turns


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("my package BR8841 stopped in Curitiba for 9 days", ["BR8841"]),
        ("loan HL-7730 and meter 40718", ["HL-7730", "40718"]),
        ("order 55-1290 of 2024-06-03", ["55-1290"]),
        ("order 30992 pls", ["30992"]),
        ("Booking CT-88. Elin Parry", ["CT-88"]),
        ("سفارش ۸۸۲۱۴۰۳ هنوز نرسیده", ["۸۸۲۱۴۰۳"]),
        ("rezervācija HT-509", ["HT-509"]),
        ("PNR kodum M4T8ZK", ["M4T8ZK"]),
        ("you charged me €1290 on 3 June 2024", []),
        ("it took 45 minutes, until 18:30", []),
        ("50% off and 1.299,90 TL", []),
    ],
)
def test_order_numbers(text: str, codes: list[str]) -> None:
    assert [s.of(text) for s in order_numbers(text)] == codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When do I need to pay? Booking CT-88. Elin Parry", "Elin Parry"),
        ("Seems like overkill. Tomás", "Tomás"),
        ("Please cancel it.\n\nRegards,\nStefan Busch", "Stefan Busch"),
        ("پولم را پس می‌دهید؟ مریم رستگار", "مریم رستگار"),
        ("ko jums vēl vajag manam pieteikumam? Sanija", "Sanija"),
        ("where is my parcel", None),
        ("It still does not work. please help", None),
        ("Thanks!", None),
    ],
)
def test_signature(text: str, name: str | None) -> None:
    assert signature(text) == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to ada.k@example.org please", "email"),
        ("call me on +371 2644 1180", "phone"),
        ("my number is 0532 441 18 20", "phone"),
        ("Gül Sokağı No: 4, Kadıköy", "address"),
        ("Brīvības iela 14-3, Rīga", "address"),
        ("خیابان ولیعصر، پلاک ۱۲", "address"),
        ("12 Mill Lane, Leeds", "address"),
    ],
)
def test_given(text: str, kind: str) -> None:
    assert kind in given(read_turns((text,), "en"))
