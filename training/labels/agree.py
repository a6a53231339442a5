"""Where two or more annotated the same reply: how far they agree, and what of it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from coach.models.labels import ACTS, EMPATHY, MANNER
from coach.qa.cards.agreement import Agreement, Pair, agreement
from training.labels.results import Judged, Place, Task

_POINTS = {**dict.fromkeys(ACTS, 100.0), **dict.fromkeys(EMPATHY, 50.0), **dict.fromkeys(MANNER, 100.0)}
_NEAR = 0.25  # one step of manner: two who are no farther apart agree
Values = Mapping[str, float]  # by annotator


def agreements(tasks: Iterable[Task]) -> dict[str, Agreement]:
    """Cohen's kappa by label, over each two annotators: plain for acts, with quadratic weights for levels and manner.

    Yes and no lie in the outermost of the five bands that it is made for, where the weighted kappa is the plain one.
    """
    pairs: dict[str, list[Pair]] = {}
    for task in tasks:
        for label, values in _all_values(task):
            pairs.setdefault(label, []).extend(_pairs(task.group, label, values))
    return {label: agreement(pairs.get(label, [])) for label in (*ACTS, *EMPATHY, *MANNER)}


def _pairs(group: str, label: str, values: Values) -> Iterator[Pair]:
    for one, other in combinations(sorted(values), 2):
        yield Pair(group, values[one] * _POINTS[label], values[other] * _POINTS[label])


def _all_values(task: Task) -> Iterator[tuple[str, Values]]:
    for place in places(task):
        yield from of_sentence(task, place).items()
    for name in EMPATHY:
        yield name, of_whole(task, name)


def places(task: Task) -> list[Place]:
    """Where sentences were marked by anybody."""
    return sorted({place for judged in task.judged for place in judged.acts})


def of_sentence(task: Task, place: Place) -> dict[str, Values]:
    """What each of those who marked the sentence says, by label."""
    marked = [judged for judged in task.judged if place in judged.acts]
    acts = {act: {j.by: float(act in j.acts[place]) for j in marked} for act in ACTS}
    return acts | {name: _manner(marked, place, name) for name in MANNER}


def _manner(marked: Iterable[Judged], place: Place, name: str) -> Values:
    return {j.by: j.manner[place][name] for j in marked if name in j.manner.get(place, {})}


def of_whole(task: Task, name: str) -> Values:
    return {j.by: j.whole[name] for j in task.judged if name in j.whole}


@dataclass(frozen=True)
class Conflict:
    """Annotators who differ on a label, by annotator."""

    label: str
    values: Values


def settled(label: str, values: Values, *, majority: bool) -> float | Conflict:
    """What stands: what all say, of manner the mean of neighbouring steps; with ``majority`` what more than half say, of manner
    the median."""
    said = list(values.values())
    if label in MANNER:
        near = max(said) - min(said) <= _NEAR
        return sum(said) / len(said) if near else float(median(said)) if majority else Conflict(label, values)
    [(value, n), *_] = Counter(said).most_common()
    return value if n == len(said) or (majority and 2 * n > len(said)) else Conflict(label, values)
