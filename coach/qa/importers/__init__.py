"""Exports of helpdesks as conversations: what the importers share."""

from __future__ import annotations

import reprlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

from coach.errors import RowError
from coach.qa.importers.clean import clean
from coach.types import CHANNELS

ROLES = ("customer", "agent")
BROKEN = frozenset({"bad_date", "bad_message", "bad_role", "no_author"})  # reasons that say the export is at fault
_EXPLAINED = {
    "bad_message": "is not an object",
    "bad_role": "has the role {0.role!r:.40}; roles are customer and agent, or bot, system and note to leave one out",
    "no_author": "has no author, so nobody knows who speaks",
}
_SCALES = {"csat": (1, 5), "nps": (0, 10), "ces": (1, 7)}
_EARLIEST = 100_000_000  # seconds: a smaller number is no date of a message
_MILLISECONDS = 100_000_000_000  # from here on a number counts those

_SHORT = reprlib.Repr()
_SHORT.maxstring = 60

Beside = Mapping[str, Mapping[str, Any]]  # the lists that stand beside the records in their document, each by id
Record = Mapping[str, Any]


class RecordError(RowError):
    """A record that is no conversation; ``conversation`` is its id where it has one."""

    def __init__(self, code: str, message: str, conversation: str | None = None) -> None:
        super().__init__(code, message)
        self.conversation = conversation


