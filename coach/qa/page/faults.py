"""What is found most: how often, what is said of it, and where it stood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coach.qa.page.kept import Best, Show, lot
from coach.qa.page.measures import share
from coach.qa.scored import Scored

MOST_FAULTS = 15
_EXAMPLES = 3
_TELLING = 30  # code points: of what is missing from “Hello!” one learns little


@dataclass(frozen=True)
class Example:
    """A sentence of a reply in three parts; the middle one is marked, and empty where something is missing."""

    lang: str
    before: str
    words: str
    after: str

    def __len__(self) -> int:
        return len(self.before) + len(self.words) + len(self.after)


@dataclass(frozen=True)
class Fault:
    """One rule. ``per_hundred`` replies in the languages in which it was found; ``message`` is that of the first example."""

    rule: str
    signal: str
    severity: str
    lang: str
    message: str
    count: int
    per_hundred: float | None
    source: str
    examples: tuple[Example, ...]


@dataclass
class _Rule:
    count: int = 0
    langs: set[str] = field(default_factory=set)
    best: Best[tuple[Example, Mapping[str, str]]] = field(default_factory=lambda: Best(_EXAMPLES))


class Faults:
    """Counts the findings of each rule and keeps a few, drawn by lot."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._rules: dict[str, _Rule] = {}
        self._replies = Counter[str]()

    def add_reply(self, reply: Scored) -> None:
        self._replies[reply.lang] += 1
        for finding in reply.findings:
            rule = self._rules.setdefault(finding["rule"], _Rule())
            rule.count += 1
            rule.langs.add(reply.lang)
            example = self._example(reply, finding)
            rule.best.add((len(example) < _TELLING, lot(reply), finding["start"]), (example, self._said(reply, finding)))

    def _example(self, reply: Scored, finding: Mapping[str, Any]) -> Example:
        before, words, after = (self._show(reply, part) for part in finding["context"])
        return Example(reply.lang, before, words, after)

    def _said(self, reply: Scored, finding: Mapping[str, Any]) -> Mapping[str, str]:
        plain = {name: str(finding[name]) for name in ("signal", "severity", "source")}
        return plain | {"message": self._show(reply, finding["message"])}

    def found(self) -> tuple[int, int]:
        """How many findings there are, of how many rules."""
        return sum(rule.count for rule in self._rules.values()), len(self._rules)

    def top(self) -> tuple[Fault, ...]:
        """The rules with the most findings."""
        ranked = sorted(self._rules.items(), key=lambda item: (-item[1].count, item[0]))
        return tuple(self._fault(name, rule) for name, rule in ranked[:MOST_FAULTS])

    def _fault(self, name: str, rule: _Rule) -> Fault:
        kept = rule.best.items()
        replies = sum(self._replies[lang] for lang in rule.langs)
        examples = tuple(example for example, _ in kept)
        return Fault(
            rule=name, lang=examples[0].lang, count=rule.count, per_hundred=share(rule.count, replies), examples=examples,
            **kept[0][1],
        )  # fmt: skip
