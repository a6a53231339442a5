"""``coach rules``: the desk of rule authors. Lists rules, explains a draft, runs the examples."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import InputError
from coach.types import Draft, Span, Turn

if TYPE_CHECKING:
    from coach.engine import Coach
    from coach.policy import Policy
    from coach.rules import Rule
    from coach.text import Doc

_EXAMPLES = """examples:
  coach rules list --lang tr
  coach rules explain tr.cannot "Giyilmiş ürünlerde iade kabul edemiyoruz."
  coach rules explain --lang en "We can't refund sale items."
  coach rules test en.blame --rules my-rules/
"""


def add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    top = commands.add_parser(
        "rules", help="list, explain and test rules", epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = top.add_subparsers(required=True, metavar="VERB")
    listing = verbs.add_parser("list", help="every rule: id, signal, severity, message")
    listing.add_argument("--lang", help="only this language")
    listing.add_argument("--checks", action="store_true", help="the detectors that rule files may name with check")
    listing.set_defaults(run=_list)
    explain = verbs.add_parser("explain", help="which rules fired on a draft, which nearly did, and why not")
    explain.add_argument("rule", nargs="?", default="", help="only this rule")
    explain.add_argument("text")
    explain.add_argument("--lang")
    explain.add_argument("--channel", default="chat")
    explain.add_argument("--locale", default="")
    explain.add_argument("--asked", metavar="TEXT", default="")
    explain.set_defaults(run=_explain)
    test = verbs.add_parser("test", help="run the examples that stand in the rule files")
    test.add_argument("rule", nargs="?", default="", help="only ids that begin so")
    test.set_defaults(run=_test)
    for verb in (listing, explain, test):
        verb.add_argument("--rules", type=Path, metavar="DIR", help="a team's own rules, beside the shipped ones")


def _chosen(coach: Coach, prefix: str = "", lang: str | None = None) -> list[Rule]:
    found = [r for r in coach.rules.rules if r.id.startswith(prefix) and lang in {None, r.lang}]
    if not found:
        raise InputError(f"no rule {prefix or lang!r}; `coach rules list` shows all")
    return found


def _list(args: argparse.Namespace) -> int:
    from coach.checks import CHECKS
    from coach.engine import load

    if args.checks:
        for name, check in sorted(CHECKS.items()):
            print(f"{name:16} {(check.__doc__ or '').splitlines()[0]}")
        return 0
    for rule in _chosen(load(args.rules), lang=args.lang):
        print(f"{rule.id:36} {rule.signal:10} {rule.severity:7} {rule.message}")
    return 0


def _explain(args: argparse.Namespace) -> int:
    from coach.engine import load
    from coach.text import read

    coach = load(args.rules)
    lang = args.lang or (args.rule.split(".")[0] if "." in args.rule else None)
    history = (Turn("customer", args.asked),) if args.asked else ()
    draft = Draft(args.text, lang, args.channel, args.locale, history)
    doc = read(draft)
    print(f"language: {doc.lang}; cues: {', '.join(doc.cues) or 'none'}")
    lines = [line for rule in _chosen(coach, args.rule, doc.lang) for line in explained(rule, doc, coach.policy(draft))]
    print("\n".join(lines) or "no rule comes near")
    return 0


def explained(rule: Rule, doc: Doc, policy: Policy) -> Iterator[str]:
    """A line for each place where ``rule`` fired or nearly did, with the condition that spared it."""
    if not rule.applies(doc, policy):
        if any(p.found(doc.folded) for p in rule.flag):
            yield f"{rule.id}: nearly: its words occur, but it was spared by {_spared_by(rule, doc, policy, Span(0, 0))}"
        return
    fired = list(rule.find(doc, policy))
    for f in fired:
        yield f"{rule.id}: fired at {f.span.start}..{f.span.end} “{f.span.of(doc.text)}”: {f.message}"
    for span in (s for p in rule.flag for s in p.spans(doc.folded)):
        if not any(f.span.overlaps(span) for f in fired):
            yield f"{rule.id}: nearly: “{span.of(doc.text).strip()}” was spared by {_spared_by(rule, doc, policy, span)}"


def _spared_by(rule: Rule, doc: Doc, policy: Policy, span: Span) -> str:
    """The part of the rule that kept it silent at ``span``."""
    from coach.rules.rule import Asked, Condition

    for part in (field.name for field in fields(Condition)):
        when, unless = (Condition(**{part: getattr(c, part)}) for c in (rule.when, rule.unless))
        if not Asked(when, doc, policy).all_at(span):
            return f"`when.{part}`, which does not hold"
        if Asked(unless, doc, policy).any_at(span):
            return f"`unless.{part}`"
    return f"its scope ({rule.scope}) or a finding that overlaps it"


def _test(args: argparse.Namespace) -> int:
    from coach.engine import load

    coach = load(args.rules)
    rules = _chosen(coach, args.rule)
    wrong = [line for rule in rules for line in failures(rule, coach)]
    print("\n".join(wrong), file=sys.stderr)
    print(f"{len(rules)} rules, {sum(len(r.examples) for r in rules)} examples, {len(wrong)} wrong")
    return 1 if wrong else 0


def failures(rule: Rule, coach: Coach) -> Iterator[str]:
    """What is wrong with ``rule`` by its own examples: a line each."""
    from coach.text import read

    bad = sum(e.span is not None for e in rule.examples)
    if bad < 2 or len(rule.examples) - bad < 2:
        yield f"{rule.id}: has {bad} bad and {len(rule.examples) - bad} good examples; write at least two of each"
    for e in rule.examples:
        doc = read(e.draft)
        got = [doc.source.received(f.span) for f in rule.find(doc, coach.policy(e.draft))]
        want = [] if e.span is None else [e.span]
        if got != want:
            marks, should = ([s.of(e.draft.text) for s in spans] or "nothing" for spans in (got, want))
            yield f"{rule.id}: {e.draft.text!r}: marks {marks}, should mark {should}"
