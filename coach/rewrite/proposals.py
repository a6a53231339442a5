"""From a report to proposals, and from the best of them to what is shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from coach.rewrite.compose import Need, additions, joined, tells_off, wants_offer
from coach.rewrite.concord import concord
from coach.rewrite.frame import addressed
from coach.rewrite.reframe import reframes
from coach.rewrite.repeated import repeated
from coach.rewrite.second_look import SecondLook
from coach.rewrite.sense import REMARK, Sense
from coach.rewrite.tidy import tidied
from coach.rewrite.trim import is_remark, removals
from coach.rewrite.verify import Difference, kinds, verify
from coach.rules.edits import apply, chosen
from coach.text import Doc
from coach.text.casing import capitalised
from coach.types import Draft, Edit, Finding, Span

WRITTEN = "llm:"  # how the names of proposals by a model begin
_STEP, _WARM, _OFFER, _CLOSING = "compose.next_step", "compose.acknowledgement", "compose.offer", "compose.closing"
_TAKES = frozenset({_WARM, REMARK})  # whose edits may take the letter after them for its capital
_ENDS = (".", "!", "?", "؟", "…", "\n")
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


def proposals(doc: Doc, findings: Sequence[Finding], sense: Sense | None = None) -> list[Proposal]:
    """The boldest first: everything, without what is added, the edits of rules alone. ``findings`` have places as received.

    A reply in which nothing was found is left alone; where blame or a remark stays as it is, nothing warm is added: it would
    sound hollow. ``sense``, where a tagger was to be had, tells both apart better than rules do.
    """
    findings = [replace(f, edits=tuple(e for e in f.edits if _fits(doc, f, e, sense))) for f in findings]
    learned = _received(doc, sense.removals) if sense else {}
    if not (findings or learned or (sense and (sense.gap or sense.upset))):
        return []
    of_rules = _once(doc, {e: f.rule for f in reversed(findings) for e in f.edits})
    less = {**learned, **_apart(_less(doc, findings, sense), learned)}
    less |= {e: rule for e, rule in of_rules.items() if not any(_gone(e.span, removal.span) for removal in less)}
    less = _explained_once(doc, addressed(doc, less))
    more, same = _more(doc, findings, less, sense), _received(doc, {**concord(doc), **tidied(doc)})
    bundles = [_begun(doc, made) for made in ({**more, **same, **less}, {**same, **less})]
    made = {apply(doc.draft.text, edits): edits for edits in reversed([*bundles, of_rules])}
    made.pop(doc.draft.text, None)
    return [Proposal(text, edits) for text, edits in reversed(made.items())]


def _apart(made: Mapping[Edit, str], kept: Collection[Edit]) -> dict[Edit, str]:
    """Of ``made`` what meets none of ``kept``, but for the letter that one of them takes for its capital."""
    places = [Span(k.span.start, k.span.end - bool(k.text)) for k in kept]
    return {e: name for e, name in made.items() if not any(e.span.overlaps(place) for place in places)}


def _explained_once(doc: Doc, edits: Mapping[Edit, str]) -> dict[Edit, str]:
    """Of edits that put the same explanation behind a term, the first."""
    kept, told = dict(edits), set[str]()
    for edit in sorted(edits, key=lambda e: e.span):
        term = edit.span.of(doc.draft.text)
        if term and edit.text.startswith(f"{term} (") and edit.text.casefold() in told:
            del kept[edit]
        told.add(edit.text.casefold())
    return kept


def _less(doc: Doc, findings: Sequence[Finding], sense: Sense | None) -> dict[Edit, str]:
    """What is said in another way, and of the rest what goes."""
    here = [replace(f, span=doc.source.cleaned(f.span)) for f in findings]
    said = reframes(doc, here)
    gone = removals(doc, [f for f in here if not any(f.span.overlaps(e.span) for e in said)])
    gone = {e: rule for e, rule in gone.items() if sense is None or is_remark(doc.lang, rule) or not sense.needs(e.span)}
    again = repeated(doc, here)
    return _received(doc, {**again, **_apart({**said, **_apart(gone, said)}, again)})


def _more(doc: Doc, findings: Sequence[Finding], less: Mapping[Edit, str], sense: Sense | None) -> dict[Edit, str]:
    """What is missing; no next step where something is asked for already, nothing warm beside what hurts."""
    asked = any(_SLOT.search(e.text) for e in less)
    offered = any(sense.instead in e.text for e in less) if sense else False
    warm = not any(_stays(doc, f, less, sense) for f in findings) and not (sense and _hurts_still(doc, less, sense))
    added = _received(doc, additions(doc, findings, replace(sense.need if sense else Need(), warm=warm)))
    wanted = {_STEP: not asked, _OFFER: not (offered or _STEP in added.values())}
    last = max((e.span.end for e in less), default=0)
    closed = {e for e, name in added.items() if name == _CLOSING and e.span.start < last}  # a rule words the closing anew
    return joined({e: name for e, name in added.items() if wanted.get(name, True) and e not in closed})


def _hurts_still(doc: Doc, edits: Collection[Edit], sense: Sense) -> bool:
    """Whether a clause that is likely a remark is left as it is."""
    return any(not any(e.span.overlaps(place) for e in edits) for place in map(doc.source.received, sense.harsh))


def _stays(doc: Doc, finding: Finding, edits: Collection[Edit], sense: Sense | None) -> bool:
    """Whether a remark, or blame, is left as it is; what the customer needs to hear is neither."""
    marked = finding.span.start < finding.span.end and tells_off(doc.lang, finding.rule)
    left = marked and not any(edit.span.overlaps(finding.span) for edit in edits)
    return left and (sense is None or sense.hurts(doc.source.cleaned(finding.span)))


def _begun(doc: Doc, made: Mapping[Edit, str]) -> dict[Edit, str]:
    """``made``; where an edit takes the letter after it for its capital and other words come there, they get the capital."""
    found = dict(made)
    for edit in sorted(made, key=lambda e: (e.span, e.text)):
        place = edit.span.end - 1
        takes = edit.text and edit.text[-1] == capitalised(doc.draft.text[place : place + 1], doc.lang)
        others = [e for e in found if e != edit and e.text and e.span.start == place and e.span.end > place + 1]
        if takes and others and edit.span.start <= place:
            short, name = Edit(Span(edit.span.start, place), edit.text[:-1]), found.pop(edit)
            found |= {Edit(e.span, capitalised(e.text, doc.lang)): found.pop(e) for e in others}
            if short != Edit(Span(place, place), ""):
                found[short] = name
    return found


def _fits(doc: Doc, finding: Finding, edit: Edit, sense: Sense | None) -> bool:
    """Whether ``edit`` is no offer, or one that the reply wants."""
    place, adds = doc.source.cleaned(finding.span), edit.span.start == edit.span.end
    if sense is None or not doc.customer_turns:
        return not (adds and _SLOT.search(edit.text)) or wants_offer(doc, place)
    if sense.instead not in edit.text:
        return True  # in an answer, offers that are added are sentences of their own
    return not adds and sense.gap is not None and sense.gap.sentence == doc.sentences[doc.sentence_at(place)]


def _once(doc: Doc, edits: Mapping[Edit, str]) -> dict[Edit, str]:
    """Of edits that offer the same slots in sentences beside each other only one: an open door is seen from both sides."""
    kept = {e: rule for e, rule in edits.items() if not _SLOT.search(e.text)}
    offers = sorted((e for e in edits if e not in kept), key=lambda e: (e.span, e.text))
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


def further(draft: Draft, rewrite: Rewrite, cuts: Mapping[Edit, str]) -> Proposal:
    """The proposal that ``rewrite`` was, with what is cut in its own text as well. Cuts in added words are left out."""
    made = dict(rewrite.changes)
    for cut, name in cuts.items():
        start, end = (_before(place, rewrite.changes) for place in (cut.span.start, cut.span.end))
        if start is not None and end is not None and start < end:
            place = Span(start, end)
            made = {e: n for e, n in made.items() if not _gone(e.span, place)} | {Edit(place, cut.text): name}
    return Proposal(apply(draft.text, made), made)


def _before(place: int, changes: Sequence[tuple[Edit, str]]) -> int | None:
    """Where ``place`` of the rewrite was in the draft; None within words that came in."""
    moved = 0
    for edit, _ in changes:
        start = edit.span.start + moved
        if place <= start:
            break
        if place < start + len(edit.text):
            return None
        moved += len(edit.text) - (edit.span.end - edit.span.start)
    return place - moved


def without(doc: Doc, rewrite: Rewrite, rules: frozenset[str]) -> Proposal:
    """The proposal that ``rewrite`` was, without the edits of ``rules``."""
    gone = {edit.span.start for edit, name in rewrite.changes if name in rules}
    kept = {_closed(doc, e, gone) if name in _TAKES else e: name for e, name in rewrite.changes if name not in rules}
    return Proposal(apply(doc.draft.text, kept), kept)


def _closed(doc: Doc, edit: Edit, gone: Collection[int]) -> Edit:
    """``edit`` with the letter after it for its capital again, where the words that came in its place are gone."""
    at, before = edit.span.end, doc.draft.text[: edit.span.start].rstrip(" ")
    taken = edit.text and edit.span.start < at  # it has the letter still
    opens = edit.text.endswith(" ") or not before or before.endswith(_ENDS)
    if at not in gone or at in {0, len(doc.draft.text)} or taken or not opens:
        return edit
    return Edit(Span(edit.span.start, at + 1), edit.text + capitalised(doc.draft.text[at], doc.lang))


def _author(names: Sequence[str]) -> str:
    written = next((name for name in names if name.startswith(WRITTEN)), None)
    return written or ("composer" if any(name.startswith("compose.") for name in names) else "rules")
