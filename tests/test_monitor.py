"""``coach monitor``: what drifts is told, what does not is not, and what agents do with suggestions."""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from coach.errors import InputError
from coach.monitor.command import EXIT_ALERT, add_monitor
from coach.monitor.distance import binned, ks, median, psi, psi_by_chance
from coach.monitor.limits import load_limits
from coach.monitor.suggestions import read_suggestions
from coach.monitor.tally import ALL, Group, read_tally
from coach.types import SIGNALS

Rows = list[dict[str, Any]]
VERSIONS = {"coach": "1", "rules": "a", "models": "b", "policy": "c", "risk": "d"}


def reply(draw: random.Random, number: int, lang: str, via: str, **more: Any) -> dict[str, Any]:
    level = draw.gauss(65, 12)
    scores = {s: {"value": round(min(100.0, max(0.0, draw.gauss(level, 6))), 1)} for s in SIGNALS}
    text = " ".join(["secret-word"] * max(1, round(draw.gauss(20, 8))))
    rules = [rule for rule, often in (("en.cannot", 0.1), ("en.blame", 0.02)) if draw.random() < often]
    about = {"conversation": f"c{number}", "turn": 1, "via": via, "lang": lang, "text": text, "versions": VERSIONS}
    return {
        "id": f"c{number}#1", **about, "overall": level, "scores": scores, "findings": [{"rule": rule} for rule in rules],
        "customer": {"sentiment": draw.uniform(-1, 1), "frustration": draw.random(), "leaving": draw.random()}, **more,
    }  # fmt: skip


def ended(draw: random.Random, number: int, lang: str, via: str) -> dict[str, Any]:
    about = {"conversation": f"c{number}", "turn": None, "via": via, "lang": lang, "versions": VERSIONS}
    return {"id": f"c{number}", **about, "risk": {"band": draw.choice(["low", "low", "medium", "high", None])}}


def rows(seed: int, n: int = 900, langs: str = "en en tr fa lv") -> Rows:
    draw = random.Random(seed)
    kinds = [(number, draw.choice(langs.split()), draw.choice(["chat", "chat", "email"])) for number in range(n)]
    return [made(draw, *kind) for kind in kinds for made in (reply, ended)]


def write(path: Path, lines: Rows) -> Path:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("before") / "before.jsonl", rows(1))


def monitor(*args: object) -> int:
    parser = argparse.ArgumentParser()
    add_monitor(parser.add_subparsers())
    told = parser.parse_args(["monitor", *map(str, args)])
    return int(told.run(told))


def told(path: Path, before: Path, now: Rows, *args: object) -> tuple[int, dict[str, Any]]:
    """The exit status, and the report as JSON."""
    status = monitor(write(path / "now.jsonl", now), "--reference", before, "-o", path / "health.json", *args)
    return status, json.loads((path / "health.json").read_text("utf-8"))


def levels(report: dict[str, Any], group: Group = ALL) -> dict[str, str]:
    own = {"lang": group.lang, "channel": group.channel}
    return {drift["measure"]: drift["level"] for drift in report["drifts"] if drift["group"] == own}


def test_two_weeks_alike_are_well(before: Path, tmp_path: Path) -> None:
    status, report = told(tmp_path, before, rows(2))
    assert (status, report["alerts"]) == (0, [])
    assert set(levels(report).values()) == {"well"}
    assert {"language", "via", "risk", "words", "overall", "sentiment", "rule en.cannot"} <= levels(report).keys()


def test_only_turkish_is_an_alert_of_the_mix(before: Path, tmp_path: Path) -> None:
    status, report = told(tmp_path, before, rows(3, langs="tr"))
    assert (status, levels(report)["language"]) == (EXIT_ALERT, "alert")
    assert levels(report)["overall"] == "well"
    assert any("language mix: Turkish" in alert["what"] for alert in report["alerts"])
    assert levels(report, Group("en", ""))["words"] == "too few", "no English reply is left to compare"


def test_worse_replies_in_one_channel_are_told_there(before: Path, tmp_path: Path) -> None:
    now = rows(4)
    for row in (row for row in now if row["turn"] and row["via"] == "email"):
        row["overall"] -= 20
        row["findings"].append({"rule": "en.blame"})
    status, report = told(tmp_path, before, now)
    email, chat = levels(report, Group("", "email")), levels(report, Group("", "chat"))
    assert (status, email["overall"], email["rule en.blame"]) == (EXIT_ALERT, "alert", "alert")
    assert (chat["overall"], chat["rule en.blame"]) == ("well", "well")


