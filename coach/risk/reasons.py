"""Why the risk is what it is, in the words of the agent's language: groups of features, the weightiest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from coach.risk.features import BAD_ACTS, GOOD_ACTS, Features
from coach.text.language import language

_LEAST = 0.15  # of the logit; what moves it less is not worth a line
_MOST = 4
_GROUPS: Mapping[str, str] = {
    **dict.fromkeys(("leaving_now", "leaving_ever", "says_leaving"), "leaving"),
    **dict.fromkeys(("frustration_now", "frustration_rise", "says_upset"), "frustration"),
    "unhappy_now": "unhappy", "words": "words", "says_escalation": "escalation", "says_resigned": "resigned",
    "says_competitor": "competitor", "says_again": "again", "says_praise": "praise", "says_staying": "staying",
    **{f"{when}_{act}": "helped" for act in GOOD_ACTS for when in ("answer", "reply")},
    **{f"{when}_{act}": "cold" for act in BAD_ACTS for when in ("answer", "reply")},
    **dict.fromkeys(("first_wait", "longest_wait"), "waiting"), **dict.fromkeys(("handovers", "transfers"), "passed_around"),
    "switches": "switched", "reasked": "reasked", "open_question": "open_question", "curt": "curt", "tenure": "tenure",
    "contacts": "contacts",
}  # fmt: skip
_BOTH_WAYS = frozenset({"words", "tenure", "contacts", "account"})  # true of the conversation whichever way they count
_LOWERS = frozenset({"praise", "staying", "helped"})


@dataclass(frozen=True)
class Reason:
    """``name`` of a group, a sentence about it, which way it moves the risk, and the turn that it points at."""

    name: str
    text: str
    effect: Literal["raises", "lowers"]
    turn: int | None


def reasons(parts: Mapping[str, float], found: Features, lang: str) -> tuple[Reason, ...]:
    """The groups that move the logit most, in the direction that their sentence tells."""
    groups: dict[str, dict[str, float]] = {}
    for name, part in parts.items():
        groups.setdefault(_GROUPS.get(name, "account"), {})[name] = part
    sums = {group: sum(own.values()) for group, own in groups.items()}
    told = (g for g in sorted(sums, key=lambda g: (-abs(sums[g]), g)) if abs(sums[g]) >= _LEAST and _fits(g, sums[g]))
    return tuple(_reason(group, sums[group], groups[group], found, lang) for group in islice(told, _MOST))


def _fits(group: str, effect: float) -> bool:
    """Whether the sentence is true where the group moves the risk so: that no praise was heard is no "praises"."""
    return group in _BOTH_WAYS or (effect < 0) == (group in _LOWERS)


def _reason(group: str, effect: float, own: Mapping[str, float], found: Features, lang: str) -> Reason:
    main = max(own, key=lambda name: own[name] * effect)
    feature = found.named.get("leaving_now" if main == "words" else main)  # words: the customer's last turn
    turn = feature.turn if feature else None
    return Reason(group, language(lang).why(f"risk_{group}"), "raises" if effect > 0 else "lowers", turn)
