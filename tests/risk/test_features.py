"""What is read from a conversation."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.models import WEIGHTS, Artifact, Encoder
from coach.risk import Conversation, with_reply
from coach.risk.features import SIGNS, Features, features
from coach.types import Customer, Turn


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    load()
    return Encoder(Artifact(WEIGHTS))


LATE = (
    Turn("customer", "Where is order A-48213? It should be here since Monday. Ann Lee", 0),
    Turn("agent", "Please give me your order number.", 240, "Tom"),
    Turn("customer", "I just told you. A-48213.", 241),
    Turn("agent", "I am passing you on to logistics.", 242, "Tom"),
    Turn("agent", "Hello, logistics here. What is it about?", 300, "Mia"),
    Turn("customer", "ok then", 301),
)


def found(encoder: Encoder, *turns: Turn, lang: str = "en", customer: Customer | None = None) -> Features:
    read = features(Conversation(turns, lang, "chat", customer or Customer()), encoder)
    assert read is not None
    return read


def test_how_the_contact_went(encoder: Encoder) -> None:
    named = found(encoder, *LATE).named
    assert (named["reasked"].value, named["reasked"].turn) == (1.0, 1)
    assert (named["handovers"].value, named["handovers"].turn) == (1.0, 4)
    assert named["first_wait"].turn == 1
    assert named["first_wait"].value > 4  # logarithm of eighty times the usual wait
    assert named["curt"].value == 1.0
    assert (named["says_resigned"].value, named["says_resigned"].turn) == (1.0, 5)


def test_what_is_not_known_is_left_out(encoder: Encoder) -> None:
    named = found(encoder, Turn("customer", "Where is my parcel?")).named
    assert not {"first_wait", "tenure", "contacts", "transfers", "frustration_rise", "answer_apology"} & named.keys()
    assert named["open_question"].value == 1.0


def test_the_account_is_read_by_name(encoder: Encoder) -> None:
    known = Customer(tenure_months=24, contacts_30d=3, plan="gold", account={"contract": "yearly", "charges": 29.5})
    named = found(encoder, Turn("customer", "Hello there"), customer=known).named
    assert {"tenure", "contacts", "plan=gold", "account.contract=yearly", "account.charges"} <= named.keys()
    assert named["account.charges"].value == 29.5


def test_a_customer_who_comes_back_another_way(encoder: Encoder) -> None:
    asked, again = "Where is my order A-48213?", "I already called about A-48213."
    turns = (Turn("customer", asked, channel="phone"), Turn("agent", "We'll see.", channel="email"), Turn("customer", again))
    named = found(encoder, *turns).named
    assert (named["switches"].value, named["switches"].turn) == (1.0, 2)
    same = found(encoder, Turn("customer", asked), Turn("agent", "We'll see."), Turn("customer", again, channel="chat")).named
    assert (same["switches"].value, same["switches"].turn) == (0.0, None)
    back = found(encoder, *turns, Turn("customer", "Hello?", channel="phone"), Turn("customer", "Hello?", channel="phone")).named
    assert (back["switches"].value, back["switches"].turn) == (2.0, 3)


@pytest.mark.parametrize(
    ("lang", "text", "cue"),
    [
        ("en", "I already have a better offer from another provider.", "competitor"),
        ("en", "See you next week, renewing as always.", "staying"),
        ("tr", "Rakip firmadan teklif aldım.", "competitor"), ("tr", "Neyse, boş verin.", "resigned"),
        ("fa", "ولش کنید، دیگه مهم نیست", "resigned"), ("fa", "جای دیگه ارزون‌تره", "competitor"),
        ("lv", "Lai paliek, nav jēgas.", "resigned"), ("lv", "Pagarināšu vēl uz gadu.", "staying"),
    ],
)  # fmt: skip
def test_cues_of_each_language(encoder: Encoder, lang: str, text: str, cue: str) -> None:
    assert found(encoder, Turn("customer", text), lang=lang).named[f"says_{cue}"].value == 1.0


def test_a_reply_changes_what_the_agent_did_and_nothing_that_the_customer_said(encoder: Encoder) -> None:
    talk = Conversation(LATE, "en")
    before, after = features(talk, encoder), features(with_reply(talk, "I'm sorry. I have sent it again today."), encoder)
    assert before is not None
    assert after is not None
    changed = {n for n in before.named.keys() | after.named.keys() if before.named.get(n) != after.named.get(n)}
    assert {n for n in changed if not n.startswith("reply_")} <= {"open_question"}
    assert after.named["reply_apology"].value > 0.5
    assert (before.vectors == after.vectors).all()


def test_only_agents_wrote(encoder: Encoder) -> None:
    assert features(Conversation((Turn("agent", "Hello, can I help?"),), "en"), encoder) is None
    assert features(Conversation((Turn("customer", "…!?"),), "en"), encoder) is None


def test_every_sign_is_one_way_or_the_other() -> None:
    assert set(SIGNS.values()) == {-1, 1}