@pytest.mark.parametrize(("lang", "measure"), [("und", "unknown language"), ("en", "too short")])
def test_what_cannot_be_judged_is_counted(before: Path, tmp_path: Path, lang: str, measure: str) -> None:
    now = rows(5)
    for row in [row for row in now if row["turn"]][::3]:
        row |= {"lang": lang, "overall": None, "scores": {}, "text": "Ok"}
    _, report = told(tmp_path, before, now)
    [drift] = [d for d in report["drifts"] if d["group"] == {"lang": "", "channel": ""} and d["measure"] == measure]
    assert (drift["level"], drift["before"], drift["now"]) == ("alert", 0.0, 33.3)


def test_few_replies_get_no_verdict(before: Path, tmp_path: Path) -> None:
    status, report = told(tmp_path, before, rows(6, n=150, langs="tr"))
    assert (status, report["verdict"]) == (0, "Too few replies to compare")
    assert set(levels(report).values()) == {"too few"}
    assert report["alerts"] == [{"level": "note", "what": "now.jsonl has 150 replies, too few to compare (fewer than 200)"}]


def test_chance_raises_no_alert_in_small_files(before: Path, tmp_path: Path) -> None:
    found = [told(tmp_path, before, rows(seed, n=210))[0] for seed in range(20, 26)]
    assert found == [0] * 6


def test_other_versions_are_named(before: Path, tmp_path: Path) -> None:
    status, report = told(tmp_path, before, [row | {"versions": VERSIONS | {"models": "new"}} for row in rows(7)])
    assert (status, [alert["level"] for alert in report["alerts"]]) == (0, ["note"])
    assert report["alerts"][0]["what"].startswith("models was b, is new")


def test_groups_add_up(before: Path) -> None:
    found = read_tally(before)
    langs = [n for group, n in found.replies.items() if group.lang and not group.channel]
    both = [n for group, n in found.replies.items() if group.lang and group.channel]
    assert sum(langs) == sum(both) == found.replies[ALL] == found.conversations[ALL] == 900
    assert found.of(ALL, "risk").total() == 900


