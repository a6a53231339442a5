"""``coach train`` and ``coach evaluate``."""

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

A training that was stopped goes on where it was when the same command is given again. The artifact is in OUT/model, the
measurement in OUT/report. Some 50 minutes on two cores with public data.
"""
_EVALUATE = """examples:
  coach evaluate
  coach evaluate runs/first/model --out runs/first/report --compare
"""


def add_train(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "train", _train, "train the models", _TRAIN)
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
