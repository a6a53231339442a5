"""Zammad: tickets with their articles, articles from the API, and webhooks."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any

from coach.qa.importers import Beside, Desk, Message, Record, Talk, at, each, flag, needed_id, needed_list, word, words

_CHANNELS = {"email": "email", "web": "email", "phone": "phone", "chat": "chat", "sms": "chat"}
_SOCIAL = ("twitter", "facebook", "telegram", "whatsapp")
_ROLES = {"customer": "customer", "agent": "agent"} | {"1": "agent", "2": "customer", "3": "system"}
_SOLVED = {"closed": True, "merged": True} | dict.fromkeys(("new", "open", "pending reminder", "pending close"), False)


def _talk(record: Record, _: Beside) -> Talk:
    ticket: Record = record["ticket"] if isinstance(record.get("ticket"), dict) else record
    if "ticket_id" in ticket:  # an article of its own
        return Talk(needed_id(ticket, "ticket_id"), _channel([ticket]), each([ticket], _message), part=True)
    key = needed_id(ticket)
    one = record.get("article")
    listed = [one] if one is not None else record.get("articles", ticket.get("articles"))
    articles = needed_list(listed, "articles", key)
    return Talk(
        id=key,
        channel=_channel(articles),
        messages=each(articles, _message),
        part=one is not None,
        team=_name(ticket.get("group")) or word(ticket.get("group_id")),
        subject=word(ticket.get("title")),
        customer=_person(ticket.get("customer")),
        started=ticket.get("created_at"),
        solved=_SOLVED.get(_name(ticket.get("state")) or ""),
        solved_at=ticket.get("close_at"),
    )


ZAMMAD = Desk("zammad", ("tickets",), _talk)


def _name(value: Any) -> str | None:
    """Webhooks have objects where the API has names."""
    return word(at(value, "name")) or word(value)


def _person(value: Any) -> str | None:
    return " ".join(part for key in ("firstname", "lastname") if (part := word(at(value, key)))) or None


def _channel(articles: list[Any]) -> str | None:
    """How the first article came that did come over a channel."""
    return next((channel for article in articles if (channel := _came(article))), "email")


def _came(article: Any) -> str | None:
    kind = _name(at(article, "type")) or ""
    return "social" if kind.startswith(_SOCIAL) else _CHANNELS.get(kind)


def _message(article: Record) -> Message:
    sender = _name(article.get("sender")) or word(article.get("sender_id")) or ""
    role = _ROLES.get(sender.lower(), sender.lower())
    writer = article.get("created_by") if role == "agent" else None  # an agent may note down what a customer said
    return Message(
        role=role,
        text=words(article.get("body")),
        at=article.get("created_at"),
        author=_person(writer) or parseaddr(words(article.get("from")))[0].partition(" via ")[0].strip() or None,
        by=word(article.get("origin_by_id")) or word(article.get("created_by_id")),
        id=word(article.get("id")),
        html=_is_html(article.get("content_type")),
        left_out=_left_out(article, role),
        channel=_came(article),
    )


def _is_html(kind: Any) -> bool | None:
    return "html" in kind if isinstance(kind, str) else None


def _left_out(article: Record, role: str) -> str:
    if flag(article.get("internal")):
        return "private"
    if role == "system":
        return "system"
    return "" if role else "no_author"
