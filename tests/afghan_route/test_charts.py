"""Every chart: what reaches a notebook, and what is true of all of them."""

import json
import re
from html import escape

import pytest
import vl_convert

from afghan_route import chart, data_table
from afghan_route.charts import VEGALITE, texts
from afghan_route.charts.__main__ import picture
from afghan_route.charts.compose import HERE, authored, names
from afghan_route.charts.datasets import dataset

pytestmark = pytest.mark.parametrize("name", names())


def test_a_chart_gives_a_specification_a_picture_and_words_and_no_html_that_would_win(name):
    forms, metadata = chart(name)._repr_mimebundle_()
    assert set(forms) == {VEGALITE, "image/svg+xml", "text/plain"}
    assert set(metadata) == {VEGALITE}


def test_a_chart_has_a_finding_a_description_and_a_source(name):
    title, description, source = texts(name)
    assert 20 < len(title) < 70
    assert 2 <= len(re.findall(r"\. |\.$", description)) <= 5
    assert source.startswith(("Source", "Outlines"))
    assert repr(chart(name)) == f"{title}\n{description}\n{source}"
    assert chart(name).forms[VEGALITE]["description"] == description


@pytest.mark.parametrize("width", [720, 640, 204])
def test_title_and_source_are_drawn_in_full(name, width, drawn):
    title, _, source = texts(name)
    words = drawn(name, outer=width)
    assert title in words
    assert source in words


def test_the_committed_picture_is_current(name):
    committed = (HERE / f"{name}.svg").read_text(encoding="utf-8")
    assert committed == picture(name), "run: python -m afghan_route.charts"


def test_a_chart_asks_for_nothing_over_the_network(name):
    spec = dict(chart(name).forms[VEGALITE])
    assert spec.pop("$schema") == "https://vega.github.io/schema/vega-lite/v5.json"
    assert "http" not in json.dumps(spec)
    assert '"url"' not in json.dumps(spec)


def test_the_patch_for_jupyterlab_finds_the_width_where_it_expects_it(name):
    forms, metadata = chart(name)._repr_mimebundle_()
    vega = vl_convert.vegalite_to_vega(forms[VEGALITE], vl_version="5.8")
    outer, width = metadata[VEGALITE]["embed_options"]["patch"]
    assert (outer["path"], vega["signals"][0]["name"]) == ("/signals/0", "outer")
    assert width["value"]["name"] == "width"


def test_the_same_chart_is_the_same_bytes(name):
    assert json.dumps(chart(name).forms) == json.dumps(chart(name).forms)


def test_the_data_table_as_text_fits_on_a_page(name):
    assert max(map(len, repr(data_table(name)).splitlines())) <= 76


def test_the_data_table_holds_every_row_under_a_caption_and_headings(name):
    html, text = data_table(name).forms["text/html"], repr(data_table(name))
    tables = authored(name)["usermeta"]["tables"]
    assert html.startswith("<details><summary>Data table</summary>")
    assert html.count("<caption") == len(tables)
    for table in tables:
        rows, first = dataset(table["data"]), next(iter(table["columns"]))
        assert rows
        for row in rows:
            cell = re.escape(escape(str(row[first])))
            assert re.search(f'<th scope="row"[^>]*>{cell}</th>', html)
            assert set(str(row[first]).split()) <= set(text.split())
        for heading in table["columns"].values():
            assert re.search(f'<th scope="col"[^>]*>{re.escape(escape(heading))}</th>', html)
