"""Scorecards by hand and by the command, and disputes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.batch import Job, score_file
from coach.engine import load
from coach.errors import InputError
from coach.qa.cards.command import add_dispute, add_scorecard
from coach.qa.cards.deck import DEFAULT, load_deck
from coach.qa.cards.gates import Gate, read_gates, write_gates
from coach.qa.cards.grade import Grade, graded
from coach.qa.cards.tables import read_graded
from coach.qa.scored import Scored
from coach.types import SIGNALS

BLAME = "You should have read the terms. Call me on 0171 1234567 tomorrow."
CARD = """
pass = 60
[[category]]
name = "Warmth"
weight = 3
signals = {empathy = 1, listening = 0.5}
[[category]]
name = "No blame"
weight = 1
rules = ["en.blame*"]
cost = 40
[[auto_fail]]
name = "Threat"
rules = ["*.threat*"]
why = "never"
"""
Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The commands, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    top = argparse.ArgumentParser("coach")
    commands = top.add_subparsers(required=True)
    for add in (add_scorecard, add_dispute):
        add(commands)

    def call(*given: object) -> int:
        args = top.parse_args([str(word) for word in given])
        status: int = args.run(args)
        return status

    return call


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Conversations of two teams, scored by the rules; the third holds no list of turns."""
    folder = tmp_path_factory.mktemp("scored")
    asked = {"role": "customer", "text": "I was charged twice and nobody answers!"}
    replies = {"c1": [BLAME, "I have refunded it today."], "c2": ["I am sorry about the double charge. I refund it now."]}
    rows: list[dict[str, Any]] = [
        {"conversation": name, "team": team, "lang": "en", "turns": [t for r in replies[name] for t in (asked, agent(r))]}
        for name, team in (("c1", "Billing"), ("c2", "Sales EU"))
    ]
    source = folder / "conversations.jsonl"
    source.write_text("\n".join(map(json.dumps, [*rows, {"conversation": "c3", "lang": "en", "turns": "none"}])), "utf-8")
    score_file(Job(source, folder / "scored.jsonl", load))
    return folder / "scored.jsonl"


def agent(text: str) -> dict[str, str]:
    return {"role": "agent", "text": text, "author": "Ada"}


def reply(turn: int | None, *found: dict[str, Any], risk: dict[str, Any] | None = None, **scores: float) -> Scored:
    known: dict[str, float | None] = {signal: scores.get(signal) for signal in SIGNALS}
    about = ("c1", turn, "en", "chat", "Billing", None, None, None)
    return Scored("c1#1", *about, known, found, None, {}, risk, {}, "", None, None, None, {})


def finding(rule: str, severity: str = "medium", context: tuple[str, str, str] = ("", "words", "")) -> dict[str, Any]:
    return {"rule": rule, "signal": "positivity", "severity": severity, "text": context[1], "context": context, "message": "Why."}


def card_in(folder: Path, text: str, name: str = "team") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def graded_by(folder: Path, text: str, *records: Scored) -> Grade:
    [grade] = graded(iter(records), load_deck(card_in(folder, text)))
    assert grade
    return grade


def test_totals_by_hand(tmp_path: Path) -> None:
    first = reply(1, finding("en.blame", "high"), finding("en.cannot", "high"), empathy=60, listening=30)
    second = reply(3, finding("en.blame_soft", "low"), empathy=90)
    grade = graded_by(tmp_path / "cards", CARD, first, second, reply(None))
    warmth = ((60 + 30 * 0.5) / 1.5 + 90) / 2
    blame = ((100 - 40 * 1.5) + (100 - 40 * 0.5)) / 2
    assert grade.scores == {"Warmth": warmth, "No blame": blame} == {"Warmth": 70.0, "No blame": 60.0}
    assert (grade.total, grade.passed) == ((3 * 70 + 60) / 4, True)


def test_what_is_not_known_counts_neither_for_nor_against(tmp_path: Path) -> None:
    grade = graded_by(tmp_path / "cards", CARD, reply(1), reply(3))
    assert (grade.scores["Warmth"], grade.total) == (None, 100.0)
    nothing = graded_by(tmp_path / "cards", CARD, reply(None))
    assert (nothing.total, nothing.passed) == (None, None)


def test_points_never_fall_below_zero(tmp_path: Path) -> None:
    grade = graded_by(tmp_path / "cards", CARD, reply(1, *[finding("en.blame", "high")] * 3))
    assert grade.scores["No blame"] == 0.0


def test_risk_is_of_the_conversation_as_it_ended(tmp_path: Path) -> None:
    card = '[[category]]\nname = "Stays"\nweight = 1\nrisk = true\n'
    sure = {"probability": 0.125, "abstained": False}
    assert graded_by(tmp_path / "cards", card, reply(1), reply(None, risk=sure)).scores == {"Stays": 87.5}
    assert graded_by(tmp_path / "cards", card, reply(1), reply(None, risk=sure | {"abstained": True})).scores == {"Stays": None}


