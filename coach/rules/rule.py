"""One rule, as data: what it flags or wants, where it is spared, and what it says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Literal

from coach.checks import Hit
from coach.policy import Policy
from coach.text import Doc
from coach.text.casing import capitalised
from coach.text.fold import fold
from coach.text.patterns import Pattern, either
from coach.types import Draft, Edit, Finding, Severity, Signal, Span

Scope = Literal["text", "opening", "closing"]
_ADD = "…"  # a replacement that begins so is added at the end of the sentence
_EDGE = 2  # sentences that make an opening or a closing


@dataclass(frozen=True)
class Condition:
    """Patterns by where they are looked for, and facts about the conversation. Empty parts do not matter."""

    match: tuple[Pattern, ...] = ()  # covers what was found
    sentence: tuple[Pattern, ...] = ()  # in its sentence
    near: tuple[Pattern, ...] = ()  # in its sentence or the one before or after
    draft: tuple[Pattern, ...] = ()  # anywhere in the reply
    customer: tuple[Pattern, ...] = ()  # anywhere in the customer's turns
    asked: tuple[Pattern, ...] = ()  # in the customer's last turn
    said: bool = False  # the customer used the flagged words
    channel: tuple[str, ...] = ()
    locale: tuple[str, ...] = ()
    register: tuple[str, ...] = ()  # of the policy's band: informal, neutral, formal
    reply: tuple[str, ...] = ()  # first, later
    words: int = 0  # the reply has at least so many


@dataclass(frozen=True)
class Asked:
    """A condition put to one draft. What does not depend on a place is worked out once, however many places there are."""

    condition: Condition
    doc: Doc
    policy: Policy

    def all_at(self, span: Span) -> bool:
        return self.all_facts and all(self._places(span))

    def any_at(self, span: Span) -> bool:
        return self.any_fact or any(self._places(span))

    @cached_property
    def all_facts(self) -> bool:
        return all(self._facts())

    @cached_property
    def any_fact(self) -> bool:
        return any(self._facts())

    def _facts(self) -> Iterator[bool]:
        """One truth value for each part given that is about the conversation, not about a place."""
        c, doc, draft = self.condition, self.doc, self.doc.draft
        if c.channel:
            yield draft.channel in c.channel
        if c.locale:
            yield any(fnmatchcase(draft.locale, glob) for glob in c.locale)
        if c.register:
            yield self.policy.register(draft.locale, draft.channel) in c.register
        if c.reply:
            yield ("first" if doc.is_first_reply else "later") in c.reply
        if c.words:
            yield len(doc.words) >= c.words
        if c.draft:
            yield _any(c.draft, doc.folded)
        if c.customer:
            yield _any(c.customer, doc.customer.folded)
        if c.asked:
            yield _any(c.asked, doc.asked.folded)

    def _places(self, span: Span) -> Iterator[bool]:
        """One truth value for each part given that is about a place."""
        c, doc = self.condition, self.doc
        if c.match:
            yield any(_covered(span, spans) for spans in self._matches)
        if c.sentence:
            yield self._around(c.sentence, span, 0)
        if c.near:
            yield self._around(c.near, span, 1)
        if c.said:
            yield _said(doc.folded[span.start : span.end], doc.customer.folded)

    @cached_property
    def _matches(self) -> tuple[tuple[Span, ...], ...]:
        return tuple(tuple(p.spans(self.doc.folded)) for p in self.condition.match)

    def _around(self, patterns: Sequence[Pattern], span: Span, reach: int) -> bool:
        """Whether a pattern occurs in the sentence of ``span`` or in ``reach`` sentences around it."""
        place = _sentences(self.doc, span, reach)
        if (place, reach) not in self._seen:
            self._seen[place, reach] = _any(patterns, self.doc.folded[place.start : place.end])
        return self._seen[place, reach]

    @cached_property
    def _seen(self) -> dict[tuple[Span, int], bool]:
        return {}


def _covered(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of ``spans``, in order and apart, holds all of ``span``."""
    i = bisect_right(spans, span.start, key=lambda s: s.start)
    return i > 0 and span.inside(spans[i - 1])


def _sentences(doc: Doc, span: Span, reach: int) -> Span:
    if not doc.sentences:
        return Span(0, len(doc.text))
    first, last = doc.sentence_at(span), doc.sentence_at(Span(max(span.start, span.end - 1), span.end))
    return Span(doc.sentences[max(0, first - reach)].start, doc.sentences[min(len(doc.sentences) - 1, last + reach)].end)


def _said(found: bytes, customer: bytes) -> bool:
    """Whether the customer used each of the words, in whatever inflection: all but a word's last letters must occur."""
    words = re.findall(rb"\w+", found)
    return bool(words) and all(re.search(rb"\b" + word[: max(4, len(word) - 3)], customer) for word in words)


def _any(patterns: Sequence[Pattern], folded: bytes) -> bool:
    return either(tuple(patterns)).found(folded)


@dataclass(frozen=True)
class Example:
    """A draft, where the rule must fire on it (None: nowhere), and a corrected text on which it must be silent."""

    draft: Draft
    span: Span | None
    fix: str | None = None


