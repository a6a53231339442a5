"""The frozen test parts of the datasets hold nothing that stands in the train parts."""

from __future__ import annotations

from pathlib import Path

from training.leaks import leaks


def test_no_text_stands_nearly_the_same_in_two_parts() -> None:
    assert list(leaks()) == []


def test_near_duplicates_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "data" / "en"
    folder.mkdir(parents=True)
    (folder / "train.jsonl").write_text('{"text": "Thanks for waiting, your parcel left Leeds this morning."}\n', "utf-8")
    (folder / "test.jsonl").write_text('{"text": "thanks for waiting! Your parcel left Leeds this morning"}\n', "utf-8")
    [leak] = leaks(tmp_path)
    assert leak.share > 0.6
