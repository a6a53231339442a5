"""Latvian: negated ability (nevarēt, nespēt, nemācēt, neprast and the impersonal "nav iespējams") and forms of address.

The verbs have few forms, so every one is generated from stems and endings and looked up, folded; nothing is guessed from
a suffix. Terms after Nītiņa and Grigorjevs (eds.), Latviešu valodas gramatika (LU Latviešu valodas institūts, 2013).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from coach.text.fold import fold
from coach.text.morphology.base import Address, Morphology, Verb
from coach.text.morphology.lv_address import addresses
from coach.types import Span

Person = Literal[1, 2, 3]


class Form(NamedTuple):
    """One negated form, and its able counterpart with garumzīmes."""

    lemma: str
    person: Person | None
    plural: bool | None
    able: str


_PERSONS: tuple[tuple[Person, bool | None], ...] = ((1, False), (2, False), (3, None), (1, True), (2, True))
_PAST = ("u", "i", "a", "ām", "āt")
_FUTURE = ("šu", "si", "s", "sim", "siet")
# lemma: present, past and future in the five persons, then forms without person
_PARTICIPLES = ("jis", "jusi", "juši", "jušas")
_STEMS = {
    "varēt": (("varu", "vari", "var", "varam", "varat"), "varēj", "varē", ("varētu", "varot", "varēšot")),
    "spēt": (("spēju", "spēj", "spēj", "spējam", "spējat"), "spēj", "spē", ("spētu", "spējot", "spēšot")),
    "mācēt": (("māku", "māki", "māk", "mākam", "mākat"), "mācēj", "mācē", ("mācētu",)),
    "prast": (("protu", "proti", "prot", "protam", "protat"), "prat", "pratī", ("prastu",)),
}  # fmt: skip
_SKILLS = {"nemācēt", "neprast"}  # a skill: as a refusal only of the one who speaks
_SYNONYM = {"spēt": "varēt"}  # "nespējam" is answered by "varam", not by the boast "spējam"


def _paradigm(lemma: str) -> list[tuple[str, Person | None, bool | None]]:
    present, past, future, rest = _STEMS[lemma]
    pasts, futures = [past + e for e in _PAST], [future + e for e in _FUTURE]
    forms: list[tuple[str, Person | None, bool | None]] = [
        (form, *who) for tense in (present, pasts, futures) for form, who in zip(tense, _PERSONS, strict=True)
    ]
    participles = [past.removesuffix("j") + e for e in _PARTICIPLES] if past.endswith("j") else []
    return [*forms, (future + "sit", 2, True), *((form, None, None) for form in (*rest, *participles))]


def _forms() -> dict[str, Form]:
    """Folded negated form → what it is. Where two meet, the third person ("nespēj") or the present ("nespēju") is kept."""
    table: dict[str, Form] = {}
    for lemma in _STEMS:
        able = [form for form, *_ in _paradigm(_SYNONYM.get(lemma, lemma))]
        for i, (form, person, plural) in enumerate(_paradigm(lemma)):
            key = fold("ne" + form)
            if key not in table or person == 3:
                table[key] = Form("ne" + lemma, person, plural, able[i] if i < len(able) else form)
    return table


# Impersonal ways to say the same; the able counterpart only drops the negation.
_IMPERSONAL = re.compile(
    r"\bnav (?:(?:vairs|diemzel|tehniski|fiziski|pagaidam|sobrid|praktiski|iespejas?) ){0,2}"
    r"(?:iespejam(?:[sai]|as)|iespejas?|iespeju)\b"
    r"|\bneb(?:us|ija|utu) iespejam[sai]\b|\bneb(?:us|ija|utu) iespejas\b"
)
_IMPERSONAL_CLASS = (
    r"\bnav (?:(?:vairs|diemzel|tehniski|fiziski|pagaidam|sobrid|praktiski) ){0,2}(?:iespējam(?:[sai]|as)|iespējas?|iespēju)\b"
    r"|\bneb(?:ūs|ija|ūtu) iespējam[sai]\b|\bneb(?:ūs|ija|ūtu) iespējas\b"
)
_PASSIVE = re.compile(r" (?:\w+ )?(?:tikt|tiks)\b")
_NOUN_BEFORE = re.compile(r"\b(?:par|uz|ar|del|sava|savu|mana|manu|jusu|musu|pilniga|maksat)\s$")
_NOUN = {"nespeja", "nespeju"}  # also "inability"


class Latvian:
    """The morphology of Latvian."""

    @cached_property
    def _table(self) -> dict[str, Form]:
        return _forms()

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_alternation(self._table)})\b")

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """``cannot`` is ability denied in a person that blocks a goal; the others are parts of it by person."""
        ability = {f: form for f, form in self._table.items() if form.lemma not in _SKILLS}
        first = [f for f, form in self._table.items() if form.person == 1]
        second = [f for f, form in ability.items() if form.person == 2]
        third = [f for f, form in ability.items() if form.person in (3, None) and f not in _NOUN]
        parts = {
            "cannot_i": _words(first),
            "cannot_you": _words(second),
            "cannot_it": _words(third),
            "impossible": _IMPERSONAL_CLASS,
        }
        return {**parts, "cannot_passive": rf"{_words(third)} (?:\w+ )?tikt\b", "cannot": "|".join(parts.values())}

    def inabilities(self, text: str) -> tuple[Verb, ...]:
        """Every form of negated ability in ``text``, in order."""
        folded = fold(text)
        verbs = [self._verb(folded, m) for m in self._any.finditer(folded) if not _is_noun(folded, m)]
        verbs += [Verb(Span(*m.span()), "nav iespējams", 3, None, False) for m in _IMPERSONAL.finditer(folded)]
        return tuple(sorted(verbs, key=lambda v: v.span.start))

    def _verb(self, folded: str, m: re.Match[str]) -> Verb:
        form = self._table[m[0]]
        return Verb(Span(*m.span()), form.lemma, form.person, form.plural, _PASSIVE.match(folded, m.end()) is not None)

    def addresses(self, text: str) -> tuple[Address, ...]:
        """Each word that shows tu or Jūs: pronouns, possessives, second persons, imperatives."""
        return addresses(text)

    def affirm(self, form: str) -> str | None:
        """nevaram → varam, nespēsim → varēsim, "nav iespējams" → "ir iespējams"; None if it is no such form."""
        plain = " ".join(fold(form).split())
        if plain in self._table:
            return _cased(self._table[plain].able, form)
        if _IMPERSONAL.fullmatch(plain):
            first, _, rest = form.strip().partition(" ")
            able = {"nav": "ir", "nebus": "būs", "nebija": "bija", "nebutu": "būtu"}[fold(first)]
            return _cased(f"{able} {rest.strip()}", form)
        return None

    def concede(self, form: str) -> str | None:
        """nevaram → lai gan nevaram; None if it is no form of negated ability."""
        if self.affirm(form) is None:
            return None
        words = form.strip()
        return f"{'Lai' if words[0].isupper() else 'lai'} gan {words[0].lower()}{words[1:]}"


def _is_noun(folded: str, m: re.Match[str]) -> bool:
    return m[0] in _NOUN and _NOUN_BEFORE.search(folded, max(0, m.start() - 12), m.start()) is not None


def _alternation(forms: Mapping[str, object] | list[str]) -> str:
    return "|".join(sorted(forms, key=lambda f: (-len(f), f)))


def _words(forms: list[str]) -> str:
    return rf"\b(?:{_alternation(forms)})\b"


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like.strip()[:1].isupper() else word


MORPHOLOGY: Morphology = Latvian()
