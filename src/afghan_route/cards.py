"""Fact cards: what the article says, what others say, and what we computed, never mixed up.

The HTML reads well without its styles, which JupyterLab takes out of a notebook that it does not
trust: each card says in words where it comes from, what kind of statement it is and whose.
"""

from dataclasses import dataclass
from html import escape
from typing import Any

import quizbook
from afghan_route.display import Display
from afghan_route.facts import PARAGRAPHS, Fact, facts_of, find, paragraph_of

DATED = "Source from summer 2007. Figures, names and borders of competence have changed."

BOUNDS = {"exact": "", "above": "more than ", "below": "less than ", "about": "about "}

ARTICLE, OUTSIDE, COMPUTED = "4px solid", "4px dashed", "6px double"
"""The line beside a card. It is written on the card, so that it stays when styles are taken out."""

STYLE = """<style>
.afr { max-width: 70ch; line-height: 1.5; }
.afr ul { list-style: none; margin: 0; padding: 0; }
.afr li { margin: 0 0 .8em; }
.afr li p { margin: 0; }
.afr small { font-size: .9em; color: var(--jp-ui-font-color2, inherit); }
.afr details { border-bottom: 1px solid var(--jp-border-color2, #ddd); }
.afr summary { cursor: pointer; padding: .45em 0; font-weight: 600; min-height: 24px; }
.afr details ul { padding: .4em 0 .4em .3em; }
.afr.dated { border: 1px solid; border-radius: 4px; display: inline-block; padding: .3em .8em; }
</style>"""


def badge() -> Display:
    """Say that the source is dated; every lesson shows it."""
    html = f'{STYLE}<p class="afr dated"><strong>2007 source.</strong> {escape(DATED)}</p>'
    return Display({"text/html": html, "text/plain": f"2007 source. {DATED}"})


def cards(*names: str) -> Display:
    """Show cards, for whole paragraphs or for single facts.

    Example: cards("P1"), or cards("p1-afghan-route", "ctx-north-share-2008").
    """
    bank = quizbook.load_bank()
    shown = [
        card(one, bank.sources)
        for name in names
        for one in (facts_of(bank.facts, name) if name in PARAGRAPHS else [find(bank.facts, name)])
    ]
    html = f'{STYLE}<div class="afr">{listed(shown)}</div>'
    return Display({"text/html": html, "text/plain": "\n\n".join(map(text, shown))})


def paragraph_explorer() -> Display:
    """Show every paragraph with its facts folded away; it opens without a kernel."""
    bank = quizbook.load_bank()
    folds, lines = [], []
    for paragraph in PARAGRAPHS:
        shown = [card(one, bank.sources) for one in facts_of(bank.facts, paragraph)]
        lines.append(f"{paragraph}: {len(shown)} facts")
        folds.append(f"<details><summary>{lines[-1]}</summary>{listed(shown)}</details>")
    html = f'{STYLE}<div class="afr">{"".join(folds)}</div>'
    return Display({"text/html": html, "text/plain": "\n".join(lines)})


@dataclass(frozen=True)
class Card:
    """The words of one card."""

    badge: str
    """Where the fact is from: the article, an outside source, or our calculation."""
    kind: str
    """The kind of statement; empty where the badge has said it."""
    says: str
    details: str
    border: str


def card(fact: Fact, sources: dict[str, Any]) -> Card:
    """Put a fact into the words of a card."""
    if paragraph_of(fact):
        badge, border = f"Article, {fact.where}:", ARTICLE
    elif fact.kind == "computed":
        badge, border = "Computed for this course:", COMPUTED
    else:
        badge, border = f"Outside the article, {sources[fact.where].title}:", OUTSIDE
    kind = "" if fact.kind in {"computed", "outside"} else fact.kind
    return Card(badge, kind, fact.says, details(fact), border)


def details(fact: Fact) -> str:
    """Tell the figure, the owner of the claim and the outlet, as far as there are any."""
    parts = []
    if fact.unit and isinstance(fact.value, int | float):
        figure = f"{fact.value:,}".replace("-", "\N{MINUS SIGN}")
        parts.append(f"Figure: {BOUNDS[fact.bound]}{figure} {fact.unit}.")
    if fact.attribution:
        parts.append(f"Whose claim: {fact.attribution}.")
    if fact.outlet:
        parts.append(f"Outlet named: {fact.outlet}.")
    if not fact.confirmed:
        parts.append("Not confirmed in a source.")
    return " ".join(parts)


def listed(shown: list[Card]) -> str:
    """Write cards as an HTML list."""
    return f"<ul>{''.join(map(html_item, shown))}</ul>"


def html_item(card: Card) -> str:
    """Write one card: where from and what kind, what it says, whose claim it is."""
    kind = f" <em>{escape(card.kind)}</em>" if card.kind else ""
    return (
        f'<li style="border-left: {card.border}; padding-left: 12px">'
        f"<p><strong>{escape(card.badge)}</strong>{kind}<br>"
        f"{escape(card.says)}<br><small>{escape(card.details)}</small></p></li>"
    )


def text(card: Card) -> str:
    """Write one card as a line of text."""
    kind = f"({card.kind}) " if card.kind else ""
    return f"{card.badge} {kind}{card.says} {card.details}"
