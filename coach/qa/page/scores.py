"""Scores by group: all replies, a language, a channel, a team, a week, an agent."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.qa.page.measures import Spread, histogram, spread
from coach.qa.page.talks import MEASURES, Talk, day_of, scores_of, week_of
from coach.qa.scored import Scored

BINS = 20  # of a histogram: five points each
Place = tuple[str, str]  # a dimension, such as team, and the name of a group in it
ALL: Place = ("all", "")


@dataclass(frozen=True)
class Group:
    """The scores of a group of replies; ``name`` is a code, a name, or the Monday of a week."""

    name: str
    replies: int
    conversations: int
    measures: Mapping[str, Spread]


@dataclass(frozen=True)
class Agents:
    """Those with at least ``least`` conversations, by name; ``hidden`` is how many have fewer."""

    least: int
    hidden: int
    shown: tuple[Group, ...]


class Scores:
    """Collects the scores of replies as bare numbers, and counts conversations."""

    def __init__(self, *, per_agent: bool) -> None:
        self._per_agent = per_agent
        self._values: defaultdict[tuple[Place, str], array[float]] = defaultdict(lambda: array("d"))
        self._replies = Counter[Place]()
        self._conversations = Counter[Place]()

    def add_reply(self, reply: Scored) -> None:
        known = scores_of(reply)
        for place in self._places(reply, [reply.agent]):
            self._replies[place] += 1
            for name, value in known.items():
                self._values[place, name].append(value)

    def add_conversation(self, whole: Scored, talk: Talk) -> None:
        self._conversations.update(self._places(whole, talk.agents))

    def _places(self, record: Scored, agents: Iterable[str | None]) -> Iterator[Place]:
        day = day_of(record)
        yield from (ALL, ("lang", record.lang), ("via", record.via))
        yield from [("team", str(record.team))] if record.team else []
        yield from [("week", week_of(day))] if day else []
        yield from (("agent", agent) for agent in agents if agent and self._per_agent)

    def all(self) -> Group:
        return self._group(ALL)

    def groups(self, dimension: str) -> tuple[Group, ...]:
        """Every group of the dimension, by name."""
        places = {place for place in self._replies | self._conversations if place[0] == dimension}
        return tuple(self._group(place) for place in sorted(places))

    def agents(self, least: int) -> Agents | None:
        if not self._per_agent:
            return None
        groups = self.groups("agent")
        shown = tuple(group for group in groups if group.conversations >= least)
        return Agents(least, len(groups) - len(shown), shown)

    def histograms(self) -> Mapping[str, tuple[int, ...]]:
        return {name: histogram(self._of(ALL, name), BINS) for name in MEASURES}

    def _group(self, place: Place) -> Group:
        measures = {name: spread(self._of(place, name)) for name in MEASURES}
        return Group(place[1], self._replies[place], self._conversations[place], measures)

    def _of(self, place: Place, name: str) -> array[float]:
        return self._values.get((place, name), array("d"))
