"""How the server runs: defaults, then ``REPLY_COACH_*`` of the environment, then the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from coach.errors import InputError

PREFIX = "REPLY_COACH_"
_RANGES: Mapping[str, tuple[int, int]] = {
    "port": (0, 65_535),
    "max_body": (1_024, 1 << 30),
    "max_items": (1, 100_000),
    "threads": (1, 256),
    "max_waiting": (0, 100_000),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Each field is the variable ``REPLY_COACH_<FIELD>`` in capitals."""

    host: str = "127.0.0.1"
    port: int = 8000  # 0 takes any free one
    rules: Path | None = None  # a team's own rules and policies
    models: str | None = None  # a folder of models instead of the shipped ones; "none": rules only
    max_body: int = 2 << 20  # bytes of one request
    max_items: int = 256  # rows of one request
    threads: int = 2  # requests computed at once
    max_waiting: int = 64  # requests that may wait for a thread; more are told to come back


def from_environment(environ: Mapping[str, str]) -> Settings:
    """The settings that ``environ`` names, defaults for the rest. InputError names the variable, its value and the remedy."""
    given = {f.name: environ[PREFIX + f.name.upper()] for f in fields(Settings) if environ.get(PREFIX + f.name.upper())}
    numbers = {name: _number(name, given[name]) for name in _RANGES.keys() & given.keys()}
    host, rules = given.get("host", Settings().host), given.get("rules")
    return Settings(host=host, rules=Path(rules) if rules else None, models=given.get("models"), **numbers)


def _number(name: str, text: str) -> int:
    low, high = _RANGES[name]
    if not (text.isascii() and text.isdigit() and len(text) < 12 and low <= int(text) <= high):
        raise InputError(f"{PREFIX}{name.upper()} = {text[:80]!r}; give a whole number from {low} to {high}")
    return int(text)
