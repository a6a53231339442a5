"""A scored file as counts: for each group and measure how often each value came. Its size does not grow with the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.qa.scored import Scored, read_scored
from coach.text import LANGUAGES
from coach.types import SIGNALS

CUSTOMER = ("sentiment", "frustration", "leaving")
SCORES = ("overall", *SIGNALS)
MIXES = ("language", "via", "risk")  # shares of kinds
SHARES = ("unknown language", "too short")  # shares of replies; those of rules come besides
RULE = "rule "  # how the measure of a rule begins
NO_BAND = "not enough to tell"

Values = Counter[Any]


@dataclass(frozen=True, order=True)
class Group:
    """The replies of one language, one channel, both, or with two empty names all."""

    lang: str = ""
    channel: str = ""


ALL = Group()


@dataclass
class Tally:
    """``counts[group][measure]``: how often each value came. Of shares True alone is counted, out of ``replies[group]``.

    Scores are counted in whole points, the customer's state in hundredths, lengths in words.
    """

    counts: dict[Group, dict[str, Values]] = field(default_factory=dict)
    replies: Counter[Group] = field(default_factory=Counter)
    conversations: Counter[Group] = field(default_factory=Counter)
    errors: int = 0
    versions: dict[str, set[str]] = field(default_factory=dict)

    def of(self, group: Group, measure: str) -> Values:
        return self.counts.get(group, {}).get(measure, Counter())

    def add(self, record: Scored | Mapping[str, Any]) -> None:
        if not isinstance(record, Scored):
            self.errors += 1
            return
        for part, version in record.versions.items():
            self.versions.setdefault(part, set()).add(str(version))
        values = list(_of_reply(record) if record.turn is not None else _of_conversation(record))
        for lang, channel in product(("", record.lang), ("", record.via)):
            group = Group(lang, channel)
            (self.conversations if record.turn is None else self.replies)[group] += 1
            own = self.counts.setdefault(group, {})
            for measure, value in values:
                own.setdefault(measure, Counter())[value] += 1


def read_tally(path: Path) -> Tally:
    """The counts of a scored file; InputError where there is no reply in it."""
    found = Tally()
    for record in read_scored(path):
        found.add(record)
    if not found.replies:
        raise InputError(f"{path}: no scored reply in it ({found.errors} errors); give what coach score wrote of conversations")
    return found


def _of_reply(reply: Scored) -> Iterator[tuple[str, Any]]:
    known = reply.lang in LANGUAGES
    yield from (("language", reply.lang), ("via", reply.via), ("words", len(reply.text.split())))
    scores = {"overall": reply.overall} | dict(reply.scores)
    yield from ((name, round(value)) for name in SCORES if (value := scores[name]) is not None)
    yield from ((name, round(value, 2)) for name in CUSTOMER if (value := reply.customer.get(name)) is not None)
    if not known:
        yield "unknown language", True
    elif all(value is None for value in scores.values()):
        yield "too short", True
    yield from ((RULE + rule, True) for rule in sorted({str(finding["rule"]) for finding in reply.findings}))


def _of_conversation(ended: Scored) -> Iterator[tuple[str, Any]]:
    if ended.risk:
        yield "risk", str(ended.risk.get("band") or NO_BAND)
