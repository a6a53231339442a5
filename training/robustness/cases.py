"""The texts that are edited: replies, turns and conversations of the test parts, as rows of the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from coach.errors import InputError
from training.data import DATASETS, read_jsonl
from training.robustness.edits import LANGS, Edit

Kind = Literal["reply", "turn", "talk"]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """``row`` is what is scored. The two replies of a pair share ``pair`` and differ in ``signal``."""

    kind: Kind
    row: Row
    pair: str = ""
    signal: str = ""

    @property
    def lang(self) -> str:
        return str(self.row["lang"])

    @property
    def words(self) -> str:
        """The text that says which language it is."""
        return str(self.row["text"] or self.row["history"][-1]["text"])

    def edited(self, edit: Edit, seed: int) -> Row:
        """A reply edits itself, a turn or conversation what the customer wrote; all else stays."""
        if self.kind == "reply":
            return {**self.row, "text": edit(self.row["text"], self.lang, seed)}
        return {**self.row, "history": [self._edited(turn, edit, seed) for turn in self.row["history"]]}

    def _edited(self, turn: Row, edit: Edit, seed: int) -> Row:
        return {**turn, "text": edit(turn["text"], self.lang, seed)} if turn["role"] == "customer" else turn


def cases(folder: Path | None = None, talks: int = 40, most: int | None = None) -> list[Case]:
    """All pairs and turns, ``talks`` conversations a language; with ``most``, at most so many of each."""
    folder = folder or DATASETS
    found: list[Case] = []
    for lang in LANGS:
        for row in _drawn(_rows(folder, "reply_pairs", lang), most):
            found += _pair(row, lang)
        found += [_turn(row, lang) for row in _drawn(_rows(folder, "customer_turns", lang), most)]
        found += [_talk(row) for row in _drawn(_rows(folder, "risk", lang), min(talks, most or talks))]
    if not found:
        raise InputError(
            f"{folder}: no <dataset>/data/<language>/test.jsonl in it; give the folder of the datasets with --datasets"
        )
    return found


def _rows(folder: Path, name: str, lang: str) -> Iterator[Row]:
    path = folder / name / "data" / lang / "test.jsonl"
    return read_jsonl(path) if path.exists() else iter(())


def _drawn(rows: Iterator[Row], most: int | None) -> Sequence[Row]:
    """By a hash of the id: the same on every machine, from all over the file."""
    return sorted(rows, key=lambda row: sha256(row["id"].encode()).hexdigest())[:most]


def _pair(row: Row, lang: str) -> Iterator[Case]:
    about = {"lang": lang, "channel": row["channel"], "locale": row["locale"]}
    history = [{"role": "customer", "text": row["customer"]}]
    for side in ("worse", "better"):
        yield Case("reply", {**about, "text": row[side], "history": history}, f"{lang}:{row['id']}", row["signal"])


def _turn(row: Row, lang: str) -> Case:
    history = [{"role": "customer", "text": row["text"]}]
    return Case("turn", {"lang": lang, "channel": row["channel"], "text": "", "history": history})


def _talk(row: Row) -> Case:
    known = {key: row[key] for key in ("lang", "channel", "history", "customer") if key in row}
    return Case("talk", {**known, "text": "", "risk": True})
