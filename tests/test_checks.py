"""Detectors in Python: what they mark, and what looks alike and must not be marked."""

from __future__ import annotations

import pytest

from coach.checks import CHECKS
from coach.checks.listening import questions
from coach.policy import Policy
from coach.text import read
from coach.types import Draft, Turn


def marked(check: str, text: str, asked: str = "", lang: str = "en", **options: object) -> list[str]:
    history = (Turn("customer", asked),) if asked else ()
    doc = read(Draft(text, lang, history=history))
    return [hit.span.of(doc.text) for hit in CHECKS[check](doc, Policy(), **options)]


def test_every_check_says_what_it_finds() -> None:
    assert all(check.__doc__ for check in CHECKS.values())


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Your ONT and the DSLAM lost sync. The ONT restarts now.", "no internet", ["ONT", "DSLAM"]),
        ("Your ONT restarts now.", "the ont box blinks red", []),
        ("The ONT (the white box on the wall) restarts now.", "no internet", []),
        ("Use the white box (ONT) on the wall.", "no internet", []),
        ("We send an SMS with a PIN to your PC.", "no code", []),
        ("Ticket OR-7741 and flight BT 4471 are fine.", "hi", []),
        ("PLEASE READ THE TERMS", "hi", []),
        ("«Error XKCD» is gone.", "hi", []),
    ],
)
def test_acronym(text: str, asked: str, found: list[str]) -> None:
    assert marked("acronym", text, asked) == found


def test_acronym_of_the_house_is_known() -> None:
    doc = read(Draft("Your ONT restarts now.", "en"))
    assert not list(CHECKS["acronym"](doc, Policy(acronyms=frozenset({"ONT"}))))


def test_long_sentence_counts_words_of_one_sentence() -> None:
    text = "Short one. " + "word " * 12 + "end. Another short one."
    assert marked("long_sentence", text, words=12) == [("word " * 12 + "end.")]
    assert marked("long_sentence", text, words=13) == []


def test_wall_of_text_is_one_block() -> None:
    block = "word " * 30
    assert marked("wall_of_text", f"{block}\n\n{block}", words=40) == []
    assert len(marked("wall_of_text", f"{block}\n{block}", words=40)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please DO NOT REPLY HERE again.", ["DO NOT REPLY HERE"]),
        ("Open the PDF or CSV.", []),
        ("İADE SÜRESİ DOLDU, üzgünüz", ["İADE SÜRESİ DOLDU"]),
        ("سلام، خوش آمدید", []),
    ],
)
def test_shouting(text: str, found: list[str]) -> None:
    assert marked("shouting", text) == found


def test_questions_are_sentences_with_a_question_mark() -> None:
    doc = read(Draft("", "fa", history=(Turn("customer", "سلام. حوله‌ها ضدحساسیت‌اند؟ برای شهرستان چند روزه می‌رسد؟ ممنون."),)))
    assert [q.text for q in questions(doc.asked)] == ["حوله‌ها ضدحساسیت‌اند؟", "برای شهرستان چند روزه می‌رسد؟"]


@pytest.mark.parametrize(
    ("reply", "open_questions"),
    [
        ("Yes, the towels are cotton.", 1),
        ("Yes, the towels are cotton, and delivery takes three days.", 0),
        ("Which size of towels do you mean?", 0),
        ("I will look into it.", 0),
    ],
)
def test_unanswered(reply: str, open_questions: int) -> None:
    asked = "Are the towels made of cotton? How long does delivery to Wales take?"
    assert len(marked("unanswered", reply, asked)) == open_questions


@pytest.mark.parametrize(
    ("lang", "asked", "reply", "open_questions"),
    [
        ("en", "is the price for 3 days with taxes, and can my wife drive it too?", "Yes, the price covers 3 days and taxes.", 1),
        ("en", "is the price for 3 days with taxes, and can my wife drive it too?", "It has taxes; your wife can drive it.", 0),
        ("en", "Do you ship to Malta and Cyprus?", "Yes, we ship to Malta.", 0),
        ("tr", "Fiyata vergi dahil mi ve eşim de arabayı kullanabilir mi?", "Evet, fiyata vergi dahil.", 1),
    ],
)
def test_two_questions_in_one_sentence(lang: str, asked: str, reply: str, open_questions: int) -> None:
    assert len(marked("unanswered", reply, asked, lang)) == open_questions


def test_wrong_language_knows_what_was_spoken_before() -> None:
    asked = "Boa tarde, comprei um liquidificador e ele veio com a tampa quebrada. Vocês podem mandar outra?"
    assert len(marked("wrong_language", "Sorry the lid arrived broken, a new one is on its way.", asked)) == 1
    assert (
        marked(
            "wrong_language", "Sorry the lid arrived broken, a new one is on its way.", "the lid of my blender is broken, help"
        )
        == []
    )
    turns = (Turn("customer", asked), Turn("agent", "Sorry to hear that, may I see a photo of it?"), Turn("customer", asked))
    doc = read(Draft("Thank you, a new lid is on its way.", "en", history=turns))
    assert not list(CHECKS["wrong_language"](doc, Policy()))
