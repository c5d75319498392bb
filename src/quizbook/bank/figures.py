"""What a question takes from a figure: that it is there, that it can be drawn, its places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizbook.authored import Authored, Fault
from quizbook.figures import Figure, FigureError, figure_names, find_figure
from quizbook.model import nearest
from quizbook.nodes import Mapping, quoted
from quizbook.source import File


def check_figure(authored: Authored, node: Mapping, file: File) -> Figure | None:
    """The question's figure; where it cannot be had, a problem is told."""
    if authored.figure is None:
        return None
    mark = node.value_mark("figure")
    try:
        figure = find_figure(authored.figure)
    except FigureError as error:
        file.report("Y25", mark, str(error), error.next_step)
        return None
    if figure is None:
        near = nearest(authored.figure, figure_names())
        sentence = f"the figure {quoted(authored.figure)} is not installed here, so it is not shown"
        step = f"did you mean {quoted(near)}?" if near else "install the course that has it"
        file.report("Y23", mark, sentence, step, "note")
    return figure


def place_faults(authored: Any, figure: Figure | None) -> Iterator[Fault]:
    """Places of a hotspot that its figure does not have."""
    if figure is None:
        return
    known = sorted(figure.places)
    for index, named in enumerate(getattr(authored, "places", ())):
        if named.place not in figure.places:
            near = nearest(named.place, known)
            has = f"it has {', '.join(known)}" if known else "it has none"
            step = f"did you mean {quoted(near)}?" if near else has
            sentence = f"the figure {quoted(figure.name)} has no place {quoted(named.place)}"
            yield Fault("S11", sentence, ("places", index, "place"), step)
