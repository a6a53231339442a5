"""Gates: which categories may count in which language, by how far people agree with their scores."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from coach.errors import InputError
from coach.files import whole
from coach.qa.cards.deck import read_table

Verdict = Literal["score", "advice"]
_HEAD = """# Written by `coach agree`. A category scores in a language if people agree with it; else it is advice,
# shown with no weight. What does not stand here was not reviewed, and is advice too.
"""


@dataclass(frozen=True)
class Gate:
    """Whether ``category`` scores in ``lang``; ``kappa`` is None where the ``n`` reviews say nothing about it."""

    category: str
    lang: str
    gate: Verdict
    kappa: float | None
    n: int


Gates = Mapping[tuple[str, str], Gate]


def is_advice(gates: Gates | None, category: str, lang: str) -> bool:
    """Whether the category has no weight in that language. Without gates all count; what was not reviewed does not."""
    if gates is None:
        return False
    gate = gates.get((category, lang))
    return gate is None or gate.gate == "advice"


def write_gates(path: Path, gates: Iterable[Gate]) -> None:
    with whole(path) as temporary:
        temporary.write_text(_HEAD + "".join(map(_table, gates)), "utf-8")


def _table(gate: Gate) -> str:
    head = ".".join(json.dumps(name, ensure_ascii=False) for name in (gate.category, gate.lang))
    kappa = "" if gate.kappa is None else f"kappa = {gate.kappa}\n"
    return f'\n[{head}]\ngate = "{gate.gate}"\n{kappa}n = {gate.n}\n'


def read_gates(path: Path) -> Gates:
    """The gates in ``path``; InputError names what is wrong there."""
    data = read_table(path)
    found = [
        _gate(path, category, lang, table) for category, langs in data.items() for lang, table in _items(path, category, langs)
    ]
    return {(gate.category, gate.lang): gate for gate in found}


def _items(path: Path, category: str, langs: Any) -> Iterable[tuple[str, Any]]:
    if not isinstance(langs, dict):
        raise InputError(f"{path}: {category} = {langs!r}; give a table for each language, such as [{category!r}.en]")
    return langs.items()


def _gate(path: Path, category: str, lang: str, table: Any) -> Gate:
    where = f"{path}: [{category!r}.{lang}]"
    if not isinstance(table, dict) or table.get("gate") not in ("score", "advice"):
        given = table.get("gate") if isinstance(table, dict) else table
        raise InputError(f'{where}: gate = {given!r}; give "score" or "advice"')
    if unknown := sorted(table.keys() - {"gate", "kappa", "n"}):
        raise InputError(f"{where}: unknown key {unknown[0]!r} = {table[unknown[0]]!r}; known: gate, kappa, n")
    return Gate(category, lang, table["gate"], table.get("kappa"), table.get("n", 0))
