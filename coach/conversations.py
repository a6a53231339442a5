"""Whole conversations as rows: every reply of an agent with the history it had then, and the conversation as it ended."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from coach.errors import RowError
from coach.masking import mask
from coach.text.sentences import sentences

FIELDS = frozenset({"conversation", "turns", "team", "subject", "started_at", "outcome"})  # beside those of a row
_GIVEN = ("lang", "channel", "locale", "policy", "customer")
_KEPT = ("conversation", "team", "subject", "started_at", "outcome")
_LONGEST = 240  # code points of a sentence shown around a finding

Row = dict[str, Any]
Clean = Callable[[str], str]


def is_conversation(row: Any) -> bool:
    return isinstance(row, Mapping) and "turns" in row


def rows_of(given: Mapping[str, Any]) -> Iterator[tuple[Row, Row]]:
    """For each reply a row to score, and what is told with its result; at last the empty draft after the last turn.

    RowError where the conversation has no list of turns.
    """
    turns = given["turns"]
    if not isinstance(turns, list) or not all(isinstance(t, Mapping) for t in turns):
        raise RowError("bad_turns", "turns must be a list of objects with a role and a text")
    base = {key: given[key] for key in _GIVEN if given.get(key) is not None}
    kept = {key: given.get(key) for key in _KEPT} | {"via": given.get("channel") or "chat"}  # "channel" is a signal too
    name = str(given.get("conversation") or given.get("id") or "")
    for place, turn in enumerate(turns):
        if turn.get("role") == "agent":
            row = base | {"id": f"{name}#{place}", "text": turn.get("text") or "", "history": turns[:place], "rewrite": True}
            yield row, kept | {"turn": place, "agent": turn.get("author"), "waited": _waited(turns, place)}
    whole = {"turn": None, "agent": None, "waited": None, "minutes": _length(turns), "turns": len(turns)}
    yield base | {"id": name, "text": "", "history": turns, "risk": True}, kept | whole


def told(out: Row, row: Mapping[str, Any], about: Mapping[str, Any], *, keep_text: bool) -> Row:
    """The output row with what belongs to it; personal data masked, and agents named by a mark, unless the text is kept."""
    agent = about["agent"]
    text = row["text"]
    if not keep_text:
        about = {**about, "agent": agent and f"agent-{hashlib.sha256(agent.encode()).hexdigest()[:8]}", "subject": None}
    if "error" in out:
        return out | dict(about)
    known = () if keep_text else _names(row)
    clean = (lambda words: words) if keep_text else (lambda words: mask(words, out["lang"], known))
    findings = [_finding(f, text, clean) for f in out["findings"]]
    rewrite = _masked(out["rewrite"], clean) if out["rewrite"] else None
    scores = {name: {k: v for k, v in score.items() if k != "evidence"} for name, score in out["scores"].items()}
    return out | dict(about) | {"text": clean(text), "findings": findings, "rewrite": rewrite, "scores": scores}


def _finding(found: Row, text: str, clean: Clean) -> Row:
    """Its message is a rule's, but for the words of the reply in it."""
    message = found["message"].replace(found["text"], clean(found["text"])) if found["text"] else found["message"]
    masked: Row = _masked(found | {"context": _context(text, found)}, clean)
    return masked | {"message": message}


def _names(row: Mapping[str, Any]) -> tuple[str, ...]:
    """The names that the conversation gives: the customer's and its agents'."""
    customer = (row.get("customer") or {}).get("name")
    authors = {turn.get("author") for turn in row["history"]} | {customer}
    return tuple(sorted(name for name in authors if isinstance(name, str)))


def _masked(value: Any, clean: Clean) -> Any:
    """Every text in ``value`` masked, but names of rules and sources."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_masked(item, clean) for item in value]
    if isinstance(value, dict):
        return {key: item if key in _NOT_TEXT else _masked(item, clean) for key, item in value.items()}
    return value


_NOT_TEXT = frozenset({"rule", "signal", "severity", "source", "by", "reason"})


def _context(text: str, finding: Mapping[str, Any]) -> list[str]:
    """The sentence of a finding in three parts: before it, its words, after it."""
    start, end = finding["start"], finding["end"]
    around = [s for s in sentences(text, frozenset(), ()) if s.start <= start <= s.end]
    first, last = (around[0].start, max(end, around[0].end)) if around else (start, end)
    return [text[max(first, start - _LONGEST) : start], text[start:end], text[end : min(last, end + _LONGEST)]]


def _waited(turns: Sequence[Mapping[str, Any]], place: int) -> float | None:
    """Minutes that the customer waited for this reply; None where the turn before was no customer's, or no time is known."""
    before = turns[place - 1] if place else {}
    now, then = turns[place].get("minutes"), before.get("minutes")
    known = before.get("role") == "customer" and isinstance(now, (int, float)) and isinstance(then, (int, float))
    return max(0.0, float(now) - float(then)) if known else None  # type: ignore[arg-type]


def _length(turns: Sequence[Mapping[str, Any]]) -> float | None:
    """Minutes from the first turn to the last."""
    minutes = [t["minutes"] for t in turns if isinstance(t.get("minutes"), (int, float))]
    return float(max(minutes) - min(minutes)) if minutes else None
