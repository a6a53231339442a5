"""The report as Markdown: the same tables and examples, without charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.qa.page import tables
from coach.qa.page.faults import Example, Fault
from coach.qa.page.figures import Figures
from coach.qa.page.glance import glance
from coach.qa.page.rewrites import Rewrite
from coach.qa.page.risks import LEAST_OUTCOMES
from coach.qa.page.tables import Table
from coach.qa.page.words import direction, language_name, written

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&]|^[-+=]|(?<=^\d)[.)](?= ))")
_PROXIES = "Went wrong means a CSAT of 2 or less, or not solved: stand-ins for a customer who leaves, and no more."
_CORRELATION = "A correlation is no cause."
_SCORES = "Scores say how a reply is likely to land, not whether what it says is right; they are no measure of a person."


def to_markdown(figures: Figures, title: str) -> str:
    blocks = [f"# {_plain(title)}", _plain(figures.source)]
    if figures.replies or figures.conversations:
        parts = (_overview, _findings, _rewrites, _risk, _service, _groups, _about)
        blocks += [block for part in parts for block in part(figures)]
    else:
        blocks += ["The file holds no scored conversation.", *_table(tables.errors(figures))]
    return "\n\n".join(blocks) + "\n"


def _overview(figures: Figures) -> Iterator[str]:
    yield "## Overview"
    begun = f", begun {figures.first} to {figures.last}" if figures.first else ""
    yield f"{written(figures.replies)} replies in {written(figures.conversations)} conversations{begun}."
    yield "\n".join(f"- {_plain(sentence)}" for sentence in glance(figures))
    for table in (tables.signals, tables.signals_by_language, tables.weeks, tables.errors):
        yield from _table(table(figures))


def _findings(figures: Figures) -> Iterator[str]:
    yield "## What is found most"
    yield from _table(tables.faults(figures)) if figures.faults else ["No rule found anything."]
    for fault in figures.faults:
        yield from _fault(fault)


def _fault(of: Fault) -> Iterator[str]:
    yield f"### {_in(of.lang, _plain(of.message))}"
    yield f"{_plain(of.rule)}, {written(of.per_hundred)} in 100 replies"
    yield from (f"> {_in(example.lang, _marked(example))}" for example in of.examples)
    yield f"Source: {_plain(of.source)}"


def _marked(of: Example) -> str:
    """The words in bold, or a plus where something is missing."""
    return f"{_plain(of.before)}**{_plain(of.words) or '+'}**{_plain(of.after)}"


def _rewrites(figures: Figures) -> Iterator[str]:
    yield "## Before and after"
    yield f"A rewrite was proposed for {written(figures.rewrites.offered)} of {written(figures.replies)} replies."
    for rewrite in figures.rewrites.examples:
        yield from _rewrite(rewrite)


def _rewrite(of: Rewrite) -> Iterator[str]:
    yield f"### {language_name(of.lang)}"
    yield f"> {_in(of.lang, _plain(of.before))}"
    yield f"> → {_in(of.lang, _plain(of.after))}"


def _risk(figures: Figures) -> Iterator[str]:
    risks = figures.risks
    yield "## Risk"
    yield from _table(tables.bands(figures)) if risks.judged else ["No conversation has a risk."]
    if risks.bins:
        yield from (_PROXIES, *_table(tables.bins(figures)))
    else:
        yield f"Too few conversations have an outcome to check it by: {risks.outcomes} of {LEAST_OUTCOMES}. {_PROXIES}"
    yield from _table(tables.riskiest(figures))


def _service(figures: Figures) -> Iterator[str]:
    yield "## Service figures"
    yield from _table(tables.kpis(figures)) or ["The data holds no times and no outcomes."]
    yield from (*_table(tables.volume(figures)), *_table(tables.links(figures)), _CORRELATION)


def _groups(figures: Figures) -> Iterator[str]:
    yield "## Side by side"
    for table in (tables.languages, tables.channels, tables.teams):
        yield from _table(table(figures))
    if figures.agents is not None:
        yield from ("## By agent", *_table(tables.agents(figures)), tables.hidden(figures.agents))


def _about(figures: Figures) -> Iterator[str]:
    yield from ("## About the scores", _SCORES, *_table(tables.versions(figures)))


def _table(of: Table) -> list[str]:
    """Nothing where it has no rows."""
    lines = [of.head, ["---"] * len(of.head), *([_plain(written(cell)) for cell in row] for row in of.rows)]
    return [f"**{of.caption}**", "\n".join(f"| {' | '.join(cells)} |" for cells in lines)] if of.rows else []


def _in(lang: str, text: str) -> str:
    """Texts that run from right to left say so."""
    way = direction(lang)
    return text if way == "ltr" else f'<span lang="{lang}" dir="{way}">{text}</span>'


def _plain(text: str) -> str:
    """On one line, and nothing in it means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s+", " ", text))
