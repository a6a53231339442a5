"""Rows of the wire, v1: plain dicts in, plain dicts out. One place checks input, one place shapes output."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, cast

from coach.engine import Coach
from coach.errors import RowError
from coach.report import Report
from coach.rewrite import Rewrite, reason
from coach.risk import Risk
from coach.scorer import Score
from coach.types import CHANNELS, ROW_FIELDS, Customer, Draft, Finding, Turn

MAX_TEXT = 100_000  # code points of one text
MAX_TURNS = 1_000
_MOST_ACCOUNT_FIELDS, _LONGEST_FIELD = 60, 200  # fields, code points
_LANG = re.compile(r"[a-z]{2,3}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ID_RANGE = range(-(2**63), 2**63)
_LARGEST = 2**63 - 1
Row = Mapping[str, Any]
CODES: Mapping[str, str] = {
    "not_an_object": "the row is no object",
    "unknown_field": "a field that rows do not have",
    "missing_text": "neither a text nor a history",
    "bad_text": "a field that holds text holds something else",
    "too_long": f"a text of more than {MAX_TEXT} characters, or more than {MAX_TURNS} turns",
    "bad_id": "id is neither text nor an integer of 64 bits",
    "bad_lang": "lang is no language code",
    "bad_channel": "an unknown channel",
    "bad_policy": "an unknown policy",
    "bad_flag": "rewrite, risk or typing is neither true nor false",
    "bad_history": "history is no list of turns",
    "bad_account": "a field of customer.account is neither short text nor a finite number",
    "bad_customer": "customer is no object",
    "bad_number": "a number is expected, of which counts are whole, and neither they nor tenures negative",
}


@dataclass(frozen=True)
class Request:
    """One row, checked: the draft, and what was asked of it."""

    id: str | int | None
    draft: Draft
    rewrite: bool = False
    risk: bool = False


def parse(row: Any, known_policies: Sequence[str] = ("default",)) -> Request:
    """A row as a request. RowError names the field, the value and the remedy."""
    if not isinstance(row, Mapping):
        raise RowError("not_an_object", f"a row must be an object with a text, not {type(row).__name__}")
    if unknown := sorted(str(k)[:40] for k in row.keys() - ROW_FIELDS)[:5]:
        raise RowError("unknown_field", f"unknown fields {unknown}; known: {sorted(ROW_FIELDS)}")
    draft = Draft(
        text=_text(row, "text"),
        lang=_lang(row.get("lang")),
        channel=_choice(row.get("channel"), "channel", CHANNELS, "chat"),
        locale=_text(row, "locale", required=False),
        history=_history(row.get("history")),
        policy=_choice(row.get("policy"), "policy", known_policies, "default"),
        customer=_customer(row.get("customer")),
        typing=_flag(row, "typing"),
    )
    return Request(_id(row.get("id")), draft, _flag(row, "rewrite"), _flag(row, "risk"))


def _shown(value: Any) -> str:
    """A value in an error message: short, and never the inside of a list or an object."""
    plain = isinstance(value, (str, float, bool)) or (isinstance(value, int) and value in _ID_RANGE)
    return repr(value[:80] if isinstance(value, str) else value) if plain else f"a value of type {type(value).__name__}"


def _id(value: Any) -> str | int | None:
    if isinstance(value, float) and value.is_integer():  # JSON has one kind of number
        value = int(value)
    if value is None or isinstance(value, str) or (_is_integer(value) and value in _ID_RANGE):
        return cast("str | int | None", value)
    raise RowError("bad_id", f"id = {_shown(value)}; give text or an integer of 64 bits, or leave it out")


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(row: Row, key: str, *, required: bool = True) -> str:
    value = row.get(key)
    if value is None and not required:
        return ""
    if value is None and not row.get("history"):
        raise RowError("missing_text", f"{key} is missing; give the draft (it may be empty if there is a history)")
    if value is not None and not isinstance(value, str):
        raise RowError("bad_text", f"{key} must be text, not {type(value).__name__}")
    if len(value or "") > MAX_TEXT:
        raise RowError("too_long", f"{key} has {len(value or '')} characters; at most {MAX_TEXT} are read")
    return value or ""


def _flag(row: Row, key: str) -> bool:
    value = row.get(key)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise RowError("bad_flag", f"{key} must be true or false, not {_shown(value)}")


def _lang(value: Any) -> str | None:
    if value is None or value == "":
        return None
    code = value.lower().replace("_", "-").split("-")[0] if isinstance(value, str) else ""
    if not _LANG.fullmatch(code):
        raise RowError("bad_lang", f"lang = {_shown(value)}; give an ISO 639 code such as en, tr, fa, lv, or leave it out")
    return str(code)


def _choice(value: Any, key: str, known: Sequence[str], default: str | None, *, at: str = "") -> Any:
    if value is None or value == "":
        return default
    if value not in known:
        raise RowError(f"bad_{key}", f"{at}{key} = {_shown(value)}; use one of {list(known)}"[:600])
    return value


def _history(turns: Any) -> tuple[Turn, ...]:
    if turns is None:
        return ()
    if not isinstance(turns, (list, tuple)):
        raise RowError("bad_history", f"history must be a list of turns, not {type(turns).__name__}")
    if len(turns) > MAX_TURNS:
        raise RowError("too_long", f"history has {len(turns)} turns; at most {MAX_TURNS} are read")
    return tuple(_turn(f"history[{i}]", turn) for i, turn in enumerate(turns))


def _turn(at: str, turn: Any) -> Turn:
    if not isinstance(turn, Mapping) or not isinstance(turn.get("text"), str):
        raise RowError("bad_history", f"{at} must be an object with role and text")
    if turn.get("role") not in ("customer", "agent"):  # a tuple: a role may be unhashable
        raise RowError("bad_history", f"{at}.role = {_shown(turn.get('role'))}; use customer or agent")
    if len(turn["text"]) > MAX_TEXT:
        raise RowError("too_long", f"{at}.text has {len(turn['text'])} characters; at most {MAX_TEXT} are read")
    if not isinstance(author := turn.get("author"), (str, NoneType)):
        raise RowError("bad_history", f"{at}.author must be text, not {type(author).__name__}")
    channel = _choice(turn.get("channel"), "channel", CHANNELS, None, at=f"{at}.")
    return Turn(turn["role"], turn["text"], _number(turn.get("minutes"), f"{at}.minutes", lowest=-math.inf), author, channel)


def _number(value: Any, key: str, *, lowest: float = 0.0, whole: bool = False) -> float | None:
    if value is None:
        return None
    if not _is_number(value) or value < lowest:
        raise RowError("bad_number", f"{key} = {_shown(value)}; give a number{'' if lowest < 0 else ' of 0 or more'}")
    if whole and value != int(value):
        raise RowError("bad_number", f"{key} = {_shown(value)}; give a whole number")
    return float(value)


def _count(given: Row, key: str) -> int | None:
    number = _number(given.get(key), f"customer.{key}", whole=True)
    return None if number is None else int(number)


def _customer(given: Any) -> Customer:
    if given is None:
        return Customer()
    if not isinstance(given, Mapping):
        raise RowError("bad_customer", f"customer must be an object, not {type(given).__name__}")
    return Customer(
        name=_text(given, "name", required=False) or None,
        tenure_months=_number(given.get("tenure_months"), "customer.tenure_months"),
        contacts_30d=_count(given, "contacts_30d"),
        transfers=_count(given, "transfers"),
        plan=_text(given, "plan", required=False) or None,
        account=_account(given.get("account")),
    )


def _is_number(value: Any) -> bool:
    """Finite, and no larger than 64 bits can count."""
    return (isinstance(value, float) or _is_integer(value)) and abs(value) <= _LARGEST


def _account(given: Any) -> dict[str, str | float]:
    if given is None:
        return {}
    if not isinstance(given, Mapping) or len(given) > _MOST_ACCOUNT_FIELDS:
        raise RowError("bad_account", f"customer.account must be an object of at most {_MOST_ACCOUNT_FIELDS} fields")
    known = {str(name): value for name, value in given.items() if value is not None}
    if wrong := [name for name, value in known.items() if not _is_plain(value)]:
        raise RowError(
            "bad_account", f"customer.account.{wrong[0][:40]} must be text of at most 200 characters or a finite number"
        )
    return {name: value if isinstance(value, str) else float(value) for name, value in known.items()}


def _is_plain(value: Any) -> bool:
    """Short text, a finite number, or a truth value."""
    return len(value) <= _LONGEST_FIELD if isinstance(value, str) else isinstance(value, bool) or _is_number(value)


def score_rows(coach: Coach, rows: Sequence[Any], *, deadline: float = math.inf) -> list[dict[str, Any]]:
    """The output row of each input row, in order; a bad one becomes an error row and the others go on.

    Rows that the models could not read before ``deadline`` (seconds of the monotonic clock) are marked as partial.
    """
    parsed = [_parsed(row, tuple(coach.policies)) for row in rows]
    requests = [r for r in parsed if isinstance(r, Request)]
    reports = iter(coach([r.draft for r in requests], deadline=deadline))
    return [output_row(coach, r, next(reports)) if isinstance(r, Request) else r for r in parsed]


def _parsed(row: Any, policies: tuple[str, ...]) -> Request | dict[str, Any]:
    try:
        return parse(row, policies)
    except RowError as e:
        return error_row(row_id(row), e)


def row_id(row: Any) -> str | int | None:
    """The id of a row that may be wrong in every way; None where it has none that can be given back."""
    given = row.get("id") if isinstance(row, Mapping) else None
    return given if isinstance(given, str) or (_is_integer(given) and given in _ID_RANGE) else None


def error_row(row_id: str | int | None, error: RowError) -> dict[str, Any]:
    return {"id": row_id, "error": {"code": error.code, "message": str(error)}}


def output_row(coach: Coach, request: Request, report: Report) -> dict[str, Any]:
    measures = report.measures
    return {
        "id": request.id,
        "lang": report.lang,
        "overall": report.overall,
        "scores": {name: _score(s, request.draft.text) for name, s in report.scores.items()},
        "measures": {
            "register": measures.get("register"), "politeness": measures.get("politeness"),
            "words": int(measures["words"]), "sentences": int(measures["sentences"]),
        },
        "findings": [finding_row(f, request.draft.text) for f in report.findings],
        "rewrite": _rewrite(coach.rewrite(request.draft, report)) if request.rewrite and not request.draft.typing else None,
        "customer": {name: measures.get(name) for name in ("sentiment", "frustration", "leaving")},
        "risk": _risk(coach.risk(request.draft, report)) if request.risk else None,
        "partial": report.partial,
        "versions": dict(coach.versions),
    }  # fmt: skip


def _rewrite(r: Rewrite) -> dict[str, Any]:
    return {
        "text": r.text, "slots": list(r.slots),
        "changes": [{"rule": name, "start": e.span.start, "end": e.span.end, "text": e.text} for e, name in r.changes],
        "withheld": [{"reason": reason(d)} for d in r.withheld], "by": r.by,
    }  # fmt: skip


def _risk(r: Risk) -> dict[str, Any]:
    sent = r.if_sent
    return {
        "probability": r.probability, "low": r.low, "high": r.high, "band": r.band, "abstained": r.abstained, "why": r.why,
        "held_out": r.held_out,
        "calibrated_on": r.calibrated_on,
        "reasons": [{"name": x.name, "text": x.text, "effect": x.effect, "turn": x.turn} for x in r.reasons],
        "if_sent": sent and {
            "label": sent.label, "hidden": sent.hidden, "probability": sent.probability, "change": sent.change,
            "low": sent.low, "high": sent.high,
        },
    }  # fmt: skip


def _score(s: Score, text: str) -> dict[str, Any]:
    evidence = [
        {"label": e.label, "start": e.span.start, "end": e.span.end, "text": _safe(e.span.of(text)), "confidence": e.confidence,
         "words": [{"start": w.start, "end": w.end} for w in e.words]}
        for e in s.evidence
    ]  # fmt: skip
    return {"value": s.value, **({"parts": dict(s.parts)} if s.parts else {}), "why": s.why, "evidence": evidence}


def finding_row(f: Finding, text: str) -> dict[str, Any]:
    return {
        "rule": f.rule, "signal": f.signal, "start": f.span.start, "end": f.span.end, "text": _safe(f.span.of(text)),
        "message": f.message, "severity": f.severity, "confidence": f.confidence, "source": f.source,
        "edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in f.edits],
    }  # fmt: skip


def _safe(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8: they become U+FFFD, one for one."""
    return _SURROGATE.sub("\ufffd", text)
