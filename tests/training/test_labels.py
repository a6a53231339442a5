"""``coach label``: what is chosen for people to label, and what comes back."""

from __future__ import annotations

import argparse
import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from coach.errors import InputError
from coach.models.labels import ACTS, EMPATHY, MANNER
from datasets import load_dataset
from training.labels.choice import chosen
from training.labels.command import add_label
from training.labels.look import Look, coach_of, looks
from training.labels.sources import Candidate, read_sources
from training.labels.tasks import NO_ACT

TEXTS = {
    "en": (
        "Hello Mary, write to mary.fox@example.com. We can't refund sale items.",
        "You should have read the terms. It is not our fault.",
        "I have refunded £20 to your card, and it arrives on Friday. 😀 Anything else?",
        "I see how upsetting this is. Could you tell me when it began?",
    ),
    "tr": ("Giyilmiş ürünlerde iade kabul edemiyoruz.", "Merhaba, modeminizi yarın 10'da değiştiriyoruz."),
    "fa": ("متأسفانه نمی‌توانیم کاری انجام دهیم.",),
    "lv": ("Diemžēl nevaru palīdzēt, tas nav mūsu vaina.",),
}
Tasks = list[dict[str, Any]]
ADDRESS = "mary.fox@example.com"


def scored(number: int, lang: str, text: str, turn: int | None = 1) -> dict[str, Any]:
    about = {"conversation": f"c{number}", "turn": turn, "lang": lang, "via": "chat", "text": text}
    return {"id": f"c{number}#{turn}", **about, "scores": {}, "findings": []}


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    texts = [(lang, text) for lang, own in TEXTS.items() for text in own]
    rows = [scored(number, lang, text) for number, (lang, text) in enumerate(texts)]
    odd = [scored(90, "en", TEXTS["en"][1]), scored(91, "de", "Guten Tag."), scored(92, "en", "?!"), scored(93, "en", "", None)]
    failed = {"id": "x", "conversation": "c94", "error": {"code": "bad", "message": "bad"}}
    return write(tmp_path_factory.mktemp("source") / "scored.jsonl", [*rows, *odd, failed])


def label(*args: object) -> int:
    parser = argparse.ArgumentParser()
    add_label(parser.add_subparsers())
    told = parser.parse_args(["label", *map(str, args)])
    return int(told.run(told))


