"""What replies of a language are made of: data of ``coach/rules/<lang>/_compose.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from coach.rewrite.concord import is_familiar
from coach.text import LANGUAGES, Doc
from coach.text.language import RULES, language, read_toml
from coach.text.patterns import NO_CLASSES, Pattern, fold_pattern


@dataclass(frozen=True)
class Words:
    """A sentence, as it is said in replies that address the customer familiarly, or that talk as people do."""

    say: str
    familiar: str
    casual: str

    def of(self, doc: Doc) -> str:
        if is_familiar(doc):
            return self.familiar
        written = doc.draft.channel == "email"
        return self.casual if not written and doc.has("spoken", "informal", "slang") else self.say


@dataclass(frozen=True)
class Phrases:
    """What a reply of one language is made of."""

    greeting: Mapping[str, str]
    closing: Mapping[str, str]
    acknowledge: tuple[tuple[Pattern, Words, bool], ...]  # what the customer says, what is said, whether it must be told
    troubles: Mapping[str, Words]  # what is said to whom a trouble, as models name it, befell
    refused: Words | None
    upset: Words | None  # what is said to a customer who is upset about something else
    wished: Pattern | None  # what the customer's words may be where a no disappoints
    offer: Words | None  # what can be done instead, as a slot
    step: Words | None  # the next step and its time, as slots
    stuck: tuple[str, ...]  # rules, as globs, that find no next step
    again: tuple[str, ...]  # rules, as globs, that find too many apologies
    remarks: tuple[str, ...]  # rules, as globs, whose flagged words a reply can do without
    told: tuple[str, ...]  # rules, as globs, whose flagged words tell what happened: they may be said otherwise, never left out
    offered: Pattern | None  # what is said where a reply offers something already
    explained: Pattern | None  # what a sentence says whose no wants no offer: it tells of what was, or of what nobody knows yet
    hanging: Pattern | None  # what a clause says that cannot stand alone
    leaning: Pattern | None  # how a clause begins that completes the one before it
    joints: str  # words that join clauses, a pattern over folded text
    bare: str  # those that do so without a comma


@cache
def phrases(lang: str) -> Phrases:
    data: dict[str, Any] = read_toml(RULES / lang / "_compose.toml") if lang in LANGUAGES else {}
    classes = language(lang).classes

    def said(name: str) -> Words | None:
        return _words(data[name]) if name in data else None

    def when(source: str | None) -> Pattern | None:
        return None if source is None else Pattern(source, classes)

    def rules(name: str) -> tuple[str, ...]:
        return tuple(data.get(name, ()))

    def joining(name: str) -> str:
        return fold_pattern(data.get(name, data.get("joints", "(?!)")), NO_CLASSES)

    return Phrases(
        greeting=data.get("greeting", {}), closing=data.get("closing", {}),
        acknowledge=tuple((Pattern(a["when"], classes), _words(a), a.get("told", False)) for a in data.get("acknowledge", ())),
        troubles={name: _words(words) for name, words in data.get("troubles", {}).items()},
        refused=said("refused"), upset=said("upset"), wished=when(data.get("refused", {}).get("when")),
        offer=said("offer"), step=said("step"),
        stuck=rules("stuck"), again=rules("again"), remarks=rules("remarks"), told=rules("told"),
        offered=when(data.get("offered")), explained=when(data.get("explained")),
        hanging=when(data.get("hanging")), leaning=when(data.get("leaning")), joints=joining("joints"), bare=joining("bare"),
    )  # fmt: skip


def _words(data: Mapping[str, str]) -> Words:
    return Words(*(data.get(way, data["say"]) for way in ("say", "familiar", "casual")))
