"""``coach train`` (models, heads, risk, rewrites, remarks or phrases) and ``coach evaluate``."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli import command
from coach.errors import InputError
from coach.models.labels import LABELS
from training.track import FOLDER, Outcome, check_tracking, flat, log, of_risk, of_rows

if TYPE_CHECKING:
    from training.run import Data

_NEEDED = ("torch", "transformers", "sklearn", "onnx", "matplotlib")
_TRAIN = """examples:
  coach train --out runs/first
  coach train --recipe my-recipe.toml --datasets my-data/ --public public-data/ --out runs/second
  coach train heads --data labels.csv --tenant acme --out runs/acme
  coach train risk --out runs/risk
  coach train risk --data tenant.parquet --models runs/acme/model --out runs/risk
  coach train rewrites --out runs/rewrites
  coach train remarks --out runs/remarks
  coach train phrases --out runs/phrases

heads needs less than a minute: it fits the heads anew on the shipped encoder, with a tenant's labels beside the project's. Data
are CSV, JSONL or Parquet with text, lang, a column for each label and, where it is known, conversation; or the folder that coach
label import wrote. OUT gets model, risk and report.

risk needs seconds: it learns from datasets/risk, or from a tenant's own conversations: rows of coach score with an outcome
(left, escalated or stayed), and if there is one the time ended_at, by which the latest are kept to measure on. rewrites fits the
second look at rewrites by others; remarks, in some 25 minutes, the tagger that tells what a reply can do without: its two files
go into the folder tagger of the models; phrases, in some 40, the phraser that says sentences plainly: the folder goes beside the
files of the models. models is everything else: some 50 minutes on two cores with public data. It goes on
where it was stopped when the same command is given again. The artifact is in OUT/model, the measurement in OUT/report.
"""
_EVALUATE = """examples:
  coach evaluate
  coach evaluate runs/first/model --out runs/first/report --compare
"""


def add_train(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    made = command(commands, "train", _train, "train the models", _TRAIN)
    made.add_argument("what", nargs="?", choices=[*_TRAINED], default="models", help="what (default: models)")
    made.add_argument("--data", type=Path, metavar="FILE", help="for heads: a tenant's labels; for risk: their conversations")
    made.add_argument("--models", type=Path, metavar="DIR", help="for risk: the models that read (default: the shipped ones)")
    made.add_argument("--tenant", metavar="NAME", help="for heads: whose labels they are")
    made.add_argument(
        "--labels", nargs="+", choices=LABELS, default=(), metavar="LABEL", help="for heads: only these (default: all)"
    )
    made.add_argument("--recipe", help="a shipped recipe's name or a .toml file (default: multilingual; of heads: heads)")
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help="where checkpoints, artifact and report go")
    made.add_argument("--threads", type=int, help="threads (default: as many as torch takes)")
    made.add_argument(
        "--track", nargs="?", const=FOLDER, metavar="WHERE", help=f"log to MLflow, a folder or an address (default: {FOLDER})"
    )
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
    if args.data and args.what not in {"heads", "risk"}:
        raise InputError(f"--data {args.data}: only heads and risk learn from a tenant's file; write coach train heads --data …")
    if args.what != "heads" and (args.tenant or args.labels):
        raise InputError("--tenant and --labels are of heads; write coach train heads --data … --tenant …")
    if args.models and args.what != "risk":
        raise InputError("--models is of risk, whose model holds for one artifact; write coach train risk --models …")
    if args.track:
        check_tracking()
    outcome = _TRAINED[args.what](args)
    if args.track:
        told = log(args.track, args.out.name, outcome)
        print(f"tracked as run {told} in {args.track}", file=sys.stderr)
    return 0


def _train_heads(args: argparse.Namespace) -> Outcome:
    from training.data import DATASETS, SOURCES
    from training.tenant.recipe import load_heads_recipe
    from training.tenant.run import Order, train

    if not args.data or not args.tenant:
        raise InputError("coach train heads needs the labels and whose they are: --data labels.csv --tenant acme")
    if not re.fullmatch(r"[\w-]{1,60}", args.tenant) or args.tenant in {"project", *SOURCES}:
        raise InputError(f"--tenant {args.tenant}: give a name of letters, digits, _ and - that is no dataset's, such as acme")
    recipe = load_heads_recipe(args.recipe or "heads")
    found = train(Order(args.data, args.tenant, args.out, recipe, tuple(args.labels), args.datasets or DATASETS))
    params = {
        "what": "heads",
        "tenant": args.tenant,
        "data": args.data.name,
        "labels": " ".join(args.labels) or "all",
        **recipe.told,
    }
    return Outcome(params, of_rows(found), args.out / "model")


def _train_risk(args: argparse.Namespace) -> Outcome:
    from coach.models import WEIGHTS
    from training.data import DATASETS
    from training.risk.cases import by_time, shipped, tenant
    from training.risk.run import train

    models = args.models or WEIGHTS
    cases = by_time(tenant(args.data)) if args.data else shipped(args.datasets or DATASETS)
    source = f"outcomes in {args.data.name}" if args.data else "conversations written for it, half of them lost"
    return Outcome({"what": "risk", "data": source}, of_risk(train(cases, args.out, source, models=models)), args.out)


def _train_rewrites(args: argparse.Namespace) -> Outcome:
    from training.data import DATASETS
    from training.rewrite.fit import train

    train(args.out / "second_look.json", args.datasets or DATASETS)
    return Outcome({"what": "rewrites"}, {}, args.out)


def _train_remarks(args: argparse.Namespace) -> Outcome:
    from training.data import DATASETS
    from training.rewrite.tagger import train

    found = train(args.out, args.datasets or DATASETS)
    return Outcome({"what": "remarks"}, _named(found), args.out)


def _train_phrases(args: argparse.Namespace) -> Outcome:
    from training.data import DATASETS
    from training.phraser.fit import train

    found = train(args.out, args.datasets or DATASETS)
    return Outcome({"what": "phrases"}, _named(found), args.out)


def _named(found: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Each figure by the name of what was measured and its own."""
    return {f"{name}.{of}": value for name, told in found.items() for of, value in told.items()}


def _train_models(args: argparse.Namespace) -> Outcome:
    from training.recipe import read_recipe
    from training.run import train

    recipe = args.recipe or "multilingual"
    found = train(recipe, _data(args, recipe), args.out, args.threads)
    return Outcome({"what": "models", "recipe": recipe, **flat(read_recipe(recipe)[1])}, of_rows(found), args.out / "model")


_TRAINED = {
    "models": _train_models, "heads": _train_heads, "risk": _train_risk, "rewrites": _train_rewrites, "remarks": _train_remarks,
    "phrases": _train_phrases,
}  # fmt: skip


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
