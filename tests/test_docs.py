"""What exists is documented, in both languages alike."""

import re
from pathlib import Path

import pytest

from roles.catalog import load_catalog, pages
from roles.cli import _app
from roles.compare import pages as changes
from roles.design_profile import DesignProfile, design_profile
from roles.documents.kind import kinds
from roles.files import read_folder
from roles.model.catalog import Catalog
from roles.report.manual import rules_page
from roles.rules import all_rules
from tests.conftest import ROOT
from tests.test_cli import roles

READMES = [(ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md")]


def _blocks(text: str) -> list[str]:
    return re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _without_words(block: str) -> str:
    """A block without its explanations to the right."""
    return "\n".join(re.split(r" {4,}", line.strip())[0] for line in block.splitlines())


def test_both_readmes_hold_the_same_commands_and_figures() -> None:
    english, chinese = READMES

    assert [_without_words(block) for block in _blocks(english)] == [
        _without_words(block) for block in _blocks(chinese)
    ]
    assert sorted(re.findall(r"`[^`\n]+`", english)) == sorted(re.findall(r"`[^`\n]+`", chinese))
    assert sorted(re.findall(r"\d+(?:\.\d+)?", english)) == sorted(re.findall(r"\d+(?:\.\d+)?", chinese))


def test_every_command_and_kind_is_in_the_readmes() -> None:
    app = _app()
    commands = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    commands += [group.name for group in app.registered_groups if group.name]

    assert len(commands) >= 6
    for readme in READMES:
        for name in commands:
            assert f"`roles {name}`" in readme
        for kind in kinds():
            assert f"`{kind}`" in readme
            assert f"/{kind}.png" in readme


def test_the_excerpt_of_a_check_is_what_the_check_says() -> None:
    folder = "tests/catalogs/before"
    said = roles("check", "--catalog", folder, cwd=ROOT, code=1)
    excerpt = next(block for block in _blocks(READMES[0]) if "error D112" in block)

    for line in excerpt.splitlines():
        assert line in said


def test_the_profiles_before_and_after_are_true() -> None:
    rows = re.findall(r"^\| ([a-z]+) \| (\d+ %|not described) \| (\d+) % \|$", READMES[0], re.MULTILINE)
    found = []
    for folder in (ROOT / "tests" / "catalogs" / "before", ROOT / "catalog"):
        catalog = load_catalog(read_folder(folder)).catalog
        found.append({one.principle: one.percent for one in _profile(catalog).scores})

    assert {name: None if said == "not described" else int(said[:-2]) for name, said, _ in rows} == found[0]
    assert {name: int(said) for name, _, said in rows} == found[1]


def _profile(catalog: Catalog) -> DesignProfile:
    return design_profile(catalog, catalog.roles["complaint-specialist"])


def test_every_link_leads_somewhere() -> None:
    for name in ("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"):
        text = (ROOT / name).read_text("utf-8")
        for target in re.findall(r"\]\((?!http)([^)#]+)\)|src=\"([^\"]+)\"", text):
            assert (ROOT / "".join(target)).exists(), (name, target)


def test_the_rules_page_is_new(request: pytest.FixtureRequest) -> None:
    page = rules_page()
    path = ROOT / "RULES.md"
    if request.config.getoption("--bless"):
        path.write_text(page, encoding="utf-8", newline="\n")

    assert path.read_text("utf-8") == page, "run make bless"
    for code in (*pages(), *(rule.code for rule in all_rules()), "X001", "X004", *(one.code for one in changes())):
        assert f"### {code} " in page


def test_every_module_is_in_contributing() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for path in (ROOT / "roles").iterdir():
        if path.name not in ("__init__.py", "__main__.py", "py.typed", "locale", "__pycache__", "_bundled"):
            assert path.name in text, path.name


def test_modules_are_small() -> None:
    long = {path: count for path in (ROOT / "roles").rglob("*.py") if (count := _lines(path)) > 300}

    assert long == {}


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())
