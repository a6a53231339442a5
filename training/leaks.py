"""Texts of a test part that also stand, nearly, in the train part: ``python -m training.leaks [DATASETS]``.

Two texts are near-duplicates if their sets of letter groups share more than LIMIT of what both have (Jaccard).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.text.fold import fold
from training.data import DATASETS, read_jsonl

LIMIT = 0.6
_GROUP = 5  # letters
_SHORT = 25  # characters, below which only equal texts count: "Good morning!" may stand in both


@dataclass(frozen=True)
class Leak:
    """One near-duplicate: where the two stand, and how much they share, 0..1."""

    test: str
    train: str
    share: float


def leaks(folder: Path = DATASETS) -> Iterator[Leak]:
    """Across the parts of each language of each dataset."""
    for language in sorted(folder.glob("*/data/*")):
        parts = {path.stem: [text_of(row) for row in read_jsonl(path)] for path in sorted(language.glob("*.jsonl"))}
        yield from between(parts.get("test", []), parts.get("train", []))


def text_of(row: dict[str, Any]) -> str:
    """What a row of any dataset says."""
    if "history" in row:
        return " ".join(turn["text"] for turn in row["history"])
    told: str | None = next((row[key] for key in ("text", "better", "draft", "asked") if key in row), None)
    return f"{row['customer']} {row['reply']}" if told is None else told


def between(test: Sequence[str], train: Sequence[str]) -> Iterator[Leak]:
    """For each text of ``test`` the text of ``train`` that shares most with it, where that is more than LIMIT."""
    shingled = [_shingles(text) for text in train]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, groups in enumerate(shingled):
        for group in groups:
            holders[group].append(number)
    for text in test:
        own = _shingles(text)
        shared = Counter(number for group in own for number in holders.get(group, ()))
        for number, count in shared.most_common(1):
            share = count / len(own | shingled[number])
            if share > LIMIT:
                yield Leak(text, train[number], round(share, 2))


def _shingles(text: str) -> frozenset[str]:
    plain = " ".join(fold(text).split())
    if len(plain) < _SHORT:
        return frozenset({plain})
    return frozenset(plain[i : i + _GROUP] for i in range(len(plain) - _GROUP + 1))


if __name__ == "__main__":
    found = list(leaks(Path(sys.argv[1]) if len(sys.argv) > 1 else DATASETS))
    for leak in found:
        print(f"{leak.share:.2f}\n  test  {leak.test}\n  train {leak.train}")
    sys.exit(bool(found))
