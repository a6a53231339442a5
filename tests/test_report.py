"""From opinions to the report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.policy import Policy
from coach.report import report
from coach.scorer import Opinion, Score
from coach.text import read
from coach.types import SIGNALS, Draft, Edit, Finding, Severity, Signal, Span

DRAFT = Draft("One thing here. Another thing there.", "en")


def finding(
    start: int, end: int, severity: Severity = "medium", signal: Signal = "clarity", confidence: float = 0.5, rule: str = "en.a"
) -> Finding:
    return Finding(rule, signal, Span(start, end), f"{severity} at {start}", severity, confidence)


def shown(*findings: Finding, attention: int = 6, draft: Draft = DRAFT) -> list[tuple[int, int]]:
    made = report(read(draft), Opinion(findings=findings), Policy(attention=attention))
    return [(f.span.start, f.span.end) for f in made.findings]


def value(*scores: Score, findings: tuple[Finding, ...] = (), draft: Draft = DRAFT) -> float | None:
    return report(read(draft), Opinion(scores, findings), Policy()).scores["clarity"].value


def test_attention_keeps_the_gravest_in_the_order_of_the_text() -> None:
    findings = [finding(20, 22, "high"), finding(0, 3, "low"), finding(4, 9, "medium"), finding(10, 14, "medium", confidence=0.9)]
    assert shown(*findings, attention=2) == [(10, 14), (20, 22)]
    assert shown(*findings, attention=3) == [(4, 9), (10, 14), (20, 22)]
    assert shown(*findings) == [(0, 3), (4, 9), (10, 14), (20, 22)]
    assert shown(*findings, attention=0) == []


def test_the_first_finding_of_each_rule_comes_before_a_second() -> None:
    findings = [finding(0, 3, "high"), finding(4, 9, "high"), finding(16, 19, "low", rule="en.b")]
    assert shown(*findings, attention=2) == [(0, 3), (16, 19)]


def test_order_of_opinions_does_not_matter() -> None:
    findings = [finding(i, i + 2, rule=f"en.{i}") for i in range(0, 16, 2)]
    assert shown(*findings, attention=3) == shown(*findings[::-1], attention=3)


@pytest.mark.parametrize(
    ("other", "both"),
    [
        (finding(2, 6, "low"), False),
        (finding(0, 3, "low"), False),
        (finding(3, 6, "low"), True),
        (finding(0, 3, "low", "empathy"), True),
    ],
)
def test_one_finding_of_a_signal_at_a_place(other: Finding, both: bool) -> None:
    assert shown(other, finding(0, 3, "high")) == [(0, 3)] + [(other.span.start, other.span.end)] * both


def test_two_missing_things_at_one_place() -> None:
    assert shown(finding(0, 0, rule="en.a"), finding(0, 0, rule="en.b")) == [(0, 0)]
    assert shown(finding(0, 0), finding(0, 0, signal="empathy")) == [(0, 0), (0, 0)]


def test_hidden_findings_still_count() -> None:
    findings = (finding(0, 3), finding(4, 9))
    made = [report(read(DRAFT), Opinion((Score("clarity", 80, ""),), findings), Policy(attention=n)) for n in (0, 6)]
    assert made[0].scores == made[1].scores
    assert made[0].overall == made[1].overall


@pytest.mark.parametrize(("text", "read_of_it"), [("One thing here. Another thi", "One thing here."), ("Another thi", "")])
def test_unfinished_sentence_is_not_read_while_typing(text: str, read_of_it: str) -> None:
    draft = Draft(text, "en", typing=True)
    assert read(draft).text == read_of_it
    assert read(replace(draft, typing=False)).text == text


def test_cleaned_text_is_cut_at_the_same_place() -> None:
    draft = Draft("O\u00adne th\u00ading. Anoth", "en", typing=True)
    assert read(draft).text == "One thing."
    assert read(draft).source.received(Span(4, 9)).of(draft.text) == "th\u00ading"


@pytest.mark.parametrize("stop", [".", "!", "?", "؟", "…", "\n"])
def test_finished_sentence_is_read_while_typing(stop: str) -> None:
    assert read(Draft(f"One thing here{stop} ", "en", typing=True)).text == f"One thing here{stop}"


def test_nothing_is_called_missing_while_typing() -> None:
    draft = Draft("One thing here.", "en", typing=True)
    assert shown(finding(0, 0), finding(0, 3), draft=draft) == [(0, 3)]
    assert shown(finding(0, 0), draft=replace(draft, typing=False)) == [(0, 0)]
    assert value(Score("clarity", 80, ""), findings=(finding(0, 0),), draft=draft) == 80


def test_blending_weighs_scorers() -> None:
    assert value(Score("clarity", 80, "")) == 80
    assert value(Score("clarity", 80, ""), Score("clarity", 20, "", weight=3)) == 35
    assert value(Score("clarity", 80, ""), Score("clarity", None, "")) == 80
    assert value(Score("empathy", 80, "")) is None


@pytest.mark.parametrize(("severity", "cost"), [("low", 0.12), ("medium", 0.25), ("high", 0.4)])
def test_each_finding_takes_its_share(severity: Severity, cost: float) -> None:
    one, two = finding(0, 3, severity, confidence=1.0), finding(4, 9, severity)
    assert value(Score("clarity", 80, ""), findings=(one,)) == pytest.approx(80 * (1 - cost))
    assert value(Score("clarity", 80, ""), findings=(one, two)) == pytest.approx(80 * (1 - cost) * (1 - cost / 2), abs=0.05)


def test_findings_alone_make_a_score() -> None:
    assert value(findings=(finding(0, 3, "high", confidence=1.0),)) == 36
    assert value(findings=(finding(0, 0, "high", confidence=1.0),), draft=Draft("", "en")) is None


def test_why_and_parts() -> None:
    scores = (Score("empathy", 80, "good", {"reaction": 1.0}), Score("empathy", 60, "well", {"exploration": 2.0}))
    made = report(read(DRAFT), Opinion(scores, (finding(0, 3, "high"),)), Policy())
    assert made.scores["empathy"].why == "good"
    assert made.scores["empathy"].parts == {"reaction": 1.0, "exploration": 2.0}
    assert made.scores["clarity"].why == "high at 0"
    assert tuple(made.scores) == SIGNALS
    assert all(score.why for score in made.scores.values()), "a null says why"


def test_overall_weighs_signals() -> None:
    opinion = Opinion((Score("clarity", 80, ""), Score("empathy", 20, ""), Score("channel", None, "")))
    assert report(read(DRAFT), opinion, Policy()).overall == 50
    assert report(read(DRAFT), opinion, Policy(weights={"clarity": 3.0})).overall == 65
    assert report(read(DRAFT), opinion, Policy(weights={"clarity": 0.0, "empathy": 0.0})).overall is None
    assert report(read(DRAFT), Opinion(), Policy()).overall is None


def test_places_are_those_of_the_text_as_received() -> None:
    doc = read(Draft("\u202ee\u0301 a\u200bb\u200b c", "en"))
    start, end = doc.text.index("a"), len(doc.text)
    found = replace(finding(start, start + 2), edits=(Edit(Span(start, start + 2), "x"), Edit(Span(end, end), "y")))
    made = report(doc, Opinion(findings=(found,)), Policy()).findings[0]
    assert made.span.of(doc.draft.text) == "a\u200bb"
    assert [e.span.of(doc.draft.text) for e in made.edits] == ["a\u200bb", ""]
    assert made.edits[1].span.start == len(doc.draft.text)
