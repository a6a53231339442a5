"""What stands around a reply: whom it greets, how it closes, who signs it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from coach.rewrite.names import signed
from coach.rewrite.phrases import phrases
from coach.text import Doc
from coach.types import Edit, Span

_LONGEST_SIGNATURE, _LONGEST_TEAM = 4, 7  # words of a line of any kind, of one that is a name throughout
_SIGNED = 2  # lines
_SMALL = 3  # letters of a word within a name that may have no capital
_GREETED, _LONGEST_GREETING = 4, 6  # words of a greeting of any kind, of one on a line of its own that ends with a comma
_FOREIGN = re.compile(  # closings in the languages of customers nearby
    r"\b(?:regards|gr(?:ü|ue)(?:ß|ss)e\w*|cordialement|saludos|groet(?:en)?|saygıları\w+|ar cieņu|с уважением)\b", re.IGNORECASE
)
_OPEN_END = (",", "،")  # of a closing that no name follows


def greeting(doc: Doc) -> str:
    known = phrases(doc.lang).greeting
    if _greeted(doc) or not doc.is_first_reply or doc.draft.channel not in known:
        return ""
    name = doc.draft.customer.name
    if not name and (own := signed(doc)) and f"{doc.draft.channel}_signed" in known:
        return known[f"{doc.draft.channel}_signed"].format(name=own)
    return known[doc.draft.channel].format(name=name) if name else known.get(f"{doc.draft.channel}_unnamed", "")


def _greeted(doc: Doc) -> bool:
    return doc.has("greeting") or any(named(doc))


def named(doc: Doc) -> Iterator[Span]:
    """A first line that is but the name of whom it greets, or another greeting that no cue knows."""
    line = doc.text.lstrip().partition("\n")
    start = len(doc.text) - len(doc.text.lstrip())
    place = Span(start, start + len(line[0].rstrip()))
    said, mail = line[0].rstrip(), doc.draft.channel == "email"
    alone = line[2].startswith("\n") or (mail and said[-1:].isalpha())
    longest = _LONGEST_GREETING if mail else _GREETED
    if line[1] and (alone or said.endswith((",", "،", "!"))) and 0 < doc.words_in(place) <= longest:
        yield place


def greets_too(doc: Doc, sentence: Span) -> bool:
    """Whether a sentence is but another line of greeting, such as a hello under the line with the name."""
    return doc.words_in(sentence) <= _GREETED and any(s.overlaps(sentence) for s in doc.cues.get("greeting", ()))


def addressed(doc: Doc, edits: Mapping[Edit, str]) -> dict[Edit, str]:
    """``edits`` with places as received; in the first line, the slot for a name is filled as the customer signs."""
    slot, name = phrases(doc.lang).greeting.get("slot"), doc.draft.customer.name or signed(doc)
    if not (slot and name):
        return dict(edits)
    line = doc.draft.text.find("\n")
    return {Edit(e.span, e.text.replace(slot, name)) if e.span.end <= line else e: rule for e, rule in edits.items()}


def closing(doc: Doc) -> Edit | None:
    """A closing where the channel has one and the draft lacks it: before a signature, else with a slot for the name.

    Only the slot where the draft closes and no name follows.
    """
    said, end = phrases(doc.lang).closing.get(doc.draft.channel, ""), len(doc.text.rstrip())
    if not said:
        return None
    if doc.has("closing") or _ends(doc):
        open_end = doc.text[:end].endswith(_OPEN_END)
        return Edit(Span(end, len(doc.text)), "\n" + said.rpartition("\n")[2]) if open_end else None
    if start := signature(doc):
        return Edit(Span(start, start), said.strip().partition("\n")[0] + "\n")
    place = _said(doc)
    return Edit(Span(place, place if place < end else len(doc.text)), said)


def _ends(doc: Doc) -> bool:
    """Whether the draft ends with thanks, a closing of another language, or a name under a short line that ends with a comma."""
    start = signature(doc)
    if _FOREIGN.search(doc.text, start):
        return True
    if start and any(span.start >= start for span in doc.cues.get("thanks", ())):
        return True
    before = doc.text[:start].rstrip()
    line = before.rpartition("\n")[2]
    return "\n" in before and line.endswith(_OPEN_END) and len(line.split()) <= _LONGEST_SIGNATURE


def signature(doc: Doc) -> int:
    """Where the last lines begin that are a signature; 0 where there is none."""
    end, found = _said(doc), 0
    for _ in range(_SIGNED):
        start = doc.text.rfind("\n", 0, end) + 1
        if not _signs(doc, start, end):
            break
        found, end = start, start - 1
    return found


def _signs(doc: Doc, start: int, end: int) -> bool:
    said, words = doc.text[start:end], doc.words_in(Span(start, end))
    named = all(word[0].isupper() for word in said.split() if len(word) > _SMALL)
    longest = _LONGEST_TEAM if named else _LONGEST_SIGNATURE
    return 0 < words <= longest and said[-1:] not in "!?…؟:,،" and (not said.endswith(".") or (named and words > 1))


def _said(doc: Doc) -> int:
    """Where what is said ends, with its signature: before last lines that are but a reference."""
    end = len(doc.text.rstrip())
    while (start := doc.text.rfind("\n", 0, end) + 1) and _refers(doc, Span(start, end)):
        end = len(doc.text[:start].rstrip())
    return end


def _refers(doc: Doc, line: Span) -> bool:
    said = line.of(doc.text)
    return doc.words_in(line) <= _LONGEST_SIGNATURE and any(c.isdigit() for c in said) and not said.endswith((".", "!", "?", "؟"))
