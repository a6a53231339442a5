"""Figures for Prometheus: times and counts, labels from closed sets, never a word of a text."""

from __future__ import annotations

from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from coach.text import LANGUAGES

_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)


class Metrics:
    """The figures of one application."""

    def __init__(self) -> None:
        self.registry = known = CollectorRegistry()
        self.requests = Histogram(
            "reply_coach_request_seconds", "From request to answer", ("route", "status"), buckets=_SECONDS, registry=known
        )
        self.waits = Histogram("reply_coach_wait_seconds", "Until a thread was free", buckets=_SECONDS, registry=known)
        self.jobs = Histogram("reply_coach_compute_seconds", "Time in a thread", buckets=_SECONDS, registry=known)
        self.updates = Histogram(
            "reply_coach_stream_seconds", "From an update of a stream to its report", buckets=_SECONDS, registry=known
        )
        self.rows = Counter("reply_coach_rows", "Drafts coached", ("lang", "outcome"), registry=known)
        self.findings = Counter("reply_coach_findings", "Findings shown", ("rule",), registry=known)
        self.feedback = Counter("reply_coach_feedback", "What agents thought of findings", ("rule", "verdict"), registry=known)
        self.overtaken = Counter("reply_coach_stream_overtaken", "Updates that a newer one overtook", registry=known)
        self.streams = Gauge("reply_coach_streams", "Streams that are open", registry=known)

    def count(self, out: dict[str, Any]) -> None:
        """Count one output row."""
        outcome = "error" if "error" in out else "partial" if out["partial"] else "whole"
        lang = out.get("lang")
        self.rows.labels(lang if lang in LANGUAGES else "other", outcome).inc()
        for finding in out.get("findings", ()):
            self.findings.labels(finding["rule"]).inc()
