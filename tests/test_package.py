"""The wheel: installed alone in an empty environment, it builds sites from what it carries."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = (
    *(
        "_yaml",
        "babel",
        "click",
        "jinja2",
        "markdown_it",
        "markdown_it_py",
        "markupsafe",
        "mdurl",
        "msgspec",
        "pygments",
        "pyyaml",
    ),
    *("rich", "xxhash", "yaml", "zstandard"),
)


def call(*command: str | Path, cwd: Path = ROOT, environment: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir")
    call(sys.executable, "-m", "pip", "wheel", *options, folder, ROOT)
    (found,) = folder.glob("kommunesite-*.whl")
    return found


def test_the_wheel_carries_theme_catalogue_register_and_national_texts(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "kommunesite/material/docs/katalog.md",
        "kommunesite/material/docs/redaktor/README.md",
        "kommunesite/material/services.yaml",
        "kommunesite/material/content/nasjonalt/tjenester/sfo.nn.md",
        "kommunesite/material/themes/nasjonal/layouts/base.html",
        "kommunesite/material/themes/nasjonal/phrases/nn.yaml",
        "kommunesite/editing/help.yaml",
        "kommunesite/reading/kommuner.csv",
        "kommunesite/reading/postnummer.csv",
    } <= names
    assert not [name for name in names if "eksempelvik" in name or name.startswith("tests/")]


def test_the_wheel_works_alone_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    """Only the libraries come from this environment, so that the test needs no network."""
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    call(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    installed = Path(sysconfig.get_path("purelib"))
    for name in LIBRARIES:
        folders = (installed / name, *installed.glob(f"{name}-*.dist-info"))
        for found in (folder for folder in folders if folder.exists()):
            (libraries / found.name).symlink_to(found)
    environment = {"PATH": os.defpath, "PYTHONPATH": str(libraries)}
    command = tmp_path / "env" / "bin" / "kommunesite"
    assert call(command, "--version", environment=environment).startswith("kommunesite ")
    call(command, "build", "utsira", cwd=tmp_path, environment=environment)
    assert (tmp_path / "site" / "utsira" / "tjenester" / "sfo" / "index.html").is_file()
    call(command, "schema", cwd=tmp_path, environment=environment)
    for schema in (ROOT / "schemas").iterdir():
        assert (tmp_path / "schemas" / schema.name).read_bytes() == schema.read_bytes()
    call(command, "handbook", cwd=tmp_path, environment=environment)
    assert (tmp_path / "handbok" / "redaktor" / "forste-dag" / "index.html").is_file()
