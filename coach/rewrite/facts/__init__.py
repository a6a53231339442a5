"""What a reply commits to: every fact with its place and a value that does not depend on how it is written."""

from coach.rewrite.facts.bonds import binds
from coach.rewrite.facts.fact import Fact, Kind
from coach.rewrite.facts.names import mentions, names
from coach.rewrite.facts.values import values

__all__ = ["Fact", "Kind", "binds", "facts", "mentions", "names", "values"]


def facts(text: str, lang: str) -> tuple[Fact, ...]:
    """All of them, in order. A name never stands where a value does; words that bind may."""
    valued = values(text, lang)
    named = names(text, lang, [fact.span for fact in valued])
    return tuple(sorted((*valued, *named, *binds(text, lang)), key=lambda fact: fact.span))
