"""``coach holdout``: what showing the risk changed, from the outcomes of both arms."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from coach.errors import InputError, RowError
from coach.files import read_rows
from coach.risk.holdout import Arm, difference

_LOST, _KEPT = frozenset({"left", "escalated", "true", "1", "yes"}), frozenset({"stayed", "false", "0", "no"})
_COLUMNS = frozenset({"held_out", "outcome"})


def compared(path: Path) -> str:
    """The rates of both arms and their difference, in words. InputError names the row that cannot be read."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for number, row in enumerate(read_rows(path, more=_COLUMNS), 1):
        if isinstance(row, RowError):
            raise InputError(f"{path}: {row}")
        counts[_flag(row, "held_out", path, number), _flag(row, "outcome", path, number)] += 1
    shown, held_out = (Arm(counts[arm, True], counts[arm, True] + counts[arm, False]) for arm in (False, True))
    if not shown.total or not held_out.total:
        raise InputError(f"{path}: {shown.total} conversations with the risk shown, {held_out.total} without; both are needed")
    gap, low, high = difference(shown, held_out)
    way = "fewer" if high < 0 else "more" if low > 0 else ""
    verdict = f"{way} are lost where it is shown" if way else "no difference is proved"
    return (
        f"shown:    {shown.lost} of {shown.total} lost, {shown.rate:.1%}\n"
        f"held out: {held_out.lost} of {held_out.total} lost, {held_out.rate:.1%}\n"
        f"difference {gap:+.1%}, 95 % interval {low:+.1%} to {high:+.1%}: {verdict}"
    )


def _flag(row: dict[str, object], column: str, path: Path, number: int) -> bool:
    told = str(row.get(column, "")).strip().lower()
    if told not in _LOST | _KEPT:
        raise InputError(f"{path}, row {number}: {column} = {told!r}; give one of {', '.join(sorted(_LOST | _KEPT))}")
    return told in _LOST
