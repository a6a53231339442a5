"""``coach models``: add, list, shadow, promote, rollback, feedback."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from coach.cli import command
from coach.errors import InputError

if TYPE_CHECKING:
    from training.registry.gates import Result, Trial
    from training.registry.store import Entry, Pointer, Registry

_NEEDED = ("torch", "sklearn", "scipy")
_EXAMPLES = """examples:
  coach models add runs/x/model --risk runs/risk --note "with our own replies"
  coach models shadow 3f9c1a2b4d5e --traffic rows.jsonl -o shadow.jsonl
  coach models promote 3f9c1a2b4d5e
  coach models list
  coach models rollback
"""
_PROMOTE = """examples:
  coach models promote 3f9c1a2b4d5e
  coach models promote 3f9c1a2b4d5e --gold my-golden/ --datasets my-data/ --no-shadow "no traffic was recorded yet"

Refused (status 1) unless every gate passes. Models bring the risk model that was fitted on them.
"""
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_models(commands: Commands) -> None:
    top = command(commands, "models", lambda _: 2, "what was trained, and what of it runs", _EXAMPLES)
    parts = top.add_subparsers(required=True, metavar="ACTION")
    for add in (_add_add, _add_list, _add_shadow, _add_promote, _add_rollback, _add_feedback):
        made = add(parts)
        made.add_argument("--registry", type=Path, default=Path("models"), metavar="DIR", help="(default: models)")


def _add_add(parts: Commands) -> argparse.ArgumentParser:
    example = "example:\n  coach models add runs/x/model --risk runs/risk"
    made = command(parts, "add", _add, "copy an artifact into the registry", example)
    made.add_argument("artifact", type=Path, help="the folder of models, or of a risk model")
    made.add_argument("--risk", type=Path, metavar="DIR", help="the risk model that was fitted on these models")
    made.add_argument("--note", default="", metavar="TEXT", help="what is new in it")
    made.add_argument("--feedback", type=Path, metavar="FILE", help="the export of events that it learned from, if any")
    return made


def _add(args: argparse.Namespace) -> int:
    learned = _sha256(args.feedback) if args.feedback else None
    entry, risk = _registry(args).add(args.artifact, note=args.note, feedback=learned, risk=args.risk)
    for one in filter(None, (entry, risk)):
        print(f"{one.digest} {one.kind}")
    return 0


def _sha256(path: Path) -> str:
    from hashlib import sha256

    if not path.is_file():
        raise InputError(f"{path}: no such file; give the export of events that the models learned from")
    return sha256(path.read_bytes()).hexdigest()


def _add_list(parts: Commands) -> argparse.ArgumentParser:
    return command(parts, "list", _list, "what is in the registry, what of it runs, what ran", "example:\n  coach models list")


def _list(args: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.table import Table

    registry = _registry(args)
    console, table = Console(), Table("digest", "kind", "added", "runs", "figures", "note")
    runs = registry.pointer().runs
    for entry in registry.entries():
        figures = ", ".join(_figures(registry, entry))
        table.add_row(entry.digest, entry.kind, entry.added[:16], "yes" if entry.digest in runs else "", figures, entry.note)
    console.print(table)
    console.print(f"models {runs[0] or 'shipped'}, risk {runs[1] or 'shipped'}", highlight=False)
    for line in registry.history():
        told = f"{line['at'][:19]}  {line['action']}  models {line['models'] or 'shipped'}, risk {line['risk'] or 'shipped'}"
        console.print(f"{told}  {line['by']}  {line['reason']}", highlight=False, markup=False)
    return 0


def _figures(registry: Registry, entry: Entry) -> Iterator[str]:
    from coach.risk import RiskModel

    if entry.kind == "risk" and (told := RiskModel(registry.folder / entry.digest).card.get("measured")):
        yield f"AUC {told['auc']['value']:.3f}"
        yield f"error {told['ece']:.3f}"
    if kept := registry.kept(entry.digest, "gates.json"):
        failed = [gate for gate, of in kept["gates"].items() if of["why"]]
        yield f"gates of {kept['at'][:10]}: {'failed ' + ' '.join(failed) if failed else 'passed'}"


def _add_shadow(parts: Commands) -> argparse.ArgumentParser:
    example = "example:\n  coach models shadow 3f9c1a2b4d5e --traffic rows.jsonl -o shadow.jsonl"
    made = command(parts, "shadow", _shadow, "score recorded rows with what runs and with a candidate", example)
    made.add_argument("digest")
    made.add_argument("--traffic", type=Path, required=True, metavar="FILE", help="rows of coach score (JSONL, CSV or Parquet)")
    made.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="scores of both, without texts (JSONL)")
    return made


def _shadow(args: argparse.Namespace) -> int:
    from training.registry.shadow import run
    from training.registry.store import coach_of, now, runs_with

    registry = _registry(args)
    runs = registry.pointer().runs, runs_with(registry, registry.entry(args.digest).digest)
    found = run((coach_of(registry, runs[0]), coach_of(registry, runs[1])), args.traffic, args.output)
    registry.keep(args.digest, "shadow.json", {"at": now(), "runs": runs, **found})
    for lang, signals in found["shifts"].items():
        told = ", ".join(f"{name} {of['mean']:+.1f} (p95 {of['p95']:.1f})" for name, of in signals.items() if of["rows"])
        print(f"{lang}: {told}")
    return 0


def _add_promote(parts: Commands) -> argparse.ArgumentParser:
    made = command(parts, "promote", _promote, "let an artifact run, if every gate passes", _PROMOTE)
    made.add_argument("digest")
    made.add_argument("--against", default="current", metavar="DIGEST", help="current, shipped or a digest (default: current)")
    made.add_argument("--gold", type=Path, metavar="DIR", help="golden cases: <language>/pairs.jsonl and findings.jsonl")
    made.add_argument("--datasets", type=Path, metavar="DIR", help="labelled data with test parts (default: the project's own)")
    made.add_argument("--gates", type=Path, metavar="FILE", help="other limits (default: training/recipes/gates.toml)")
    made.add_argument("--feedback", type=Path, metavar="FILE", help="the events that the candidate learned from")
    made.add_argument("--no-shadow", default="", metavar="REASON", help="promote without a shadow run; the reason is kept")
    made.add_argument("--by", default=_user(), help="who promotes (default: the user of this machine)")
    return made


def _promote(args: argparse.Namespace) -> int:
    _check_installed()
    from training.registry.gates import passed

    trial = _trial(args)
    results = [_told(result) for result in passed(trial)]
    _keep(trial, results)
    if failed := [result.gate for result in results if not result.passed]:
        print(f"refused: {', '.join(failed)}")
        return 1
    reason = f"every gate passed; no shadow run: {args.no_shadow}" if args.no_shadow else "every gate passed"
    trial.registry.point("promote", _pointer(trial.candidate, args.by, reason))
    print(f"{args.digest} runs")
    return 0


def _trial(args: argparse.Namespace) -> Trial:
    from training.registry.gates import Trial
    from training.registry.gold import Gold
    from training.registry.limits import GATES, limits_of
    from training.registry.store import runs_with

    registry = _registry(args)
    against = registry.pointer().runs if args.against == "current" else runs_with(registry, args.against)
    given = {"golden": args.gold, "datasets": args.datasets}
    gold = replace(Gold(), **{name: path for name, path in given.items() if path})
    candidate = runs_with(registry, args.digest)
    return Trial(registry, candidate, against, gold, limits_of(args.gates or GATES), args.feedback, args.no_shadow)


def _told(result: Result) -> Result:
    print(f"{'passed' if result.passed else 'FAILED'}  {result.gate}")
    few = result.figures.items() if len(result.figures) <= 12 else ()
    for name, (old, new) in few:
        print(f"          {name}: {_shown(old)} → {_shown(new)}")
    for why in result.why:
        print(f"        ! {why}")
    return result


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}".rstrip("0").rstrip(".")


def _keep(trial: Trial, results: list[Result]) -> None:
    from training.registry.store import now

    gates: dict[str, Any] = {r.gate: {"why": r.why, "figures": r.figures} for r in results}
    if trial.digest:
        trial.registry.keep(trial.digest, "gates.json", {"at": now(), "against": trial.against, "gates": gates})


def _add_rollback(parts: Commands) -> argparse.ArgumentParser:
    example = 'example:\n  coach models rollback --reason "too many false alarms in Latvian"'
    made = command(parts, "rollback", _rollback, "let run again what ran before", example)
    made.add_argument("--reason", default="", metavar="TEXT")
    made.add_argument("--by", default=_user(), help="who takes it back (default: the user of this machine)")
    return made


def _rollback(args: argparse.Namespace) -> int:
    registry = _registry(args)
    before = registry.before()
    registry.check(before.runs)
    registry.point("rollback", _pointer(before.runs, args.by, args.reason))
    print(f"models {before.models or 'shipped'}, risk {before.risk or 'shipped'} run")
    return 0


def _add_feedback(parts: Commands) -> argparse.ArgumentParser:
    example = "example:\n  coach models feedback events.jsonl"
    made = command(parts, "feedback", _feedback, "how often each rule is accepted, corrected for exposure", example)
    made.add_argument("events", type=Path, help="an export of events (JSONL)")
    return made


def _feedback(args: argparse.Namespace) -> int:
    from training.registry.feedback import estimated, read_events
    from training.registry.limits import limits_of

    limit = limits_of()["feedback"]
    stream = estimated(read_events(args.events, limit["clip"]), limit["agent"])
    for rule, of in stream.rules.items():
        print(f"{rule}  {of.rate:.2f}  shown {of.shown}, as good as {of.effective:.0f}, by {of.agents} agents")
    print(f"all  {stream.taken:.2f}  loudest agent {stream.loudest:.2f} of the weight")
    return 0


def _pointer(runs: tuple[str | None, str | None], by: str, reason: str) -> Pointer:
    from training.registry.store import Pointer, now

    return Pointer(*runs, now(), by, reason)


def _registry(args: argparse.Namespace) -> Registry:
    from training.registry.store import Registry

    return Registry(args.registry)


def _user() -> str:
    """A process in a container may have no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _check_installed() -> None:
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        raise InputError(f"{', '.join(missing)} missing; gates need the extra 'train': pip install 'reply-coach[train]'")
