"""The options that say which kind of question is meant, given to a verb all at once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from types import MappingProxyType
from typing import Annotated

import typer

Kind = Mapping[str, str | None]
"""What was asked for, by the option's name; None where it does not matter."""

ANY: Kind = MappingProxyType({})

OPTIONS = {
    "type": "Only this type, like numeric.",
    "bloom": "Only this level, like remember or apply.",
    "difficulty": "Only easy, medium or hard ones.",
    "objective": "Only those of this objective, by its id.",
    "fact": "Only those that cite this fact, by its id.",
    "text": "Only those with all these words, wherever they stand.",
    "form": "Only those of form A or B.",
}


def by_kind(verb: Callable[..., None]) -> Callable[..., None]:
    """The verb with an option for each thing a question says of itself, in place of its `kind`."""

    @wraps(verb)
    def asked(**given: object) -> None:
        verb(kind={name: given.pop(name) for name in OPTIONS}, **given)

    signature = inspect.signature(verb, eval_str=True)
    parameters = []
    for parameter in signature.parameters.values():
        parameters += OFFERED if parameter.name == "kind" else [parameter]
    # Where typer looks for what the command line takes.
    vars(asked)["__signature__"] = signature.replace(parameters=parameters)
    return asked


OFFERED = [
    inspect.Parameter(
        name,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
        default=None,
        annotation=Annotated[str | None, typer.Option(f"--{name}", help=words)],
    )
    for name, words in OPTIONS.items()
]
