"""Clauses that go leave a sentence behind that reads as if they had never been there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coach.rewrite.clauses import clauses, cuts
from coach.rules.edits import apply
from coach.text import read
from coach.types import Draft, Span

CASES = [  # ⟦what goes⟧
    ("en", "⟦You should have known. ⟧We close at six.", "We close at six."),
    ("en", "We close at six⟦, as any fool can see⟧. Come by.", "We close at six. Come by."),
    ("en", "⟦Wrong, ⟧the 14 days don't apply.", "The 14 days don't apply."),
    ("en", "⟦It's your own fault, but ⟧we can send a new one.", "We can send a new one."),
    ("en", "We can't return it⟦ (read the terms)⟧, sorry.", "We can't return it, sorry."),
    ("en", "Send the form⟦, if you can find it⟧, and the photo.", "Send the form, and the photo."),
    ("en", "Hi Jo,\n\n⟦Rules are rules.⟧\n\nThe fee is €5.\n\nBye", "Hi Jo,\n\nThe fee is €5.\n\nBye"),
    ("tr", "Talebiniz reddedildi⟦, ısrarcı olmayınız⟧.", "Talebiniz reddedildi."),
    ("tr", "⟦Kural kural; ⟧iade 14 gün.", "İade 14 gün."),
    ("fa", "کالای باز شده را پس نمی‌گیریم⟦، قانون همینه⟧.", "کالای باز شده را پس نمی‌گیریم."),
    ("lv", "Piegāde ir pirmdien⟦, jāgaida kā visiem⟧.", "Piegāde ir pirmdien."),
    ("lv", "⟦Jūs pats vainīgs, bet ⟧remontu apmaksāsim.", "Remontu apmaksāsim."),
    ("tr", "Karşılamıyor⟦, kural bu⟧.", "Karşılamıyor."),
]


@pytest.mark.parametrize(("lang", "marked", "left"), CASES)
def test_what_is_left_is_well_written(lang: str, marked: str, left: str) -> None:
    text, gone = _unmarked(marked)
    doc = read(Draft(text, lang))
    assert apply(text, cuts(doc, lambda place: _words(doc.words, place) <= _words(doc.words, gone))) == left


def test_a_stump_goes_with_the_rest_of_its_sentence() -> None:
    doc = read(Draft("Man, it's not hard to hear a phone. Come by at six.", "en"))
    assert apply(doc.text, cuts(doc, lambda place: "phone" in place.of(doc.text))) == "Come by at six."


def test_a_greeting_stays_when_the_rest_of_its_sentence_goes() -> None:
    doc = read(Draft("Hello, it's not hard to hear a phone. Come by at six.", "en"))
    assert apply(doc.text, cuts(doc, lambda place: "phone" in place.of(doc.text))).startswith("Hello")


@pytest.mark.parametrize(
    ("lang", "text", "gone"),
    [
        ("en", "Ask them, but I hardly think, that anybody answers, they need 30 days.", "hardly"),
        ("lv", "Uzrakstiet tajā pašā, bet es nu nedomāju, ka kaut kas būs, to skata juristi.", "nedomāju"),
    ],
)
def test_what_completes_a_clause_keeps_it(lang: str, text: str, gone: str) -> None:
    doc = read(Draft(text, lang))
    assert apply(doc.text, cuts(doc, lambda place: gone in place.of(doc.text))) == text


def test_clauses_hold_all_words_once_and_in_order() -> None:
    doc = read(Draft("We looked (twice), and it isn't there – so we can't send it, because the shelf is empty: sorry!", "en"))
    places = clauses(doc, doc.sentences[0])
    assert [p.of(doc.text) for p in places][:2] == ["We looked", "(twice)"]
    assert all(a.end <= b.start for a, b in pairwise(places))


def test_a_long_list_is_one_clause() -> None:
    doc = read(Draft("We need " + ", ".join(f"part {n}" for n in range(20)) + ".", "en"))
    assert len(clauses(doc, doc.sentences[0])) == 1


def test_a_comma_in_an_address_parts_nothing() -> None:
    doc = read(Draft("See https://example.com/a,b for it.", "en"))
    assert len(clauses(doc, doc.sentences[0])) == 1


def _unmarked(marked: str) -> tuple[str, Span]:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return marked.replace("⟦", "").replace("⟧", ""), Span(start, end)


def _words(words: tuple[Span, ...], place: Span) -> set[Span]:
    return {w for w in words if w.inside(place)}
