"""Chatwoot: conversations with their messages, pages of messages from the API, and webhooks."""

from __future__ import annotations

from typing import Any

from coach.qa.importers import (
    Beside,
    Desk,
    Message,
    Record,
    RecordError,
    Talk,
    at,
    each,
    flag,
    needed_id,
    needed_list,
    word,
    words,
)

_CHANNELS = {
    "Email": "email", "WebWidget": "chat", "Api": "chat", "Sms": "chat", "TwilioSms": "chat", "Voice": "phone",
    "FacebookPage": "social", "Instagram": "social", "Line": "social", "Telegram": "social", "Tiktok": "social",
    "TwitterProfile": "social", "Whatsapp": "social",
}  # fmt: skip
_TYPES = {"0": "incoming", "1": "outgoing", "2": "activity", "3": "template"}  # the API has numbers, webhooks have names
_ROLES = {"incoming": "customer", "outgoing": "agent"}
_BOTS = frozenset({"agent_bot", "agentbot", "captain_assistant", "captain::assistant"})
_SOLVED = {"resolved": True} | dict.fromkeys(("open", "pending", "snoozed"), False)


def _talk(record: Record, _: Beside) -> Talk:
    if "message_type" in record:
        return _of_message(record)
    key = needed_id(record)
    return _of_conversation(record, key, needed_list(record.get("messages"), "messages", key), part="event" in record)


CHATWOOT = Desk("chatwoot", ("payload", "data.payload", "conversations"), _talk)


def _of_message(record: Record) -> Talk:
    conversation = record.get("conversation")
    about = conversation if isinstance(conversation, dict) else {"id": record.get("conversation_id")}
    if (key := word(about.get("id"))) is None:
        raise RecordError("no_id", "a message without conversation_id; give the messages of a conversation together with its id")
    return _of_conversation(about, key, [record], part=True)


def _of_conversation(about: Record, key: str, messages: list[Any], *, part: bool) -> Talk:
    channel = word(at(about, "meta", "channel")) or word(about.get("channel")) or ""
    return Talk(
        id=key,
        channel=_CHANNELS.get(channel.removeprefix("Channel::")),
        messages=each(messages, _message),
        part=part,
        team=word(at(about, "meta", "team", "name")),
        subject=word(at(about, "additional_attributes", "mail_subject")),
        customer=word(at(about, "meta", "sender", "name")),
        started=about.get("created_at"),
        csat=next((rating for message in messages if (rating := _rating(message)) is not None), None),
        solved=_SOLVED.get(word(about.get("status")) or ""),
    )


def _rating(message: Any) -> Any:
    return at(message, "content_attributes", "submitted_values", "csat_survey_response", "rating")


def _message(record: Record) -> Message:
    kind = word(record.get("message_type")) or ""
    kind = _TYPES.get(kind, kind)
    return Message(
        role=_ROLES.get(kind, kind),
        text=words(record.get("content")),
        at=record.get("created_at"),
        author=word(at(record, "sender", "name")),
        by=word(at(record, "sender", "id")),
        id=word(record.get("id")),
        left_out=_left_out(record, kind),
    )


def _left_out(record: Record, kind: str) -> str:
    if flag(record.get("private")):
        return "private"
    if kind in ("activity", "template"):
        return "system"
    if flag(at(record, "content_attributes", "deleted")):
        return "deleted"
    if (word(at(record, "sender", "type")) or "").lower() in _BOTS:
        return "bot"
    return "" if record.get("sender") else "no_author"
