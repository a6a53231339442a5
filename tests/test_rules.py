"""Every rule file, by its own examples. Adding a rule adds no test code."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from coach.policy import load_policies
from coach.rules import Example, Rule, load_rules
from coach.rules.edits import apply
from coach.text import read
from coach.text.patterns import Pattern
from coach.types import Draft, Finding, Span

RULES = load_rules()
POLICIES = load_policies()
CASES = [(rule, example) for rule in RULES for example in rule.examples]
LISTS = ("flag", "want")
PLACES = ("match", "sentence", "near", "draft", "customer", "asked")


def found(rule: Rule, draft: Draft) -> list[Finding]:
    return list(rule.find(read(draft), POLICIES[draft.policy]))


def spans(rule: Rule, draft: Draft) -> list[Span]:
    doc = read(draft)
    return [doc.source.received(f.span) for f in rule.find(doc, POLICIES[draft.policy])]


def name(value: object) -> str:
    return value.id if isinstance(value, Rule) else value.draft.text[:40] if isinstance(value, Example) else str(value)


@pytest.mark.parametrize(("rule", "example"), CASES, ids=name)
def test_example(rule: Rule, example: Example) -> None:
    assert spans(rule, example.draft) == ([] if example.span is None else [example.span])


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r, e in CASES if e.fix is not None], ids=name)
def test_fix_is_silent(rule: Rule, example: Example) -> None:
    assert example.fix is not None
    assert spans(rule, replace(example.draft, text=example.fix)) == []


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r, e in CASES if e.span is not None and r.replace], ids=name)
def test_edit_silences_the_rule(rule: Rule, example: Example) -> None:
    edits = [edit for f in found(rule, example.draft) for edit in f.edits]
    assert spans(rule, replace(example.draft, text=apply(example.draft.text, edits))) == [] or not edits


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_rule_is_whole(rule: Rule) -> None:
    bad = [e for e in rule.examples if e.span is not None]
    assert len(bad) >= 2, "at least two bad examples"
    assert len(rule.examples) - len(bad) >= 2, "at least two good examples"
    assert rule.source


def lists(rule: Rule) -> list[tuple[str, str, int]]:
    """Every list item of a rule: (where it stands, in which list, at which place)."""
    flat = [("", key, i) for key in LISTS for i in range(len(getattr(rule, key)))]
    nested = [(c, p, i) for c in ("when", "unless") for p in PLACES for i in range(len(getattr(getattr(rule, c), p)))]
    return flat + nested


def without(rule: Rule, part: str, key: str, i: int) -> Rule:
    """``rule`` less one item of one of its lists."""
    items: tuple[Pattern, ...] = getattr(getattr(rule, part) if part else rule, key)
    fewer: dict[str, Any] = {key: items[:i] + items[i + 1 :]}
    changed: dict[str, Any] = {part: replace(rule.when if part == "when" else rule.unless, **fewer)} if part else fewer
    return replace(rule, **changed)


@pytest.mark.parametrize(("rule", "item"), [(r, item) for r in RULES for item in lists(r)], ids=name)
def test_every_item_is_needed(rule: Rule, item: tuple[str, str, int]) -> None:
    less = without(rule, *item)
    drafts = [e.draft for e in rule.examples] + [replace(e.draft, text=e.fix) for e in rule.examples if e.fix is not None]
    assert [spans(less, d) for d in drafts] != [spans(rule, d) for d in drafts]


HOSTILE = ["a" * 20_000, "nevar " * 3_000, "we can't " * 2_000, "نمی‌توانیم " * 1_500, "iade edemiyoruz " * 1_000, " \n" * 10_000]


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_hostile_text_ends_in_time(rule: Rule) -> None:
    patterns = [p for part, key, i in lists(rule) for p in [getattr(getattr(rule, part) if part else rule, key)[i]]]
    for text in HOSTILE:
        folded = read(Draft(text, rule.lang)).folded
        start = time.perf_counter()
        assert all(isinstance(p.found(folded), bool) for p in patterns)
        assert time.perf_counter() - start < 2.0


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
