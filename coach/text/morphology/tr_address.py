"""How a Turkish text addresses its reader: sen (T) or siz (V), from pronouns, verb endings and possessives.

Only forms that tell: "siparişin" may be a genitive and is left alone, "randevunu" and "yapabilirsin" are not.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from coach.text.fold import fold
from coach.text.morphology.base import Address
from coach.text.patterns import Pattern
from coach.types import Span

# Nouns that end in a vowel: with them the second person singular differs from the third (randevunu, randevusunu).
_NOUNS = (
    "numara|fatura|kargo|iade|sifre|randevu|para|odeme|uygulama|abone|parola|bilgi|basvuru|belge|kutu|hata|bakiye|police|oda|gorusme|"
    "eposta|kapi|liste|hediye|kampanya|oneri|dosya|kamera|tarife|hikaye|ev adres|araba|anne|baba|kedi|kahve|pizza|ogrenci kayd"
)
_EASY = "yap|al|ver|et|git|gel|gor|iste|gonder|yaz|bekle|dene|ara|bul|sor|ode|gir|ac|sec|oku|yukle|yolla"
_T = (
    r"sen(?:i(?:n(?:le|ki\w*)?)?|de(?:n)?|ce|siz|inle)?|sana|sendeki\w*",
    r"\w+[iu]yor(?:sun|san|dun|mussun)",
    r"\w{2,}[ae]bil(?:irsin|irsen|din|diysen|irdin|eceksin|sen)",
    r"\w{2,}(?:acaksin|eceksin|acaksan|eceksen|[iu]caksin|[iu]ceksin)",
    r"\w{2,}m[ae](?:zs[ai]n|zsen|l[iu]s[iu]n|m[iu]ss[iu]n|d[iu]n|d[iu]ysan|d[iu]ysen)|\w{2,}m[iu]ss[iu]n|\w{2,}(?:sayd[iu]n|seyd[iu]n)",
    r"(?:ist|dil|d|ed|gid|bekl|den|soyl|dinl|izl|yukl)e(?:rsin|rsen)|(?:ar|basl|tikl)a(?:rsin|rsan)",
    r"(?:ol|bul|al|kal|ver|gel|bil|gor|ulas|calis|konus|kullan|dusun|beklet|gonder|guven|ogren)[iu](?:rsin|rsun|rsan|rsen)",
    r"(?:yap|bak|yaz|cik|at|tut|ac|gec|sec|cek|gir|sor)[ae](?:rsin|rsan|rsen)",
    r"(?:yap|et|git|unut|ac|sec|cik|kaybet|gec|bak)t[iu]n",
    r"(?:al|ver|gel|gor|bil|soyle|iste|gonder|yaz|bekle|dene|ara|bul|sor|anla|de|ode|gir|oku|kullan|basla|yukle|yolla|ol)d[iu]n",
    rf"(?:{_EASY})s[ae]n",
    r"endiselenme|uzulme|m[iu]s[iu]n|deg?ilsin",
    rf"(?:{_NOUNS})n(?:[iu]|a|e|da|de|dan|den|la|le|daki|deki)?",
)
_POLITE_IMPERATIVES = (
    "gonder|ver|gir|sec|cik|birak|kapat|degistir|bildir|getir|sil|paylas|ulas|ilet|kullan|gid|gec|bak|basvur|cikar|yonlendir",
    "den|bekl|ar|tikl|oku|yukl|izl|dinl|soyl|hatirl|dogrul|onayl|guncell|basl|sakl|topl|tamaml|incel|yoll",
)
_V = (
    r"siz(?:i(?:n(?:le|ki\w*)?)?|e|de(?:n)?|ce|leri?|lere|lerin)?|sizdeki\w*",
    r"\w+s[iu]n[iu]z|\w{2,}[dt][iu]n[iu]z|\w{2,}s[ae]n[iu]z",
    r"\w{3,}m[ae]y[iu]n(?:[iu]z)?",
    rf"(?:{_POLITE_IMPERATIVES[1]})[ae]?y[iu]n(?:[iu]z)?|(?:{_POLITE_IMPERATIVES[0]})[iu]n",
    r"\w{2,}(?:[aeiou]|[cdgklmnprstvyz][iu])n[iu]z(?:[iu](?:n|z)?|[ae]|d[ae]n?|l[ae]|c[ae]|[iu]nki|d[ae]ki\w*|l[ae]ri?\w*|s[ae]|d[iu]r)?",
)
# Several words that tell only together.
_T_PHRASE = (
    r"(?:merak|dert|acele|endise) etme|kusura bakma|kafana takma|takma kafana|hic uzulme|unutma sakin|haber (?:ver|et)",
    r"bi(?:r)? bak|bana yaz|bize yaz",
)
_V_PHRASE = r"(?:kontrol|kabul|iptal|tercih|teslim|iade|devam|not|tarif|takip|talep|ziyaret|dikkat|rica|haber) edin(?:iz)?"
# Words that only look like address: the surname Bilgin, the imperative "başvurun", the sea, a whole group, "üzgünüz".
_NOT_T = frozenset({"bilgin", "bilgine", "basvurun", "odanin", "babana"})
_NOT_V = re.compile(
    r"(?:(?:ak|kara)?deniz|cengiz|hanginiz|hicbiriniz|biriniz|ikiniz|ucunuz|dordunuz|hepiniz|beniz|geniz|yalniz)\w*|sonsuz\w*"
    r"|(?:uzgun|emin|memnun|yorgun|yakin|uygun|sakin|zengin|insan|hayran|suskun|olgun|saskin|kizgin|yetkin|gergin|aliskin|duskun)[iu]z"
)
_PLURAL = (
    r"ikiniz\w*|ucunuz\w*|dordunuz\w*|hepiniz\w*|sizler\w*|ailecek|topluca|arkadaslarinla|kardesinle|esinle|cocuklarla|ekibinle"
)
_STOP = re.compile(r"[.!?\n]")


@cache
def _patterns() -> tuple[Pattern, Pattern, Pattern]:
    """What may be address; what of it is familiar; and what makes "siz" a true plural."""
    familiar, polite = "|".join((*_T_PHRASE, *_T)), "|".join((_V_PHRASE, *_V))
    return Pattern(rf"\b(?:{familiar}|{polite})\b"), Pattern(rf"^(?:{familiar})$"), Pattern(rf"\b(?:{_PLURAL})\b")


@lru_cache(maxsize=1 << 14)  # most words of a reply have been seen before
def _kind(form: str) -> Literal["T", "V"] | None:
    """How a folded word or phrase of address means its reader; None if it only looks like it."""
    if _patterns()[1].found(form.encode("latin-1")):
        return None if form in _NOT_T else "T"
    return None if _NOT_V.fullmatch(form) else "V"


def addresses(text: str) -> tuple[Address, ...]:
    """Every telling word of address in ``text``, in order. A "siz" that is a true plural says nothing and is left out."""
    folded = fold(text)
    plain, (any_, _, plural) = folded.encode("latin-1"), _patterns()
    found = [Address(s, kind) for s in any_.spans(plain) if (kind := _kind(s.of(folded))) and not _misread(s.of(text), kind)]
    several = [s.start for s in plural.spans(plain)] if found else []
    return tuple(a for a in found if not (several and a.kind == "V" and _together(text, a.span, several)))


def _misread(written: str, kind: Literal["T", "V"]) -> bool:
    """Whether letters that folding took away tell another word: Şen, sızı."""
    return written[0] in "şŞ" if kind == "T" else written.lower() == "sızı"


def _together(text: str, span: Span, several: list[int]) -> bool:
    """Whether a word that makes "siz" a true plural stands in the sentence of ``span``."""
    stops = [m.end() for m in _STOP.finditer(text)]
    start = max((s for s in stops if s <= span.start), default=0)
    end = min((s for s in stops if s > span.start), default=len(text))
    return any(start <= place < end for place in several)
