"""``coach riskiest``: whom to call today."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.cli import Commands, command

_EXAMPLES = """examples:
  coach riskiest scored.jsonl -n 20
  coach riskiest scored.jsonl -n 5 --by-day -o today.csv
  coach riskiest scored.parquet -n 50 -o calls.jsonl

SCORED is what coach score wrote of conversations, or of rows with risk true. A row of the output: {"day", "id", "lang",
"probability", "low", "high", "band", "abstained", "reasons"}. A conversation on which the model abstained because it is not sure
ranks by its probability and is marked; one that it could not read at all is counted, not listed. Of how many customers lost such
a number finds, the report of coach train risk tells. A day is the one on which a conversation ended, by its started_at and the
minutes of its turns, in UTC.
"""


def add_riskiest(commands: Commands) -> None:
    summary = "list the conversations most likely to end in leaving or escalation"
    made = command(commands, "riskiest", _riskiest, summary, _EXAMPLES)
    made.add_argument("scored", type=Path, metavar="SCORED", help="scored conversations: JSONL, CSV or Parquet")
    made.add_argument("-n", "--most", type=_most, default=20, metavar="N", help="how many there is time for (default: 20)")
    made.add_argument("--by-day", action="store_true", help="so many of each day, by when a conversation ended")
    made.add_argument("--output", "-o", type=Path, metavar="FILE", help="write JSONL or CSV instead of showing a table")


def _most(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def _riskiest(args: argparse.Namespace) -> int:
    from rich.console import Console

    from coach.qa.riskiest import riskiest
    from coach.qa.riskiest.written import account, check_target, table, write

    if args.output:
        check_target(args.output, args.scored)
    found = riskiest(args.scored, args.most, by_day=args.by_day)
    console = Console()
    if args.output:
        write(args.output, found)
    else:
        console.print(table(found))
    written = f"; written to {args.output}" if args.output else ""
    console.print(f"{account(found)}{written}", highlight=False, markup=False, soft_wrap=True)
    return 0
