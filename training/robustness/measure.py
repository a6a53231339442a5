"""How far an edit moves what the coach says, in points of 100, by language and edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from coach.engine import Coach
from coach.text import read
from coach.types import SIGNALS, Draft
from coach.wire import score_rows
from training.robustness.cases import Case, Row
from training.robustness.edits import LANGS, Edit

GROUPS: Mapping[str, tuple[str, ...]] = {
    "scores": SIGNALS,
    "manner": ("register", "politeness"),
    "customer": ("sentiment", "frustration", "leaving"),
    "risk": ("risk",),
}
MEASURES = tuple(name for names in GROUPS.values() for name in names)
ANOTHER = "another text"  # no edit: for scale
_SENTIMENT = 50.0  # points for 1 of a range of 2
_BATCH = 64
Values = Mapping[str, float | None]


@dataclass(frozen=True)
class Shift:
    """Of one measure, over ``n`` texts that have it before and after, in points of 100."""

    mean: float
    p90: float
    n: int


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole``."""

    part: int
    whole: int

    @property
    def percent(self) -> float | None:
        return 100 * self.part / self.whole if self.whole else None


@dataclass(frozen=True)
class Figures:
    """What ``edit`` did to the ``texts`` of ``lang`` that it changed. ``lost`` counts, by rule, findings that are gone."""

    edit: str
    lang: str
    texts: int
    shifts: Mapping[str, Shift]
    kept: Share = Share(0, 0)  # findings that stay, by rule
    new: Share = Share(0, 0)  # findings that were not there, of replies
    flips: Share = Share(0, 0)  # pairs whose order is not the same any more, of those that had one
    silent: Share = Share(0, 0)  # values that come or go, of all
    identified: Share = Share(0, 0)  # texts whose language is still found, of those where it was
    lost: Mapping[str, int] = field(default_factory=dict)

    def group(self, name: str) -> float | None:
        """The mean of the mean shifts of a group of measures."""
        found = [self.shifts[measure].mean for measure in GROUPS[name] if measure in self.shifts]
        return float(np.mean(found)) if found else None


@dataclass(frozen=True)
class Told:
    """A case and what the coach said of it, before and after the edit."""

    case: Case
    before: Row
    after: Row
    edited: str = ""


def measure(coach: Coach, cases: Sequence[Case], edits: Sequence[Edit], seed: int) -> Iterator[Figures]:
    """Figures edit by edit, language by language; first how far texts of a language are from one another."""
    before = _scored(coach, [case.row for case in cases])
    for lang in LANGS:
        yield _another([(c, row) for c, row in zip(cases, before, strict=True) if c.lang == lang], lang)
    for edit in edits:
        told = _told(coach, [(c, row) for c, row in zip(cases, before, strict=True) if c.lang in edit.langs], edit, seed)
        yield from (figures(edit.name, lang, [t for t in told if t.case.lang == lang]) for lang in edit.langs)


def figures(edit: str, lang: str, told: Sequence[Told]) -> Figures:
    """``told`` are the texts that ``edit`` changed."""
    values = [(points(t.case, t.before), points(t.case, t.after)) for t in told]
    replies = [(_rules(t.before), _rules(t.after)) for t in told if t.case.kind == "reply"]
    lost = sum((had - has for had, has in replies), Counter[str]())
    had = sum(before.total() for before, _ in replies)
    return Figures(
        edit, lang, len(told), _shifts(values),
        kept=Share(had - lost.total(), had),
        new=Share(sum((has - had).total() for had, has in replies), len(replies)),
        flips=_flips(told), silent=_silent(values), identified=_identified(told), lost=lost,
    )  # fmt: skip


def points(case: Case, row: Row) -> Values:
    """What is measured of a case of its kind, in points of 100."""
    if case.kind == "talk":
        return {"risk": _scaled(row["risk"]["probability"], 100)}
    if case.kind == "turn":
        return {name: _scaled(row["customer"][name], _SENTIMENT if name == "sentiment" else 100) for name in GROUPS["customer"]}
    manner = {name: _scaled(row["measures"][name], 100) for name in GROUPS["manner"]}
    return {name: row["scores"][name]["value"] for name in SIGNALS} | manner


def _scaled(value: float | None, by: float) -> float | None:
    return None if value is None else value * by


def _told(coach: Coach, known: Sequence[tuple[Case, Row]], edit: Edit, seed: int) -> list[Told]:
    edited = [(case, row, case.edited(edit, seed)) for case, row in known]
    changed = [(case, row, new) for case, row, new in edited if new != case.row]
    after = _scored(coach, [new for _, _, new in changed])
    return [Told(c, row, out, Case(c.kind, new).words) for (c, row, new), out in zip(changed, after, strict=True)]


def _scored(coach: Coach, rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [out for at in range(0, len(rows), _BATCH) for out in score_rows(coach, rows[at : at + _BATCH])]


def _another(known: Sequence[tuple[Case, Row]], lang: str) -> Figures:
    """Each text against the next of its kind that is no other side of its pair."""
    ordered = sorted(known, key=lambda pair: pair[0].kind)
    apart = [
        (points(one, a), points(two, b))
        for (one, a), (two, b) in zip(ordered, ordered[2:], strict=False)
        if one.kind == two.kind
    ]  # fmt: skip
    return Figures(ANOTHER, lang, len(known), _shifts(apart))


def _shifts(values: Sequence[tuple[Values, Values]]) -> dict[str, Shift]:
    found = {name: _apart(values, name) for name in MEASURES}
    return {
        name: Shift(float(np.mean(apart)), float(np.percentile(apart, 90)), len(apart)) for name, apart in found.items() if apart
    }


def _apart(values: Sequence[tuple[Values, Values]], name: str) -> list[float]:
    both = [(before.get(name), after.get(name)) for before, after in values]
    return [abs(b - a) for a, b in both if a is not None and b is not None]


def _silent(values: Sequence[tuple[Values, Values]]) -> Share:
    either = [(a[name] is None, b[name] is None) for a, b in values for name in a]
    return Share(sum(a != b for a, b in either), len(either))


def _rules(row: Row) -> Counter[str]:
    return Counter(finding["rule"] for finding in row["findings"])


def _flips(told: Sequence[Told]) -> Share:
    """Both replies of a pair are edited; a draw afterwards counts as a flip."""
    pairs = [(one, two) for one, two in pairwise(told) if one.case.pair and one.case.pair == two.case.pair]
    orders = [(_order(one.case, one.before, two.before), _order(one.case, one.after, two.after)) for one, two in pairs]
    had = [(before, after) for before, after in orders if before and after is not None]
    return Share(sum(before != after for before, after in had), len(had))


def _order(case: Case, one: Row, two: Row) -> float | None:
    a, b = one["scores"][case.signal]["value"], two["scores"][case.signal]["value"]
    return None if a is None or b is None else float(np.sign(b - a))


def _identified(told: Sequence[Told]) -> Share:
    known = [t for t in told if read(Draft(t.case.words)).lang == t.case.lang]
    return Share(sum(read(Draft(t.edited)).lang == t.case.lang for t in known), len(known))
