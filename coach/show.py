"""Reports for people, in a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from coach.rewrite.facts import facts

_COLOUR = {"high": "red", "medium": "yellow", "low": "cyan"}
_RTL = frozenset({"fa", "ar", "he", "ur"})
_ISOLATE, _POP = "\u2067", "\u2069"  # right-to-left isolate: keeps brackets and numbers around Persian in their place
_BAR = 20
_C0 = {c: 0x2400 + c for c in range(32) if chr(c) not in "\n\r\t"}
_PICTURES = _C0 | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)


def show(console: Console, row: Mapping[str, Any], text: str) -> None:
    """One output row of the wire, with the draft's faults underlined and numbered."""
    if "error" in row:
        console.print(Text(row["error"]["code"], "red") + Text(f": {row['error']['message']}"))
        return
    rtl = row["lang"] in _RTL
    console.print(marked(visible(text), row["findings"], rtl=rtl))
    console.print()
    for number, finding in enumerate(row["findings"], 1):
        console.print(_finding(number, finding, rtl=rtl))
    console.print(_scores(row))
    if risk := row.get("risk"):
        console.print(_risk(risk, rtl=rtl))
    rewritten = (row.get("rewrite") or {}).get("text")
    if rewritten:
        console.print(Text("→ ", "green") + Text(_isolated(rewritten, rtl=rtl)))


def show_facts(console: Console, text: str, lang: str) -> None:
    """The facts of a text that a rewrite must keep: kind, words, value."""
    table = Table("kind", "words", "value", box=None)
    for fact in facts(text, lang):
        table.add_row(fact.kind, _isolated(fact.span.of(text), rtl=lang in _RTL), "" if fact.value == fact.kind else fact.value)
    console.print(table)


def visible(text: str) -> str:
    """``text`` with control characters as their pictures, one for one: nothing in a draft can steer the terminal."""
    return text.translate(_PICTURES)


def marked(text: str, findings: list[dict[str, Any]], *, rtl: bool) -> Text:
    """``text`` with each finding underlined and its number after it; numbers alone carry it where there is no colour."""
    out, at = Text(_ISOLATE if rtl else ""), 0
    for number, f in sorted(enumerate(findings, 1), key=lambda item: (item[1]["end"], item[0])):
        start = max(at, f["start"])
        out.append(text[at:start])
        out.append(text[start : max(start, f["end"])], f"underline {_COLOUR[f['severity']]}")
        out.append(f"[{number}]", "bold")
        at = max(start, f["end"])
    out.append(text[at:] + (_POP if rtl else ""))
    return out


def _finding(number: int, f: Mapping[str, Any], *, rtl: bool) -> Text:
    line = Text(f"[{number}] ", "bold")
    line.append(f"{f['severity']} · {f['signal']} · {f['rule']}\n", _COLOUR[f["severity"]])
    line.append(f"    {_isolated(f['message'], rtl=rtl)}\n")
    for edit in f["edits"]:
        line.append(f"    → {_isolated(edit['text'], rtl=rtl)}\n", "green")
    line.append(f"    {f['source']}\n", "dim")
    return line


def _isolated(text: str, *, rtl: bool) -> str:
    return f"{_ISOLATE}{visible(text)}{_POP}" if rtl else visible(text)


def _risk(risk: Mapping[str, Any], *, rtl: bool) -> Text:
    """The band with its interval and the reasons; where it abstains, only why."""
    line = Text(" risk       ", "bold")
    if risk["abstained"]:
        return line + Text(_isolated(risk["why"], rtl=rtl), "dim")
    line.append(f"{risk['band']} ", {"high": "red", "medium": "yellow", "low": "green"}[risk["band"]])
    line.append(f"({risk['low']:.0%}–{risk['high']:.0%}; {risk['calibrated_on']})\n", "dim")
    for reason in risk["reasons"]:
        arrow = "↑" if reason["effect"] == "raises" else "↓"
        line.append(f"            {arrow} {_isolated(reason['text'], rtl=rtl)}\n")
    sent = risk["if_sent"]
    if sent and not sent["hidden"]:
        line.append(
            f"            {sent['change']:+.0%} ({sent['low']:+.0%}…{sent['high']:+.0%}) {_isolated(sent['label'], rtl=rtl)}\n"
        )
    return line


def _scores(row: Mapping[str, Any]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1))
    for name, score in [*row["scores"].items(), ("overall", {"value": row["overall"], "why": ""})]:
        value = score["value"]
        bar = "" if value is None else "█" * round(value / 100 * _BAR)
        colour = "dim" if value is None else "green" if value >= 70 else "yellow" if value >= 45 else "red"
        shown = "–" if value is None else f"{value:.0f}"
        table.add_row(name, shown, Text(bar.ljust(_BAR, "·"), colour), Text(score["why"], "dim"))
    return table