def test_an_auto_fail_shows_its_masked_sentence(tmp_path: Path) -> None:
    threat = finding("en.threat", "high", ("Pay, or ", "we cut you off", ", ann@example.com."))
    grade = graded_by(tmp_path / "cards", CARD, reply(1, empathy=100), reply(3, threat, threat, empathy=100))
    [fail] = grade.failures
    assert grade.total == 100.0
    assert grade.passed is False
    assert (fail.name, fail.why, fail.turn, fail.hits) == ("Threat", "never", 3, 2)
    assert fail.text == "Pay, or we cut you off, [email]."


def test_an_auto_fail_by_severity(tmp_path: Path) -> None:
    card = CARD.replace('rules = ["*.threat*"]', 'min_severity = "high"')
    medium, high = (graded_by(tmp_path / "cards", card, reply(1, finding("en.cannot", s))) for s in ("medium", "high"))
    assert (len(medium.failures), len(high.failures)) == (0, 1)


def test_the_most_specific_card_wins(tmp_path: Path) -> None:
    heads = {"a": "", "b": 'teams = ["S*"]', "c": 'teams = ["Sales*", "X"]', "d": 'team = "Sales EU"'}
    for name, head in heads.items():
        card_in(tmp_path, head + CARD, name)
    deck = load_deck(tmp_path)
    teams = {"Sales EU": "d", "Sales US": "c", "Support": "b", "Billing": "a", "X": "c", "x": "a", None: "a"}
    assert {team: deck.card_for(team).name for team in teams} == teams
    (tmp_path / "a.toml").unlink()
    assert load_deck(tmp_path).card_for("Billing").path == DEFAULT == load_deck().card_for("Billing").path


def test_two_cards_for_one_team_are_refused(tmp_path: Path) -> None:
    for name in "ab":
        card_in(tmp_path, 'teams = ["Sales*"]' + CARD, name)
    with pytest.raises(InputError, match=r"a\.toml and .*b\.toml: equally close to the team 'Sales EU'"):
        load_deck(tmp_path).card_for("Sales EU")


WRONG = [
    ("pass = 60", "passing = 60", "unknown key 'passing' = 60; known: category"),
    ("pass = 60", "pass = 101", r"pass = 101; give a number 0\.\.100"),
    ("weight = 3", "weight = 0", "category 1: weight = 0; give a number above 0"),
    ("weight = 3", "", "category 1: weight is missing"),
    ("empathy = 1", "warmth = 1", "category 1: signals = .*warmth.*; give a table"),
    ("en.blame*", "en.blmae*", "category 2: rules: 'en.blmae.' matches no rule; `coach rules list`"),
    ("cost = 40", "risk = true", "category 2: 'No blame' needs signals or rules, or risk = true alone"),
    ('rules = ["*.threat*"]', 'min_severity = "grave"', "auto_fail 1: min_severity = 'grave'; give one of low, medium, high"),
    ('rules = ["*.threat*"]', "", "auto_fail 1: 'Threat' has neither rules nor min_severity"),
    ('name = "No blame"', 'name = "Warmth"', "category: name = 'Warmth' occurs twice"),
    ('name = "No blame"', 'name = "Total"', "name = 'Total' is a column of every graded file"),
    ("pass = 60", "pass = ", "no sound TOML"),
    ("pass = 60", 'team = "A"\nteams = ["B"]', "team = 'A' beside teams"),
]


