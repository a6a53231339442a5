"""One form of address in the whole reply: polite where the customer, the letter or the reply itself is, else left as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from coach.rewrite.facts import facts
from coach.text import LANGUAGES, Doc
from coach.text.casing import capitalised, lowered
from coach.text.language import RULES, language, read_toml
from coach.types import Edit, Span

Way = tuple[re.Pattern[str], str]


def concord(doc: Doc) -> dict[Edit, str]:
    """An edit for each familiar word, or none where one of them cannot be said politely: half a change helps nobody."""
    familiar = [a.span for a in doc.addresses if a.kind == "T"]
    if familiar:
        names = [fact.span for fact in facts(doc.text, doc.lang) if fact.kind == "name"]
        familiar = [span for span in familiar if not any(span.overlaps(name) for name in names)]
    if not familiar or is_familiar(doc):
        return {}
    if any(_alone(doc, span, familiar) for span in familiar):
        return {}
    casual = doc.has("informal", "slang")
    polite = [_polite(span.of(doc.text), doc.lang, casual=casual) for span in familiar]
    if None in polite:
        return {}
    return {
        Edit(span, form): "compose.address"
        for span, form in zip(familiar, polite, strict=True)
        if form and form != span.of(doc.text)
    }


def _alone(doc: Doc, word: Span, familiar: Sequence[Span]) -> bool:
    """Whether ``word`` is a "thou" whose verb is not known for a familiar one: it would stay as it is."""
    if lowered(word.of(doc.text), doc.lang) not in _subjects(doc.lang):
        return False
    return not any(span != word and doc.sentence_at(span) == doc.sentence_at(word) for span in familiar)


def is_familiar(doc: Doc) -> bool:
    """Whether the reply says "thou", and may: nobody is formal here, or the customer is as familiar as most of the reply."""
    said, heard = [a.kind for a in doc.addresses], {a.kind for a in doc.customer.addresses}
    if "V" in heard or doc.draft.channel == "email" or "T" not in said:
        return False
    return "V" not in said or ("T" in heard and said.count("T") > said.count("V"))


def _polite(form: str, lang: str, *, casual: bool) -> str | None:
    low = lowered(form, lang)
    made = ((m.expand(to), pattern) for pattern, to in _ways(lang, casual=casual) if (m := pattern.fullmatch(low)))
    found = next((word for word, pattern in made if _is_word(pattern) or _is_polite(word, lang)), None)
    return capitalised(found, lang) if found and form[0].isupper() else found


def _is_word(pattern: re.Pattern[str]) -> bool:
    """Whether the pattern is of known words; what open ones make must first read as polite."""
    return re.search(r"\.|\\w", pattern.pattern) is None


def _is_polite(form: str, lang: str) -> bool:
    return {a.kind for a in language(lang).morphology.addresses(form)} == {"V"}


@cache
def _ways(lang: str, *, casual: bool) -> tuple[Way, ...]:
    data = _address(lang)
    pairs = (*(data.get("casual", ()) if casual else ()), *data.get("polite", ()))
    return tuple((re.compile(pattern), to) for pattern, to in pairs)


@cache
def _subjects(lang: str) -> frozenset[str]:
    return frozenset(_address(lang).get("subjects", ()))


def _address(lang: str) -> Mapping[str, Any]:
    path = RULES / lang / "_address.toml"
    return read_toml(path) if lang in LANGUAGES and path.is_file() else {}
