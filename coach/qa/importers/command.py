"""``coach import``: exports of helpdesks to a file of conversations."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from itertools import chain
from pathlib import Path
from typing import IO, Any

from coach.cli import EXIT_FAILED_ROWS, Commands, command
from coach.errors import InputError, RowError
from coach.files import Sink, parquet_sink, to_json, whole, write_rows
from coach.qa.importers import Beside, Desk, Talk, at, built, shown, word
from coach.qa.importers.table import read_table

DESKS = ("zendesk", "chatwoot", "intercom", "zammad", "freshdesk", "csv")
_EXAMPLES = """examples:
  coach import zendesk tickets.jsonl -o conversations.jsonl
  coach import intercom page-1.json page-2.json -o conversations.parquet
  coach import freshdesk tickets.json --bot "Parcel Bot" --bot 91009 -o conversations.jsonl
  coach import csv messages.csv -o conversations.jsonl

FILE: JSON (a record, an array, {"tickets": […]}, {"conversations": […]}, {"payload": […]}), or one record a line; lines are
read in a stream, other JSON whole. zendesk: tickets with comments; chatwoot: conversations with messages, or messages, or
webhooks; intercom: conversations with conversation_parts, or webhooks; zammad: tickets with articles, or articles, or
webhooks; freshdesk: tickets with conversations; csv: one row a message, columns conversation_id, role (customer or agent),
text, and as you have them author, created_at, channel, lang, locale, team, csat, nps, ces, subject.

