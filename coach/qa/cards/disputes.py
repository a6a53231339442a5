"""Contested findings, kept as labelled cases: what people say of a finding teaches rules and models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import kind_of, read_rows, write_rows
from coach.masking import mask
from coach.qa.scored import Scored, read_scored

VERDICTS = ("wrong", "right", "unsure")
_KEY = ("conversation", "turn", "rule", "by")
_FIELDS = (*_KEY, "signal", "lang", "channel", "verdict", "note", "text", "span", "words", "also", "versions", "at")

Case = Mapping[str, Any]


@dataclass(frozen=True)
class Contest:
    """What ``by`` says of the finding of ``rule`` in the reply that is turn ``turn`` of a conversation."""

    conversation: str
    turn: int
    rule: str
    verdict: str
    by: str
    note: str = ""


def case_of(source: Path, contest: Contest) -> dict[str, Any]:
    """The labelled case. Text and note are masked; ``also`` counts further findings of the same signal in the reply."""
    reply = _reply(source, contest)
    finding = _finding(source, reply, contest)
    text, words = mask(reply.text, reply.lang), mask(finding["text"], reply.lang)
    about = {"signal": finding["signal"], "lang": reply.lang, "channel": reply.via, "versions": dict(reply.versions)}
    said = {"verdict": contest.verdict, "note": mask(contest.note, reply.lang), "by": contest.by}
    also = sum(f["signal"] == finding["signal"] for f in reply.findings) - 1
    where = {"text": text, "span": _span(text, words, finding, reply.lang), "words": words, "also": also}
    key = {"conversation": contest.conversation, "turn": contest.turn, "rule": contest.rule}
    return key | about | said | where | {"at": datetime.now(UTC).date().isoformat()}


def _reply(source: Path, contest: Contest) -> Scored:
    turns = []
    for record in read_scored(source):
        if isinstance(record, Scored) and record.conversation == contest.conversation and record.turn is not None:
            if record.turn == contest.turn:
                return record
            turns.append(record.turn)
    if turns:
        raise InputError(f"{source}: --turn {contest.turn}: no scored reply of {contest.conversation!r}; its replies: {turns}")
    raise InputError(f"{source}: --conversation {contest.conversation!r} is not in it; its names stand in the field conversation")


def _finding(source: Path, reply: Scored, contest: Contest) -> Mapping[str, Any]:
    """The first finding of the rule in the reply."""
    found = [finding for finding in reply.findings if finding["rule"] == contest.rule]
    if not found:
        rules = sorted({str(finding["rule"]) for finding in reply.findings}) or "none"
        raise InputError(f"{source}: --rule {contest.rule!r} found nothing in turn {contest.turn}; the rules that did: {rules}")
    return found[0]


def _span(text: str, words: str, finding: Mapping[str, Any], lang: str) -> list[int] | None:
    """Where the finding is in the masked text, whose places are not those of the text as written; None if it is masked away."""
    before, _, after = (mask(part, lang) for part in finding.get("context") or ("", "", ""))
    if (at := text.find(before + words + after)) >= 0 and before + words + after:
        start = at + len(before)
    elif not words:
        start = min(finding["start"], len(text))
    elif (start := text.find(words)) < 0:
        return None
    return [start, start + len(words)]


def keep(path: Path, case: Case) -> bool:
    """Add the case to the file, or put it in the place of the same person's earlier one; whether it replaced one."""
    kept = read_cases(path) if path.exists() else []
    others = [old for old in kept if _key(old) != _key(case)]
    _write(path, [*others, case])
    return len(others) < len(kept)


def _key(case: Case) -> tuple[Any, ...]:
    return tuple(case[name] for name in _KEY)


def _write(path: Path, cases: Iterable[Case]) -> None:
    if kind_of(path) != ".jsonl":
        raise InputError(f"{path}: cases are kept as JSON lines; give a name that ends in .jsonl")
    with write_rows(path) as sink:
        for case in cases:
            sink(dict(case))


def read_cases(path: Path) -> list[Case]:
    """All cases of a file that `coach dispute` wrote; InputError names the line that is none."""
    if kind_of(path) != ".jsonl":
        raise InputError(f"{path}: cases are kept as JSON lines; give a name that ends in .jsonl")
    return [_checked(path, number, row) for number, row in enumerate(read_rows(path), 1)]


def _checked(path: Path, number: int, row: Any) -> Case:
    if isinstance(row, RowError):
        raise InputError(f"{path}: {row}")
    if not isinstance(row, dict) or not row.keys() >= set(_FIELDS) or row["verdict"] not in VERDICTS:
        raise InputError(f"{path}, case {number}: no disputed finding; give what `coach dispute` wrote")
    return row


def listing(cases: Iterable[Case]) -> Iterator[str]:
    """A few lines a case, for people."""
    for case in cases:
        yield f"{case['conversation']}, turn {case['turn']}: {case['rule']} is {case['verdict']} ({case['by']}, {case['at']})"
        yield f"  “{case['words'] or case['text']}”" + (f" – {case['note']}" if case["note"] else "")


@dataclass(frozen=True)
class Export:
    """Labelled cases, and how many disputes do not make one, by why."""

    cases: tuple[dict[str, Any], ...]
    left_out: Mapping[str, int]


def exported(cases: Sequence[Case]) -> Export:
    """One labelled case a finding on which those who judged it agree."""
    ordered = sorted(cases, key=_finding_key)
    groups = [list(group) for _, group in groupby(ordered, key=_finding_key)]
    judged = [(_doubt(group), group) for group in groups]
    left = {why: sum(doubt == why for doubt, _ in judged) for why in _DOUBTS}
    return Export(tuple(_labelled(group) for doubt, group in judged if not doubt), {why: n for why, n in left.items() if n})


def _finding_key(case: Case) -> tuple[Any, ...]:
    return case["conversation"], case["turn"], case["rule"]


_DOUBTS = (
    "nobody is sure of it",
    "one calls it right, another wrong",
    "called wrong, but the reply has other findings of the signal, so it is not known to be silent",
)


def _doubt(group: Sequence[Case]) -> str | None:
    verdicts = {case["verdict"] for case in group} - {"unsure"}
    if len(verdicts) != 1:
        return _DOUBTS[1] if verdicts else _DOUBTS[0]
    return _DOUBTS[2] if verdicts == {"wrong"} and any(case["also"] for case in group) else None


def _labelled(group: Sequence[Case]) -> dict[str, Any]:
    """``expect`` and ``silent`` as in the golden cases of rules; one of them is empty."""
    sure = [case for case in group if case["verdict"] != "unsure"]
    case = sure[-1]
    name = f"{case['conversation']}#{case['turn']}/{case['rule']}"
    right = case["verdict"] == "right"
    expect = [{"signals": [case["signal"]], "on": case["words"] if case["span"] else ""}] if right else []
    told = {"expect": expect, "silent": [] if right else [case["signal"]]}
    note = " / ".join(dict.fromkeys(c["note"] for c in sure if c["note"]))
    return {"id": name, "lang": case["lang"], "channel": case["channel"], "text": case["text"], **told, "note": note}


def export(target: Path, source: Path) -> Export:
    """Write the labelled cases of ``source`` to ``target``."""
    if target.resolve() == source.resolve():
        raise InputError(f"{target}: holds the disputes themselves; give --export another file")
    found = exported(read_cases(source))
    _write(target, found.cases)
    return found
