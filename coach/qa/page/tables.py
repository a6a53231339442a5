"""The figures as tables, for every format that shows tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.qa.page.figures import Figures
from coach.qa.page.kpis import LEAST_PAIRS, Link
from coach.qa.page.measures import Spread, share
from coach.qa.page.risks import AtRisk
from coach.qa.page.scores import Agents, Group
from coach.qa.page.talks import MEASURES
from coach.qa.page.words import LABELS, amount, arrow, interval, language_name, plain_name, written


class Score(float):
    """A cell that may be shaded by its value, 0..100."""


Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """The first cell of a row names it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_SPREAD = ("Median", "Lower quartile", "Upper quartile", "Below 50, %", "Replies")


def signals(figures: Figures) -> Table:
    rows = tuple((LABELS[name], *_spread(figures.whole.measures[name])) for name in MEASURES)
    return Table("Scores of all replies, 0 to 100", ("Score", *_SPREAD), rows)


def signals_by_language(figures: Figures) -> Table:
    rows = tuple(
        (f"{LABELS[name]}, {language_name(group.name)}", *_spread(group.measures[name]))
        for name in MEASURES
        for group in figures.languages
    )
    return Table("Scores by language, 0 to 100", ("Score and language", *_SPREAD), rows)


def _spread(of: Spread) -> tuple[Cell, ...]:
    return (_score(of.median), of.q1, of.q3, of.below, of.n)


def _score(value: float | None) -> Score | None:
    return None if value is None else Score(value)


def weeks(figures: Figures) -> Table:
    return _medians("Medians by week, of conversations that began in it", "Week of", figures.weeks)


def languages(figures: Figures) -> Table:
    named = [(language_name(group.name), group) for group in figures.languages]
    return _medians("Medians by language", "Language", figures.languages, [name for name, _ in named])


def channels(figures: Figures) -> Table:
    return _medians("Medians by channel", "Channel", figures.channels)


def teams(figures: Figures) -> Table:
    return _medians("Medians by team", "Team", figures.teams)


def agents(figures: Figures) -> Table:
    shown = figures.agents.shown if figures.agents else ()
    return _medians("Medians by agent, in the order of their names", "Agent", shown)


def hidden(of: Agents) -> str:
    agents, are = ("agent", "is") if of.hidden == 1 else ("agents", "are")
    return f"{written(of.hidden)} {agents} with fewer than {of.least} conversations {are} not shown."


def _medians(caption: str, kind: str, groups: Sequence[Group], names: Sequence[str] = ()) -> Table:
    rows = tuple(
        (name, group.conversations, group.replies, *(_score(group.measures[m].median) for m in MEASURES))
        for name, group in zip(names or [group.name for group in groups], groups, strict=True)
    )
    return Table(caption, (kind, "Conversations", "Replies", *(LABELS[m] for m in MEASURES)), rows)


def faults(figures: Figures) -> Table:
    rows = tuple((f.rule, LABELS.get(f.signal, f.signal), f.severity, f.count, f.per_hundred) for f in figures.faults)
    return Table("The most frequent findings", ("Rule", "Signal", "Severity", "Findings", "Per 100 replies"), rows)


def bands(figures: Figures) -> Table:
    risks = figures.risks
    counts = [(band.capitalize(), n) for band, n in risks.bands.items()] + [("Not enough to tell", risks.abstained)]
    rows = tuple((name, n, share(n, risks.judged)) for name, n in counts)
    return Table("Conversations by risk", ("Risk", "Conversations", "Share, %"), rows)


def bins(figures: Figures) -> Table:
    rows = tuple((f"{b.start}–{b.end}", b.n, b.predicted, b.observed, interval(b.low, b.high)) for b in figures.risks.bins)
    head = ("Predicted risk, %", "Conversations", "Mean prediction, %", "Went wrong, %", "95 % interval")
    return Table("Predicted risk and how it ended", head, rows)


def riskiest(figures: Figures) -> Table:
    head = ("Conversation", "Language", "Risk, %", "Interval", "Band", "Reasons")
    rows = tuple(
        (r.conversation, language_name(r.lang), r.probability, interval(r.low, r.high), r.band, _reasons(r))
        for r in figures.risks.riskiest
    )
    return Table(f"The {len(rows)} riskiest conversations", head, rows)


def _reasons(at_risk: AtRisk) -> str:
    return "; ".join(f"{arrow(reason.effect)} {plain_name(reason.name)}: {reason.text}" for reason in at_risk.reasons)


def kpis(figures: Figures) -> Table:
    rows = tuple((kpi.label, " ".join(amount(kpi.value, kpi.unit)).strip(), kpi.n, kpi.how) for kpi in figures.kpis)
    return Table("Service figures", ("Figure", "Value", "Of", "What it is"), rows)


def volume(figures: Figures) -> Table:
    rows = tuple((week.name, week.conversations, week.replies) for week in figures.weeks)
    return Table("Volume by week", ("Week of", "Conversations", "Replies"), rows)


def links(figures: Figures) -> Table:
    rows = tuple((LABELS[link.measure], *_link(link), link.n) for link in figures.links)
    head = ("Mean score in a conversation", "Spearman’s ρ", "95 % interval", "Conversations")
    return Table("Rank correlation of scores with CSAT", head, rows)


def _link(link: Link) -> tuple[Cell, Cell]:
    if link.rho is None:
        return ("too few" if link.n < LEAST_PAIRS else "never changes", None)
    return (link.rho, interval(link.low, link.high))


def versions(figures: Figures) -> Table:
    rows = tuple((name.capitalize(), ", ".join(values)) for name, values in figures.versions.items())
    return Table("Versions that gave these scores", ("Part", "Version"), rows)


def errors(figures: Figures) -> Table:
    return Table("Records that could not be scored", ("Error", "Records"), tuple(figures.errors.items()))
