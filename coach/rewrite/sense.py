"""What the models see in a reply: clauses that only hurt, as edits; a refusal with nothing instead; a customer who is upset."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.models.labels import LABELS
from coach.models.phraser import SILENT, Phraser, Said, share
from coach.models.tagger import NO_TROUBLE, Tagger, Tags
from coach.policy import Policy
from coach.rewrite.clauses import clauses, cuts, spoken
from coach.rewrite.compose import Gap, Need, wants_offer
from coach.rewrite.facts import Kind, facts
from coach.rewrite.frame import named, signature
from coach.rewrite.trim import is_told
from coach.rewrite.verify import EXACT, kinds, verify
from coach.rules.edits import apply
from coach.text import Doc
from coach.types import Edit, Finding, Span

REMARK = "compose.remark"
_HOLLOW: frozenset[Kind] = frozenset({
    "obligation", "condition", "hedge", "certain", "negation", "only", "due", "free", "limit", "prohibition", "permission",
})  # fmt: skip
_BINDING: frozenset[Kind] = frozenset({"refusal", "negation", "prohibition", "obligation", "promise", "free", "actor"})
_LIMITING: frozenset[Kind] = frozenset({"condition", "permission", "only", "hedge", "limit"})
_PLEDGES = _LIMITING - {"condition", "hedge"} | {"refusal", "prohibition", "obligation", "promise", "free"}
_REFUSAL = LABELS.index("refusal")
_TELLING = ("next_step", "asks_for_details", "alternative", "information", "timeline", "action_taken")
HARSH = [LABELS.index(act) for act in ("dismissal", "blame", "deflection")]
_USEFUL = [LABELS.index(act) for act in ("acknowledgement", "apology", "empathy", *_TELLING)]
_FRAME = ("greeting", "closing")
_COURTESY = ("thanks", "offer_help", "apology", "feeling", "sympathy", "acknowledgement")
_UNKIND = frozenset({"positivity", "empathy"})
_SEEN = 0.2  # from which a refusal is open that a rule sees too
_SUSPECT = 0.6  # from which a clause goes that a rule flags as well
_ALONE = 0.96  # from which one goes that neither a rule nor the heads find harsh
_CERTAIN, _SURE, _LIKELY, _DOUBTED, _UNSURE = 0.98, 0.93, 0.5, 0.2, 0.15
_FRUSTRATED, _SAD = 0.4, -0.4  # of the customer's words, from which and to which they are upset
_LEAST_NONE = 0.9  # from which it is clear that the customer tells of no trouble
_STUMP = 2  # words of a clause that means nothing without the rest of its sentence
_SILENT = 0.9  # how sure the phraser must be that a sentence tells nothing
_LEFT = 0.5  # of the words of a clause that is cut, those that the phraser may still say
_PASSES = 3  # what is left may read otherwise where something has gone


Models = tuple[Tagger, Phraser | None]


@dataclass(frozen=True)
class Sense:
    """One draft as the models see it. Places are those of ``doc.text``; ``instead``: what may be offered, or a slot."""

    doc: Doc
    tagger: Tagger
    phraser: Phraser | None
    instead: str
    upset: bool
    refused: tuple[Span, ...] = ()  # where rules would offer something
    suspect: tuple[Span, ...] = ()  # what rules flag as unkind, where it does not tell what happened
    trusting: bool = False  # whether a rule alone is believed that a no leaves the customer with nothing

    @classmethod
    def of(cls, doc: Doc, models: Models, policy: Policy, found: Sequence[Finding], measures: Mapping[str, float]) -> Sense:
        offers = policy.alternatives.get(doc.lang, ())
        instead = offers[0] if offers else doc.language.why("slot_alternative")
        upset = measures.get("frustration", 0.0) >= _FRUSTRATED or measures.get("sentiment", 0.0) <= _SAD
        flagged = (f for f in found if f.span.start < f.span.end and not is_told(doc.lang, f.rule))
        unkind = (f for f in flagged if f.signal in _UNKIND)
        offering = (f for f in found if any(instead in e.text for e in f.edits))
        refused, suspect = (tuple(doc.source.cleaned(f.span) for f in some) for some in (offering, unkind))
        return cls(doc, *models, instead, upset, refused, suspect)

    @cached_property
    def tags(self) -> Tags:
        return self.tagger(self.doc.asked.text, self.doc.text)

    @cached_property
    def removals(self) -> dict[Edit, str]:
        """Cuts of remarks after which every fact still stands. Something that is no remark must be left to say."""
        doc, tags, found = self.doc, self.tags, list[Edit]()
        sentences = [clauses(doc, sentence) for sentence in spoken(doc)]
        places, gone, spared = [place for parts in sentences for place in parts], set[Span](), set[Span]()
        for _ in range(_PASSES):
            open_to = [place for place in places if place not in gone | spared]
            odds = {place: tags.odds("remark", _moved(place, found)) for place in open_to}
            more = {place for place, probability in odds.items() if self._goes(place, probability)}
            if not more:
                break
            gone |= more
            gone |= {
                p for parts in sentences if gone.intersection(parts) for p in parts if p in odds and self._follows(p, odds[p])
            }
            made = list(cuts(doc, gone.__contains__))
            found = [edit for edit in made if self._keeps(edit)]
            spared |= {place for edit in made if edit not in found for place in gone if place.inside(edit.span)}
            gone -= spared
            tags = self.tagger(doc.asked.text, apply(doc.text, found))
        left = [s for s in doc.sentences if doc.words_in(s) > 2 and not any(s.inside(e.span) for e in found)]
        return dict.fromkeys(found, REMARK) if left else {}

    def needs(self, place: Span) -> bool:
        """Whether ``place`` is surely no remark."""
        return self.tags.odds("remark", place) < _UNSURE

    def hurts(self, place: Span) -> bool:
        """Whether ``place`` is more likely a remark than not."""
        return self.tags.odds("remark", place) >= _LIKELY

    @property
    def harsh(self) -> list[Span]:
        """The clauses that are more likely remarks than not."""
        return [place for sentence in spoken(self.doc) for place in clauses(self.doc, sentence) if self.hurts(place)]

    @property
    def need(self) -> Need:
        trouble, odds = self.tags.trouble
        sure = odds >= (_LEAST_NONE if trouble == NO_TROUBLE else self.tagger.threshold("trouble"))
        return Need(self.gap, self.upset, self._refuses, trouble if sure else None)

    @cached_property
    def _refuses(self) -> bool:
        """Whether the heads read a refusal in any sentence."""
        said = [s.of(self.doc.text) for s in self.doc.sentences if self.doc.words_in(s)]
        read = self.tagger.encoder(said)
        return any(read[unit].logits[_REFUSAL] >= 0 for unit in said)

    @cached_property
    def gap(self) -> Gap | None:
        """The sentence that refuses while nothing is offered instead, where there is one."""
        end = signature(self.doc) or len(self.doc.text)
        said = [s for s in self.doc.sentences if s.end <= end and not self._says(_FRAME, s)]
        if self.trusting:
            said = [s for s in said if self._seen(s) and wants_offer(self.doc, s)]
        odds = {sentence: self.tags.odds("open", sentence) for sentence in said}
        likely = max(odds, key=odds.__getitem__, default=None)
        if likely is None or not wants_offer(self.doc, likely) or not (self.trusting or odds[likely] >= self._least(likely)):
            return None
        return None if self._relieves(likely) else Gap(likely, self.instead)

    def _seen(self, sentence: Span) -> bool:
        return any(span.overlaps(sentence) for span in self.refused)

    def _least(self, sentence: Span) -> float:
        return _SEEN if self._seen(sentence) else self.tagger.threshold("open")

    def _relieves(self, sentence: Span) -> bool:
        """Whether its no is a gift: nothing is to be paid."""
        found = facts(sentence.of(self.doc.text), self.doc.lang)
        gifts, noes = ([f.span for f in found if f.kind == kind] for kind in ("gift", "negation"))
        return any(gift.overlaps(no) for gift in gifts for no in noes)

    def _goes(self, clause: Span, odds: float) -> bool:
        """What nobody else finds harsh goes only where the tagger is surer; so do courtesies, news and words that bind."""
        if odds < _DOUBTED or self.is_fixed(clause):
            return False
        harsh = self.is_harsh(clause)
        if self._is_silent(clause, harsh):
            return True
        if odds < (_SUSPECT if self.is_suspect(clause) else self.tagger.threshold("remark") if harsh else _ALONE):
            return False
        bound = kinds([clause.of(self.doc.text)], self.doc.lang)
        if bound & _LIMITING:
            return odds >= _CERTAIN
        courteous = self.is_courteous(clause)
        return not (courteous and not harsh) and (
            odds >= _SURE or not (bound & _BINDING or courteous or self.reads(_USEFUL, clause))
        )

    def _is_silent(self, clause: Span, harsh: bool) -> bool:
        """Whether the phraser finds nothing to say in the sentence of the clause, where nothing is surely needed, or binds."""
        sentence = self.doc.sentences[self.doc.sentence_at(clause)]
        least = min(self.tags.odds("remark", part) for part in clauses(self.doc, sentence))
        bound = kinds([sentence.of(self.doc.text)], self.doc.lang)
        if least < (_DOUBTED if harsh else _LIKELY) or bound & (_PLEDGES if harsh else _PLEDGES | _LIMITING):
            return False
        said = None if not harsh and self.is_courteous(sentence) else self._said(sentence)
        return said is not None and said.text == SILENT and said.sure >= _SILENT

    def _said(self, sentence: Span) -> Said | None:
        return self.phraser(self.doc.lang, sentence.of(self.doc.text).strip()) if self.phraser else None

    def _follows(self, clause: Span, odds: float) -> bool:
        """Whether a clause goes with a remark in its sentence: what stays must not be a stump of it."""
        if self.is_fixed(clause) or any(f.kind in EXACT for f in facts(clause.of(self.doc.text), self.doc.lang)):
            return False
        bound = kinds([clause.of(self.doc.text)], self.doc.lang)
        short = self.doc.words_in(clause) <= _STUMP and not self.is_courteous(clause)
        least = _UNSURE if short else _SUSPECT
        return odds >= least and not bound & (_BINDING if short else _BINDING | _LIMITING)

    def is_harsh(self, clause: Span) -> bool:
        """Whether a rule finds something unkind in it, or the heads something harsh in its sentence."""
        return self.is_suspect(clause) or self.reads(HARSH, clause)

    def is_courteous(self, clause: Span) -> bool:
        """Whether there is thanks, an apology or the like in it."""
        return self._says(_COURTESY, clause)

    def is_suspect(self, clause: Span) -> bool:
        """Whether a rule finds something unkind in it."""
        return any(span.overlaps(clause) for span in self.suspect)

    def is_fixed(self, clause: Span) -> bool:
        """Whether a clause is of a greeting, a closing or a quotation: these never go."""
        places = (*self.doc.zones, *named(self.doc))
        return self._says(_FRAME, clause) or any(place.overlaps(clause) for place in places)

    def reads(self, acts: list[int], clause: Span) -> bool:
        """Whether the heads read any of the acts in the sentence of the clause."""
        said = self.doc.sentences[self.doc.sentence_at(clause)].of(self.doc.text)
        return bool((self.tagger.encoder([said])[said].logits[acts] >= 0).any())

    def _says(self, cues: Sequence[str], clause: Span) -> bool:
        return any(span.overlaps(clause) for cue in cues for span in self.doc.cues.get(cue, ()))

    def _keeps(self, edit: Edit) -> bool:
        """Whether what has a value, who does what, a no and a promise stand elsewhere too, and the rest of it stands alone."""
        text = self.doc.text
        return self._stands(edit) and not verify(text, apply(text, {edit: REMARK}), self.doc.lang, _HOLLOW)

    def _stands(self, edit: Edit) -> bool:
        """Whether the phraser would leave out what ``edit`` takes: it knows what makes a stump of the rest, or a loss."""
        text = self.doc.text
        for sentence in self.doc.sentences:
            taken = text[max(edit.span.start, sentence.start) : min(edit.span.end, sentence.end)].strip()
            said = self._said(sentence) if any(c.isalpha() for c in taken) else None
            if said is not None and said.text != SILENT and share(taken, said.text) > _LEFT:
                return False
        return True


def _moved(place: Span, made: Collection[Edit]) -> Span:
    """Where ``place`` lies once the cuts ``made``, all of them outside it but for a capital, are made."""
    by = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in made if edit.span.end <= place.end)
    return Span(max(0, place.start + by), max(0, place.end + by))
