"""How the server runs: defaults, then ``REPLY_COACH_*`` of the environment, then the command line."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from coach.errors import InputError

PREFIX = "REPLY_COACH_"
_RANGES: Mapping[str, tuple[int, int]] = {
    "port": (0, 65_535),
    "max_body": (1_024, 1 << 30),
    "max_items": (1, 100_000),
    "threads": (1, 256),
    "max_waiting": (0, 100_000),
    "max_streams": (1, 100_000),
    "deadline_ms": (1, 600_000),
    "risk_holdout": (0, 50),
    "retention_days": (1, 3_650),
    "spool_mb": (1, 100_000),
}
_LISTS = ("auth", "origins", "frames")
_FOLDERS = ("rules", "risk_model", "spool")
_SWITCHES = {"on": True, "off": False}
_SHORTEST_KEY = 16  # characters
_WAYS = ("open", "keys", "oidc")


@dataclass(frozen=True, slots=True)
class Settings:
    """Each field is the variable ``REPLY_COACH_<FIELD>`` in capitals; lists are divided by commas."""

    host: str = "127.0.0.1"
    port: int = 8000  # 0 takes any free one
    rules: Path | None = None  # a team's own rules and policies
    risk_model: Path | None = None  # a folder that `coach train risk` wrote, instead of the shipped one
    risk_holdout: int = 0  # per cent of conversations that see no risk, by lot, to compare outcomes with
    risk_salt: str = ""  # another one makes another lot
    models: str | None = None  # a folder of models instead of the shipped ones; "none": rules only
    llm: str | None = None  # MODEL@ADDRESS of an OpenAI-compatible server that proposes rewrites
    max_body: int = 2 << 20  # bytes of one request, or of one message of a stream
    max_items: int = 256  # rows of one request
    threads: int = 2  # requests computed at once
    max_waiting: int = 64  # requests that may wait for a thread; more are told to come back
    max_streams: int = 1_000  # streams open at once
    deadline_ms: int = 10_000  # milliseconds after which an answer holds what is ready; a request may ask for fewer
    auth: tuple[str, ...] = ()  # open, keys, oidc; left out: open on a loopback address, keys elsewhere
    database: str = "sqlite:///reply-coach.db"  # where keys and feedback are kept: an address of SQLAlchemy
    events: bool = True  # on or off: whether events of sent messages are taken, masked
    events_key: str = ""  # hashes customers and agents in events; left out: one that is made and kept in the database
    retention_days: int = 365  # after which `coach events purge` deletes an event
    spool: Path | None = None  # where events wait while the database is away; left out: beside it
    spool_mb: int = 64  # how much may wait there
    oidc_issuer: str = ""  # the address of the identity provider
    oidc_audience: str = ""  # what its tokens must be meant for
    rate: str = ""  # requests of one caller, such as 1200/minute; none: no limit; left out: 1200/minute unless open
    origins: tuple[str, ...] = ()  # pages elsewhere that may call, such as https://desk.example
    frames: tuple[str, ...] = ()  # pages that may frame the playground

    @property
    def ways(self) -> tuple[str, ...]:
        """How callers may show who they are."""
        return self.auth or (("open",) if _is_loopback(self.host) else ("keys",))

    @property
    def limit(self) -> str | None:
        """The rate limit of one caller."""
        return None if self.rate == "none" or (not self.rate and "open" in self.ways) else self.rate or "1200/minute"


def from_environment(environ: Mapping[str, str]) -> Settings:
    """The settings that ``environ`` names, defaults for the rest. InputError names the variable, its value and the remedy."""
    given = {f.name: environ[PREFIX + f.name.upper()] for f in fields(Settings) if environ.get(PREFIX + f.name.upper())}
    read = {name: _read(name, text) for name, text in given.items()}
    return checked(Settings(**read))  # type: ignore[arg-type]


def from_options(environ: Mapping[str, str], given: Mapping[str, object]) -> Settings:
    """As :func:`from_environment`, with options of the command line ``given`` in front."""
    options = {name: _read(name, value) if name in _LISTS and isinstance(value, str) else value for name, value in given.items()}
    return checked(replace(from_environment(environ), **options))  # type: ignore[arg-type]


def checked(settings: Settings) -> Settings:
    """``settings``, or an InputError where they cannot be meant."""
    if wrong := set(settings.auth) - set(_WAYS):
        raise InputError(f"{PREFIX}AUTH = {min(wrong)!r}; use one or several of {', '.join(_WAYS)}")
    if len(settings.auth) > 1 and "open" in settings.auth:
        raise InputError(f"{PREFIX}AUTH = {','.join(settings.auth)!r}; open cannot stand beside another way")
    if "oidc" in settings.auth and not (settings.oidc_issuer and settings.oidc_audience):
        raise InputError(f"{PREFIX}AUTH has oidc; give {PREFIX}OIDC_ISSUER and {PREFIX}OIDC_AUDIENCE too")
    if settings.events_key and len(settings.events_key) < _SHORTEST_KEY:
        raise InputError(f"{PREFIX}EVENTS_KEY is shorter than {_SHORTEST_KEY} characters; make one with openssl rand -hex 32")
    for origin in (*settings.origins, *settings.frames):
        if origin == "*" or not origin.startswith(("http://", "https://")) or origin.count("/") != 2:
            raise InputError(f"origin {origin!r}; give scheme and host, such as https://desk.example, never *")
    return settings


def _read(name: str, text: str) -> object:
    if name in _RANGES:
        return _number(name, text)
    if name in _LISTS:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    if name == "events":
        return _switch(name, text)
    return Path(text) if name in _FOLDERS else text


def _switch(name: str, text: str) -> bool:
    if text not in _SWITCHES:
        raise InputError(f"{PREFIX}{name.upper()} = {text[:80]!r}; use on or off")
    return _SWITCHES[text]


def _number(name: str, text: str) -> int:
    low, high = _RANGES[name]
    if not (text.isascii() and text.isdigit() and len(text) < 12 and low <= int(text) <= high):
        raise InputError(f"{PREFIX}{name.upper()} = {text[:80]!r}; give a whole number from {low} to {high}")
    return int(text)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
