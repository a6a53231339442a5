"""Rewrites: what is offered keeps every fact, is judged better, and changes nothing that it does not say."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.engine import Coach, load
from coach.report import Report
from coach.rewrite import REMARK, Proposal, Rewrite, reason, released, verify
from coach.rewrite.facts import values
from coach.rules.edits import apply
from coach.samples import samples
from coach.text import LANGUAGES, read
from coach.text.zones import zones
from coach.types import Customer, Draft, Edit, Span, Turn

GOLDEN = Path(__file__).parents[1] / "golden"


@cache
def drafts() -> list[Draft]:
    """The sample conversations and the golden cases of every language."""
    rows = samples()
    for lang in LANGUAGES:
        for name in ("findings", "pairs"):
            for line in (GOLDEN / lang / f"{name}.jsonl").read_text("utf-8").splitlines():
                case = json.loads(line)
                rows += [{**case, "text": case[side]} for side in ("text", "worse") if side in case]
    return [draft(row) for row in rows]


def draft(row: dict[str, Any]) -> Draft:
    history = tuple(Turn(t["role"], t["text"]) for t in row.get("history", ()))
    return Draft(row["text"], row.get("lang"), row.get("channel", "chat"), row.get("locale", ""), history)


def rewritten(given: Draft) -> tuple[Rewrite, Report]:
    [report] = load()([given])
    return load().rewrite(given, report), report


ANY = st.integers(0, 10**6).map(lambda n: drafts()[n % len(drafts())])


@given(ANY)
def test_every_fact_stays(given: Draft) -> None:
    made, _ = rewritten(given)
    if made.text is None:
        return
    lang = read(given).lang
    old, new = ({(f.kind, f.value) for f in values(text, lang)} for text in (given.text, made.text))
    assert {fact for fact in old ^ new if fact[0] != "placeholder"} == set()


@given(ANY)
def test_the_changes_make_the_rewrite(given: Draft) -> None:
    made, _ = rewritten(given)
    if made.text is not None:
        assert apply(given.text, [edit for edit, _ in made.changes]) == made.text
        assert all(slot in made.text for slot in made.slots)


@given(ANY)
def test_a_rewrite_answers_its_rules_and_is_judged_better(given: Draft) -> None:
    made, before = rewritten(given)
    if made.text is None:
        return
    [after] = load()([Draft(made.text, given.lang, given.channel, given.locale, given.history)])
    old, new = (Counter(f.rule for f in report.found) for report in (before, after))
    assert all(new[name] < old[name] for _, name in made.changes if new[name])
    spared = sum(name == REMARK for _, name in made.changes)  # of no rule, so that nothing counts them but this
    higher = (after.overall or 0) - (before.overall or 0)
    assert higher > 0 or (len(after.found) < len(before.found) + spared and higher >= (-10 if spared else -100))


@given(ANY)
def test_scores_of_the_answered_signals_do_not_fall(given: Draft) -> None:
    made, before = rewritten(given)
    if made.text is None:
        return
    [after] = load()([Draft(made.text, given.lang, given.channel, given.locale, given.history)])
    answered = {f.signal for f in before.findings if f.rule in {name for _, name in made.changes}}
    for signal in answered:
        old, new = before.scores[signal].value, after.scores[signal].value
        assert old is None or (new is not None and new >= old)


@given(ANY, st.sampled_from(["🙂 ", "👩‍👧‍👦\u200f ", "\u2067۱۲\u2069 ", "e\u0301 "]))
def test_places_hold_behind_emoji_and_marks_of_direction(given: Draft, odd: str) -> None:
    moved = Draft(odd + given.text, given.lang, given.channel, given.locale, given.history)
    made, _ = rewritten(moved)
    if made.text is not None:
        assert apply(moved.text, [edit for edit, _ in made.changes]) == made.text
        kept = normalize("NFC", odd.strip().upper()) in normalize("NFC", made.text.upper())
        assert kept or any("emoji" in name or name == REMARK for _, name in made.changes)


@given(ANY)
def test_rewriting_twice_adds_nothing_twice(given: Draft) -> None:
    made, _ = rewritten(given)
    if made.text is None:
        return
    again, _ = rewritten(Draft(made.text, given.lang, given.channel, given.locale, given.history))
    composed = {name for _, name in made.changes if name.startswith("compose.")}
    assert not composed & {name for _, name in again.changes}


@given(ANY)
def test_quotations_and_addresses_are_not_touched(given: Draft) -> None:
    made, _ = rewritten(given)
    if made.text is not None:
        assert all(zone.of(given.text) in made.text for zone in zones(given.text))


def rewrite_of(coach: Coach, text: str, **about: Any) -> str | None:
    given = Draft(text, **about)
    [report] = coach([given])
    return coach.rewrite(given, report).text


LATE = (Turn("customer", "My parcel still hasn't arrived, I have been waiting since Monday!"),)


def test_an_email_gets_what_it_lacks(coach: Coach) -> None:
    text = "The parcel is with the courier. I'll check with them today."
    made = rewrite_of(coach, text, lang="en", channel="email", history=LATE, customer=Customer(name="Ms Kaya"))
    assert made == (f"Dear Ms Kaya,\n\nI understand that the wait is frustrating. {text}\n\nKind regards,\n[your name]")


def test_good_news_is_not_called_a_refusal(coach: Coach) -> None:
    asked = (Turn("customer", "Will I be charged for this?"),)
    made = rewrite_of(coach, "No, you will not be charged. It's free.", lang="en", channel="email", history=asked)
    assert made is None or "isn't the answer" not in made


NO_OFFER = [
    "Name changes are not permitted on this fare. The desk is open until six. You can cancel and book anew for $75.",
    "Your deposit could not be returned on 3 May.",
    "We don't accept Amex. Visa and Mastercard both work.",
]


@pytest.mark.parametrize("text", NO_OFFER)
def test_no_offer_is_asked_for_where_one_is_made_or_none_fits(coach: Coach, text: str) -> None:
    made = rewrite_of(coach, text, lang="en", history=(Turn("customer", "Can I change or return it?"),))
    assert made is None or "[alternative]" not in made


def test_a_reply_without_a_fault_is_left_alone(coach: Coach) -> None:
    asked = (Turn("customer", "I'm locked out of my online banking and rent is due today."),)
    text = (
        "Dear Ms Cho,\n\nI've unlocked your access, so you can log in straight away with your usual password. If the rent still "
        "doesn't go through by 5 pm, ring me on 020 7946 0102 and I'll send it from here.\n\nKind regards,\nHamid"
    )
    given = Draft(text, "en", channel="email", history=asked)
    [report] = coach([given])
    assert not report.found
    assert coach.rewrite(given, report).text is None


def test_blame_that_stays_is_not_dressed_up(coach: Coach) -> None:
    rules_alone = replace(coach, tagger=None)
    made = rewrite_of(rules_alone, "The courier has it. You snapped the lid off the moon lamp.", lang="en", history=LATE)
    assert made is None or "I understand" not in made


def test_combining_marks_do_not_keep_frames_from_their_places(coach: Coach) -> None:
    text = "هزینهٔ ارسال لطفاً پرداخت شود. مدرک شما صادر گردیده است."
    made = rewrite_of(coach, text, lang="fa", channel="chat", history=(Turn("customer", "مدرکم آماده است؟"),))
    assert made == "هزینهٔ ارسال لطفاً پرداخت شود. مدرک شما صادر شده است."


def test_a_signature_stays_last(coach: Coach) -> None:
    made = rewrite_of(coach, "Hello,\n\nThe parcel is at the depot.\n\nDan Reed", lang="en", channel="email", history=LATE)
    assert made is not None
    assert made.endswith("\n\nKind regards,\nDan Reed")


def test_familiar_replies_are_acknowledged_so(coach: Coach) -> None:
    late = (Turn("customer", "Kargom hâlâ gelmedi, günlerdir bekliyorum."),)
    made = rewrite_of(coach, "Ürünün yanlış depoya gitmiş, sana yarın getirecekler.", lang="tr", history=late)
    assert made is None or "Bu kadar beklemek zorunda kalmana üzüldüm." in made


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The refund takes 10 days. You should have read the terms.", "The refund takes 10 days."),
        ("As I already said, the refund takes 10 days.", "The refund takes 10 days."),
    ],
)
def test_remarks_without_a_fact_go(coach: Coach, text: str, kept: str) -> None:
    made = rewrite_of(coach, text, lang="en", history=(Turn("customer", "When do I get my refund?"),))
    assert made is not None
    assert kept in made
    assert "should have read" not in made
    assert "already said" not in made


@pytest.mark.parametrize("text", ["Your claim was rejected, don't insist.", "You should have called by 5 May."])
def test_remarks_with_a_fact_stay(coach: Coach, text: str) -> None:
    made = rewrite_of(coach, f"We looked at your case. {text}", lang="en", history=(Turn("customer", "What about my claim?"),))
    assert made is None or text.split(",", maxsplit=1)[0].rstrip(".") in made


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("Pay 50 EUR now", "Pay 60 EUR now", "amount: “50 EUR” would become “60 EUR”"),
        ("Pay ۵۰ now", "Pay now", "number: “۵۰” would be lost"),
        ("We reply", "We reply by Friday", "weekday: “Friday” would be added"),
        ("See http://a.example.com/b now", "See now", "url: “http://a.example.com/b” would be lost"),
    ],
)
def test_a_changed_fact_withholds_the_proposal(old: str, new: str, named: str) -> None:
    made = released(read(Draft(old, "en")), Proposal(new, {Edit(Span(0, len(old)), new): "en.x"}))
    assert made.text is None
    assert [reason(d) for d in made.withheld] == [named]


BOUND = [
    ("en", "We may refund you.", "We will refund you.", {"hedge", "promise"}),
    ("en", "We refund you if you send a photo.", "We refund you.", {"condition"}),
    ("en", "We cannot refund you.", "We can refund you.", {"negation", "refusal"}),
    ("en", "You must call the bank.", "You may call the courier.", {"obligation", "permission", "hedge", "actor"}),
    ("tr", "Belki yarın gelir.", "Yarın gelir.", {"hedge"}),
    ("tr", "Fatura varsa değiştiririz.", "Değiştiririz.", {"condition"}),
    ("fa", "شاید فردا برسد.", "فردا می‌رسد.", {"hedge"}),
    ("fa", "اگر فاکتور دارید عوض می‌کنیم.", "عوض می‌کنیم.", {"condition"}),
    ("lv", "Varbūt atnāks rīt.", "Atnāks rīt.", {"hedge"}),
    ("lv", "Mainām, ja ir čeks.", "Mainām.", {"condition"}),
]


@pytest.mark.parametrize(("lang", "old", "new", "named"), BOUND)
def test_words_that_bind_stay(lang: str, old: str, new: str, named: set[str]) -> None:
    assert {d.kind for d in verify(old, new, lang)} <= named
    assert verify(old, new, lang) != ()
    assert verify(old, old, lang) == ()


def test_slots_may_be_added_and_not_lost() -> None:
    assert verify("We reply.", "We reply by [date].", "en") == ()
    assert [d.kind for d in verify("We reply by [date].", "We reply.", "en")] == ["placeholder"]
