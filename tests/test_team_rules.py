"""A team's own folder of rules: what is wrong in it is told by file, key and remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coach.cli import main

Capture = pytest.CaptureFixture[str]
MakeTeam = Callable[[str], Path]


def call(capsys: Capture, *args: object) -> tuple[int, str, str]:
    """Status, output and errors of ``coach`` in this process."""
    status = main([*map(str, args)])
    out, err = capsys.readouterr()
    return status, out, err


WRONG_LINES = [
    ("flags = ['a']", "unknown keys ['flags']", "known: ['bad', 'check', 'flag'"),
    ('signal = "warmth"', "signal = 'warmth'", "use one of ['empathy'"),
    ("signal = 5", "signal must be text, not a whole number", ""),
    ('source = ""', "source is missing", "every rule has one"),
    ('severity = "grave"', "severity = 'grave'", "use one of ['low', 'medium', 'high']"),
    ('flag = "zork"', "flag must be a list, not text", ""),
    ("flag = ['(zork']", "pattern '(zork'", "see docs/rules.md"),
    ("flag = ['(?=zork)']", "pattern '(?=zork)'", "see docs/rules.md"),
    ("flag = ['zork*|']", "matches empty text", "make some part of it required"),
    ("flag = ['{nobody}']", "unknown class {nobody}", "known: "),
    (f"flag = ['{'zork' * 1_001}']", "longer than 4000 characters", "use a class"),
    ("flag = [5]", "flag must be a list of patterns", ""),
    ("replace = 5", "replace must be text or a table, not a whole number", ""),
    ("replace = {zork = 1}", "replace: each entry must be text", ""),
    ('scope = "middle"', "scope = 'middle'", "use one of ['text', 'opening', 'closing']"),
    ('check = "nobody"', "check = 'nobody'", "use one of ['"),
    ("check = {name = []}", "check = []", "use one of ['"),
    ('check = {name = "long_sentence", word = 3}', "check.unknown keys ['word']", "known: ['words']"),
    ('check = {name = "long_sentence", words = "3"}', "check.words must be a whole number, not text", ""),
    ("when = 5", "when must be a list or a table, not a whole number", ""),
    ("when = {mood = ['x']}", "when.unknown keys ['mood']", "known: "),
    ("when = {channel = ['fax']}", "when.channel = 'fax'", "use one of ['email'"),
    ("when = {channel = 'chat'}", "when.channel must be a list, not text", ""),
    ("when = {words = 'many'}", "when.words must be a whole number", ""),
    ("unless = {said = 1}", "unless.said must be true or false", ""),
    ("unless = {near = ['(']}", "pattern '('", "see docs/rules.md"),
    ("unless = {locale = [5]}", "unless.locale must be a list of text", ""),
    ('bad = "«zork»"', "bad must be a list, not text", ""),
    ("bad = [5]", "bad must be a list of examples", "each a text or a table"),
    ('bad = ["zork"]', "bad example 'zork'", "mark what is found with one «…»"),
    ('good = [{txt = "x"}]', "good: unknown keys ['txt']", "known: "),
    ('good = [{asked = "x"}]', "good: an example lacks its text", ""),
    ('good = [{text = "x", channel = "fax"}]', "channel = 'fax'", "use one of"),
    ('good = [{text = "x", history = ["y"]}]', "history: each turn is a table with role and text", ""),
    ('good = [{text = "x", history = [{role = "bot", text = "y"}]}]', "history: role = 'bot'", "use one of"),
    ("message = 2026-01-01", "message must be text, not a date or time", ""),
]  # fmt: skip


def refused(capsys: Capture, folder: Path) -> str:
    """What ``coach check`` says of a team's folder, after the name of its rule file."""
    status, out, err = call(capsys, "check", "Hello.", "--rules", folder)
    assert (status, out) == (1, "")
    assert err.startswith(f"coach: {folder / 'en' / 'zork.toml'}: ")
    return err


@pytest.mark.parametrize(("line", "what", "remedy"), WRONG_LINES, ids=[what[:40] for _, what, _ in WRONG_LINES])
def test_wrong_key(capsys: Capture, make_team: MakeTeam, rule: str, line: str, what: str, remedy: str) -> None:
    key = line.partition(" ")[0]
    kept = [old for old in rule.splitlines() if old.partition(" ")[0] != key]
    message = refused(capsys, make_team("\n".join([*kept, line])))
    assert what in message
    assert remedy in message


BROKEN = [("signal = ", "Invalid value"), ('flag = ["\\d"]', "single quotes"), ("#" * 66_000, "split it")]


@pytest.mark.parametrize(("text", "what"), BROKEN, ids=[what for _, what in BROKEN])
def test_broken_rule_file(capsys: Capture, make_team: MakeTeam, text: str, what: str) -> None:
    assert what in refused(capsys, make_team(text))


def test_binary_rule_file(capsys: Capture, team: Path) -> None:
    (team / "en" / "zork.toml").write_bytes(b"\xff\xfe\x00")
    status, _, err = call(capsys, "rules", "list", "--rules", team)
    assert status == 1
    assert "zork.toml" in err


def test_rule_of_no_language(capsys: Capture, team: Path) -> None:
    (team / "en").rename(team / "xx")
    status, _, err = call(capsys, "check", "Hello.", "--rules", team)
    assert status == 1
    assert "zork.toml: 'xx' is not a language of rules; use one of ['en'" in err


def test_rule_id_twice(capsys: Capture, team: Path) -> None:
    shipped = call(capsys, "rules", "list", "--lang", "en")[1].split()[0].removeprefix("en.")
    (team / "en" / "zork.toml").rename(team / "en" / f"{shipped}.toml")
    status, _, err = call(capsys, "check", "Hello.", "--rules", team)
    assert status == 1
    assert f"{team}/en/{shipped}.toml: the id of a shipped rule; give the file another name" in err


def test_no_folder_of_rules(capsys: Capture, tmp_path: Path) -> None:
    status, _, err = call(capsys, "check", "Hello.", "--rules", tmp_path / "nowhere")
    assert status == 1
    assert "nowhere: no such folder; give one with <language>/<rule>.toml files" in err


def test_wrong_policy_file(capsys: Capture, team: Path) -> None:
    (team / "policies" / "terse.toml").write_text("atention = 1\n")
    status, _, err = call(capsys, "check", "Hello.", "--rules", team)
    assert status == 1
    assert "terse.toml: unknown key 'atention'; known: " in err
