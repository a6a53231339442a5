"""A scorecard, and a deck of them from which a team gets its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.types import SEVERITIES, Severity

_WEIGHT: Mapping[str, float] = {"low": 0.5, "medium": 1.0, "high": 1.5}


def matches(rule: str, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(rule, glob) for glob in globs)


@dataclass(frozen=True)
class Category:
    """Scores a reply 0..100 by ``signals`` (name → share of their mean) less ``cost`` points a hit of ``rules``.

    With ``risk`` it scores the whole conversation by how sure the customer is to stay.
    """

    name: str
    weight: float
    signals: Mapping[str, float] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    cost: float = 20.0
    risk: bool = False

    def points_off(self, finding: Mapping[str, Any]) -> float:
        return self.cost * _WEIGHT[finding["severity"]] if matches(finding["rule"], self.rules) else 0.0


@dataclass(frozen=True)
class AutoFail:
    """Fails a conversation by one finding: of these ``rules`` (of any, if none are given), as grave as ``min_severity``."""

    name: str
    why: str
    rules: tuple[str, ...] = ()
    min_severity: Severity = "low"

    def hit_by(self, finding: Mapping[str, Any]) -> bool:
        grave = SEVERITIES.index(finding["severity"]) >= SEVERITIES.index(self.min_severity)
        return grave and (not self.rules or matches(finding["rule"], self.rules))


@dataclass(frozen=True)
class Card:
    """One file of a deck; ``digest`` is twelve hex digits of its SHA-256."""

    path: Path
    digest: str
    categories: tuple[Category, ...]
    auto_fails: tuple[AutoFail, ...] = ()
    pass_mark: float = 70.0
    team: str | None = None
    teams: tuple[str, ...] = ()  # globs

    @property
    def name(self) -> str:
        return self.path.stem

    def closeness(self, team: str | None) -> int | None:
        """How closely the card is made for ``team``; None where it is for others."""
        if self.team is None and not self.teams:
            return 0
        if team is not None and team == self.team:
            return len(team) + 2
        fitting = [len(re.sub(r"[*?]|\[.*?\]", "", glob)) for glob in self.teams if team is not None and fnmatchcase(team, glob)]
        return 1 + max(fitting) if fitting else None


@dataclass(frozen=True)
class Deck:
    """The cards of one folder, and the one for teams that none of them is for."""

    cards: tuple[Card, ...]
    default: Card

    @property
    def categories(self) -> tuple[str, ...]:
        """The names of all categories, in the order of the cards."""
        names = [category.name for card in (*self.cards, self.default) for category in card.categories]
        return tuple(dict.fromkeys(names))

    def card_for(self, team: str | None) -> Card:
        """The card that is closest to ``team``; InputError where two are equally close."""
        near = [(n, card) for card in self.cards if (n := card.closeness(team)) is not None]
        best = [card for n, card in near if n == max(n for n, _ in near)]
        if len(best) > 1:
            files = " and ".join(str(card.path) for card in best)
            raise InputError(f"{files}: equally close to the team {team!r}; name it with team = … in one of them")
        return best[0] if best else self.default
