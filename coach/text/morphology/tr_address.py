"""How a Turkish text addresses its reader: sen (T) or siz (V), from pronouns, verb endings and possessives.

Only forms that tell: "siparişin" may be a genitive and is left alone, "randevunu" and "yapabilirsin" are not.
"""

from __future__ import annotations

import re
from functools import cache

from coach.text.fold import fold
from coach.text.morphology.base import Address
from coach.text.patterns import Pattern
from coach.types import Span

_T_PRONOUN = r"sen(?:i(?:n(?:le|ki\w*)?)?|de(?:n)?|ce|siz|inle)?|sana|sendeki\w*"
_V_PRONOUN = r"siz(?:i(?:n(?:le|ki\w*)?)?|e|de(?:n)?|ce|leri?|lere|lerin)?|sizdeki\w*"
_T_VERB = [
    r"\w+[iu]yor(?:sun|san|dun|mussun)",
    r"\w{2,}[ae]bil(?:irsin|irsen|din|diysen|irdin|eceksin|sen)",
    r"\w{2,}(?:acaksin|eceksin|acaksan|eceksen|[iu]caksin|[iu]ceksin)",
    r"\w{2,}m[ae]zs[ai]n|\w{2,}m[ae]zsen|\w{2,}m[ae]l[iu]s[iu]n|\w{2,}m[iu]ss[iu]n|\w{2,}m[ae]m[iu]ss[iu]n",
    r"\w{2,}m[ae](?:d[iu]n|d[iu]ysan|d[iu]ysen)",
    r"\w{2,}(?:sayd[iu]n|seyd[iu]n)",
    r"(?:ist|dil|d|ed|gid)e(?:rsin|rsen)|(?:ol|bul|al|kal|ver|gel|bil|gor|ulas|calis|konus|kullan|dusun|beklet|gonder|guven|ogren)[iu](?:rsin|rsun|rsan|rsen)",
    r"(?:yap|bak|yaz|cik|at|tut|ac|gec|sec|cek|gir|sor)[ae](?:rsin|rsan|rsen)|(?:bekl|den|soyl|dinl|izl|yukl)e(?:rsin|rsen)|(?:ar|basl|tikl)a(?:rsin|rsan)",
    r"(?:yap|et|git|unut|ac|sec|cik|kaybet|gec|bak)t[iu]n|(?:al|ver|gel|gor|bil|soyle|iste|gonder|yaz|bekle|dene|ara|bul|sor|anla|de|ode|gir|oku|kullan|basla|yukle|yolla|ol)d[iu]n",
    r"(?:yap|al|ver|et|git|gel|gor|iste|gonder|yaz|bekle|dene|ara|bul|sor|ode|gir|ac|sec|oku|yukle|yolla)s[ae]n",
    r"(?:merak|dert|acele|endise) etme|kusura bakma|kafana takma|takma kafana|hic (?:merak etme|uzulme)|endiselenme|uzulme|unutma sakin|haber ver|bi(?:r)? bak|bana yaz|bize yaz",
    r"(?:yapar|eder|olur|bakar|verir|ister|gonderir|yazar|bilir|soyler|alir|gelir|dener|arar|bekler) m[iu]s[iu]n|var m[iu]s[iu]n|m[iu]s[iu]n|deg?ilsin",
]
_T_NOUNS = (
    "numara fatura kargo iade sifre randevu para odeme uygulama abone parola bilgi basvuru belge kutu hata bakiye police oda gorusme eposta "
    "adres no hesap no uyeligi no cuzdan no valiz no bagaj no kapi oyuncu ogrenci takvim no liste sikayet no hediye sepet no kampanya puan no oneri "
    "dosya cihaz no ekran no kamera tarife hikaye mail no hafiza teklif no yorum no alan no ev no arac no araba anne baba kedi kanepe kahve pizza bilet no"
)
_T_POSSESSIVE = r"n(?:[iu]|a|e|da|de|dan|den|la|le|daki|deki)?"
_V_VERB = [
    r"\w+s[iu]n[iu]z",
    r"\w{2,}[dt][iu]n[iu]z|\w{2,}s[ae]n[iu]z|\w+d[iu]ysan[iu]z|\w+d[iu]ysen[iu]z",
    r"\w{3,}m[ae]y[iu]n(?:[iu]z)?",
    r"(?:den|bekl|ar|tikl|oku|yukl|izl|dinl|soyl|hatirl|dogrul|onayl|guncell|kontrol ed|basl|sakl|topl|tamaml|kayd|incel|eklem|yoll)[ae]?y[iu]n(?:[iu]z)?",
    r"(?:gonder|ver|gir|sec|cik|birak|kapat|degistir|bildir|getir|sil|paylas|ulas|ilet|kullan|gid|gec|bak|basvur|cikar|yonlendir|guncel tut)[iu]n",
    r"\w{2,}(?:[cdgklmnprstvyz])[iu]n[iu]z",
    r"(?:kontrol|kabul|iptal|tercih|teslim|iade|devam|not|tarif|takip|talep|ziyaret) edin",
]
_V_POSSESSIVE = r"\w{2,}[aeiou]n[iu]z(?:[iu](?:n|z)?|[ae]|d[ae]n?|l[ae]|c[ae]|[iu]nki|d[ae]ki\w*|l[ae]ri?\w*|s[ae]|d[iu]r)?"
_PLURAL = r"ikiniz\w*|ucunuz\w*|dordunuz\w*|hepiniz\w*|sizler\w*|her ikiniz\w*|ailecek|topluca|arkadaslarinla|kardesinle|esinle|cocuklarla|ekibinle"
_STOP = re.compile(r"[.!?\n]")


