"""Freshdesk: tickets with their conversations, as the API gives them with ``include=conversations``."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any

from coach.qa.importers import Beside, Desk, Message, Record, Talk, at, each, flag, needed_id, needed_list, word, words

_CHANNELS = {
    "1": "email", "2": "email", "3": "phone", "5": "social", "6": "social", "7": "chat", "8": "chat", "9": "email",
    "10": "email", "13": "social",
}  # fmt: skip
_ANSWERS = {"5": "social", "7": "social", "9": "phone"}  # other sources do not tell how an answer came
_OUTBOUND = "10"  # the agent wrote first
_LEFT_OUT = {"3": "system", "4": "system", "6": "system", "8": "private"}  # status, facts, survey; forwarded to others
_MACHINES = frozenset({"bot", "noreply", "no-reply", "donotreply", "mailer-daemon"})  # before the @ of who sent it
_CSAT = {"103": 5, "102": 4, "101": 4, "100": 3, "-101": 2, "-102": 2, "-103": 1}  # three to seven steps
_SOLVED = {"2": False, "3": False, "4": True, "5": True, "6": False, "7": False}


def _talk(record: Record, _: Beside) -> Talk:
    ticket = record["ticket"] if isinstance(record.get("ticket"), dict) else record
    key = needed_id(ticket)
    answers = needed_list(ticket.get("conversations", record.get("conversations")), "conversations", key)
    requester = word(ticket.get("requester_id"))
    name = word(at(ticket, "requester", "name"))
    return Talk(
        id=key,
        channel=_CHANNELS.get(word(ticket.get("source")) or "", "email"),
        messages=(_opening(ticket, requester, name), *each(answers, lambda answer: _message(answer, requester, name))),
        team=word(at(ticket, "group", "name")) or word(ticket.get("group_id")),
        subject=word(ticket.get("subject")),
        customer=name,
        started=ticket.get("created_at"),
        csat=_csat(ticket.get("satisfaction_rating") or ticket.get("satisfaction_ratings")),
        solved=_SOLVED.get(word(ticket.get("status")) or ""),
        solved_at=at(ticket, "stats", "resolved_at"),
    )


FRESHDESK = Desk("freshdesk", ("tickets", "results"), _talk)


def _csat(rating: Any) -> int | None:
    last = rating[-1] if isinstance(rating, list) and rating else rating
    return _CSAT.get(word(at(last, "ratings", "default_question")) or "")


def _opening(ticket: Record, requester: str | None, name: str | None) -> Message:
    """The description: the first message, which is not among the conversations."""
    ours = word(ticket.get("source")) == _OUTBOUND
    by = word(ticket.get("responder_id")) if ours else requester
    rich = words(ticket.get("description"))
    return Message(
        role="agent" if ours else "customer",
        text=rich or words(ticket.get("description_text")),
        at=ticket.get("created_at"),
        author=None if ours else name,
        by=by,
        left_out="" if by else "no_author",
    )


def _message(answer: Record, requester: str | None, name: str | None) -> Message:
    by = word(answer.get("user_id"))
    theirs = flag(answer["incoming"]) if answer.get("incoming") is not None else by == requester
    sender = parseaddr(words(answer.get("from_email")))
    return Message(
        role="customer" if theirs else "agent",
        text=words(answer.get("body")) or words(answer.get("body_text")),
        at=answer.get("created_at"),
        author=(name if by == requester else sender[0] or None) if theirs else None,  # agents send under the name of the team
        by=by,
        id=word(answer.get("id")),
        left_out=_left_out(answer, by, sender[1]),
        channel=_ANSWERS.get(word(answer.get("source")) or ""),
    )


def _left_out(answer: Record, by: str | None, address: str) -> str:
    if flag(answer.get("private")):
        return "private"
    if reason := _LEFT_OUT.get(word(answer.get("source")) or ""):
        return reason
    if address.partition("@")[0].lower() in _MACHINES:
        return "bot"
    return "" if by or answer.get("incoming") is not None else "no_author"
