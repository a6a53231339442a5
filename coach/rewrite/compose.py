"""What a reply lacks or has too much of, as edits: a greeting, an acknowledgement, a closing; remarks that carry no fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from coach.rewrite.facts import binds, values
from coach.text import LANGUAGES, Doc
from coach.text.language import RULES, language, read_toml
from coach.text.patterns import Pattern
from coach.types import Edit, Finding, Span

_ATTITUDE = frozenset({"positivity", "empathy", "formality"})  # signals whose faults may be a remark and nothing else
_SUBSTANCE = ("step", "action_taken", "next_step", "follow_up", "alternative", "refusal", "negation", "ownership", "timeline")
_COURTESY = ("greeting", "closing", "thanks", "offer_help", "apology")
_LONGEST_REMARK = 10  # words
_WARM = ("feeling", "sympathy", "apology", "acknowledgement", "caring")
_LONGEST_SIGNATURE = 4
_GREETED = 8  # words that a greeting has at most


@dataclass(frozen=True)
class Words:
    """A sentence, as it is said in replies that address the customer familiarly, or that talk as people do."""

    say: str
    familiar: str
    casual: str

    def of(self, doc: Doc) -> str:
        if {a.kind for a in doc.addresses} == {"T"}:
            return self.familiar
        return self.casual if doc.has("informal", "slang") else self.say


@dataclass(frozen=True)
class Phrases:
    """What a reply of one language is made of."""

    greeting: Mapping[str, str]
    closing: Mapping[str, str]
    acknowledge: tuple[tuple[Pattern, Words], ...]  # what the customer's words may be, and what is said to them
    refused: Words | None


@cache
def phrases(lang: str) -> Phrases:
    data: dict[str, Any] = read_toml(RULES / lang / "_compose.toml") if lang in LANGUAGES else {}
    classes = language(lang).classes
    known = tuple((Pattern(a["when"], classes), _words(a)) for a in data.get("acknowledge", ()))
    refused = _words(data["refused"]) if "refused" in data else None
    return Phrases(data.get("greeting", {}), data.get("closing", {}), known, refused)


def _words(data: Mapping[str, str]) -> Words:
    return Words(*(data.get(way, data["say"]) for way in ("say", "familiar", "casual")))


def additions(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """What is missing in an answer to a customer, with the name of each piece. Places are those of ``doc.text``."""
    if not doc.words or not doc.customer_turns:
        return {}
    start = _after_greeting(doc)
    wanted = doc.draft.channel == "email" or any("greeting" in f.rule for f in findings)
    greeting, warmth = _greeting(doc) if wanted else "", _acknowledgement(doc)
    found: dict[Edit, str] = {}
    if greeting and start == 0:
        found[Edit(Span(0, 0), greeting + (warmth + " " if warmth else ""))] = "compose.greeting"
    elif warmth:
        found[Edit(Span(start, start), warmth + " ")] = "compose.acknowledgement"
    closing = phrases(doc.lang).closing.get(doc.draft.channel, "")
    if closing and not doc.has("closing"):
        found[_closing(doc, closing)] = "compose.closing"
    return found


def _closing(doc: Doc, closing: str) -> Edit:
    """Before a signature, if the draft ends with one; else with a slot for it."""
    end = len(doc.text.rstrip())
    start = doc.text.rfind("\n", 0, end) + 1
    signed = start > 0 and doc.words_in(Span(start, end)) <= _LONGEST_SIGNATURE and doc.text[end - 1] not in ".!?…؟:"
    if signed:
        return Edit(Span(start, start), closing.strip().partition("\n")[0] + "\n")
    return Edit(Span(end, len(doc.text)), closing)


def _after_greeting(doc: Doc) -> int:
    """Where what follows the greeting begins; 0 where there is none."""
    first = next((s for s in doc.sentences if doc.words_in(s)), None)
    if first is None or not any(span.start < first.end for span in doc.cues.get("greeting", ())):
        return 0
    if doc.words_in(first) > _GREETED:
        return 0
    after = next((s.start for s in doc.sentences if s.start >= first.end), len(doc.text))
    return after if after < len(doc.text) else 0


def _greeting(doc: Doc) -> str:
    known = phrases(doc.lang).greeting
    if doc.has("greeting") or not doc.is_first_reply or doc.draft.channel not in known:
        return ""
    name = doc.draft.customer.name
    return known[doc.draft.channel].format(name=name) if name else known.get(f"{doc.draft.channel}_unnamed", "")


def _acknowledgement(doc: Doc) -> str:
    """Only in a first reply that shows no warmth yet, to words that call for some."""
    if not doc.is_first_reply or doc.has(*_WARM):
        return ""
    known = phrases(doc.lang)
    fitting = (words for when, words in known.acknowledge if when.found(doc.customer.folded))
    found = next(fitting, known.refused if doc.has("refusal") else None)
    return found.of(doc) if found else ""


def removals(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """Remarks that only hurt: whole short sentences, or words before a comma, in which no fact stands."""
    marked = [f for f in findings if f.signal in _ATTITUDE and f.span.start < f.span.end and not f.edits]
    found = dict(edit for f in marked for edit in _removal(doc, f))
    left = [s for s in doc.sentences if not any(s.inside(e.span) for e in found)]
    return found if any(doc.words_in(s) > 2 for s in left) else {}


def _removal(doc: Doc, finding: Finding) -> Iterator[tuple[Edit, str]]:
    sentence = doc.sentences[doc.sentence_at(finding.span)]
    if _is_remark(doc, sentence):
        yield Edit(_with_space(doc, sentence), ""), finding.rule
    elif finding.span.start == sentence.start and _opens(doc, finding.span):
        rest = finding.span.end + 2
        yield Edit(Span(finding.span.start, rest + 1), _capital(doc, rest)), finding.rule


def _with_space(doc: Doc, sentence: Span) -> Span:
    """The sentence and the space on one side of it, so that lines and paragraphs stay apart as they are."""
    before = len(doc.text[: sentence.start].rstrip())
    after = len(doc.text) - len(doc.text[sentence.end :].lstrip())
    own_line = "\n" in doc.text[before : sentence.start] or before == 0
    return Span(sentence.start, after) if own_line else Span(before, sentence.end)


def _opens(doc: Doc, span: Span) -> bool:
    """Whether ``span`` is a remark before a comma."""
    comma = doc.text[span.end : span.end + 2] == ", " and span.end + 2 < len(doc.text)
    return comma and not _facts(doc, span) and not _does(doc, span, _SUBSTANCE)


def _capital(doc: Doc, place: int) -> str:
    letter = doc.text[place]
    return "İ" if letter == "i" and doc.lang == "tr" else letter.upper()


def _is_remark(doc: Doc, sentence: Span) -> bool:
    if doc.words_in(sentence) > _LONGEST_REMARK or sentence.of(doc.text).endswith(("?", "؟")):
        return False
    return not _facts(doc, sentence) and not _does(doc, sentence, (*_SUBSTANCE, *_COURTESY))


def _does(doc: Doc, span: Span, acts: Sequence[str]) -> bool:
    return any(place.overlaps(span) for act in acts for place in doc.cues.get(act, ()))


def _facts(doc: Doc, span: Span) -> bool:
    text = span.of(doc.text)
    return bool(values(text, doc.lang) or binds(text, doc.lang))
