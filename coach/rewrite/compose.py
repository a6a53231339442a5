"""What a reply lacks, as edits: a greeting, an acknowledgement of the problem, a next step with its time, a closing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from coach.text import LANGUAGES, Doc, Reading
from coach.text.casing import capitalised, lowered
from coach.text.language import RULES, language, read_toml
from coach.text.patterns import NO_CLASSES, Pattern, fold_pattern
from coach.types import Edit, Finding, Span

_WARM = ("feeling", "sympathy", "apology", "acknowledgement", "caring")
_LONGEST_SIGNATURE = 4
_GREETED = 4  # words that a greeting before a comma has at most
_COMMA = re.compile(r"[,،] (?=\w)")


@dataclass(frozen=True)
class Words:
    """A sentence, as it is said in replies that address the customer familiarly, or that talk as people do."""

    say: str
    familiar: str
    casual: str

    def of(self, doc: Doc) -> str:
        if {a.kind for a in doc.addresses} == {"T"}:
            return self.familiar
        spoken = doc.draft.channel != "email" and doc.has("spoken")
        return self.casual if spoken or doc.has("informal", "slang") else self.say


@dataclass(frozen=True)
class Phrases:
    """What a reply of one language is made of."""

    greeting: Mapping[str, str]
    closing: Mapping[str, str]
    acknowledge: tuple[
        tuple[Pattern, Words, bool], ...
    ]  # what the customer's words may be, what is said, whether they must be told
    refused: Words | None
    wished: Pattern | None  # what the customer's words may be where a no disappoints
    step: Words | None  # the next step and its time, as slots
    stuck: tuple[str, ...]  # rules, as globs, that find no next step
    remarks: tuple[str, ...]  # rules, as globs, whose flagged words a reply can do without
    told: tuple[str, ...]  # rules, as globs, whose flagged words tell what happened: they may be said otherwise, never left out
    offered: Pattern | None  # what is said where a reply offers something already
    explained: Pattern | None  # what a sentence says whose no wants no offer: it tells of what was, or of what nobody knows yet
    joints: str  # words that join clauses, a pattern over folded text


@cache
def phrases(lang: str) -> Phrases:
    data: dict[str, Any] = read_toml(RULES / lang / "_compose.toml") if lang in LANGUAGES else {}
    classes = language(lang).classes
    known = tuple((Pattern(a["when"], classes), _words(a), a.get("told", False)) for a in data.get("acknowledge", ()))
    refused, step = (_words(data[name]) if name in data else None for name in ("refused", "step"))
    wished = Pattern(data["refused"]["when"], classes) if "when" in data.get("refused", {}) else None
    stuck, remarks = (tuple(data.get(name, ())) for name in ("stuck", "remarks"))
    joints = fold_pattern(data.get("joints", "(?!)"), NO_CLASSES)
    told = tuple(data.get("told", ()))
    offered, explained = (Pattern(data[name], classes) if name in data else None for name in ("offered", "explained"))
    greeting, closing = data.get("greeting", {}), data.get("closing", {})
    return Phrases(greeting, closing, known, refused, wished, step, stuck, remarks, told, offered, explained, joints)


def _words(data: Mapping[str, str]) -> Words:
    return Words(*(data.get(way, data["say"]) for way in ("say", "familiar", "casual")))


def additions(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """What is missing in an answer to a customer, with the name of each piece. Places are those of ``doc.text``."""
    if not doc.words or not doc.customer_turns:
        return {}
    wanted = doc.draft.channel == "email" or any("greeting" in f.rule for f in findings)
    greeting, warmth = _greeting(doc) if wanted else "", _acknowledgement(doc)
    found: dict[Edit, str] = {}
    if greeting and not doc.has("greeting"):
        found[Edit(Span(0, 0), greeting + (warmth + " " if warmth else ""))] = "compose.greeting"
    elif warmth and (edit := _warmed(doc, warmth)):
        found[edit] = "compose.acknowledgement"
    if step := _step(doc, findings):
        found[step] = "compose.next_step"
    closing = phrases(doc.lang).closing.get(doc.draft.channel, "")
    if closing and not doc.has("closing"):
        found[_closing(doc, closing)] = "compose.closing"
    return found


def tells_off(lang: str, rule: str) -> bool:
    """Whether what ``rule`` flags is a remark, or tells the customer what they did."""
    known = phrases(lang)
    return any(fnmatchcase(rule.partition(".")[2], glob) for glob in (*known.remarks, *known.told))


def joined(made: Mapping[Edit, str]) -> dict[Edit, str]:
    """``made`` with a next step and a closing at the same place as one edit, so that the step comes first."""
    found = {name: edit for edit, name in made.items()}
    step, end = found.get("compose.next_step"), found.get("compose.closing")
    if step is None or end is None or step.span.start != end.span.start:
        return dict(made)
    rest = {edit: name for edit, name in made.items() if edit not in {step, end}}
    return {**rest, Edit(end.span, step.text + end.text): "compose.next_step"}


def wants_offer(doc: Doc, place: Span) -> bool:
    """Whether something may be offered beside the no at ``place``: the reply does not do so yet, and the no is a refusal."""
    offered = phrases(doc.lang).offered
    made = offered is not None and offered.found(doc.folded)
    return not made and not _explains(doc, doc.sentences[doc.sentence_at(place)])


def _explains(doc: Doc, sentence: Span) -> bool:
    explained = phrases(doc.lang).explained
    return explained is not None and explained.found(doc.folded[sentence.start : sentence.end])


def _refuses(doc: Doc) -> bool:
    wished = phrases(doc.lang).wished
    if wished is not None and not wished.found(doc.customer.folded):
        return False
    return any(not _explains(doc, doc.sentences[doc.sentence_at(span)]) for span in doc.cues.get("refusal", ()))


def begun(doc: Doc, place: Span, said: str) -> Edit:
    """``said`` in the place of ``place``; the next letter begins a sentence, and is left alone where it need not change."""
    letter = doc.text[place.end]
    capital = capitalised(letter, doc.lang)
    return Edit(place, said) if capital == letter else Edit(Span(place.start, place.end + 1), said + capital)


def _closing(doc: Doc, closing: str) -> Edit:
    """Before a signature, if the draft ends with one; else with a slot for it."""
    if start := _signature(doc):
        return Edit(Span(start, start), closing.strip().partition("\n")[0] + "\n")
    return Edit(Span(len(doc.text.rstrip()), len(doc.text)), closing)


def _signature(doc: Doc) -> int:
    """Where a last line begins that is a signature; 0 where there is none."""
    end = len(doc.text.rstrip())
    start = doc.text.rfind("\n", 0, end) + 1
    return start if doc.words_in(Span(start, end)) <= _LONGEST_SIGNATURE and doc.text[end - 1] not in ".!?…؟:" else 0


def _step(doc: Doc, findings: Sequence[Finding]) -> Edit | None:
    """Who does what by when, at the end of what is said, before the closing and the signature."""
    known = phrases(doc.lang)
    names = {f.rule.partition(".")[2] for f in findings}
    if known.step is None or not any(fnmatchcase(name, glob) for name in names for glob in known.stuck):
        return None
    signed = _signature(doc) or len(doc.text)
    said = [s for s in doc.sentences if s.end <= signed and doc.words_in(s) and not _closes(doc, s)]
    return Edit(Span(said[-1].end, said[-1].end), " " + known.step.of(doc)) if said else None


def _closes(doc: Doc, sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in doc.cues.get("closing", ()))


def _warmed(doc: Doc, warmth: str) -> Edit | None:
    """``warmth`` after the greeting, in the same sentence if that goes on; at the start where there is none."""
    first = next((s for s in doc.sentences if doc.words_in(s)), None)
    if first is None:
        return None
    greeted = next((span for span in doc.cues.get("greeting", ()) if _opens(doc, first, span)), None)
    if greeted is None:
        return Edit(Span(0, 0), warmth + " ")
    comma = _COMMA.search(doc.text, greeted.end, first.end)
    rest = comma.end() if comma else first.end
    if comma and doc.words_in(Span(first.start, comma.start())) <= _GREETED and _speaks(doc, Span(rest, first.end)):
        return begun(doc, Span(rest, rest), f"{_lowered(warmth, doc.lang)} ")
    after = next((s.start for s in doc.sentences if s.start >= first.end and not _greets(doc, s)), len(doc.text))
    short = doc.words_in(first) <= 2 * _GREETED
    return begun(doc, Span(after, after), warmth + " ") if short and after < len(doc.text) else None


def _greets(doc: Doc, sentence: Span) -> bool:
    """Whether a sentence is but another line of greeting, such as a hello under the line with the name."""
    return doc.words_in(sentence) <= _GREETED and any(s.overlaps(sentence) for s in doc.cues.get("greeting", ()))


def _lowered(sentence: str, lang: str) -> str:
    """``sentence`` as it goes on after a comma: English "I" stays large."""
    stays = lang == "en" and re.match(r"I\b", sentence)
    return sentence if stays else lowered(sentence[:1], lang) + sentence[1:]


def _opens(doc: Doc, first: Span, greeting: Span) -> bool:
    """Whether ``greeting`` stands in the first sentence, behind nothing but whom it greets."""
    return greeting.inside(first) and doc.words_in(Span(first.start, greeting.start)) <= _GREETED


def _speaks(doc: Doc, rest: Span) -> bool:
    """Whether what follows a greeting is more than a part of it, such as a name and a surname."""
    if all(word[0].isupper() for word in rest.of(doc.text).split()):
        return False
    if any(span.overlaps(rest) for span in doc.cues.get("introduction", ())):
        return False
    courtesy = (span for name in ("greeting", "thanks") for span in doc.cues.get(name, ()))
    return doc.words_in(rest) > _GREETED or (doc.words_in(rest) > 1 and not any(span.overlaps(rest) for span in courtesy))


def _greeting(doc: Doc) -> str:
    known = phrases(doc.lang).greeting
    if doc.has("greeting") or not doc.is_first_reply or doc.draft.channel not in known:
        return ""
    name = doc.draft.customer.name
    return known[doc.draft.channel].format(name=name) if name else known.get(f"{doc.draft.channel}_unnamed", "")


def _told(said: Reading) -> bytes:
    """What the customer says, without what they only ask: "is it scratched?" tells of no damage."""
    told = (s for s in said.sentences if not s.of(said.text).rstrip().endswith(("?", "؟")))
    return b"\n".join(said.folded[s.start : s.end] for s in told)


def _acknowledgement(doc: Doc) -> str:
    """Only in a first reply that shows no warmth yet, to words that call for some."""
    if not doc.is_first_reply or doc.has(*_WARM):
        return ""
    known = phrases(doc.lang)
    told = _told(doc.customer)
    fitting = (words for when, words, must in known.acknowledge if when.found(told if must else doc.customer.folded))
    found = next(fitting, known.refused if _refuses(doc) else None)
    return found.of(doc) if found else ""
