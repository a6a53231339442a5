"""An optional writer: any OpenAI-compatible server proposes, the check disposes. Off unless an address is given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from time import monotonic
from typing import Any

from coach.errors import InputError
from coach.policy import Policy
from coach.rewrite.facts import facts
from coach.text import Doc

_MASKED = frozenset({"email", "phone", "reference", "url", "name"})  # what no other server needs to see
_LONGEST = 3  # times the draft, after which an answer is babble
_FENCE = re.compile(r"^\s*(?:```\w*\n|[\"“«„])?(.*?)(?:\n```|[\"”»“])?\s*$", re.DOTALL)
_MARK = "⟦{}⟧"
_LANGUAGES: Mapping[str, str] = {"en": "English", "tr": "Turkish", "fa": "Persian", "lv": "Latvian"}
_TASK = """You edit a support agent's reply before it is sent. Write all of it anew in {language}, {register}, for {channel}.
Keep every fact: amounts, dates, deadlines, names, numbers, links, conditions, who does what. Keep a no a no and a "may" a "may".
Promise nothing new, offer nothing{alternatives}. Leave marks such as {mark} and slots in [brackets] exactly as they are.
Acknowledge the customer's problem first, leave out blame and bare policy, use plain words. Answer with the reply only."""


@dataclass(frozen=True)
class Writer:
    """A model behind an OpenAI-compatible server. ``timeout`` in seconds, of the whole answer."""

    url: str
    model: str
    key: str = field(default="none", repr=False)
    timeout: float = 4.0
    retries: int = 1

    @property
    def name(self) -> str:
        return f"llm:{self.model}"

    @cached_property
    def _client(self) -> Any:
        try:
            openai = import_module("openai")
        except ModuleNotFoundError:
            raise InputError("openai missing; a writer needs the extra 'llm': pip install 'reply-coach[llm]'") from None
        return openai.OpenAI(base_url=self.url, api_key=self.key, timeout=self.timeout, max_retries=self.retries)

    def __call__(self, doc: Doc, policy: Policy) -> str | None:
        """The draft in the model's words; None where no answer came in time, or one that cannot be a reply."""
        text, hidden = masked(doc)
        answer = self._answer(_messages(doc, policy, text), _LONGEST * len(text) + 400)
        if answer is None or any(mark not in answer for mark in hidden):
            return None
        for mark, words in hidden.items():
            answer = answer.replace(mark, words)
        return answer

    def _answer(self, messages: list[dict[str, str]], most: int) -> str | None:
        client = self._client  # read in first: that takes time, once
        end, said = monotonic() + self.timeout, ""
        try:
            for chunk in client.chat.completions.create(
                model=self.model, messages=messages, temperature=0, max_tokens=most, stream=True
            ):
                said += (chunk.choices[0].delta.content or "") if chunk.choices else ""
                if monotonic() > end or len(said) > most:
                    return None
        except import_module("openai").OpenAIError:
            return None
        except import_module("httpx").HTTPError:  # the connection broke in the middle of an answer
            return None
        found = _FENCE.match(said)
        return found[1].strip() or None if found else None


def masked(doc: Doc) -> tuple[str, dict[str, str]]:
    """The draft with personal data behind marks, and what stands behind each."""
    text = doc.draft.text
    names = re.finditer(re.escape(name), text) if (name := doc.draft.customer.name) else ()
    places = {fact.span for fact in facts(text, doc.lang) if fact.kind in _MASKED}
    spans = sorted({*places, *(m.span() for m in names)})
    hidden: dict[str, str] = {}
    for number, (start, end) in reversed(list(enumerate(spans, 1))):
        hidden[_MARK.format(number)] = text[start:end]
        text = text[:start] + _MARK.format(number) + text[end:]
    return text, hidden


def _messages(doc: Doc, policy: Policy, text: str) -> list[dict[str, str]]:
    draft = doc.draft
    offers = policy.alternatives.get(doc.lang, ())
    told = {
        "language": _LANGUAGES.get(doc.lang, "the language of the reply"),
        "register": f"in a {policy.register(draft.locale, draft.channel)} register",
        "channel": {"email": "an e-mail", "chat": "a chat", "phone": "the phone", "social": "a public post"}[draft.channel],
        "alternatives": f" but {', '.join(offers)}" if offers else "",
        "mark": _MARK.format(1),
    }
    return [{"role": "system", "content": _TASK.format(**told)}, {"role": "user", "content": text}]
