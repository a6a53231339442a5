"""One stream's draft: edits in, what to say anew out. Pure: it knows no socket, no clock and no thread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coach.engine import Coach
from coach.errors import RowError
from coach.report import Report
from coach.text import Doc, read
from coach.types import Draft, Span
from coach.wire import MAX_TEXT, Request, output_row, parse
from serving.offsets import Offsets, from_utf16, in_utf16
from serving.problems import Problem

_ENDS = re.compile(r"[.!?…؟:;)\n\U0001f1e6-\U0001faff\u2600-\u27bf]")  # what may end a sentence
_PARTS = ("lang", "overall", "measures", "rewrite", "customer", "risk")


@dataclass(frozen=True, slots=True)
class Asked:
    """A version of the draft, as a request of the wire."""

    version: int
    request: Request


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding the client knows: where it is now, in code points, and as it was told."""

    id: str
    span: Span
    told: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement, in code points of the text before it."""

    span: Span
    text: str

    def apply(self, text: str) -> str:
        return text[: self.span.start] + self.text + text[self.span.end :]

    def moved(self, span: Span) -> Span:
        return Span(self._at(span.start, after=True), self._at(span.end, after=False))

    def _at(self, place: int, *, after: bool) -> int:
        """Where ``place`` lies afterwards. At the edge of a change a beginning goes behind new text, an end stays before."""
        if place < self.span.start or (place == self.span.start and not after):
            return place
        if place >= self.span.end:
            return place + len(self.text) - (self.span.end - self.span.start)
        return self.span.start + len(self.text) if after else self.span.start


class OutOfStep(Exception):  # noqa: N818
    """An edit does not fit the text that the server has."""


class Session:
    """The newest version of one draft, and what its client has been told."""

    def __init__(self, policies: Sequence[str]) -> None:
        self._policies = tuple(policies)
        self.offsets: Offsets = "codepoint"
        self.asked = Asked(0, Request(None, Draft("", typing=True)))
        self._shown: tuple[Shown, ...] = ()
        self._told: dict[str, Any] = {}
        self._count = 0

    @property
    def text(self) -> str:
        return self.asked.request.draft.text

    def open(self, conversation: Mapping[str, Any], offsets: Offsets) -> None:
        """Begin, or change the conversation around the text. Problem where a field of it is wrong."""
        if unknown := sorted(conversation.keys() & {"id", "text", "typing"}):
            raise Problem("bad_message", f"draft.{unknown[0]} does not belong here; text comes with edits")
        try:
            request = parse({**conversation, "text": ""}, self._policies)
        except RowError as e:
            raise Problem(e.code, f"draft: {e}", status=422) from None
        draft = replace(request.draft, text=self.text, typing=self.asked.request.draft.typing)
        if offsets != self.offsets:  # places that were told are counted otherwise from now on
            self._shown, self._told, self.offsets = (), {}, offsets
        self.asked = Asked(self.asked.version, replace(request, draft=draft))

    def edit(self, version: int, edits: Iterable[tuple[int, int, str]], *, typing: bool) -> None:
        """OutOfStep where ``version`` is not the next, or an edit lies outside the text; nothing has changed then."""
        if version != self.asked.version + 1:
            raise OutOfStep
        text, changes = self.text, []
        for start, end, new in edits:
            changes.append(self._change(text, start, end, new))
            text = changes[-1].apply(text)
        self._set(version, text, changes, typing=typing)

    def replace(self, version: int, text: str, *, typing: bool) -> None:
        """The whole text anew."""
        if version <= self.asked.version:
            raise OutOfStep
        self._set(version, text, [difference(self.text, text)], typing=typing)

    def _change(self, text: str, start: int, end: int, new: str) -> Change:
        try:
            places = (start, end) if self.offsets == "codepoint" else (from_utf16(text, start), from_utf16(text, end))
        except ValueError:
            raise OutOfStep from None
        if not 0 <= places[0] <= places[1] <= len(text):
            raise OutOfStep
        return Change(Span(*places), new)

    def _set(self, version: int, text: str, changes: Sequence[Change], *, typing: bool) -> None:
        if len(text) > MAX_TEXT:
            raise Problem("too_long", f"the text has {len(text)} characters; at most {MAX_TEXT} are read", status=422)
        for change in changes:
            self._shown = tuple(replace(s, span=change.moved(s.span)) for s in self._shown)
        request = self.asked.request
        self.asked = Asked(version, replace(request, draft=replace(request.draft, text=text, typing=typing)))

    def report(self, asked: Asked, row: Mapping[str, Any]) -> dict[str, Any]:
        """The message about ``asked``, the newest version: of the output ``row`` only what the client does not know."""
        text = asked.request.draft.text
        findings = self._findings(asked, row["findings"])
        parts = {key: in_utf16(row[key], text) if self.offsets == "utf16" else row[key] for key in (*_PARTS, "scores")}
        scores = {name: score for name, score in parts["scores"].items() if score != self._told.get("scores", {}).get(name)}
        fresh = {key: parts[key] for key in _PARTS if key not in self._told or self._told[key] != parts[key]}
        self._told = parts
        message = {"type": "report", "version": asked.version, "partial": row["partial"], **fresh}
        return message | ({"scores": scores} if scores else {}) | ({"findings": findings} if any(findings.values()) else {})

    def _findings(self, asked: Asked, found: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
        text, known = asked.request.draft.text, {s.id: s for s in self._shown}
        now = [self._identified(f, text) for f in found]
        now += self._still_there(asked, now)
        self._shown = tuple(sorted(now, key=lambda s: s.span))
        changed = [{"id": s.id, **s.told} for s in self._shown if s.id not in known or s.told != known[s.id].told]
        return {"upsert": changed, "remove": [i for i in known if i not in {s.id for s in self._shown}]}

    def _identified(self, finding: Mapping[str, Any], text: str) -> Shown:
        """With the id of the same rule's finding at the nearest place, if one was shown; it is taken then."""
        span = Span(finding["start"], finding["end"])
        same = [s for s in self._shown if s.told["rule"] == finding["rule"] and _may_be(s, span, finding["text"])]
        told = in_utf16(dict(finding), text) if self.offsets == "utf16" else dict(finding)
        if not same:
            self._count += 1
            return Shown(f"f{self._count}", span, told)
        old = min(same, key=lambda s: abs(s.span.start - span.start))
        self._shown = tuple(s for s in self._shown if s is not old)
        return Shown(old.id, span, told)

    def _still_there(self, asked: Asked, now: Sequence[Shown]) -> list[Shown]:
        """Shown findings in the sentence that is typed on, whose words still stand: they stay until the sentence ends."""
        draft = asked.request.draft
        if not draft.typing:
            return []
        end, ids = len(read(draft).source.text), {s.id for s in now}
        left = (s for s in self._shown if s.id not in ids and s.span.start >= end and s.span.start < s.span.end)
        return [self._told_at(s, draft.text) for s in left if s.span.of(draft.text) == s.told["text"]]

    def _told_at(self, shown: Shown, text: str) -> Shown:
        """``shown`` at its place of now. Its edits go: they were made for another sentence."""
        place = {"start": shown.span.start, "end": shown.span.end}
        told = in_utf16(place, text) if self.offsets == "utf16" else place
        moved = told["start"] != shown.told["start"]
        return replace(shown, told={**shown.told, **told, **({"edits": []} if moved else {})})


