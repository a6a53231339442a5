"""The figures as tables, the same for every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coach.monitor.drift import Drift
from coach.monitor.health import Health, group_name, is_share, kind_name, measure_name
from coach.monitor.suggestions import Rate, Rule, Suggestions
from coach.monitor.tally import ALL, CUSTOMER, MIXES, RULE, SCORES
from coach.qa.page.tables import Cell, Table
from coach.qa.page.words import interval, language_name

_INDEX = ("Index", "By chance", "Verdict")
_SHARES, _MOST = ("Share", "Before", "Now", *_INDEX), 15
_SHOWN = ("accepted", "edited", "ignored", "reverted")
_NUMBERS = ("words", *SCORES, *CUSTOMER)


def whole(health: Health) -> Table:
    """Numbers of all replies: medians, and both distances."""
    rows = tuple((measure_name(d.measure), *_middle(d), *_ks(d), *_index(d)) for d in _in_whole(health) if d.measure in _NUMBERS)
    head = ("Measure", "Median before", "Median now", "KS distance", "95 % interval", *_INDEX)
    return Table("Lengths and scores of all replies", head, rows)


def mixes(health: Health) -> Iterator[Table]:
    for drift in _in_whole(health):
        if drift.measure in MIXES and drift.bins:
            rows = tuple((kind_name(drift.measure, kind), before, now) for kind, before, now in drift.bins)
            yield Table(f"{measure_name(drift.measure).capitalize()}, %: {_verdict(drift)}", ("Kind", "Before", "Now"), rows)


def shares(health: Health) -> Table:
    """Shares of replies: what could not be judged, and the rules that moved most."""
    return Table("Shares of all replies, %: the rules that moved most", _SHARES, _share_rows(health)[:_MOST])


def all_shares(health: Health) -> Table:
    return Table("Shares of all replies, %", _SHARES, _share_rows(health))


def _share_rows(health: Health) -> tuple[tuple[Cell, ...], ...]:
    found = [d for d in _in_whole(health) if is_share(d.measure)]
    ordered = sorted(found, key=lambda d: (d.measure.startswith(RULE), -abs((d.now or 0) - (d.before or 0)), d.measure))
    return tuple((measure_name(d.measure), *_middle(d), *_index(d)) for d in ordered)


def groups(health: Health) -> Table:
    """What moved within a language, a channel or both."""
    moved = [d for d in health.drifts if d.group != ALL and d.level in ("alert", "warning")]
    rows = tuple((f"{group_name(d.group)}: {measure_name(d.measure)}", *_middle(d), *_ks(d), *_index(d)) for d in moved)
    head = ("Group and measure", "Before", "Now", "KS distance", "95 % interval", *_INDEX)
    return Table("What moved within a language or channel", head, rows)


def compared(health: Health) -> Table:
    """How many replies each group has, and whether they are enough."""
    sizes = [drift for drift in health.drifts if drift.measure == "words"]
    rows = tuple((group_name(d.group), d.n_before, d.n_now, _verdict_of_size(d, health)) for d in sizes)
    return Table("What was compared", ("Group", "Replies before", "Replies now", "Enough"), rows)


def rules(found: Suggestions) -> Table:
    rows = tuple((rule.name, rule.shown, rule.exposure, *_rates(rule), rule.retire) for rule in found.rules)
    names = ("Taken", *(name.capitalize() for name in _SHOWN))
    head = ("Rule", "Shown", "In messages, %", *(x for name in names for x in (f"{name}, %", "95 %")), "May be retired")
    return Table("What agents did with suggestions", head, rows)


def edits(found: Suggestions) -> Table:
    rows = tuple((language_name(lang) if lang else "All", s.n, s.median, s.q1, s.q3) for lang, s in found.edits.items())
    head = ("Language", "Messages", "Median", "Lower quartile", "Upper quartile")
    return Table("How much of a draft was changed before it was sent, %", head, rows)


def versions(health: Health) -> Table:
    parts = sorted({*health.before.versions, *health.now.versions})
    both = (health.before, health.now)
    rows = tuple((part, *(", ".join(of.versions.get(part, ("none",))) for of in both)) for part in parts)
    return Table("Versions that gave these scores", ("Part", "Before", "Now"), rows)


def all_tables(health: Health) -> Iterator[Table]:
    yield from (whole(health), *mixes(health), shares(health), groups(health))
    if health.suggestions:
        yield from (rules(health.suggestions), edits(health.suggestions))
    yield from (compared(health), versions(health))


def _in_whole(health: Health) -> Iterable[Drift]:
    return (drift for drift in health.drifts if drift.group == ALL)


def _middle(drift: Drift) -> tuple[Cell, Cell]:
    return drift.before, drift.now


def _ks(drift: Drift) -> tuple[Cell, Cell]:
    return (drift.ks.value, interval(drift.ks.low, drift.ks.high)) if drift.ks else (None, None)


def _index(drift: Drift) -> tuple[Cell, Cell, Cell]:
    return drift.psi, drift.by_chance, drift.level


def _verdict(drift: Drift) -> str:
    return f"{drift.level}, index {drift.psi}" + ("" if drift.by_chance is None else f" (by chance {drift.by_chance})")


def _verdict_of_size(drift: Drift, health: Health) -> str:
    return f"fewer than {health.limits.least}" if min(drift.n_before, drift.n_now) < health.limits.least else "yes"


def _rates(rule: Rule) -> Iterator[Cell]:
    for rate in (rule.taken, *(rule.rates[action] for action in _SHOWN)):
        yield from _rate(rate)


def _rate(rate: Rate) -> tuple[Cell, Cell]:
    return rate.share, interval(rate.low, rate.high)
