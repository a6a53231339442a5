"""The command line, in processes of its own where that matters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from coach.cli import main

Capture = pytest.CaptureFixture[str]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
MakeTeam = Callable[[str], Path]


def call(capsys: Capture, *args: object) -> tuple[int, str, str]:
    """Status, output and errors of ``coach`` in this process."""
    status = main([*map(str, args)])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize("words", [[], ["check"], ["score"], ["rules"], ["serve"]])
def test_help_has_examples(run: Run, words: list[str]) -> None:
    done = run(*words, "--help")
    assert done.returncode == 0
    assert "example" in done.stdout
    assert " ".join(["  coach", *words]) in done.stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("reply-coach ")


@pytest.mark.parametrize("words", [[], ["chekc"], ["check"], ["check", "--jsno", "x"], ["rules"], ["score"]])
def test_wrong_usage_is_2(words: Sequence[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert "usage: coach" in capsys.readouterr().err


def test_check(run: Run, team: Path) -> None:
    done = run("check", "--lang", "en", "--rules", team, "Please zork it.")
    assert done.returncode == 0
    assert "Please zork[1] it." in done.stdout
    assert "high · positivity · en.zork" in done.stdout
    assert "→ Please sort it." in done.stdout
    assert done.stderr == ""
    assert "\x1b" not in done.stdout


def test_check_json(run: Run) -> None:
    done = run("check", "--json", "--asked", "Where is it?", "It is on its way.")
    [line] = done.stdout.splitlines()
    row = json.loads(line)
    assert row["lang"] == "en"
    assert row["scores"]["listening"]["value"] is not None


def test_check_persian(run: Run) -> None:
    done = run("check", "--lang", "fa", "سلام، متأسفانه نمی‌توانیم.")
    assert done.returncode == 0
    assert "\u2067سلام" in done.stdout


def test_check_reads_standard_input(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "coach.cli", "check", "--json", "-"]
    data = "Tā nav \udcff".encode("utf-8", "surrogateescape")
    done = subprocess.run(command, env=environment, input=data, capture_output=True, timeout=60, check=True)
    assert json.loads(done.stdout)["measures"]["words"] == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1254"])
def test_check_on_a_terminal_of_another_encoding(environment: dict[str, str], encoding: str) -> None:
    command = [sys.executable, "-m", "coach.cli", "check", b"\xff \xe2\x86\x92 zork"]
    env = environment | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(command, env=env, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--lang", "klingon"], "bad_lang: lang = 'klingon'"),
        (["--channel", "[/fax]"], "bad_channel: channel = '[/fax]'; use one of ['email'"),
        (["--policy", "nobody"], "bad_policy: policy = 'nobody'"),
    ],
)
def test_check_refuses(capsys: Capture, args: list[str], message: str) -> None:
    status, out, _ = call(capsys, "check", *args, "Hello.")
    assert status == 1
    assert message in " ".join(out.split())


def test_score(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"text": "Hello."}\n{"text": 5}\n')
    done = run("score", tmp_path / "rows.jsonl")
    assert done.returncode == 3
    assert done.stdout == ""
    assert "2 rows, 1 failed, written to" in " ".join(done.stderr.split())
    scored = (tmp_path / "rows.scored.jsonl").read_text().splitlines()
    assert [json.loads(line).get("error", {}).get("code") for line in scored] == [None, "bad_text"]


def test_score_all_well(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("text\nHello.\n")
    assert run("score", tmp_path / "rows.csv", "-o", tmp_path / "out.parquet").returncode == 0
    assert (tmp_path / "out.parquet").read_bytes()[:4] == b"PAR1"


def test_two_runs_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    rows = [{"text": t, "rewrite": True} for t in ("We cannot.", "Olmaz, yapamayız.", "نمی‌توانیم", "Nevaram.")]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    for name, seed in (("a", "1"), ("b", "2")):
        env = {"env": {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONHASHSEED": seed}}
        assert run("score", tmp_path / "rows.jsonl", "-o", tmp_path / f"{name}.jsonl", **env).returncode == 0
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("name", "target", "message"),
    [
        ("nothing.jsonl", "out.jsonl", "nothing.jsonl: no such file"),
        ("rows.txt", "out.jsonl", "rows.txt: cannot tell the format from the name; use one of .jsonl"),
        ("rows.jsonl", "out.xlsx", "out.xlsx: cannot tell the format"),
        ("rows.jsonl", "no/out.jsonl", "no such folder; make it first"),
        ("rows.jsonl", "rows.jsonl", "is the input itself"),
        ("rows.jsonl", "folder.csv", "folder.csv"),
    ],
)
def test_score_refuses(capsys: Capture, tmp_path: Path, name: str, target: str, message: str) -> None:
    for made in ("rows.jsonl", "rows.txt"):
        (tmp_path / made).write_text('{"text": "Hello."}\n')
    (tmp_path / "folder.csv").mkdir()
    before = sorted(tmp_path.iterdir())
    status, out, err = call(capsys, "score", tmp_path / name, "--output", tmp_path / target)
    assert (status, out) == (1, "")
    assert err.startswith("coach: ")
    assert message in err
    assert sorted(tmp_path.iterdir()) == before


def test_reader_that_leaves(environment: dict[str, str], team: Path) -> None:
    command = f"{sys.executable} -m coach.cli rules list --rules {team} | true"
    shell = ["bash", "-o", "pipefail", "-c", command]
    done = subprocess.run(shell, env=environment, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_rules_list(capsys: Capture, team: Path) -> None:
    status, out, _ = call(capsys, "rules", "list", "--lang", "en", "--rules", team)
    assert status == 0
    assert "en.zork" in out
    assert all(line.startswith("en.") for line in out.splitlines())


def test_rules_list_checks(capsys: Capture) -> None:
    status, out, _ = call(capsys, "rules", "list", "--checks")
    assert status == 0
    assert all(len(line.split()) > 2 for line in out.splitlines()), "each check has a name and a sentence"


def test_rules_explain(capsys: Capture, make_team: MakeTeam, rule: str) -> None:
    team = make_team(rule + "unless = ['please zork']\n[when]\nchannel = ['chat']\n")
    said = {channel: call(capsys, "rules", "explain", "en.zork", "We zorked, please zork.", "--channel", channel, "--rules", team)
            for channel in ("chat", "email")}  # fmt: skip
    assert "en.zork: fired at 3..9 “zorked”" in said["chat"][1]
    assert "en.zork: nearly: “zork” was spared" in said["chat"][1]
    assert "en.zork: nearly: its words occur, but not its `when`" in said["email"][1]
    assert "no rule comes near" in call(capsys, "rules", "explain", "en.zork", "Fine.", "--rules", team)[1]


def test_rules_explain_unknown(capsys: Capture) -> None:
    status, _, err = call(capsys, "rules", "explain", "en.nobody", "Hello.")
    assert status == 1
    assert "no rule 'en.nobody'; `coach rules list` shows all" in err


def test_rules_test(capsys: Capture, team: Path) -> None:
    status, out, _ = call(capsys, "rules", "test", "en.zork", "--rules", team)
    assert (status, out) == (0, "1 rules, 4 examples, 0 wrong\n")


def test_rules_test_tells_what_is_wrong(capsys: Capture, make_team: MakeTeam, rule: str) -> None:
    wrong = rule.replace('"We «zorked» it."', '"«We» zorked it."').replace(', "A zorker."', "")
    status, out, err = call(capsys, "rules", "test", "en.zork", "--rules", make_team(wrong))
    assert (status, out) == (1, "1 rules, 3 examples, 2 wrong\n")
    assert "en.zork: has 2 bad and 1 good examples; write at least two of each" in err
    assert "en.zork: 'We zorked it.': marks ['zorked'], should mark ['We']" in err


def test_policy_of_a_team(capsys: Capture, team: Path) -> None:
    text = "zork, zorked, zorking."
    for policy, count in (("default", 3), ("terse", 1)):
        _, out, _ = call(capsys, "check", "--json", "--lang", "en", "--rules", team, "--policy", policy, text)
        assert len([f for f in json.loads(out)["findings"] if f["rule"] == "en.zork"]) == count


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


BROKEN = [("signal = ", "Invalid value"), ('flag = ["\\d"]', "single quotes"), ("a = 1\na = 2", "overwrite"), ("#" * 66_000, "split it")]


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
    assert "terse.toml: unknown keys ['atention']; known: " in err


def test_demo(capsys: Capture) -> None:
    from coach.samples import HERE

    if not list(HERE.glob("*.jsonl")):
        pytest.skip("no samples yet")
    status, out, _ = call(capsys, "demo", "--one")
    assert status == 0
    assert "customer: " in out
