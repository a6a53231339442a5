"""What may be labelled: replies from scored files, exports of events and disputes, each masked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import kind_of, read_rows
from coach.masking import mask
from coach.qa.cards.disputes import read_cases
from coach.qa.scored import Scored, read_scored
from coach.text import LANGUAGES

REASONS = (
    "not a reply: a conversation as it ended",
    "could not be scored",
    "no text",
    "a language that is not judged",
    "the same text again",
)


@dataclass(frozen=True)
class Candidate:
    """A masked reply. ``disputed`` are the rules that somebody contested in it."""

    id: str
    lang: str
    channel: str
    text: str
    conversation: str | None = None
    turn: int | None = None
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """Distinct candidates in the order of the files; ``read`` = candidates + the sum of ``left_out``."""

    candidates: tuple[Candidate, ...]
    read: int
    left_out: Mapping[str, int]


def read_sources(paths: Sequence[Path]) -> Found:
    """All replies of the files; of equal texts the first stays, and a disputed one goes before others."""
    rows = [row for path in paths for row in _rows(path)]
    left: Counter[str] = Counter()
    kept: dict[tuple[str, str], Candidate] = {}
    for candidate in sorted(rows, key=lambda row: isinstance(row, str) or not row.disputed):
        why = candidate if isinstance(candidate, str) else _unfit(candidate, kept)
        if why:
            left[why] += 1
        elif isinstance(candidate, Candidate):
            kept[candidate.lang, candidate.text] = candidate
    return Found(tuple(kept.values()), len(rows), {why: left[why] for why in REASONS if left[why]})


def _unfit(candidate: Candidate, kept: Mapping[tuple[str, str], Candidate]) -> str | None:
    if not any(map(str.isalnum, candidate.text)):
        return REASONS[2]
    if candidate.lang not in LANGUAGES:
        return REASONS[3]
    return REASONS[4] if (candidate.lang, candidate.text) in kept else None


def _rows(path: Path) -> Iterator[Candidate | str]:
    """A candidate, or why a row is none."""
    if kind_of(path) != ".jsonl":
        return _scored(path)
    [first] = [*islice(read_rows(path), 1)] or [{}]
    if not isinstance(first, Mapping):
        raise InputError(f"{path}, line 1: no JSON object; give what coach score or coach dispute wrote, or an export of events")
    return _disputes(path) if "verdict" in first else _events(path) if "sent_at" in first else _scored(path)


def _scored(path: Path) -> Iterator[Candidate | str]:
    for record in read_scored(path):
        if not isinstance(record, Scored):
            yield REASONS[1]
        elif record.turn is None:
            yield REASONS[0]
        else:
            text = mask(record.text, record.lang)
            yield Candidate(record.id, record.lang, record.via, text, record.conversation, record.turn)


def _disputes(path: Path) -> Iterator[Candidate]:
    for case in read_cases(path):
        name, turn = str(case["conversation"]), int(case["turn"])
        text = mask(str(case["text"]), case["lang"])
        yield Candidate(f"{name}#{turn}", case["lang"], case["channel"], text, name, turn, (str(case["rule"]),))


def _events(path: Path) -> Iterator[Candidate]:
    """The draft, which is what suggestions were shown on; the text as sent where none was."""
    for number, row in enumerate(read_rows(path), 1):
        if isinstance(row, RowError):
            raise InputError(f"{path}: {row}")
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row.get("id"):
            raise InputError(f"{path}, event {number}: no id or text in it; give the events as they were exported")
        yield _event(row)


def _event(row: Mapping[str, Any]) -> Candidate:
    lang = str(row.get("lang") or "und")
    text = mask(row.get("draft") or row["text"], lang)
    return Candidate(str(row["id"]), lang, str(row.get("channel") or "chat"), text, row.get("conversation"))
