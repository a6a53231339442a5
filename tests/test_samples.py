"""The bundled conversations: ten a language, every channel, good replies and bad ones, all of them coached."""

from __future__ import annotations

import pytest

from coach.engine import Coach
from coach.samples import samples
from coach.text import LANGUAGES
from coach.types import CHANNELS
from coach.wire import score_rows


@pytest.mark.parametrize("lang", LANGUAGES)
def test_ten_conversations_of_every_channel(lang: str) -> None:
    rows = samples((lang,))
    assert len(rows) == 10
    assert {row["channel"] for row in rows} == set(CHANNELS)
    assert len({row["id"] for row in rows}) == 10
    assert all(row["lang"] == lang and row["history"] for row in rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_some_are_faulty_and_some_are_good(coach: Coach, lang: str) -> None:
    found = [len(out["findings"]) for out in score_rows(coach, samples((lang,)))]
    assert sum(n >= 2 for n in found) >= 3
    assert sum(n == 0 for n in found) >= 2
