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
from coach.text import LANGUAGES

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


def test_check_shows_facts(run: Run) -> None:
    done = run("check", "--facts", "--lang", "tr", "Fatura varsa 3 iş günü içinde 1.250 TL iade ederiz.")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == ["kind", "words", "value"]
    assert ["duration", "3", "iş", "günü", "3", "business", "day"] in rows
    assert ["amount", "1.250", "TL", "1250", "TRY"] in rows
    assert "condition" in {row[0] for row in rows}


def test_check_reads_standard_input(environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "coach.cli", "check", "--json", "-"]
    data = "Tā nav \udcff".encode("utf-8", "surrogateescape")
    done = subprocess.run(command, env=environment, input=data, capture_output=True, timeout=60, check=True)
    assert json.loads(done.stdout)["measures"]["words"] == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1254"])
def test_check_on_a_terminal_of_another_encoding(environment: dict[str, str], encoding: str) -> None:
    command: list[str | bytes] = [sys.executable, "-m", "coach.cli", "check", b"\xff \xe2\x86\x92 zork"]
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
    assert "en.zork: nearly: its words occur, but it was spared by `when.channel`" in said["email"][1]
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


def test_demo(capsys: Capture) -> None:
    status, out, _ = call(capsys, "demo", "--one")
    assert status == 0
    assert out.count("overall") == len(LANGUAGES)
