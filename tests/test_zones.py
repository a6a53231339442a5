"""What is quoted, addressed or code is not judged; what is never closed swallows nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.text.zones import zones

# the zones of each text stand in 〔 〕
CASES = """
You wrote 〔"it never came"〕 and we agree.
You wrote 〔“it never came”〕 and 〔„tas nav atnācis”〕 and 〔„das ist so“〕.
نوشتید 〔«سفارش نرسید»〕 و حق با شماست
〔"İade"〕ye basın, sonra 〔"Onay"〕ı seçin.
The 12" screen and the 6" one, in 5'10" boxes
He said "we cannot help. Then nothing
He said "we cannot help. Then he typed 〔"abc"〕.
«سفارش شما ارسال نشد
“We cannot help. Bye
„Nevaram palīdzēt. Viss.
“Open “〔“shut”〕
See 〔https://example.com/a_(b)?q=1#x〕. It helps.
See (〔https://example.com/a〕), please, or 〔www.example.com〕!
Buraya bakın: 〔https://example.com/iade〕، sonra yazın
Go to 〔example.com/help〕 or 〔shop.example.com.tr〕 now.
Write to 〔anna.b+x@mail.example.org〕.
don`t worry, it`s fine
Type 〔`coach check`〕 there.
Before 〔```a. b\\nc```〕 after
Before ``` never closed. We cannot.
〔> you wrote this〕
5 > 3 and a"b"c
Empty "" and “” marks
Empty 〔/backup〕 and 〔/var/log/app〕, and/or 3/5 of it
Geldi.De diye yazdı, e.g. this
""".strip().replace("\\n", "\n")


def _marked(text: str) -> str:
    places = zones(text)
    for place in reversed(places):
        text = f"{text[: place.start]}〔{place.of(text)}〕{text[place.end :]}"
    return text


@pytest.mark.parametrize("case", CASES.replace("a. b\nc", "a. b\0c").splitlines())
def test_zones(case: str) -> None:
    case = case.replace("\0", "\n")
    assert _marked(case.replace("〔", "").replace("〕", "")) == case


def test_quoted_mail_line_by_line() -> None:
    text = "Hi\n> you wrote\n  > more of it\nWe agree > as you see"
    assert [z.of(text).strip() for z in zones(text)] == ["> you wrote", "> more of it"]


def test_a_quotation_ends_with_its_line() -> None:
    assert zones('He said "we\ncannot" today') == ()


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from('"“”„«»`>@.:/w \n'), max_size=200))
@example('"“”"')
def test_zones_are_in_order_and_apart(text: str) -> None:
    before = 0
    for zone in zones(text):
        assert before <= zone.start < zone.end <= len(text)
        before = zone.end


HOSTILE = ["a", "a-", "a.", '"a ', "“a ", "«", "```", "http://", "a@", "`a", ">", "\n> ", "w.", "www.", "a" * 64 + ".com/", " "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_stays_linear(piece: str) -> None:
    assert all(zone.end <= 100_001 for zone in zones(piece * (100_000 // len(piece)) + "x"))  # quadratic time would take minutes
