"""The messages of ``/v1/stream``: what clients send, what they get."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from coach.types import Signal
from serving.schema import (
    CustomerOut,
    FindingOut,
    Limits,
    Measures,
    ProblemDocument,
    Read,
    RewriteOut,
    RiskOut,
    Score,
    Score100,
    Text,
    Versions,
    Written,
)  # fmt: skip


class StreamOpen(Read):
    """The first message of a stream; later ones change the conversation around the text."""

    type: Literal["open"]
    draft: dict[str, Any] = Field({}, description="the fields of a Row but id, text and typing")
    offsets: Literal["codepoint", "utf16"] = "codepoint"
    key: str | None = Field(None, max_length=10_000, description="API key or token, where the server asks for one")
    deadline_ms: int | None = Field(None, ge=1, le=600_000)


class TextEdit(Read):
    start: int
    end: int
    text: Text


class StreamEdit(Read):
    """What changed since the version before. Each edit counts in the text that the one before it left."""

    type: Literal["edit"]
    version: int = Field(ge=1, description="the last version + 1; the empty text is version 0")
    edits: Annotated[list[TextEdit], Field(max_length=1_000)] = Field(description="may be empty, to change `typing` only")
    typing: bool = Field(True, description="whether the agent still types: an unfinished last sentence is not judged")


class StreamText(Read):
    """The whole text anew."""

    type: Literal["text"]
    version: int = Field(ge=1, description="greater than the last")
    text: Text
    typing: bool = True


StreamIn = Annotated[StreamOpen | StreamEdit | StreamText, Field(discriminator="type")]


class FindingNow(FindingOut):
    id: str = Field(description="stays while the finding lives, though its place moves")


class FindingsNow(Written):
    upsert: list[FindingNow] = Field(description="new, moved or changed")
    remove: list[str] = Field(description="ids of those that are gone")


class StreamOpened(Written):
    type: Literal["opened"]
    versions: Versions
    limits: Limits


class StreamReport(Written):
    """What changed since the report before; what is left out is as it was."""

    type: Literal["report"]
    version: int = Field(description="the version of the text that places refer to: always the newest that had come")
    partial: bool
    lang: str | None = None
    overall: Score100 = None
    scores: dict[Signal, Score] | None = None
    measures: Measures | None = None
    findings: FindingsNow | None = None
    rewrite: RewriteOut | None = None
    customer: CustomerOut | None = None
    risk: RiskOut | None = None
    versions: Versions | None = Field(None, description="where other models, rules or policies read it than the report before")


class StreamResync(Written):
    """An edit did not fit: send the whole text."""

    type: Literal["resync"]
    version: int = Field(description="the version that the server has")


class StreamProblem(ProblemDocument):
    """As over HTTP; the stream goes on unless it is closed."""

    type: Literal["problem"]


StreamOut = StreamOpened | StreamReport | StreamResync | StreamProblem
