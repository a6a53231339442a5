"""Thousands of broken rows: each becomes an error row or a scored row, never an exception."""

from __future__ import annotations

import json
import random
from typing import Any

from coach.engine import Coach
from coach.files import to_json
from coach.wire import CODES, score_rows

SEED, ROWS = 20_261_123, 2_000
SOUND: dict[str, Any] = {
    "id": 1,
    "text": "Hello Ann, we can't refund that.",
    "customer": {"name": "Ann", "tenure_months": 3, "contacts_30d": 1, "transfers": 0, "account": {"seats": 3}},
    "history": [
        {"role": "customer", "text": "Where is my order 12345?", "minutes": 0, "channel": "phone"},
        {"role": "agent", "text": "Hi."},
    ],
}
SOUND |= {"lang": "en", "channel": "email", "locale": "en-GB", "policy": "default"}
SOUND |= {"rewrite": True, "risk": True, "typing": False}
ATOMS: list[Any] = [None, True, False, 0, -1, 10**30, 10**5_000, 0.5, -0.0, float("nan"), float("inf")]
ATOMS += ["", " ", "\x00", "\ud800", "\udfff\ud83d", "\u202e", "en", "tr", "fa", "lv", "chat", "customer"]
ATOMS += ["İ" * 50, "e\u0301" * 30, "🙂" * 40, "نمی‌توانیم ", "a" * 3_000, "1" * 3_000, "\n" * 200, "Nevaram. " * 9, "a, " * 1_000]
ATOMS += [[], {}, [[]], b"bytes", ("tuple",), {1: 2}, {None: None}, {"text": "x"}, {"role": "customer", "text": "\x85"}]


def piece(rng: random.Random) -> str:
    """A random string: bytes read as Latin-1, or any code points, surrogates included."""
    length = rng.randrange(40)
    if rng.random() < 0.5:
        return rng.randbytes(length).decode("latin-1")
    ranges = (range(0x110000), range(0x3000), range(0xD800, 0xE000))
    return "".join(chr(rng.choice(rng.choice(ranges))) for _ in range(length))


def value(rng: random.Random, depth: int = 0) -> Any:
    kind = rng.random()
    if kind < 0.5 or depth > 3:
        return rng.choice(ATOMS)
    if kind < 0.75:
        return piece(rng)
    if kind < 0.87:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    return {rng.choice([*SOUND, piece(rng)]): value(rng, depth + 1) for _ in range(rng.randrange(4))}


def mutated(rng: random.Random, given: Any) -> Any:
    """``given`` with one part of it, at any depth, replaced, removed or added."""
    if isinstance(given, dict) and given and rng.random() < 0.9:
        key = rng.choice([*given])
        how = rng.random()
        changed = {key: mutated(rng, given[key])} if how < 0.7 else {piece(rng) or key: value(rng)} if how < 0.75 else {}
        return {k: v for k, v in given.items() if how < 0.9 or k != key} | changed
    if isinstance(given, list) and given and rng.random() < 0.8:
        i = rng.randrange(len(given))
        return [*given[:i], mutated(rng, given[i]), *given[i + 1 :]]
    if isinstance(given, str) and rng.random() < 0.7:
        i = rng.randrange(len(given) + 1)
        return given[:i] + piece(rng) + given[i:]
    return value(rng)


def test_error_row_or_scored_row(coach: Coach) -> None:
    rng = random.Random(SEED)
    rows = [mutated(rng, SOUND) if rng.random() < 0.9 else value(rng) for _ in range(ROWS)]
    found = score_rows(coach, rows)
    assert len(found) == ROWS
    for out in found:
        json.loads(to_json(out))
        assert ("error" in out and out["error"]["code"] in CODES) or out["scores"]
    failed = sum("error" in out for out in found)
    assert ROWS * 0.2 < failed < ROWS * 0.9, "both kinds occur"
    assert {out["error"]["code"] for out in found if "error" in out} >= CODES.keys() - {"too_long"}
