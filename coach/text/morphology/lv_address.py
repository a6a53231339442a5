"""Latvian forms of address: tu (T) and Jūs (V), by pronoun, possessive, second person and imperative.

Precise rather than complete: many second persons singular look like something else ("uzraksti" is also "inscriptions",
"atbildi" the accusative of "answer", "pircēji" buyers), so those count only where the words around them tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.text.fold import fold
from coach.text.morphology.base import Address, AddressKind
from coach.types import Span


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W\d_]+")
_T_PRONOUNS = _set("""
    tu tev tevi tevis tevim tavs tava tavu tavai tavam tavi tavas tavus tavos taviem tavejais taveja
""")
_V_PRONOUNS = _set("""
    jus jums jusu jusos jusejais juseja jusejie jusejo
""")
# Second persons singular, present, past, future and imperative, that are no other word when folded.
_T_VERBS = _set("""
    izskaties vari nevari gribi negribi zini nezini redzi neredzi saproti nesaproti velies nevelies esi neesi biji nebiji
    gribeji vareji nevareji velejies dabuji nedabuji domaji zvaniji maksaji samaksaji redzeji atstaji pasutiji
    nosutiji atsutiji aizsutiji rakstiji uzrakstiji ierakstiji noradiji ievadiji izvelejies nopirki nepasutiji
    nesamaksaji varesi nevaresi gribesi redzesi zinasi uzzinasi busi nebusi dabusi sanemsi nesanemsi atradisi maksasi
    samaksasi dosi iedosi atdosi paspesi nepaspesi turpinasi lietosi izmantosi velesies nopirksi zaudesi sapratisi
    noklikskinasi sutisi atsuti nosuti parsuti aizsuti iesuti piesuti pasuti sagaidi pagaidi uzgaidi negaidi pasaki
    pastasti pamegini izmegini megini piezvani atzvani pazvani paskaties apskaties skaties ieskaties neskaties
    sazinies piesakies izvelies neizvelies parliecinies atceries nebaidies nesatraucies nebedajies nedusmojies dalies
    padalies turies interesejies atnac ienac panac nac noperc ieliec noliec atliec pieliec izliec saliec parliec
    uzliec neliec liec aizliec noklikskini uzklikskini klikskini izdari padari nedari aizpildi apstiprini nomaini
    samaini apmaini nemaini izlasi palasi nedomaji nejauc ielogojies neuztraucies aizmirsi neaizmirsti sameklesi
    meklesi ierodies neierodies sagatavojies pieraksties pagriezies pasmaidi
""")
_V_VERBS = _set("""
    varat nevarat gribat negribat redzat neredzat esat neesat bijat nebijat sanemat nesanemat velaties nevelaties
    sakat dodat ejat nakat liekat saprotat nesaprotat atrodat neatrodat paliekat dzivojat rakstat sutat maksajat
    gaidat nopirkat pirkat atnacat aizmirsat palikat iedevat devat aizgajat dzirdat protat varejat gribejat
