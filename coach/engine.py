"""Drafts in, reports out; nothing else orchestrates."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import coach
from coach.errors import PackError
from coach.evidence import EvidenceScorer
from coach.policy import Policy, load_policies
from coach.report import Report, report
from coach.rules import RuleScorer, load_rules
from coach.scorer import Opinion, Scorer
from coach.text import read
from coach.text.language import RULES
from coach.types import Draft


@dataclass(frozen=True)
class Coach:
    """All scorers together. The same drafts give the same reports, one by one or in a batch."""

    scorers: tuple[Scorer, ...]
    policies: Mapping[str, Policy]
    versions: Mapping[str, str]

    def __call__(self, drafts: Sequence[Draft]) -> list[Report]:
        docs = [read(draft) for draft in drafts]
        opinions = [scorer(docs) for scorer in self.scorers]
        rows = zip(*opinions, strict=True)
        return [report(doc, sum(row, Opinion()), self.policy(doc.draft)) for doc, row in zip(docs, rows, strict=True)]

    def policy(self, draft: Draft) -> Policy:
        return self.policies.get(draft.policy, self.policies["default"])

    @cached_property
    def rules(self) -> RuleScorer:
        return next(s for s in self.scorers if isinstance(s, RuleScorer))


@cache
def load(rules: Path | None = None) -> Coach:
    """The coach with the shipped rules and policies, and a team's own from the folder ``rules``."""
    folders = (RULES, *((rules,) if rules else ()))
    policies = load_policies(tuple(folder / "policies" for folder in folders))
    found = [rule for folder in folders for rule in load_rules(folder)]
    if len({rule.id for rule in found}) < len(found):
        twice = sorted({r.id for r in found if sum(o.id == r.id for o in found) > 1})
        raise PackError(f"{rules}: {', '.join(twice)} exist already; give the files other names, or switch the shipped ones off in a policy")
    versions = {"coach": coach.__version__, "rules": _digest(folders, "*/*.toml", "*/lexicon/*.txt"), "models": "none"}
    return Coach((RuleScorer(tuple(found), policies), EvidenceScorer(policies)), policies, versions | {"policy": _digest(folders, "policies/*.toml")})


def _digest(folders: Sequence[Path], *globs: str) -> str:
    """Twelve hex digits over names and contents of the files."""
    total = hashlib.sha256()
    for path in sorted(p for folder in folders for glob in globs for p in folder.glob(glob)):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
