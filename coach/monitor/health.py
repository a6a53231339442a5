"""Everything that is told: drift, suggestions, and the alerts that follow from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from coach.monitor.drift import Drift, drifts
from coach.monitor.limits import Limits
from coach.monitor.suggestions import Suggestions, read_suggestions
from coach.monitor.tally import ALL, RULE, Group, Tally, read_tally
from coach.qa.page.words import language_name, plain_name, written

_MOVED: tuple[Literal["alert", "warning"], ...] = ("alert", "warning")
_LEVELS = (*_MOVED, "note")


@dataclass(frozen=True)
class Alert:
    """A note tells what keeps the figures from being compared; it is neither well nor wrong."""

    level: Literal["alert", "warning", "note"]
    what: str


@dataclass(frozen=True)
class Counts:
    """Of one file."""

    source: str
    replies: int
    conversations: int
    errors: int
    versions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Health:
    """``alerts`` stand in the order of their weight; ``suggestions`` is None without events."""

    before: Counts
    now: Counts
    limits: Limits
    drifts: tuple[Drift, ...]
    suggestions: Suggestions | None
    alerts: tuple[Alert, ...]

    @property
    def alarmed(self) -> bool:
        return any(alert.level == "alert" for alert in self.alerts)


def health(now: Path, reference: Path, limits: Limits, events: Path | None = None) -> Health:
    """InputError where a file cannot be read."""
    before, after = read_tally(reference), read_tally(now)
    found = tuple(drifts(before, after, limits))
    suggestions = read_suggestions(events, limits) if events else None
    counted = _counts(reference, before), _counts(now, after)
    alerts = [*_of_drifts(found), *_retired(suggestions), *_notes(*counted, limits)]
    return Health(*counted, limits, found, suggestions, tuple(sorted(alerts, key=lambda alert: _LEVELS.index(alert.level))))


def _counts(path: Path, tally: Tally) -> Counts:
    versions = {part: tuple(sorted(values)) for part, values in sorted(tally.versions.items())}
    return Counts(path.name, tally.replies[ALL], tally.conversations[ALL], tally.errors, versions)


def _of_drifts(found: Sequence[Drift]) -> Iterator[Alert]:
    """One for each measure and level: the largest group in full, the others by name."""
    for level in _MOVED:
        moved: dict[str, list[Drift]] = {}
        for drift in found:
            if drift.level == level:
                moved.setdefault(drift.measure, []).append(drift)
        yield from (Alert(level, _told(group)) for group in moved.values())


def _told(moved: Sequence[Drift]) -> str:
    first, *others = moved
    change = f": {_moved(first)}" if _moved(first) else ""
    also = f"; also in {', '.join(group_name(drift.group) for drift in others)}" if others else ""
    return f"{group_name(first.group)}, {measure_name(first.measure)}{change}, stability index {first.psi:.2f}{also}"


def _moved(drift: Drift) -> str:
    """Where it was and is; of a mix the kind that changed most."""
    if drift.before is not None and drift.now is not None:
        unit = " %" if is_share(drift.measure) else ""
        return f"{written(drift.before)} → {written(drift.now)}{unit}"
    if drift.before is None and drift.now is None and drift.bins:
        kind, before, now = max(drift.bins, key=lambda told: abs(told[2] - told[1]))
        return f"{kind_name(drift.measure, kind)} {written(before)} → {written(now)} %"
    return ""


def _retired(suggestions: Suggestions | None) -> Iterator[Alert]:
    for rule in suggestions.rules if suggestions else ():
        if rule.retire:
            yield Alert("warning", f"{rule.name} may be retired: shown {written(rule.shown)} times, {rule.retire}")


def _notes(before: Counts, now: Counts, limits: Limits) -> Iterator[Alert]:
    for of in (before, now):
        if of.replies < limits.least:
            yield Alert("note", f"{of.source} has {of.replies} replies, too few to compare (fewer than {limits.least})")
        if of.errors:
            yield Alert("note", f"{of.source} has {of.errors} records that could not be scored; they are left out")
    for part in sorted({*before.versions, *now.versions}):
        one, other = (", ".join(of.versions.get(part, ("none",))) for of in (before, now))
        if one != other:
            yield Alert("note", f"{part} was {one}, is {other}: scores may have moved with it; score both files alike to tell")


def group_name(group: Group) -> str:
    named = [language_name(group.lang)] if group.lang else []
    return " · ".join([*named, *([group.channel] if group.channel else [])]) or "All replies"


def measure_name(measure: str) -> str:
    if measure.startswith(RULE):
        return measure
    names = {"words": "length in words", "overall": "overall score", "leaving": "customer: leaving", "channel": "channel score"}
    mixes = {"language": "language mix", "via": "channel mix", "risk": "risk bands"}
    customer = {name: f"customer: {name}" for name in ("sentiment", "frustration")}
    return (names | mixes | customer).get(measure, plain_name(measure))


def kind_name(measure: str, kind: str) -> str:
    return language_name(kind) if measure == "language" else kind


def is_share(measure: str) -> bool:
    return measure in ("unknown language", "too short") or measure.startswith(RULE)
