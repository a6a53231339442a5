"""English: negated ability and permission, with its subject, voice and lemma; English has no T and V.

The forms are a small closed set (can, could, be able, be possible, be allowed × negation × tense × contraction), so they
are written out as one pattern; Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 3 and 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import re2

from coach.text.fold import fold
from coach.text.morphology.base import Address, Verb
from coach.text.morphology.en_words import IDIOMS, IRREGULAR
from coach.types import Span

Person = Literal[1, 2, 3] | None

_ADVERB = (
    r"\w+ly|just|also|even|still|always|ever|now|yet|thus|afraid|at\s+\w+\s+(?:time|moment|point|stage)|at\s+present|"
    r"for\s+\w+\s+reasons"
)
ADV = rf"(?:,?\s+(?:{_ADVERB}),?)*"
_CAN = r"(?:can'?t|can\s*not|canot|ca\s+n't|can\s+(?:never|no\s+longer|neither)|couldn'?t|could\s+(?:not|never|no\s+longer))"
_IS_NOT = rf"(?:(?:(?:am|is|are|was|were)|'(?:m|s|re)){ADV}\s+(?:not|no\s+longer|never)|(?:is|are|was|were|ai)n'?t)"
_WILL_NOT = r"(?:won'?t|(?:will|would|shall|'ll|'d)\s+(?:not|never|no\s+longer)|wouldn'?t|shan'?t)"
_HAVE_NOT = r"(?:(?:have|has|had)n'?t|(?:have|has|had|'ve|'s|'d)\s+(?:not|never))"
_NOT_BE = rf"(?:{_IS_NOT}|{_WILL_NOT}{ADV}\s+be|{_HAVE_NOT}{ADV}\s+been)"
_UNABLE = (
    rf"(?:(?:(?:am|is|are|was|were|be|been)|'(?:m|s|re)){ADV}\s+)?(?:unable|powerless|incapable\s+of|not{ADV}\s+able)(?:\s+to)?"
)
_POSITION = r"(?:in\s+a\s+position\s+to|at\s+liberty\s+to)"
ABILITY = rf"(?:{_CAN}|{_UNABLE}|{_NOT_BE}{ADV}\s+(?:able\s+to|{_POSITION}))"
_MAY = r"(?:allowed|permitted|authori[sz]ed|entitled|eligible)"
_NOW = rf"(?:can'?t|can\s*not|canot|can\s+(?:never|no\s+longer)|{_UNABLE}|{_NOT_BE}{ADV}\s+(?:able\s+to|{_POSITION}))"
PERMISSION = rf"(?:(?:{_NOT_BE}|not){ADV}\s+{_MAY}\s+(?:to|for)|forbidden\s+(?:to|from))"
_DOABLE = r"(?:possible|feasible|doable)"
_STATE = rf"(?:{_DOABLE}|supported|allowed|permitted|accepted|(?:refund|return|exchange|transfer)able|reversible)"
_IMPOSSIBLE = r"(?:impossible\s+(?:to|for)|(?:(?:is|are|was|would\s+be)\s+|'s\s+)impossible)"
STATE = rf"(?:{_NOT_BE}{ADV}\s+{_STATE}|not\s+{_DOABLE}|{_IMPOSSIBLE})"
PARTICIPLE = r"(?:\w\w+ed|" + "|".join(sorted(IRREGULAR)) + ")"
PASSIVE = rf"(?:(?:{_CAN}|{_UNABLE}|{_NOT_BE}{ADV}\s+able\s+to){ADV}\s+(?:be|get){ADV}\s+{PARTICIPLE})"
_PRESENT = rf"(?:can'?t|can\s*not|(?:(?:are|'re)\s+)?unable\s+to|(?:{_IS_NOT}|{_WILL_NOT}\s+be)\s+able\s+to)"
SUBJECT = rf"(?:(?:i|we|you|u){ADV}(?:\s+|'))"
FIRST = rf"(?:(?:i|we|us){ADV}\s*)"
SECOND = rf"(?:(?:you|u){ADV}\s*)"

_KINDS = ("passive", "active", "may", "state")
_PRONOUN = re.compile(r"(?:i|we|you|u)\b")
_SUBJECT = re.compile(
    rf"\b(?:(?P<i>i)|(?P<we>we)|(?P<you>you|u)|(?P<it>he|she|it|this|that)|(?P<they>they|these|those)){ADV}\s*$"
)
_IDIOM = re.compile(rf"(?:{IDIOMS})")
_SKIP = re.compile(rf"{ADV}\s+(?:be\s+|get\s+|to\s+)?(?:\w+ly\s+)?([a-z]+)")
_LOOK_BACK = 60

_AFFIRM = [
    (re.compile(p), to)
    for p, to in (
        (r"\bcan(?:'?t|\s*not|\s+never|\s+no\s+longer)\b|\bca n't\b|\bcanot\b", "can"),
        (r"\bcould(?:n'?t|\s+not|\s+never|\s+no\s+longer)\b", "could"),
        (r"\b(is|are|was|were|have|has|had)n'?t\b", r"\1"),
        (r"\bwon'?t\b", "will"),
        (r"\bwouldn'?t\b", "would"),
        (r"\bshan'?t\b", "shall"),
        (
            r"((?:\b(?:am|is|are|was|were|will|would|shall|have|has|had)|'(?:m|s|re|ll|d|ve)))\s+(?:not|never|no\s+longer)\b",
            r"\1",
        ),
        (r"\bunable\b", "able"),
        (r"\bimpossible\b", "possible"),
        (r"^not\s+", ""),
    )
]


@dataclass(frozen=True)
class English:
    """Forms of "cannot" in English. Nothing is analysed beyond the clause, so the subject is the pronoun right before."""

    @property
    def classes(self) -> Mapping[str, str]:
        """Patterns, each a whole form: ``cannot`` and its parts, ``participle``."""
        return {
            "cannot": rf"{SUBJECT}?(?:{PASSIVE}|{ABILITY}|{PERMISSION}|{STATE})",
            "cannot_bare": ABILITY,
            "cannot_now": _NOW,
            "cannot_first": rf"(?:{FIRST}(?:{_NOW}|{PERMISSION}))",
            "cannot_second": rf"{SECOND}(?:{_PRESENT}|{PERMISSION})",
            "cannot_passive": PASSIVE,
            "cannot_may": PERMISSION,
            "cannot_state": STATE,
            "can_idiom": IDIOMS,
            "participle": PARTICIPLE,
        }

    def inabilities(self, text: str) -> tuple[Verb, ...]:
        """Every form of negated ability; its span takes in a subject "I", "we" or "you" right before it."""
        folded = fold(text)
        return tuple(_verb(folded, span, kind) for span, kind in _forms(folded) if not _IDIOM.match(folded, span.start))

    def addresses(self, text: str) -> tuple[Address, ...]:  # noqa: ARG002
        """None: "you" is one form for all."""
        return ()

    def affirm(self, form: str) -> str | None:
        """``we can't`` → ``we can``, ``isn't possible`` → ``is possible``; None for what is no such form."""
        folded = fold(form)
        if next(_forms(folded), None) is None:
            return None
        pattern, to = next((p, to) for p, to in _AFFIRM if p.search(folded))
        able = pattern.sub(to, folded, count=1)
        return able.upper() if len(form) > 3 and form.isupper() else _capitalised(able, form)

    def concede(self, form: str) -> str | None:
        """``We can't`` → ``While we can't``: the refusal stays. None where ``form`` does not begin with its subject."""
        folded = fold(form)
        if next(_forms(folded), None) is None or not _PRONOUN.match(folded):
            return None
        clause = form if folded[0] == "i" or form.isupper() else form[0].lower() + form[1:]
        return _capitalised(f"while {clause}", form if folded[0] != "i" else "")


def _forms(folded: str) -> Iterator[tuple[Span, str]]:
    """The places of the forms and which of ``_KINDS`` each is."""
    for m in _pattern().finditer(folded.encode("latin-1")):
        group = next(i for i in range(1, len(_KINDS) + 1) if m.span(i) != (-1, -1))
        yield Span(*m.span(group)), _KINDS[group - 1]


@cache
def _pattern() -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    kinds = {"passive": PASSIVE, "active": ABILITY, "may": PERMISSION, "state": STATE}
    return re2.compile(
        (r"(?:^|\b)(?:" + "|".join(rf"(?P<{k}>{p})" for k, p in kinds.items()) + r")\b").encode("ascii"), options=options
    )


def _verb(folded: str, span: Span, kind: str) -> Verb:
    subject = _SUBJECT.search(folded, max(0, span.start - _LOOK_BACK), span.start)
    person, plural = _person(subject)
    start = subject.start() if subject and person in (1, 2) else span.start
    form = span.of(folded)
    return Verb(Span(start, span.end), _lemma_of(folded, span, kind), person, plural, kind == "passive" or form.endswith("ed"))


def _lemma_of(folded: str, span: Span, kind: str) -> str:
    if kind == "passive":
        return _lemma(span.of(folded).split()[-1])
    form = span.of(folded)
    following = None if kind == "state" or form.endswith("for") else _SKIP.match(folded, span.end)
    return following[1] if following else [word for word in re.findall(r"[a-z]+", form) if word not in ("to", "for")][-1]


def _person(subject: re.Match[str] | None) -> tuple[Person, bool | None]:
    kinds: dict[str | None, tuple[Person, bool | None]] = {
        "i": (1, False), "we": (1, True), "you": (2, None), "it": (3, False), "they": (3, True), None: (None, None),
    }  # fmt: skip
    return kinds[subject.lastgroup if subject else None]


def _lemma(participle: str) -> str:
    """The base form of a participle, near enough to group by."""
    if participle in IRREGULAR:
        return IRREGULAR[participle]
    if participle.endswith("ied"):
        return participle[:-3] + "y"
    stem = participle[:-2]
    if len(stem) > 3 and stem[-1] == stem[-2] and (stem[-1] in "bdgmnprt" or (len(stem) > 5 and stem[-3:] in ("ell", "oll"))):
        return stem[:-1]
    return stem + "e" if _TAKES_E.search(stem) and not _NO_E.search(stem) else stem


def _capitalised(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


_TAKES_E = re.compile(r"(?:[aiou][^aeiouwxy]|[^aeiou]l|[cgsvz]|[lnr]g)$")
_NO_E = re.compile(r"(?:[aeiou]{2}[^aeiouv]|ss|ess|[^aou]it|et|en|er|on|al|el|il|ish)$")

MORPHOLOGY = English()
