"""Empathy after EPITOME (Sharma et al. 2020): reaction, interpretation, exploration, each 0..2."""

from __future__ import annotations

from coach.checks.listening import questions
from coach.checks.need import WARM, need_of_empathy
from coach.evidence.scale import cap, score
from coach.scorer import Score
from coach.text import Doc, Reading
from coach.text.clean import clean


def empathy(doc: Doc) -> Score:
    """Null where nothing calls for feeling and none is shown."""
    need = need_of_empathy(doc)
    parts = {"reaction": reaction(doc), "interpretation": interpretation(doc), "exploration": exploration(doc)}
    if not need and not any(parts.values()):
        return Score("empathy", None, doc.language.why("not_needed"))
    empty = 0.6 * cap(doc.count("stock"), 2) + 0.5 * max(0, doc.count("apology") - 2) + 0.7 * doc.has("rude")
    logit = 1.4 * parts["reaction"] + 1.1 * parts["interpretation"] + 0.4 * parts["exploration"] - empty
    logit += 1.0 - 2.8 * need
    return Score("empathy", score(logit), doc.language.why("why_empathy" if logit < 0.6 else "good"), parts)


def reaction(doc: Doc) -> float:
    """Warmth: feelings named, sympathy, an apology; stock courtesy takes from it."""
    shown = 0.9 * cap(doc.count("feeling"), 2) + 1.1 * doc.has("sympathy") + 0.5 * doc.has("apology") + 0.2 * doc.has("caring")
    return round(min(2.0, max(0.0, shown - 0.4 * cap(doc.count("stock"), 2))), 2)


def interpretation(doc: Doc) -> float:
    """Understanding of this case: the customer's own topic named in the sentences that acknowledge it."""
    shared = warm_part(doc).topic & doc.customer.topic
    return round(min(2.0, 0.6 * doc.has("acknowledgement") + 0.4 * cap(len(shared), 4)), 2)


def exploration(doc: Doc) -> float:
    """Interest: asks how the customer is, or a question that is no request for data."""
    data = sum(doc.count(f"ask_{kind}") for kind in ("order", "email", "phone", "name", "address", "date", "account"))
    open_questions = max(0, len(questions(doc)) - data)
    return round(min(2.0, 1.0 * doc.has("caring") + 0.5 * open_questions), 2)


def warm_part(doc: Doc) -> Reading:
    """The sentences of the reply that show warmth or understanding."""
    at = {doc.sentence_at(span) for name in WARM for span in doc.cues.get(name, ())}
    return Reading(clean(" ".join(doc.sentences[i].of(doc.text) for i in sorted(at))), doc.language)
