"""Capitals are taken back before the encoder reads, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine import load
from coach.models.shouting import unshouted
from coach.types import Draft, Turn


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("WHERE IS MY ORDER A-48213?", "Where is my order a-48213?"),
        ("KARGOM ŞU AN NEREDE, KIRILDI MI", "Kargom şu an nerede, kırıldı mı"),
        ("KUR IR MANS PASŪTĪJUMS? ATBILDIET!", "Kur ir mans pasūtījums? Atbildiet!"),
    ],
)
def test_shouted_texts(shouted: str, said: str) -> None:
    assert unshouted(shouted) == said


@pytest.mark.parametrize("text", ["Is my DHL parcel here?", "IBAN LV80", "OK", "سفارش من کجاست؟", "AB-48213", ""])
def test_other_texts_stay(text: str) -> None:
    assert unshouted(text) == text


@given(st.text())
def test_places_hold(text: str) -> None:
    assert len(unshouted(text)) == len(text)


def test_a_locked_key_is_little_of_a_mood() -> None:
    said = "Please say when the lamp will be delivered."
    calm, shouted = (Draft("It leaves today.", "en", history=(Turn("customer", text),)) for text in (said, said.upper()))
    of_calm, of_shouted = load()([calm, shouted])
    calmly, loudly = (report.measures["frustration"] or 0 for report in (of_calm, of_shouted))
    assert calmly < loudly < calmly + 0.05
