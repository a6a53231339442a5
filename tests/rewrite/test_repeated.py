"""Of many apologies the one that says what for stays."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.rewrite.repeated import repeated
from coach.rules.edits import apply
from coach.text import read
from coach.types import Draft

CASES = [
    (
        "en",
        "Sorry, so sorry, I'm really sorry about the wait. The van is due at 4, sorry again.",
        "I'm really sorry about the wait. The van is due at 4.",
    ),
    (
        "fa",
        "با عرض پوزش، معذرت می‌خواهیم، شرمنده‌ایم بابت تأخیر قطار. نوبت بعد ساعت ۱۰ است، باز هم پوزش.",
        "شرمنده‌ایم بابت تأخیر قطار. نوبت بعد ساعت ۱۰ است.",
    ),
]
LEFT = [
    ("en", "Sorry about the mix-up. The right book is on its way. Again, my apologies."),  # two are not too many
    ("lv", "Atvainojamies par kavēšanos. Kurjers būs pirmdien."),
]


@pytest.mark.parametrize(("lang", "text", "left"), CASES)
def test_one_apology_is_enough(lang: str, text: str, left: str) -> None:
    assert _trimmed(text, lang) == left


@pytest.mark.parametrize(("lang", "text"), LEFT)
def test_few_stay(lang: str, text: str) -> None:
    assert _trimmed(text, lang) == text


def _trimmed(text: str, lang: str) -> str:
    doc = read(Draft(text, lang))
    [report] = load()([doc.draft])
    return apply(doc.text, repeated(doc, report.found))
