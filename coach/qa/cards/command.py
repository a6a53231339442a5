"""``coach scorecard``, ``coach agree`` and ``coach dispute``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from coach.cli import EXIT_FAILED_ROWS, command
from coach.errors import InputError

_SCORECARD = """examples:
  coach scorecard scored.jsonl -o graded.csv
  coach scorecard scored.jsonl --cards scorecards/ -o graded.csv
  coach scorecard scored.parquet --cards scorecards/ --gates gates.toml -o graded.parquet

The input is what coach score wrote of conversations. A scorecard is a TOML file; docs/scorecards.md says how to write one. The
output has a row a conversation (CSV, JSONL or Parquet): a score for each category, the total, whether it passed, and why not.
"""
_AGREE = """examples:
  coach agree graded.csv reviews.csv -o agreement.md
  coach agree graded.csv stars.csv --scale 5 -o agreement.md
  coach agree graded.csv labelstudio.json second-reviewer.csv --gate 0.5 -o agreement.md --gates gates.toml

Reviews are CSV files with the columns conversation, category, score and reviewer (without it the file's name is the reviewer), or
JSON exports of Label Studio: data.conversation names the conversation, from_name the category. It writes a report, and which
categories may score: coach scorecard --gates takes that.
"""
_DISPUTE = """examples:
  coach dispute scored.jsonl --conversation c-17 --turn 3 --rule en.blame --verdict wrong --by Ada --note "She asked for it."
  coach dispute scored.jsonl --conversation c-17 --turn 5 --rule en.cannot --verdict right --by Ada -o disputes.jsonl
  coach dispute --list disputes.jsonl
  coach dispute --export cases.jsonl disputes.jsonl
"""
_CONTESTED = ("conversation", "turn", "rule", "verdict", "by")


def add_scorecard(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "scorecard", _scorecard, "grade scored conversations by a QA scorecard", _SCORECARD)
    made.add_argument("input", type=Path, help="scored conversations (JSONL, CSV or Parquet)")
    made.add_argument("--cards", type=Path, metavar="DIR", help="scorecards of teams (default: the shipped one for all)")
    made.add_argument("--gates", type=Path, metavar="FILE", help="which categories may score, as coach agree writes it")
    made.add_argument("--rules", type=Path, metavar="DIR", help="a team's own rules, which the scorecards may name too")
    where = "where the grades go (default: INPUT.graded.csv beside the input)"
    made.add_argument("--output", "-o", type=Path, metavar="FILE", help=where)


def _scorecard(args: argparse.Namespace) -> int:
    from coach.qa.cards.deck import load_deck
    from coach.qa.cards.gates import read_gates
    from coach.qa.cards.grade import graded
    from coach.qa.cards.tables import write_graded
    from coach.qa.cards.tally import Tally
    from coach.qa.scored import read_scored

    target = args.output or args.input.with_suffix(".graded.csv")
    if target.resolve() == args.input.resolve():
        raise InputError(f"{target}: is the input itself; give another file with --output")
    deck, gates, tally = load_deck(args.cards, args.rules), read_gates(args.gates) if args.gates else None, Tally()
    with write_graded(target, deck.categories) as sink:
        for grade in graded(read_scored(args.input), deck, gates):
            tally.add(grade)
            if grade:
                sink(grade.row)
    print("\n".join([*tally.lines, f"written to {target}"]), file=sys.stderr)
    return EXIT_FAILED_ROWS if tally.lost or tally.unscored else 0


def add_agree(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    summary = "how far human reviews agree with the grades, and which categories may score"
    made = command(commands, "agree", _agree, summary, _AGREE)
    made.add_argument("graded", type=Path, help="what coach scorecard wrote")
    made.add_argument("reviews", type=Path, nargs="+", help="reviews: CSV, or JSON of Label Studio")
    scale = "of all scores (default: CSV and numbers 100, ratings 5, choices yesno)"
    made.add_argument("--scale", choices=("100", "5", "yesno"), help=scale)
    made.add_argument("--gate", type=_kappa, default=0.4, metavar="KAPPA", help="the least kappa to score with (default: 0.4)")
    made.add_argument("--gates", type=Path, metavar="FILE", help="where the gates go (default: gates.toml beside the report)")
    made.add_argument("--output", "-o", type=Path, default=Path("agreement.md"), metavar="FILE", help="(default: agreement.md)")


def _kappa(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number 0..1")
    return value


def _agree(args: argparse.Namespace) -> int:
    from coach.files import whole
    from coach.qa.cards.agreement import lines
    from coach.qa.cards.gates import write_gates
    from coach.qa.cards.reviews import matched, read_reviews
    from coach.qa.cards.tables import read_graded
    from coach.qa.cards.told import markdown

    graded = read_graded(args.graded)
    found = matched(read_reviews(args.reviews, args.scale), graded)
    if not found.scores:
        raise InputError(f"{args.reviews[0]}: no review of what is in {args.graded}, {_such_as(found.left_out)}")
    told = list(lines(graded, found))
    gates = [line.gate(args.gate) for line in told]
    with whole(args.output) as temporary:
        temporary.write_text(markdown(told, found.left_out, args.gate), "utf-8")
    write_gates(args.gates or args.output.with_name("gates.toml"), gates)
    scoring, left = sum(gate.gate == "score" for gate in gates), sum(found.left_out.values())
    reviews = sum(map(len, found.scores.values()))
    print(f"{reviews} reviews; {scoring} of {len(gates)} categories by language may score; {args.output}", file=sys.stderr)
    if left:
        print(f"{left} reviews left out, {_such_as(found.left_out)}; all are listed in {args.output}", file=sys.stderr)
    return EXIT_FAILED_ROWS if left else 0


def _such_as(left_out: Mapping[tuple[str, str], int]) -> str:
    return "such as " + ", ".join(f"{why}: {what}" for why, what in list(left_out)[:3]) if left_out else "the files hold none"


def add_dispute(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "dispute", _dispute, "contest a finding: keep it as a labelled case", _DISPUTE)
    made.add_argument("input", type=Path, help="scored conversations; with --list and --export the disputes")
    made.add_argument("--list", action="store_true", help="show the disputes of the input")
    made.add_argument("--export", type=Path, metavar="FILE", help="write the disputes of the input as labelled cases")
    made.add_argument("--conversation", metavar="ID")
    made.add_argument("--turn", type=int, metavar="N", help="the turn of the reply, as the scored file counts it")
    made.add_argument("--rule", metavar="RULE", help="the rule of the finding, such as en.blame")
    made.add_argument("--verdict", choices=("wrong", "right", "unsure"), help="what you say of the finding")
    made.add_argument("--note", default="", metavar="TEXT", help="why; personal data in it is masked")
    made.add_argument("--by", metavar="NAME", help="who says so")
    made.add_argument(
        "--output", "-o", type=Path, default=Path("disputes.jsonl"), metavar="FILE", help="(default: disputes.jsonl)"
    )


def _dispute(args: argparse.Namespace) -> int:
    from coach.qa.cards.disputes import Contest, case_of, keep, listing, read_cases

    if args.list:
        for line in listing(read_cases(args.input)):
            print(line)
        return 0
    if args.export:
        return _export(args.export, args.input)
    if missing := [f"--{name}" for name in _CONTESTED if getattr(args, name) in (None, "")]:
        raise InputError(f"{', '.join(missing)} missing; a dispute says which finding, the verdict and by whom (see --help)")
    contest = Contest(args.conversation, args.turn, args.rule, args.verdict, args.by, args.note)
    replaced = keep(args.output, case_of(args.input, contest))
    print(f"{'replaced' if replaced else 'added'} in {args.output}", file=sys.stderr)
    return 0


def _export(target: Path, source: Path) -> int:
    from coach.qa.cards.disputes import export

    found = export(target, source)
    left = [f"\n  {n} left out: {why}" for why, n in found.left_out.items()]
    print(f"{len(found.cases)} cases written to {target}{''.join(left)}", file=sys.stderr)
    return 0
