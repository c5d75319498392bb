"""A question's page and its printed form, parsed as a browser parses them."""

from bs4 import BeautifulSoup

from quizbook import render
from quizbook.model import Lesson
from quizbook.session.shown import Seen, show
from quizbook.session.view import View


def shown(item, **seen):
    """The interaction on the page; `response` may be raw."""
    return show(item, Seen(**seen))


def live(form, *, finished=False):
    """The page of a question with this form."""
    return parsed(render.part(view(form, finished=finished)))


def printed(form):
    """The question on paper."""
    return parsed(render.static(Lesson(name="n", title="t"), [view(form)], None))


def plain(form):
    """The question's lines in a terminal."""
    return render.question(view(form)).splitlines()


def view(form, *, finished=False):
    return View(id="a", number=1, total=1, stem="A stem", shown=form, finished=finished)


def parsed(html):
    return BeautifulSoup(html, "html.parser")


def texts(tags):
    """What can be read in each of the tags, spaces evened out."""
    return [" ".join(tag.get_text(" ").split()) for tag in tags]


def sent(page):
    """The fields that a browser sends with this page, by the rules of HTML forms."""
    fields = {}
    for tag in page.find_all(["input", "select", "textarea"]):
        if tag.has_attr("disabled"):
            continue
        if tag.name == "textarea":
            values = [tag.get_text()]
        elif tag.name == "select":
            values = [o["value"] for o in tag.find_all("option") if o.has_attr("selected")]
            values = values or [tag.find("option")["value"]]
        else:
            off = tag["type"] in ("checkbox", "radio") and not tag.has_attr("checked")
            values = [] if off else [tag["value"]]
        if values:
            fields.setdefault(tag["name"], []).extend(values)
    return fields
