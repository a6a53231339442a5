"""What ``coach train heads`` reads, and what it refuses."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from few import ENERGY, ROOT, few_datasets

from coach.cli import main
from coach.errors import InputError
from coach.files import write_rows
from coach.models.labels import ACTS
from training.data import shipped
from training.tenant.checks import check_enough, check_unseen, labels_of
from training.tenant.recipe import load_heads_recipe
from training.tenant.rows import files_of, read_labels

RECIPE = load_heads_recipe("heads")


def energy() -> list[dict[str, Any]]:
    with ENERGY.open(encoding="utf-8", newline="") as file:
        return [row | {act: int(row[act]) for act in ("blame", "refusal", "next_step")} for row in csv.DictReader(file)]


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_every_form_of_a_table_reads_the_same(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist(energy()), tmp_path / "labels.parquet")
    forms = [ENERGY, written(tmp_path / "labels.jsonl", energy()), tmp_path / "labels.parquet"]
    first, *others = ([row.example for row in read_labels(form, "acme", RECIPE)] for form in forms)
    assert len(first) == len(energy())
    assert all(other == first for other in others)


def test_a_conversation_lies_in_one_part() -> None:
    rows = [row.example for row in read_labels(ENERGY, "acme", RECIPE)]
    assert {e.part for e in rows} == {"train", "dev", "test"}
    again = [row.example for row in read_labels(ENERGY, "other", RECIPE)]
    assert [e.part for e in rows] == [e.part for e in again]


def test_sentences_of_a_conversation_stay_together(tmp_path: Path) -> None:
    rows = [row | {"conversation": f"c{n // 10}"} for n, row in enumerate(energy())]
    found = read_labels(written(tmp_path / "labels.jsonl", rows), "acme", RECIPE)
    parts = [{row.example.part for row in found[start : start + 10]} for start in range(0, len(found), 10)]
    assert all(len(part) == 1 for part in parts)
    assert len(set.union(*parts)) > 1


def test_levels_and_turns_become_shares(tmp_path: Path) -> None:
    rows = [
        {"text": "I am so sorry, Ana. That is a long wait.", "lang": "en", "reaction": 1, "register": 0.25},
        {"text": "Your app is down again, I am off.", "lang": "en", "sentiment": -0.5, "leaving": "yes", "frustration": None},
    ]
    reply, turn = (row.example for row in read_labels(written(tmp_path / "labels.jsonl", rows), "acme", RECIPE))
    assert (reply.targets, len(reply.units)) == ({"reaction": 0.5, "register": 0.25}, 2)
    assert (turn.targets, len(turn.units)) == ({"sentiment": 0.25, "leaving": 1.0}, 1)


ROW = {"text": "We will call you.", "lang": "en", "next_step": 1}
WRONG = [
    ({"refusl": 1}, r"row 1: column 'refusl' is no label"),
    ({"lang": "xx"}, r"row 1: lang = 'xx'; the models are shipped for en, tr, fa, lv"),
    ({"next_step": "maybe"}, r"row 1: next_step = 'maybe'; give a number from 0 to 1"),
    ({"reaction": 3}, r"row 1: reaction = 3; give a number from 0 to 2"),
    ({"next_step": "nan"}, r"row 1: next_step = 'nan'"),
    ({"leaving": 1}, r"row 1: leaving is of a customer's turn, next_step of a reply"),
    ({"text": " "}, r"row 1: text = ' '"),
    ({"next_step": None}, r"no row in it has a label"),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_what_cannot_be_meant_is_named(change: dict[str, Any], told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=told):
        read_labels(written(tmp_path / "labels.jsonl", [ROW | change]), "acme", RECIPE)


def test_a_column_of_a_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("text,lang,refusl\nNo.,en,1\n", "utf-8")
    with pytest.raises(InputError, match=r"labels\.csv: column 'refusl' is no label"):
        read_labels(tmp_path / "labels.csv", "acme", RECIPE)


def test_too_few_are_refused() -> None:
    rows = read_labels(ENERGY, "acme", RECIPE)[:30]
    with pytest.raises(InputError, match=r"next_step: 0 with and \d+ without it .* at least 8 of either .* --labels"):
        check_enough(rows, labels_of(rows, ()), RECIPE)
    with pytest.raises(InputError, match=r"--labels closing: no row has it"):
        labels_of(rows, ["closing"])


def test_frozen_test_texts_are_refused(tmp_path: Path) -> None:
    lines = (ROOT / "datasets/reply_acts/data/tr/test.jsonl").read_text("utf-8").splitlines()
    longest = max((json.loads(line)["text"] for line in lines), key=len)
    rows = read_labels(written(tmp_path / "labels.jsonl", [ROW, {**ROW, "text": f"{longest}!", "lang": "tr"}]), "acme", RECIPE)
    with pytest.raises(InputError, match=r"row 2: the text stands, or nearly, in a test part"):
        check_unseen(rows, ROOT / "datasets")
    check_unseen(read_labels(ENERGY, "acme", RECIPE), ROOT / "datasets")


def test_the_folder_of_label_import_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "labelled" / "reply_acts" / "data" / "en"
    folder.mkdir(parents=True)
    for part, rows in (("train", energy()[:20]), ("test", energy()[20:30])):
        with write_rows(folder / f"{part}.jsonl") as write:
            for row in rows:
                acts = [act for act in ACTS if row.get(act)]
                write({"text": row["text"], "acts": acts, "register": 0.5, "politeness": 0.5})
    found = read_labels(tmp_path / "labelled", "acme", RECIPE)
    assert [row.example.part for row in found].count("test") == 10
    assert "blame" in labels_of(found, ())
    assert found[0].place.endswith("test.jsonl:1")
    assert sorted(files_of(tmp_path / "labelled")) == [f"labelled/reply_acts/data/en/{part}.jsonl" for part in ("test", "train")]


def test_datasets_that_lack_one_say_what_they_are_good_for(tmp_path: Path) -> None:
    few_datasets(tmp_path, ("en",), 50)
    for path in (tmp_path / "customer_turns/data/en").iterdir():
        path.unlink()
    with pytest.raises(InputError, match=r"no customer_turns/data.*it has reply_acts, reply_ratings: coach train heads --data"):
        shipped(tmp_path)


@pytest.mark.parametrize(
    ("change", "told"),
    [("pull = -1", "pull = -1; give a number from 0"), ("hull = 1", "unknown keys"), ("", "pull missing")],
)
def test_a_wrong_heads_recipe_is_told(change: str, told: str, tmp_path: Path) -> None:
    given = (ROOT / "training/recipes/heads.toml").read_text("utf-8").replace("pull = 0.03", change)
    (tmp_path / "own.toml").write_text(given, "utf-8")
    with pytest.raises(InputError, match=told):
        load_heads_recipe(str(tmp_path / "own.toml"))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["heads", "--tenant", "acme"], "--data labels.csv"),
        (["heads", "--data", str(ENERGY), "--tenant", "../x"], "--tenant ../x"),
        (["risk", "--tenant", "acme"], "are of heads"),
        (["--data", str(ENERGY)], "only heads and risk learn"),
    ],
)
def test_options_that_do_not_fit_are_told(more: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", *more, "--out", str(tmp_path / "run")]) == 1
    assert told in capsys.readouterr().err
