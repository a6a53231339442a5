"""The report of scored conversations: its figures, its page, and what it keeps to itself."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import chain, pairwise
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from coach.batch import Job, score_file
from coach.engine import Coach
from coach.errors import InputError
from coach.qa.page.command import add_report
from coach.qa.page.differences import differences
from coach.qa.page.figures import Figures, figures
from coach.qa.page.measures import quantile, spearman, spread, wilson
from coach.types import SIGNALS

Report = Callable[..., str]


def talk(name: str, channel: str, agent: str, day: str, outcome: dict[str, Any], *turns: tuple[int, str]) -> dict[str, Any]:
    """A conversation in which the customer writes first and the agent answers; ``turns`` are minutes and words."""
    said = [{"role": ("customer", "agent")[n % 2], "minutes": at, "text": text} for n, (at, text) in enumerate(turns)]
    told = [turn | ({"author": agent} if turn["role"] == "agent" else {}) for turn in said]
    about = {"lang": name[:2], "channel": channel, "team": "Care" if name[:2] in {"en", "lv"} else "Shop"}
    return {"conversation": name, **about, "started_at": f"{day}T09:00:00Z", "outcome": outcome, "turns": told}


# Two of one agent and three of others; the weeks begin on 2 and 9 March.
TALKS = [
    talk("en-1", "chat", "Sinead Walsh", "2026-03-02", {"csat": 2, "nps": 3, "solved": False},
        (0, "My parcel never came and I am furious."), (4, "Unfortunately we can't refund sale items. Regards, Sinead"),
        (5, "Then I will cancel my account."), (11, "It is not our fault. You should have read the terms.")),
    talk("en-2", "chat", "Sinead Walsh", "2026-03-03", {"csat": 5, "nps": 10, "solved": True},
        (0, "Can I change my delivery address?"), (2, "Of course. I have changed it, and your parcel arrives on Friday.")),
    talk("tr-1", "email", "Deniz Kaya", "2026-03-08", {"csat": 4, "nps": 9, "solved": True},
        (0, "Botlar ayağımı sıktı, iade etmek istiyorum."), (60, "Giyilmiş ürünlerde iade kabul edemiyoruz.")),
    talk("fa-1", "email", "Sara Ahmadi", "2026-03-09", {"csat": 1, "ces": 6, "solved": False},
        (0, "سه هفته است که منتظر بسته‌ام هستم و عصبانی‌ام."), (30, "متأسفانه نمی‌توانیم کاری انجام دهیم. بسته ارسال شده است.")),
    talk("lv-1", "phone", "Ilze Ozola", "2026-03-10", {"solved": True},
        (0, "Rēķins ir nepareizs, esmu ļoti sarūgtināta."), (1, "Diemžēl nevaru palīdzēt, tas nav mūsu vaina.")),
]  # fmt: skip
AGENTS = ("Sinead", "Walsh", "Deniz", "Kaya", "Ahmadi", "Ilze", "Ozola", "agent-")


def write(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


def scored_file(coach: Coach, folder: Path, *, keep_text: bool = False) -> Path:
    score_file(Job(write(folder / "talks.jsonl", TALKS), folder / "scored.jsonl", lambda: coach, keep_text))
    return folder / "scored.jsonl"


@pytest.fixture(scope="module")
def scored(coach: Coach, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return scored_file(coach, tmp_path_factory.mktemp("scored"))


@pytest.fixture(scope="module")
def found(scored: Path) -> Figures:
    return figures(scored)


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """``coach report`` of a file; gives what it wrote."""
    parser = argparse.ArgumentParser()
    add_report(parser.add_subparsers(required=True))

    def call(source: Path, *options: str, name: str = "report.html") -> str:
        args = parser.parse_args(["report", str(source), "-o", str(tmp_path / name), *options])
        assert args.run(args) == 0
        return (tmp_path / name).read_text("utf-8")

    return call


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


class Reader(HTMLParser):
    """The elements of a page, each with its attributes; all that is opened must be closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.found if name == tag]


def test_counts_and_period(found: Figures) -> None:
    assert (found.replies, found.conversations, found.errors) == (6, 5, {})
    assert (found.first, found.last) == ("2026-03-02", "2026-03-10")
    assert {g.name: g.replies for g in found.languages} == {"en": 3, "fa": 1, "lv": 1, "tr": 1}
    assert [(g.name, g.replies, g.conversations) for g in found.weeks] == [("2026-03-02", 4, 3), ("2026-03-09", 2, 2)]
    assert [(g.name, g.conversations) for g in found.teams] == [("Care", 3), ("Shop", 2)]
    assert [(g.name, g.conversations) for g in found.channels] == [("chat", 2), ("email", 2), ("phone", 1)]


