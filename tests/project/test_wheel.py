import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    # uv carries the build backend in itself, so no network is needed.
    build = [sys.executable, "-m", "uv", "build", "--quiet", "--offline", "--wheel"]
    subprocess.run([*build, "--out-dir", folder, ROOT], check=True)
    return set(zipfile.ZipFile(next(folder.glob("*.whl"))).namelist())


def test_every_file_of_both_packages_is_in_the_wheel(wheel):
    source = ROOT / "src"
    files = {
        file.relative_to(source).as_posix()
        for file in source.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert files - wheel == set()


@pytest.mark.parametrize("ending", [".html", ".js", ".css", ".json", ".csv", "py.typed"])
def test_data_of_every_kind_is_in_the_wheel(wheel, ending):
    assert any(name.endswith(ending) for name in wheel)


def test_the_wheel_holds_both_licences(wheel):
    names = {Path(name).name for name in wheel if "/licenses/" in name}
    assert {"LICENSE", "LICENSE-CONTENT.md"} <= names
