"""Labelled conversations: the project's own, or a tenant's with its outcomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import read_rows
from coach.risk import Conversation
from coach.text import read
from coach.wire import parse
from training.data import DATASETS, read_jsonl

_LOST = frozenset({"left", "escalated", "true", "yes", "1", "churned"})
_KEPT = frozenset({"stayed", "false", "no", "0", "retained"})
_FOLDS = 5
_PREFIX_WEIGHT = 0.3
_HINT_WEIGHT = 0.2
_PLAIN_WEIGHT = 6.0  # most conversations in the world are plain, most in the dataset are not


@dataclass(frozen=True)
class Case:
    """``target`` 0..1 is how likely a reader thinks it, or the outcome itself where only that is known; ``lost`` the outcome.

    What shares a ``group`` was written together and stays in one fold; ``when`` orders a tenant's conversations in time.
    """

    talk: Conversation
    target: float
    lost: bool
    group: str
    part: str = "train"
    weight: float = 1.0
    whole: bool = True  # a conversation to its end; calibration and contrasts are about such
    kind: str = ""
    when: str = ""

    @property
    def fold(self) -> int:
        """By a hash of the group: the same on every machine, whatever else is in the data."""
        return int(sha256(self.group.encode()).hexdigest()[:8], 16) % _FOLDS


def shipped(folder: Path = DATASETS) -> list[Case]:
    """The conversations of ``datasets/risk``, and as hints the single turns of ``datasets/customer_turns``."""
    paths = sorted((folder / "risk" / "data").glob("*/*.jsonl"))
    if not paths:
        raise InputError(
            f"{folder}: no risk/data/<language>/<split>.jsonl in it; give the folder of the datasets with --datasets"
        )
    turns = sorted((folder / "customer_turns" / "data").glob("*/train.jsonl"))
    hints = [_hint(row, path.parent.name) for path in turns for row in read_jsonl(path)]
    return [*(_shipped(row, path.stem) for path in paths for row in read_jsonl(path)), *hints]


def _shipped(row: Mapping[str, Any], part: str) -> Case:
    talk = _conversation({key: row[key] for key in ("lang", "channel", "history", "customer") if key in row})
    weight = _PLAIN_WEIGHT if row["kind"] == "plain" else 1.0
    return Case(talk, row["level"] / 4, row["outcome"] != "stayed", row["pair"], part, weight, kind=row["kind"])


def _hint(row: Mapping[str, Any], lang: str) -> Case:
    """One turn alone: whether it speaks of leaving says something of the risk, not all."""
    talk = _conversation({"lang": lang, "channel": row["channel"], "history": [{"role": "customer", "text": row["text"]}]})
    return Case(talk, 0.15 + 0.7 * row["leaving"], row["leaving"] >= 1, row["id"], weight=_HINT_WEIGHT, whole=False)


def tenant(path: Path) -> list[Case]:
    """A tenant's conversations: rows of ``coach score`` with an ``outcome``, and optionally ``ended_at`` and ``conversation``."""
    cases = [_tenant(row, number, path) for number, row in enumerate(read_rows(path, more=_TOLD), 1)]
    if len({case.lost for case in cases}) < 2:
        raise InputError(f"{path}: every outcome is the same; both kinds are needed, in the column outcome")
    return cases


def _tenant(row: Mapping[str, Any] | RowError, number: int, path: Path) -> Case:
    if isinstance(row, RowError):
        raise InputError(f"{path}: {row}")
    outcome = str(row.get("outcome", "")).strip().lower()
    if outcome not in _LOST | _KEPT:
        raise InputError(f"{path}, row {number}: outcome = {outcome!r}; give one of {sorted(_LOST | _KEPT)}")
    try:
        talk = _conversation({k: v for k, v in row.items() if k in _TALK and v is not None})
    except RowError as error:
        raise InputError(f"{path}, row {number}: {error}") from error
    name = str(row.get("conversation") or row.get("id") or number)
    return Case(talk, float(outcome in _LOST), outcome in _LOST, name, when=str(row.get("ended_at") or ""))


_TOLD = frozenset({"outcome", "ended_at", "conversation"})
_TALK = ("lang", "channel", "locale", "history", "customer")


def _conversation(row: Mapping[str, Any]) -> Conversation:
    draft = parse({"text": "", **row}).draft
    return Conversation(draft.history, read(draft).lang, draft.channel, draft.customer)


def by_time(cases: Sequence[Case], held_out: float = 0.25) -> list[Case]:
    """The latest conversations are the test part: a model is used on what comes after what it has learned.

    Without times a hash of the group decides. A group on both sides of the cut goes to the test part as a whole.
    """
    if not all(case.when for case in cases):
        return [replace(case, part="test" if case.fold == 0 else "train") for case in cases]
    cut = sorted(case.when for case in cases)[int(len(cases) * (1 - held_out))]
    late = {case.group for case in cases if case.when >= cut}
    return [replace(case, part="test" if case.group in late else "train") for case in cases]


def with_beginnings(cases: Sequence[Case]) -> list[Case]:
    """Each conversation, and its beginnings, which count less and tell less the shorter they are."""
    return [part for case in cases for part in (case, *_beginnings(case))]


def _beginnings(case: Case) -> Iterator[Case]:
    turns = case.talk.turns
    for n in range(1, len(turns)):
        share = n / len(turns)
        talk = replace(case.talk, turns=turns[:n])
        weight = _PREFIX_WEIGHT * share * case.weight
        yield replace(case, talk=talk, target=0.5 + (case.target - 0.5) * share, weight=weight, whole=False)
