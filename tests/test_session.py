"""One stream's draft, without a socket."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine import Coach
from coach.types import Span
from coach.wire import MAX_TEXT, score_rows
from serving.offsets import from_utf16, in_utf16
from serving.problems import Problem
from serving.session import Change, OutOfStep, Reader, Session, difference

TEXTS = st.text("ab .\nçیļ😀\u200c", max_size=12)
NO = "We can't refund sale items."
POLICY = "That's just our policy."


class Client:
    """A session and all that its client was told, merged as a client merges it."""

    def __init__(self, coach: Coach, offsets: Any = "codepoint", **conversation: Any) -> None:
        self.session, self.reader = Session(tuple(coach.policies)), Reader(coach)
        self.session.open({"lang": "en", **conversation}, offsets)
        self.findings: dict[str, dict[str, Any]] = {}
        self.state: dict[str, Any] = {"scores": {}}

    def put(self, text: str, *, typing: bool = True) -> dict[str, Any]:
        self.session.replace(self.session.asked.version + 1, text, typing=typing)
        return self.told()

    def told(self) -> dict[str, Any]:
        asked = self.session.asked
        message = self.session.report(asked, self.reader(asked, math.inf))
        changed = message.pop("findings", {"upsert": [], "remove": []})
        assert not (gone := set(changed["remove"]) - self.findings.keys()), gone
        self.findings = {i: f for i, f in self.findings.items() if i not in changed["remove"]}
        self.findings |= {f["id"]: f for f in changed["upsert"]}
        self.state["scores"] |= message.pop("scores", {})
        self.state |= message
        return message

    def shown(self) -> list[tuple[str, str, int]]:
        return [(i, f["rule"], f["start"]) for i, f in self.findings.items()]


def places(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return sorted((f["rule"], f["start"], f["end"], f["message"]) for f in found)


def test_edits_apply_in_order(coach: Coach) -> None:
    session = Session(tuple(coach.policies))
    session.edit(1, [(0, 0, "Hello Ann"), (6, 9, "Bo"), (8, 8, "!")], typing=True)
    assert session.text == "Hello Bo!"
    session.edit(2, [], typing=False)
    assert (session.text, session.asked.request.draft.typing) == ("Hello Bo!", False)


@pytest.mark.parametrize(
    ("version", "edit"),
    [(3, (0, 0, "x")), (1, (0, 0, "x")), (2, (0, 7, "x")), (2, (-1, 0, "x")), (2, (3, 2, "x")), (2, (10**9, 10**9, "x"))],
)
@pytest.mark.parametrize("offsets", ["codepoint", "utf16"])
def test_what_does_not_fit_changes_nothing(coach: Coach, offsets: Any, version: int, edit: tuple[int, int, str]) -> None:
    session = Session(tuple(coach.policies))
    session.open({}, offsets)
    session.edit(1, [(0, 0, "Hello")], typing=True)
    with pytest.raises(OutOfStep):
        session.edit(version, [(0, 0, "y"), edit] if version == 2 else [edit], typing=True)
    assert (session.asked.version, session.text) == (1, "Hello")
    with pytest.raises(OutOfStep):
        session.replace(1, "Bye", typing=True)


def test_no_edit_inside_a_surrogate_pair(coach: Coach) -> None:
    session = Session(tuple(coach.policies))
    session.open({}, "utf16")
    session.edit(1, [(0, 0, "😀a"), (2, 2, "-")], typing=True)
    assert session.text == "😀-a"
    with pytest.raises(OutOfStep):
        session.edit(2, [(1, 1, "x")], typing=True)


def test_a_wrong_conversation_is_a_problem(coach: Coach) -> None:
    session = Session(tuple(coach.policies))
    for draft, code in (({"channel": "fax"}, "bad_channel"), ({"text": "x"}, "bad_message"), ({"colour": 1}, "unknown_field")):
        with pytest.raises(Problem) as problem:
            session.open(draft, "codepoint")
        assert (problem.value.code, problem.value.status) == (code, 422)
    with pytest.raises(Problem, match=f"at most {MAX_TEXT}"):
        session.replace(1, "a" * (MAX_TEXT + 1), typing=True)
    assert session.asked.version == 0


def test_findings_keep_their_ids_while_text_is_put_before_them(coach: Coach) -> None:
    client = Client(coach)
    client.put(NO)
    [(name, rule, start)] = client.shown()
    client.put(f"Hello Ann.\n{NO}")
    assert client.shown() == [(name, rule, start + 11)]
    client.put(f"Hello Ann.\n{NO} {POLICY}")
    assert next(i for i, _, _ in client.shown()) == name
    client.put(f"Hello Ann.\n{POLICY}")
    assert name not in client.findings


def test_what_has_not_changed_is_not_told_again(coach: Coach) -> None:
    client = Client(coach)
    first = client.put(NO)
    assert {"lang", "overall", "measures", "customer"} <= first.keys()
    assert client.put(f"{NO} And th") == {"type": "report", "version": 2, "partial": False}


def test_the_unfinished_sentence_is_silent(coach: Coach) -> None:
    client = Client(coach)
    for end in range(1, len(NO)):
        client.put(NO[:end])
        assert client.shown() == []
    client.put(NO[:-1], typing=False)
    assert [rule for _, rule, _ in client.shown()] == ["en.cannot"]


def test_what_was_shown_stays_while_its_sentence_is_typed_on(coach: Coach) -> None:
    client = Client(coach)
    client.put(f"Hi Ann. {NO[:-1]}", typing=False)
    before = client.shown()
    assert before
    client.put(f"Hi Ann. {NO[:-1]} until")
    assert client.shown() == before
    end = len(client.session.text)
    client.session.edit(client.session.asked.version + 1, [(end, end, " Mon"), (2, 2, ",")], typing=True)
    client.told()
    assert client.shown() == [(i, rule, start + 1) for i, rule, start in before]
    client.put("Hi, Ann. We could refund sale items until Mon")
    assert client.shown() == []


PARTS = [NO, POLICY, "Hello 😀 Ann. ", "It is not our fault. ", "", "ok "]
CHANGES = st.lists(st.tuples(st.sampled_from(PARTS), st.booleans()))
ASKED = [{"role": "customer", "text": "Can I have my money back?"}]


@given(st.lists(CHANGES, min_size=1, max_size=5), st.sampled_from(["codepoint", "utf16"]))
def test_merged_messages_are_the_report_of_the_engine(coach: Coach, versions: list[list[tuple[str, bool]]], offsets: Any) -> None:
    client = Client(coach, offsets, rewrite=True, history=ASKED)
    for parts in versions:
        client.put("".join(text for text, _ in parts), typing=any(typing for _, typing in parts))
    row: dict[str, Any] = {"lang": "en", "text": client.session.text, "rewrite": True, "history": ASKED}
    client.session.edit(client.session.asked.version + 1, [], typing=False)
    client.told()
    [whole] = score_rows(coach, [row])
    expected = in_utf16(whole, row["text"]) if offsets == "utf16" else whole
    assert places(list(client.findings.values())) == places(expected["findings"])
    for key in ("overall", "scores", "measures", "rewrite", "customer", "risk", "lang"):
        assert client.state[key] == expected[key]


def test_the_conversation_may_change(coach: Coach) -> None:
    client = Client(coach)
    client.put("Merhaba, nasıl yardımcı olabilirim?")
    client.session.open({"lang": "tr", "channel": "email"}, "codepoint")
    assert client.told()["lang"] == "tr"


@given(TEXTS, TEXTS)
def test_difference(old: str, new: str) -> None:
    change = difference(old, new)
    assert change.apply(old) == new
    assert (change.span.start == change.span.end and not change.text) == (old == new)


@given(TEXTS, st.integers(0, 12), st.integers(0, 12), TEXTS)
def test_spans_move_with_the_text_around_them(text: str, start: int, end: int, new: str) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    change = Change(Span(start, end), new)
    after = change.apply(text)
    for span in (Span(0, start), Span(end, len(text))):
        assert span.start == span.end or change.moved(span).of(after) == span.of(text)


@given(TEXTS)
def test_utf16_there_and_back(text: str) -> None:
    told = in_utf16([{"start": i, "end": len(text)} for i in range(len(text) + 1)], text)
    assert [from_utf16(text, place["start"]) for place in told] == list(range(len(text) + 1))
    assert all(place["end"] == len(text.encode("utf-16-le")) // 2 for place in told)
