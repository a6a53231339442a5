"""``coach report``: one page about a file of scored conversations."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.cli import Commands, command

_EXAMPLES = """examples:
  coach score conversations.jsonl --output scored.jsonl
  coach report scored.jsonl -o report.html
  coach report scored.parquet -o report.md --title "Support, third quarter"
  coach report scored.jsonl -o agents.html --per-agent --least 20
  coach report scored.jsonl -o figures.json

The page holds everything it needs: it opens without a network, prints, and may be sent on. Texts are masked as they are in the
scored file. Agents are neither named nor counted one by one unless --per-agent.
"""


def add_report(commands: Commands) -> None:
    made = command(commands, "report", _report, "one page of figures and examples about scored conversations", _EXAMPLES)
    made.add_argument("scored", type=Path, help="what coach score wrote of conversations: JSONL, CSV or Parquet")
    made.add_argument("--output", "-o", type=Path, metavar="FILE", help="where it goes (default: INPUT.report.html, .md, .json)")
    made.add_argument("--format", choices=("html", "md", "json"), help="default: by the ending of --output, else html")
    made.add_argument("--per-agent", action="store_true", help="medians of each agent too")
    made.add_argument("--least", type=_least, default=5, metavar="N", help="conversations an agent is shown from (default: 5)")
    made.add_argument("--title", default="Coaching report", metavar="TEXT")


def _least(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def _report(args: argparse.Namespace) -> int:
    from coach.qa.page.written import Wanted, write_report

    found, target = write_report(Wanted(args.scored, args.output, args.format, args.title, args.per_agent, args.least))
    print(f"{found.replies} replies of {found.conversations} conversations, written to {target}")
    return 0