""")
_KNOWN: dict[str, AddressKind] = {
    **dict.fromkeys(_T_PRONOUNS | _T_VERBS, "T"), **dict.fromkeys(_V_PRONOUNS | _V_VERBS, "V")
}  # fmt: skip
_ENDINGS = ("iet", "at", "ties", "si", "iji")
_PREFIX = "(?:ne)?(?:aiz|ap|at|ie|iz|no|pa|par|pie|sa|uz)?"
# 3rd persons and infinitives in -iet, -ieties; adverbs and loan words in -at
_NOT_V = re.compile(
    rf"{_PREFIX}(?:iet|liet|siet|skriet|smiet|riet|spiet|sliet|skiet|ciet|miet|griet|smieties|lieties|sieties|skrieties|ieties)"
    r"|\w*pat|\w*(?:format|chat|citat|kombinat|internat|diplomat|kandidat|mandat|what|that|great|privat|feat|plakat|rezultat)"
)
_V_ALWAYS = re.compile(r"\w{2,}(?:iet|ieties)|\w{2,}[aeiou]jat(?:ies)?")
_V_SHORT_A = re.compile(r"\w{2,}at(?:ies)?")
_T_LONG_FUTURE = re.compile(r"\w{3,}[ēīā]si|\w{3,}īji")
_MARKS = re.compile("[āčēģīķļņšūž]", re.IGNORECASE)
# Imperatives that are also a third person or a noun: only where a clause begins with them, or a request stands by.
_THIRD_TOO = _set("""
    atver nospied ieej aizej izej ej izdzes panem nonem iznem nem piesledz atsledz iesledz izsledz parstarte restarte
    lejupielade ielade augsupielade instale parinstale pievieno ievadi dod iedod atnes piedod atvaino pajauta samekle
    pamekle registrejies piesledzies autorizejies pievienojies atgriezies uztaisi gaidi dari saki sazvani seko noskene
    pagriez spied nokope apskati
""")
_NOUN_TOO = _set("""
    uzraksti atraksti raksti ieraksti pieraksti atbildi parbaudi apskati zvani paraksti suti lasi paprasi
""")
_REQUEST = re.compile(r"\b(?:ludzu|lugums|tad|vienkarsi|labak),? $")
_CLAUSE = re.compile(r"[.!?\n:]\s*$")
_LAST_WORD = re.compile(r"\s*[.!?]?\s*$")
_TO_ME = re.compile(r",? (?:man|mums|tepat|te|seit|velreiz|ludzu|savu|savus|drosi)\b")
_CONTEXT = 12  # characters looked back
_TRUE_PLURAL = re.compile(r"\s(?:ab[iu]?[a-z]*|divi|divus|diviem|tris|visi|visus|visiem|visas|visam|kopa)\b")


def addresses(text: str) -> tuple[Address, ...]:
    """Each word of ``text`` that addresses the reader, in order."""
    folded = fold(text)
    marked = _MARKS.search(text) is not None
    return tuple(_found(text, folded, marked=marked))


def _found(text: str, folded: str, *, marked: bool) -> Iterator[Address]:
    for m in _WORD.finditer(folded):
        word = m[0]
        if m.start() and folded[m.start() - 1] == "@":
            continue
        kind = _KNOWN.get(word)
        if kind == "V" and word in _V_PRONOUNS and _is_true_plural(text, folded, m):
            continue
        if kind is None and word.endswith(_ENDINGS):
            kind = _by_ending(word, text[m.start() : m.end()], marked=marked)
        if kind is None and (word in _THIRD_TOO or word in _NOUN_TOO) and _is_request(folded, m):
            kind = "T"
        if kind is not None:
            yield Address(Span(*m.span()), kind)


def _by_ending(word: str, written: str, *, marked: bool) -> AddressKind | None:
    if _V_ALWAYS.fullmatch(word) or (marked and _V_SHORT_A.fullmatch(written)):
        return None if _NOT_V.fullmatch(word) else "V"
    return "T" if marked and _T_LONG_FUTURE.fullmatch(written) else None


def _is_request(folded: str, m: re.Match[str]) -> bool:
    """Whether a word that may be an imperative stands where one does."""
    before = folded[max(0, m.start() - _CONTEXT) : m.start()]
    if _REQUEST.search(before) or (m[0] in _NOUN_TOO and _TO_ME.match(folded, m.end())):
        return True
    begins = not before.strip() or _CLAUSE.search(before) is not None
    return m[0] in _THIRD_TOO and begins and _LAST_WORD.match(folded, m.end()) is None


def _is_true_plural(text: str, folded: str, m: re.Match[str]) -> bool:
    """Lower-case "jūs abi", "jums visiem": several people, whatever the form of address."""
    return text[m.start()].islower() and _TRUE_PLURAL.match(folded, m.end()) is not None
