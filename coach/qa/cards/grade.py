"""Grades: a conversation by its team's scorecard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from coach.masking import mask
from coach.qa.cards.card import AutoFail, Card, Category, Deck
from coach.qa.cards.gates import Gates, is_advice
from coach.qa.scored import Scored

Record = Scored | Mapping[str, Any]
Finding = Mapping[str, Any]


@dataclass(frozen=True)
class Talk:
    """One conversation: its scored replies, and itself as it ended; ``unscored`` counts what could not be scored."""

    replies: tuple[Scored, ...]
    ended: Scored | None
    unscored: int = 0

    @property
    def about(self) -> Scored | None:
        return self.ended or next(iter(self.replies), None)


@dataclass(frozen=True)
class Failure:
    """An auto-fail that was hit ``hits`` times: the rule, turn and masked sentence of the first."""

    name: str
    why: str
    rule: str
    turn: int | None
    text: str
    hits: int


@dataclass(frozen=True)
class Grade:
    """``total`` is the weighted mean of the scores that count, None where none is known; ``passed`` then is None too."""

    about: Scored
    card: Card
    scores: Mapping[str, float | None]
    advice: tuple[str, ...]  # categories that are shown and do not count
    failures: tuple[Failure, ...]
    replies: int
    unscored: int

    @property
    def total(self) -> float | None:
        counted = {c.name: c.weight for c in self.card.categories if c.name not in self.advice}
        return _mean([(self.scores[name], weight) for name, weight in counted.items()])

    @property
    def passed(self) -> bool | None:
        if self.failures:
            return False
        return None if self.total is None else self.total >= self.card.pass_mark

    @property
    def row(self) -> dict[str, Any]:
        return {
            "conversation": self.about.conversation, "team": self.about.team, "lang": self.about.lang, "card": self.card.name,
            "card_hash": self.card.digest, "replies": self.replies, "unscored": self.unscored, "total": self.total,
            "passed": self.passed, "auto_fail": [asdict(f) for f in self.failures], "advice": list(self.advice),
            **self.scores,
        }  # fmt: skip


def talks(records: Iterable[Record]) -> Iterator[Talk]:
    """The conversations in order: records of one stand together."""
    for _, group in groupby(records, key=lambda r: r.conversation if isinstance(r, Scored) else r["conversation"]):
        found = list(group)
        scored = [record for record in found if isinstance(record, Scored)]
        ended = next((record for record in scored if record.turn is None), None)
        yield Talk(tuple(r for r in scored if r.turn is not None), ended, len(found) - len(scored))


def graded(records: Iterable[Record], deck: Deck, gates: Gates | None = None) -> Iterator[Grade | None]:
    """The grade of each conversation, None for one of which nothing could be scored."""
    for talk in talks(records):
        yield grade(talk, deck.card_for(talk.about.team), gates) if talk.about else None


def grade(talk: Talk, card: Card, gates: Gates | None = None) -> Grade:
    about = talk.about
    assert about is not None, "talks of which nothing was scored have no grade"
    scores = {category.name: _score(category, talk) for category in card.categories}
    advice = tuple(c.name for c in card.categories if is_advice(gates, c.name, about.lang))
    failures = tuple(found for fail in card.auto_fails if (found := _failure(fail, talk.replies)))
    return Grade(about, card, scores, advice, failures, len(talk.replies), talk.unscored)


def _mean(weighed: Sequence[tuple[float | None, float]]) -> float | None:
    """The weighted mean of what is known, as it is shown: totals can be worked out from the scores shown beside them."""
    known = [(value, weight) for value, weight in weighed if value is not None]
    return round(sum(v * w for v, w in known) / sum(w for _, w in known), 1) if known else None


def _score(category: Category, talk: Talk) -> float | None:
    if category.risk:
        return _staying(talk.ended)
    return _mean([(_of_reply(category, reply), 1.0) for reply in talk.replies])


def _staying(ended: Scored | None) -> float | None:
    risk = ended.risk if ended else None
    return None if not risk or risk["abstained"] else round(100 * (1 - risk["probability"]), 1)


def _of_reply(category: Category, reply: Scored) -> float | None:
    """None where no signal is known, unless a rule was hit: a hit always counts."""
    known = {name: value for name in category.signals if (value := reply.scores[name]) is not None}
    off = sum(category.points_off(finding) for finding in reply.findings)
    if category.signals and not known and not off:
        return None
    shares = sum(category.signals[name] for name in known)
    base = sum(category.signals[name] * value for name, value in known.items()) / shares if known else 100.0
    return max(0.0, base - off)


def _failure(fail: AutoFail, replies: Sequence[Scored]) -> Failure | None:
    hits = [(reply, finding) for reply in replies for finding in reply.findings if fail.hit_by(finding)]
    if not hits:
        return None
    reply, finding = hits[0]
    return Failure(fail.name, fail.why, finding["rule"], reply.turn, _example(finding, reply.lang), len(hits))


def _example(finding: Finding, lang: str) -> str:
    """The finding's sentence, masked even where `coach score` kept the text; the message where something is missing."""
    sentence = "".join(finding.get("context") or ()).strip() or str(finding["text"]).strip()
    return mask(sentence, lang) if sentence else str(finding["message"])
