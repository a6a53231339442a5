"""Turkish: forms of negated ability (yapamıyoruz, kabul edilemez) and of address (sen, siz)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

from coach.text.fold import fold
from coach.text.morphology import tr_forms as forms
from coach.text.morphology.base import Address, Morphology, Verb
from coach.text.morphology.tr_address import addresses
from coach.text.patterns import Pattern
from coach.types import Span

_ABLE = {
    "present": ("bilir", ("im", "iz"), ("sin", "siniz"), ("", "ler")),
    "past": ("bildi", ("m", "k"), ("n", "niz"), ("", "ler")),
    "future": ("bilece", ("ğim", "ğiz"), ("ksin", "ksiniz"), ("k", "kler")),
    "reported": ("bilmiş", ("im", "iz"), ("sin", "siniz"), ("", "ler")),
    "lasting": ("bilmekte", ("yim", "yiz"), ("sin", "siniz"), ("dir", "dirler")),
    "was": ("biliyordu", ("m", "k"), ("n", "nuz"), ("", "lar")),
    "would": ("bilecekti", ("m", "k"), ("n", "niz"), ("", "ler")),
    "had": ("bilmişti", ("m", "k"), ("n", "niz"), ("", "ler")),
    "may": ("bilir", ("im", "iz"), ("sin", "siniz"), ("", "ler")),
    "if": ("bilirse", ("m", "k"), ("n", "niz"), ("", "ler")),
}
_IF = {(1, False): "m", (1, True): "k", (2, False): "n", (2, True): "nız", (3, False): "", (3, True): "lar"}


class Turkish:
    """The morphology of Turkish; patterns are built once, when first asked for."""

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """``cannot``: what blocks a goal (first person, second person, passive); the others are its parts."""
        first, second = forms.pattern(forms.FIRST), forms.pattern(forms.SECOND)
        passive, third = forms.pattern(forms.THIRD, passive=True), forms.pattern(forms.THIRD)
        both = forms.pattern(forms.FIRST, forms.SECOND)
        return {
            "cannot": f"{both}|{passive}",
            "cannot_first": first,
            "cannot_second": second,
            "cannot_passive": passive,
            "cannot_third": third,
        }

    @cached_property
    def _any(self) -> Pattern:
        return Pattern(forms.pattern(forms.FIRST, forms.SECOND, forms.THIRD, forms.OTHER))

    def inabilities(self, text: str) -> tuple[Verb, ...]:
        found = ((span, forms.parse(span.of(text))) for span in self._any.spans(fold(text).encode("latin-1")))
        return tuple(_verb(span, form) for span, form in found if form is not None)

    def addresses(self, text: str) -> tuple[Address, ...]:
        return addresses(text)

    def affirm(self, form: str) -> str | None:
        parsed = _parsed(form.strip())
        return forms.like(_affirmed(parsed), form.strip()) if parsed else None

    def concede(self, form: str) -> str | None:
        parsed = _parsed(form.strip())
        return forms.like(_conceded(parsed), form.strip()) if parsed else None


def _verb(span: Span, form: forms.Form) -> Verb:
    return Verb(span, form.lemma, form.person, form.plural, form.passive)


@cache
def _parsed(form: str) -> forms.Form | None:
    """The analysis of a whole word that the patterns accept; None for any other text."""
    spans = list(MORPHOLOGY._any.spans(fold(form).encode("latin-1")))
    return forms.parse(form) if spans == [Span(0, len(form))] else None


def _affirmed(form: forms.Form) -> str:
    base, *persons = _ABLE[form.tense]
    return form.able + base + persons[form.person - 1][form.plural]


def _conceded(form: forms.Form) -> str:
    """The refusal kept in a subordinate clause: yapmasak da, yapamasanız da, yapamadıysak da, yapamayacak olsak da."""
    a = "a" if forms.is_back(form.stem) else "e"
    person = _IF[form.person, form.plural]
    if form.tense in {"future", "would"}:
        return f"{form.able}m{a}y{a}c{a}k olsa{person} da"
    person = person.replace("ı", "i").replace("a", "e") if a == "e" else person
    tail = f"{person} d{a}"
    if form.tense in {"past", "reported", "had"}:
        return f"{form.able}m{a}d{'ı' if a == 'a' else 'i'}ys{a}{tail}"
    return f"{form.able if form.person == 2 else form.lemma}m{a}s{a}{tail}"


MORPHOLOGY = Turkish()
_PROOF: Morphology = MORPHOLOGY
