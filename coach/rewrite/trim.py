"""What a reply has too much of, as edits: remarks that carry no fact, as sentences or as clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from coach.rewrite.clauses import with_space
from coach.rewrite.compose import begun
from coach.rewrite.facts import Fact, Kind, facts
from coach.rewrite.phrases import phrases
from coach.text import Doc
from coach.types import Edit, Finding, Span

_ATTITUDE = frozenset({"positivity", "empathy"})  # signals whose faults may be a remark and nothing else
_SUBSTANCE = ("step", "action_taken", "next_step", "follow_up", "alternative", "refusal", "negation", "ownership", "timeline")
_COURTESY = ("greeting", "closing", "thanks", "offer_help", "apology")
_LONGEST_REMARK = 10  # words
_REMAINDER = 2  # words beside a remark that may go with it
_HOLLOW: frozenset[Kind] = frozenset({"obligation", "condition", "hedge", "certain", "negation", "only", "due", "free", "limit"})
_COMMA = r"[,;:] | - "


def removals(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """Remarks that only hurt: short sentences or clauses in which no fact stands. Something must be left to say."""
    marked = [f for f in findings if f.span.start < f.span.end and not f.edits and not is_told(doc.lang, f.rule)]
    marked = [f for f in marked if f.signal in _ATTITUDE or is_remark(doc.lang, f.rule)]
    told = [f.span for f in findings if f.span.start < f.span.end and is_told(doc.lang, f.rule)]
    made = {edit: f.rule for f in marked for edit in _removal(doc, f, marked)}
    found = {edit: rule for edit, rule in made.items() if not any(edit.span.overlaps(span) for span in told)}
    left = [s for s in doc.sentences if doc.words_in(s) > 2 and not any(s.inside(e.span) for e in found)]
    return found if len(left) > 1 or any(_helps(doc, s) for s in left) else {}


def _helps(doc: Doc, sentence: Span) -> bool:
    """Whether a sentence that would be left alone answers anything."""
    done = (span for act in _SUBSTANCE for span in doc.cues.get(act, ()))
    return any(span.overlaps(sentence) for span in done) or bool(facts(sentence.of(doc.text), doc.lang))


def _removal(doc: Doc, finding: Finding, marked: Sequence[Finding]) -> Iterator[Edit]:
    sentence = doc.sentences[doc.sentence_at(finding.span)]
    hollow = _HOLLOW if is_remark(doc.lang, finding.rule) else frozenset[Kind]()
    asks = sentence.of(doc.text).endswith(("?", "؟"))
    if not finding.span.inside(sentence) or (asks and not hollow):
        return
    clause = _clause(doc, sentence, finding.span)
    apart = clause != sentence and not asks and _says_nothing(doc, clause, finding.span, hollow, _SUBSTANCE)
    part = list(_without(doc, sentence, clause)) if apart else []
    whole = _says_nothing(doc, sentence, finding.span, hollow, (*_SUBSTANCE, *_COURTESY))
    if whole and not (part and _tells(doc, sentence, clause, marked)):
        yield Edit(with_space(doc, sentence), "")
    else:
        yield from part


def _tells(doc: Doc, sentence: Span, clause: Span, marked: Sequence[Finding]) -> bool:
    """Whether words beside ``clause`` that no remark marks say something of their own."""
    beside = (Span(sentence.start, clause.start), Span(clause.end, _stop(doc, sentence)))
    return any(doc.words_in(place) > _REMAINDER and not any(f.span.overlaps(place) for f in marked) for place in beside)


def is_remark(lang: str, rule: str) -> bool:
    """Whether a reply can always do without what ``rule`` flags."""
    return _named(rule, phrases(lang).remarks)


def is_told(lang: str, rule: str) -> bool:
    """Whether what ``rule`` flags tells what happened."""
    return _named(rule, phrases(lang).told)


def _named(rule: str, globs: Sequence[str]) -> bool:
    return any(fnmatchcase(rule.partition(".")[2], glob) for glob in globs)


def _says_nothing(doc: Doc, place: Span, flagged: Span, hollow: frozenset[Kind], acts: Sequence[str]) -> bool:
    """Whether ``place`` is short and holds no act, nor a fact but hollow ones in the ``flagged`` words."""
    if doc.words_in(place) > _LONGEST_REMARK:
        return False
    spared = flagged if hollow else None
    said = Span(place.start, _stop(doc, place))  # what begins the next sentence may be found from the stop on
    done = (span for act in acts for span in doc.cues.get(act, ()) if span.overlaps(said))
    if any(spared is None or not span.overlaps(spared) for span in done):
        return False
    return not any(_counts(fact, place.start, spared, hollow) for fact in facts(place.of(doc.text), doc.lang))


def _counts(fact: Fact, start: int, spared: Span | None, hollow: frozenset[Kind]) -> bool:
    there = Span(start + fact.span.start, start + fact.span.end)
    return not (spared and fact.kind in hollow and there.overlaps(spared))


def _clause(doc: Doc, sentence: Span, flagged: Span) -> Span:
    """From the joint before ``flagged`` to the joint, or the full stop, after it."""
    folded = doc.folded.decode("latin-1")
    joint = re.compile(rf"(?:{_COMMA})(?:(?:{phrases(doc.lang).joints}) )?| (?:{phrases(doc.lang).joints}) ")
    before = [m.start() for m in joint.finditer(folded, sentence.start, flagged.start) if m.end() <= flagged.start]
    after = joint.search(folded, flagged.end, sentence.end)
    stop = _stop(doc, sentence)
    return Span(before[-1] if before else sentence.start, after.start() if after else max(stop, flagged.end))


def _stop(doc: Doc, place: Span) -> int:
    """Where the words of ``place`` end."""
    return len(doc.text[: place.end].rstrip(".!…؟? \n"))


def _without(doc: Doc, sentence: Span, clause: Span) -> Iterator[Edit]:
    """A clause that opens its sentence goes only if a comma alone parts it from the rest, which then begins the sentence."""
    if clause.start > sentence.start:
        if doc.words_in(Span(sentence.start, clause.start)) > 1:
            yield Edit(clause, "")
        return
    rest = clause.end + 2
    follows = re.match(rf"(?:{phrases(doc.lang).joints}) ", doc.folded[rest:].decode("latin-1"))
    if doc.text[clause.end : rest] in {", ", "، "} and not follows and doc.words_in(Span(rest, sentence.end)) > 1:
        yield begun(doc, Span(clause.start, rest), "")
