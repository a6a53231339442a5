"""``coach``: check, score, demo, rules; ``serve`` and others come from the packages above by entry points."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import entry_points
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import coach
from coach.errors import CoachError, InputError

if TYPE_CHECKING:
    from coach.engine import Coach
    from coach.rewrite import Writer

EXIT_FAILED_ROWS = 3
_DESCRIPTION = """Reads a support agent's draft reply and says what will land badly, where, why, and what to write instead.

examples:
  coach check "Unfortunately we can't refund sale items."
  coach check --lang tr --channel email --asked "Botlar sıktı, iade etmek istiyorum." "Giyilmiş ürünlerde iade kabul edemiyoruz."
  coach score replies.jsonl --output scored.jsonl
  coach rules explain en.blame "You should have read the terms."
  coach serve
"""
_SCORE_EXAMPLES = """examples:
  coach score replies.jsonl --output scored.parquet
  coach score conversations.parquet --output scored.jsonl --workers 4
  coach score conversations.parquet --output scored.jsonl --workers 4 --resume
  coach score conversations.parquet --output scored.jsonl --workers 64 --engine ray --address ray://head:10001

A row: {"id", "text", "lang"?, "channel"?, "locale"?, "history"?: [{"role", "text"}], …}. A row with "turns" in the place of a
text is a conversation, as coach import writes it: each reply of an agent is scored with the history it had then, and the
conversation as it ended. Personal data in what is written of it is masked unless --keep-text.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 done, 1 an error that the message explains, 2 wrong usage, 3 some rows failed."""
    _write_utf8()
    args = parser().parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has enough; nothing may be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except (CoachError, OSError) as e:
        print(f"coach: {e}", file=sys.stderr)
        return 1
    return status


def _write_utf8() -> None:
    """Drafts come in every script and may hold broken characters: no locale of the machine can stop the output."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser("coach", description=_DESCRIPTION, formatter_class=_Help)
    top.add_argument("--version", action="version", version=f"reply-coach {coach.__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_check, _add_score, _add_holdout, _add_demo, _add_rules):
        add(commands)
    for point in sorted(entry_points(group="coach.commands"), key=lambda p: p.name):
        point.load()(commands)
    return top


_Help = argparse.RawDescriptionHelpFormatter
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Run = Callable[[argparse.Namespace], int]


def command(commands: Commands, name: str, run: Run, summary: str, examples: str = "") -> argparse.ArgumentParser:
    """A sub-command with its help; ``examples`` are shown below it."""
    made = commands.add_parser(name, help=summary, description=summary, epilog=examples, formatter_class=_Help)
    made.set_defaults(run=run)
    return made


def _add_common(made: argparse.ArgumentParser) -> None:
    made.add_argument("--rules", type=Path, metavar="DIR", help="a team's own rules and policies, beside the shipped ones")
    made.add_argument("--models", metavar="DIR", help="a folder of trained models instead of the shipped ones; none: rules only")
    made.add_argument("--risk-model", type=Path, metavar="DIR", help="a risk model of your own, as coach train risk writes it")
    made.add_argument("--llm", metavar="MODEL@ADDRESS", help="an OpenAI-compatible server that proposes rewrites too")


def loaded(
    rules: Path | None = None, models: str | Path | None = None, llm: str | None = None, risk_model: Path | None = None
) -> Coach:
    """The coach that the options ask for; what it lacks is told on standard error."""
    from coach.engine import load
    from coach.models import WEIGHTS
    from coach.risk import RISK_WEIGHTS

    of_models = WEIGHTS if models is None else None if str(models) == "none" else Path(models)
    coach = load(rules, of_models, risk_model or RISK_WEIGHTS)
    for notice in coach.notices:
        print(f"coach: {notice}", file=sys.stderr)
    coach.warm_up()
    return replace(coach, writer=_writer(llm)) if llm else coach


def _writer(llm: str) -> Writer:
    """MODEL@ADDRESS; the key stands in the environment, where no list of processes shows it."""
    from coach.rewrite import Writer

    model, _, url = llm.partition("@")
    if not model or not url.startswith(("http://", "https://")):
        raise InputError(f"--llm {llm!r}; give MODEL@ADDRESS, such as qwen3@http://127.0.0.1:11434/v1")
    return Writer(url, model, os.environ.get("REPLY_COACH_LLM_KEY") or "none")


def _add_check(commands: Commands) -> None:
    examples = 'example:\n  coach check --channel email --asked "Where is my parcel?" "It is not our fault."'
    made = command(commands, "check", _check, "coach one draft and show it (text from standard input with -)", examples)
    made.add_argument("text", help="the draft, or - to read it from standard input")
    made.add_argument("--lang", help="en, tr, fa, lv; identified if left out")
    made.add_argument("--channel", default="chat", help="email, chat, phone or social (default: chat)")
    made.add_argument("--locale", default="", help="the customer's market, such as tr-TR or ja-JP")
    made.add_argument("--asked", metavar="TEXT", help="what the customer wrote last")
    made.add_argument("--policy", default="default")
    made.add_argument("--json", action="store_true", help="print the row of the wire instead")
    made.add_argument("--facts", action="store_true", help="show the facts that a rewrite must keep instead")
    _add_common(made)


def _check(args: argparse.Namespace) -> int:
    from rich.console import Console

    from coach.files import to_json
    from coach.show import show, show_facts
    from coach.wire import score_rows

    text = sys.stdin.buffer.read().decode("utf-8", "replace") if args.text == "-" else args.text
    row = {"text": text, "channel": args.channel, "locale": args.locale, "policy": args.policy, "rewrite": True, "risk": True}
    row |= {"lang": args.lang} if args.lang else {}
    row |= {"history": [{"role": "customer", "text": args.asked}]} if args.asked else {}
    [out] = score_rows(loaded(args.rules, args.models, args.llm, args.risk_model), [row])
    if args.facts:
        show_facts(Console(), text, out.get("lang", args.lang or "und"))
    elif args.json:
        print(to_json(out))
    else:
        show(Console(), out, text)
    return 1 if "error" in out else 0


def _add_score(commands: Commands) -> None:
    made = command(commands, "score", _score, "score a file of rows (JSONL, CSV or Parquet)", _SCORE_EXAMPLES)
    made.add_argument("input", type=Path)
    where = "where the rows go (default: INPUT.scored.jsonl beside the input)"
    made.add_argument("--output", "-o", type=Path, metavar="FILE", help=where)
    made.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes (default: 1)")
    made.add_argument("--engine", choices=("local", "ray"), default="local", help="processes here, or actors of a Ray cluster")
    made.add_argument("--address", default="", metavar="ADDRESS", help="of a running Ray cluster (default: one on this machine)")
    made.add_argument("--resume", action="store_true", help="go on where a run that was stopped left off")
    made.add_argument("--keep-text", action="store_true", help="write conversations with names, numbers and addresses unmasked")
    _add_common(made)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def _score(args: argparse.Namespace) -> int:
    from functools import partial

    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    from coach.batch import Job, score_file

    target = args.output or args.input.with_suffix(".scored.jsonl")
    if not args.input.is_file():
        raise InputError(f"{args.input}: no such file")
    columns = (
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TransferSpeedColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(args.input.name, total=args.input.stat().st_size)
        make = partial(loaded, args.rules, args.models, args.llm, args.risk_model)
        how = {"keep_text": args.keep_text, "workers": args.workers, "engine": args.engine, "address": args.address}
        job = Job(args.input, target, make, **how, resume=args.resume, advance=lambda n: progress.advance(task, n))
        outcome = score_file(job)
    again = f", {outcome.resumed} chunks from before" if outcome.resumed else ""
    console.print(f"{outcome.rows} rows, {outcome.failed} failed{again}, written to {target}", highlight=False)
    return EXIT_FAILED_ROWS if outcome.failed else 0


def _add_holdout(commands: Commands) -> None:
    columns = "A row a conversation: held_out (true, false), outcome (left, escalated, stayed)."
    examples = f"example:\n  coach holdout outcomes.csv\n\n{columns}"
    made = command(commands, "holdout", _holdout, "compare outcomes with the risk shown and held out by lot", examples)
    made.add_argument("file", type=Path, help="JSONL, CSV or Parquet with the columns held_out and outcome")


def _holdout(args: argparse.Namespace) -> int:
    from coach.holdout import compared

    print(compared(args.file))
    return 0


def _add_demo(commands: Commands) -> None:
    made = command(commands, "demo", _demo, "coach the bundled sample conversations and show them")
    made.add_argument("--one", action="store_true", help="only the first of each language")


def _demo(args: argparse.Namespace) -> int:
    from rich.console import Console

    from coach.samples import samples
    from coach.show import show
    from coach.wire import score_rows

    rows = samples()
    if args.one:
        rows = list({row["lang"]: row for row in reversed(rows)}.values())[::-1]
    console = Console()
    for row, out in zip(rows, score_rows(loaded(), [{**row, "rewrite": True} for row in rows]), strict=True):
        console.rule(f"{row['id']} · {row['lang']} · {row['channel']} · {row['locale']}")
        for turn in row["history"]:
            console.print(f"{turn['role']}: {turn['text']}", style="dim", markup=False, highlight=False)
        show(console, out, row["text"])
    return 0


def _add_rules(commands: Commands) -> None:
    from coach.rulesdesk import add_rules

    add_rules(commands)


if __name__ == "__main__":
    sys.exit(main())
