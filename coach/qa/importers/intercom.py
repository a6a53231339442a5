"""Intercom: conversations with their parts, from the API, an export or webhooks."""

from __future__ import annotations

from typing import Any

from coach.qa.importers import Beside, Desk, Message, Record, Talk, at, each, flag, needed_id, needed_list, word, words

_CHANNELS = {
    "conversation": "chat", "chat": "chat", "push": "chat", "sms": "chat", "email": "email", "phone_call": "phone",
    "phone_switch": "phone", "facebook": "social", "instagram": "social", "twitter": "social", "whatsapp": "social",
}  # fmt: skip
_ROLES = {"user": "customer", "lead": "customer", "contact": "customer", "admin": "agent"}
_PARTS = frozenset({"comment", "open", "close", "quick_reply"})  # what is written to the customer, and may change the state too
_PRIVATE = frozenset({"note", "note_and_reopen"})
_CAMPAIGNS = frozenset({"automated", "campaigns_initiated", "operator_initiated"})
_STATES = {"closed": True, "open": False, "snoozed": False}


def _talk(record: Record, _: Beside) -> Talk:
    item = at(record, "data", "item")
    about = item if isinstance(item, dict) else record
    key = needed_id(about)
    held = about.get("conversation_parts")
    parts = needed_list(at(held, "conversation_parts") if isinstance(held, dict) else held, "conversation_parts", key)
    first = at(about, "source")
    opening = (_opening(first, about.get("created_at")),) if isinstance(first, dict) else ()
    return Talk(
        id=key,
        channel=_CHANNELS.get(word(at(first, "type")) or ""),
        messages=opening + each(parts, _part),
        part=about is not record,
        team=word(about.get("team_assignee_id")),
        subject=word(about.get("title")) or word(at(first, "subject")),
        started=about.get("created_at"),
        csat=at(about, "conversation_rating", "rating"),
        solved=_STATES.get(word(about.get("state")) or ""),
        solved_at=at(about, "statistics", "last_close_at"),
    )


INTERCOM = Desk("intercom", ("conversations", "data"), _talk)


def _opening(source: Record, created: Any) -> Message:
    """The first message, which is no part; it has the date of the conversation."""
    author = source.get("author")
    sent = word(source.get("delivered_as")) in _CAMPAIGNS and _role(author) == "agent"
    return _message(source, created, "bot" if sent else _left_out(author))


def _part(part: Record) -> Message:
    kind = word(part.get("part_type")) or ""
    if kind in _PRIVATE:
        return _message(part, part.get("created_at"), "private")
    wordless = kind in ("open", "close") and not part.get("body")
    left_out = _left_out(part.get("author")) if kind in _PARTS and not wordless else "system"
    return _message(part, part.get("created_at"), left_out)


def _message(record: Record, when: Any, left_out: str) -> Message:
    return Message(
        role=_role(record.get("author")),
        text=words(record.get("body")),
        at=when,
        author=word(at(record, "author", "name")),
        by=word(at(record, "author", "id")),
        id=word(record.get("id")),
        left_out=left_out,
    )


def _role(author: Any) -> str:
    kind = word(at(author, "type")) or ""
    return _ROLES.get(kind, kind)


def _left_out(author: Any) -> str:
    if not author:
        return "no_author"
    if flag(at(author, "from_ai_agent")) or flag(at(author, "is_ai_answer")) or _role(author) == "bot":
        return "bot"
    return "system" if _role(author) == "team" else ""
