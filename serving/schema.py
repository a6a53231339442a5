"""The schema document of v1: what ``coach.wire`` reads and writes. It describes; the wire alone checks input."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from coach.types import Channel, Role, Severity, Signal
from coach.wire import MAX_TEXT, MAX_TURNS

Offset = Annotated[int, Field(ge=0, description="in Unicode code points of the text as received")]
Score100 = Annotated[float | None, Field(ge=0, le=100, description="0..100, higher is better; null where it cannot be told")]
Share = Annotated[float | None, Field(ge=0, le=1)]
Text = Annotated[str, Field(max_length=MAX_TEXT)]
Field200 = Annotated[str, Field(max_length=200)]
_MOST = 2**63 - 1
Number = Annotated[float, Field(ge=-_MOST, le=_MOST, allow_inf_nan=False)]
Count = Annotated[int | None, Field(ge=0, le=_MOST)]


class Read(BaseModel):
    """What is read: any key but those of a row may be added and is ignored."""


class Written(BaseModel):
    """What is written: exactly these keys."""

    model_config = ConfigDict(extra="forbid")


class TurnIn(Read):
    role: Role
    text: Text
    minutes: float | None = Field(
        None, description="minutes since the conversation began", ge=-_MOST, le=_MOST, allow_inf_nan=False
    )
    author: str | None = Field(None, description="who wrote it, where an agent took over from another")
    channel: Channel | None = Field(None, description="how it came, where that is not the channel of the row")


class CustomerIn(Read):
    name: Text | None = None
    tenure_months: float | None = Field(None, ge=0, le=_MOST, allow_inf_nan=False)
    contacts_30d: Count = Field(None, description="contacts in the last 30 days, this one included")
    transfers: Count = Field(None, description="how often this case was handed over")
    plan: Text | None = None
    account: dict[str, Field200 | bool | Number | None] | None = Field(
        None, max_length=60, description="what a risk model of your own knows by name"
    )


_SAYS_SOMETHING: JsonValue = [
    {"required": ["text"], "properties": {"text": {"type": "string"}}},
    {"required": ["history"], "properties": {"history": {"type": "array", "minItems": 1}}},
]


class RowIn(Read):
    """A draft, and what was said before it."""

    model_config = ConfigDict(extra="forbid", title="Row", json_schema_extra={"anyOf": _SAYS_SOMETHING})

    id: str | Annotated[int, Field(ge=-(2**63), lt=2**63)] | None = Field(None, description="given back as it came")
    text: Text | None = Field(None, description="the draft; may be empty or left out where there is a history")
    lang: Annotated[str, Field(pattern="^([A-Za-z]{2,3}([-_].*)?)?$")] | None = Field(
        None, description="ISO 639 code; identified where it is left out"
    )
    channel: Channel | None = Field(None, description="chat where it is left out")
    locale: Text | None = Field(None, description="the customer's market, such as tr-TR")
    history: Annotated[list[TurnIn], Field(max_length=MAX_TURNS)] | None = Field(None, description="oldest turn first")
    policy: str | None = Field(None, description="a house policy that the server knows; `default` where it is left out")
    rewrite: bool | None = Field(None, description="whether a rewrite is wanted")
    risk: bool | None = Field(None, description="whether the risk that the customer leaves is wanted")
    typing: bool | None = Field(None, description="whether the agent still types: an unfinished last sentence is not judged")
    customer: CustomerIn | None = None


class ItemsIn(Read):
    """Many rows at once."""

    model_config = ConfigDict(extra="forbid", title="Rows")

    items: list[RowIn] = Field(description="each coached on its own; a bad one becomes its error row")


class Parts(Written):
    """After EPITOME (Sharma et al. 2020), each 0..2."""

    reaction: float = Field(ge=0, le=2, description="feeling for the customer")
    interpretation: float = Field(ge=0, le=2, description="understanding of this case")
    exploration: float = Field(ge=0, le=2, description="interest in how the customer is")


class Range(Written):
    start: Offset
    end: Offset


class EvidenceOut(Written):
    """A sentence that carried a score of the models."""

    label: str = Field(description="the act or part of empathy that was read in it")
    start: Offset
    end: Offset
    text: str
    confidence: float = Field(ge=0, le=1)
    words: list[Range] = Field(description="the words that speak most for it")


class Score(Written):
    value: Score100
    parts: Parts | None = Field(None, description="of empathy only")
    why: str = Field(description="the main reason, in the reply's language")
    evidence: list[EvidenceOut] = Field(description="the sentences that carried it, where models read it; else empty")


class Measures(Written):
    register_: Share = Field(alias="register", description="0 (slang) to 1 (officialese)")
    politeness: Share = Field(description="0 (rude) to 1")
    words: int = Field(ge=0)
    sentences: int = Field(ge=0)


class EditOut(Written):
    """Replace the range by `text`; an empty range inserts, an empty text deletes."""

    start: Offset
    end: Offset
    text: str


class FindingOut(Written):
    rule: str = Field(description="the id of the rule, such as en.blame")
    signal: Signal
    start: Offset
    end: Offset
    text: str = Field(description="what stands there; empty where something is missing")
    message: str = Field(description="what is wrong and what to do, for the agent")
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    source: str = Field(description="why it matters: a study, a style guide, a standard")
    edits: list[EditOut]


class Change(EditOut):
    rule: str


class Withheld(Written):
    reason: str


class RewriteOut(Written):
    text: str | None = Field(description="null where nothing is offered, or where `withheld` says why")
    slots: list[str] = Field(description="places that only the agent can fill, as they stand in the text")
    changes: list[Change]
    withheld: list[Withheld]
    by: str | None = Field(description="who proposed it")


class CustomerOut(Written):
    """What the customer's words show; null without a customer turn."""

    sentiment: float | None = Field(ge=-1, le=1, description="-1..1")
    frustration: Share = Field(description="0..1")
    leaving: Share = Field(description="0..1, intent to leave as far as the words show it")


