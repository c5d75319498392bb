"""The package's door: what notebooks import, and how little that costs."""

import subprocess
import sys
from pathlib import Path

import afghan_route


def test_the_door_is_small_and_names_what_notebooks_use():
    assert len(Path(afghan_route.__file__).read_text(encoding="utf-8").splitlines()) < 30
    for name in ("badge", "cards", "chart", "data_table", "paragraph_explorer", "place_list"):
        assert callable(getattr(afghan_route, name))


def test_importing_the_course_loads_no_heavy_library():
    heavy = "altair", "anywidget", "ipywidgets", "numpy", "pandas", "vl_convert", "yaml"
    code = f"import sys, afghan_route; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_what_a_cell_shows_reads_well_as_plain_text():
    for shown in (
        afghan_route.badge(),
        afghan_route.place_list(),
        afghan_route.chart("region_map"),
    ):
        assert repr(shown) == shown.forms["text/plain"]
        assert "<" not in repr(shown)
