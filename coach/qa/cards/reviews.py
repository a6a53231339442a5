"""What people judged: reviews in CSV files and in JSON exports of Label Studio, put beside the grades."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.qa.cards.deck import key_of
from coach.qa.cards.tables import Graded, read_cells

_YES = frozenset("yes y true 1 pass evet بله jā ja".split())
_NO = frozenset("no n false 0 fail hayır خیر نه nē ne".split())
_NEEDED = ("conversation", "category", "score")


@dataclass(frozen=True)
class Review:
    """One judgement as it was given: ``raw`` on ``scale``, None where the reviewer gave none. ``where`` is for messages."""

    conversation: str
    category: str
    reviewer: str
    raw: str | None
    scale: str
    where: str


@dataclass(frozen=True)
class Matched:
    """Scores 0..100 by (conversation, category) and reviewer; ``left_out`` counts the others by (why, what)."""

    scores: Mapping[tuple[str, str], Mapping[str, float]]
    left_out: Mapping[tuple[str, str], int]


def _percent(raw: str) -> float | None:
    value = _float(raw)
    return value if value is not None and 0 <= value <= 100 else None


def _five(raw: str) -> float | None:
    value = _float(raw)
    return (value - 1) * 25 if value is not None and 1 <= value <= 5 else None


def _yes_no(raw: str) -> float | None:
    word = raw.casefold()
    return 100.0 if word in _YES else 0.0 if word in _NO else None


def _float(raw: str) -> float | None:
    try:
        return float(raw.replace(",", "."))
    except ValueError:
        return None


SCALES: Mapping[str, tuple[str, Callable[[str], float | None]]] = {
    "100": ("a number 0..100", _percent),
    "5": ("a number 1..5", _five),
    "yesno": ("yes or no", _yes_no),
}


def read_reviews(paths: Iterable[Path], scale: str | None = None) -> Iterator[Review]:
    """The reviews of all files; without ``scale`` each is taken by its kind: CSV 0..100, ratings 1..5, choices yes or no."""
    for path in paths:
        if not path.is_file():
            raise InputError(f"{path}: no such file")
        if path.suffix.lower() not in (".csv", ".json"):
            raise InputError(f"{path}: reviews are read from .csv, and from .json as Label Studio exports it")
        yield from (_label_studio if path.suffix.lower() == ".json" else _csv)(path, scale)


def _csv(path: Path, scale: str | None) -> Iterator[Review]:
    found = []
    for number, row in enumerate(read_cells(path), 2):
        if missing := [name for name in _NEEDED if name not in row]:
            raise InputError(f"{path}, line {number}: no column {missing[0]!r}; give {', '.join(_NEEDED)} and reviewer")
        conversation, category, score = (row[name].strip() for name in _NEEDED)
        reviewer = row.get("reviewer", "").strip() or path.stem
        found.append(Review(conversation, category, reviewer, score or None, scale or "100", f"{path}, line {number}"))
    if scale is None:
        _surely_percent(path, found)
    yield from found


def _surely_percent(path: Path, found: Iterable[Review]) -> None:
    """Stars that are taken for points would pass unseen and spoil every figure."""
    values = {value for review in found if review.raw and (value := _float(review.raw))}
    if values and values <= {1.0, 2.0, 3.0, 4.0, 5.0}:
        raise InputError(f"{path}: all scores are from 1 to 5; give --scale 5 if that is the scale, or --scale 100")


def _label_studio(path: Path, scale: str | None) -> Iterator[Review]:
    for number, task in enumerate(_tasks(path), 1):
        data, annotations = task.get("data") or {}, task.get("annotations")
        name = data.get("conversation") or data.get("id")
        if not name or not isinstance(annotations, list):
            raise InputError(f"{path}, task {number}: give data.conversation and annotations: export as JSON, not JSON-MIN")
        for made in annotations:
            yield from _annotation(made, str(name), scale, path, f"{path}, task {number}")


def _tasks(path: Path) -> list[dict[str, Any]]:
    try:
        tasks = json.loads(path.read_text("utf-8-sig"))
    except ValueError as e:
        raise InputError(f"{path}: not JSON: {e}; export it from Label Studio anew") from e
    if not isinstance(tasks, list) or not all(isinstance(task, dict) for task in tasks):
        raise InputError(f"{path}: not a list of tasks; export from Label Studio as JSON")
    return tasks


def _annotation(made: Mapping[str, Any], name: str, scale: str | None, path: Path, where: str) -> Iterator[Review]:
    by = made.get("completed_by")
    who = by.get("email") or by.get("id") if isinstance(by, dict) else by
    for result in made.get("result") or ():
        raw, usual = (None, "100") if made.get("was_cancelled") else _given(result.get("value") or {})
        yield Review(name, str(result.get("from_name")), str(who or path.stem), raw, scale or usual, where)


def _given(value: Mapping[str, Any]) -> tuple[str | None, str]:
    """The judgement, and the scale that is usual for its kind."""
    for kind, usual in (("rating", "5"), ("number", "100"), ("choices", "yesno")):
        if (found := value.get(kind)) is not None:
            return ", ".join(map(str, found)) if isinstance(found, list) else str(found), usual
    return None, "100"


def matched(reviews: Iterable[Review], graded: Graded) -> Matched:
    """The reviews of conversations and categories that were graded; of two by one reviewer the later counts."""
    names = {key_of(category): category for category in graded.categories}
    scores: dict[tuple[str, str], dict[str, float]] = {}
    left: Counter[tuple[str, str]] = Counter()
    for review in reviews:
        category = names.get(key_of(review.category))
        if why := _unfit(review, category, graded):
            left[why] += 1
            continue
        own = scores.setdefault((review.conversation, str(category)), {})
        if review.reviewer in own:
            left["replaced by a later review of the same reviewer", f"{review.conversation}, {category}"] += 1
        own[review.reviewer] = _points(review)
    return Matched(scores, left)


def _unfit(review: Review, category: str | None, graded: Graded) -> tuple[str, str] | None:
    if review.conversation not in graded.langs:
        return "unknown conversation", review.conversation
    if category is None:
        return "unknown category", review.category
    return ("no score given", f"{review.conversation}, {category}") if review.raw is None else None


def _points(review: Review) -> float:
    shape, read = SCALES[review.scale]
    if (value := read(str(review.raw).strip())) is None:
        raise InputError(
            f"{review.where}: {review.category} = {review.raw!r}; give {shape}, or another --scale: {', '.join(SCALES)}"
        )
    return value
