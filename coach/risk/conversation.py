"""A conversation as the risk model reads it: turns, who wrote them, when, and what the heads say of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coach.models import Encoder
from coach.models.readings import Reading, reading
from coach.models.units import reply_units, turn_units
from coach.text.clean import clean
from coach.text.doc import Reading as Words
from coach.text.doc import read_turns
from coach.types import Channel, Customer, Span, Turn


@dataclass(frozen=True)
class Conversation:
    """``turns`` so far, in order; ``lang`` as identified. Nothing is read before it is asked for."""

    turns: tuple[Turn, ...]
    lang: str
    channel: Channel = "chat"
    customer: Customer = field(default_factory=Customer)

    @cached_property
    def said(self) -> tuple[int, ...]:
        """The places of the customer's turns that hold a letter or a digit."""
        return tuple(i for i, t in enumerate(self.turns) if t.role == "customer" and any(map(str.isalnum, t.text)))

    @cached_property
    def answers(self) -> tuple[int, ...]:
        """The places of the agents' turns."""
        return tuple(i for i, t in enumerate(self.turns) if t.role == "agent" and t.text.strip())

    def words(self, turn: int) -> Words:
        """One turn with its cues."""
        return read_turns((self.turns[turn].text,), self.lang)

    def readings(self, encoder: Encoder, places: Sequence[int]) -> Mapping[int, Reading]:
        """What the heads say of the turns at ``places``; those without a unit are left out."""
        units = {i: _units(self.turns[i]) for i in places}
        encoded = encoder([text for texts in units.values() for text in texts])
        found = {i: reading([(Span(0, len(text)), text) for text in texts], encoded) for i, texts in units.items()}
        return {i: r for i, r in found.items() if r is not None}


def _units(turn: Turn) -> tuple[str, ...]:
    cut = turn_units if turn.role == "customer" else reply_units
    return cut(turn.text)


def with_reply(conversation: Conversation, text: str) -> Conversation:
    """The same with ``text`` as the agent's next turn."""
    turns = (*conversation.turns, Turn("agent", clean(text).text))
    return Conversation(turns, conversation.lang, conversation.channel, conversation.customer)
