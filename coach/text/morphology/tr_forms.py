"""Negated ability in Turkish, -(y)AmA-: patterns from stems and suffixes, and what one form says.

A surface test for -AmA- is right about half of the time: "aramadın" and "ödememiz" are plain negation and a verbal noun
of stems in -a/-e. So a stem that ends in a consonant must be a known root with regular voice suffixes, and one that ends
in a vowel must show its "y". Source: Göksel and Kerslake, Turkish: A Comprehensive Grammar (Routledge, 2005), ch. 8.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from coach.text.fold import fold
from coach.text.morphology.tr_roots import CONSONANT, VOWEL

Person = Literal[1, 2, 3]
_BACK = "aıou"
_VOWELS = "aıoueiöü"
# Of two readings the consonant stem is the likelier one: bul-ama- and not bula-ma- (smear), bil-eme- and not bile-me- (whet).
_LIKELIER = frozenset(
    {
        "bul", "bil", "at", "ol", "çal", "kal", "sür", "dol", "gel", "yen", "sus", "kok", "kur", "sor", "in", "an", "gör", "üz",
        "koş", "duy", "iz", "uy", "geç", "gül", "güven",
    }
)  # fmt: skip
# Passive in form, active in sense: "katılamaz" is "cannot attend".
_MIDDLE = frozenset(
    {
        "katıl", "ayrıl", "yorul", "bayıl", "darıl", "sıkıl", "kurtul", "doğrul", "üzül", "kırıl", "sarıl", "eğil", "atıl",
        "takıl", "alışıl", "dağıl", "yanıl", "yenil", "geril", "aşıl",
    }
)  # fmt: skip
# Roots whose passive would read as another verb: yen-il-eme- is also yenile-me- (renew).
_BARE = frozenset(
    {
        "aş", "ger", "güd", "in", "yen", "yum",
    }
)  # fmt: skip
_MIDDLE_N = frozenset(
    {
        "de", "ye", "daya", "doku", "katla", "dinle", "zorla", "sinirle", "yarar", "yararla", "uza", "dola", "sıva", "bürü",
        "sürü", "boşa", "yasla", "sakla", "gizle", "evle", "kapa", "hızla",
    }
)  # fmt: skip
_VOICES = r"(?:[iu][lns])?(?:[td][iu]r|[iu]t|[iu]r)?(?:[iu][ln])?"

FIRST = (
    r"m[iu]yo(?:r(?:u[mz]|du[mk])|[mz])|mAm|mAy[iu]z|mAzd[iu][mk]|mAd[iu][mk]|mAyAcA(?:g[iu][mz]|kt[iu][mk])|mA?y?[aeiu]c[ae][mz]"
    r"|mAm[iu]s(?:[iu][mz]|t[iu][mk])|mAmAktAy[iu][mz]|mAyAbilir(?:im|iz)"
)
SECOND = r"mAzs[iu]n(?:[iu]z)?|m[iu]yorsun(?:uz)?|mAyAcAks[iu]n(?:[iu]z)?"
THIRD = r"m[iu]yor?|mAz|mAd[iu]|mAyAcAk(?:t[iu]r)?|mAm[iu]s(?:t[iu]r)?|mAmAktA(?:d[iu]r)?"
OTHER = (
    r"mAd[iu]n(?:[iu]z)?|mAzlAr|mAd[iu]lAr|m[iu]yorlar|m[iu]yordu(?:n(?:uz)?|lar)?|m[iu]yorlard[iu]|mAyAcAklAr|mAzd[iu](?:n(?:[iu]z)?|lAr)?"
    r"|mAm[iu]st[iu](?:n(?:[iu]z)?|lAr)?|mAm[iu]slAr(?:d[iu])?|mAyAcAkt[iu](?:n(?:[iu]z)?)?|mAm[iu]ss[iu]n(?:[iu]z)?|mAyAbilir(?:s[iu]n(?:[iu]z)?|lAr)?"
    r"|mAzm[iu]s|mAzsA[mkn]?|mAzsAn[iu]z|mAsA[mkn]?|mAsAn[iu]z"
)


def is_back(stem: str) -> bool:
    """Whether suffixes of ``stem`` (in full spelling) take back vowels."""
    return next((c in _BACK for c in reversed(stem) if c in _VOWELS), True)


@cache
def stems() -> tuple[frozenset[str], frozenset[str]]:
    """(stems in a consonant, stems in a vowel), in full spelling; the first less those that read better as the second."""
    vowel = frozenset(VOWEL.split())
    other = {(fold(v), is_back(v)) for v in vowel}
    clashing = {c for c in CONSONANT.split() if (fold(c) + ("a" if is_back(c) else "e"), is_back(c)) in other}
    consonant = set(CONSONANT.split()) - clashing | _LIKELIER
    return frozenset(consonant), vowel


def _alternatives(words: set[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


@cache
def _stem_pattern(back: bool, passive: bool) -> str:
    """Stems with the vowel of ability, folded: "yapa", "basla(t)a", "soyleye"."""
    a = "a" if back else "e"
    consonant, vowel = ({fold(s) for s in group if is_back(s) is back} for group in stems())
    vowel_y = {v for v in vowel if not v.endswith(f"l{a}")} - {"de", "ye"} | (set() if back else {"di", "yi"})
    if passive:
        middle = {fold(m) for m in _MIDDLE}
        on_l = {c for c in consonant if c.endswith("l") and c not in middle}
        done = {c for c in consonant if re.search(r"(?:[iu]l|n[iu]l)$", c) and len(c) > 3 and c not in middle}
        plain = {c for c in consonant if not c.endswith("l") and f"{c}il" not in middle and f"{c}ul" not in middle}
        kinds = [
            f"(?:{_alternatives(plain)})(?:[td][iu]r|[iu]t|[iu]r)?[iu]l",
            f"(?:{_alternatives(on_l)})(?:[td][iu]r[iu]l|[iu]n)",
            _alternatives(done),
            f"(?:{_alternatives(vowel - {fold(v) for v in _MIDDLE_N})})(?:n|t[iu]l|nd[iu]r[iu]l|st[iu]r[iu]l)(?:[iu]l)?",
            rf"\w+(?:l{a}(?:st|nd)[iu]r|l{a}t)[iu]l",
        ]
        return f"(?:{'|'.join(kinds)}){a}"
    bare = {fold(b) for b in _BARE}
    kinds = [
        f"(?:{_alternatives(consonant - bare)}){_VOICES}{a}|(?:{_alternatives(consonant & bare)}){a}",
        rf"\w*l{a}(?:y{a}|[nst](?:d?[iu]r)?(?:[iu]l)?{a})",
        rf"\w+(?:[td][iu]r)(?:[iu]l|t)?{a}",
        f"(?:{_alternatives(vowel_y)})(?:y{a}|[nst](?:[td]?[iu]r)?(?:[iu][ln])?{a})",
    ]
    return f"(?:{'|'.join(kinds)})"


def pattern(*suffixes: str, passive: bool = False) -> str:
    """A pattern over folded text for the forms of negated ability that end in one of ``suffixes``."""
    sides = []
    for back in (True, False):
        a = "a" if back else "e"
        sides.append(f"{_stem_pattern(back, passive)}(?:{'|'.join(suffixes).replace('A', a)})")
    return rf"\b(?:{'|'.join(sides)})\b"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of negated ability, analysed: ``stem`` in full spelling ("düşür"), ``tense`` a key of ``_ABLE``."""

    stem: str
    tense: str
    person: Person
    plural: bool
    passive: bool

    @property
    def able(self) -> str:
        """The stem with its vowel of ability: düşüre, başlaya, diye."""
        stem = {"de": "di", "ye": "yi", "et": "ed", "git": "gid"}.get(self.stem, self.stem)
        vowel = "a" if is_back(self.stem) else "e"
        return stem + ("y" if self.stem[-1] in _VOWELS else "") + vowel

    @property
    def lemma(self) -> str:
        return re.sub(r"^(e|gi|ta|gü)d$|(?<=\w)(e)d$", lambda m: (m[1] or m[2]) + "t", self.stem)


