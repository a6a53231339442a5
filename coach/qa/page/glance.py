"""What stands out, in a few sentences."""

from __future__ import annotations

from collections.abc import Iterator

from coach.qa.page.figures import Figures
from coach.qa.page.measures import share
from coach.qa.page.words import LABELS, written
from coach.types import SIGNALS


def glance(figures: Figures) -> tuple[str, ...]:
    """Sentences for those of the figures that there are."""
    return tuple(sentence for part in (_scores, _faults, _risks) for sentence in part(figures))


def _scores(figures: Figures) -> Iterator[str]:
    known = [(s.median, LABELS[name], s) for name in SIGNALS if (s := figures.whole.measures[name]).median is not None]
    if known:
        _, name, spread = min(known, key=lambda item: item[0] or 0.0)
        lowest = f"The lowest score is {name.lower()}: median {written(spread.median)}"
        yield f"{lowest}, and {written(spread.below)} % of the replies stay below 50."


def _faults(figures: Figures) -> Iterator[str]:
    if figures.faults:
        top, all_of = figures.faults[0], f"{written(figures.findings)} findings of {written(figures.rules)} rules"
        yield f"There are {all_of}; the most frequent is {top.rule}, {written(top.per_hundred)} in 100 replies of its language."


def _risks(figures: Figures) -> Iterator[str]:
    risks = figures.risks
    if risks.judged:
        high = f"{written(share(risks.bands['high'], risks.judged))} % of the conversations end at high risk"
        yield f"{high}; for {written(share(risks.abstained, risks.judged))} % there was not enough to tell."
