"""Label Studio's side: tasks with pre-annotations, and the labelling configuration that they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # only written with it, nothing is parsed

from coach.models.labels import ACTS, EMPATHY, MANNER
from coach.types import Span
from training.labels.look import Look

NO_ACT = "none"  # a sentence that was looked at and performs no act
LEVELS = ("0", "1", "2")
QUARTERS = ("0", "0.25", "0.5", "0.75", "1")
SENTENCE = {name: f"sentence_{name}" for name in MANNER}  # of one sentence; the plain names are those of the reply


def task_of(look: Look, thresholds: Mapping[str, float], version: str) -> dict[str, Any]:
    """A task: what is shown, and what heads and rules would say. Offsets are code points, as Label Studio counts."""
    c = look.candidate
    about = {"conversation": c.conversation, "turn": c.turn}
    data = {"id": c.id, "text": look.text, "lang": c.lang, "channel": c.channel, "why": _why(look)}
    result = [*_sentences(look, thresholds), *_whole(look), *_rules(look)]
    said = {"model_version": version, "score": round(1 - look.uncertainty, 4), "result": result}
    return {"data": data | {name: value for name, value in about.items() if value is not None}, "predictions": [said]}


def _why(look: Look) -> str:
    disputed = [f"disputed: {rule}" for rule in look.candidate.disputed]
    odds = [f"{doubt.how}: {doubt.label} {doubt.probability:.2f}" for doubt in look.odds]
    unsure = [f"unsure: {doubt.label} {doubt.probability:.2f}" for doubt in look.unsure]
    return "; ".join([*disputed, *odds, *unsure]) or "unlike the others"


def _sentences(look: Look, thresholds: Mapping[str, float]) -> Iterator[dict[str, Any]]:
    for unit, span in enumerate(look.reading.spans):
        sure = {act: look.reading.units(act)[unit] for act in ACTS}
        acts = [act for act in ACTS if sure[act] >= thresholds.get(act, 0.5)]
        told = {"score": round(max((sure[act] for act in acts), default=1 - max(sure.values())), 4)}
        words = [_evidence(look, unit, act, sure[act]) for act in acts]
        yield _region(look.text, span, f"s{unit}", "acts", {"labels": acts or [NO_ACT]}) | told | {"meta": {"text": words}}
        for name, control in SENTENCE.items():
            value = {"choices": [quarter(look.reading.units(name)[unit])]}
            yield _region(look.text, span, f"s{unit}", control, value)


def _evidence(look: Look, unit: int, act: str, sure: float) -> str:
    words = ", ".join(span.of(look.text) for span in look.reading.words(unit, act))
    return f"{act} {sure:.2f}: {words}"


def _region(text: str, span: Span, name: str, control: str, value: dict[str, Any]) -> dict[str, Any]:
    place = {"start": span.start, "end": span.end, "text": span.of(text)}
    kind = "labels" if "labels" in value else "choices"
    return {"id": name, "from_name": control, "to_name": "text", "type": kind, "value": place | value}


def _whole(look: Look) -> Iterator[dict[str, Any]]:
    whole = look.reading.whole
    chosen = {name: LEVELS[round(2 * whole[name])] for name in EMPATHY} | {name: quarter(whole[name]) for name in MANNER}
    for name, value in chosen.items():
        yield {
            "id": name, "from_name": name, "to_name": "text", "type": "choices", "value": {"choices": [value]},
            "score": round(whole[name], 4),
        }  # fmt: skip


def quarter(value: float) -> str:
    return QUARTERS[round(4 * value)]


def _rules(look: Look) -> Iterator[dict[str, Any]]:
    """Findings that lie on words; what is missing has no place to mark."""
    for number, finding in enumerate(f for f in look.findings if f.span.end > f.span.start):
        region = _region(look.text, finding.span, f"r{number}", "rules", {"labels": [finding.rule]})
        yield region | {"score": finding.confidence, "meta": {"text": [finding.message]}}


def config(tasks: Iterable[Mapping[str, Any]]) -> str:
    """The XML for tasks: 23 acts and none for each sentence, levels and manner, the rules that the tasks name."""
    view = Element("View")
    SubElement(view, "Header", value="Why it was chosen: $why")
    SubElement(view, "Text", name="text", value="$text", granularity="character")
    _labels(view, "acts", [*ACTS, NO_ACT], showInline="true")
    for name, control in SENTENCE.items():
        _choices(view, control, QUARTERS, f"{name} of the sentence, 0 to 1", perRegion="true")
    for name in EMPATHY:
        _choices(view, name, LEVELS, f"{name} of the whole reply")
    for name in MANNER:
        _choices(view, name, QUARTERS, f"{name} of the whole reply, 0 to 1")
    if names := sorted(_rule_names(tasks)):
        SubElement(view, "Header", value="What the rules found, to look at: it is not read back")
        _labels(view, "rules", names)
    indent(view)
    return tostring(view, "unicode") + "\n"


def _rule_names(tasks: Iterable[Mapping[str, Any]]) -> set[str]:
    results = (item for task in tasks for item in task["predictions"][0]["result"])
    return {name for item in results if item["from_name"] == "rules" for name in item["value"]["labels"]}


def _labels(view: Element, name: str, values: Sequence[str], **more: str) -> None:
    made = SubElement(view, "Labels", {"name": name, "toName": "text", "choice": "multiple"} | more)
    for value in values:
        SubElement(made, "Label", value=value)


def _choices(view: Element, name: str, values: Sequence[str], title: str, **more: str) -> None:
    SubElement(view, "Header", value=title, size="6")
    made = SubElement(view, "Choices", {"name": name, "toName": "text", "choice": "single", "showInline": "true"} | more)
    for value in values:
        SubElement(made, "Choice", value=value)