_TENSES = {
    "present": r"m[iu]yor?(?P<p>um|uz|sun|sunuz|lar|m|z)?|mAz(?P<p2>sin|siniz|sun|sunuz|lAr)?|mA(?P<p3>m|yiz|yuz)",
    "past": r"mAd[iu](?P<p>m|k|n|niz|nuz|lAr)?",
    "future": r"mAyAcA(?P<p>gim|giz|ksin|ksiniz|k|klAr|ktir)|mA?y?[aeiu]c[ae](?P<p2>m|z)",
    "reported": r"mAm[iu]s(?P<p>im|iz|um|uz|sin|siniz|lAr|tir|tur)?",
    "lasting": r"mAmAktA(?P<p>yim|yiz|dir)?",
    "was": r"m[iu]yordu(?P<p>m|k|n|nuz|lar)?|m[iu]yor(?P<p2>lard[iu])|mAzd[iu](?P<p3>m|k|n|niz|lAr)?",
    "would": r"mAyAcAkt[iu](?P<p>m|k|n|niz)?",
    "had": r"mAm[iu]st[iu](?P<p>m|k|n|niz|lAr)?|mAm[iu]s(?P<p2>lArd[iu])",
    "may": r"mAyAbilir(?P<p>im|iz|sin|siniz|lAr)?",
    "if": r"mAz?sA(?P<p>m|k|n|niz)?|mAzm[iu]s",
}
_NUMBERED = {name: p.replace("p2", "q").replace("p3", "r") for name, p in _TENSES.items()}
_PARSED = {
    back: [(name, re.compile(p.replace("A", "a" if back else "e"))) for name, p in _NUMBERED.items()] for back in (True, False)
}
_WHO: dict[str, tuple[Person, bool]] = {
    **dict.fromkeys(("um", "im", "m", "gim", "yim"), (1, False)),
    **dict.fromkeys(("uz", "iz", "z", "k", "giz", "yiz", "yuz"), (1, True)),
    **dict.fromkeys(("sun", "sin", "n", "ksin"), (2, False)),
    **dict.fromkeys(("sunuz", "siniz", "nuz", "niz", "ksiniz"), (2, True)),
    **dict.fromkeys(("lar", "ler", "klar", "kler", "lardi", "lerdi"), (3, True)),
}  # fmt: skip


