"""Sentences begin with a capital; names of things and addresses stay as they are."""

from __future__ import annotations

import pytest

from coach.rewrite.tidy import tidied
from coach.rules.edits import apply
from coach.text import read
from coach.types import Draft

CASES = [
    ("en", "that's done. i think it arrives on 3 May", "That's done. I think it arrives on 3 May"),
    ("en", "it costs 5 euros. we sent it, i'm sure!", "It costs 5 euros. We sent it, I'm sure!"),
    ("tr", "iade yok. kargo geldi.", "İade yok. Kargo geldi."),
    ("lv", "labdien! pasūtījums ir ceļā.", "Labdien! Pasūtījums ir ceļā."),
]
LEFT = [
    ("en", "Go to shop.example.com/i, i.e. our page. iPhone users see it too."),
    ("lv", "Piegāde ir 30.09. un jāparaksta 4.2. punkts."),
    ("lv", "A. god. Liepas kungs! Lieta ir pieņemta."),
    ("fa", "سفارش شما رسید. deploy فردا انجام می‌شود."),
]


@pytest.mark.parametrize(("lang", "text", "tidy"), CASES)
def test_sentences_begin_with_a_capital(lang: str, text: str, tidy: str) -> None:
    made = apply(text, tidied(read(Draft(text, lang))))
    assert made == tidy
    assert not tidied(read(Draft(made, lang)))


@pytest.mark.parametrize(("lang", "text"), LEFT)
def test_what_is_no_beginning_stays(lang: str, text: str) -> None:
    assert tidied(read(Draft(text, lang))) == {}
