"""Who somebody is goes; what was said stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.masking import mask
from coach.text import LANGUAGES

CASES = [
    ("en", "Hi Anna, card 4111 1111 1111 1111 was charged.", "Hi [name], card [card] was charged."),
    ("en", "IBAN GB82 WEST 1234 5698 7654 32, mail ann@x.com.", "IBAN [iban], mail [email]."),
    ("en", "Order A-48213: see https://shop.example/o/48213 now.", "Order [reference]: see [link] now."),
    ("en", "Call +44 20 7946 0958, ask for Ms Lee.", "Call [phone], ask for Ms [name]."),
    ("tr", "Ahmet Bey, TC 10000000146 ve 0532 123 45 67.", "[name] Bey, TC [national number] ve [phone]."),
    ("fa", "آقای رضایی، کد ملی ۰۰۸۴۵۷۵۹۴۸ و شماره ۰۹۱۲۱۲۳۴۵۶۷", "آقای [name]، کد ملی [national number] و شماره [phone]"),
    ("lv", "Kalniņa kungs, kods 161175-19997.", "[name] kungs, kods [national number]."),
]  # fmt: skip
KEPT = [
    ("en", "You get $1,250.00 back by 12/05/2026, within 14 days, at 5 pm."),
    ("tr", "1.250,00 TL, 14 Mayıs 2026'da, 3 iş günü içinde yatar."),
    ("fa", "۲۵۰٬۰۰۰ تومان تا ۱۴۰۳/۰۵/۱۴ برمی‌گردد؛ از «تنظیمات» ببینید."),
    ("lv", "49,90 EUR atmaksāsim līdz 14. maijam, plkst. 17.00."),
]


@pytest.mark.parametrize(("lang", "text", "masked"), CASES)
def test_personal_data_become_what_they_are(lang: str, text: str, masked: str) -> None:
    assert mask(text, lang) == masked


@pytest.mark.parametrize(("lang", "text"), KEPT)
def test_amounts_dates_and_times_stay(lang: str, text: str) -> None:
    assert mask(text, lang) == text


def test_names_that_the_helpdesk_knows_go_in_every_form() -> None:
    assert mask("hello anna berg, annas order", "en", ("Anna Berg",)) == "hello [name] [name], [name] order"


@given(st.text(max_size=80), st.sampled_from([*LANGUAGES, "de"]))
def test_masking_twice_changes_nothing(text: str, lang: str) -> None:
    masked = mask(text, lang)
    assert mask(masked, lang) == masked
