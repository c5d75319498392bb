"""A copy of a quiz on a plain page, where axe-core can judge its contrast."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

PAGE = """<!doctype html>
<html lang="en"><head><title>A quiz</title><meta name="viewport" content="width=device-width">
<style>:root {{ color-scheme: light dark; }}
body {{ margin: 8px; background: Canvas; color: CanvasText; }} {colours}</style></head>
<body {marks}><main><h1>A quiz</h1>{quiz}</main></body></html>"""
# JupyterLab's own colours and sizes, as the theme in use has them.
VARIABLES = """node => { const style = getComputedStyle(document.body);
    const names = new Set();
    for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
        for (const name of rule.style ?? []) if (name.startsWith("--jp-")) names.add(name);
    return [...names].map(name => `${name}: ${style.getPropertyValue(name)};`).join(" "); }"""


def copied(quiz: Locator) -> str:
    """The quiz as HTML, as it looks."""
    return quiz.evaluate("node => node.outerHTML")


@contextmanager
def plain_page(
    browser: Browser,
    quiz: Locator,
    *others: str,
    theme: str | None = None,
    scheme: str = "light",
    width: int = 1000,
) -> Iterator[Page]:
    """The quiz, and the HTML of others, in the colours of JupyterLab's `theme` or the page's own.

    Each brings its style with it.
    """
    colours, marks = "", ""
    if theme:
        colours = f"body {{ {quiz.evaluate(VARIABLES)} background: var(--jp-layout-color0); }}"
        marks = f'data-jp-theme-light="{"true" if theme == "light" else "false"}"'
        scheme = theme
    html = "".join([copied(quiz), *others])
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.set_content(PAGE.format(colours=colours, marks=marks, quiz=html))
    yield page
    context.close()
