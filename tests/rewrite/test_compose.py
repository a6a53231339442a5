"""A reply that leads nowhere gets a next step: who does what by when, as slots."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.types import Channel, Draft, Turn

STUCK: list[tuple[str, Channel, str, str, str]] = [
    ("en", "chat", "My lamp arrived smashed.",
     "What a shame about the lamp. It is one of our most popular models, and the glass is hand-made.",
     " I will [next step] by [time]."),
    ("en", "email", "My lamp arrived smashed.",
     "Dear Ms Brown,\n\nWhat a shame about the lamp. It is one of our most popular models, all hand-made.\n\nKind regards,\nTom",
     " I will [next step] by [time].\n\nKind regards,\nTom"),
]  # fmt: skip
GOING = [
    ("en", "My lamp arrived smashed.", "What a shame about the lamp. A new one leaves our house in Leeds today, free of charge."),
    ("en", "Is the lamp made of glass?", "It is one of our most popular models, and its glass is hand-made."),
]


@pytest.mark.parametrize(("lang", "channel", "asked", "text", "end"), STUCK)
def test_a_step_is_added_before_the_closing(lang: str, channel: Channel, asked: str, text: str, end: str) -> None:
    draft = Draft(text, lang, channel=channel, history=(Turn("customer", asked),))
    rewrite = load().rewrite(draft, load()([draft])[0])
    assert rewrite.text is not None
    assert rewrite.text.endswith(end)
    assert len(rewrite.slots) == 2
    assert "compose.next_step" in {name for _, name in rewrite.changes}


@pytest.mark.parametrize(("lang", "asked", "text"), GOING)
def test_none_where_the_reply_goes_on_or_nothing_is_wrong(lang: str, asked: str, text: str) -> None:
    draft = Draft(text, lang, history=(Turn("customer", asked),))
    rewrite = load().rewrite(draft, load()([draft])[0])
    assert "compose.next_step" not in {name for _, name in rewrite.changes}
