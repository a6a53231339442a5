"""What agents did with suggestions, by rule, from an export of events. Nothing is told of single agents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import kind_of, read_rows
from coach.monitor.limits import Limits
from coach.qa.page.measures import Spread, share, spread, wilson

ACTIONS = ("accepted", "edited", "ignored", "reverted", "snoozed")


@dataclass(frozen=True)
class Rate:
    """A share of the times shown, and its 95 % interval, in percent."""

    n: int
    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Rule:
    """``shown`` counts suggestions; ``exposure`` is the share of messages with one, in percent. ``taken``: accepted or edited.

    ``retire`` says why the rule may be retired, or is empty.
    """

    name: str
    shown: int
    exposure: float
    taken: Rate
    rates: Mapping[str, Rate]
    retire: str


@dataclass(frozen=True)
class Suggestions:
    """``edits``: how much of the longer of draft and message was changed, in percent, by language ("" is all)."""

    messages: int
    repeated: int
    rules: tuple[Rule, ...]
    edits: Mapping[str, Spread]


def read_suggestions(path: Path, limits: Limits) -> Suggestions:
    """An event that stands there twice counts once; InputError names the line that is no event."""
    if kind_of(path) != ".jsonl":
        raise InputError(f"{path}: events are JSON lines; give what was exported, with a name that ends in .jsonl")
    events: dict[tuple[Any, str], Mapping[str, Any]] = {}
    read = 0
    for read, row in enumerate(read_rows(path), 1):
        event = _checked(path, read, row)
        events[event.get("tenant"), str(event["id"])] = event
    return _counted(list(events.values()), read - len(events), limits)


def _checked(path: Path, number: int, row: Any) -> Mapping[str, Any]:
    if isinstance(row, RowError):
        raise InputError(f"{path}: {row}")
    if not isinstance(row, dict) or not {"id", "text", "shown"} <= row.keys():
        raise InputError(f"{path}, event {number}: no id, text or shown in it; give the events as they were exported")
    for shown in row["shown"] or ():
        if shown.get("action") not in ACTIONS:
            raise InputError(f"{path}, event {number}: action {shown.get('action')!r}; it is one of {', '.join(ACTIONS)}")
    return row


def _counted(events: list[Mapping[str, Any]], repeated: int, limits: Limits) -> Suggestions:
    actions: dict[str, Counter[str]] = {}
    messages: Counter[str] = Counter()
    for event in events:
        shown = [(str(s["rule"]), str(s["action"])) for s in event["shown"] or ()]
        messages.update({rule for rule, _ in shown})
        for rule, action in shown:
            actions.setdefault(rule, Counter())[action] += 1
    rules = [_rule(name, actions[name], share(messages[name], len(events)) or 0.0, limits) for name in sorted(actions)]
    return Suggestions(len(events), repeated, tuple(sorted(rules, key=lambda rule: -rule.shown)), _edits(events))


def _rule(name: str, actions: Counter[str], exposure: float, limits: Limits) -> Rule:
    shown = actions.total()
    taken = _rate(actions["accepted"] + actions["edited"], shown)
    rates = {action: _rate(actions[action], shown) for action in ACTIONS}
    return Rule(name, shown, exposure, taken, rates, _why_retire(taken, rates, shown, limits))


def _rate(n: int, shown: int) -> Rate:
    return Rate(n, share(n, shown) or 0.0, *wilson(n, shown))


def _why_retire(taken: Rate, rates: Mapping[str, Rate], shown: int, limits: Limits) -> str:
    if shown < limits.shown:
        return ""
    if taken.high < 100 * limits.acceptance:
        return f"taken in {taken.share:g} %, surely less than {100 * limits.acceptance:g} %"
    reverted, accepted = rates["reverted"], rates["accepted"]
    return f"reverted in {reverted.share:g} %, accepted in {accepted.share:g} %" if reverted.n > accepted.n else ""


def _edits(events: Iterable[Mapping[str, Any]]) -> dict[str, Spread]:
    found: dict[str, list[float]] = {}
    for event in events:
        if (changed := _changed(event)) is not None:
            for lang in ("", str(event.get("lang") or "und")):
                found.setdefault(lang, []).append(changed)
    return {lang: spread(values) for lang, values in sorted(found.items())}


def _changed(event: Mapping[str, Any]) -> float | None:
    """Percent; None without a draft."""
    draft, text = event.get("draft"), event["text"]
    if not isinstance(draft, str):
        return None
    edits = event["diff"] if isinstance(event.get("diff"), list) else [*_diff(draft, text)]
    parts = sum(max(int(edit["end"]) - int(edit["start"]), len(str(edit["text"]))) for edit in edits)
    return min(100.0, 100 * parts / max(1, len(draft), len(text)))


def _diff(draft: str, text: str) -> Iterator[Mapping[str, Any]]:
    for kind, start, end, a, b in SequenceMatcher(None, draft, text, autojunk=False).get_opcodes():
        if kind != "equal":
            yield {"start": start, "end": end, "text": text[a:b]}