class ReasonOut(Written):
    """Why the risk is what it is."""

    name: str = Field(description="of the group of features, such as `leaving` or `waiting`")
    text: str = Field(description="in the language of the reply")
    effect: Literal["raises", "lowers"]
    turn: int | None = Field(description="the place in `history` of the turn that it points at")


class IfSentOut(Written):
    """The risk with this draft as the next turn: what the model makes of it, not what it will cause."""

    label: str
    hidden: bool = Field(description="whether the change is within the noise; the numbers are then null")
    probability: Share
    change: float | None = Field(ge=-1, le=1, description="of the probability")
    low: float | None = Field(ge=-1, le=1, description="10th percentile of the change over refitted models")
    high: float | None = Field(ge=-1, le=1, description="90th percentile")


class RiskOut(Written):
    """The risk that the customer leaves or escalates, as far as the conversation shows it."""

    probability: Share = Field(description="0..1; null where nothing could be read. Where it abstains: to rank by only")
    low: Share = Field(description="lower end of the interval")
    high: Share = Field(description="upper end of the interval")
    band: Literal["low", "medium", "high"] | None = Field(description="null where it abstains")
    abstained: bool = Field(description="not enough to tell")
    why: str = Field(description="why it abstains, in the language of the reply")
    held_out: bool = Field(description="by lot, so that outcomes with and without it can be compared")
    calibrated_on: str | None
    reasons: list[ReasonOut] = Field(description="the weightiest first, four at most")
    if_sent: IfSentOut | None = Field(description="null for an empty draft and while the agent types")


class Versions(Written):
    """Digests of all that the result depends on."""

    coach: str
    rules: str
    models: str
    policy: str
    risk: str


class RowOut(Written):
    """A coached draft."""

    model_config = ConfigDict(extra="forbid", title="Coached row")

    id: str | int | None
    lang: str = Field(description="ISO 639 code, `und` where the text does not tell")
    overall: Score100
    scores: dict[Signal, Score] = Field(description="all seven signals")
    measures: Measures
    findings: list[FindingOut] = Field(description="in the order of the text; few, the gravest kept")
    rewrite: RewriteOut | None = Field(description="null where none was asked for, and while the agent types")
    customer: CustomerOut
    risk: RiskOut | None = Field(description="null where none was asked for")
    partial: bool = Field(description="whether the models were left out because the time was over")
    versions: Versions


class Error(Written):
    code: str = Field(description="stable")
    message: str = Field(description="the field, what is wrong with it, and the remedy")


class ErrorRow(Written):
    """In the place of an item that could not be coached."""

    id: str | int | None
    error: Error


class ItemsOut(Written):
    items: list[RowOut | ErrorRow] = Field(description="in the order of the request")


class ProblemDocument(Written):
    """Problem details after RFC 9457."""

    type: str = Field(description="a relative URI that tells the kind of problem")
    title: str
    status: int
    code: str = Field(description="stable")
    detail: str = Field(description="what is wrong and what to do; never the text that was sent")


class Health(Written):
    status: Literal["ok"]
    versions: Versions


class Ready(Written):
    status: Literal["ready"]


class Limits(Written):
    text: int = Field(description="code points of one text")
    turns: int
    items: int = Field(description="rows of one request")
    body_bytes: int
    deadline_ms: int


class RewriteAnswer(Written):
    id: str | int | None
    lang: str
    rewrite: RewriteOut
    versions: Versions
