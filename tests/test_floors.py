"""The rooms of the engine stand on floors, and imports point down."""

import ast
from pathlib import Path

import pytest

import quizbook

HOUSE = Path(quizbook.__file__).parent
COURSE = HOUSE.parent / "afghan_route"

# From the ground up; a room imports only from rooms named before it.
ROOMS = [
    *("words", "rules", "model", "problem"),  # 0, ground
    *("scoring", "authored", "nodes", "source", "fields", "tolerance", "items", "journal"),
    *("figures", "lab", "exchange"),  # 1, single purpose
    *("bank", "lint", "session", "standing", "schedule", "render", "notebooks"),  # 2, joins
    *("coverage", "mend", "editions", "stress", "desk"),
    *("guide", "schema", "skeletons", "pytest_plugin", "widget", "preview", "cli"),  # 3, faces
    *("__init__", "__main__"),  # 4, door
]


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "quizbook":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module.split(".")[1]} if node.module.startswith("quizbook.") else set()
        elif isinstance(node, ast.Import):
            names = [alias.name.split(".") for alias in node.names]
            found |= {parts[1] for parts in names if parts[0] == "quizbook" and len(parts) > 1}
    return found


MODULES = sorted(HOUSE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_room_imports_only_from_rooms_below_it(path):
    room = room_of(path)
    allowed = {*ROOMS[: ROOMS.index(room)], room}
    assert imported_rooms(path) <= allowed


def test_every_room_is_on_the_plan():
    assert {room_of(path) for path in MODULES} == set(ROOMS)


def test_only_the_source_room_knows_yaml():
    knowing = {room_of(path) for path in MODULES if "import yaml" in path.read_text("utf-8")}
    assert knowing == {"source"}


@pytest.mark.parametrize("path", sorted(COURSE.rglob("*.py")), ids=str)
def test_the_course_comes_in_by_the_door(path):
    assert imported_rooms(path) <= set(quizbook.__all__)


def test_the_door_is_small():
    assert len((HOUSE / "__init__.py").read_text("utf-8").splitlines()) < 30
