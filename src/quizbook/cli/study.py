"""`quizbook study`: JupyterLab, opened on the course's first notebook.

The command replaces itself by the server: ending the one ends the other, with all its kernels.
"""

import importlib.util
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote

import typer

from quizbook.cli.check import tell
from quizbook.cli.whose import journal_of, tabs_folder
from quizbook.journal import Journal, journal_path, learner_name
from quizbook.journal.private import make_folder
from quizbook.lab import config_path
from quizbook.notebooks.document import NOTEBOOKS, find_notebooks
from quizbook.words import say


def run(
    folder: Path | None,
    *,
    instructor: bool,
    browser: bool,
    port: int | None,
    learner: str | None = None,
) -> NoReturn:
    """Open the course of `folder` (by default the nearest one upwards) in JupyterLab.

    Every quiz of that server is answered by `learner`.
    """
    notebooks = find_notebooks() if folder is None else named_notebooks(folder)
    if notebooks is None or not any(notebooks.glob("*.ipynb")):
        _give_up(
            f"no notebooks in {folder or NOTEBOOKS}, looking from {Path.cwd()}",
            "go into the course's folder, or name it: quizbook study FOLDER",
        )
    if importlib.util.find_spec("jupyterlab") is None:
        _give_up(
            "JupyterLab is not installed for this Python",
            f"install it: {sys.executable} -m pip install jupyterlab",
        )
    if port and not _is_free(port):
        _give_up(
            f"port {port} is taken by another program, perhaps by a course that is still open",
            f"close that one, or take another port: quizbook study --port {port + 1}",
        )
    root = notebooks.parent if instructor else notebooks
    command = [
        *[sys.executable, "-m", "jupyterlab"],
        f"--ServerApp.root_dir={root}",
        f"--LabApp.default_url={_first_page(notebooks, root)}",
    ]
    if not browser:
        command.append("--no-browser")
    if port:
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if _is_root():
        command.append("--allow-root")
    _tell(notebooks, learner or learner_name(), instructor=instructor, browser=browser)
    _become(command, environment(os.environ, instructor=instructor, learner=learner))


def named_notebooks(folder: Path) -> Path:
    """The folder of lessons that is meant by `folder`: itself, or the one in it."""
    inner = folder / NOTEBOOKS
    return (inner if inner.is_dir() else folder).resolve()


def environment(
    given: Mapping[str, str], *, instructor: bool, learner: str | None = None
) -> dict[str, str]:
    """The environment for JupyterLab and its kernels.

    It is `given`, with the course's settings on Jupyter's path, and with the learner's name.
    """
    path = [str(folder) for folder in config_path(instructor=instructor)]
    if given.get("JUPYTER_CONFIG_PATH"):
        path.append(given["JUPYTER_CONFIG_PATH"])
    named = {"QUIZBOOK_LEARNER": learner} if learner else {}
    if learner:
        named["JUPYTERLAB_WORKSPACES_DIR"] = str(tabs(learner))
    return {**given, **named, "JUPYTER_CONFIG_PATH": os.pathsep.join(path)}


def tabs(learner: str) -> Path:
    """Where JupyterLab remembers what a learner has open; else two servers would share it."""
    folder = tabs_folder(Journal(journal_path(learner)))
    with suppress(OSError):  # where answers cannot be kept either, which the quiz says
        make_folder(folder)
    return folder


def _first_page(notebooks: Path, root: Path) -> str:
    first = min(notebooks.glob("*.ipynb"))
    return "/lab/tree/" + quote(first.relative_to(root).as_posix())


def _is_free(port: int) -> bool:
    with socket.socket() as listener:
        if os.name == "posix":
            # As the server does; without it a port that was in use a moment ago counts as taken.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _tell(notebooks: Path, learner: str, *, instructor: bool, browser: bool) -> None:
    typer.echo(f"Opening the lessons of {notebooks} in JupyterLab.")
    if instructor:
        typer.echo("For instructors: the bank and the answer keys are shown as well.")
    tell(say("study-whose", learner=learner, path=journal_of(learner).path))
    if _is_root():
        typer.echo("You are root, so --allow-root is added; an ordinary account is safer.")
    if not browser:
        typer.echo("No browser is opened: follow the address that JupyterLab prints below.")
    typer.echo("Ctrl+C ends it; your answers are kept.")


def _become(command: list[str], env: dict[str, str]) -> NoReturn:
    sys.stdout.flush()
    if os.name == "nt":
        # Windows would give the new program another process id and hand the prompt back at once.
        ended = subprocess.run(command, env=env, check=False)  # noqa: S603 (this very Python)
        raise SystemExit(ended.returncode)
    os.execve(command[0], command, env)  # noqa: S606 (no shell is wanted)


def _give_up(what: str, next_step: str) -> NoReturn:
    typer.echo(f"{what}\n  {next_step}", err=True)
    raise SystemExit(1)
