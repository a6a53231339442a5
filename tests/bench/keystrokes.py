"""How an agent types a reply: what stands in the field every half second, in the order in which people type."""

from __future__ import annotations

import random
from collections.abc import Iterator

TICK = 0.5  # seconds
_STOPS = (".", "!", "?", "؟", "\n")


def typed(text: str, chance: random.Random) -> Iterator[str]:
    """The field at each tick, until it holds ``text``: some five characters a second, pauses at the ends of sentences, wrong
    keys taken back, a sentence pasted at times, and words before the end changed afterwards."""
    done = ""
    while done != text:
        step = chance.choice((1, 2, 2, 3, 3, 4))
        if chance.random() < 0.04:
            step = _to_the_stop(text, len(done))
        if chance.random() < 0.08:
            yield done + chance.choice("aeioukst")  # a wrong key, gone at the next tick
        done = text[: len(done) + step]
        yield done
        if done.endswith(_STOPS):
            yield from [done] * chance.randint(1, 4)
        if chance.random() < 0.02 and len(done) > 60:
            yield from _second_thoughts(done, chance)


def _to_the_stop(text: str, start: int) -> int:
    ends = [i for stop in _STOPS if (i := text.find(stop, start)) >= 0]
    return min(ends, default=len(text)) + 1 - start


def _second_thoughts(text: str, chance: random.Random) -> Iterator[str]:
    """A word in the middle is deleted and typed again."""
    at = text.rfind(" ", 0, chance.randrange(20, len(text) - 20)) + 1
    end = text.find(" ", at)
    if end > at:
        yield text[:at] + text[end:]
        yield text[: (at + end) // 2] + text[end:]
        yield text
