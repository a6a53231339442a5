"""``coach robustness``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import command, loaded
from coach.errors import InputError

if TYPE_CHECKING:
    from coach.engine import Coach
    from training.robustness.bounds import Broken

EXIT_BROKEN = 5
_EXAMPLES = """examples:
  coach robustness
  coach robustness --models runs/first/model --out runs/first/report
  coach robustness --quick

Texts of the test parts are typed otherwise (no diacritics, typos, capitals, no joiners, words of another language, …)
and scored again. Writes robustness.md and robustness.png. Status 5: a bound of training/recipes/robustness.toml is broken.
"""


def add_robustness(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "robustness", _robustness, "measure how far edits that leave the meaning move the scores", _EXAMPLES)
    made.add_argument("--models", metavar="DIR", help="a folder of trained models instead of the shipped ones; none: rules only")
    made.add_argument("--out", type=Path, default=Path("report"), metavar="DIR", help="where the page goes (default: report)")
    made.add_argument(
        "--quick", action="store_true", help="few texts, held to looser bounds (20 seconds in the place of some minutes)"
    )
    made.add_argument("--bounds", type=Path, metavar="FILE", help="bounds of your own, like training/recipes/robustness.toml")
    made.add_argument("--datasets", type=Path, metavar="DIR", help="labelled data (default: the project's own)")


def _robustness(args: argparse.Namespace) -> int:
    from training.robustness.bounds import SHIPPED, broken, load_bounds, missed
    from training.robustness.cases import cases
    from training.robustness.edits import EDITS
    from training.robustness.measure import measure
    from training.robustness.page import check_plots, write_page

    check_plots()
    bounds = load_bounds(args.bounds or SHIPPED)
    chosen = cases(args.datasets, bounds.sample, bounds.quick if args.quick else None)
    coach = _coach(args.models)
    found = []
    for figures in measure(coach, chosen, EDITS, bounds.seed):
        print(f"{figures.edit}, {figures.lang}: {figures.texts} texts", file=sys.stderr)
        found.append(figures)
    over = broken(found, bounds, bounds.slack if args.quick else 1.0)
    write_page(args.out, found, coach.versions, over, missed(found, bounds))
    return _tell(over, args.out)


def _coach(models: str | None) -> Coach:
    """InputError where models were asked for and cannot be used: rules alone would pass for them."""
    coach = loaded(models=models)
    if coach.versions["models"] == "none" and models != "none":
        raise InputError(f"--models {models}: cannot be used; give the folder of an artifact, or none to measure the rules alone")
    return coach


def _tell(over: list[Broken], out: Path) -> int:
    for one in over:
        print(f"broken: {one}")
    print(f"{len(over)} bounds broken; written to {out / 'robustness.md'}")
    return EXIT_BROKEN if over else 0