def test_medians_are_those_of_the_rows(found: Figures, scored: Path) -> None:
    replies = [row for row in rows_of(scored) if row["turn"] is not None]
    assert found.whole.measures["overall"].median == pytest.approx(median(r["overall"] for r in replies), abs=0.051)
    for signal in SIGNALS:
        values, told = [v for r in replies if (v := r["scores"][signal]["value"]) is not None], found.whole.measures[signal]
        assert told.n == len(values) == sum(found.histograms[signal])
        assert told.median == pytest.approx(median(values), abs=0.051)
        assert told.below == round(100 * sum(v < 50 for v in values) / len(values), 1)


def test_service_figures(found: Figures) -> None:
    """Waits 4, 6, 2, 60, 30, 1; first waits 4, 2, 60, 30, 1; lengths 11, 2, 60, 30, 1; solved 3 of 5, each by one agent."""
    told = {kpi.name: (kpi.value, kpi.n) for kpi in found.kpis}
    assert told == {
        "first_response": (4.0, 5), "first_response_p90": (48.0, 5), "response": (5.0, 6), "handling": (11.0, 5),
        "handling_p90": (48.0, 5), "turns": (2.0, 5), "solved": (60.0, 5), "first_contact": (60.0, 5), "csat": (3.0, 4),
        "nps": (33.3, 3), "ces": (6.0, 1),
    }  # fmt: skip
    assert all((link.n, link.rho) == (4, None) for link in found.links if link.measure == "overall")


def test_findings_are_counted_and_marked(found: Figures, scored: Path) -> None:
    rules = [finding["rule"] for row in rows_of(scored) for finding in row["findings"]]
    assert (found.findings, found.rules) == (len(rules), len(set(rules)))
    cannot = next(f for f in found.faults if f.rule == "en.cannot")
    assert (cannot.count, cannot.per_hundred) == (1, 33.3)
    assert [e.before + e.words for e in cannot.examples] == ["Unfortunately we can't"]


def test_small_statistics() -> None:
    assert [quantile([1, 2, 3, 4], at) for at in (0.25, 0.5, 0.75)] == [1.8, 2.5, 3.2]
    assert spread([]) == spread([]).__class__(0, None, None, None, None)
    assert spread([40, 60]).below == 50.0
    assert wilson(5, 10) == (23.7, 76.3)
    assert (spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]) or [None])[0] == 0.8
    assert (spearman([1, 1, 2, 3], [1, 1, 2, 3]) or [None])[0] == 1.0
    assert spearman([1, 2, 3, 4], [7, 7, 7, 7]) is None


def whole(number: int, probability: float, csat: int) -> dict[str, Any]:
    """The records of a conversation with one reply whose score rises with its CSAT."""
    risk = {
        "probability": probability, "low": 0.0, "high": 1.0, "band": "high" if probability > 0.5 else "low", "abstained": False,
        "reasons": [{"name": "leaving", "text": "speaks of <leaving>", "effect": "raises", "turn": 0}],
    }  # fmt: skip
    about = {"conversation": f"c{number}", "lang": "en", "via": "chat", "outcome": {"csat": csat}, "started_at": None}
    scores = {s: {"value": 10.0 * csat + number / 10} for s in SIGNALS}
    reply = about | {"id": f"c{number}#1", "turn": 1, "agent": "A", "overall": 10.0 * csat, "scores": scores, "text": "Yes."}
    return {"reply": reply, "end": about | {"id": f"c{number}", "turn": None, "risk": risk, "turns": 2, "scores": {}}}


def many(path: Path, n: int) -> Path:
    """Two thirds at a risk of 0.9 with a CSAT of 1, of which every fourth was content; one third at 0.1 and content."""
    told = [(0.1, 5) if k % 3 == 0 else (0.9, 4 if k % 4 == 0 else 1) for k in range(n)]
    return write(path, list(chain.from_iterable(whole(k, p, csat).values() for k, (p, csat) in enumerate(told))))


def test_risk_and_its_calibration(tmp_path: Path) -> None:
    risks = figures(many(tmp_path / "many.jsonl", 36)).risks
    assert (risks.judged, risks.abstained, risks.bands) == (36, 0, {"low": 12, "medium": 0, "high": 24})
    assert [(b.n, b.predicted, b.observed) for b in risks.bins] == [
        (12, 10.0, 0.0), (0, None, None), (0, None, None), (0, None, None), (24, 90.0, 75.0),
    ]  # fmt: skip
    assert len(risks.riskiest) == 20
    assert [r.conversation for r in risks.riskiest[:3]] == ["c1", "c2", "c4"]


def test_below_thirty_conversations_nothing_is_told(tmp_path: Path, report: Report) -> None:
    overall = figures(many(tmp_path / "many.jsonl", 36)).links[0]
    assert (overall.measure, overall.n, overall.rho) == ("overall", 36, 1.0)
    few = many(tmp_path / "few.jsonl", 29)
    assert figures(few).risks.bins == ()
    assert "too few" in report(few)


def test_texts_are_escaped(tmp_path: Path, report: Report) -> None:
    page = report(many(tmp_path / "many.jsonl", 36), "--title", "<i>Q3")
    assert ("speaks of &lt;leaving&gt;" in page, "<i>Q3" in page) == (True, False)


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json"])
def test_no_agent_is_shown_unasked(name: str, coach: Coach, tmp_path: Path, report: Report) -> None:
    for keep_text in (False, True):
        told = report(scored_file(coach, tmp_path, keep_text=keep_text), name=name)
        assert not [mark for mark in AGENTS if mark in told]