@pytest.mark.parametrize(("old", "new", "message"), WRONG)
def test_wrong_cards(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in CARD
    with pytest.raises(InputError, match=rf"team\.toml: .*{message}"):
        load_deck(card_in(tmp_path, CARD.replace(old, new)))


@pytest.mark.parametrize("ending", [".csv", ".jsonl", ".parquet"])
def test_the_command_grades_a_file(
    run: Run, scored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    target = tmp_path / f"graded{ending}"
    assert run("scorecard", scored, "--cards", card_in(tmp_path / "cards", 'team = "Billing"' + CARD), "-o", target) == 3
    told = capsys.readouterr().err
    assert "2 conversations, " in told
    assert "Billing (card team): 1, " in told
    assert "1 conversations and 0 replies of others could not be scored" in told
    found = read_graded(target)
    assert found.langs == {"c1": "en", "c2": "en"}
    assert {category for name, category in found.scores if name == "c1"} <= {"Warmth", "No blame"}
    assert found.scores["c1", "No blame"] == 70.0, "one of two replies loses 40 × 1.5 points"


def test_gates_take_the_weight_away(run: Run, scored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cards = card_in(Path("cards"), CARD)
    write_gates(Path("gates.toml"), [Gate("No blame", "en", "score", 0.5, 40), Gate("Warmth", "en", "advice", None, 3)])
    assert read_gates(Path("gates.toml"))["Warmth", "en"] == Gate("Warmth", "en", "advice", None, 3)
    run("scorecard", scored, "--cards", cards, "--gates", "gates.toml", "-o", "graded.jsonl")
    row = json.loads(Path("graded.jsonl").read_text("utf-8").splitlines()[0])
    assert (row["advice"], row["total"]) == (["Warmth"], row["No blame"])
    assert row["Warmth"] != row["total"], "it is shown all the same"
    assert "advice only, with no weight: Warmth (en)" in capsys.readouterr().err


def dispute(run: Run, scored: Path, **more: object) -> int:
    given = {"conversation": "c1", "turn": 1, "rule": "en.blame", "verdict": "wrong", "by": "Ada"} | more
    return run("dispute", scored, *(word for key, value in given.items() for word in (f"--{key}", value)))


def kept() -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path("disputes.jsonl").read_text("utf-8").splitlines()]


def test_a_dispute_keeps_the_finding_masked(run: Run, scored: Path) -> None:
    assert dispute(run, scored, note="She wrote it to ann@example.com.") == 0
    [case] = kept()
    assert case["note"] == "She wrote it to [email]."
    assert case["text"] == "You should have read the terms. Call me on [phone] tomorrow."
    assert case["text"][slice(*case["span"])] == case["words"] == "You should have read"
    assert (case["signal"], case["lang"], case["verdict"], case["by"]) == ("positivity", "en", "wrong", "Ada")
    assert case["versions"]["rules"]
    assert len(case["at"]) == len("2026-01-31")


def test_the_place_is_that_in_the_masked_text(run: Run, tmp_path: Path) -> None:
    source, text = tmp_path / "talk.jsonl", "Call +371 29123456 or mail ann@example.com. You should have read the terms."
    source.write_text(json.dumps({"conversation": "c1", "lang": "en", "turns": [agent(text)]}), "utf-8")
    for keep_text in (False, True):
        score_file(Job(source, tmp_path / "talk.scored.jsonl", load, keep_text))
        dispute(run, tmp_path / "talk.scored.jsonl", turn=0)
        [case] = kept()
        assert case["text"] == "Call [phone] or mail [email]. You should have read the terms."
        assert case["text"][slice(*case["span"])] == "You should have read"


def test_the_later_dispute_of_one_person_replaces_the_earlier(run: Run, scored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for by, verdict in (("Ada", "wrong"), ("Bob", "wrong"), ("Ada", "right")):
        dispute(run, scored, by=by, verdict=verdict)
    assert [(case["by"], case["verdict"]) for case in kept()] == [("Bob", "wrong"), ("Ada", "right")]
    assert capsys.readouterr().err.splitlines()[1:] == ["added in disputes.jsonl", "replaced in disputes.jsonl"]
    run("dispute", "--list", "disputes.jsonl")
    assert "c1, turn 1: en.blame is right (Ada, " in capsys.readouterr().out


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_disputes_are_exported_as_labelled_cases(run: Run, scored: Path, verdict: str) -> None:
    dispute(run, scored, verdict=verdict, note="Clear.")
    dispute(run, scored, verdict="unsure", by="Bob")
    assert run("dispute", "--export", "cases.jsonl", "disputes.jsonl") == 0
    [case] = [json.loads(line) for line in Path("cases.jsonl").read_text("utf-8").splitlines()]
    found = [{"signals": ["positivity"], "on": "You should have read"}]
    assert (case["id"], case["lang"], case["note"]) == ("c1#1/en.blame", "en", "Clear.")
    assert (case["expect"], case["silent"]) == ((found, []) if verdict == "right" else ([], ["positivity"]))


def test_what_is_not_agreed_on_makes_no_case(run: Run, scored: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dispute(run, scored)
    dispute(run, scored, by="Bob", verdict="right")
    run("dispute", "--export", "cases.jsonl", "disputes.jsonl")
    assert "0 cases written to cases.jsonl\n  1 left out: one calls it right, another wrong" in capsys.readouterr().err


NOT_THERE = [
    ({"conversation": "c9"}, "--conversation 'c9' is not in it"),
    ({"turn": 7}, r"--turn 7: no scored reply of 'c1'; its replies: \[1, 3\]"),
    ({"rule": "en.threat"}, r"--rule 'en.threat' found nothing in turn 1; the rules that did: \['en.blame'"),
    ({"by": ""}, "--by missing"),
    ({"output": "disputes.csv"}, r"disputes.csv: cases are kept as JSON lines"),
]


@pytest.mark.parametrize(("given", "message"), NOT_THERE)
def test_wrong_disputes(run: Run, scored: Path, given: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=message):
        dispute(run, scored, **given)


def test_disputes_do_not_go_into_another_file(run: Run, scored: Path) -> None:
    before = scored.read_bytes()
    with pytest.raises(InputError, match="case 1: no disputed finding"):
        dispute(run, scored, output=scored)
    assert scored.read_bytes() == before