@pytest.fixture(scope="module")
def tasks(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Tasks:
    folder = tmp_path_factory.mktemp("tasks")
    assert label("export", source, "-o", folder / "tasks.json", "--config", folder / "label.xml") == 0
    made: Tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
    _fits((folder / "label.xml").read_text("utf-8"), made)
    return made


def _fits(xml: str, made: Tasks) -> None:
    """Every control and value of the predictions is in the configuration."""
    controls = {e.get("name"): {child.get("value") for child in e} for e in ElementTree.fromstring(xml) if e.get("toName")}
    for result in (item for task in made for item in task["predictions"][0]["result"]):
        value = result["value"]
        assert set(value.get("labels") or value["choices"]) <= controls[result["from_name"]], result
    assert controls["acts"] == {*ACTS, NO_ACT}


def test_tasks_are_masked_and_their_regions_lie_on_their_words(tasks: Tasks) -> None:
    assert ADDRESS not in json.dumps(tasks)
    assert "[email]" in json.dumps(tasks)
    regions = [(task["data"]["text"], item["value"]) for task in tasks for item in task["predictions"][0]["result"]]
    placed = [(text, value) for text, value in regions if "start" in value]
    assert len(placed) > 20
    assert all(text[value["start"] : value["end"]] == value["text"] for text, value in placed)
    assert any("😀" in text[: value["start"]] for text, value in placed), (
        "code points count, after a sign of two UTF-16 units too"
    )


def test_predictions_tell_rules_and_heads_with_words(tasks: Tasks) -> None:
    [task] = [task for task in tasks if "read the terms" in task["data"]["text"]]
    results = task["predictions"][0]["result"]
    [first] = [item for item in results if item["from_name"] == "acts" and item["value"]["start"] == 0]
    assert "rules only: blame" in task["data"]["why"]
    assert len(first["meta"]["text"]) == len(first["value"]["labels"]) > 0
    assert all(re.match(r"[a-z_]+ 0\.\d\d: \w", words) for words in first["meta"]["text"])
    assert any(
        name.startswith("en.blame") for item in results if item["from_name"] == "rules" for name in item["value"]["labels"]
    )
    assert {item["from_name"] for item in results} >= {*EMPATHY, *MANNER, "sentence_register", "sentence_politeness"}


def test_rows_that_are_no_candidates_are_counted(source: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert label("export", source, "-o", tmp_path / "tasks.json", "--most", 3) == 0
    told = capsys.readouterr().err
    counts = [int(n) for n in re.findall(r"^  (\d+) left out", told, re.MULTILINE)]
    assert told.startswith("13 rows, 3 tasks")
    assert sum(counts) == 10, told


def test_each_language_gets_its_own(source: Path, tmp_path: Path) -> None:
    label("export", source, "-o", tmp_path / "tasks.json", "--most", 1, "--per-language")
    made = json.loads((tmp_path / "tasks.json").read_text("utf-8"))
    assert sorted(task["data"]["lang"] for task in made) == ["en", "fa", "lv", "tr"]


def test_disputed_replies_and_drafts_of_events_are_sources(source: Path, tmp_path: Path) -> None:
    about = {"conversation": "c7", "turn": 3, "rule": "en.cannot", "by": "Ada", "signal": "positivity", "lang": "en"}
    told: dict[str, Any] = {
        "verdict": "wrong",
        "note": "",
        "text": "Nothing to add.",
        "span": None,
        "words": "",
        "also": 0,
        "versions": {},
    }
    disputes = write(tmp_path / "disputes.jsonl", [{**about, "channel": "chat", **told, "at": "2026-03-02"}])
    event = {"id": "e1", "sent_at": "2026-03-02T09:00:00Z", "lang": "en", "channel": "email", "shown": []}
    events = write(tmp_path / "events.jsonl", [event | {"draft": f"Ask {ADDRESS}.", "text": "Ask them."}])
    found = read_sources([source, events, disputes]).candidates
    assert (found[0].id, found[0].disputed) == ("c7#3", ("en.cannot",))
    assert Candidate("e1", "en", "email", "Ask [email].") in found
    label("export", source, events, disputes, "-o", tmp_path / "tasks.json", "--most", 1)
    [task] = json.loads((tmp_path / "tasks.json").read_text("utf-8"))
    assert task["data"]["why"].startswith("disputed: en.cannot")


@pytest.fixture(scope="module")
def seen() -> list[Look]:
    coach, encoder = coach_of(None, None)
    alike = [f"Hello, how lovely. What can I do{end}" for end in ("?", " today?", " for you?", " for you now?")]
    texts = [*alike, "Your claim was refused because the form came late.", "Thanks, bye."]
    return list(looks([Candidate(f"r{n}", "en", "chat", text) for n, text in enumerate(texts)], coach, encoder))


def test_the_chosen_are_not_alike(seen: list[Look]) -> None:
    picked = [look.candidate.id for look in chosen(seen, 3)]
    assert picked == [look.candidate.id for look in chosen(list(reversed(seen)), 3)], "the order of the file does not matter"
    assert len({"r0", "r1", "r2", "r3"} & set(picked)) == 1


def test_rules_and_heads_that_differ_are_worth_more(seen: list[Look]) -> None:
    odd = [look for look in seen if look.odds]
    assert odd
    assert all(look.worth >= 1 for look in odd)
    assert all(0 <= look.uncertainty <= 1 for look in seen)


def annotated(tasks: Tasks, *by: int) -> Tasks:
    """The tasks as each of the annotators ``by`` would hand them in who changes nothing."""
    made = copy.deepcopy(tasks)
    for task in made:
        result = task.pop("predictions")[0]["result"]
        task["annotations"] = [{"completed_by": who, "result": copy.deepcopy(result), "was_cancelled": False} for who in by]
    return made


def taken(folder: Path, made: Tasks, *args: object) -> tuple[int, Path]:
    (folder / "result.json").write_text(json.dumps(made), "utf-8")
    return label("import", folder / "result.json", "-o", folder / "labelled", *args), folder / "labelled"


def lines(folder: Path, name: str) -> Tasks:
    return [json.loads(line) for path in sorted(folder.glob(name)) for line in path.read_text("utf-8").splitlines()]


def test_labels_come_back_as_datasets(tasks: Tasks, tmp_path: Path) -> None:
    status, folder = taken(tmp_path, annotated(tasks, 1), "--test", 0)
    acts, ratings = lines(folder, "reply_acts/data/*/*.jsonl"), lines(folder, "reply_ratings/data/*/*.jsonl")
    sentences = [i for t in tasks for i in t["predictions"][0]["result"] if i["from_name"] == "acts"]
    assert (status, len(acts), len(ratings)) == (0, len(sentences), len(tasks))
    for item in sentences:
        [row] = [row for row in acts if row["text"] == item["value"]["text"]]
        assert set(row["acts"]) == {*item["value"]["labels"]} - {NO_ACT}
    loaded = load_dataset(str(folder / "reply_acts"), "en", split="train", cache_dir=str(tmp_path / "cache"))
    assert {"id", "text", "acts", "register", "politeness", "channel", "industry"} == set(loaded.column_names)


def test_a_conversation_lies_in_one_part(tasks: Tasks, tmp_path: Path) -> None:
    _, folder = taken(tmp_path, annotated(tasks, 1), "--test", 0.5)
    parts = [{row["id"].partition("#")[0] for row in lines(folder, f"*/data/*/{part}.jsonl")} for part in ("train", "test")]
    assert parts[0]
    assert parts[1]
    assert not parts[0] & parts[1]


def _flip(task: dict[str, Any], who: int, act: str) -> None:
    """The annotator sees another act in the first sentence."""
    [made] = [a for a in task["annotations"] if a["completed_by"] == who]
    [first] = [item for item in made["result"] if item["from_name"] == "acts"][:1]
    first["value"]["labels"] = sorted({*first["value"]["labels"]} ^ {act})


def test_annotators_who_differ_are_told_and_left_out(tasks: Tasks, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = annotated(tasks, 1, 2)
    _flip(made[0], 2, "transfer")
    status, folder = taken(tmp_path, made)
    [conflict] = lines(folder, "conflicts.jsonl")
    assert (status, set(conflict["differ"]), conflict["dataset"]) == (3, {"transfer"}, "reply_acts")
    assert conflict["text"] not in {row["text"] for row in lines(folder, "reply_acts/data/*/*.jsonl")}
    kappas = json.loads((folder / "agreement.json").read_text("utf-8"))
    assert kappas["refusal"]["kappa"] == 1
    assert "1 in conflicts.jsonl" in capsys.readouterr().err


def test_a_majority_settles_what_two_cannot(tasks: Tasks, tmp_path: Path) -> None:
    made = annotated(tasks, 1, 2, 3)
    _flip(made[0], 2, "transfer")
    status, folder = taken(tmp_path, made, "--majority")
    sentences = [i for t in tasks for i in t["predictions"][0]["result"] if i["from_name"] == "acts"]
    assert (status, lines(folder, "conflicts.jsonl")) == (0, [])
    assert len(lines(folder, "reply_acts/data/*/*.jsonl")) == len(sentences)


def test_kappa_is_cohens(tasks: Tasks, tmp_path: Path) -> None:
    """Of the first sentences two see an apology in 3 and 2, in 2 of them both: kappa by hand."""
    made = [task for task in annotated(tasks, 1, 2) if task["data"]["lang"] == "en"]
    for task in made:
        for annotation in task["annotations"]:
            annotation["result"] = [i for i in annotation["result"] if i["id"] == "s0"]
            annotation["result"][0]["value"]["labels"] = [NO_ACT]
    for number, who in ((0, 1), (1, 1), (2, 1), (0, 2), (1, 2)):
        _flip(made[number], who, "apology")
    _, folder = taken(tmp_path, made)
    by_chance = 3 / 4 * 2 / 4 + 1 / 4 * 2 / 4
    kappas = json.loads((folder / "agreement.json").read_text("utf-8"))
    assert kappas["apology"]["kappa"] == pytest.approx((3 / 4 - by_chance) / (1 - by_chance))
    assert (kappas["apology"]["n"], kappas["reaction"]["n"]) == (4, 0)


def test_nothing_is_lost_silently(tasks: Tasks, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = annotated(tasks, 1)
    made[0]["annotations"][0]["was_cancelled"] = True
    made[1]["annotations"].append({**made[1]["annotations"][0], "updated_at": "2026-03-02"})
    made[2]["annotations"][0]["result"] = [i for i in made[2]["annotations"][0]["result"] if i["id"] != "s0"]
    made[3]["annotations"][0]["result"] = [i for i in made[3]["annotations"][0]["result"] if i["id"] != "reaction"]
    status, _ = taken(tmp_path, made)
    told = capsys.readouterr().err
    assert status == 3
    assert told.startswith(f"{len(tasks) + 1} annotations, {len(tasks) - 1} used in {len(tasks) - 1} tasks")
    assert "1 left out: annotation skipped" in told
    assert "1 left out: annotation replaced" in told
    assert "1 sentence that nobody marked" in told
    assert "1 reply without all of reaction" in told


def _region(made: Tasks) -> dict[str, Any]:
    value: dict[str, Any] = made[0]["annotations"][0]["result"][0]["value"]
    return value


BREAK: list[tuple[Callable[[Tasks], object], str]] = [
    (lambda made: made[0].pop("annotations"), "task 1: no annotations; export as JSON"),
    (lambda made: made[0]["data"].pop("lang"), "task 1: data has no lang"),
    (lambda made: _region(made).update(end=9999), "does not lie in the text"),
    (lambda made: _region(made).update(text="other words"), "the text was changed since"),
    (lambda made: _region(made).update(labels=["shouting"]), "label 'shouting' of acts is unknown"),
    (lambda made: made[0]["annotations"][0].pop("completed_by"), "completed_by is missing"),
    (lambda made: made[0]["annotations"][0]["result"][0].update(from_name="mood"), "from_name 'mood'"),
]


@pytest.mark.parametrize(("spoil", "says"), BREAK)
def test_a_broken_export_is_named(tasks: Tasks, tmp_path: Path, spoil: Callable[[Tasks], object], says: str) -> None:
    made = annotated(tasks, 1)
    spoil(made)
    with pytest.raises(InputError, match=re.escape(says)):
        taken(tmp_path, made)


def test_older_labels_are_not_mixed_in(tasks: Tasks, tmp_path: Path) -> None:
    taken(tmp_path, annotated(tasks, 1))
    with pytest.raises(InputError, match="something is in it already"):
        taken(tmp_path, annotated(tasks, 1))
