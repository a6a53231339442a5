"""Cleaning: whatever is taken out, every place maps back into the text as received."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.text.clean import clean
from coach.text.fold import is_ignorable
from coach.types import Span

NOISY = st.text(st.characters(exclude_categories=()) | st.sampled_from("\u200b\u00ad\u0301\u202e\ufe0f\u200c\ud800ab \n"))


@pytest.mark.parametrize(
    ("received", "cleaned"),
    [
        ("plain text", "plain text"), ("so\u00adrry", "sorry"), ("cafe\u0301", "cafe"), ("\u202eabc\u202c", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"), ("\ufeffHi", "Hi"), ("❤\ufe0f", "❤"), ("a\x00b", "ab"), ("x\ud800y", "x\ufffdy"),
        ("line\r\nnext\ttab", "line\r\nnext\ttab"), ("کِتاب", "کتاب"),
    ],
)  # fmt: skip
def test_what_stays(received: str, cleaned: str) -> None:
    assert clean(received).text == cleaned


def test_places_map_back() -> None:
    received = "\u200bWe can\u00adnot\u200b help"
    source = clean(received)
    at = source.text.index("cannot")
    assert source.received(Span(at, at + 6)).of(received) == "can\u00adnot"
    assert source.received(Span(0, len(source.text))).of(received) == received[1:]


@given(NOISY, st.data())
@example("\u200b", None)
@example("\ud800\u200b\u200ba\u0301", None)
def test_every_span_maps_back(text: str, data: st.DataObject | None) -> None:
    source = clean(text)
    length = len(source.text)
    start = data.draw(st.integers(0, length)) if data else 0
    end = data.draw(st.integers(start, length)) if data else length
    there = source.received(Span(start, end))
    assert 0 <= there.start <= there.end <= len(text)
    assert clean(there.of(text)).text == source.text[start:end]
    if start < end:
        assert not is_ignorable(text[there.start])
        assert not is_ignorable(text[there.end - 1]) or unicodedata.combining(text[there.end - 1])


@given(NOISY)
def test_order_is_kept(text: str) -> None:
    source = clean(text)
    starts = [source.received(Span(i, i + 1)).start for i in range(len(source.text))]
    assert starts == [i for i, char in enumerate(text) if not is_ignorable(char)]


@given(NOISY)
def test_cleaned_text_can_be_encoded_and_is_clean(text: str) -> None:
    cleaned = clean(text).text
    assert cleaned.encode().decode() == cleaned
    assert clean(cleaned).text == cleaned
    assert clean(cleaned).cuts == ()


@given(st.text(st.characters(exclude_categories=("C", "M"))))
def test_nothing_else_is_taken_out(text: str) -> None:
    assert clean(text).text == "".join(c for c in text if not is_ignorable(c))