@dataclass(frozen=True)
class Rule:
    """``id`` comes from the path: ``coach/rules/tr/cannot.toml`` is ``tr.cannot``."""

    id: str
    lang: str
    signal: Signal
    message: str
    source: str
    severity: Severity = "medium"
    flag: tuple[Pattern, ...] = ()
    want: tuple[Pattern, ...] = ()
    check: Callable[[Doc, Policy], Iterator[Hit]] | None = None
    unless: Condition = Condition()
    when: Condition = Condition()
    replace: str | Mapping[str, str] | None = None
    scope: Scope = "text"
    examples: tuple[Example, ...] = field(default=(), repr=False)

    def applies(self, doc: Doc, policy: Policy) -> bool:
        """Whether the conversation, channel and policy call for this rule at all."""
        return self.id not in policy.off and Asked(self.when, doc, policy).all_facts

    def find(self, doc: Doc, policy: Policy) -> Iterator[Finding]:
        """Every finding, in the order of the text. Overlapping hits of one rule count once: the first, longest one."""
        when, unless = Asked(self.when, doc, policy), Asked(self.unless, doc, policy)
        if self.id in policy.off or not when.all_facts:
            return
        end = -1
        for hit in sorted(self._hits(doc, policy), key=lambda h: (h.span.start, -h.span.end)):
            if hit.span.start >= end and when.all_at(hit.span) and not unless.any_at(hit.span):
                end = max(hit.span.end, hit.span.start + 1)
                yield self._finding(doc, hit)

    def _hits(self, doc: Doc, policy: Policy) -> Iterator[Hit]:
        window = self._window(doc)
        for pattern in self.flag:
            matches = pattern.groups(doc.folded) if self._needs_groups else ((span, ()) for span in pattern.spans(doc.folded))
            for span, groups in matches:
                if span.inside(window):
                    yield self._hit(doc, policy, _trimmed(doc.text, span), groups)
        if self.want and not _any(self.want, doc.folded[window.start : window.end]):
            place = len(doc.text.rstrip()) if self.scope == "closing" else 0
            yield Hit(Span(place, place))
        if self.check is not None:
            yield from self.check(doc, policy)

    @property
    def _needs_groups(self) -> bool:
        return isinstance(self.replace, str) and "\\" in self.replace

    def _window(self, doc: Doc) -> Span:
        if self.scope == "text" or not doc.sentences:
            return Span(0, len(doc.text))
        if self.scope == "opening":
            return Span(0, doc.sentences[: _EDGE + 1][-1].end)
        return Span(doc.sentences[-_EDGE - 1 :][0].start, len(doc.text))

    def _hit(self, doc: Doc, policy: Policy, span: Span, groups: tuple[Span | None, ...]) -> Hit:
        """What was found and, where the rule knows one, its edit: a table's entry, a template, or an addition to the sentence."""
        if self.replace is None:
            return Hit(span)
        if not isinstance(self.replace, str):
            return Hit(span, self.replace.get(fold(span.of(doc.text)).strip()))
        new = self._filled(doc, policy, span, groups, self.replace.removeprefix(_ADD))
        if new is None or not self.replace.startswith(_ADD):
            return Hit(span, new)
        return Hit(span, new, at=_before_stop(doc, span))

    def _filled(self, doc: Doc, policy: Policy, span: Span, groups: tuple[Span | None, ...], template: str) -> str | None:
        """The template with groups, generated forms and the policy's alternative; None where a form cannot be made."""
        forms = {"{affirm}": doc.language.morphology.affirm, "{concede}": doc.language.morphology.concede}
        for key, form in forms.items():
            if key in template:
                made = form(span.of(doc.text))
                if made is None:
                    return None
                template = template.replace(key, made)
        offers = policy.alternatives.get(doc.lang, ())
        template = template.replace("{alternative}", offers[0] if offers else doc.language.why("slot_alternative"))
        for i, group in enumerate(groups, 1):
            template = template.replace(f"\\{i}", group.of(doc.text) if group else "")
        return template

    def _finding(self, doc: Doc, hit: Hit) -> Finding:
        found = hit.span.of(doc.text)
        edits = () if hit.replacement is None else (self._edit(hit, found),)
        message = self.message.replace("{match}", found).replace("{plain}", hit.replacement or "")
        for name, value in hit.fields.items():
            message = message.replace(f"{{{name}}}", value)
        confidence = 0.9 if self.flag else 0.7
        return Finding(self.id, self.signal, hit.span, message, self.severity, confidence, self.source, edits)

    def _edit(self, hit: Hit, found: str) -> Edit:
        assert hit.replacement is not None
        return Edit(hit.at, hit.replacement) if hit.at else Edit(hit.span, _cased(hit.replacement, found, self.lang))


def _before_stop(doc: Doc, span: Span) -> Span:
    """The empty place before the stop of the sentence that holds ``span``."""
    sentence = doc.sentences[doc.sentence_at(span)]
    end = sentence.start + len(sentence.of(doc.text).rstrip(' .!?؟…"”»'))
    at = max(end, span.start + len(span.of(doc.text).rstrip(' .!?؟…"”»،؛,;')))
    return Span(at, at)


def _trimmed(text: str, span: Span) -> Span:
    found = span.of(text)
    if not found.strip():
        return span
    return Span(span.start + len(found) - len(found.lstrip()), span.end - len(found) + len(found.rstrip()))


def _cased(replacement: str, found: str, lang: str) -> str:
    """``replacement`` with a capital where the words it replaces had one."""
    if not (found[:1].isupper() and replacement[:1].islower()):
        return replacement
    return capitalised(replacement, lang)
