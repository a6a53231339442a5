"""Folding keeps every place where it was."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.text.fold import JOINER, NOT_FOLDED, ZWNJ, fold, fold_char, is_ignorable

ANY = st.text(st.characters(exclude_categories=()))
PAIRS = [
    ("İADE", "iade"), ("ıI", "ii"), ("ŞÇĞÜÖ", "scguo"), ("Jūs ķēžņš", "jus kezns"), ("“Ne”", '"ne"'),
    ("don’t – wait…", "don't - wait."),
    ("کتاب", "KTAB"), ("كتاب", "KTAB"), ("می‌خواهم", f"MY{JOINER}XVAHM"), ("؟،؛٪", "?,;%"), ("۱۲۳٤٥", "12345"),
    ("٣", "3"),
    ("ﬁ", "f"), ("Ａ", "a"), ("²", "2"), ("\u00a0\u2003\u2028\x0b\r", "     "), ("😀字\ud800", NOT_FOLDED * 3),
    ("a\tb\nc", "a\tb\nc"), ("ß", "s"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), PAIRS)
def test_plain_forms(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(ANY)
@example("\ud800\U0001f468\u200d\U0001f469 e\u0301\u202e\u2066 İıſ")
def test_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ANY)
@example("کتاب\u200cها")
def test_folding_twice_only_lowers_the_letters_that_stand_for_arabic_ones(text: str) -> None:
    assert fold(fold(text)) == fold(text).lower()


@given(st.text(st.characters(exclude_categories=(), max_codepoint=0x5FF)))
@example(ZWNJ + NOT_FOLDED + JOINER)
def test_idempotent_beyond_arabic_letters(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_one_byte_a_code_point(text: str) -> None:
    assert len(fold(text).encode("latin-1")) == len(text)
    assert fold(text).isascii()


@given(ANY)
def test_case_never_matters(text: str) -> None:
    cased = [char for char in text if len(char.upper()) == 1 and char.upper().lower() == char]
    assert fold("".join(cased).upper()) == fold("".join(cased))


IGNORABLE = ["\u00ad", "\u200b", "\u200d", "\u202e", "\u2066", "\u0301", "\u064e", "\ufe0f", "\ufeff", "\x00", "\x7f", "\x85"]


@pytest.mark.parametrize("char", IGNORABLE)
def test_ignorable(char: str) -> None:
    assert is_ignorable(char)


@pytest.mark.parametrize("char", ["a", " ", "\n", "\t", "\r", ZWNJ, "ğ", "ی", "😀", "\ud800", "5"])
def test_not_ignorable(char: str) -> None:
    assert not is_ignorable(char)


def test_fold_char_is_one_character() -> None:
    assert all(len(fold_char(chr(code))) == 1 for code in range(0, 0x110000, 7))
