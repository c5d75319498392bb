"""Answering one question, as a hand on a mouse does; `form` is the question's form."""

from playwright.sync_api import Locator

RIGHT, PARTLY, WRONG = "Right.", "Partly right.", "Not right yet."


def pick(form: Locator, *texts: str) -> None:
    """Choose the options with these texts."""
    for text in texts:
        form.get_by_label(text).check()


def press(form: Locator, action: str) -> None:
    """Press the button of an action: submit, hint, reveal or again."""
    form.locator(f'button[name=do][value="{action}"]').click()


def submit(form: Locator) -> None:
    """Press the button that checks the answer."""
    press(form, "submit")


def status(form: Locator) -> Locator:
    """The live region that tells the verdict."""
    return form.locator(".qb-status")
