"""A finger on a touch screen, which drags by real touch events and not by the mouse's."""

from playwright.sync_api import Locator, Page

STEPS = 8
REST = 100  # ms


class Finger:
    """One finger on the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wire = page.context.new_cdp_session(page)

    def drag(self, what: Locator, there: Locator, down: float) -> None:
        """Put the finger on the middle of one thing, and lift it from another's upper edge."""
        start, end = what.bounding_box(), there.bounding_box()
        x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
        self.swipe(x, y, end["x"] + 20, end["y"] + down)

    def swipe(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """From one point of the window to another."""
        self._touch("touchStart", x, y)
        for step in range(1, STEPS + 1):
            share = step / STEPS
            self._touch("touchMove", x + (to_x - x) * share, y + (to_y - y) * share)
        # Whoever lets go in full motion flings, and the next tap then only stops the page.
        self.page.wait_for_timeout(REST)
        self._touch("touchMove", to_x, to_y)
        self._touch("touchEnd")

    def _touch(self, kind: str, *point: float) -> None:
        points = [dict(zip("xy", point, strict=True))] if point else []
        self.wire.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
