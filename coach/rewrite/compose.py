"""What a reply lacks, as edits: a greeting, an acknowledgement of the problem, a next step with its time, a closing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from coach.rewrite.names import signed
from coach.rewrite.phrases import phrases
from coach.text import Doc, Reading
from coach.text.casing import capitalised, lowered
from coach.text.doc import read_turns
from coach.types import Edit, Finding, Span

_WARM = ("feeling", "sympathy", "apology", "acknowledgement", "caring")
_LONGEST_SIGNATURE, _SIGNED = 4, 2  # words of a line, lines
_GREETED = 4  # words that a greeting before a comma has at most
_OPEN_END = (",", "،")  # of a closing that no name follows
_COMMA = re.compile(r"[,،] (?=\w)")


@dataclass(frozen=True)
class Gap:
    """A sentence that refuses and leaves the customer with nothing, and what can be offered instead: of the policy, or a slot."""

    sentence: Span
    instead: str


@dataclass(frozen=True)
class Need:
    """What models see that a reply should answer to: a refusal with nothing instead, an upset customer, any refusal."""

    gap: Gap | None = None
    upset: bool = False
    refuses: bool = True


def additions(doc: Doc, findings: Sequence[Finding], need: Need = Need()) -> dict[Edit, str]:
    """What is missing in an answer to a customer, with the name of each piece. Places are those of ``doc.text``."""
    if not doc.words or not doc.customer_turns:
        return {}
    wanted = doc.draft.channel == "email" or any("greeting" in f.rule for f in findings)
    greeting, warmth = _greeting(doc) if wanted else "", _acknowledgement(doc, need)
    found: dict[Edit, str] = {}
    if greeting:
        found[Edit(Span(0, 0), greeting + (warmth + " " if warmth else ""))] = "compose.greeting"
    elif warmth and (edit := _warmed(doc, warmth)):
        found[edit] = "compose.acknowledgement"
    if step := _step(doc, findings):
        found[step] = "compose.next_step"
    if need.gap and (offer := phrases(doc.lang).offer):
        said = offer.of(doc).replace("{alternative}", need.gap.instead)
        end = need.gap.sentence.end
        stop = "" if doc.text[:end].endswith((".", "!", "?", "؟", "…", ")")) else "."
        found[Edit(Span(end, end), f"{stop} {said}")] = "compose.offer"
    closing = phrases(doc.lang).closing.get(doc.draft.channel, "")
    if closing and not (doc.has("closing") or _ends(doc)):
        found[_closing(doc, closing)] = "compose.closing"
    elif closing and doc.text.rstrip().endswith(_OPEN_END):
        found[Edit(Span(len(doc.text.rstrip()), len(doc.text)), "\n" + closing.rpartition("\n")[2])] = "compose.closing"
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
    if start := signature(doc):
        return Edit(Span(start, start), closing.strip().partition("\n")[0] + "\n")
    return Edit(Span(len(doc.text.rstrip()), len(doc.text)), closing)


def _ends(doc: Doc) -> bool:
    """Whether the draft ends with thanks, or its signature stands under a short line that ends with a comma."""
    start = signature(doc)
    if start and any(span.start >= start for span in doc.cues.get("thanks", ())):
        return True
    before = doc.text[:start].rstrip()
    line = before.rpartition("\n")[2]
    return "\n" in before and line.endswith(_OPEN_END) and len(line.split()) <= _LONGEST_SIGNATURE


def signature(doc: Doc) -> int:
    """Where the last lines begin that are a signature; 0 where there is none."""
    end, found = len(doc.text.rstrip()), 0
    for _ in range(_SIGNED):
        start = doc.text.rfind("\n", 0, end) + 1
        if not _signs(doc, start, end):
            break
        found, end = start, start - 1
    return found


def _signs(doc: Doc, start: int, end: int) -> bool:
    said = doc.text[start:end]
    short = 0 < doc.words_in(Span(start, end)) <= _LONGEST_SIGNATURE and said[-1:] not in "!?…؟:,،"
    return short and (not said.endswith(".") or all(word[0].isupper() for word in said.split()))


def _step(doc: Doc, findings: Sequence[Finding]) -> Edit | None:
    """Who does what by when, at the end of what is said, before the closing and the signature."""
    known = phrases(doc.lang)
    names = {f.rule.partition(".")[2] for f in findings}
    if known.step is None or not any(fnmatchcase(name, glob) for name in names for glob in known.stuck):
        return None
    end = signature(doc) or len(doc.text)
    said = [s for s in doc.sentences if s.end <= end and doc.words_in(s) and not _closes(doc, s)]
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
    after = next((s.start for s in doc.sentences if s.start >= first.end and not _greets(doc, s)), len(doc.text))
    short = doc.words_in(first) <= 2 * _GREETED
    return begun(doc, Span(after, after), warmth + " ") if short and after < len(doc.text) else None


def _greeted(doc: Doc) -> bool:
    return doc.has("greeting") or any(named(doc))


def named(doc: Doc) -> Iterator[Span]:
    """A first line that is but the name of whom it greets."""
    line = doc.text.lstrip().partition("\n")
    start = len(doc.text) - len(doc.text.lstrip())
    place = Span(start, start + len(line[0].rstrip()))
    if line[1] and line[0].rstrip().endswith((",", "،", "!")) and 0 < doc.words_in(place) <= _GREETED:
        yield place


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
    if _greeted(doc) or not doc.is_first_reply or doc.draft.channel not in known:
        return ""
    name = doc.draft.customer.name
    if not name and (own := signed(doc)) and f"{doc.draft.channel}_signed" in known:
        return known[f"{doc.draft.channel}_signed"].format(name=own)
    return known[doc.draft.channel].format(name=name) if name else known.get(f"{doc.draft.channel}_unnamed", "")


def _told(said: Reading) -> bytes:
    """What the customer says, without what they only ask: "is it scratched?" tells of no damage."""
    told = (s for s in said.sentences if not s.of(said.text).rstrip().endswith(("?", "؟")))
    return b"\n".join(said.folded[s.start : s.end] for s in told)


def _acknowledgement(doc: Doc, need: Need) -> str:
    """To words that call for warmth, where none was shown yet; after an earlier reply only to a customer who is upset still."""
    earlier = read_turns(tuple(turn.text for turn in doc.draft.history if turn.role == "agent"), doc.lang)
    if doc.has(*_WARM) or earlier.has(*_WARM) or not (doc.is_first_reply or need.upset):
        return ""
    known = phrases(doc.lang)
    told = _told(doc.customer)
    fitting = (words for when, words, must in known.acknowledge if when.found(told if must else doc.customer.folded))
    refused = known.refused if need.gap or (need.refuses and _refuses(doc)) else None
    found = next(fitting, refused or (known.upset if need.upset else None))
    return found.of(doc) if found else ""
