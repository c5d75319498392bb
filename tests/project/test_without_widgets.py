"""The committed notebooks on a page that has neither widgets, scripts nor styles.

GitHub shows them so, and so does JupyterLab before it trusts a notebook.
"""

import re
from base64 import b64decode
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

from afghan_route.charts import texts
from quizbook import load_bank
from quizbook.notebooks.calls import find_calls
from quizbook.notebooks.document import read
from quizbook.render.markup import inline
from quizbook.session.forms import pool

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
BANK = load_bank(ROOT / "quiz_bank")


@pytest.fixture(scope="module", params=LESSONS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def page(path):
    """The notebook as plain HTML: no script runs, no style counts, no code is shown."""
    exporter = HTMLExporter(template_name="basic", exclude_input=True)
    html, _ = exporter.from_filename(str(path))
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup(["script", "style", "link"]):
        tag.decompose()
    return soup


def words(text):
    """A text without its markup and with single spaces."""
    return " ".join(BeautifulSoup(text, "html.parser").get_text(" ").split())


def test_every_question_is_there_as_text(path, page):
    shown = "".join(words(page.get_text(" ")).split())
    for call in find_calls(read(path)):
        for item in pool(BANK[call.quiz], call.items, call.form):
            assert "".join(words(str(inline(item.stem))).split()) in shown, item.id


def test_every_figure_is_there_as_a_picture_and_its_numbers_as_a_table(path, page):
    sources = [line for cell in read(path)["cells"] for line in cell["source"].splitlines()]
    charts = [line.split('"')[1] for line in sources if line.startswith("chart(")]
    assert charts
    tables = [line.split('"')[1] for line in sources if line.startswith("data_table(")]
    drawn = [
        words(b64decode(image["src"].partition(",")[2]).decode())
        for image in page.find_all("img", src=re.compile("^data:image/svg"))
    ]
    for name in charts:
        title = "".join(texts(name)[0].split())
        assert any(title in "".join(text.split()) for text in drawn), name
    assert page.get_text().count("Data table") == len(tables)


def test_every_output_has_a_form_that_needs_no_script(path):
    for cell in read(path)["cells"]:
        for output in cell.get("outputs", []):
            assert output["output_type"] in {"execute_result", "display_data"}, cell["id"]
            assert {"text/html", "image/svg+xml", "image/png"} & set(output["data"]), cell["id"]
            assert "<script" not in output["data"].get("text/html", "")


def test_nothing_is_fetched_to_show_it(page):
    outside = [tag["src"] for tag in page.find_all(src=True) if not tag["src"].startswith("data:")]
    assert outside == []
