"""What the server knows: rules, policies, samples, limits; and what agents think of its findings."""

from __future__ import annotations

from dataclasses import fields
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

import coach
from coach.files import to_json
from coach.policy import Policy
from coach.rules import Rule
from coach.samples import samples
from coach.text import LANGUAGES
from coach.types import CHANNELS, SEVERITIES, SIGNALS, Channel, Severity, Signal, Span
from serving.auth import Caller
from serving.callers import may
from serving.openapi import problems
from serving.problems import Problem
from serving.schema import Limits, Read, RowIn, Versions, Written

router = APIRouter()


class RuleOut(Written):
    id: str
    lang: str
    signal: Signal
    severity: Severity
    message: str = Field(description="what agents read; {match} stands for the words that were found")
    source: str
    bad: list[str] = Field(description="what it marks, between « and »")
    good: list[str] = Field(description="what it leaves alone")


class RulesOut(Written):
    rules: list[RuleOut]


class PolicyOut(Written):
    name: str
    bands: dict[str, dict[Channel, tuple[float, float]]] = Field(description="locale → channel → accepted range of register")
    alternatives: dict[str, list[str]] = Field(description="language → what agents may offer instead of a no")
    glossary: dict[str, dict[str, str]] = Field(description="language → term → plain words")
    weights: dict[str, float] = Field(description="of the signals in the overall score")
    off: list[str] = Field(description="rules that are not asked")
    attention: int = Field(ge=0, description="findings shown at most")
    acronyms: list[str] = Field(description="that customers know")


class PoliciesOut(Written):
    policies: list[PolicyOut]


class Meta(Written):
    coach: str = Field(description="the version of the program")
    versions: Versions
    languages: list[str]
    signals: list[Signal]
    channels: list[Channel]
    severities: list[Severity]
    policies: list[str]
    limits: Limits
    tenant: str = Field(description="whom the key or token belongs to")


class Samples(Written):
    samples: list[RowIn] = Field(description="conversations to try, ten a language")


class Feedback(Read):
    """What an agent thought of a finding. No text belongs here."""

    model_config = ConfigDict(extra="forbid")

    rule: Annotated[str, Field(max_length=100, description="a rule that the server knows")]
    verdict: Literal["helpful", "not_helpful", "snoozed", "applied", "undone"]
    lang: Annotated[str, Field(pattern="^[a-z]{2,3}$")] = "und"


Coaching = Annotated[Caller, Depends(may("coach"))]


@router.get("/v1/rules", response_model=RulesOut, responses=problems(401, 403, 422, 429))
async def rules(
    request: Request, _caller: Coaching, lang: Annotated[str | None, Query(max_length=10)] = None, signal: Signal | None = None
) -> Response:
    """Every rule, or those of a language or a signal, with examples of what it marks and what it leaves alone."""
    known = request.app.state.coach.rules.rules
    found = [_rule(r) for r in known if lang in {None, r.lang} and signal in {None, r.signal}]
    return _json({"rules": found})


def _rule(rule: Rule) -> dict[str, Any]:
    plain = {name: getattr(rule, name) for name in ("id", "lang", "signal", "severity", "message", "source")}
    bad = [_marked(e.draft.text, e.span) for e in rule.examples if e.span is not None]
    return plain | {"bad": bad, "good": [e.draft.text for e in rule.examples if e.span is None]}


def _marked(text: str, span: Span) -> str:
    return f"{text[: span.start]}«{span.of(text)}»{text[span.end :]}"


@router.get("/v1/policies", response_model=PoliciesOut, responses=problems(401, 403, 429))
async def policies(request: Request, _caller: Coaching) -> Response:
    """Every house policy, as it stands after the defaults are filled in."""
    return _json({"policies": [_policy(policy) for policy in request.app.state.coach.policies.values()]})


def _policy(policy: Policy) -> dict[str, Any]:
    whole = {f.name: getattr(policy, f.name) for f in fields(policy)}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in whole.items()}


@router.get("/v1/meta", response_model=Meta, responses=problems(401, 403, 429))
async def meta(request: Request, caller: Coaching) -> Response:
    """Versions, names and limits: what a client needs to know before it asks."""
    state = request.app.state
    names: dict[str, Any] = {"languages": LANGUAGES, "signals": SIGNALS, "channels": CHANNELS, "severities": SEVERITIES}
    about = {"coach": coach.__version__, "versions": dict(state.coach.versions), "policies": list(state.coach.policies)}
    return _json({**about, **names, "limits": state.limits, "tenant": caller.tenant})


@router.get("/v1/samples", response_model=Samples, responses=problems(401, 403, 429))
async def sample_rows(_caller: Coaching) -> Response:
    """Sample conversations with a draft each, to try the service with."""
    return _json({"samples": samples()})


@router.post("/v1/feedback", status_code=204, responses=problems(400, 401, 403, 404, 422, 429, 503))
async def feedback(request: Request, given: Feedback, caller: Annotated[Caller, Depends(may("feedback"))]) -> None:
    """Say what a finding was worth. Kept: tenant, rule, verdict, language, versions, time; no text, and not who said it."""
    state = request.app.state
    if not any(rule.id == given.rule for rule in state.coach.rules.rules):
        raise Problem("unknown_rule", "rule: no rule of this server; /v1/rules lists them")
    event = {"tenant": caller.tenant, "rule": given.rule, "verdict": given.verdict, "lang": given.lang}
    versions = {f"{part}_version": state.coach.versions[part] for part in ("rules", "models")}
    await run_in_threadpool(lambda: state.store().add_feedback(**event, **versions))
    state.metrics.feedback.labels(given.rule, given.verdict).inc()


def _json(found: Any) -> Response:
    return Response(to_json(found), media_type="application/json")
