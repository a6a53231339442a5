"""``coach monitor``: whether inputs, scores or the use of suggestions have drifted."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.cli import Commands, command
from coach.errors import InputError

EXIT_ALERT = 4
_ENDINGS = {".html": "html", ".htm": "html", ".md": "md", ".json": "json"}
_EXAMPLES = """examples:
  coach monitor november.jsonl --reference october.jsonl -o health.html
  coach monitor november.jsonl --reference october.jsonl --events events.jsonl -o health.md
  coach monitor today.parquet --reference last-quarter.parquet --quiet -o health.html

NOW and BEFORE are what coach score wrote of conversations. The exit status is 0 if all is well, 4 if there is an alert, 1 if a
file cannot be used. --quiet prints alerts alone, nothing if all is well: for cron, which mails what is printed.
"""


def add_monitor(commands: Commands) -> None:
    made = command(
        commands, "monitor", _monitor, "compare scored conversations with earlier ones, and tell what drifted", _EXAMPLES
    )
    made.add_argument("now", type=Path, metavar="NOW", help="scored conversations: JSONL, CSV or Parquet")
    made.add_argument("--reference", type=Path, required=True, metavar="BEFORE", help="scored conversations to compare with")
    made.add_argument("--output", "-o", type=Path, metavar="FILE", help="where it goes (default: NOW.health.html, .md, .json)")
    made.add_argument("--format", choices=("html", "md", "json"), help="default: by the ending of --output, else html")
    made.add_argument("--events", type=Path, metavar="FILE", help="an export of events: what agents did with suggestions")
    made.add_argument("--limits", type=Path, metavar="FILE", help="thresholds of your own (default: coach/monitor/alerts.toml)")
    made.add_argument("--quiet", action="store_true", help="print alerts only")


def _monitor(args: argparse.Namespace) -> int:
    from coach.files import whole
    from coach.monitor.health import health
    from coach.monitor.limits import load_limits
    from coach.monitor.page import FORMATS, ready, verdict

    kind = args.format or _kind(args.output)
    target = args.output or args.now.with_suffix(f".health.{kind}")
    _check(target, (args.now, args.reference, args.events))
    if kind == "html":
        ready()  # before long files are read
    found = health(args.now, args.reference, load_limits(args.limits), args.events)
    with whole(target) as temporary:
        temporary.write_text(FORMATS[kind](found), "utf-8", "replace")
    for alert in found.alerts:
        if alert.level == "alert" or not args.quiet:
            print(f"{alert.level}: {alert.what}")
    if not args.quiet:
        print(f"{verdict(found)}; written to {target}")
    return EXIT_ALERT if found.alarmed else 0


def _kind(output: Path | None) -> str:
    if output is None:
        return "html"
    if output.suffix.lower() not in _ENDINGS:
        raise InputError(f"{output}: cannot tell the format from the name; end it in .html, .md or .json, or give --format")
    return _ENDINGS[output.suffix.lower()]


def _check(target: Path, sources: tuple[Path | None, ...]) -> None:
    for source in sources:
        if source and not source.is_file():
            raise InputError(f"{source}: no such file")
        if source and source.resolve() == target.resolve():
            raise InputError(f"{target}: is an input itself; give another file with --output")
