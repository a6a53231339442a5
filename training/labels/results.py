"""What annotators said, read from Label Studio's JSON exports."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.models.labels import ACTS, EMPATHY, MANNER
from coach.text import LANGUAGES
from training.labels.tasks import LEVELS, NO_ACT, QUARTERS, SENTENCE

_OF_SENTENCE = {control: name for name, control in SENTENCE.items()}
_CHOICES = dict.fromkeys(EMPATHY, LEVELS) | dict.fromkeys((*MANNER, *_OF_SENTENCE), QUARTERS)
SKIPPED, REPLACED = "annotation skipped by the annotator", "annotation replaced by a later one of the same annotator"
UNANSWERED, NOT_JUDGED = "task without a completed annotation", "annotation in a language that is not judged"

Place = tuple[int, int]


@dataclass(frozen=True)
class Judged:
    """What one annotator said of one reply. ``acts`` and ``manner`` are by the place of the sentence, ``whole`` of the reply."""

    by: str
    acts: Mapping[Place, frozenset[str]]
    manner: Mapping[Place, Mapping[str, float]]
    whole: Mapping[str, float]


@dataclass(frozen=True)
class Task:
    """A reply and the judgements of it, in the order of the annotators' names."""

    id: str
    text: str
    data: Mapping[str, Any]
    judged: tuple[Judged, ...]

    @property
    def lang(self) -> str:
        return str(self.data["lang"])

    @property
    def group(self) -> str:
        """What may not lie in both train and test."""
        return str(self.data.get("conversation") or self.id)


def read_results(paths: Sequence[Path], counts: Counter[str]) -> list[Task]:
    """Tasks by id over all files; ``counts`` hears what is left out, by why."""
    merged: dict[str, tuple[Mapping[str, Any], dict[str, Judged]]] = {}
    for path in paths:
        for number, task in enumerate(_tasks(path), 1):
            where = f"{path}, task {number}"
            data = _data(task, where)
            known, judged = merged.setdefault(str(data["id"]), (data, {}))
            if known["text"] != data["text"]:
                raise InputError(f"{where}: id {data['id']!r} has another text than before; export each project once")
            _add(judged, task["annotations"], data["text"], where, counts)
    found = [Task(i, d["text"], d, tuple(j[by] for by in sorted(j))) for i, (d, j) in merged.items()]
    return [task for task in found if not _left(task, counts)]


def _left(task: Task, counts: Counter[str]) -> bool:
    if not task.judged:
        counts[UNANSWERED] += 1
    elif task.lang not in LANGUAGES:
        counts[NOT_JUDGED] += len(task.judged)
    return not task.judged or task.lang not in LANGUAGES


def _tasks(path: Path) -> list[Any]:
    if not path.is_file():
        raise InputError(f"{path}: no such file")
    try:
        tasks = json.loads(path.read_text("utf-8-sig"))
    except ValueError as e:
        raise InputError(f"{path}: not JSON: {e}; export it from Label Studio as JSON") from e
    if not isinstance(tasks, list):
        raise InputError(f"{path}: {type(tasks).__name__} where a list of tasks is expected; export from Label Studio as JSON")
    return tasks


def _data(task: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(task, dict) or not isinstance(task.get("annotations"), list):
        raise InputError(f"{where}: no annotations; export as JSON, not as JSON-MIN or CSV")
    data = task.get("data") or {}
    if missing := [name for name in ("id", "text", "lang") if not isinstance(data.get(name), str)]:
        raise InputError(f"{where}: data has no {', '.join(missing)}; import tasks that coach label export wrote")
    return dict(data)


def _add(judged: dict[str, Judged], made: Iterable[Any], text: str, where: str, counts: Counter[str]) -> None:
    """Of two annotations of one annotator the later stands, by the time of their last change."""
    for annotation in sorted(made, key=lambda a: str(a.get("updated_at") or "")):
        counts["annotations"] += 1
        if annotation.get("was_cancelled"):
            counts[SKIPPED] += 1
            continue
        by = _by(annotation.get("completed_by"), where)
        counts[REPLACED] += by in judged
        judged[by] = _judged(by, annotation.get("result") or (), text, where)


def _by(who: Any, where: str) -> str:
    """The number of the annotator: their name or address is not kept."""
    number = who.get("id") if isinstance(who, dict) else who
    if number is None:
        raise InputError(f"{where}: completed_by is missing; annotators must be told apart, if only by a number")
    return str(number)


def _judged(by: str, results: Iterable[Mapping[str, Any]], text: str, where: str) -> Judged:
    acts: dict[Place, frozenset[str]] = {}
    manner: dict[Place, dict[str, float]] = {}
    whole: dict[str, float] = {}
    for result in results:
        name, value = str(result.get("from_name")), result.get("value") or {}
        if name == "acts":
            place = _place(value, text, where)
            acts[place] = acts.get(place, frozenset()) | _acts(value, where)
        elif name in _OF_SENTENCE:
            manner.setdefault(_place(value, text, where), {})[_OF_SENTENCE[name]] = _choice(name, value, where)
        elif name in _CHOICES:
            whole[name] = _choice(name, value, where)
        elif name != "rules":
            raise InputError(f"{where}: from_name {name!r} is not in the configuration that coach label export wrote")
    return Judged(by, acts, manner, whole)


def _place(value: Mapping[str, Any], text: str, where: str) -> Place:
    """The code points that are marked, without blanks at the ends, so that two who mark one sentence mark the same."""
    start, end = value.get("start"), value.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise InputError(f"{where}: region {start!r} to {end!r} does not lie in the text of {len(text)} code points")
    words = text[start:end]
    if (said := value.get("text")) is not None and "".join(said.split()) != "".join(words.split()):
        raise InputError(f"{where}: region {start} to {end} is {words!r}, its text says {said!r}; the text was changed since")
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _acts(value: Mapping[str, Any], where: str) -> frozenset[str]:
    found = frozenset(map(str, value.get("labels") or ()))
    if unknown := sorted(found - {*ACTS, NO_ACT}):
        raise InputError(f"{where}: label {unknown[0]!r} of acts is unknown; the acts are {', '.join(ACTS)} and {NO_ACT}")
    return found - {NO_ACT}


def _choice(name: str, value: Mapping[str, Any], where: str) -> float:
    chosen = value.get("choices") or []
    if len(chosen) != 1 or chosen[0] not in _CHOICES[name]:
        raise InputError(f"{where}: {name} = {chosen!r}; give one of {', '.join(_CHOICES[name])}")
    return float(chosen[0])
