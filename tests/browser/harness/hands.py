"""Two ways to answer any question: a hand on the mouse, and hands on the keys alone.

Both find what they use by role and name, as somebody does who hears the page. `form` is the
question's form.
"""

from playwright.sync_api import Locator, expect

FURTHEST = 60  # presses of Tab from one end of a question to the other
GRIP = ".qb-handle"
IS_BEHIND = """node => document.activeElement.compareDocumentPosition(node)
    & Node.DOCUMENT_POSITION_PRECEDING"""


def entries(form: Locator) -> list[str]:
    """The entries of an ordering, as they stand."""
    return [text.strip() for text in form.locator(".qb-entry .qb-text").all_text_contents()]


def entry(form: Locator, text: str) -> Locator:
    """One entry of an ordering."""
    return form.get_by_role("listitem", name=f"{text}, position")


def field(form: Locator, name: str) -> Locator:
    """A field to write in, or to choose from."""
    return form.get_by_label(name).and_(form.locator("input, select, textarea"))


def card(form: Locator, text: str) -> Locator:
    """A card to sort."""
    return form.locator(".qb-card").filter(has=form.page.get_by_role("combobox", name=text))


def group_of(form: Locator, text: str) -> Locator:
    """The group that a card is in."""
    return card(form, text).locator("xpath=..")


def middle(place: Locator) -> None:
    """Scroll the question of a place to the middle of the window."""
    place.evaluate("node => node.closest('form').scrollIntoView({block: 'center'})")


def option(form: Locator, text: str) -> Locator:
    """A radio button or a checkbox."""
    return form.get_by_role("radio", name=text).or_(form.get_by_role("checkbox", name=text))


class Mouse:
    """Clicks, drags, and types where it has clicked."""

    def begin(self, form: Locator) -> None:
        """Nothing is needed before."""

    def choose(self, form: Locator, *texts: str) -> None:
        """Exactly these options are to be chosen."""
        for box in form.get_by_role("checkbox", checked=True).all():
            box.click()
        for text in texts:
            option(form, text).click()

    def write(self, form: Locator, **texts: str) -> None:
        """Fields by their labels, with underscores for spaces."""
        for name, text in texts.items():
            place = field(form, name.replace("_", " "))
            place.click(click_count=3)
            place.press_sequentially(text)

    def select(self, form: Locator, **texts: str) -> None:
        """As `write`, for fields with a list."""
        for name, text in texts.items():
            field(form, name.replace("_", " ")).select_option(label=text)

    def arrange(self, form: Locator, *texts: str) -> None:
        """Drag every entry to where it belongs."""
        for index, text in enumerate(texts):
            if entries(form)[index] != text:
                self.drag(entry(form, text), form.locator(".qb-entry").nth(index), 3)
        assert entries(form)[: len(texts)] == list(texts)

    def sort(self, form: Locator, **groups: str) -> None:
        """Drag every card into its group."""
        for name, group in groups.items():
            there = form.get_by_role("group", name=group, exact=True)
            moved = name.replace("_", " ")
            self.drag(card(form, moved), there, 20)
            expect(group_of(form, moved)).to_have_accessible_name(group)

    def drag(self, what: Locator, there: Locator, down: float) -> None:
        """Take something by its grip and drop it, so many px under the upper edge of a place."""
        middle(what)
        # This waits until JupyterLab has laid out what came near the window.
        what.locator(GRIP).hover()
        mouse = what.page.mouse
        mouse.down()
        place = None
        # The word that another question is kept may move the page meanwhile: the hand follows.
        while place != (place := there.bounding_box()):
            mouse.move(place["x"] + 20, place["y"] + down, steps=6)
        mouse.up()

    def press(self, form: Locator, button: str) -> None:
        """Press a button."""
        form.get_by_role("button", name=button, exact=True).click()


class Keyboard:
    """Keys alone; `begin` first, as one comes from the question before."""

    def begin(self, form: Locator) -> None:
        """The focus stands before the question."""
        form.evaluate(
            "form => form.previousElementSibling.querySelector('.qb-status')?.focus()"
            " ?? form.previousElementSibling.focus()"
        )

    def choose(self, form: Locator, *texts: str) -> None:
        """Radio buttons by arrows; checkboxes each by Space."""
        if form.get_by_role("radio").count():
            self.reach(form, form.get_by_role("radio"))
            form.page.keyboard.press("Space")
            self.until(form, "ArrowDown", lambda: option(form, texts[0]).is_checked())
            return
        for box in form.get_by_role("checkbox").all():
            wanted = any(box.and_(form.get_by_label(text)).count() for text in texts)
            if box.is_checked() != wanted:
                self.reach(form, box)
                form.page.keyboard.press("Space")

    def write(self, form: Locator, **texts: str) -> None:
        """Fields by their labels, with underscores for spaces."""
        for name, text in texts.items():
            self.reach(form, field(form, name.replace("_", " ")))
            form.page.keyboard.press("Control+a")
            form.page.keyboard.type(text)

    def select(self, form: Locator, **texts: str) -> None:
        """As `write`, for fields with a list."""
        for name, text in texts.items():
            place = field(form, name.replace("_", " "))
            self.reach(form, place)
            form.page.keyboard.press("Home")
            chosen = "select => select.selectedOptions[0].text"
            self.until(form, "ArrowDown", lambda: place.evaluate(chosen) == text)  # noqa: B023

    sort = select

    def arrange(self, form: Locator, *texts: str) -> None:
        """Alt and an arrow key move the entry that has the focus."""
        for index, text in enumerate(texts):
            if entries(form)[index] != text:
                self.reach(form, entry(form, text))
                self.until(form, "Alt+ArrowUp", lambda: entries(form)[index] == text)  # noqa: B023
        assert entries(form)[: len(texts)] == list(texts)

    def press(self, form: Locator, button: str) -> None:
        """Go to a button and press it."""
        self.reach(form, form.get_by_role("button", name=button, exact=True))
        form.page.keyboard.press("Enter")

    def reach(self, form: Locator, place: Locator) -> None:
        """Tab on, or back, until the focus is there."""
        way = "Shift+Tab" if place.first.evaluate(IS_BEHIND) else "Tab"
        for _ in range(FURTHEST):
            if place.and_(form.page.locator(":focus")).count():
                return
            form.page.keyboard.press(way)
        raise AssertionError(f"{way} does not reach {place}")

    def until(self, form: Locator, key: str, done) -> None:
        """Press a key until something is so."""
        for _ in range(FURTHEST):
            if done():
                return
            form.page.keyboard.press(key)
        raise AssertionError(f"{key} does not do it")