def _may_be(shown: Shown, span: Span, text: str) -> bool:
    return shown.span.overlaps(span) or shown.span.start == span.start or (shown.told["text"] == text != "")


def difference(old: str, new: str) -> Change:
    """The one replacement that makes ``new`` of ``old``."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
    return Change(Span(start, len(old) - tail), new[start : len(new) - tail])


class Reader:
    """Coaches the versions of one draft; what is read of it is coached once, however often the unfinished sentence changes."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self._last: tuple[Draft, Report] | None = None
        self._told: tuple[Request, str, dict[str, Any]] | None = None  # the request without its text, what was read, the row

    def __call__(self, asked: Asked, deadline: float) -> dict[str, Any]:
        """The output row of the wire. For one thread at a time."""
        request, doc = asked.request, read(asked.request.draft)
        row = output_row(self.coach, request, self._report(request.draft, doc, deadline))
        end = doc.source.received(Span(0, len(doc.text))).end
        self._told = (_around(request), request.draft.text[:end], row) if request.draft.typing and not row["partial"] else None
        return row

    def unchanged(self, asked: Asked) -> dict[str, Any] | None:
        """The row of the version before, where only words were added to or taken from an unfinished sentence. Quick."""
        if self._told is None:
            return None
        around, text, row = self._told
        typed = asked.request.draft.text
        same = typed.startswith(text) and not _ENDS.search(typed, len(text)) and _around(asked.request) == around
        return row if same else None

    def _report(self, draft: Draft, doc: Doc, deadline: float) -> Report:
        what = replace(draft, text=doc.text, lang=doc.lang) if draft.typing else draft
        if self._last is not None and self._last[0] == what:
            return self._last[1]
        [report] = self.coach([draft], deadline=deadline)
        if not report.partial:
            self._last = what, report
        return report


def _around(request: Request) -> Request:
    return replace(request, draft=replace(request.draft, text=""))
