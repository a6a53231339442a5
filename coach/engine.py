"""Drafts in, reports out; nothing else orchestrates."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

import coach
from coach.errors import LateError, PackError
from coach.evidence import EvidenceScorer
from coach.models import WEIGHTS, Artifact, Encoder, ModelError, ModelScorer, Phraser, Tagger
from coach.policy import Policy, load_policies
from coach.report import Report, report
from coach.rewrite import (
    NOTHING,
    REMARK,
    Plainly,
    Proposal,
    Rewrite,
    SecondLook,
    Sense,
    Writer,
    chained,
    further,
    proposals,
    released,
    without,
)
from coach.risk import RISK_WEIGHTS, Conversation, Lot, Risk, RiskModel, assess
from coach.rules import RuleScorer, load_rules
from coach.scorer import Opinion, Scorer
from coach.text import Doc, read
from coach.text.language import LANGUAGES, RULES, language
from coach.types import Draft, Edit, Finding, Span

_PASSES = 2
_NOISE = 10.0  # of 100, by which the score of as good a reply may differ: nothing but the tagger sees some remarks


@dataclass(frozen=True)
class Coach:
    """All scorers together. The same drafts give the same reports, one by one or in a batch."""

    scorers: tuple[Scorer, ...]
    policies: Mapping[str, Policy]
    versions: Mapping[str, str]
    notices: tuple[str, ...] = ()  # what is missing, for people
    writer: Writer | None = None  # proposes rewrites beside the rules
    risk_model: RiskModel | None = None
    phraser: Phraser | None = None  # says sentences plainly
    tagger: Tagger | None = None  # tells what a reply can do without; rules alone do where there is none
    lot: Lot = field(default_factory=Lot)  # of conversations that see no risk, to compare with

    def __call__(self, drafts: Sequence[Draft], *, deadline: float = math.inf) -> list[Report]:
        """A report for each draft. Past ``deadline`` (seconds of the monotonic clock) models are left out, and it says so."""
        docs = [read(draft) for draft in drafts]
        opinions = [_opinions(scorer, docs, deadline) for scorer in self.scorers]
        rows = list(zip(*(found for found in opinions if found is not None), strict=True))
        reports = [report(doc, sum(row, Opinion()), self.policy(doc.draft)) for doc, row in zip(docs, rows, strict=True)]
        return [replace(r, partial=True) for r in reports] if None in opinions else reports

    def rewrite(self, draft: Draft, report: Report) -> Rewrite:
        """The best proposal for the draft in which what hurts is said plainly; if that is no better, for the draft itself.

        Where a writer proposes too, the better of both.
        """
        calm = list(self._first_better(draft, self._calmed(draft, report), report))
        if calm and not self.writer:
            return calm[0][0]
        other = self._proposed(draft, report)
        if calm and other.text is not None:
            calm.append((other, self([replace(draft, text=other.text)])[0]))
        return replace(_best(calm, report), withheld=other.withheld) if calm else other

    def _calmed(self, draft: Draft, report: Report) -> Iterator[Rewrite]:
        """The rules' proposal for the draft with sentences said plainly, where the phraser has any."""
        doc = read(draft)
        sense = self._sense(doc, report.found, report)
        calm = Plainly(doc, report.found, sense, self.phraser).rewrite if self.phraser and sense else NOTHING
        if calm.text is not None:
            inner = replace(draft, text=calm.text)
            yield chained(draft.text, calm, replace(self, writer=None)._proposed(inner, self([inner])[0]))

    def _proposed(self, draft: Draft, report: Report) -> Rewrite:
        """The boldest proposal that keeps every fact, is judged better than the draft and answers the rules it claims to."""
        doc = read(draft)
        written = [released(doc, proposal, self._look) for proposal in self._written(doc)]
        sense = self._sense(doc, report.found, report)
        made = proposals(doc, report.found, sense)
        if sense and sense.refused:  # the last resort: an offer where a rule alone sees a bare no
            made = [*made, *proposals(doc, report.found, replace(sense, trusting=True))]
        ours = [released(doc, proposal) for proposal in made]
        cut = (self._cut_again(doc, report, rewrite) for rewrite in ours if rewrite.text is not None)
        found = [*self._first_better(draft, written, report), *self._first_better(draft, cut, report)]
        withheld = next((r.withheld for r in (*written, *ours) if r.withheld), ())
        return replace(_best(found, report), withheld=withheld)

    def _sense(self, doc: Doc, found: Sequence[Finding], report: Report) -> Sense | None:
        """``found`` has places in ``doc``; ``report`` tells of the customer."""
        models = self.tagger and (self.tagger, self.phraser)
        return Sense.of(doc, models, self.policy(doc.draft), found, report.measures) if models else None

    def _cut_again(self, doc: Doc, report: Report, rewrite: Rewrite) -> Rewrite:
        """``rewrite`` without what reads as a remark now that other words have changed: rewriting twice changes nothing."""
        for _ in range(_PASSES):
            sense = self._sense(read(replace(doc.draft, text=rewrite.text or "")), (), report)
            more = released(doc, further(doc.draft, rewrite, sense.removals)) if sense and sense.removals else NOTHING
            if more.text is None or more.text == rewrite.text:
                break
            rewrite = more
        return rewrite

    def risk(self, draft: Draft, report: Report) -> Risk:
        """The risk that the customer leaves or escalates, as the history stands and with the draft sent."""
        talk = Conversation(draft.history, report.lang, draft.channel, draft.customer)
        if self.lot.holds_out(draft.history):
            return Risk(True, None, why=language(report.lang).why("risk_held_out"), held_out=True)
        return assess(talk, "" if draft.typing else draft.text, self.risk_model, self._encoder)

    @cached_property
    def _look(self) -> SecondLook | None:
        return SecondLook.load(self._encoder) if self._encoder else None

    @cached_property
    def _encoder(self) -> Encoder | None:
        return next((s.encoder for s in self.scorers if isinstance(s, ModelScorer)), None)

    def _first_better(self, draft: Draft, offered: Iterable[Rewrite], before: Report) -> Iterator[tuple[Rewrite, Report]]:
        """The first that may be shown and is judged better; the others are not judged, which takes time."""
        judged = (pair for r in offered if r.text is not None for pair in self._judged(draft, r, before))
        yield from islice((pair for pair in judged if _is_better(*pair, before)), 1)

    def _judged(self, draft: Draft, rewrite: Rewrite, before: Report) -> Iterator[tuple[Rewrite, Report]]:
        """A rewrite with what the coach says of it; also without the edits of rules that it answers only in part."""
        doc = read(draft)
        while rewrite.text is not None and rewrite.changes:
            [told] = self([replace(draft, text=rewrite.text)])
            yield rewrite, told
            if not (left := _unanswered(rewrite, told, before)):
                return
            rewrite = released(doc, without(doc, rewrite, left))

    def _written(self, doc: Doc) -> tuple[Proposal, ...]:
        text = self.writer(doc, self.policy(doc.draft)) if self.writer and doc.words else None
        whole = Span(0, len(doc.draft.text))
        return (Proposal(text, {Edit(whole, text): self.writer.name}),) if self.writer and text else ()

    def policy(self, draft: Draft) -> Policy:
        return self.policies.get(draft.policy, self.policies["default"])

    def warm_up(self) -> None:
        """Start to read the models while something else goes on."""
        for scorer in self.scorers:
            if isinstance(scorer, ModelScorer):
                scorer.encoder.warm_up()

    @cached_property
    def rules(self) -> RuleScorer:
        return next(s for s in self.scorers if isinstance(s, RuleScorer))