@cache
def _patterns() -> tuple[Pattern, Pattern, Pattern]:
    nouns = "|".join(sorted({n for n in _T_NOUNS.split() if n != "no"}))
    familiar = "|".join([_T_PRONOUN, *_T_VERB, f"(?:{nouns}){_T_POSSESSIVE}"])
    polite = "|".join([_V_PRONOUN, *_V_VERB, _V_POSSESSIVE])
    return Pattern(rf"\b(?:{familiar})\b", {}), Pattern(rf"\b(?:{polite})\b", {}), Pattern(rf"\b(?:{_PLURAL})\b", {})


def addresses(text: str) -> tuple[Address, ...]:
    """Every telling word of address in ``text``, in order. A "siz" that is a true plural says nothing and is left out."""
    folded = fold(text).encode("latin-1")
    familiar, polite, plural = _patterns()
    found = [Address(s, "T") for s in familiar.spans(folded) if _is_familiar(s.of(text))]
    several = list(plural.spans(folded))
    found += [Address(s, "V") for s in polite.spans(folded) if _is_polite(s.of(text)) and not _together(text, s, several)]
    return tuple(sorted(found, key=lambda a: (a.span, a.kind)))


# Words that only look like address: the surname Bilgin, the imperative "başvurun", the sea, a whole group.
_NOT_T = frozenset("bilgin bilgine basvurun senlik derdin odanin".split())
_NOT_V = re.compile(
    r"(?:(?:ak|kara)?deniz|cengiz|hanginiz|hicbiriniz|biriniz|ikiniz|ucunuz|dordunuz|hepiniz|beniz|geniz|yalniz)\w*"
    r"|(?:uzgun|emin|memnun|yorgun|yakin|uygun|sakin|zengin|insan|hayran|suskun|olgun|saskin|kizgin|yetkin|gergin|aliskin|duskun)[iu]z"
)


def _is_familiar(word: str) -> bool:
    return fold(word) not in _NOT_T and not word[:1] in "şŞ"


def _is_polite(word: str) -> bool:
    return _NOT_V.fullmatch(fold(word)) is None and word.lower() != "sızı"


def _together(text: str, span: Span, several: list[Span]) -> bool:
    """Whether a word that makes "siz" a true plural stands in the sentence of ``span``."""
    if not several:
        return False
    stops = [m.end() for m in _STOP.finditer(text)]
    start = max((s for s in stops if s <= span.start), default=0)
    end = min((s for s in stops if s > span.start), default=len(text))
    return any(start <= p.start < end for p in several)
