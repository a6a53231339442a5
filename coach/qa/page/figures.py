"""Every figure of the report, from one pass over the records: none of them is kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.qa.page.faults import Fault, Faults
from coach.qa.page.kept import as_it_is, unnamed
from coach.qa.page.kpis import Kpi, Kpis, Link
from coach.qa.page.rewrites import Rewrites, Rewritten
from coach.qa.page.risks import Risked, Risks
from coach.qa.page.scores import Agents, Group, Scores
from coach.qa.page.talks import Talk, day_of
from coach.qa.scored import Scored, read_scored


@dataclass(frozen=True)
class Figures:
    """All that the report tells. ``first`` and ``last`` are the days on which conversations began; scores are 0..100, shares
    percent. ``agents`` is None unless they were asked for."""

    source: str
    replies: int
    conversations: int
    errors: Mapping[str, int]
    first: str | None
    last: str | None
    whole: Group
    histograms: Mapping[str, tuple[int, ...]]
    languages: tuple[Group, ...]
    weeks: tuple[Group, ...]
    teams: tuple[Group, ...]
    channels: tuple[Group, ...]
    agents: Agents | None
    findings: int
    rules: int
    faults: tuple[Fault, ...]
    rewrites: Rewritten
    risks: Risked
    kpis: tuple[Kpi, ...]
    links: tuple[Link, ...]
    versions: Mapping[str, tuple[str, ...]]


def figures(path: Path, *, per_agent: bool = False, least: int = 5) -> Figures:
    """The figures of a scored file. InputError where it cannot be read or holds no scored conversations."""
    tally = _Tally(per_agent)
    for record in _records(path):
        tally.add(record)
    return tally.figures(path.name, least)


def _records(path: Path) -> Iterator[Scored | Mapping[str, Any]]:
    try:
        yield from read_scored(path)
    except (AttributeError, KeyError, TypeError, ValueError) as e:
        raise InputError(f"{path}: not what `coach score` writes of conversations ({e}); score them first") from e


@dataclass
class _Tally:
    per_agent: bool
    scores: Scores = field(init=False)
    faults: Faults = field(init=False)
    rewrites: Rewrites = field(init=False)
    risks: Risks = field(default_factory=Risks)
    kpis: Kpis = field(default_factory=Kpis)
    errors: Counter[str] = field(default_factory=Counter)
    versions: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    days: set[date] = field(default_factory=set)
    talks: defaultdict[str, Talk] = field(default_factory=lambda: defaultdict(Talk))  # those that have not ended

    def __post_init__(self) -> None:
        show = as_it_is if self.per_agent else unnamed
        self.scores, self.faults, self.rewrites = Scores(per_agent=self.per_agent), Faults(show), Rewrites(show)

    def add(self, record: Scored | Mapping[str, Any]) -> None:
        if not isinstance(record, Scored):
            self._add_error(record)
            return
        for name, version in record.versions.items():
            self.versions[name].add(str(version))
        if day := day_of(record):
            self.days.add(day)
        (self._add_conversation if record.turn is None else self._add_reply)(record)

    def _add_error(self, record: Mapping[str, Any]) -> None:
        error = record["error"]
        self.errors[str(error.get("code") if isinstance(error, Mapping) else error)] += 1
        self.talks.pop(str(record["id"]), None)  # the last record of a conversation has its id

    def _add_reply(self, reply: Scored) -> None:
        self.talks[reply.conversation].add(reply)
        for part in (self.scores, self.faults, self.rewrites, self.kpis):
            part.add_reply(reply)

    def _add_conversation(self, whole: Scored) -> None:
        talk = self.talks.pop(whole.conversation, Talk())
        self.scores.add_conversation(whole, talk)
        self.kpis.add_conversation(whole, talk)
        self.risks.add_conversation(whole)

    def figures(self, source: str, least: int) -> Figures:
        whole, found = self.scores.all(), self.faults.found()
        groups = {f"{name}s": self.scores.groups(key) for name, key in _DIMENSIONS.items()}
        first, last = (pick(self.days).isoformat() if self.days else None for pick in (min, max))
        return Figures(
            source=source, replies=whole.replies, conversations=whole.conversations, errors=dict(sorted(self.errors.items())),
            first=first, last=last, whole=whole, histograms=self.scores.histograms(), agents=self.scores.agents(least),
            findings=found[0], rules=found[1], faults=self.faults.top(), rewrites=self.rewrites.figures(),
            risks=self.risks.figures(), kpis=self.kpis.figures(), links=self.kpis.links(),
            versions={name: tuple(sorted(self.versions[name])) for name in sorted(self.versions)}, **groups,
        )  # fmt: skip


_DIMENSIONS = {"language": "lang", "week": "week", "team": "team", "channel": "via"}
