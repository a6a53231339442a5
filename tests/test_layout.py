"""What holds for the tree as a whole: small files, data that ships, a light import."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parent.parent
PACKAGES = ("coach", "serving", "training")
MAX_LINES = 300
HEAVY = ("datasets", "fastapi", "pandas", "sklearn", "spacy", "torch", "transformers")
LIGHT = f"""
import sys
import coach.cli, coach.engine, coach.wire
coach.cli.parser()
coach.engine.load()
print(*(name for name in {HEAVY!r} if name in sys.modules))
"""


def files(folder: str, *suffixes: str) -> list[Path]:
    found = (ROOT / folder).rglob("*")
    ours = (p.relative_to(ROOT) for p in found if p.is_file() and (not suffixes or p.suffix in suffixes))
    return sorted(p for p in ours if not any(part.startswith(".") for part in p.parts))  # peers of the benchmark lie in .peers


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of all files in the wheel that a user would install."""
    built = next(WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]))
    with zipfile.ZipFile(built) as archive:
        return frozenset(archive.namelist())


def test_files_are_short() -> None:
    lines = {str(p): len((ROOT / p).read_text("utf-8").splitlines()) for top in (*PACKAGES, "tests") for p in files(top, ".py")}
    long = {name: n for name, n in lines.items() if n > MAX_LINES}
    assert not long, f"split these files, none may pass {MAX_LINES} lines"


def test_datasets_hold_no_code() -> None:
    assert not files("datasets", ".py"), "Python under datasets/ would hide the library of that name"


def built_from(path: Path) -> bool:
    """Whether it is the source of the composer, of which the wheel has what was built."""
    return path.is_relative_to("serving/web") and not path.is_relative_to("serving/web/static")


def test_the_wheel_holds_every_file_of_the_packages(wheel: frozenset[str]) -> None:
    ours = {p.as_posix() for top in PACKAGES for p in files(top) if "__pycache__" not in p.parts and not built_from(p)}
    assert not ours - wheel, "the build leaves these out; see [tool.hatch.build] and .gitignore"
    assert "coach/py.typed" in wheel
    assert "serving/web/static/reply-coach.js" in wheel
    assert not any("node_modules" in name for name in wheel)


@pytest.mark.parametrize("code", ["en", "fa", "lv", "tr"])
def test_the_wheel_holds_each_language(wheel: frozenset[str], code: str) -> None:
    assert f"coach/rules/{code}/_language.toml" in wheel
    assert f"coach/samples/{code}.jsonl" in wheel


def test_the_wheel_holds_nothing_else(wheel: frozenset[str]) -> None:
    tops = {name.split("/")[0] for name in wheel if ".dist-info/" not in name}
    assert tops <= set(PACKAGES)


def test_importing_the_coach_is_light() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr[-2000:]


def test_every_package_is_under_the_import_contracts() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["tool"]
    packages = {name for name in PACKAGES if (ROOT / name / "__init__.py").is_file()}
    assert packages == set(tools["importlinter"]["root_packages"]), "name it in [tool.importlinter] root_packages"
