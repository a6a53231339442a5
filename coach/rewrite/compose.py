"""What a reply lacks, as edits: a greeting, an acknowledgement of the problem, a next step with its time, a closing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from coach.rewrite.frame import closing, greeting, greets_too, named, signature
from coach.rewrite.phrases import Words, phrases
from coach.text import Doc, Reading
from coach.text.casing import capitalised, lowered
from coach.text.doc import read_turns
from coach.types import Edit, Finding, Span

_WARM = ("feeling", "sympathy", "apology", "acknowledgement", "caring")
_GREETED = 4  # words that a greeting before a comma has at most
_COMMA = re.compile(r"[,،] (?=\w)")


@dataclass(frozen=True)
class Gap:
    """A sentence that refuses and leaves the customer with nothing, and what can be offered instead: of the policy, or a slot."""

    sentence: Span
    instead: str


@dataclass(frozen=True)
class Need:
    """What models see that a reply should answer to: a refusal with nothing instead, an upset customer, any refusal.

    ``trouble``: what befell the customer; None where that is not clear. Not ``warm``: words stay that make warm ones hollow.
    """

    gap: Gap | None = None
    upset: bool = False
    refuses: bool = True
    trouble: str | None = None
    warm: bool = True


def additions(doc: Doc, findings: Sequence[Finding], need: Need = Need()) -> dict[Edit, str]:
    """What is missing in an answer to a customer, with the name of each piece. Places are those of ``doc.text``."""
    if not doc.words or not doc.customer_turns:
        return {}
    wanted = doc.draft.channel == "email" or any("greeting" in f.rule for f in findings)
    greets, warmth = greeting(doc) if wanted else "", _acknowledgement(doc, need)
    found: dict[Edit, str] = {}
    if greets:
        found[Edit(Span(0, 0), greets + (warmth + " " if warmth else ""))] = "compose.greeting"
    elif warmth and (edit := _warmed(doc, warmth)):
        found[edit] = "compose.acknowledgement"
    if step := _step(doc, findings):
        found[step] = "compose.next_step"
    if need.gap and (offer := phrases(doc.lang).offer):
        said = offer.of(doc).replace("{alternative}", need.gap.instead)
        end = _after(doc, need.gap.sentence).end
        stop = "" if doc.text[:end].endswith((".", "!", "?", "؟", "…", ")")) else "."
        found[Edit(Span(end, end), f"{stop} {said}")] = "compose.offer"
    if ending := closing(doc):
        found[ending] = "compose.closing"
    return found


def _after(doc: Doc, sentence: Span) -> Span:
    """``sentence``, or the last of those after it that go on with it, such as "So there is no refund"."""
    joint, folded = re.compile(rf"(?:{phrases(doc.lang).joints}) "), doc.folded.decode("latin-1")
    for following in (s for s in doc.sentences if s.start >= sentence.end):
        if "\n" in doc.text[sentence.end : following.start] or not joint.match(folded, following.start):
            break
        sentence = following
    return sentence


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


def _step(doc: Doc, findings: Sequence[Finding]) -> Edit | None:
    """Who does what by when, at the end of what is said, before the closing and the signature."""
    known = phrases(doc.lang)
    names = {f.rule.partition(".")[2] for f in findings}
    if known.step is None or not any(fnmatchcase(name, glob) for name in names for glob in known.stuck):
        return None
    end = signature(doc) or len(doc.text)
    said = [s for s in doc.sentences if s.end <= end and doc.words_in(s) and not _closes(doc, s)]
    while len(said) > 1 and any(span.overlaps(said[-1]) for span in doc.cues.get("thanks", ())):
        said.pop()
    return Edit(Span(said[-1].end, said[-1].end), " " + known.step.of(doc)) if said else None


def _closes(doc: Doc, sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in doc.cues.get("closing", ()))


def _warmed(doc: Doc, warmth: str) -> Edit | None:
    """``warmth`` after the greeting, in the same sentence if that goes on; at the start where there is none."""
    first = next((s for s in doc.sentences if doc.words_in(s)), None)
    if first is None:
        return None
    greeted = next((span for span in (*doc.cues.get("greeting", ()), *named(doc)) if _opens(doc, first, span)), None)
    if greeted is None:
        return Edit(Span(0, 0), warmth + " ")
    comma = _COMMA.search(doc.text, greeted.end, first.end)
    rest = comma.end() if comma else first.end
    if comma and doc.words_in(Span(first.start, comma.start())) <= _GREETED and _speaks(doc, Span(rest, first.end)):
        return begun(doc, Span(rest, rest), f"{_lowered(warmth, doc.lang)} ")
    after = next((s.start for s in doc.sentences if s.start >= first.end and not greets_too(doc, s)), len(doc.text))
    short = doc.words_in(first) <= 2 * _GREETED
    return begun(doc, Span(after, after), warmth + " ") if short and after < len(doc.text) else None


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


def _told(said: Reading) -> bytes:
    """What the customer says, without what they only ask: "is it scratched?" tells of no damage."""
    told = (s for s in said.sentences if not s.of(said.text).rstrip().endswith(("?", "؟")))
    return b"\n".join(said.folded[s.start : s.end] for s in told)


def _acknowledgement(doc: Doc, need: Need) -> str:
    """To words that call for warmth, where none was shown yet; after an earlier reply only to a customer who is upset still."""
    earlier = read_turns(tuple(turn.text for turn in doc.draft.history if turn.role == "agent"), doc.lang)
    if not need.warm or doc.has(*_WARM) or earlier.has(*_WARM) or not (doc.is_first_reply or need.upset):
        return ""
    known = phrases(doc.lang)
    refused = known.refused if need.gap or (need.refuses and _refuses(doc)) else None
    found = _named(doc, need.trouble) or refused or (known.upset if need.upset else None)
    return found.of(doc) if found else ""


def _named(doc: Doc, trouble: str | None) -> Words | None:
    """Words for what befell the customer; where models are not sure what did, rules tell."""
    known = phrases(doc.lang)
    if trouble is not None:
        return known.troubles.get(trouble)
    told = _told(doc.customer)
    return next((words for when, words, must in known.acknowledge if when.found(told if must else doc.customer.folded)), None)
