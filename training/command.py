"""``coach train`` (models, risk or rewrites) and ``coach evaluate``."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import command
from coach.errors import InputError

if TYPE_CHECKING:
    from training.run import Data

_NEEDED = ("torch", "transformers", "sklearn", "onnx", "matplotlib")
_TRAIN = """examples:
  coach train --out runs/first
  coach train --recipe my-recipe.toml --datasets my-data/ --public public-data/ --out runs/second
  coach train risk --out runs/risk
  coach train risk --data tenant.parquet --out runs/risk
  coach train rewrites --out runs/rewrites

risk needs seconds: it learns from datasets/risk, or from a tenant's own conversations: rows of coach score with an outcome
(left, escalated or stayed), and if there is one the time ended_at, by which the latest are kept to measure on. rewrites fits the
second look at rewrites by others. models is everything else: some 50 minutes on two cores with public data. It goes on where
it was stopped when the same command is given again. The artifact is in OUT/model, the measurement in OUT/report.
"""
_EVALUATE = """examples:
  coach evaluate
  coach evaluate runs/first/model --out runs/first/report --compare
"""


def add_train(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "train", _train, "train the models", _TRAIN)
    made.add_argument("what", nargs="?", choices=("models", "risk", "rewrites"), default="models", help="what (default: models)")
    made.add_argument("--data", type=Path, metavar="FILE", help="for risk: a tenant's conversations (Parquet, JSONL or CSV)")
    made.add_argument("--recipe", default="multilingual", help="a shipped recipe's name or a .toml file (default: multilingual)")
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help="where checkpoints, artifact and report go")
    made.add_argument("--threads", type=int, help="threads (default: as many as torch takes)")
    _add_data(made)


def add_evaluate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "evaluate", _evaluate, "measure models on the frozen test parts of the datasets", _EVALUATE)
    made.add_argument("model", type=Path, nargs="?", help="the folder of an artifact (default: the shipped one)")
    made.add_argument("--out", type=Path, default=Path("report"), metavar="DIR", help="where the page goes (default: report)")
    made.add_argument("--compare", action="store_true", help="beside the frozen encoder and TF-IDF with linear heads (minutes)")
    _add_data(made)


def _add_data(made: argparse.ArgumentParser) -> None:
    made.add_argument("--datasets", type=Path, metavar="DIR", help="labelled data (default: the project's own)")
    made.add_argument("--public", type=Path, metavar="DIR", help="a folder of public data, see training/public.py")


def _train(args: argparse.Namespace) -> int:
    _check_installed()
    if args.data and args.what != "risk":
        raise InputError(f"--data {args.data}: only risk learns from a tenant's file; write coach train risk --data …")
    return {"models": _train_models, "risk": _train_risk, "rewrites": _train_rewrites}[args.what](args)


def _train_risk(args: argparse.Namespace) -> int:
    from training.data import DATASETS
    from training.risk.cases import by_time, shipped, tenant
    from training.risk.run import train

    cases = by_time(tenant(args.data)) if args.data else shipped(args.datasets or DATASETS)
    train(cases, args.out, f"outcomes in {args.data.name}" if args.data else "conversations written for it, half of them lost")
    return 0


def _train_rewrites(args: argparse.Namespace) -> int:
    from training.data import DATASETS
    from training.rewrite.fit import train

    train(args.out / "second_look.json", args.datasets or DATASETS)
    return 0


def _train_models(args: argparse.Namespace) -> int:
    from training.run import train

    train(args.recipe, _data(args, args.recipe), args.out, args.threads)
    return 0


def _evaluate(args: argparse.Namespace) -> int:
    _check_installed()
    from training.run import measure

    measure(args.model, _data(args, "multilingual"), args.out, compare=args.compare)
    return 0


def _data(args: argparse.Namespace, recipe: str) -> Data:
    from training.data import DATASETS, shipped
    from training.public import public
    from training.recipe import load_recipe
    from training.run import Data
    from training.signals import read_pairs

    folder = args.datasets or DATASETS
    if args.public is not None and not args.public.is_dir():
        raise InputError(f"--public {args.public}: no such folder")
    others = public(args.public, load_recipe(recipe).caps) if args.public else []
    return Data([*shipped(folder), *others], read_pairs("train", folder))


def _check_installed() -> None:
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise InputError(f"{', '.join(missing)} missing; training needs the extra 'train': pip install 'reply-coach[train]'")
