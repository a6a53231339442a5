"""``coach label export`` and ``coach label import``."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import EXIT_FAILED_ROWS, Commands, command
from coach.errors import InputError

if TYPE_CHECKING:
    from coach.qa.cards.agreement import Agreement
    from training.labels.kept import Kept

_LABEL = """examples:
  coach label export scored.jsonl disputes.jsonl -o tasks.json --config label.xml --most 200
  coach label import project-1.json -o labelled/
"""
_EXPORT = """examples:
  coach label export scored.jsonl -o tasks.json --config label.xml
  coach label export scored.jsonl events.jsonl disputes.jsonl -o tasks.json --most 100 --per-language

A source is what coach score wrote of conversations, an export of events, or what coach dispute wrote. Disputed replies are chosen
first, then those of which the heads are unsure or on which rules and heads differ, the least alike among them. Texts are masked.
"""
_IMPORT = """examples:
  coach label import project-1.json -o labelled/
  coach label import first.json second.json -o labelled/ --majority

The input is Label Studio's export as JSON, of tasks that coach label export wrote. OUT gets reply_acts and reply_ratings, as in
datasets/, agreement.json and conflicts.jsonl. The exit status is 3 where annotators differ or something was left out.
"""


def add_label(commands: Commands) -> None:
    made = command(commands, "label", lambda _: 2, "what is worth labelling to Label Studio, and labels back as data", _LABEL)
    parts = made.add_subparsers(required=True, metavar="PART")
    _add_export(parts)
    _add_import(parts)


def _add_export(parts: Commands) -> None:
    made = command(parts, "export", _export, "choose replies and write Label Studio tasks", _EXPORT)
    made.add_argument("sources", type=Path, nargs="+", metavar="SOURCE", help="scored files, exports of events, disputes")
    made.add_argument("--output", "-o", type=Path, required=True, metavar="FILE", help="the tasks, such as tasks.json")
    made.add_argument("--config", type=Path, metavar="FILE", help="the labelling configuration too, such as label.xml")
    made.add_argument("--most", type=_positive, default=200, metavar="N", help="tasks (default: 200)")
    made.add_argument("--per-language", action="store_true", help="--most in each language, not in all")
    made.add_argument("--models", type=Path, metavar="DIR", help="a folder of trained models instead of the shipped ones")
    made.add_argument("--rules", type=Path, metavar="DIR", help="a team's own rules, beside the shipped ones")


def _add_import(parts: Commands) -> None:
    made = command(parts, "import", _import, "completed annotations as datasets to train on", _IMPORT)
    made.add_argument("results", type=Path, nargs="+", metavar="RESULT", help="Label Studio's export as JSON")
    made.add_argument("--output", "-o", type=Path, required=True, metavar="DIR", help="a new folder")
    made.add_argument("--majority", action="store_true", help="keep what more than half say, instead of leaving it out")
    made.add_argument("--test", type=_share, default=0.2, metavar="SHARE", help="of conversations to test on (default: 0.2)")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 1 or more")
    return int(text)


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no share from 0 to below 1")
    return value


def _export(args: argparse.Namespace) -> int:
    from training.labels.choice import chosen
    from training.labels.look import coach_of, looks
    from training.labels.sources import read_sources
    from training.labels.tasks import config, task_of

    if args.output.resolve() in {path.resolve() for path in args.sources}:
        raise InputError(f"{args.output}: is a source itself; give another file with --output")
    found = read_sources(args.sources)
    coach, encoder = coach_of(args.models, args.rules)
    seen = list(looks(found.candidates, coach, encoder))
    picked = chosen(seen, args.most, per_language=args.per_language)
    thresholds = encoder.artifact.card["thresholds"]
    tasks = [task_of(look, thresholds, f"models {encoder.artifact.digest}") for look in picked]
    _write(args.output, json.dumps(tasks, ensure_ascii=False, indent=1) + "\n")
    if args.config:
        _write(args.config, config(tasks))
    left = dict(found.left_out) | {"no sentence in it": len(found.candidates) - len(seen), "less worth": len(seen) - len(tasks)}
    print("\n".join([f"{found.read} rows, {len(tasks)} tasks written to {args.output}", *_told(left)]), file=sys.stderr)
    return 0


def _write(path: Path, text: str) -> None:
    from coach.files import whole

    with whole(path) as temporary:
        temporary.write_text(text, "utf-8", "replace")


def _told(left: Mapping[str, int]) -> Iterator[str]:
    yield from (f"  {n} left out: {why}" for why, n in left.items() if n)


def _import(args: argparse.Namespace) -> int:
    from training.labels.agree import agreements
    from training.labels.kept import kept, write
    from training.labels.results import REPLACED, SKIPPED, read_results

    counts: Counter[str] = Counter()
    tasks = read_results(args.results, counts)
    found = kept(tasks, args.test, majority=args.majority)
    write(found, args.output)
    kappas = agreements(tasks)
    _write(args.output / "agreement.json", json.dumps({name: vars(of) for name, of in kappas.items()}, indent=1) + "\n")
    made, judged = counts.pop("annotations", 0), sum(len(task.judged) for task in tasks)
    print(f"{made} annotations, {judged} used in {len(tasks)} tasks", *_told(counts), sep="\n", file=sys.stderr)
    print(*_parts(found), *_agreement(kappas), f"written to {args.output}", sep="\n", file=sys.stderr)
    lost = sum(n for why, n in counts.items() if why not in (REPLACED, SKIPPED)) + _lost(found)
    return EXIT_FAILED_ROWS if lost else 0


def _lost(found: Kept) -> int:
    return sum(n for (_, fate), n in found.counts.items() if fate != "kept")


def _parts(found: Kept) -> Iterator[str]:
    for name in sorted({name for name, _ in found.counts}):
        fates = {fate: n for (of, fate), n in sorted(found.counts.items()) if of == name and n}
        yield f"{name}: {sum(fates.values())} judged: " + ", ".join(f"{n} {fate}" for fate, n in fates.items())


def _agreement(kappas: Mapping[str, Agreement]) -> Iterator[str]:
    for label, of in kappas.items():
        if of.kappa is not None and of.low is not None and of.high is not None:
            yield f"  kappa {label:18} {of.kappa:5.2f} ({of.low:.2f} to {of.high:.2f}), n = {of.n}"
