"""Apologies beyond the first that says what for: one is enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fnmatch import fnmatchcase

from coach.rewrite.clauses import clauses, cuts
from coach.rewrite.phrases import phrases
from coach.rewrite.verify import verify
from coach.rules.edits import apply
from coach.text import Doc
from coach.types import Edit, Finding, Span

_FEW = 3
_LONGEST = 9  # words of an apology that may go


def repeated(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """Cuts of all apologies but the fullest one, where a rule named in ``again`` finds too many of them."""
    found = (f.rule for f in findings for glob in phrases(doc.lang).again if fnmatchcase(f.rule.partition(".")[2], glob))
    rule = next(found, None)
    said = [place for s in doc.sentences for place in clauses(doc, s) if rule and _apologises(doc, place)]
    if rule is None or len(said) < 2:
        return {}
    fullest = max(said, key=lambda place: _reason(doc, place))
    spare = {place for place in said if place != fullest and doc.words_in(place) <= _LONGEST and _stands(doc, place, said)}
    return {edit: rule for edit in cuts(doc, spare.__contains__) if not verify(doc.text, apply(doc.text, {edit}), doc.lang)}


def _stands(doc: Doc, place: Span, said: Collection[Span]) -> bool:
    """Whether no few words beside ``place`` that say something else lean on it."""
    parts = clauses(doc, doc.sentences[doc.sentence_at(place)])
    at = parts.index(place)
    return all(part in said or doc.words_in(part) > _FEW for part in parts[max(0, at - 1) : at + 2])


def _apologises(doc: Doc, place: Span) -> bool:
    closes = doc.text[place.end : place.end + 2] in {",\n", "،\n"}
    return not closes and any(span.overlaps(place) for span in doc.cues.get("apology", ()))


def _reason(doc: Doc, place: Span) -> int:
    """How many words say what the apology is for."""
    cues = doc.cues["apology"]
    return sum(w.inside(place) and not any(w.overlaps(cue) for cue in cues) for w in doc.words)