A row: {"conversation", "channel", "lang", "locale", "team", "subject", "started_at", "turns": [{"role", "text", "minutes",
"author", "channel"?}], "customer", "outcome": {"csat", "nps", "ces", "solved", "solved_at"}}. Notes, bots, system messages,
quoted history and signatures are left out. A broken record becomes {"conversation", "error"} in its place; the exit status is
then 3.
"""
_COLUMNS = ("conversation", "channel", "lang", "locale", "team", "subject", "started_at", "turns", "customer", "outcome", "error")
_AS_JSON = frozenset({"turns", "customer", "outcome", "error"})
_MOST_TOLD = 20  # broken values told one by one
_OF_ONE_TALK = frozenset({"id", "channel", "messages", "part", "started"})


@dataclass(frozen=True, slots=True)
class Tally:
    """What went in and what came of it: ``records = conversations + errors + joined``, ``messages = turns + dropped``."""

    counts: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    seen: set[int] = field(default_factory=set)

    def tell(self, loss: str) -> None:
        self.counts["losses"] += 1
        if self.counts["losses"] <= _MOST_TOLD:
            print(f"coach: {loss}", file=sys.stderr)

    def lines(self) -> Iterator[str]:
        """The account at the end."""
        of = self.counts
        yield f"records in: {of['records']}"
        yield f"conversations out: {of['conversations']} ({of['silent']} without a turn, {of['again']} under an id seen before)"
        yield f"error rows: {of['errors']}"
        yield f"records joined to the conversation of another: {of['joined']}"
        yield f"messages in: {of['messages']}"
        yield f"turns kept: {of['turns']} (quoted history cut from {self.cut['quoted']}, signatures from {self.cut['signature']})"
        reasons = ", ".join(f"{reason} {n}" for reason, n in sorted(self.dropped.items()))
        yield f"messages dropped: {self.dropped.total()}" + (f" ({reasons})" if reasons else "")
        if (more := of["losses"] - _MOST_TOLD) > 0:
            yield f"errors and broken values not shown one by one: {more}"


@dataclass(frozen=True, slots=True)
class _Found:
    place: str
    talk: Talk
    records: int = 1


@dataclass(frozen=True, slots=True)
class _Broken:
    place: str
    error: RowError


def add_import(commands: Commands) -> None:
    made = command(commands, "import", _import, "turn exports of a helpdesk into a file of conversations", _EXAMPLES)
    made.add_argument("desk", choices=DESKS, metavar="DESK", help=f"whose export it is: {', '.join(DESKS)}")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE")
    made.add_argument("--output", "-o", type=Path, required=True, metavar="FILE", help="a .jsonl or .parquet file")
    made.add_argument("--bot", action="append", default=[], metavar="NAME", help="name or id of an account that is no person")


def _import(args: argparse.Namespace) -> int:
    if args.output.resolve() in {path.resolve() for path in args.files}:
        raise InputError(f"{args.output}: is an input itself; give another file with --output")
    tally = Tally()
    with _written(args.output) as sink:
        for row in convert(args.desk, args.files, tally, frozenset(args.bot)):
            sink(row)
    print(*tally.lines(), f"written to {args.output}", sep="\n", file=sys.stderr)
    return EXIT_FAILED_ROWS if tally.counts["errors"] else 0


def convert(desk: str, paths: Sequence[Path], tally: Tally, bots: frozenset[str] = frozenset()) -> Iterator[dict[str, Any]]:
    """A row of each conversation in ``paths``, error rows in the place of what is none; ``tally`` counts."""
    if missing := [str(path) for path in paths if not path.is_file()]:
        raise InputError(f"{', '.join(missing)}: no such file")
    for found in _joined(chain.from_iterable(_found(desk, path) for path in paths)):
        yield _row(desk, found, tally, bots) if isinstance(found, _Found) else _error(desk, found, tally)


def _row(desk: str, found: _Found, tally: Tally, bots: frozenset[str]) -> dict[str, Any]:
    out = built(found.talk, _name(desk, found.talk.id), bots)
    name, turns = hash(out.row["conversation"]), len(out.row["turns"])
    tally.counts.update(records=found.records, joined=found.records - 1, conversations=1)
    tally.counts.update(messages=len(found.talk.messages), turns=turns, silent=not turns, again=name in tally.seen)
    tally.seen.add(name)
    tally.dropped.update(out.dropped)
    tally.cut.update(out.cut)
    for loss in out.losses:
        tally.tell(f"{found.place}: {loss}")
    return out.row


def _error(desk: str, broken: _Broken, tally: Tally) -> dict[str, Any]:
    key = getattr(broken.error, "conversation", None)
    message = f"{broken.place}: {broken.error}"
    tally.counts.update(records=1, errors=1)
    tally.tell(message)
    return {"conversation": key and _name(desk, key), "error": {"code": broken.error.code, "message": message}}


def _name(desk: str, key: str) -> str:
    return key if desk == "csv" else f"{desk}-{key}"


def _joined(items: Iterable[_Found | _Broken]) -> Iterator[_Found | _Broken]:
    """Parts of one conversation as one, in the place of the first. Nothing waits unless there are parts."""
    held: dict[tuple[str, str], _Found | _Broken] = {}
    for item in items:
        if not isinstance(item, _Found) or not item.talk.part:
            if held:
                held["whole", item.place] = item
            else:
                yield item
            continue
        one = held.get(("part", item.talk.id))
        held["part", item.talk.id] = _merged(one, item) if isinstance(one, _Found) else item
    yield from held.values()


def _merged(one: _Found, other: _Found) -> _Found:
    known = {f.name: getattr(other.talk, f.name) for f in fields(other.talk) if f.name not in _OF_ONE_TALK}
    newer = {name: value for name, value in known.items() if value is not None}
    talk = replace(one.talk, messages=one.talk.messages + other.talk.messages, **newer)
    return _Found(one.place, talk, one.records + other.records)


def _found(desk: str, path: Path) -> Iterator[_Found | _Broken]:
    for number, one in enumerate(read_table(path) if desk == "csv" else _talks(_desk(desk), path), 1):
        place = f"{path.name}: record {number}"
        yield _Broken(place, one) if isinstance(one, RowError) else _Found(place, one)


def _desk(name: str) -> Desk:
    from coach.qa.importers import chatwoot, freshdesk, intercom, zammad, zendesk

    desks = (zendesk.ZENDESK, chatwoot.CHATWOOT, intercom.INTERCOM, zammad.ZAMMAD, freshdesk.FRESHDESK)
    return next(desk for desk in desks if desk.name == name)


def _talks(desk: Desk, path: Path) -> Iterator[Talk | RowError]:
    for value in _values(path):
        if isinstance(value, RowError):
            yield value
        else:
            yield from (_talk(desk, record, beside) for record, beside in _unwrapped(value, desk.lists))


def _talk(desk: Desk, record: Any, beside: Beside) -> Talk | RowError:
    if not isinstance(record, dict):
        return RowError("not_object", f"is {shown(record)}; a record is an object")
    try:
        return desk.talk(record, beside)
    except RowError as e:
        return e


def _values(path: Path) -> Iterator[Any]:
    """Every JSON value of the file: each of its lines, or the whole; a RowError in the place of what is none."""
    with path.open("rb") as file:
        if _holds_lines(file, path.suffix.lower()):
            yield from (_loaded(line, f"line {number}") for number, line in enumerate(file, 1) if line.strip())
        else:
            yield _loaded(file.read(), "the file")


def _holds_lines(file: IO[bytes], suffix: str) -> bool:
    filled = (line for line in file if line.strip())
    first, more = next(filled, b"").strip(b"\xef\xbb\xbf \t\r\n"), next(filled, None)
    file.seek(0)
    if first in (b"[", b"{"):  # laid out for reading
        return False
    return suffix in (".jsonl", ".ndjson") or (more is not None and not isinstance(_loaded(first, ""), RowError))


def _loaded(text: bytes, place: str) -> Any:
    try:
        return json.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        return RowError("not_utf8", f"{place} is not UTF-8 (byte {e.start}); save the file as UTF-8")
    except (ValueError, RecursionError) as e:
        remedy = "export it again, or name the file .jsonl if it has one record a line"
        return RowError("bad_json", f"{place} is not JSON: {e!s:.120}; {remedy}")


def _unwrapped(value: Any, lists: Sequence[str]) -> Iterator[tuple[Any, Beside]]:
    """The records of a document, each with the lists that stand beside theirs."""
    if isinstance(value, list):
        for item in value:
            yield from _unwrapped(item, lists) if isinstance(item, dict) else [(item, {})]
        return
    inner = next((found for key in lists if isinstance(found := at(value, *key.split(".")), list)), None)
    beside = {} if inner is None else _beside(value)
    yield from ((record, beside) for record in ([value] if inner is None else inner))


def _beside(document: dict[str, Any]) -> Beside:
    listed = {name: value for name, value in document.items() if isinstance(value, list)}
    return {name: {key: item for item in items if (key := word(at(item, "id")))} for name, items in listed.items()}


@contextmanager
def _written(path: Path) -> Iterator[Sink]:
    """Takes rows; the file appears whole when the block ends well, else not at all."""
    if path.suffix.lower() not in (".jsonl", ".ndjson", ".parquet"):
        raise InputError(f"{path}: conversations go to a file whose name ends in .jsonl or .parquet")
    with (_parquet_file if path.suffix.lower() == ".parquet" else write_rows)(path) as sink:
        yield sink


@contextmanager
def _parquet_file(path: Path) -> Iterator[Sink]:
    with whole(path) as temporary, parquet_sink(temporary, dict.fromkeys(_COLUMNS, "string"), _cells) as sink:
        yield sink


def _cells(row: dict[str, Any]) -> dict[str, str | None]:
    plain = json.loads(to_json(row))  # lone surrogates, which Parquet cannot hold, become U+FFFD
    return {name: to_json(value) if name in _AS_JSON and value is not None else value for name, value in plain.items()}
