"""Shared by all tests: the shipped catalog, golden files and --bless."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from roles.catalog import Loaded, load_catalog
from roles.files import read_folder

# A busy machine is no fault of the code, and CI finds the same examples each time.
settings.register_profile("roles", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("roles")

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="write golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--bless") and os.environ.get("CI"):
        raise pytest.UsageError("--bless is for people, not for CI")


@pytest.fixture(scope="session")
def shipped() -> Loaded:
    """The shipped catalog."""
    return load_catalog(read_folder(ROOT / "catalog"))


@pytest.fixture(scope="session")
def templates() -> dict[str, bytes]:
    """The shipped templates."""
    folder = ROOT / "templates"
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in folder.glob("*/*.docx")}


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compare a text with its golden file; --bless writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden file {name}: run pytest --bless and look at it"
        assert text == path.read_text(encoding="utf-8")

    return compare
