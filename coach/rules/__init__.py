"""Rules as data: one TOML file is one rule, its path is its id, its examples are its tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.policy import Policy
from coach.rules.loader import load_rules, read_rule, shipped
from coach.rules.rule import Condition, Example, Rule
from coach.scorer import Opinion
from coach.text import LANGUAGES, Doc
from coach.text.patterns import PatternSet
from coach.types import Finding

__all__ = ["Condition", "Example", "Pack", "Rule", "RuleScorer", "load_rules", "read_rule"]


@dataclass(frozen=True)
class Pack:
    """All rules of one language, with their flags asked at once: only rules that may fire are looked at closely."""

    rules: tuple[Rule, ...]

    @cached_property
    def _flags(self) -> tuple[PatternSet, tuple[int, ...]]:
        owners = [(i, p) for i, rule in enumerate(self.rules) for p in rule.flag]
        return PatternSet([p for _, p in owners]), tuple(i for i, _ in owners)

    def find(self, doc: Doc, policy: Policy) -> Iterator[Finding]:
        flags, owners = self._flags
        hit = {owners[i] for i in flags.found(doc.folded)}
        for i, rule in enumerate(self.rules):
            if i in hit or rule.want or rule.check is not None:
                yield from rule.find(doc, policy)


@dataclass(frozen=True)
class RuleScorer:
    """The shipped rules and a team's own, as one scorer of findings. A language is read when its first draft comes."""

    team: tuple[Rule, ...]
    policies: Mapping[str, Policy]
    name: str = "rules"

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule of every language."""
        return tuple(rule for lang in LANGUAGES for rule in self.pack(lang).rules)

    def pack(self, lang: str) -> Pack:
        if lang not in self._packs:
            self._packs[lang] = Pack((*shipped(lang), *(rule for rule in self.team if rule.lang == lang)))
        return self._packs[lang]

    @cached_property
    def _packs(self) -> dict[str, Pack]:
        return {}

    def __call__(self, docs: Sequence[Doc]) -> list[Opinion]:
        return [Opinion(findings=tuple(self._find(doc))) for doc in docs]

    def _find(self, doc: Doc) -> Iterator[Finding]:
        if doc.lang in LANGUAGES and doc.text.strip():
            yield from self.pack(doc.lang).find(doc, self.policies.get(doc.draft.policy, self.policies["default"]))
