"""Units in, logits and shares out: exact sums, the same bytes every time, any text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.models import WEIGHTS, Artifact, Encoder
from coach.models.labels import LABELS

TEXTS = ("We are so sorry.", "Üzgünüm, iade yapamıyoruz.", "متأسفانه نمی‌توانیم.", "Diemžēl nevaram.", "😀 ok")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(Artifact(WEIGHTS))


def test_the_logits_are_the_sum_of_the_tokens_shares_and_the_bias(encoder: Encoder) -> None:
    heads = Artifact(WEIGHTS).heads()
    for read in encoder(TEXTS).values():
        np.testing.assert_allclose(read.shares.sum(0) + heads["bias"] / heads["temperature"], read.logits, rtol=1e-5, atol=1e-5)
        assert read.logits.shape == (len(LABELS),)


def test_a_unit_is_the_same_alone_and_among_others(encoder: Encoder) -> None:
    together = encoder(TEXTS)
    for text in TEXTS:
        alone = Encoder(Artifact(WEIGHTS), threads=1)([text])[text]
        assert alone.logits.tobytes() == together[text].logits.tobytes()


def test_spans_are_code_points_of_the_text(encoder: Encoder) -> None:
    text = "😀 Üzgünüm 👩‍👧, نمی‌توانیم."
    read = encoder([text])[text]
    words = [text[a:b] for a, b in read.spans.tolist() if b > a]
    assert "".join("".join(words).split()).startswith("😀Üzgünüm")


@given(text=st.text(max_size=80) | st.text(alphabet="\ud800\udfffa\x00 ", max_size=10))
def test_any_text_is_read(encoder: Encoder, text: str) -> None:
    assert np.isfinite(encoder([text])[text].logits).all()


def test_a_very_long_unit_is_cut(encoder: Encoder) -> None:
    assert len(encoder(["word " * 5000])["word " * 5000].shares) <= Artifact(WEIGHTS).card["tokens"]


def test_the_four_languages_have_no_unknown_letters(encoder: Encoder) -> None:
    letters = "abcçdefgğhıijklmnoöpqrsştuüvwxyzâîûāčēģīķļņšūžآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤةيك۰۱۲۳۴۵۶۷۸۹؟،؛٪€£₺$₹"
    unknown = encoder._tokenizer.token_to_id("<unk>")
    for char in {*letters, *letters.upper()}:
        assert unknown not in encoder._tokenizer.encode(char).ids, char