@dataclass(frozen=True, slots=True)
class Message:
    """A message as the helpdesk holds it. ``left_out`` is the reason why it is no turn, ``html`` None: see for yourself;
    ``channel`` how it came, where the export tells that of each."""

    role: str = ""
    text: str = ""
    at: Any = None
    author: str | None = None
    by: str | None = None
    id: str | None = None
    html: bool | None = None
    left_out: str = ""
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation, or with ``part`` what one of several records holds of it. Values stand as in the export."""

    id: str
    channel: str | None
    messages: tuple[Message, ...]
    part: bool = False
    lang: str | None = None
    locale: str | None = None
    team: str | None = None
    subject: str | None = None
    customer: str | None = None
    started: Any = None
    csat: Any = None
    nps: Any = None
    ces: Any = None
    solved: bool | None = None
    solved_at: Any = None


@dataclass(frozen=True, slots=True)
class Desk:
    """A helpdesk: under which keys its documents hold records, and what one record says."""

    name: str
    lists: tuple[str, ...]
    talk: Callable[[Record, Beside], Talk]


@dataclass(frozen=True, slots=True)
class Built:
    """An output row, and what did not get into it: messages by reason, texts cut, broken values in words."""

    row: dict[str, Any]
    dropped: Counter[str] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    losses: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Said:
    role: str
    text: str
    at: datetime | None
    author: str | None
    channel: str | None


def at(value: Any, *keys: str) -> Any:
    """What stands under ``keys``, one inside the other; None where anything is missing or of another shape."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def word(value: Any) -> str | None:
    """An id or a short text, whether given as a number or as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() or None if isinstance(value, str) else None


def words(value: Any) -> str:
    """A body: text, or nothing."""
    return value if isinstance(value, str) else ""


def flag(value: Any) -> bool:
    """Whether it is true, also where a table on the way made text or a number of it."""
    return str(value).lower() in {"true", "1", "t", "yes"}


def shown(value: Any) -> str:
    """A value for a message to people: cut short, however long or deep it is."""
    return _SHORT.repr(value)


def needed_id(record: Record, key: str = "id") -> str:
    if (found := word(record.get(key))) is None:
        raise RecordError("no_id", f"{key} is {shown(record.get(key))}; a conversation needs its id, a number or text")
    return found


def needed_list(value: Any, key: str, conversation: str) -> list[Any]:
    if not isinstance(value, list):
        told = f"conversation {conversation}: {key} is {shown(value)}, not a list; export it together with its messages"
        raise RecordError("no_messages", told, conversation)
    return value


def each(items: Iterable[Any], make: Callable[[Record], Message]) -> tuple[Message, ...]:
    """A message of every item; one that is no object is told as broken."""
    return tuple(make(item) if isinstance(item, Mapping) else Message(left_out="bad_message") for item in items)


def moment(value: Any) -> datetime | None:
    """A date in UTC: ISO 8601, or seconds or milliseconds since 1970. ValueError where it is neither."""
    if value in (None, ""):
        return None
    if isinstance(value, str) and not (value.isdecimal() and len(value) > 8):  # eight digits: 20261102
        read = datetime.fromisoformat(value.strip().replace(" UTC", "+00:00"))
        return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    if isinstance(value, bool) or not isinstance(value, (int, float, str)) or not float(value) >= _EARLIEST:
        raise ValueError(value)
    return datetime.fromtimestamp(float(value) / (1000 if float(value) >= _MILLISECONDS else 1), UTC)


def built(talk: Talk, name: str, bots: frozenset[str] = frozenset()) -> Built:
    """The output row of ``talk`` under the id ``name``; ``bots`` are names and ids of accounts that are no people."""
    out = Built({})
    turns = _turns(_in_order(_kept(talk, bots, out)))
    customer = talk.customer or next((m.author for m in talk.messages if m.role == "customer" and m.author), None)
    start = turns[0][0] if turns and turns[0][0] else _date(talk.started, "started", out)
    out.row.update({
        "conversation": name, "channel": _channel(talk, out), "lang": talk.lang, "locale": talk.locale or "",
        "team": talk.team, "subject": talk.subject, "started_at": _iso(start), "turns": [turn for _, turn in turns],
        "customer": {"name": customer} if customer else None, "outcome": _outcome(talk, out),
    })  # fmt: skip
    return out


def _kept(talk: Talk, bots: frozenset[str], out: Built) -> list[_Said]:
    kept, seen = list[_Said](), set[str | None]()
    names = {m.by: m.author for m in talk.messages if m.author and m.by}  # some messages of a person have the id only
    for message in talk.messages:
        try:
            if message.id is not None and message.id in seen:
                raise RowError("repeated", "stands there before")
            kept.append(_said(message, message.author or names.get(message.by or "") or message.by, bots, out.cut))
            seen.add(message.id)
        except RowError as e:
            out.dropped[e.code] += 1
            if e.code in BROKEN:
                out.losses.append(f"message {message.id or 'without id'} {e}; it is left out")
    return kept


def _said(message: Message, author: str | None, bots: frozenset[str], cut: Counter[str]) -> _Said:
    if reason := _reason(message, not bots.isdisjoint((author or "", message.by or ""))):
        raise RowError(reason, _EXPLAINED.get(reason, "").format(message))
    when = _when(message)
    cleaned = clean(message.text, message.html)
    if not cleaned.text:
        raise RowError("quoted" if cleaned.cut else "empty", "has no text")
    cut.update(cleaned.cut)
    channel = message.channel if message.channel in CHANNELS else None
    return _Said(message.role, cleaned.text, when, author, channel)


def _reason(message: Message, is_bot: bool) -> str:
    if message.left_out:
        return message.left_out
    if message.role not in ROLES:
        return "bad_role"
    return "bot" if is_bot and message.role == "agent" else ""


def _when(message: Message) -> datetime | None:
    try:
        return moment(message.at)
    except (ValueError, OverflowError, OSError):
        told = f"has the date {shown(message.at)}; give ISO 8601 or seconds since 1970"
        raise RowError("bad_date", told) from None


def _in_order(said: list[_Said]) -> list[_Said]:
    """By time; one without a date stays behind the one that it followed."""
    last, timed = datetime.min.replace(tzinfo=UTC), []
    for one in said:
        last = one.at or last
        timed.append((last, one))
    return [one for _, one in sorted(timed, key=itemgetter(0))]


def _turns(said: list[_Said]) -> list[tuple[datetime | None, dict[str, Any]]]:
    """Each with the time that minutes are counted from."""
    first = next((one.at for one in said if one.at), None)
    return [(first, _turn(s, first)) for s in said]


def _turn(said: _Said, first: datetime | None) -> dict[str, Any]:
    turn = {"role": said.role, "text": said.text, "minutes": _minutes(first, said.at), "author": said.author}
    return turn | ({"channel": said.channel} if said.channel else {})


def _minutes(first: datetime | None, when: datetime | None) -> float | None:
    return None if first is None or when is None else round((when - first).total_seconds() / 60, 2)


def _iso(when: datetime | None) -> str | None:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z") if when else None


def _date(value: Any, name: str, out: Built) -> datetime | None:
    try:
        return moment(value)
    except (ValueError, OverflowError, OSError):
        out.losses.append(f"{name} is {shown(value)}; give ISO 8601 or seconds since 1970; it is left out")
        return None


def _channel(talk: Talk, out: Built) -> str:
    if talk.channel and talk.channel not in CHANNELS:
        out.losses.append(f"channel is {shown(talk.channel)}, taken as chat; channels are {', '.join(CHANNELS)}")
    return talk.channel if talk.channel in CHANNELS else "chat"


def _outcome(talk: Talk, out: Built) -> dict[str, Any]:
    scores = {name: _rated(getattr(talk, name), name, out) for name in _SCALES}
    return scores | {"solved": talk.solved, "solved_at": _iso(_date(talk.solved_at, "solved_at", out))}


def _rated(value: Any, name: str, out: Built) -> int | None:
    if value in (None, ""):
        return None
    low, high = _SCALES[name]
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        number = -1.0
    if isinstance(value, bool) or number not in range(low, high + 1):
        out.losses.append(f"{name} is {shown(value)}; give a whole number from {low} to {high}; it is left out")
        return None
    return int(number)
