"""What is stored of a notebook: everything but its widgets."""

import copy

import nbformat

from quizbook.lab import strip_widgets

VIEW = "application/vnd.jupyter.widget-view+json"


def notebook(*outputs):
    return {
        "cells": [
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# A"},
            {
                "cell_type": "code",
                "id": "b",
                "metadata": {},
                "source": "quiz()",
                "execution_count": 1,
                "outputs": list(outputs),
            },
        ],
        "metadata": {"widgets": {"state": {}}, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


QUIZ = {
    "output_type": "execute_result",
    "execution_count": 1,
    "data": {VIEW: {"model_id": "7"}, "text/html": "<p>A question</p>", "text/plain": "<Quiz>"},
    "metadata": {VIEW: {}, "isolated": False},
}
PRINTED = {"output_type": "stream", "name": "stdout", "text": "hello"}


def test_the_readable_forms_of_a_widget_stay():
    stored = strip_widgets(notebook(QUIZ))["cells"][1]["outputs"][0]
    assert stored["data"] == {"text/html": "<p>A question</p>", "text/plain": "<Quiz>"}
    assert stored["metadata"] == {"isolated": False}


def test_outputs_without_a_widget_stay_as_they_are():
    assert strip_widgets(notebook(PRINTED))["cells"][1]["outputs"] == [PRINTED]


def test_widget_state_is_left_out_and_other_metadata_stays():
    assert strip_widgets(notebook())["metadata"] == {"language_info": {"name": "python"}}


def test_what_is_given_is_not_changed():
    given = notebook(QUIZ, PRINTED)
    before = copy.deepcopy(given)
    strip_widgets(given)
    assert given == before


def test_what_is_stored_is_a_valid_notebook():
    nbformat.validate(strip_widgets(notebook(QUIZ, PRINTED)))


def test_a_bitmap_that_jupyterlab_adds_to_a_chart_is_left_out():
    chart = {"application/vnd.vegalite.v5+json": {}, "image/svg+xml": "<svg/>", "image/png": "x"}
    output = {"output_type": "execute_result", "execution_count": 1, "data": chart, "metadata": {}}
    stored = strip_widgets(notebook(output))["cells"][1]["outputs"][0]
    assert set(stored["data"]) == {"application/vnd.vegalite.v5+json", "image/svg+xml"}


def test_a_bitmap_without_a_chart_stays():
    output = {"output_type": "display_data", "data": {"image/png": "x"}, "metadata": {}}
    assert strip_widgets(notebook(output))["cells"][1]["outputs"] == [output]
