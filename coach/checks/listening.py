"""Whether the reply answers this customer: questions left open, another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc, Reading
from coach.text.clean import clean
from coach.text.identify import identify
from coach.types import Span

_SURE = 0.9
_ENOUGH_WORDS = 4
_AND = re.compile(r"(?:[,;]\s*|\s+)(?:and(?: also)?|also|ve|bir de|ayrıca|و|همچنین|un|kā arī)\s+", re.IGNORECASE)


def questions(reading: Reading) -> tuple[Reading, ...]:
    """The questions in a text, marked or only worded as such, each as a reading of its own."""
    worded = {reading.sentence_at(span) for span in reading.cues.get("asks_question", ())}
    asked = [s.of(reading.text) for s in reading.sentences]
    told = (q for i, q in enumerate(asked) if i in worded or q.rstrip("\"'”»)").endswith(("?", "؟")))
    return tuple(part for q in told for part in _apart(Reading(clean(q), reading.language)))


def _apart(question: Reading) -> tuple[Reading, ...]:
    """Two questions joined by an "and" as two; a question that only lists things stays one."""
    parts = [Reading(clean(part), question.language) for part in _AND.split(question.text)]
    joined = len(parts) > 1 and all(len(part.words) > 2 and part.has("asks_question") for part in parts)
    return tuple(parts) if joined else (question,)


def unanswered(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """Of several questions, one whose topic the reply never touches while it does touch another's."""
    topics = [(q, q.topic) for q in questions(doc.asked)]
    topics = [(q, words) for q, words in topics if words]
    if len(topics) < 2:
        return
    reply = doc.topic
    touched = [bool(words & reply) for _, words in topics]
    if any(touched) and doc.text.count("?") + doc.text.count("؟") == 0:
        end = len(doc.text.rstrip())
        missing = [q for (q, _), hit in zip(topics, touched, strict=True) if not hit]
        yield from (Hit(Span(end, end), fields={"question": q.text.strip()}) for q in missing[:1])


def wrong_language(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """A reply in another language than the customer's last words, unless an earlier reply was in it too."""
    if len(doc.asked.words) < _ENOUGH_WORDS or len(doc.words) < _ENOUGH_WORDS:
        return
    theirs = doc.asked.identified
    if theirs.confidence < _SURE or theirs.lang in {"und", doc.lang}:
        return
    ours = doc.identified.lang if doc.identified.confidence >= _SURE else doc.lang
    before = {identify(turn.text).lang for turn in doc.draft.history if turn.role == "agent"}
    if theirs.lang != ours and ours not in before:
        yield Hit(Span(0, 0), fields={"language": theirs.lang})


def declined(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """A sentence that does what the customer asked not to be done ("please do not call", "I don't want a refund")."""
    return _takes_up(doc, "declined", ("action_taken", "next_step", "follow_up", "alternative"))


def tried(doc: Doc, _policy: Policy) -> Iterator[Hit]:
    """A sentence that tells the customer to do what they have said they tried already."""
    return _takes_up(doc, "tried", ("step",))


def _takes_up(doc: Doc, cue: str, acts: Sequence[str]) -> Iterator[Hit]:
    """Sentences of the reply with one of ``acts`` that share a topic with what the customer's ``cue`` names."""
    named = frozenset[str]().union(*(_topic(doc.asked, span) for span in doc.asked.cues.get(cue, ())))
    at = {doc.sentence_at(Span(place.end - 1, place.end)) for act in acts for place in doc.cues.get(act, ())} if named else set()
    yield from (Hit(doc.sentences[i]) for i in sorted(at) if named & _topic(doc, doc.sentences[i]))


def _topic(reading: Reading, span: Span) -> frozenset[str]:
    return Reading(clean(span.of(reading.text)), reading.language).topic
