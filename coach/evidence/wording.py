"""Positivity and clarity: what is said, and in which words."""

from __future__ import annotations

from coach.checks.measures import rare_words
from coach.checks.shape import acronyms
from coach.evidence.scale import cap, score
from coach.policy import Policy
from coach.scorer import Score
from coach.text import Doc


def positivity(doc: Doc) -> Score:
    """What can be done against what cannot. Refusals with a way out weigh less: the rules find those without one."""
    possible = (
        0.3 * cap(doc.count("can"), 3) + 0.3 * cap(doc.count("alternative"), 2) + 0.2 * doc.has("action_taken", "next_step")
    )
    negative = 0.35 * cap(doc.count("negation"), 5) + 0.3 * cap(doc.count("refusal"), 3) + 0.8 * doc.has("rude")
    logit = 1.6 + possible - negative - (0.3 if _opens_with_no(doc) else 0.0)
    return Score("positivity", score(logit), doc.language.why("why_positivity" if logit < 0.5 else "good"))


def _opens_with_no(doc: Doc) -> bool:
    negatives = [s.start for name in ("refusal", "negation") for s in doc.cues.get(name, ())]
    positives = [s.start for name in ("can", "alternative", "action_taken") for s in doc.cues.get(name, ())]
    return bool(negatives) and min(negatives) < min(positives, default=len(doc.text))


def clarity(doc: Doc, policy: Policy) -> Score:
    """Plain words and short sentences. Lengths in words; asides, officialese, rare words and acronyms count against."""
    lengths = [n for s in doc.sentences if (n := doc.words_in(s)) > 2] or [len(doc.words)]
    mean, longest = sum(lengths) / len(lengths), max(lengths)
    asides = doc.text.count(",") + doc.text.count("،") + doc.text.count("(") + doc.text.count(";")
    hard = 0.4 * cap(doc.count("officialese"), 4) + 0.4 * cap(len(acronyms(doc, policy)), 4) + 2.5 * rare_words(doc)
    load = (
        0.07 * max(0.0, mean - 10)
        + 0.03 * max(0, longest - 18)
        + 0.06 * max(0.0, asides - 2)
        + 0.004 * max(0, len(doc.words) - 40)
    )
    logit = 2.6 - hard - load + 0.15 * cap(doc.count("step"), 3)
    return Score("clarity", score(logit), doc.language.why("why_clarity" if logit < 0.8 else "good"))
