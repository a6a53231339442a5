"""What hurts and tells something too, so that it cannot be cut: the phraser says the sentence plainly, facts decide.

A clause may be said no more only if the tagger finds that it hurts; every other must still be there, by most of its words. A word
that binds may go with its clause: "if you had read our terms" is no condition. Where the clause is still said, a lost "not" has
turned it round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from coach.models.phraser import LETTERS, SILENT, WORD, Phraser, share, stems
from coach.rewrite.clauses import clauses, spoken
from coach.rewrite.facts import Kind, facts
from coach.rewrite.proposals import NOTHING, Rewrite
from coach.rewrite.sense import HARSH, Sense
from coach.rewrite.verify import kinds, verify
from coach.rules.edits import apply
from coach.text import Doc
from coach.types import Edit, Finding, Span

PLAIN = "compose.plain"
_FAULTS = frozenset({"positivity", "empathy", "ownership", "clarity", "formality"})
_TONE: frozenset[Kind] = frozenset({"negation", "condition", "limit", "obligation", "permission", "hedge"})
_NO: frozenset[Kind] = frozenset({"negation", "refusal", "prohibition"})
_BINDING: frozenset[Kind] = _TONE - {"negation", "obligation"} | {"refusal", "prohibition", "promise", "free"}
_FEWEST = 4  # words of a sentence worth it
_HURTS, _BINDS, _FINE = 0.35, 0.5, 0.93  # from which a clause may go, one with words that bind, one of these in a fine sentence
_CUT = 0.45  # how sure it must be where it only leaves words out: the tagger has a say on these
_LETTERED = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u064b-\u065f\u0654][^\W\d_]*)*")  # a word, marks over its letters included
_SAID, _GONE = 0.67, 0.34  # from which share of its words on a clause is still said, and to which it is said no more


@dataclass(frozen=True)
class Plainly:
    """Of one draft. Places are those of ``doc.text``, of ``found`` those of the draft as received."""

    doc: Doc
    found: Sequence[Finding]
    sense: Sense
    phraser: Phraser

    @property
    def rewrite(self) -> Rewrite:
        """The draft with its sentences that hurt said plainly; NOTHING where there are none."""
        text = self.doc.draft.text
        made = [(self.doc.source.received(edit.span), edit.text) for edit in self._edits()]
        edits = {Edit(place, _spelled(said, place.of(text))): PLAIN for place, said in made}
        text = apply(text, edits)
        return Rewrite(text, changes=tuple(sorted(edits.items(), key=lambda c: c[0].span)), by="composer") if edits else NOTHING

    def _edits(self) -> Iterator[Edit]:
        text, least = self.doc.text, float(self.phraser.card["sure"])
        for sentence in self._hurting():
            given = sentence.of(text).strip()
            start = text.index(given, sentence.start)
            said = self.phraser(self.doc.lang, given)
            if said is None or said.text == SILENT or said.sure < (_CUT if _is_cut(said.text, given) else least):
                continue
            if said.text != given and not _bends(said.text, given) and self._keeps(sentence, said.text):
                yield Edit(Span(start, start + len(given)), said.text)

    def _hurting(self) -> Iterator[Span]:
        """Sentences in which something hurts or is stiff, by the tagger, the heads or a rule, and that will not be cut."""
        marked = [f for f in self.found if f.span.start < f.span.end and f.signal in _FAULTS]
        places = [*(self.doc.source.cleaned(f.span) for f in marked), *self.sense.harsh]
        cut = [edit.span for edit in self.sense.removals]
        for sentence in spoken(self.doc):
            spared = self.doc.words_in(sentence) < _FEWEST or self.sense.is_fixed(sentence)
            if spared or any(sentence.inside(span) for span in cut):
                continue
            if any(place.overlaps(sentence) for place in places) or self.sense.reads(HARSH, sentence):
                yield sentence

    def _keeps(self, sentence: Span, said: str) -> bool:
        """Whether nothing is lost but clauses that hurt, and words that bind in them, and nothing is added."""
        text, lang = self.doc.text, self.doc.lang
        left = {part: share(part.of(text), said) for part in clauses(self.doc, sentence)}
        lost = (part for part, much in left.items() if much < _SAID)
        if share(said, sentence.of(text)) < _SAID or any(self._needs(part, sentence) for part in lost):
            return False
        gone = [part for part, much in left.items() if much <= _GONE]
        bound = [fact for fact in facts(text, lang) if fact.span.overlaps(sentence)]
        kept = _counted(f.kind for f in bound if not any(f.span.overlaps(part) for part in gone))
        if not kept <= _counted(f.kind for f in facts(said, lang)):
            return False
        return not any(d.added or d.kind not in _TONE for d in verify(sentence.of(text), said, lang))

    def _needs(self, part: Span, sentence: Span) -> bool:
        """Whether the customer may need a clause: the tagger must be surer where words bind in a sentence that is not harsh."""
        bound = kinds([part.of(self.doc.text)], self.doc.lang)
        harsh = self.sense.is_harsh(sentence)
        if self.sense.is_courteous(part) and not harsh:
            return True
        least = _FINE if bound & _BINDING and not harsh else _BINDS if bound & (_BINDING | _TONE) else _HURTS
        return self.sense.tags.odds("remark", part) < least


def _is_cut(said: str, given: str) -> bool:
    """Whether ``said`` has but words of ``given``, in their order."""
    words = iter(_LETTERED.findall(given.casefold()))
    return all(word in words for word in _LETTERED.findall(said.casefold()))


def _spelled(said: str, given: str) -> str:
    """``said`` with the words of ``given`` written as there: marks that only some write are not the phraser's to drop."""
    known = {_bare(word): word for word in _LETTERED.findall(given)}
    return _LETTERED.sub(lambda m: known.get(_bare(m[0]), m[0]) if m[0] == _bare(m[0]) else m[0], said)


def _bare(word: str) -> str:
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def _bends(said: str, given: str) -> bool:
    """Whether a word of ``given`` has got another ending: small models get these wrong."""
    known = {word.casefold() for word in WORD.findall(given)}
    begun = set(stems(given))
    new = (word.casefold() for word in WORD.findall(said))
    return any(word not in known and word[:LETTERS] in begun for word in new)


def _counted(kinds: Iterable[Kind]) -> Counter[Kind]:
    """How many there are of each kind that may be tone; every no is one kind: a sentence with two may not lose one."""
    return Counter("negation" if kind in _NO else kind for kind in kinds if kind in _TONE | _NO)