def parse(form: str) -> Form | None:
    """What a form of negated ability says; None where the word is something else."""
    folded = fold(form)
    for m in re.finditer(r"(?<=[ae])m", folded):
        back = folded[m.start() - 1] == "a"
        for tense, suffix in _PARSED[back]:
            if found := suffix.fullmatch(folded, m.start()):
                ending = next((g for g in found.groups() if g), "")
                person, plural = _WHO.get(ending, _future(tense, ending))
                stem = _spelled(form, m.start() - 1, back)
                if not stem:
                    return None
                return Form(stem, tense, person, plural, _is_passive(folded[: m.start()], back))
    return None


def _future(tense: str, ending: str) -> tuple[Person, bool]:
    return (1, ending == "z") if tense == "future" and ending in {"m", "z"} else (3, False)


@cache
def _passive(back: bool) -> re.Pattern[str]:
    return re.compile(_stem_pattern(back, passive=True))


def _is_passive(able: str, back: bool) -> bool:
    return _passive(back).fullmatch(able) is not None


@cache
def _spellings(back: bool) -> dict[str, str]:
    return {fold(s): s for group in stems() for s in sorted(group) if is_back(s) is back}


def _spelled(form: str, end: int, back: bool) -> str:
    """The stem of ``form`` up to ``end`` in full spelling: from the table where it is known, else as written."""
    written, folded = lower(form[:end]), fold(form[:end])
    known = _spellings(back)
    if folded[-1:] == "y" and folded not in known:
        written, folded = written[:-1], folded[:-1]
        if folded in {"di", "yi"}:
            return folded[0] + "e"
    root = next((folded[:i] for i in range(len(folded), 1, -1) if folded[:i] in known), "")
    if not root:
        return _harmonic(written, "")
    return _harmonic(known[root] + written[len(root) :], known[root])


def _harmonic(stem: str, root: str) -> str:
    """``stem`` with the i of its suffixes after ``root`` as vowel harmony has it; letters typed in full stay."""
    out = list(stem)
    for i in range(max(len(root), 2), len(out)):
        following = next((c for c in out[i + 1 :] if c in _VOWELS), "")
        if out[i] == "i" and following == "e":
            continue  # an e never follows an ı: taksitle
        if out[i] in "iıuü":
            last = next((c for c in reversed(out[:i]) if c in _VOWELS), "e")
            out[i] = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}[last]
        elif out[i] == "s" and root and i + 1 < len(out) and i == len(root) + 1:
            out[i] = "ş"
    return "".join(out)


def lower(text: str) -> str:
    """Turkish lower case: İ is i, I is ı."""
    return text.replace("İ", "i").replace("I", "ı").lower()


def upper(text: str) -> str:
    """Turkish upper case: i is İ, ı is I."""
    return text.replace("i", "İ").replace("ı", "I").upper()


def like(word: str, model: str) -> str:
    """``word`` in the case of ``model``: yapabiliriz, Yapabiliriz or YAPABİLİRİZ."""
    if model.isupper() and len(model) > 1:
        return upper(word)
    return upper(word[:1]) + word[1:] if model[:1].isupper() else word
