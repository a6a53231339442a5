"""From a report to proposals, and from the best of them to what is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach.rewrite.compose import additions, joined
from coach.rewrite.concord import concord
from coach.rewrite.reframe import reframes
from coach.rewrite.second_look import SecondLook
from coach.rewrite.trim import removals
from coach.rewrite.verify import Difference, kinds, verify
from coach.rules.edits import apply, chosen
from coach.text import Doc
from coach.types import Draft, Edit, Finding, Span

WRITTEN = "llm:"  # how the names of proposals by a model begin
_SLOT = re.compile(r"\[[^\]\n]{2,40}\]")


@dataclass(frozen=True)
class Proposal:
    """A draft in other words: the edits that make it, each with the rule or the piece that wants it. Places as received."""

    text: str
    edits: Mapping[Edit, str]


@dataclass(frozen=True)
class Rewrite:
    """What is shown. ``text`` is None where nothing is offered; ``withheld`` says what was kept back, and why."""

    text: str | None = None
    slots: tuple[str, ...] = ()
    changes: tuple[tuple[Edit, str], ...] = ()
    withheld: tuple[Difference, ...] = ()
    by: str | None = None


NOTHING = Rewrite()


def proposals(doc: Doc, findings: Sequence[Finding]) -> list[Proposal]:
    """The boldest first: everything, without what is added, the edits of rules alone. ``findings`` have places as received."""
    draft = doc.draft.text
    of_rules = _once(doc, {e: f.rule for f in reversed(findings) for e in f.edits})
    here = [replace(f, span=doc.source.cleaned(f.span)) for f in findings]
    framed = reframes(doc, here)
    said = _received(doc, framed)
    gone = _received(doc, removals(doc, [f for f in here if not any(f.span.overlaps(e.span) for e in framed)]))
    less = {**said, **{e: rule for e, rule in gone.items() if not any(e.span.overlaps(s.span) for s in said)}}
    kept = {e: rule for e, rule in of_rules.items() if not any(_gone(e.span, removal.span) for removal in less)}
    same = _received(doc, concord(doc))
    asked = {slot for e in said for slot in _SLOT.findall(e.text)}
    more = joined({e: name for e, name in _received(doc, additions(doc, findings)).items() if not _again(e, name, asked)})
    bundles = ({**more, **less, **same, **kept}, {**less, **same, **kept}, of_rules)
    made = {apply(draft, edits): edits for edits in reversed(bundles)}
    made.pop(draft, None)
    return [Proposal(text, edits) for text, edits in reversed(made.items())]


def _again(edit: Edit, name: str, asked: set[str]) -> bool:
    """Whether it is a next step with a time where another sentence is given one already."""
    return name == "compose.next_step" and any(slot in asked for slot in _SLOT.findall(edit.text))


def _once(doc: Doc, edits: Mapping[Edit, str]) -> dict[Edit, str]:
    """Of edits that offer the same slots in sentences beside each other only one: an open door is seen from both sides."""
    kept = {e: rule for e, rule in edits.items() if not _SLOT.search(e.text)}
    offers = sorted(edits.keys() - kept.keys(), key=lambda e: e.span)
    while offers:
        slots, reach = set(_SLOT.findall(offers[0].text)), _sentence(doc, offers[0]) + 1
        same = [e for e in offers if set(_SLOT.findall(e.text)) <= slots]
        door = [e for e in same if _sentence(doc, e) <= reach][-1]
        kept[door] = edits[door]
        seen = _sentence(doc, door) + 1
        offers = [e for e in offers if e not in same or _sentence(doc, e) > seen]
    return kept


def _sentence(doc: Doc, edit: Edit) -> int:
    return doc.sentence_at(doc.source.cleaned(edit.span))


def _gone(span: Span, removed: Span) -> bool:
    """Whether ``span`` goes with what is removed. Words to be added after it may stay."""
    return span.inside(removed) and span != Span(removed.end, removed.end)


def _received(doc: Doc, edits: Mapping[Edit, str]) -> dict[Edit, str]:
    """Edits with places as received. What comes first stands before marks that cleaning took out, such as those of direction."""
    start = Span(0, 0)
    return {Edit(start if e.span == start else doc.source.received(e.span), e.text): name for e, name in edits.items()}


def released(doc: Doc, proposal: Proposal, look: SecondLook | None = None) -> Rewrite:
    """The proposal, or what is wrong with it. What edits of ours say and replace is declared: ``changes`` shows it.

    Where the proposal is a model's, ``look`` decides too.
    """
    draft = doc.draft.text
    changes = tuple((e, proposal.edits[e]) for e in chosen(proposal.edits))
    ours = [e for e, name in changes if not name.startswith(WRITTEN)]
    declared = kinds((words for e in ours for words in (e.text, e.span.of(draft))), doc.lang)
    looked = look is not None and len(ours) < len(changes)
    differences = look(draft, proposal.text, doc.lang) if look and looked else verify(draft, proposal.text, doc.lang, declared)
    if differences:
        return Rewrite(withheld=differences)
    return Rewrite(proposal.text, tuple(_SLOT.findall(proposal.text)), changes, (), _author([name for _, name in changes]))


def without(draft: Draft, rewrite: Rewrite, rules: frozenset[str]) -> Proposal:
    """The proposal that ``rewrite`` was, without the edits of ``rules``."""
    kept = {edit: name for edit, name in rewrite.changes if name not in rules}
    return Proposal(apply(draft.text, kept), kept)


def _author(names: Sequence[str]) -> str:
    written = next((name for name in names if name.startswith(WRITTEN)), None)
    return written or ("composer" if any(name.startswith("compose.") for name in names) else "rules")
