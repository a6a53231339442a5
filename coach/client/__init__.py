"""A typed client of the service, for helpdesks: over HTTP, sync and async, and over its stream. Needs the extra ``client``.

Example:

    from coach.client import Client

    with Client("http://127.0.0.1:8000") as coach:
        for finding in coach.coach({"text": "We can't do that.", "lang": "en"})["findings"]:
            print(finding["text"], "→", finding["message"])

        with coach.stream({"lang": "en", "history": [{"role": "customer", "text": "Can I return it?"}]}) as draft:
            draft.set_text("We can't refund sale items.")
            print(draft.report()["findings"])
"""

from coach.client.http import AsyncClient, Client
from coach.client.messages import Problem
from coach.client.rows import (
    Coached,
    Conversation,
    Customer,
    Edit,
    ErrorRow,
    Finding,
    Meta,
    Policy,
    Rewrite,
    Risk,
    Row,
    Rule,
    Score,
    Turn,
)
from coach.client.stream import AsyncStream, State, Stream

__all__ = [
    "AsyncClient", "AsyncStream", "Client", "Coached", "Conversation", "Customer", "Edit", "ErrorRow", "Finding", "Meta",
    "Policy", "Problem", "Rewrite", "Risk", "Row", "Rule", "Score", "State", "Stream", "Turn",
]  # fmt: skip
