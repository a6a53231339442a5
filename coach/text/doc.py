"""A draft read once. Each property is computed at most once, when somebody first asks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from coach.text.clean import Clean, clean
from coach.text.fold import BLANK, JOINER, NOT_FOLDED, fold
from coach.text.frequency import is_stop_word
from coach.text.identify import Identified, identify
from coach.text.language import LANGUAGES, Language, language
from coach.text.morphology.base import Address
from coach.text.sentences import sentences
from coach.text.tokens import tokens
from coach.text.zones import zones
from coach.types import Draft, Span, Turn

_FINISHED = (".", "!", "?", "؟", "…", "\n")
_STEM_END = re.compile(f"['{JOINER}]")
_WORD = re.compile(r"[^\W_]+(?:['’\u200c-][^\W_]+)*")


@dataclass(frozen=True)
class Reading:
    """One text read: the draft, or what the customer said. Spans are code points of ``text``, which is cleaned."""

    source: Clean
    language: Language

    @property
    def text(self) -> str:
        return self.source.text

    @cached_property
    def zones(self) -> tuple[Span, ...]:
        return zones(self.text)

    @cached_property
    def folded(self) -> bytes:
        """The folded text as Latin-1, zones blanked: what patterns run on. One byte per code point."""
        plain = bytearray(fold(self.text), "latin-1")
        for z in self.zones:
            plain[z.start : z.end] = BLANK.encode() * (z.end - z.start)
        return bytes(plain)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return sentences(self.text, self.language.abbreviations, self.zones)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        return tuple(Span(*m.span()) for m in _WORD.finditer(self.text))

    @cached_property
    def tokens(self) -> tuple[Span, ...]:
        """spaCy's tokens, punctuation included; needs the extra ``nlp``. The scores themselves use ``words``."""
        return tokens(self.text, self.language.code)

    @cached_property
    def folded_words(self) -> tuple[str, ...]:
        """The words, folded, without what follows an apostrophe or a zero-width non-joiner; none from zones."""
        folded = self.folded.decode("latin-1")
        whole = (_STEM_END.split(folded[w.start : w.end], maxsplit=1)[0] for w in self.words)
        return tuple(word for word in whole if word and NOT_FOLDED not in word and BLANK not in word)

    @cached_property
    def topic(self) -> frozenset[str]:
        """Beginnings of the words that say what the text is about: stop words and short words left out, endings cut."""
        shortest, kept = (3, 4) if self.language.code == "fa" else (4, 5)
        long = {word for word in self.folded_words if len(word) >= shortest}
        return frozenset(word[:kept] for word in long if not is_stop_word(word, self.language.code))

    @cached_property
    def cues(self) -> dict[str, tuple[Span, ...]]:
        """The places of every act and other cue of the language that occurs in the text."""
        named = list(self.language.cues.items())
        found = ((named[i][0], tuple(named[i][1].spans(self.folded))) for i in self.language.cue_set.found(self.folded))
        return {name: places for name, places in found if places}

    @cached_property
    def identified(self) -> Identified:
        """The language that the words are in, whatever language the text is read as."""
        return identify(self.text)

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        found = self.language.morphology.addresses(self.text)
        return tuple(a for a in found if not any(a.span.overlaps(z) for z in self.zones))

    def count(self, *cues: str) -> int:
        """How often any of the named cues occurs."""
        return sum(len(self.cues.get(name, ())) for name in cues)

    def has(self, *cues: str) -> bool:
        return any(name in self.cues for name in cues)

    def sentence_at(self, place: Span) -> int:
        """The index of the sentence that holds the start of ``place``; the nearest one before it otherwise."""
        return max(0, bisect_right(self.sentences, place.start, key=lambda s: s.start) - 1)

    def words_in(self, span: Span) -> int:
        """The number of words that start in ``span``."""
        return bisect_left(self.words, (span.end,)) - bisect_left(self.words, (span.start,))


@lru_cache(maxsize=512)  # the conversation stays while the agent types
def read_turns(texts: tuple[str, ...], lang: str) -> Reading:
    """What a customer said, read in the reply's language."""
    return Reading(clean("\n".join(texts)), language(lang))


@dataclass(frozen=True)
class Doc(Reading):
    """The draft, its conversation and how both were read."""

    draft: Draft

    @property
    def lang(self) -> str:
        return self.language.code

    @cached_property
    def customer_turns(self) -> tuple[Turn, ...]:
        return tuple(turn for turn in self.draft.history if turn.role == "customer")

    @cached_property
    def customer(self) -> Reading:
        """All that the customer said, read in the reply's language."""
        return read_turns(tuple(turn.text for turn in self.customer_turns), self.language.code)

    @cached_property
    def asked(self) -> Reading:
        """The customer's last turn; empty if there is none."""
        return read_turns(tuple(turn.text for turn in self.customer_turns[-1:]), self.language.code)

    @cached_property
    def is_first_reply(self) -> bool:
        return not any(turn.role == "agent" for turn in self.draft.history)


def read(draft: Draft) -> Doc:
    """Read ``draft``: clean it, settle its language and, while the agent types, leave an unfinished last sentence out."""
    source = clean(draft.text)
    doc = Doc(source, language(draft.lang or _language_of(source.text, draft)), draft)
    return replace(doc, source=replace(source, text=_finished(doc))) if draft.typing else doc


def _finished(doc: Doc) -> str:
    """The text without an unfinished last sentence, and without what parts it from the one before."""
    text = doc.text.rstrip(" ")
    if text.endswith(_FINISHED):
        return text
    return text[: doc.sentences[-2].end] if len(doc.sentences) > 1 else ""


def _language_of(text: str, draft: Draft) -> str:
    """The language of the words; where they do not tell, that of the conversation, then the market's."""
    told = (identify(t) for t in (text, *(turn.text for turn in reversed(draft.history))))
    market = draft.locale.split("-")[0].lower()
    return next((found.lang for found in told if found.lang != "und"), market if market in LANGUAGES else "und")
