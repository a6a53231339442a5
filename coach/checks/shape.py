"""Length and shape: long sentences, walls of text, shouting, unexplained acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc
from coach.text.fold import fold
from coach.text.frequency import is_specialist
from coach.types import Span

_BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_CAPITALS = re.compile(r"(?<![\w@#/-])[^\W\d_a-z]{2,6}(?![\w@/-]|\s?\d|'[a-z]{5})")
_COMMON = frozenset(
    "EUR USD GBP TRY TL IRR OK PDF SMS PIN USB TV ID FAQ AM PM DM URL VIP GPS PC CV UK USA EU US UN QR HD UHD LED LCD GB MB TB "
    "KB KM KG CM MM ML CD DVD ATM PS SOS AA AAA IBAN HTML CSV XLS XLSX JPG PNG MP3 ZIP WLAN WIFI WI FI HDMI NFC SIM LTE DIY ASAP "
    "CEO HR NO TEL MR MRS MS DR II III IV VI VII VIII IX XI XII XL XXL XS AC DC".split()
)


def long_sentence(doc: Doc, _policy: Policy, words: int = 30) -> Iterator[Hit]:
    """Sentences of more than ``words`` words."""
    for sentence in doc.sentences:
        count = doc.words_in(sentence)
        if count > words:
            yield Hit(sentence, fields={"words": str(count)})


def wall_of_text(doc: Doc, _policy: Policy, words: int = 80) -> Iterator[Hit]:
    """Blocks without a blank line of more than ``words`` words."""
    for m in _BLOCK.finditer(doc.text):
        count = doc.words_in(Span(*m.span()))
        if count > words:
            yield Hit(Span(*m.span()), fields={"words": str(count)})


def rare_word(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """Specialists' words that the customer did not use; names (capitals) and unknown words (typing errors) are left alone."""
    for place in doc.words:
        if place.end - place.start > 4 and doc.text[place.start].islower():
            word = doc.folded[place.start : place.end].decode("latin-1")
            if word.isalpha() and is_specialist(word, doc.lang) and word[:5] not in doc.customer.topic:
                yield Hit(place)


def shouting(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """Runs of three or more words in capitals."""
    run: list[Span] = []
    for word in (*doc.words, None):
        if word is not None and word.end - word.start > 1 and doc.text[word.end - 1].isupper() and word.of(doc.text).isupper():
            run.append(word)
            continue
        if len(run) >= 3:
            yield Hit(Span(run[0].start, run[-1].end))
        run = []


def acronyms(doc: Doc, policy: Policy) -> tuple[Span, ...]:
    """First uses of acronyms that neither everybody nor the customer knows, and that the reply does not explain."""
    if _shouted(doc.text):
        return ()
    known = _COMMON | policy.acronyms | frozenset(doc.language.data.get("acronyms", ()))
    first: dict[str, Span] = {}
    for m in _CAPITALS.finditer(doc.text):
        if m[0].isupper() and m[0] not in known and not _explained(doc, m):
            first.setdefault(m[0], Span(*m.span()))
    said = doc.customer.folded.decode("latin-1") if first else ""
    return tuple(span for name, span in first.items() if not re.search(rf"\b{re.escape(fold(name))}", said))


def _explained(doc: Doc, m: re.Match[str]) -> bool:
    before, after = doc.text[: m.start()].rstrip(), doc.text[m.end() :].lstrip()
    in_zone = any(z.start <= m.start() < z.end for z in doc.zones)
    shouted = any(s.start <= m.start() < s.end and _shouted(s.of(doc.text)) for s in doc.sentences)
    return in_zone or shouted or before.endswith("(") or after.startswith("(")


def _shouted(text: str) -> bool:
    """Whether most letters are capitals; Persian letters have no case, so a Latin acronym among them is not shouting."""
    return text.isupper() and sum(c.isupper() for c in text) > sum(c.isalpha() for c in text) / 2


def acronym(doc: Doc, policy: Policy) -> Iterator[Hit]:
    """Acronyms that the customer cannot be expected to know."""
    yield from (Hit(span) for span in acronyms(doc, policy))
