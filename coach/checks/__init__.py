"""What patterns cannot say: detectors in Python that rule files name with ``check``. Each yields places, no words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coach.checks.address import address, mixed_address, register
from coach.checks.given import reask
from coach.checks.hit import Hit
from coach.checks.house import house_word
from coach.checks.listening import declined, tried, unanswered, wrong_language
from coach.checks.need import unacknowledged
from coach.checks.shape import acronym, long_sentence, rare_word, shouting, wall_of_text

Check = Callable[..., Iterator[Hit]]
_ADDRESS = (address, mixed_address, register)
_LISTENING = (declined, reask, tried, unacknowledged, unanswered, wrong_language)
_SHAPE = (acronym, house_word, long_sentence, rare_word, shouting, wall_of_text)
CHECKS: dict[str, Check] = {check.__name__: check for check in (*_ADDRESS, *_LISTENING, *_SHAPE)}

__all__ = ["CHECKS", "Check", "Hit"]
