"""Zendesk: tickets with their comments, from the API or from an NDJSON export."""

from __future__ import annotations

from typing import Any

from coach.qa.importers import Beside, Desk, Message, Record, Talk, at, each, flag, needed_id, needed_list, word, words

_CHANNELS = {
    "email": "email", "web": "email", "api": "email", "chat": "chat", "messaging": "chat", "native_messaging": "chat",
    "mobile_sdk": "chat", "mobile": "chat", "web_widget": "chat", "web_messaging": "chat", "sms": "chat", "voice": "phone",
    "phone": "phone", "twitter": "social", "facebook": "social", "instagram_dm": "social", "whatsapp": "social",
    "line": "social", "wechat": "social", "telegram": "social", "viber": "social", "any_channel": "social",
}  # fmt: skip
_SYSTEM = frozenset({"rule", "system", "trigger", "automation", "batch"})
_ROLES = {"end-user": "customer", "agent": "agent", "admin": "agent"}
_SCORES = {"good": 5, "bad": 1}  # the rating has two steps; its comment makes "goodwithcomment" of it
_SOLVED = {"solved": True, "closed": True} | dict.fromkeys(("new", "open", "pending", "hold"), False)


def _talk(record: Record, beside: Beside) -> Talk:
    ticket = {**record, **record["ticket"]} if isinstance(record.get("ticket"), dict) else record
    key = needed_id(ticket)
    comments = needed_list(ticket.get("comments"), "comments", key)
    users = {**beside.get("users", {}), **_by_id(ticket.get("users"))}
    requester = word(ticket.get("requester_id"))
    group = word(ticket.get("group_id"))
    return Talk(
        id=key,
        channel=_channel(word(at(ticket, "via", "channel")) or ""),
        messages=each(comments, lambda comment: _message(comment, users, requester)),
        locale=word(at(users, requester or "", "locale")),
        team=word(at(beside.get("groups"), group or "", "name")) or group,
        subject=word(ticket.get("subject")),
        customer=word(at(users, requester or "", "name")),
        started=ticket.get("created_at"),
        csat=_SCORES.get((word(at(ticket, "satisfaction_rating", "score")) or "").partition("with")[0]),
        solved=_SOLVED.get(word(ticket.get("status")) or ""),
        solved_at=at(ticket, "metric_set", "solved_at"),
    )


ZENDESK = Desk("zendesk", ("tickets", "results"), _talk)


def _by_id(users: Any) -> dict[str, Any]:
    listed = users if isinstance(users, list) else ()
    return {key: user for user in listed if (key := word(at(user, "id")))}


def _channel(via: str) -> str:
    return _CHANNELS.get(via, "chat" if via.startswith(("chat", "answer_bot")) else "email")


def _message(comment: Record, users: Record, requester: str | None) -> Message:
    by = word(comment.get("author_id"))
    rich = words(comment.get("html_body"))
    known = word(at(users, by or "", "role")) or ""
    role = _ROLES.get(known, "customer" if by == requester else "agent")
    return Message(
        role=role,
        text=rich or words(comment.get("plain_body")) or words(comment.get("body")),
        at=comment.get("created_at"),
        author=word(at(users, by or "", "name")) or word(at(comment, "via", "source", "from", "name")),
        by=by,
        id=word(comment.get("id")),
        html=bool(rich),
        left_out=_left_out(comment, by),
        channel=_CHANNELS.get(word(at(comment, "via", "channel")) or "") if role == "customer" else None,  # of agents: their desk
    )


def _left_out(comment: Record, by: str | None) -> str:
    via = word(at(comment, "via", "channel")) or ""
    if comment.get("public") is not None and not flag(comment["public"]):
        return "private"
    if via in _SYSTEM or by == "-1" or comment.get("type") == "VoiceComment":  # the facts of a call, in no one's words
        return "system"
    if via.startswith(("answer_bot", "chat_bot", "ai_agent")):
        return "bot"
    return "" if by else "no_author"
