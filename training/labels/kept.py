"""Completed annotations as datasets: rows in the shape of reply_acts and reply_ratings, and what does not become one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.files import whole, write_rows
from coach.masking import mask
from coach.models.labels import ACTS, EMPATHY, MANNER
from coach.models.units import of_reply
from coach.text import read
from coach.types import Draft, Span
from training.data import part_of
from training.labels.agree import Conflict, Values, of_sentence, of_whole, places, settled
from training.labels.results import Place, Task

DATASETS = ("reply_acts", "reply_ratings")
NO_MANNER, NO_LEVELS = "sentence without register or politeness", "reply without all of reaction, interpretation and exploration"
IN_CONFLICT, UNMARKED = "in conflicts.jsonl", "sentence that nobody marked"


@dataclass
class Kept:
    """``rows`` by (dataset, language, part). Sentences and replies that were judged = rows + conflicts + what is incomplete."""

    rows: dict[tuple[str, str, str], list[dict[str, Any]]] = field(default_factory=dict)
    conflicts: list[dict[str, Any]] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)  # (dataset, what became of it)

    def add(self, name: str, task: Task, part: str, row: dict[str, Any]) -> None:
        self.rows.setdefault((name, task.lang, part), []).append(row)
        self.counts[name, "kept"] += 1


def kept(tasks: Iterable[Task], test: float, *, majority: bool) -> Kept:
    """``test`` is the share of conversations that goes to the test part, by a hash of their names."""
    found = Kept()
    for task in tasks:
        part = "test" if part_of(task.group, test) == "dev" else "train"
        for place in places(task):
            _add_sentence(found, task, place, part, majority)
        found.counts[DATASETS[0], UNMARKED] += _unmarked(task)
        _add_reply(found, task, part, majority)
    return found


def _unmarked(task: Task) -> int:
    marked = [Span(*place) for place in places(task)]
    spans = [span for span, _ in of_reply(read(Draft(task.text, task.lang)))]
    return sum(not any(span.overlaps(other) for other in marked) for span in spans)


def _add_sentence(found: Kept, task: Task, place: Place, part: str, majority: bool) -> None:
    values = of_sentence(task, place)
    text = mask(task.text[place[0] : place[1]], task.lang)
    if not all(values[name] for name in MANNER):
        found.counts[DATASETS[0], NO_MANNER] += 1
        return
    told = _settled(values, majority)
    if conflicts := [c for c in told.values() if isinstance(c, Conflict)]:
        _conflict(found, DATASETS[0], {"id": f"{task.id}/{place[0]}", "lang": task.lang, "text": text}, conflicts)
        return
    row = {"id": f"{task.id}/{place[0]}", "text": text, "acts": [act for act in ACTS if told[act]]}
    found.add(DATASETS[0], task, part, row | {name: told[name] for name in MANNER} | _about(task))


def _add_reply(found: Kept, task: Task, part: str, majority: bool) -> None:
    values = {name: of_whole(task, name) for name in (*EMPATHY, *MANNER)}
    text = mask(task.text, task.lang)
    if not all(values[name] for name in EMPATHY):
        found.counts[DATASETS[1], NO_LEVELS] += 1
        return
    told = _settled({name: of for name, of in values.items() if of}, majority)
    if conflicts := [c for c in told.values() if isinstance(c, Conflict)]:
        _conflict(found, DATASETS[1], {"id": task.id, "lang": task.lang, "text": text}, conflicts)
        return
    customer = mask(str(task.data.get("customer") or ""), task.lang)
    levels = {name: int(value) for name in EMPATHY if not isinstance(value := told[name], Conflict)}
    manner = {name: told[name] for name in MANNER if name in told}
    row = {"id": task.id, "customer": customer, "reply": text} | levels | manner
    found.add(DATASETS[1], task, part, row | _about(task) | {"setting": "support"})


def _settled(values: Mapping[str, Values], majority: bool) -> dict[str, float | Conflict]:
    return {label: settled(label, of, majority=majority) for label, of in values.items()}


def _conflict(found: Kept, name: str, row: dict[str, Any], conflicts: Iterable[Conflict]) -> None:
    found.conflicts.append({"dataset": name, **row, "differ": {c.label: dict(c.values) for c in conflicts}})
    found.counts[name, IN_CONFLICT] += 1


def _about(task: Task) -> dict[str, Any]:
    return {"channel": str(task.data.get("channel") or "chat"), "industry": str(task.data.get("industry") or "own")}


def write(found: Kept, folder: Path) -> None:
    """The datasets, their cards and conflicts.jsonl. InputError where something lies in ``folder`` already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"{folder}: something is in it already; give a new folder, so that no older labels stay between them")
    for (name, lang, part), rows in sorted(found.rows.items()):
        path = folder / name / "data" / lang / f"{part}.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        _lines(path, rows)
    folder.mkdir(parents=True, exist_ok=True)
    _lines(folder / "conflicts.jsonl", found.conflicts)
    for name in {name for name, _, _ in found.rows}:
        with whole(folder / name / "README.md") as temporary:
            temporary.write_text("\n".join(_card(name, found)), "utf-8")


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with write_rows(path) as sink:
        for row in rows:
            sink(row)


def _card(name: str, found: Kept) -> Iterator[str]:
    """What `datasets.load_dataset` needs to find the parts."""
    parts = sorted((lang, part) for dataset, lang, part in found.rows if dataset == name)
    yield from ("---", f"pretty_name: {name}, labelled by people", "configs:")
    for lang in sorted({lang for lang, _ in parts}):
        yield from (f"- config_name: {lang}", "  data_files:")
        for part in (p for of, p in parts if of == lang):
            yield from (f"  - split: {part}", f"    path: data/{lang}/{part}.jsonl")
    yield from ("---", "", f"Masked texts that people labelled; the fields are those of datasets/{name}.", "")