@cache
def load(rules: Path | None = None, models: Path | None = WEIGHTS, risk: Path = RISK_WEIGHTS) -> Coach:
    """The coach with the shipped rules, policies and models, and a team's own from the folders ``rules``, ``models``, ``risk``.

    Without ``models``, or where they cannot be used, rules alone score; ``notices`` then says what is wrong.
    """
    folders = (RULES, *((rules,) if rules else ()))
    policies = load_policies(tuple(folder / "policies" for folder in folders))
    team = load_rules(rules) if rules else ()
    if twice := [f"{rules}/{part}" for rule in team if (RULES / (part := rule.id.replace(".", "/", 1) + ".toml")).exists()]:
        raise PackError(
            f"{', '.join(twice)}: the id of a shipped rule; give the file another name; a policy can switch the shipped one off"
        )
    encoder, notices = _encoder(models)
    of_rules = [f"{lang}/{part}" for lang in LANGUAGES for part in ("*.toml", "lexicon/*.txt")]
    versions = {
        "coach": coach.__version__,
        "rules": _digest(folders, *of_rules),
        "models": encoder.artifact.digest if encoder else "none",
        "policy": _digest(folders, "policies/*.toml"),
    }
    scorers = (RuleScorer(team, policies), EvidenceScorer(policies), *((ModelScorer(encoder, policies),) if encoder else ()))
    risk_model, unfit = _risk_model(risk, encoder)
    versions["risk"] = risk_model.digest if risk_model else "none"
    tagger, unread = _tagger(encoder)
    phraser, unheard = _phraser(encoder)
    notices = (*notices, *unfit, *unread, *unheard)
    return Coach(scorers, policies, versions, notices, risk_model=risk_model, phraser=phraser, tagger=tagger)