def test_agents_with_enough_conversations_are_shown(coach: Coach, tmp_path: Path, report: Report) -> None:
    page = report(scored_file(coach, tmp_path, keep_text=True), "--per-agent", "--least", "2")
    assert ("Sinead Walsh" in page, "Ahmadi" in page) == (True, False)
    assert "3 agents with fewer than 2 conversations are not shown." in page
    assert "4 agents with fewer than 5" in report(tmp_path / "scored.jsonl", "--per-agent")


def test_persian_runs_from_right_to_left(found: Figures, report: Report, scored: Path) -> None:
    reader = Reader(report(scored))
    examples = [example for fault in found.faults for example in fault.examples if example.lang == "fa"]
    assert 0 < len(examples) == sum(attrs.get("lang") == "fa" for attrs in reader.all("blockquote"))
    persian = [attrs for _, attrs in reader.found if attrs.get("lang") == "fa"]
    assert {attrs.get("dir") for attrs in persian} == {"rtl"}


def test_the_page_is_sound_and_needs_no_network(report: Report, scored: Path) -> None:
    page = report(scored)
    reader = Reader(page)
    assert (reader.open, reader.all("script")) == ([], [])
    links = [a[key] or "" for _, a in reader.found for key in ("src", "href", "xlink:href") if key in a]
    assert {link[:1] for link in links} == {"#"}
    assert "http" not in "".join(line for line in page.splitlines() if "http-equiv" not in line)
    ids = [attrs["id"] for _, attrs in reader.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links} <= set(ids)


def test_the_page_is_accessible(report: Report, scored: Path) -> None:
    reader = Reader(report(scored))
    levels = [int(tag[1]) for tag, _ in reader.found if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(reader.all("caption")) == len(reader.all("table"))
    assert {attrs.get("scope") for attrs in reader.all("th")} == {"col", "row"}
    captions = {attrs.get("id") for attrs in reader.all("figcaption")}
    assert captions == {attrs.get("aria-labelledby") for attrs in reader.all("svg")} >= {"signals-caption", "trend-caption"}


def test_other_formats_tell_the_same(report: Report, scored: Path, found: Figures) -> None:
    text, told = report(scored, name="report.md"), json.loads(report(scored, name="figures.json"))
    assert told["whole"]["measures"]["empathy"]["median"] == found.whole.measures["empathy"].median
    for name in SIGNALS:
        of = told["whole"]["measures"][name]
        row = " | ".join(str(of[key]) for key in ("median", "q1", "q3", "below", "n"))
        assert f"| {name.capitalize()} | {row} |" in text
    assert "| Solved | 60 % | 5 |" in text
    assert told["agents"] is None
    assert all(f"### {rewrite}" in text for rewrite in ("English", "Turkish"))


def test_same_input_same_bytes(report: Report, scored: Path) -> None:
    for name in ("a.html", "a.md", "a.json"):
        assert report(scored, name=name) == report(scored, name=name)


def test_empty_files_and_files_of_errors(tmp_path: Path, report: Report) -> None:
    assert "The file is empty" in report(write(tmp_path / "empty.jsonl", []))
    wrong = {"id": "x", "conversation": "x", "error": {"code": "bad_turns", "message": "no turns"}}
    assert "bad_turns" in report(write(tmp_path / "wrong.jsonl", [wrong]))


@pytest.mark.parametrize("rows", [TALKS, [{"id": "1", "text": "Yes.", "scores": {}}], [[1]], ["x"]])
def test_what_was_not_scored_is_refused(rows: list[Any], tmp_path: Path, report: Report) -> None:
    with pytest.raises(InputError, match=r"wrong\.jsonl"):
        report(write(tmp_path / "wrong.jsonl", rows))


@pytest.mark.parametrize("name", ["report.pdf", "none/report.html", "scored.jsonl"])
def test_wrong_targets_are_refused(name: str, scored: Path, tmp_path: Path, report: Report) -> None:
    copy = write(tmp_path / "scored.jsonl", rows_of(scored))
    with pytest.raises(InputError, match=r"cannot tell|no such folder|the input itself"):
        report(copy, *(["--format", "html"] if name == copy.name else []), name=name)


def test_a_missing_file_is_named(tmp_path: Path, report: Report) -> None:
    with pytest.raises(InputError, match=r"missing\.jsonl: no such file"):
        report(tmp_path / "missing.jsonl")


@pytest.mark.parametrize("library", ["jinja2", "matplotlib"])
def test_a_missing_library_is_named(library: str, report: Report, scored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InputError, match=r"reply-coach\[qa\]"):
        report(scored)


def test_differences_put_together_are_the_texts() -> None:
    texts = ("We can not do it now.", "Now we can  do that.")
    assert tuple("".join(piece.text for piece in side) for side in differences(*texts)) == texts
