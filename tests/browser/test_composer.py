"""The composer as an agent uses it: type, see, apply, undo, by mouse and by keyboard, in four languages."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hands import NO, box, by, choose, clear, field, value, write
from playwright.sync_api import Page, expect

pytest_plugins = ["chromium"]
FA = "متأسفانه نمی‌توانیم پول شما را پس بدهیم."


def test_the_playground_shows_the_product_at_once(page: Page) -> None:
    assert by(page, "sample").count() == 10
    expect(by(page, "underline").first).to_be_visible()
    expect(by(page, "finding").first).to_contain_text("we can't")
    assert by(page, "signal").count() == 7
    expect(by(page, "overall")).to_have_attribute("aria-label", re.compile(r"Overall: \d+"))


def test_a_finding_comes_when_its_sentence_ends_and_not_before(page: Page) -> None:
    clear(page)
    write(page, NO[:-1], settle=False)
    page.wait_for_timeout(600)
    expect(by(page, "underline")).to_have_count(0)
    page.keyboard.type(".")
    expect(by(page, "underline")).to_have_count(1)
    expect(by(page, "underline")).to_have_attribute("data-severity", "high")


def test_the_underline_stands_under_its_words(page: Page) -> None:
    clear(page)
    write(page, f"Hello Ann.\n{NO}")
    mark, area = box(by(page, "underline")), box(field(page))
    measured = field(page).evaluate(
        """e => { const c = document.createElement('canvas').getContext('2d'); c.font = getComputedStyle(e).font;
        const pad = parseFloat(getComputedStyle(e).paddingLeft) + parseFloat(getComputedStyle(e).borderLeftWidth);
        return [pad, c.measureText("We can't").width]; }"""
    )
    assert mark["x"] - area["x"] == pytest.approx(measured[0], abs=2)
    assert mark["width"] == pytest.approx(measured[1], abs=3)
    line = field(page).evaluate("e => parseFloat(getComputedStyle(e).lineHeight)")
    assert mark["y"] - area["y"] == pytest.approx(line + 13, abs=8)


def test_the_underline_follows_its_words_and_the_scroll_bar(page: Page) -> None:
    clear(page)
    write(page, NO)
    before = box(by(page, "underline"))
    field(page).press("Home")
    write(page, "Oh. ", settle=False)
    assert box(by(page, "underline"))["x"] > before["x"] + 10
    field(page).press("End")
    field(page).press_sequentially("\n" * 30, delay=0)
    page.wait_for_timeout(300)
    expect(by(page, "underline")).to_have_count(0)
    field(page).evaluate("e => e.scrollTop = 0")
    expect(by(page, "underline")).to_have_count(1)


@pytest.mark.parametrize("kind", ["plain", "rich"])
def test_apply_and_undo(page: Page, kind: str) -> None:
    by(page, "editor-kind").select_option(kind)
    page.wait_for_selector("[data-testid=status][data-state=ready]")
    clear(page)
    write(page, f"Hi 😀 Ann. {NO}")
    finding = by(page, "finding").filter(has_text="can't")
    by(finding, "apply").click()
    after = value(page)
    assert after.startswith("Hi 😀 Ann. We can't refund sale items")
    assert "[alternative]" in after
    by(page, "undo").click()
    assert value(page) == f"Hi 😀 Ann. {NO}"
    expect(by(page, "finding").filter(has_text="can't")).to_have_count(1)
    by(by(page, "finding").filter(has_text="can't"), "apply").click()
    field(page).focus()
    page.keyboard.press("ControlOrMeta+z")
    assert value(page) == f"Hi 😀 Ann. {NO}", "the field's own undo takes an edit back too"


def test_keyboard_alone(page: Page) -> None:
    clear(page)
    write(page, f"{NO} You should have read the terms.")
    expect(by(page, "finding")).not_to_have_count(1)
    field(page).focus()
    told = []
    for _ in range(by(page, "finding").count()):
        page.keyboard.press("Alt+ArrowDown")
        expect(by(page, "popover")).to_be_visible()
        told.append(by(page, "popover").inner_text())
    assert len(set(told)) == len(told) > 1, "each once, in order"
    page.keyboard.press("Alt+ArrowDown")
    assert by(page, "popover").inner_text() == told[0], "and round again"
    page.keyboard.press("Escape")
    expect(by(page, "popover")).to_have_count(0)
    while "can't" not in (by(page, "popover").inner_text() if by(page, "popover").count() else ""):
        page.keyboard.press("F8")
    page.keyboard.press("Alt+Enter")
    assert "[alternative]" in value(page)
    assert page.evaluate("document.activeElement.id") == "reply"
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.shadowRoot?.activeElement?.dataset.testid ?? ''"))
    assert {"undo", "snooze", "not-helpful"} <= seen


def test_a_screen_reader_is_told(page: Page) -> None:
    clear(page)
    write(page, NO)
    expect(page.locator("reply-coach").get_by_role("status")).to_have_text(re.compile("1 suggestion"))
    field(page).focus()
    page.keyboard.press("F8")
    expect(page.locator("reply-coach").get_by_role("status")).to_contain_text("Positive wording, serious")


def test_snooze_and_not_helpful(page: Page) -> None:
    clear(page)
    told: list[dict[str, Any]] = []
    page.on("request", lambda r: told.append(json.loads(r.post_data or "{}")) if r.url.endswith("/v1/feedback") else None)
    write(page, f"{NO} We can't do that. It is not our fault.")
    expect(by(page, "finding")).to_have_count(3)
    by(by(page, "finding").nth(0), "snooze").click()
    expect(by(page, "finding")).to_have_count(1)
    expect(by(page, "underline")).to_have_count(1)
    by(by(page, "finding").nth(0), "not-helpful").click()
    expect(by(page, "finding")).to_have_count(0)
    page.wait_for_timeout(200)
    assert [(t["verdict"], t["lang"]) for t in told] == [("snoozed", "en"), ("not_helpful", "en")]
    assert all(t.keys() == {"rule", "verdict", "lang"} for t in told), "no text leaves the page"


def test_a_rewrite_with_its_slot_filled(page: Page) -> None:
    clear(page)
    write(page, NO)
    rewrite = by(page, "rewrite")
    expect(rewrite.locator("ins").last).to_contain_text("[alternative]")
    by(rewrite, "slot").fill("store credit")
    by(rewrite, "rewrite-apply").click()
    assert value(page).endswith("What we can offer instead is store credit.")
    by(page, "undo").click()
    assert value(page) == NO


def test_persian_runs_from_right_to_left(page: Page) -> None:
    by(page, "ui-language").select_option("fa")
    choose(page, "fa")
    write(page, FA)
    mark, area = box(by(page, "underline").first), box(field(page))
    assert mark["x"] > area["x"] + area["width"] / 2, "the first words stand on the right"
    assert page.evaluate("document.documentElement.dir") == "rtl"
    expect(page.locator("reply-coach")).to_contain_text("مربی پاسخ")
    expect(by(page, "overall")).to_have_attribute("aria-label", re.compile("[۰-۹]+"))
    by(by(page, "finding").first, "apply").click()
    assert value(page) != FA
    by(page, "undo").click()
    assert value(page) == FA


@pytest.mark.parametrize(
    ("lang", "text", "title"),
    [("tr", "İndirimli ürünlerde iade yapamıyoruz.", "Yanıt koçu"), ("lv", "Mēs nevaram atmaksāt naudu.", "Atbilžu treneris")],
)
def test_other_languages(page: Page, lang: str, text: str, title: str) -> None:
    by(page, "ui-language").select_option(lang)
    choose(page, lang)
    write(page, text)
    expect(by(page, "finding").first).to_be_visible()
    expect(page.locator("reply-coach h2")).to_have_text(title)


def test_the_words_of_a_finding_lead_to_their_place(page: Page) -> None:
    clear(page)
    write(page, f"Hello Ann. {NO}")
    by(by(page, "finding").first, "go").click()
    assert field(page).evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == "We can't"
    expect(by(page, "popover")).to_be_visible()


def test_sending_goes_on_with_the_conversation(page: Page) -> None:
    clear(page)
    write(page, "Let me check this for you.")
    by(page, "send").click()
    expect(page.locator(".turn.agent").last).to_have_text("Let me check this for you.")
    assert value(page) == ""


def test_the_risk_is_told_in_words_with_an_interval_and_reasons(page: Page) -> None:
    by(page, "sample").nth(9).click()
    risk = by(page, "risk")
    expect(risk).to_contain_text(re.compile(r"high, between \d+\s?% and \d+\s?%"))
    expect(risk).to_contain_text("speaks of complaints, lawyers, authorities or the public")
    expect(risk).to_contain_text(re.compile(r"raises it: .*message \d"))
    by(page, "sample").nth(6).click()
    expect(risk).to_contain_text("Not enough to tell")
    expect(risk).not_to_contain_text("%")
