"""The report as a file, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from coach.errors import InputError
from coach.files import whole
from coach.qa.page.figures import Figures, figures
from coach.qa.page.markdown import to_markdown
from coach.qa.page.web import ready, to_html

_ENDINGS = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}


@dataclass(frozen=True)
class Wanted:
    """What is reported, how and where to. Without ``output`` it goes beside the source; ``kind`` is html, md or json."""

    source: Path
    output: Path | None = None
    kind: str | None = None
    title: str = "Coaching report"
    per_agent: bool = False
    least: int = 5


def write_report(wanted: Wanted) -> tuple[Figures, Path]:
    """The figures, and the file that tells them. InputError where one of the files cannot be used or a library is missing."""
    kind = wanted.kind or _kind(wanted.output)
    target = wanted.output or wanted.source.with_suffix(f".report.{kind}")
    _check(wanted.source, target)
    if kind == "html":
        ready()  # before a long file is read
    found = figures(wanted.source, per_agent=wanted.per_agent, least=wanted.least)
    _write(target, _FORMATS[kind](found, wanted.title))
    return found, target


def _kind(output: Path | None) -> str:
    if output is None:
        return "html"
    if output.suffix.lower() not in _ENDINGS:
        raise InputError(f"{output}: cannot tell the format from the name; end it in .html, .md or .json, or give --format")
    return _ENDINGS[output.suffix.lower()]


def _check(source: Path, target: Path) -> None:
    if not source.is_file():
        raise InputError(f"{source}: no such file")
    if target.resolve() == source.resolve():
        raise InputError(f"{target}: is the input itself; give another file with --output")
    if target.is_dir():
        raise InputError(f"{target}: is a folder; give the name of a file")


def _to_json(found: Figures, title: str) -> str:
    return json.dumps({"title": title} | asdict(found), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


_FORMATS: dict[str, Callable[[Figures, str], str]] = {"html": to_html, "md": to_markdown, "json": _to_json}


def _write(target: Path, text: str) -> None:
    """Whole or not at all; a lone surrogate in a reply stops nothing."""
    with whole(target) as temporary:
        temporary.write_bytes(text.encode("utf-8", "replace"))
