"""Names are taken from where customers sign, and from nowhere else."""

from __future__ import annotations

import pytest

from coach.rewrite.names import signed
from coach.text import read
from coach.types import Draft, Turn

SIGNED = [
    ("en", "Can I leave my contract early? Account 4410982. Thanks, Rhian Powell", "Rhian Powell"),
    ("en", "Please refund the fee.\n\nKind regards,\nProf. Ingrid Sauer", "Prof. Ingrid Sauer"),
    ("en", "Is this covered? — Denise Kowalczyk", "Denise Kowalczyk"),
    ("tr", "Dosyam ne aşamada?\nOrhan Demirtaş", "Orhan Demirtaş"),
]
UNSIGNED = [
    ("en", "I'm stuck here with no money. FIX IT NOW please"),
    ("en", "Order 55-1290 is late. Many thanks"),
    ("en", "Where is it? Ticket 3391."),
    ("tr", "Paketim nerede? Teşekkürler"),
    ("en", ""),
]


@pytest.mark.parametrize(("lang", "asked", "name"), SIGNED)
def test_a_signature_is_a_name(lang: str, asked: str, name: str) -> None:
    assert signed(read(Draft("We looked.", lang, history=(Turn("customer", asked),)))) == name


@pytest.mark.parametrize(("lang", "asked"), UNSIGNED)
def test_other_ends_are_none(lang: str, asked: str) -> None:
    assert signed(read(Draft("We looked.", lang, history=(Turn("customer", asked),)))) == ""
