"""The shipped tagger, and what it does with damaged files, odd input and places outside the text."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from coach.models import WEIGHTS, Artifact, Encoder, ModelError, Tagger
from coach.models.tagger import MOST_TOKENS, TAGGER, TAGS, read
from coach.types import Span

ASKED = "Can I return the curtains?"
REPLY = "Order 55-1290 can't be returned. You should have thought of that before, as anybody would."


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(Encoder(Artifact(WEIGHTS)))


def test_the_shipped_one_is_whole_and_fits(tagger: Tagger) -> None:
    tagger.check()
    assert tagger.fits


def test_it_tells_a_remark_from_a_fact(tagger: Tagger) -> None:
    tags = tagger(ASKED, REPLY)
    fact, remark = Span(0, REPLY.index(".")), Span(REPLY.index("You"), len(REPLY))
    assert tags.odds("remark", fact) < 0.2
    assert tags.odds("remark", remark) > 0.8


@pytest.mark.parametrize(
    ("asked", "trouble"),
    [("My father died last week, please close his account.", "death"), ("Kargom üç gündür gelmedi, bekliyorum.", "wait"),
     ("Vai jūs strādājat arī sestdienās?", "none"), ("پدرم فوت کرده، لطفا حسابش را ببندید.", "death")],
)  # fmt: skip
def test_it_tells_what_befell_the_customer(tagger: Tagger, asked: str, trouble: str) -> None:
    assert tagger(asked, "").trouble[0] == trouble


def test_what_was_not_read_is_nothing(tagger: Tagger) -> None:
    tags = tagger(ASKED, REPLY)
    assert all(tags.odds(tag, Span(len(REPLY) + 5, len(REPLY) + 9)) == 0 for tag in TAGS)


@pytest.mark.parametrize("reply", ["", " ", "🙂", "\ud800", "word " * 900, "a" * 5000])
def test_odd_replies_are_read(tagger: Tagger, reply: str) -> None:
    tags = tagger("", reply)
    assert np.isfinite(tags.logits).all()
    assert len(tags.logits) == len(tags.places) <= MOST_TOKENS


def test_places_are_those_of_the_reply(tagger: Tagger) -> None:
    _, places = read(tagger.encoder, ASKED, REPLY)
    assert (places[:-1, 1] <= len(REPLY)).all()
    assert "".join(REPLY[a:b] for a, b in places).replace(" ", "") == REPLY.replace(" ", "")


def test_the_same_twice(tagger: Tagger) -> None:
    again = Tagger(Encoder(Artifact(WEIGHTS)))
    assert (again(ASKED, REPLY).logits == tagger(ASKED, REPLY).logits).all()


def test_a_damaged_or_missing_file_is_named(tagger: Tagger, tmp_path: Path) -> None:
    shutil.copytree(TAGGER, tmp_path / "tagger")
    (tmp_path / "tagger" / "tagger.onnx").write_bytes(b"other")
    with pytest.raises(ModelError, match="damaged"):
        Tagger(tagger.encoder, tmp_path / "tagger").check()
    (tmp_path / "tagger" / "tagger.onnx").unlink()
    with pytest.raises(ModelError, match="no such file"):
        Tagger(tagger.encoder, tmp_path / "tagger").check()


def test_another_format_is_refused(tagger: Tagger, tmp_path: Path) -> None:
    (tmp_path / "tagger.json").write_text('{"format": 99}', "utf-8")
    with pytest.raises(ModelError, match="format 99"):
        _ = Tagger(tagger.encoder, tmp_path).card
