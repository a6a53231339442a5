"""What the risk is made of: named numbers about a conversation, each with the turn that it was read from.

Words come first through the heads (leaving, frustration, sentiment), then through cues that can be named to people; then what
the agents did, and how the contact went. ``SIGNS`` says which way each may move the risk: +1 only up, -1 only down.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from coach.checks.given import given
from coach.checks.listening import questions
from coach.models import Encoder
from coach.models.readings import Reading
from coach.risk.conversation import Conversation
from coach.types import Channel

Floats = npt.NDArray[np.float32]
GOOD_ACTS = (
    "action_taken", "next_step", "timeline", "alternative", "apology", "empathy", "ownership", "follow_up", "restatement",
    "information",
)  # fmt: skip
BAD_ACTS = ("refusal", "deflection", "dismissal", "blame", "canned", "transfer", "asks_for_details")
CUES = {"leaving": 1, "escalation": 1, "resigned": 1, "competitor": 1, "again": 1, "upset": 1, "praise": -1, "staying": -1}
_ACTS = {**dict.fromkeys(GOOD_ACTS, -1), **dict.fromkeys(BAD_ACTS, 1)}
SIGNS: Mapping[str, int] = {
    "leaving_now": 1, "leaving_ever": 1, "frustration_now": 1, "frustration_rise": 1, "unhappy_now": 1,
    **{f"says_{cue}": sign for cue, sign in CUES.items()},
    **{f"answer_{act}": sign for act, sign in _ACTS.items()},  # in the last reply before the customer's last turn
    **{f"reply_{act}": sign for act, sign in _ACTS.items()},  # in what the agent wrote, or is about to send, after it
    "first_wait": 1, "longest_wait": 1, "handovers": 1, "switches": 1, "transfers": 1, "contacts": 1, "reasked": 1,
    "open_question": 1, "curt": 1, "tenure": -1,
}  # fmt: skip
_USUAL_WAIT: Mapping[Channel, float] = {"chat": 3, "phone": 2, "social": 60, "email": 720}  # minutes
_MOST = 6.0  # logits of heads are cut off here: beyond, a head is only surer of itself
_CURT = 4  # words
_DETAILS = ("order", "account", "email", "phone", "address", "date", "name")


class Feature(NamedTuple):
    """A number, and the place of the turn that it was read from, if it was one."""

    value: float
    turn: int | None = None


@dataclass(frozen=True)
class Features:
    """``named`` holds what is known; what is not is left out. ``vectors`` (2, width): the customer's last turn, the mean of
    those before it (zeros where there is none)."""

    named: Mapping[str, Feature]
    vectors: Floats


def features(talk: Conversation, encoder: Encoder) -> Features | None:
    """None where the customer has said nothing."""
    if not talk.said:
        return None
    last = talk.said[-1]
    before = [i for i in talk.answers if i < last][-1:]
    after = [i for i in talk.answers if i > last]
    read = talk.readings(encoder, [*talk.said, *before, *after])
    if last not in read:
        return None
    found = dict(_heads(talk, read)) | dict(_cues(talk)) | dict(_contact(talk)) | dict(_account(talk))
    found |= dict(_acts("answer", read, before)) | dict(_acts("reply", read, after))
    earlier = [read[i].vector for i in talk.said[:-1] if i in read]
    now = read[last].vector
    return Features(found, np.stack([now, np.mean(earlier, axis=0) if earlier else np.zeros_like(now)]))


def _heads(talk: Conversation, read: Mapping[int, Reading]) -> Iterator[tuple[str, Feature]]:
    """Logits of the heads for the customer's last turn, the highest of all, and how much it rose since the first."""
    turns = [i for i in talk.said if i in read]
    last = turns[-1]
    leaving = {i: _logit(read[i].whole["leaving"]) for i in turns}
    frustration = {i: _logit(read[i].whole["frustration"]) for i in turns}
    most = max(turns, key=lambda i: leaving[i])
    yield "leaving_now", Feature(leaving[last], last)
    yield "leaving_ever", Feature(leaving[most], most)
    yield "frustration_now", Feature(frustration[last], last)
    yield "unhappy_now", Feature(-_logit(read[last].whole["sentiment"]), last)
    if len(turns) > 1:
        yield "frustration_rise", Feature(frustration[last] - frustration[turns[0]], last)


