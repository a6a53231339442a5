"""The figures that a helpdesk knows, where the data has them, and how scores go with what customers said."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from coach.qa.page.measures import mean, quantile, share, spearman
from coach.qa.page.talks import MEASURES, Talk, number, solved
from coach.qa.scored import Scored

LEAST_PAIRS = 30
FEW_TURNS = 4
_PROMOTER, _DETRACTOR = 9, 6


@dataclass(frozen=True)
class Kpi:
    """A figure of ``n`` conversations or replies; ``how`` says what it is."""

    name: str
    label: str
    value: float
    unit: str
    n: int
    how: str


@dataclass(frozen=True)
class Link:
    """Spearman's correlation of a score's mean in a conversation with its CSAT; None below 30 or where one never changes."""

    measure: str
    n: int
    rho: float | None
    low: float | None
    high: float | None


class Kpis:
    """Collects times, outcomes and pairs of score and CSAT as bare numbers."""

    def __init__(self) -> None:
        self._values: defaultdict[str, array[float]] = defaultdict(lambda: array("d"))

    def add_reply(self, reply: Scored) -> None:
        self._add("wait", reply.waited)

    def add_conversation(self, whole: Scored, talk: Talk) -> None:
        self._add("first", talk.first_wait)
        self._add("minutes", whole.minutes)
        self._add("turns", whole.turns)
        self._add("solved", solved(whole))
        self._add("resolved", _resolved(whole, talk))
        for name in ("csat", "nps", "ces"):
            self._add(name, number(whole, name))
        self._add_pairs(whole, talk)

    def _add(self, name: str, value: float | None) -> None:
        if value is not None:
            self._values[name].append(float(value))

    def _add_pairs(self, whole: Scored, talk: Talk) -> None:
        csat = number(whole, "csat")
        for measure, value in talk.means().items() if csat is not None else ():
            self._add(f"{measure} of pair", value)
            self._add(f"csat of {measure}", csat)

    def figures(self) -> tuple[Kpi, ...]:
        """Those of which there is at least one value."""
        made = (
            self._kpi("first_response", "first", "min", quantile(self._of("first"), 0.5)),
            self._kpi("first_response_p90", "first", "min", quantile(self._of("first"), 0.9)),
            self._kpi("response", "wait", "min", quantile(self._of("wait"), 0.5)),
            self._kpi("handling", "minutes", "min", quantile(self._of("minutes"), 0.5)),
            self._kpi("handling_p90", "minutes", "min", quantile(self._of("minutes"), 0.9)),
            self._kpi("turns", "turns", "turns", quantile(self._of("turns"), 0.5)),
            self._kpi("solved", "solved", "%", _share(self._of("solved"))),
            self._kpi("first_contact", "resolved", "%", _share(self._of("resolved"))),
            self._kpi("csat", "csat", "", mean(self._of("csat"))),
            self._kpi("nps", "nps", "", _nps(self._of("nps"))),
            self._kpi("ces", "ces", "", mean(self._of("ces"))),
        )
        return tuple(kpi for kpi in made if kpi)

    def _kpi(self, name: str, of: str, unit: str, value: float | None) -> Kpi | None:
        label, how = _TOLD[name]
        return None if value is None else Kpi(name, label, value, unit, len(self._of(of)), how)

    def links(self) -> tuple[Link, ...]:
        return tuple(_link(name, self._of(f"{name} of pair"), self._of(f"csat of {name}")) for name in MEASURES)

    def _of(self, name: str) -> array[float]:
        return self._values.get(name, array("d"))


def _resolved(whole: Scored, talk: Talk) -> bool | None:
    """Whether the first contact solved it; None where that cannot be told."""
    done = solved(whole)
    if done is None or whole.turns is None or not talk.agents or None in talk.agents:
        return None
    return done and len(talk.agents) == 1 and whole.turns <= FEW_TURNS


def _share(values: Sequence[float]) -> float | None:
    return share(int(sum(values)), len(values))


def _nps(values: Sequence[float]) -> float | None:
    above, below = sum(v >= _PROMOTER for v in values), sum(v <= _DETRACTOR for v in values)
    return share(above - below, len(values))


def _link(measure: str, scores: Sequence[float], csat: Sequence[float]) -> Link:
    found = spearman(scores, csat) if len(scores) >= LEAST_PAIRS else None
    return Link(measure, len(scores), *(found or (None, None, None)))


_TOLD = {
    "first_response": ("First response, median", "until the first reply whose waiting time is known"),
    "first_response_p90": ("First response, 90th percentile", "nine in ten customers waited no longer for it"),
    "response": ("Response, median", "how long a customer waited for a reply, over all replies"),
    "handling": ("Handling time, median", "from the first turn of a conversation to its last"),
    "handling_p90": ("Handling time, 90th percentile", "nine in ten conversations took no longer"),
    "turns": ("Turns per conversation, median", "turns of customer and agents together"),
    "solved": ("Solved", "share of the conversations for which this is known"),
    "first_contact": (
        "First-contact resolution",
        f"solved, by one agent, in at most {FEW_TURNS} turns; share of the conversations for which all three are known",
    ),
    "csat": ("CSAT, mean", "as the customers gave it"),
    "nps": ("NPS", f"percent who gave {_PROMOTER} or 10, less percent who gave {_DETRACTOR} or fewer"),
    "ces": ("CES, mean", "as the customers gave it"),
}
