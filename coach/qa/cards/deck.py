"""Scorecard files: read whole, refused with the file, the key, the value and the remedy where they are wrong."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.models.evidence import FAULTS
from coach.qa.cards.card import AutoFail, Card, Category, Deck, matches
from coach.qa.cards.tables import FIXED
from coach.text.language import LANGUAGES, RULES
from coach.types import SEVERITIES, SIGNALS

DEFAULT = Path(__file__).parent / "default.toml"
Shapes = Mapping[str, tuple[str, Callable[[Any], bool]]]
Table = Mapping[str, Any]


def key_of(name: str) -> str:
    """The same for all spellings of a category that reviews may use: ``Clear answer``, ``clear_answer``."""
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def _word(value: Any) -> bool:
    return isinstance(value, str) and value.strip() == value != "" and value.isprintable()


def _words(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(_word(v) for v in value)


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _positive(value: Any) -> bool:
    return _number(value) and value > 0


def _signals(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and value.keys() <= set(SIGNALS) and all(map(_positive, value.values()))


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


_CARD: Shapes = {
    "category": ("one or more tables [[category]]", _tables),
    "auto_fail": ("tables [[auto_fail]]", _tables),
    "pass": ("a number 0..100", lambda v: _number(v) and 0 <= v <= 100),
    "team": ("the name of a team", _word),
    "teams": ('a list of names or globs, such as ["Sales*"]', _words),
}
_CATEGORY: Shapes = {
    "name": ("a name on one line", _word),
    "weight": ("a number above 0", _positive),
    "signals": (f"a table of numbers above 0, such as {{empathy = 1}}, for some of {', '.join(SIGNALS)}", _signals),
    "rules": ('a list of globs on the names of rules, such as ["*.blame*"]', _words),
    "cost": ("a number of points above 0", _positive),
    "risk": ("true or false", lambda v: isinstance(v, bool)),
}
_AUTO_FAIL: Shapes = {
    "name": ("a name on one line", _word),
    "why": ("a reason on one line", _word),
    "rules": _CATEGORY["rules"],
    "min_severity": (f"one of {', '.join(SEVERITIES)}", lambda v: v in SEVERITIES),
}


def load_deck(folder: Path | None = None, rules: Path | None = None) -> Deck:
    """The cards of ``folder``, and the shipped one; globs may also name rules of the team's own folder ``rules``."""
    if folder is not None and not folder.is_dir():
        raise InputError(f"{folder}: no such folder; give one with scorecards, a .toml file a team")
    known = rule_names() | (_rule_names(rules) if rules else frozenset())
    cards = tuple(read_card(path, known) for path in sorted(folder.glob("*.toml"))) if folder else ()
    if folder and not cards:
        raise InputError(f"{folder}: no scorecards in it; write one, such as {DEFAULT.name}, or leave out --cards")
    deck = Deck(cards, read_card(DEFAULT, known))
    _spelled_alike(folder, deck.categories)
    return deck


def _spelled_alike(folder: Path | None, names: tuple[str, ...]) -> None:
    seen: dict[str, str] = {}
    for name in names:
        if (other := seen.setdefault(key_of(name), name)) != name:
            raise InputError(f"{folder}: categories {other!r} and {name!r} (one may be of {DEFAULT}); spell them alike")


@cache
def rule_names() -> frozenset[str]:
    """The names of the shipped rules, and of what the models find."""
    return _rule_names(RULES) | {f"models.{act}" for act in FAULTS}


def _rule_names(folder: Path) -> frozenset[str]:
    found = (path for lang in LANGUAGES for path in folder.glob(f"{lang}/*.toml"))
    return frozenset(f"{path.parent.name}.{path.stem}" for path in found if not path.name.startswith("_"))


def read_card(path: Path, known: frozenset[str]) -> Card:
    """The card in ``path``, whose globs must each match a rule that is ``known``."""
    data = read_table(path)
    _fits(data, _CARD, f"{path}: ", ("category",))
    if "team" in data and "teams" in data:
        raise InputError(f"{path}: team = {data['team']!r} beside teams; give one of them")
    categories = tuple(_category(table, f"{path}: category {n}: ", known) for n, table in enumerate(data["category"], 1))
    fails = tuple(_auto_fail(table, f"{path}: auto_fail {n}: ", known) for n, table in enumerate(data.get("auto_fail", ()), 1))
    for kind, names in (("category", [c.name for c in categories]), ("auto_fail", [f.name for f in fails])):
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise InputError(f"{path}: {kind}: name = {twice[0]!r} occurs twice; give each a name of its own")
    digest = sha256(path.read_bytes()).hexdigest()[:12]
    return Card(path, digest, categories, fails, float(data.get("pass", 70)), data.get("team"), tuple(data.get("teams", ())))


def read_table(path: Path) -> dict[str, Any]:
    """A TOML file; InputError where it is missing or broken."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as e:
        raise InputError(f"{path}: no such file") from e
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: no sound TOML: {e}; correct it there") from e


def _fits(table: Table, shapes: Shapes, where: str, needed: tuple[str, ...]) -> None:
    for key, value in table.items():
        if key not in shapes:
            raise InputError(f"{where}unknown key {key!r} = {value!r}"[:300] + f"; known: {', '.join(shapes)}")
        shape, fits = shapes[key]
        if not fits(value):
            raise InputError(f"{where}{key} = {value!r}"[:300] + f"; give {shape}")
    for key in needed:
        if key not in table:
            raise InputError(f"{where}{key} is missing; give {shapes[key][0]}")


def _category(table: Table, where: str, known: frozenset[str]) -> Category:
    _fits(table, _CATEGORY, where, ("name", "weight"))
    name, risk = table["name"], table.get("risk", False)
    if key_of(name) in {key_of(column) for column in FIXED}:
        raise InputError(f"{where}name = {name!r} is a column of every graded file; give another name")
    if risk == bool(table.keys() & {"signals", "rules"}):
        raise InputError(f"{where}{name!r} needs signals or rules, or risk = true alone; make the risk a category of its own")
    if "cost" in table and "rules" not in table:
        raise InputError(f'{where}cost = {table["cost"]!r} without rules; add rules = ["*.blame*"] or leave it out')
    _match(table.get("rules", ()), where, known)
    signals = {signal: float(share) for signal, share in table.get("signals", {}).items()}
    rules, cost = tuple(table.get("rules", ())), float(table.get("cost", 20))
    return Category(name, float(table["weight"]), signals, rules, cost, risk)


def _auto_fail(table: Table, where: str, known: frozenset[str]) -> AutoFail:
    _fits(table, _AUTO_FAIL, where, ("name", "why"))
    if not table.keys() & {"rules", "min_severity"}:
        raise InputError(f"{where}{table['name']!r} has neither rules nor min_severity; give one of them")
    _match(table.get("rules", ()), where, known)
    return AutoFail(table["name"], table["why"], tuple(table.get("rules", ())), table.get("min_severity", "low"))


def _match(globs: tuple[str, ...] | list[str], where: str, known: frozenset[str]) -> None:
    for glob in globs:
        if not any(matches(name, (glob,)) for name in known):
            raise InputError(f"{where}rules: {glob!r} matches no rule; `coach rules list` shows their names")
