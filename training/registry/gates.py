"""The gates between a candidate and what runs: each says whether it passes, with the figures of both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from coach.engine import Coach, load
from coach.wire import score_rows
from training.data import Example
from training.metrics import Floats
from training.registry import gold as measured
from training.registry.feedback import estimated, faults, read_events
from training.registry.gold import Gold, Table
from training.registry.limits import Limits
from training.registry.store import Registry, Runs, coach_of

_WORST = 8  # figures told of a gate that fails


@dataclass(frozen=True)
class Result:
    """``figures`` by name: of what runs, of the candidate. ``why`` is empty where it passes."""

    gate: str
    why: tuple[str, ...]
    figures: Mapping[str, tuple[float | None, float | None]]

    @property
    def passed(self) -> bool:
        return not self.why


@dataclass(frozen=True)
class Trial:
    """A candidate beside what runs. ``events`` are those that it learned from; ``no_shadow`` why no shadow run is asked for."""

    registry: Registry
    candidate: Runs
    against: Runs
    gold: Gold
    limits: Limits
    events: Path | None = None
    no_shadow: str = ""

    @cached_property
    def sides(self) -> tuple[Coach, Coach]:
        """What runs, and the candidate; neither has read anything yet."""
        load.cache_clear()
        return coach_of(self.registry, self.against), coach_of(self.registry, self.candidate)

    @cached_property
    def examples(self) -> list[Example]:
        return self.gold.examples()

    @cached_property
    def probabilities(self) -> tuple[Floats, Floats]:
        old, new = (measured.read_heads(coach, self.examples) for coach in self.sides)
        return old, new

    @property
    def digest(self) -> str:
        """Of the artifact that is promoted; "" for the shipped ones."""
        return self.candidate[0] or self.candidate[1] or ""


def speed(trial: Trial) -> Result:
    """Milliseconds of one row that neither side has read before, in turns. Comes before the gates that read the same drafts."""
    limit = trial.limits["speed"]
    times: tuple[list[float], list[float]] = [], []
    for coach in trial.sides:
        _milliseconds(coach, {"text": "One row to wake it up.", "lang": "en"})
    for n, row in enumerate(trial.gold.drafts()[:: _step(trial)]):
        for which in (0, 1) if n % 2 else (1, 0):
            times[which].append(_milliseconds(trial.sides[which], row))
    old, new = (float(np.median(each)) for each in times)
    slow = new > old * limit["ratio"]
    return Result("speed", (f"{new / old:.2f} times as long, over {limit['ratio']}",) if slow else (), {"ms": (old, new)})


def _step(trial: Trial) -> int:
    """Every so manieth draft, so that all languages are among them."""
    return max(1, len(trial.gold.drafts()) // int(trial.limits["speed"]["rows"]))


def _milliseconds(coach: Coach, row: Mapping[str, Any]) -> float:
    start = perf_counter()
    score_rows(coach, [row])
    return (perf_counter() - start) * 1000


def heads(trial: Trial) -> Result:
    """No label of any language ranks worse, and no head in the mean."""
    old, new = (measured.heads(p, trial.examples) for p in trial.probabilities)
    limit = trial.limits["gold"]
    return _compared("heads", old, new, lambda name, was, now: now >= was - limit["head" if name.endswith(": mean") else "label"])


def pairs(trial: Trial) -> Result:
    """Of each language as many pairs are told apart."""
    old, new = (measured.right(coach, trial.gold) for coach in trial.sides)
    fewer = trial.limits["pairs"]["fewer"]
    return _compared("pairs", old, new, lambda _, was, now: now >= was - fewer)


def calibration(trial: Trial) -> Result:
    """Probabilities stay what they say, and risk stays there."""
    of_heads = [measured.errors(p, trial.examples) for p in trial.probabilities]
    old, new = (e | measured.risk_error(coach, trial.gold) for e, coach in zip(of_heads, trial.sides, strict=True))
    limit = trial.limits["calibration"]
    ceiling = {"risk": limit["risk"]}
    return _compared(
        "calibration", old, new,
        lambda name, was, now: now <= was + limit["worse"] and now <= ceiling.get(name, limit["heads"]),
    )  # fmt: skip


def rewrites(trial: Trial) -> Result:
    """No rewrite of a golden draft changes a fact."""
    old, new = (measured.unsafe(coach, trial.gold) for coach in trial.sides)
    return _compared("rewrites", old, new, lambda name, _, now: name != "unsafe" or now == 0)


def shadow(trial: Trial) -> Result:
    """Recorded traffic was read by both, since the artifact came and against what runs now."""
    kept = trial.registry.kept(trial.digest, "shadow.json") if trial.digest else None
    if trial.no_shadow or not trial.digest:
        return Result("shadow", (), {})
    why = _shadow_faults(trial, kept) if kept else (f"no shadow run; coach models shadow {trial.digest} --traffic rows.jsonl",)
    return Result("shadow", why, {"rows": (None, float(kept["rows"]) if kept else 0.0)})


def _shadow_faults(trial: Trial, kept: Mapping[str, Any]) -> tuple[str, ...]:
    least = trial.limits["shadow"]["rows"]
    found = {
        f"{kept['rows']} rows, under {least:.0f}": kept["rows"] < least,
        "older than the artifact": kept["at"] < trial.registry.entry(trial.digest).added,
        "it ran with other models than now; run it again": kept["runs"] != [list(trial.against), list(trial.candidate)],
    }
    return (*(why for why, is_so in found.items() if is_so), *_shifted(trial, kept["shifts"]))


def _shifted(trial: Trial, shifts: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Iterator[str]:
    """Scores that move as a whole, or that one side gives and the other does not: people would notice."""
    limit = trial.limits["shadow"]
    for lang, of_lang in shifts.items():
        for name, shift in of_lang.items():
            read = shift["rows"] + shift["one_sided"]
            if read >= limit["of"] and abs(shift.get("mean", 0.0)) > limit["mean"]:
                yield f"{lang} {name}: moves by {shift['mean']:+.1f} in the mean of {shift['rows']} rows, over {limit['mean']:g}"
            if read >= limit["of"] and shift["one_sided"] > limit["one_sided"] * read:
                yield f"{lang} {name}: {shift['one_sided']} of {read} rows scored by one side, over {limit['one_sided']:.0%}"


def feedback(trial: Trial) -> Result:
    """Where a candidate learned from what agents did, those events must be no game. Gold and rules are those of what runs."""
    learned = [e.feedback for e in trial.registry.entries() if e.digest in trial.candidate and e.feedback]
    if not learned and "feedback" not in measured.encoder_of(trial.sides[1]).artifact.card.get("data", {}):
        return Result("feedback", (), {})
    if trial.events is None or sha256(trial.events.read_bytes()).hexdigest() not in learned:
        return Result(
            "feedback",
            ("learned from events that are not the ones shown; give those to coach models add and promote with --feedback FILE",),
            {},
        )
    limit = trial.limits["feedback"]
    stream = estimated(read_events(trial.events, limit["clip"]), limit["agent"])
    why = faults(stream, measured.precision(trial.sides[0], trial.gold), limit)
    return Result("feedback", tuple(why), {"accepted": (None, stream.taken), "loudest agent": (None, stream.loudest)})


ALL: Sequence[Callable[[Trial], Result]] = (speed, shadow, feedback, heads, pairs, calibration, rewrites)


def passed(trial: Trial, gates: Sequence[Callable[[Trial], Result]] = ALL) -> Iterator[Result]:
    """Each gate, as it is done. Speed comes first, while no text has been read."""
    return (gate(trial) for gate in gates)


def _compared(gate: str, old: Table, new: Table, holds: Callable[[str, float, float], bool]) -> Result:
    """A figure that only the candidate lacks fails."""
    bad = [name for name in old if name not in new or not holds(name, old[name], new[name])]
    told = [f"{name}: {old[name]:.3f} → {new[name]:.3f}" if name in new else f"{name}: missing" for name in bad]
    more = [f"and {len(told) - _WORST} more"] if len(told) > _WORST else []
    return Result(gate, (*told[:_WORST], *more), {name: (old.get(name), new.get(name)) for name in {**old, **new}})
