"""Persian word forms: negated ability, and how the reader is addressed. Written and spoken, with ZWNJ, a space or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from coach.text.fold import fold
from coach.text.morphology.base import Address, Morphology, Verb
from coach.text.morphology.fa_address import addresses
from coach.text.morphology.fa_verbs import short_infinitives, subjunctives
from coach.text.patterns import Pattern
from coach.types import Span

Person = Literal[1, 2, 3] | None

_STEM, _PAST = "(?:توان|تون)", "(?:توانست|تونست)"
_PERSONS = {"first": "یم|م", "second": "ید|ین|ی", "third": "ند|ن|د|ه"}
_PAST_PERSONS = {"first": "یم|م", "second": "ید|ین|ی", "third": "ند|ن"}
_PERFECT = {"first": "ایم|ام|یم|م", "second": "اید|ای|ین", "third": "است|اند|ن"}
_AUX = {"first": "م|یم", "second": "ی|ید", "third": "د|ند"}
_NOT_IS = "(?:نیست|نیس|نمی‌باشد|نمی‌باشه|نبود|نبوده|نخواهد بود|نیستش)"
_WORDS = r"(?:[\w‌]+ )"
# Words that make «نمی‌شود» a plain "does not become": ناراحت نمی‌شود، باعث نمی‌شود، دلیل نمی‌شه که …
_BECOMES = (
    "دلیل|باعث|موجب|سبب|ناراحت|خراب|تمام|تموم|شامل|مانع|پیدا|دیر|زیاد|کم|بیشتر|کمتر|محسوب|حساب|"
    "کثیف|خسته|چیزی|چیزیش|وارد|تبدیل|عوض"
)


def _verb(person: str) -> str:
    """Every tense of نتوانستن in one person."""
    present, past, perfect, aux = _PERSONS[person], _PAST_PERSONS[person], _PERFECT[person], _AUX[person]
    bare = "?" if person == "third" else ""
    after = rf"(?:‌باش(?:{present})|‌بود(?:{past}){bare})"
    return (
        rf"\b(?:نمی‌|ن){_STEM}(?:{present})\b|\b(?:نمی‌|ن){_PAST}(?:{past}){bare}\b|"
        rf"\bن{_PAST}ه(?:{after}|‌(?:{perfect}))\b|\bنخواه(?:{aux})‌توانست\b"
    )


def _impersonal() -> str:
    """«نمی‌توان», and «نمی‌شود»/«نشد» with the infinitive or subjunctive that it denies."""
    becomes = r"\bن(?:می‌)?(?:شود|شه|شد|گردد)\b"
    goal = rf"(?:{short_infinitives()}|{subjunctives()})"
    return rf"\bن(?:می‌)?توان\b|{becomes} (?:که |دیگه |دیگر )?{_WORDS}{{0,4}}(?:{goal})\b"


_NOT_POSSIBLE = (
    rf"\b(?:امکان‌پذیر|ممکن|مقدور|میسر|شدنی|عملی|عملیاتی)(?:مان|مون|م|ش)? (?:هم )?(?:{_NOT_IS}|نمی‌شود|نمی‌شه|نشد)\b|"
    rf"\bامکان(?:ش|شو|شون|ات|ی)?(?: [\w‌]+){{0,7}} (?:{_NOT_IS}|وجود ندار(?:د|ه)|ندار(?:د|ه|یم|م)|نداشت|نداشتیم|"
    r"فراهم نیست|میسر نیست)\b|"
    rf"\bقادر(?: به)?(?: [\w‌]+){{0,5}} (?:نیست(?:م|یم|ید|ین)?|نمی‌باش(?:م|یم|د)|نبود(?:م|یم)|نخواه(?:یم|م|د) بود)\b|"
    r"\b(?:توان|توانایی|قدرت)(?: [\w‌]+){0,4} (?:رو |را )?ندار(?:م|یم)\b|"
    r"\b(?:هیچ )?راه(?:ی)?(?: هم)? (?:ندار(?:ه|د)|وجود ندار(?:ه|د))\b|\b(?:نشدنی|ناممکن|غیرممکن|غیر ممکن)(?:ه| است| می‌باشد)?\b|"
    r"\b(?:محاله|محال است)\b"
)

_FORM = re.compile(r"(?:NMY|N)T(?:VA|V)N(?P<past>STH?)?(?P<rest>\w*)$")
_ENDINGS: dict[str, tuple[Person, bool | None]] = {
    "M": (1, False), "AM": (1, False), "YM": (1, True), "AYM": (1, True), "Y": (2, False), "AY": (2, False),
    "YD": (2, True), "YN": (2, True),
    "AYD": (2, True), "D": (3, False), "H": (3, False), "AST": (3, False), "ND": (3, True), "N": (3, True), "AND": (3, True),
}  # fmt: skip
_NEGATED = re.compile(
    r"(?<!\w)(?P<neg>نمی(?=[\u200c ]?\w)|ن(?=خواه)|ن(?=توا?نست)|ن(?=توا?ن)|ن(?=دار|داشت)|ن(?=بود)|ن(?=شد))"
    r"|(?P<copula>نیست|نیس\b)|(?P<un>غیر[\u200c ]?ممکن|ناممکن)"
)
_IS = {"": "است", "م": "هستم", "یم": "هستیم", "ید": "هستید", "ین": "هستین", "ش": "هستش"}
_SPOKEN = re.compile(r"تون|نمی[\u200c ]?ش[ههٔ]|نیس\b|نداره|شو\b")


class Persian:
    """Conjugation of the verbs of ability, the impersonal «نمی‌شود», and phrases such as «امکان‌پذیر نیست»."""

    @cached_property
    def classes(self) -> Mapping[str, str]:
        verbs = {f"cannot_{person}": _verb(person) for person in _PERSONS}
        return {
            **verbs,
            "cannot_verb": "|".join([*verbs.values(), r"\bن(?:می‌)?توان\b"]),
            "cannot_impersonal": _impersonal(),
            "cannot_phrase": _NOT_POSSIBLE,
            "becomes": rf"(?:{_BECOMES}) ن(?:می‌)?(?:شود|شه|شد)",
            "goal": rf"(?:{short_infinitives()}|{subjunctives()})",
            "cannot": "|".join([*verbs.values(), _impersonal(), _NOT_POSSIBLE]),
        }

    @cached_property
    def _cannot(self) -> Pattern:
        return Pattern(self.classes["cannot"])

    @cached_property
    def _becomes(self) -> Pattern:
        return Pattern(rf"\b{self.classes['becomes']}\b")

    def inabilities(self, text: str) -> tuple[Verb, ...]:
        folded = fold(text).encode("latin-1")
        spared = tuple(self._becomes.spans(folded))
        spans = (span for span in self._cannot.spans(folded) if not any(span.overlaps(s) for s in spared))
        return tuple(_analysed(span, folded[span.start : span.end].decode("latin-1")) for span in spans)

    def addresses(self, text: str) -> tuple[Address, ...]:
        return addresses(text)

    def affirm(self, form: str) -> str | None:
        if not self._is_inability(form):
            return None
        found = list(_NEGATED.finditer(form))
        if not found:
            return None
        m = found[-1]
        return form[: m.start()] + _affirmed(m, form[m.end() :])

    def concede(self, form: str) -> str | None:
        """«اگرچه نمی‌توانیم», spoken «با اینکه نمی‌تونیم»: the refusal stays."""
        if not self._is_inability(form):
            return None
        return f"با اینکه {form}" if _SPOKEN.search(form) else f"اگرچه {form}"

    def _is_inability(self, form: str) -> bool:
        folded = fold(form).encode("latin-1")
        bare = re.fullmatch(rb"N(?:MY[\x1f ]?)?W(?:VD|H|D)", folded)
        return bare is not None or any(span.start == 0 for span in self._cannot.spans(folded))


def _affirmed(m: re.Match[str], rest: str) -> str:
    """What a negation and the rest of its phrase become: نمی‌توانیم → می‌توانیم, نیست → است, نتوانیم → بتوانیم."""
    if m["un"]:
        return "ممکن" + rest
    if m["copula"]:
        ending = re.match(r"\w*", rest)
        tail = ending[0] if ending else ""
        return ("هست" if m.string[: m.start()].rstrip().endswith("ش") and not tail else _IS.get(tail, "است")) + rest[len(tail) :]
    if m["neg"] == "نمی":
        return "می" + rest
    subjunctive = re.match(r"توا?ن(?!ست)", rest) is not None
    return ("ب" if subjunctive else "") + rest


def _analysed(span: Span, folded: str) -> Verb:
    joined = re.sub(r"[\x1f\s]", "", folded)
    if future := re.match(r"NXVAH(YM|YD|ND|M|Y|D)TVANST$", joined):
        person, plural = _ENDINGS[future[1]]
        return Verb(span, "توانستن", person, plural, passive=False)
    if form := _FORM.match(joined):
        rest = re.sub(r"^(?:BVD|BAW)", "", form["rest"])
        if not rest and not form["past"]:
            return Verb(span, "توانستن", None, None, passive=True)
        person, plural = _ENDINGS.get(rest, (3, False))
        return Verb(span, "توانستن", person, plural, passive=False)
    return Verb(span, "شدن" if joined[:4] in {"NMYW", "NWVD", "NWH"} else "ممکن بودن", *_phrase(joined), passive=True)


def _phrase(joined: str) -> tuple[Person, bool | None]:
    """Person and number of «قادر نیستیم», «امکانش رو نداریم»; none for the impersonal «مقدور نیست»."""
    m = re.search(r"(?:NYST|NDAR|BVD|BAW)(M|YM|YD|YN)$", joined)
    return _ENDINGS[m[1]] if m else (None, None)


MORPHOLOGY: Morphology = Persian()
