"""What an agent does on the playground, and what is looked for there."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

NO = "We can't refund sale items."


def by(page: Page | Locator, name: str) -> Locator:
    return page.get_by_test_id(name)


def field(page: Page) -> Locator:
    return page.locator("#reply")


def choose(page: Page, lang: str) -> None:
    """A conversation in ``lang``, with an empty field."""
    by(page, "language").select_option(lang)
    clear(page)


def clear(page: Page) -> None:
    field(page).focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    expect(by(page, "finding")).to_have_count(0)


def write(page: Page, text: str, *, settle: bool = True) -> None:
    field(page).press_sequentially(text, delay=8)
    if settle:
        field(page).blur()


def value(page: Page) -> str:
    return str(field(page).evaluate("e => e.value ?? e.innerText"))


def box(mark: Locator) -> dict[str, float]:
    """Where it is, once it is there and stands still."""
    expect(mark).to_be_visible()
    mark.page.wait_for_timeout(250)
    found = mark.bounding_box()
    assert found is not None
    return {**found}
