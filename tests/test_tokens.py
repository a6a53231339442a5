"""Tokens from spaCy, where it is installed."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import InputError
from coach.text import tokens as module
from coach.text.tokens import tokens


def test_without_spacy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    module._pipeline.cache_clear()
    with pytest.raises(InputError, match=r"pip install 'reply-coach\[nlp\]'"):
        tokens("Hello", "en")
    module._pipeline.cache_clear()


@pytest.mark.filterwarnings("ignore")  # spaCy's own imports
def test_tokens_of_each_language() -> None:
    pytest.importorskip("spacy")
    for lang, text, expected in (
        ("en", "We can't, sorry!", ["We", "ca", "n't", ",", "sorry", "!"]),
        ("tr", "Siparişiniz yolda.", ["Siparişiniz", "yolda", "."]),
        ("fa", "سفارش شما ارسال شد.", ["سفارش", "شما", "ارسال", "شد", "."]),
        ("lv", "Labdien, paldies!", ["Labdien", ",", "paldies", "!"]),
        ("qq", "Hi there 😀", ["Hi", "there", "😀"]),
        ("und", " \n ", []),
    ):
        assert [span.of(text) for span in tokens(text, lang)] == expected


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "tr", "fa", "lv", "xx"]))
def test_tokens_cover_all_but_space(text: str, lang: str) -> None:
    pytest.importorskip("spacy")
    before = 0
    for span in tokens(text, lang):
        assert before <= span.start < span.end <= len(text)
        assert not text[before : span.start].strip()
        before = span.end
    assert not text[before:].strip()
