"""Facts with a value, however they are written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.rewrite.facts import values
from coach.text import LANGUAGES


def told(text: str, lang: str) -> list[str]:
    return [f"{fact.kind} {fact.value}" for fact in values(text, lang)]


SAME = {  # what is told, and texts that tell it, by language
    "amount 49.9 EUR": {"en": ["€49.90", "49.90 euros"], "lv": ["49,90 €", "EUR 49,90"], "tr": ["49,90 euro"]},
    "amount 1250 TRY": {"tr": ["1.250,00 TL", "₺1.250", "bin iki yüz elli lira"]},
    "amount 150000 IRT": {"fa": ["۱۵۰٬۰۰۰ تومان", "150000 تومن", "صد و پنجاه هزار تومان", "۱٬۵۰۰٬۰۰۰ ریال"]},
    "amount 250 USD": {"en": ["$250", "two hundred and fifty dollars"], "lv": ["250 USD"]},
    "percent 20": {"en": ["20%"], "tr": ["%20", "yüzde yirmi"], "fa": ["٪۲۰", "۲۰ درصد"], "lv": ["20 %"]},
    "duration 14 day": {"en": ["two weeks", "14 days"], "tr": ["iki hafta"], "fa": ["دو هفته"], "lv": ["divas nedēļas"]},
    "duration 1 day": {"en": ["24 hours", "twenty-four hours"], "tr": ["yirmi dört saat"], "lv": ["divdesmit četru stundu"]},
    "duration 3 business day": {"en": ["3 working days"], "tr": ["3 iş günü"], "fa": ["۳ روز کاری"], "lv": ["3 darba dienas"]},
    "duration 30 minute": {"en": ["half an hour", "30 minutes"], "tr": ["yarım saat"], "fa": ["نیم ساعت"], "lv": ["30 min"]},
    "duration 12 month": {"en": ["one year", "12 months"], "fa": ["یک‌ساله", "۱۲ ماهه"]},
    "date 5-14": {"en": ["14 May", "May 14th", "2025-05-14"], "tr": ["14 Mayıs'ta"], "lv": ["14. maijam"]},
    "date 105-14": {"fa": ["۱۴ مرداد", "۱۴۰۳/۰۵/۱۴", "چهاردهم مرداد ۱۴۰۳"]},
    "clock 300": {"en": ["5 pm", "5:00 p.m."], "tr": ["saat 17:00"], "fa": ["ساعت ۵"], "lv": ["plkst. 17.00", "piecos vakarā"]},
    "weekday 5": {"en": ["Friday"], "tr": ["cuma günü"], "fa": ["جمعه"], "lv": ["piektdienai"]},
    "day tomorrow": {"en": ["tomorrow"], "tr": ["yarın"], "fa": ["فردا"], "lv": ["rīt"]},
    "reference a12345": {"en": ["#A-12345", "a12345"], "tr": ["A-12345"]},
    "email ann@example.com": {"en": ["ann@example.com"], "fa": ["ann@example.com"]},
    "url shop.example.com/help": {"en": ["https://shop.example.com/help", "www.shop.example.com/help/"]},
    "placeholder [date]": {"en": ["[date]"]},
    "number 17": {"fa": ["نفر ۱۷", "نفر هفدهم"], "en": ["17 seats", "seventeen seats"]},
}
CASES = [(fact, lang, text) for fact, langs in SAME.items() for lang, texts in langs.items() for text in texts]
NO_FACTS = [
    ("en", "One moment, may I help you? A second opinion."), ("fa", "نه، سفر بی‌خطر!"), ("tr", "On numara bir hizmet."),
    ("lv", "Viens no mums."),
]  # fmt: skip


@pytest.mark.parametrize(("fact", "lang", "text"), CASES)
def test_the_same_fact_has_the_same_value(fact: str, lang: str, text: str) -> None:
    assert told(text, lang) == [fact]


def test_several_facts_in_a_sentence() -> None:
    text = "Refund of €49.90 within 3-5 business days, order #A-12345 by 14 May at 5 pm. Call +44 20 7946 0958."
    assert told(text, "en") == [
        "amount 49.9 EUR", "duration 3-5 business day", "reference a12345", "date 5-14", "clock 300", "phone 079460958",
    ]  # fmt: skip
    assert [fact.span.of(text) for fact in values(text, "en")][3:5] == ["14 May", "5 pm"]


@pytest.mark.parametrize(("lang", "text"), NO_FACTS)
def test_words_that_only_look_like_facts(lang: str, text: str) -> None:
    assert told(text, lang) == []


@given(st.text(max_size=60), st.sampled_from([*LANGUAGES, "de"]))
def test_any_text_can_be_read(text: str, lang: str) -> None:
    found = values(text, lang)
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
