"""The course, served as a student would start it: `quizbook study`, in a home of its own."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

TINY = Path(__file__).parents[1] / "tiny_course"
TWELVE = Path(__file__).parents[1] / "twelve_types"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\S*token=(?P<token>[0-9a-f]+)")
STUDY = [sys.executable, "-m", "quizbook", "study", "--no-browser"]
# Every kernel keeps its answers in a folder named for its notebook's folder, so that a test which
# opens a new folder starts without answers.
ANSWERS = """
import os, pathlib
os.environ["QUIZBOOK_HOME"] = os.path.join({homes!r}, pathlib.Path.cwd().name)
os.environ.setdefault("QUIZBOOK_LEARNER", "ada")
"""


class Lab:
    """A running `quizbook study`; `course` is the folder that holds `notebooks/`."""

    def __init__(self, course: Path, home: Path, *options: str) -> None:
        self.course = course
        self.home = home
        self.homes = home / "answers"
        self.port = free_port()
        self.log = home / f"study-{self.port}.log"
        _furnish(home, self.homes)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*STUDY, f"--port={self.port}", *options],
                cwd=course,
                env=own_home(home),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.token = self._token()
        self.url = f"http://127.0.0.1:{self.port}"

    def _token(self) -> str:
        for _ in range(600):
            printed = self.printed()
            # It prints its address a moment before it listens there.
            if (found := ADDRESS.search(printed)) and self._listens():
                return found["token"]
            assert self.process.poll() is None, f"study ended at once:\n{printed}"
            time.sleep(0.1)
        raise AssertionError(f"study printed no address:\n{self.printed()}")

    def _listens(self) -> bool:
        with socket.socket() as caller:
            return caller.connect_ex(("127.0.0.1", self.port)) == 0

    def printed(self) -> str:
        """All that it has printed."""
        return self.log.read_text("utf-8", errors="replace")

    def ask(self, path: str, method: str = "GET", **body):
        """One request to the server's REST interface."""
        request = urllib.request.Request(  # noqa: S310 (our own server)
            f"{self.url}/{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"token {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            text = answer.read()
        return json.loads(text) if text else None

    def stop(self) -> None:
        """End the server as `kill` would; its kernels end with it."""
        self.process.terminate()
        self.process.wait(timeout=30)


def own_home(home: Path) -> dict[str, str]:
    """This process's environment, with another home and no setting of Jupyter's."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("JUPYTER", "IPYTHON", "QUIZBOOK", "XDG_", "PYTEST"))
    }
    return {**kept, "HOME": str(home), "USERPROFILE": str(home)}


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _furnish(home: Path, homes: Path) -> None:
    # A learner's own configuration: the page then gives scripts a handle on the application.
    lab_config = home / ".jupyter" / "jupyter_lab_config.json"
    lab_config.parent.mkdir(parents=True, exist_ok=True)
    lab_config.write_text(json.dumps({"LabApp": {"expose_app_in_browser": True}}))
    startup = home / ".ipython" / "profile_default" / "startup" / "00-answers.py"
    startup.parent.mkdir(parents=True, exist_ok=True)
    startup.write_text(ANSWERS.format(homes=str(homes)))


def copy_course(source: Path, to: Path) -> Path:
    """The real course's notebooks and bank, copied to a folder with a space in its name."""
    for folder in ("notebooks", "quiz_bank"):
        if (source / folder).is_dir():
            shutil.copytree(source / folder, to / folder)
        (to / folder).mkdir(parents=True, exist_ok=True)
    return to