def test_the_index_is_that_of_the_formula() -> None:
    before, now = np.array([100, 300, 600]), np.array([200, 300, 500])
    by_hand = 0.1 * np.log(2) + -0.1 * np.log(5 / 6)
    assert psi(before, now) == pytest.approx(by_hand, rel=0.02), "half a reply a bin moves it little"
    assert psi(before, before) == 0
    chi_square = 13.8  # 99.9 % of it with two degrees of freedom, which the index follows times n m / (n + m)
    assert psi_by_chance(before, now, 0.999) == pytest.approx(chi_square * 2 / 1000, rel=0.1)
    assert psi_by_chance(before // 10, now // 10, 0.999) > 5 * psi_by_chance(before, now, 0.999)


def test_the_ks_distance_is_that_of_samples() -> None:
    draw = np.random.default_rng(3)
    one, other = draw.integers(0, 50, 400), draw.integers(10, 60, 300)
    grid = np.arange(61)
    exact = np.abs((one[:, None] <= grid).mean(0) - (other[:, None] <= grid).mean(0)).max()
    found = ks(Counter(one.tolist()), Counter(other.tolist()))
    assert found.value == pytest.approx(exact, abs=1e-3)
    assert found.low < found.value < found.high
    assert ks(Counter([1, 2]), Counter([3])).value == 1


def test_bins_and_median() -> None:
    counts: Counter[float] = Counter({0: 1, 9: 1, 10: 2, 100: 3})
    assert binned(counts, (10, 20)).tolist() == [2, 2, 3]
    assert (median(counts), median(Counter())) == (10, None)


def event(number: int, rule: str, action: str, **more: Any) -> dict[str, Any]:
    shown = [{"rule": rule, "signal": "positivity", "start": 0, "end": 3, "action": action, "propensity": 1.0}]
    said = {"draft": "We cannot do it.", "text": "We can do it."}
    about = {"purpose": "coaching", "sent_at": "2026-03-02T09:00:00Z", "agent": "hash-of-agent", "lang": "en", "channel": "chat"}
    return {"id": f"{rule}-{number}", **about, **said, "shown": shown, **more}


def events(rule: str, **actions: int) -> Rows:
    every = [action for action, n in actions.items() for _ in range(n)]
    return [event(number, rule, action) for number, action in enumerate(every)]


def test_rates_of_suggestions(tmp_path: Path) -> None:
    lines = [*events("en.good", accepted=30, edited=20, ignored=48, snoozed=2), *events("en.rare", ignored=49)]
    lines += [*events("en.dull", accepted=2, ignored=98), *events("en.undone", accepted=20, reverted=30)]
    found = read_suggestions(write(tmp_path / "events.jsonl", [*lines, lines[0]]), load_limits())
    rules = {rule.name: rule for rule in found.rules}
    assert (found.messages, found.repeated) == (299, 1)
    good = rules["en.good"]
    assert (good.shown, good.taken.share, good.rates["ignored"].share, good.exposure) == (100, 50, 48, 33.4)
    assert (good.taken.low, good.taken.high) == (40.4, 59.6)
    assert {name for name, rule in rules.items() if rule.retire} == {"en.dull", "en.undone"}


def test_edits_are_told_by_the_diff_or_by_the_texts(tmp_path: Path) -> None:
    cut = [{"start": 6, "end": 9, "text": ""}]
    lines = [event(1, "en.a", "edited", diff=cut), event(2, "en.a", "edited"), event(3, "en.a", "ignored", draft=None)]
    found = read_suggestions(write(tmp_path / "events.jsonl", lines), load_limits()).edits
    assert {lang: (edits.n, edits.median) for lang, edits in found.items()} == {"": (2, 18.8), "en": (2, 18.8)}


def test_a_rule_to_retire_is_a_warning(before: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "events.jsonl", events("en.dull", accepted=2, ignored=98))
    status, report = told(tmp_path, before, rows(2), "--events", path)
    assert (status, [alert["level"] for alert in report["alerts"]]) == (0, ["warning"])
    assert "en.dull may be retired: shown 100 times, taken in 2 %" in report["alerts"][0]["what"]


class Page(HTMLParser):
    """Tags that are open, and all that stands on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags[tag] += 1

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("kind", ["html", "md", "json"])
def test_every_format_is_the_same_each_time_and_holds_no_text(before: Path, tmp_path: Path, kind: str) -> None:
    now, log = write(tmp_path / "now.jsonl", rows(3, langs="tr")), write(tmp_path / "e.jsonl", events("en.dull", ignored=60))
    args = (now, "--reference", before, "--events", log, "-o")
    assert monitor(*args, tmp_path / f"one.{kind}") == monitor(*args, tmp_path / f"two.{kind}") == EXIT_ALERT
    one, two = ((tmp_path / f"{name}.{kind}").read_text("utf-8") for name in ("one", "two"))
    assert one == two
    assert "en.dull" in one
    assert not [word for word in ("secret-word", "We cannot", "hash-of-agent") if word in one]


def test_the_page_needs_nothing_else(before: Path, tmp_path: Path) -> None:
    monitor(write(tmp_path / "<b>now.jsonl", rows(3, langs="tr")), "--reference", before, "-o", tmp_path / "health.html")
    page = Page()
    page.feed((tmp_path / "health.html").read_text("utf-8"))
    assert page.tags["script"] == page.tags["link"] == page.tags["img"] == page.tags["b"] - page.text.count("Alert") == 0
    assert page.tags["table"] >= 6
    assert "<b>now.jsonl" in page.text


def test_quiet_prints_alerts_alone(before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("--reference", before, "--quiet", "-o", tmp_path / "health.md")
    assert monitor(write(tmp_path / "well.jsonl", rows(2)), *args) == 0
    assert capsys.readouterr().out == ""
    assert monitor(write(tmp_path / "turkish.jsonl", rows(3, langs="tr")), *args) == EXIT_ALERT
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line.startswith("alert: ") for line in lines)


def test_limits_of_ones_own(before: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[drift]\nleast = 5000\n", "utf-8")
    status, report = told(tmp_path, before, rows(3, langs="tr"), "--limits", own)
    assert (status, set(levels(report).values())) == (0, {"too few"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[drift]\nleast = 0\n", "drift.least = 0; give a whole number from 1"),
        ("[drift]\nwarning = 0.5\n", "drift.warning 0.5 is above drift.alert 0.2"),
        ("[drift]\npsy = 1\n", "drift.psy is no limit"),
        ("[drift\n", "not TOML"),
    ],
)
def test_limits_that_cannot_be(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=says):
        load_limits(path)


BAD: list[tuple[Callable[[Path, Path], tuple[object, ...]], str]] = [
    (lambda folder, before: (folder / "none.jsonl", "--reference", before), "none.jsonl: no such file"),
    (lambda folder, before: (before, "--reference", before, "--format", "md", "-o", before), "is an input itself"),
    (lambda folder, before: (before, "--reference", before, "-o", folder / "health.pdf"), "cannot tell the format"),
    (lambda folder, before: (write(folder / "empty.jsonl", []), "--reference", before), "no scored reply in it"),
    (lambda folder, before: (before, "--reference", before, "--events", write(folder / "e.jsonl", [{}])), "event 1: no id"),
]  # fmt: skip


@pytest.mark.parametrize(("args", "says"), BAD)
def test_errors_name_the_file(before: Path, tmp_path: Path, args: Callable[[Path, Path], tuple[object, ...]], says: str) -> None:
    with pytest.raises(InputError, match=says):
        monitor(*args(tmp_path, before))


def test_an_unknown_action_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "events.jsonl", [event(1, "en.a", "liked")])
    with pytest.raises(InputError, match="event 1: action 'liked'; it is one of accepted"):
        read_suggestions(path, load_limits())
