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

_WORD = re.compile(r"[^\W\d_]+")
_T_PRONOUNS = frozenset(
    "tu tev tevi tevis tevim tavs tava tavu tavai tavam tavi tavas tavus tavos taviem tavejais taveja".split()
)
_V_PRONOUNS = frozenset("jus jums jusu jusos jusejais juseja jusejie jusejo".split())
# Second persons singular, present, past, future and imperative, that are no other word when folded.
_T_VERBS = frozenset(
    """
    vari nevari gribi negribi zini nezini redzi neredzi saproti nesaproti velies nevelies esi neesi biji nebiji
    gribeji vareji nevareji velejies dabuji nedabuji domaji zvaniji maksaji samaksaji redzeji atstaji pasutiji nosutiji
    atsutiji aizsutiji rakstiji uzrakstiji ierakstiji noradiji ievadiji izvelejies nopirki nepasutiji nesamaksaji
    varesi nevaresi gribesi redzesi zinasi uzzinasi busi nebusi dabusi sanemsi nesanemsi atradisi maksasi samaksasi dosi
    iedosi atdosi paspesi nepaspesi turpinasi lietosi izmantosi velesies nopirksi zaudesi sapratisi noklikskinasi sutisi
    atsuti nosuti parsuti aizsuti iesuti piesuti pasuti sagaidi pagaidi uzgaidi negaidi pasaki pastasti pamegini izmegini
    megini piezvani atzvani pazvani paskaties apskaties skaties ieskaties neskaties sazinies piesakies izvelies neizvelies
    parliecinies atceries nebaidies nesatraucies nebedajies nedusmojies dalies padalies turies interesejies
    atnac ienac panac nac noperc ieliec noliec atliec pieliec izliec saliec parliec uzliec neliec liec aizliec
    noklikskini uzklikskini klikskini izdari padari nedari aizpildi apstiprini nomaini samaini apmaini nemaini izlasi
    palasi nedomaji nejauc ielogojies neuztraucies aizmirsi neaizmirsti sameklesi meklesi
    """.split()
)  # fmt: skip
_V_VERBS = frozenset(
    "varat nevarat gribat negribat redzat neredzat esat neesat bijat nebijat sanemat nesanemat velaties nevelaties sakat dodat "
    "ejat nakat liekat saprotat nesaprotat atrodat neatrodat paliekat dzivojat rakstat sutat maksajat gaidat nopirkat pirkat "
    "atnacat aizmirsat palikat iedevat devat aizgajat dzirdat protat varejat gribejat".split()
)
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
_MARKS = re.compile("[āčēģīķļņšūž]", re.I)
# Imperatives that are also a third person or a noun: only where a clause begins with them, or a request stands by.
_THIRD_TOO = (
    "atver|nospied|ieej|aizej|izej|ej|izdzes|panem|nonem|iznem|nem|piesledz|atsledz|iesledz|izsledz|parstarte|restarte|lejupielade|"
    "ielade|augsupielade|instale|parinstale|pievieno|ievadi|dod|iedod|atnes|piedod|atvaino|pajauta|samekle|pamekle|registrejies|"
    "piesledzies|autorizejies|pievienojies|atgriezies|uztaisi|gaidi|dari|saki|sazvani|seko|noskene|pagriez|spied|nokope|apskati"
)
_NOUN_TOO = "uzraksti|atraksti|raksti|ieraksti|pieraksti|atbildi|parbaudi|apskati|zvani|paraksti|suti|lasi|saglaba|paprasi"
_REQUEST = r"(?:ludzu|lugums|tad|vienkarsi|labak)\s*,?\s+"
_IMPERATIVE = re.compile(
    rf"(?:^|[.!?\n:]\s*|{_REQUEST})({_THIRD_TOO})\b(?!\s*[.!?]?\s*$)"
    rf"|{_REQUEST}({_NOUN_TOO})\b|\b({_NOUN_TOO})\b(?=,? (?:man|mums|tepat|te|seit|velreiz|ludzu|savu|savus|drosi)\b)"
)
_TRUE_PLURAL = re.compile(r"\s(?:ab[iu]?[a-z]*|divi|divus|diviem|tris|visi|visus|visiem|visas|visam|kopa)\b")


def addresses(text: str) -> tuple[Address, ...]:
    """Each word of ``text`` that addresses the reader, in order."""
    return tuple(sorted(_found(text, fold(text)), key=lambda a: a.span.start))


def _found(text: str, folded: str) -> Iterator[Address]:
    marked = _MARKS.search(text) is not None
    taken: set[int] = set()
    for m in _WORD.finditer(folded):
        kind = _kind(m[0], text[m.start() : m.end()], marked=marked)
        if kind and not (kind == "V" and _is_true_plural(text, folded, m)):
            taken.add(m.start())
            yield Address(Span(*m.span()), kind)
    for m in _IMPERATIVE.finditer(folded):
        group = m.lastindex or 0
        if m.start(group) not in taken:
            yield Address(Span(*m.span(group)), "T")


def _kind(word: str, written: str, *, marked: bool) -> AddressKind | None:
    if word in _KNOWN or not word.endswith(_ENDINGS):
        return _KNOWN.get(word)
    if _V_ALWAYS.fullmatch(word) or marked and _V_SHORT_A.fullmatch(written):
        return None if _NOT_V.fullmatch(word) else "V"
    if marked and _T_LONG_FUTURE.fullmatch(written):
        return "T"
    return None


def _is_true_plural(text: str, folded: str, m: re.Match[str]) -> bool:
    """Lower-case "jūs abi", "jums visiem": several people, whatever the form of address."""
    return m[0] in _V_PRONOUNS and text[m.start()].islower() and _TRUE_PLURAL.match(folded, m.end()) is not None
