"""What every scorer keeps, and the coach that is made of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine import Coach, load
from coach.files import to_json
from coach.scorer import Scorer
from coach.text import LANGUAGES, read
from coach.types import CHANNELS, SIGNALS, Draft, Turn
from coach.wire import score_rows

SCORERS = load().scorers
SENTENCES = (
    "Hello Ann, we can't refund that. Why did you wait?! Sorry for any inconvenience, ASAP 12.05. €50",
    "Merhaba, maalesef yapamıyoruz; İADE siz sen bekleyin mi?",
    "سلام نمی‌توانیم متأسفانه شما تو؟ چرا! ۱۲",
    "Labdien, diemžēl nevaram Jūs tu kāpēc. https://a.example/b ann@example.com “quoted text” `code` > mail",
)
WORDS = [word for sentence in SENTENCES for word in sentence.split()]
ODD = ["\n\n", "\r\n", "\u202e", "\u2069", "\u200c", "\u200d", "e\u0301", "a\u0308\u0323", "\x00", "\ufeff"]
ODD += ["\ud83d", "\u00ad", "你好", "👩\u200d👧", "🏳\ufe0f\u200d🌈"]
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD), st.text(max_size=6))
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60)
TURNS = st.builds(Turn, st.sampled_from(["customer", "agent"]), TEXTS)
DRAFTS = st.builds(
    Draft,
    text=TEXTS,
    lang=st.sampled_from([*LANGUAGES, "de", None]),
    channel=st.sampled_from(CHANNELS),
    locale=st.sampled_from(["", "tr-TR", "ja-JP", "??*"]),
    history=st.lists(TURNS, max_size=3).map(tuple),
    typing=st.booleans(),
)
each_scorer = pytest.mark.parametrize("scorer", SCORERS, ids=[s.name for s in SCORERS])


@each_scorer
@given(drafts=st.lists(DRAFTS, max_size=4))
def test_batch_equals_singles(scorer: Scorer, drafts: list[Draft]) -> None:
    together = scorer([read(draft) for draft in drafts])
    assert together == [opinion for draft in drafts for opinion in scorer([read(draft)])]


@each_scorer
@given(draft=DRAFTS)
def test_deterministic(scorer: Scorer, draft: Draft) -> None:
    doc = read(draft)
    assert scorer([doc]) == scorer([doc]) == scorer([read(replace(draft))])


@each_scorer
@given(draft=DRAFTS)
def test_opinions_are_sound(scorer: Scorer, draft: Draft) -> None:
    doc = read(draft)
    [opinion] = scorer([doc])
    for finding in opinion.findings:
        for span in (finding.span, *(edit.span for edit in finding.edits)):
            assert 0 <= span.start <= span.end <= len(doc.text)
        assert finding.message
        assert finding.source
        assert 0 <= finding.confidence <= 1
    assert all(score.value is None or 0 <= score.value <= 100 for score in opinion.scores)
    assert all(score.why for score in opinion.scores)


@each_scorer
def test_nothing_in_nothing_out(scorer: Scorer) -> None:
    assert scorer([]) == []


def row_of(d: Draft) -> dict[str, Any]:
    history = [{"role": turn.role, "text": turn.text} for turn in d.history]
    asked = {"lang": d.lang, "channel": d.channel, "locale": d.locale, "typing": d.typing, "rewrite": True, "risk": True}
    return {"text": d.text, "history": history, **asked}


ROWS = DRAFTS.map(row_of)


@given(row=ROWS)
def test_same_bytes_twice(coach: Coach, row: dict[str, Any]) -> None:
    one, other = (to_json(score_rows(coach, [row])) for _ in range(2))
    assert one == other
    assert json.loads(one)[0]["scores"].keys() == set(SIGNALS)


@given(row=ROWS)
def test_spans_lie_in_the_text_as_received(coach: Coach, row: dict[str, Any]) -> None:
    [out] = score_rows(coach, [row])
    text = row["text"]
    for f in out["findings"]:
        assert 0 <= f["start"] <= f["end"] <= len(text)
        assert f["text"] == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text[f["start"] : f["end"]])
        assert all(0 <= e["start"] <= e["end"] <= len(text) for e in f["edits"])
    places = [(f["start"], f["end"]) for f in out["findings"]]
    assert places == sorted(places)


MARKED = ["{}", "e\u0301 {} e\u0301", "\u202e{}\u202c", "🙂{}🙂", "\u200b\u200b{}\u200b", "\ufeff\x00{}.", "👩\u200d👧 {}"]


@pytest.mark.parametrize("frame", MARKED, ids=ascii)
@pytest.mark.parametrize("word", ["zork", "zo\u200brk", "z\u0301o\u0323rk", "ZORK", "\u202dzork", "zork\u0301"])
def test_places_among_odd_characters(team_coach: Coach, frame: str, word: str) -> None:
    text = frame.format(word)
    [out] = score_rows(team_coach, [{"text": text, "lang": "en", "rewrite": True}])
    [found] = [f for f in out["findings"] if f["rule"] == "en.zork"]
    bare = word.strip("\u202d")
    assert (found["start"], found["text"]) == (text.index(bare), bare)
    assert out["rewrite"]["text"].lower() == text.replace(bare, "sort").lower()
