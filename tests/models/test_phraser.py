"""The shipped phraser: whole, the same every time, quiet about what it cannot say, and not needed."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coach.engine import load
from coach.models import WEIGHTS, ModelError, Phraser
from coach.models.phraser import PHRASER
from coach.types import Draft, Turn

RUDE = "If you had bothered to read our terms you would know that returns are accepted within 14 days."


@pytest.fixture(scope="module")
def phraser() -> Phraser:
    return Phraser()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Models with a phraser of their own."""
    models = Path(shutil.copytree(WEIGHTS, tmp_path / "model", ignore=shutil.ignore_patterns("phraser")))
    shutil.copytree(PHRASER, models / "phraser")
    return models


def test_the_shipped_one_is_whole_and_says_whose_it_is(phraser: Phraser) -> None:
    phraser.check()
    assert "subject to the Gemma Terms of Use" in (PHRASER / "NOTICE").read_text("utf-8")
    assert "Section 3: DISTRIBUTION AND RESTRICTIONS" in (PHRASER / "GEMMA_TERMS.txt").read_text("utf-8")


def test_a_rude_sentence_keeps_what_it_tells(phraser: Phraser) -> None:
    said = phraser("en", RUDE)
    assert said is not None
    assert "14 days" in said.text
    assert "bothered" not in said.text
    assert 0 < said.sure <= 1


@pytest.mark.parametrize("text", ["", " ", "🙂", "\ud800", "word " * 900, "a" * 5000, "[date] {name} <b>"])
def test_odd_texts_are_answered_or_not(phraser: Phraser, text: str) -> None:
    said = phraser("en", text)
    assert said is None or 0 < said.sure <= 1


def test_the_same_from_any_thread(phraser: Phraser) -> None:
    fresh = Phraser()
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda text: fresh("en", text), [RUDE, "We open at nine.", RUDE, "We open at nine."]))
    assert said[:2] == said[2:] == [phraser("en", RUDE), phraser("en", "We open at nine.")]


def test_a_damaged_one_is_named_and_rewrites_go_on(own: Path) -> None:
    (own / "phraser" / "tokenizer.json").write_bytes(b"other")
    coach = load(models=own)
    assert any("tokenizer.json: damaged" in notice for notice in coach.notices)
    draft = Draft("Hello,\n\nWe can't refund it.", "en", "email", history=(Turn("customer", "Can I get my money back?"),))
    assert coach.rewrite(draft, coach([draft])[0]).text


@pytest.mark.parametrize(("change", "error"), [('{"format": 99}', "format 99"), (None, "no such file")])
def test_another_or_no_card_is_refused(own: Path, change: str | None, error: str) -> None:
    card = own / "phraser" / "phraser.json"
    card.unlink()
    if change:
        card.write_text(change, "utf-8")
    with pytest.raises(ModelError, match=error):
        Phraser(own).check()
