"""Replies before and after: a few of those for which a rewrite was proposed, as unlike each other as there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from coach.qa.page.kept import Best, Key, Show, lot
from coach.qa.scored import Scored

_MOST = 10
_LONGEST = 600  # code points of a reply that is shown


@dataclass(frozen=True)
class Rewrite:
    """``rules`` are those whose faults the rewrite mends."""

    lang: str
    before: str
    after: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Rewritten:
    """For how many replies there is a rewrite, and examples."""

    offered: int
    examples: tuple[Rewrite, ...]


class Rewrites:
    """Keeps, for each language and kind of change, the rewrite that mends most."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._offered = 0
        self._best: defaultdict[tuple[str, str], Best[tuple[Key, Rewrite]]] = defaultdict(lambda: Best(1))

    def add_reply(self, reply: Scored) -> None:
        text = (reply.rewrite or {}).get("text")
        if not reply.rewrite or not text:
            return
        self._offered += 1
        if max(len(text), len(reply.text)) <= _LONGEST:
            rules = tuple(dict.fromkeys(change["rule"] for change in reply.rewrite.get("changes") or ()))
            key = (-len(rules), lot(reply))
            shown = Rewrite(reply.lang, self._show(reply, reply.text), self._show(reply, text), rules)
            self._best[reply.lang, rules[0] if rules else ""].add(key, (key, shown))

    def figures(self) -> Rewritten:
        return Rewritten(self._offered, tuple(islice(self._varied(), _MOST)))

    def _varied(self) -> Iterator[Rewrite]:
        """One of each language in turn, those that mend most first."""
        by_lang: defaultdict[str, list[tuple[Key, Rewrite]]] = defaultdict(list)
        for (lang, _), best in self._best.items():
            by_lang[lang] += best.items()
        columns = [sorted(by_lang[lang], key=lambda item: item[0]) for lang in sorted(by_lang)]
        return (item[1] for item in chain.from_iterable(zip_longest(*columns)) if item)