def _acts(name: str, read: Mapping[int, Reading], places: Sequence[int]) -> Iterator[tuple[str, Feature]]:
    """How surely an act stands in any of the agent's turns at ``places``."""
    there = [i for i in places if i in read]
    for act in _ACTS if there else ():
        most = max(there, key=lambda i: read[i].whole[act])
        yield f"{name}_{act}", Feature(read[most].whole[act], most)


def _cues(talk: Conversation) -> Iterator[tuple[str, Feature]]:
    """1 where the customer's last turn has it, half where only an earlier one has."""
    for cue in CUES:
        places = [i for i in talk.said if talk.words(i).has(cue)]
        value = (1.0 if places[-1] == talk.said[-1] else 0.5) if places else 0.0
        yield f"says_{cue}", Feature(value, places[-1] if places else None)


def _contact(talk: Conversation) -> Iterator[tuple[str, Feature]]:
    """How the contact went. Waits are logarithms of multiples of what is usual on the channel."""
    waits = dict(_waits(talk))
    if waits:
        longest = max(waits, key=lambda i: waits[i])
        yield "first_wait", Feature(waits[min(waits)], min(waits))
        yield "longest_wait", Feature(waits[longest], longest)
    authors = [talk.turns[i].author for i in talk.answers]
    changes = [i for i, a, b in zip(talk.answers[1:], authors, authors[1:], strict=False) if a and b and a != b]
    yield "handovers", Feature(min(3, len(changes)), changes[-1] if changes else None)
    switches = _switches(talk)
    yield "switches", Feature(min(3, len(switches)), switches[-1] if switches else None)
    asked = _reasked(talk)
    yield "reasked", Feature(float(asked is not None), asked)
    last = talk.said[-1]
    yield "open_question", Feature(float(bool(questions(talk.words(last))) and not any(i > last for i in talk.answers)), last)
    yield "curt", Feature(float(len(talk.said) > 1 and len(talk.words(last).words) <= _CURT), last)


def _waits(talk: Conversation) -> Iterator[tuple[int, float]]:
    """For each answer, how long the turn before it waited."""
    for i in talk.answers:
        now, then = talk.turns[i].minutes, talk.turns[i - 1].minutes if i else None
        if now is not None and then is not None and talk.turns[i - 1].role == "customer":
            yield i, math.log1p(max(0.0, now - then) / _USUAL_WAIT[talk.channel])


def _switches(talk: Conversation) -> list[int]:
    """The customer's turns that came another way than their turn before."""
    came = {i: talk.turns[i].channel or talk.channel for i in talk.said}
    return [i for before, i in zip(talk.said, talk.said[1:], strict=False) if came[before] != came[i]]


def _reasked(talk: Conversation) -> int | None:
    """The agent's turn that asks for a detail which a customer's turn before it holds."""
    known: set[str] = set()
    for i, turn in enumerate(talk.turns):
        if turn.role == "customer":
            known |= given(talk.words(i))
        elif any(talk.words(i).has(f"ask_{kind}") for kind in _DETAILS if kind in known):
            return i
    return None


def _account(talk: Conversation) -> Iterator[tuple[str, Feature]]:
    """What the helpdesk knows. A word becomes a feature of its own."""
    customer = talk.customer
    if customer.tenure_months is not None:
        yield "tenure", Feature(math.log1p(customer.tenure_months))
    if customer.contacts_30d is not None:
        yield "contacts", Feature(math.log1p(customer.contacts_30d))
    if customer.transfers is not None:
        yield "transfers", Feature(math.log1p(customer.transfers))
    if customer.plan:
        yield f"plan={customer.plan}", Feature(1.0)
    for name, value in customer.account.items():
        yield (f"account.{name}={value}", Feature(1.0)) if isinstance(value, str) else (f"account.{name}", Feature(float(value)))


def _logit(probability: float) -> float:
    p = min(1 - 1e-6, max(1e-6, probability))
    return max(-_MOST, min(_MOST, math.log(p / (1 - p))))
