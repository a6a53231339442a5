"""The datasets as shipped: sizes, labels, parts, and what reads them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coach.errors import InputError
from coach.models.labels import ACTS
from datasets import load_dataset
from training.data import DATASETS, Example, shipped
from training.public import public

LEAST = {"reply_acts": 1200, "reply_ratings": 400, "customer_turns": 500}
FOUR = ("en", "tr", "fa", "lv")


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return shipped()


@pytest.mark.parametrize("name", LEAST)
def test_each_language_has_enough(examples: list[Example], name: str) -> None:
    counts = Counter(e.lang for e in examples if e.source == name)
    assert {lang for lang in FOUR if counts[lang] < LEAST[name]} == set()


@pytest.mark.parametrize("lang", FOUR)
def test_every_act_is_in_every_part(examples: list[Example], lang: str) -> None:
    acts = [e for e in examples if e.source == "reply_acts" and e.lang == lang]
    for part, least in (("train", 40), ("test", 6)):
        counts = Counter(a for e in acts if e.part == part for a in ACTS if e.targets[a])
        assert not [a for a in ACTS if counts[a] < least], (part, counts)


def test_targets_are_shares(examples: list[Example]) -> None:
    assert all(0 <= value <= 1 for e in examples for value in e.targets.values())
    assert all(e.units and all(unit.strip() for unit in e.units) for e in examples)


@pytest.mark.parametrize("name", [*LEAST, "reply_pairs"])
@pytest.mark.parametrize("lang", FOUR)
def test_hugging_face_reads_them(name: str, lang: str, tmp_path: Path) -> None:
    found = load_dataset(str(DATASETS / name), lang, cache_dir=str(tmp_path))
    assert set(found) == {"train", "test"}
    assert len(set(found["train"]["id"])) == len(found["train"])


def test_public_data_is_never_required(tmp_path: Path) -> None:
    assert public(tmp_path, {"cocoa_mt": 10, "xed": 10}) == []


def test_a_file_with_a_broken_line_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "reply_acts" / "data" / "en"
    folder.mkdir(parents=True)
    (folder / "train.jsonl").write_text('{"text": "a", "acts": [], "register": 1, "politeness": 1}\n{"text": \n', "utf-8")
    with pytest.raises(InputError, match=r"train\.jsonl:2"):
        shipped(tmp_path, ["reply_acts"])