def _is_better(rewrite: Rewrite, told: Report, before: Report) -> bool:
    """Fewer faults, or a higher score; a remark that is gone is a fault less, if the score does not fall much for it."""
    if _unanswered(rewrite, told, before):
        return False
    spared = sum(name == REMARK for _, name in rewrite.changes)
    fewer = len(told.found) - len(before.found) - spared
    higher = (told.overall or 0.0) - (before.overall or 0.0)
    return higher > 0 or (fewer < 0 and (not spared or higher >= -_NOISE))


def _best(found: Sequence[tuple[Rewrite, Report]], before: Report) -> Rewrite:
    """That with the fewest faults, and of these with the highest score."""
    return min(found, key=lambda pair: (len(pair[1].found), -(pair[1].overall or 0.0)), default=(NOTHING, before))[0]


def _unanswered(rewrite: Rewrite, told: Report, before: Report) -> frozenset[str]:
    """The rules that still find as much, though the rewrite claims to answer some of it."""
    found, left = (Counter(f.rule for f in report.found) for report in (before, told))
    return frozenset(name for _, name in rewrite.changes if left[name] and left[name] >= found[name])


def _opinions(scorer: Scorer, docs: Sequence[Doc], deadline: float) -> list[Opinion] | None:
    """None where the scorer was late. Rules are quick and always waited for: without them there is no report."""
    try:
        return (replace(scorer, deadline=deadline) if isinstance(scorer, ModelScorer) else scorer)(docs)
    except LateError:
        return None


def _encoder(models: Path | None) -> tuple[Encoder | None, tuple[str, ...]]:
    if models is None:
        return None, ()
    artifact = Artifact(models)
    try:
        artifact.check()
    except ModelError as error:
        return None, (f"rules only, the models cannot be used: {error}",)
    return Encoder(artifact), ()


def _tagger(encoder: Encoder | None) -> tuple[Tagger | None, tuple[str, ...]]:
    """None, without a word, beside models whose tokens are others than it was trained on."""
    if encoder is None:
        return None, ()
    tagger = Tagger(encoder)
    try:
        tagger.check()
    except ModelError as error:
        return None, (f"rewrites keep to the rules, the tagger cannot be used: {error}",)
    return (tagger if tagger.fits else None), ()


def _phraser(encoder: Encoder | None) -> tuple[Phraser | None, tuple[str, ...]]:
    if encoder is None:
        return None, ()
    phraser = Phraser(encoder.artifact.folder)
    try:
        phraser.check()
    except ModelError as error:
        return None, (f"rewrites say nothing in words of their own, the phraser cannot be used: {error}",)
    return phraser, ()


def _risk_model(folder: Path, encoder: Encoder | None) -> tuple[RiskModel | None, tuple[str, ...]]:
    if encoder is None:
        return None, ()
    model = RiskModel(folder)
    try:
        model.check(encoder.artifact.digest)
    except ModelError as error:
        return None, (f"risk abstains, its model cannot be used: {error}",)
    return model, ()


def _digest(folders: Sequence[Path], *globs: str) -> str:
    """Twelve hex digits over names and contents of the files, wherever the folders lie."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(p for glob in globs for p in folder.glob(glob)):
            total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]
