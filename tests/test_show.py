"""Reports in a terminal: every finding marked where it is, nothing of the draft lost, nothing of it obeyed."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from coach.engine import Coach
from coach.show import marked, show, visible
from coach.wire import score_rows

_MARK = re.compile(r"\[\d+\]")


def finding(start: int, end: int) -> dict[str, Any]:
    return {
        "rule": "en.zork", "signal": "clarity", "start": start, "end": end, "text": "", "message": "Say it plainly.",
        "severity": "low", "confidence": 0.9, "source": "A test", "edits": [{"start": start, "end": end, "text": "sort"}],
    }  # fmt: skip


def printed(row: dict[str, Any], text: str, *, colour: bool = False) -> str:
    out = io.StringIO()
    show(Console(file=out, width=100, force_terminal=colour, color_system="truecolor" if colour else None), row, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([(0, 2)], "ab[1]cdef"),
        ([(0, 2), (4, 6)], "ab[1]cdef[2]"),
        ([(0, 4), (2, 6)], "abcd[1]ef[2]"),
        ([(0, 6), (2, 3)], "abc[2]def[1]"),
        ([(3, 3)], "abc[1]def"),
        ([(6, 6), (0, 0)], "[2]abcdef[1]"),
    ],
)
def test_marks(spans: list[tuple[int, int]], shown: str) -> None:
    assert marked("abcdef", [finding(*span) for span in spans], rtl=False).plain == shown


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="[]"), max_size=40), st.data())
def test_marked_text_is_the_text(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = data.draw(st.lists(places, max_size=5))
    plain = marked(text, [finding(*span) for span in spans], rtl=False).plain
    assert _MARK.sub("", plain) == text
    assert len(_MARK.findall(plain)) == len(spans)


def test_whole_report(team_coach: Coach) -> None:
    text = "Please zork it."
    [row] = score_rows(team_coach, [{"text": text, "lang": "en", "rewrite": True}])
    out = printed(row, text)
    for part in ("Please zork[1] it.", "high · positivity · en.zork", "“zork” is a test word.", "A test", "→ sort", "overall"):
        assert part in out
    assert out.count("█") > 0
    assert "\x1b[" in printed(row, text, colour=True)


def test_right_to_left(team_coach: Coach) -> None:
    text = "سلام"
    [row] = score_rows(team_coach, [{"text": text, "lang": "fa"}])
    out = printed(row | {"findings": [finding(0, 4)]}, text)
    assert "\u2067سلام[1]\u2069" in out
    assert "\u2067Say it plainly.\u2069" in out


def test_an_error_is_not_markup() -> None:
    assert printed({"error": {"code": "bad_lang", "message": "lang = '[/red]'"}}, "") == "bad_lang: lang = '[/red]'\n"


def test_control_characters_are_shown(team_coach: Coach) -> None:
    text = "a\x1b[31mzork\x9b2J\x07\x00b"
    [row] = score_rows(team_coach, [{"text": text, "lang": "en", "rewrite": True}])
    assert not set(printed(row, text)) & set("\x1b\x9b\x07\x00")
    assert visible("a\x1bb\n\t") == "a␛b\n\t"
