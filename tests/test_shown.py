"""`roles list` and `roles show`: the department and a role in a terminal."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded
from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.role import Retired, Role
from roles.model.text import Text
from roles.report.cells import width
from roles.report.department import department_lines
from roles.report.reporting import tree
from roles.report.role import content_language, role_lines, title
from tests.conftest import ROOT
from tests.small import small
from tests.starter.shapes import catalogs, shapes
from tests.test_cli import roles


@pytest.fixture
def here(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "catalog", tmp_path / "catalog")
    return tmp_path


def _roles(**above: str | None) -> dict[str, Role]:
    return {name: Role(id=name, title=Text(plain=name.upper()), reports_to=to) for name, to in above.items()}


def _drawn(roles: dict[str, Role]) -> list[str]:
    return [place.head + place.role.id + "?" * place.loose for place in tree(roles)]


def test_roles_stand_under_those_they_report_to() -> None:
    assert _drawn(_roles(c="b", a=None, b="a", d="a", e="d")) == ["a", "├─ b", "│  └─ c", "└─ d", "   └─ e"]


def test_circles_and_unknown_roles_end_nowhere_but_are_shown() -> None:
    assert _drawn(_roles(a="b", b="a", c="c", d="gone", e="d")) == ["d?", "└─ e", "a?", "└─ b", "c?"]


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([*"abcdefg", None])))
def test_every_role_stands_in_the_tree_once(above: dict[str, str | None]) -> None:
    assert sorted(place.role.id for place in tree(_roles(**above))) == sorted(above)


def test_a_long_chain_does_not_recurse() -> None:
    above = {f"r{n}": f"r{n - 1}" if n else None for n in range(3000)}

    assert len(list(tree(_roles(**above)))) == 3000


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(catalogs(), st.sampled_from(["en", "zh", "fr"]), st.integers(40, 100))
def test_list_never_raises(catalog: Catalog, language: str, cells: int) -> None:
    said = "\n".join(department_lines(catalog, language, cells))

    assert all(name in said for name in (*catalog.roles, *catalog.processes) if cells >= 80 and len(name) < 20)


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.none(), shapes(Department)), shapes(Role), st.sampled_from(["en", "zh", "fr"]))
def test_show_never_raises(department: Department | None, role: Role, language: str) -> None:
    catalog = Catalog(department=department, roles=MappingProxyType({role.id: role}))
    lines = list(role_lines(catalog, role, content_language(catalog, language), 80))

    assert lines
    assert not any("\x1b" in line or "\n" in line for line in lines)
    assert all(width(line) <= 80 for line in lines if line.startswith(" "))


def test_list_at_a_glance(golden: object, shipped: Loaded) -> None:
    for language in ("en", "zh"):
        lines = list(department_lines(shipped.catalog, language, 80))
        golden(f"shown/department.{language}.txt", "\n".join(lines) + "\n")  # type: ignore[operator]
        assert max(map(width, lines)) <= 80


def test_show_a_role(golden: object, shipped: Loaded) -> None:
    role = shipped.catalog.roles["complaint-specialist"]
    for language in ("en", "zh"):
        lines = list(role_lines(shipped.catalog, role, language, 80))
        golden(f"shown/role.{language}.txt", "\n".join(lines) + "\n")  # type: ignore[operator]
        assert max(map(width, lines)) <= 80


def test_the_state_of_a_role_is_said(shipped: Loaded) -> None:
    role = shipped.catalog.roles["complaint-specialist"]
    changed = role.model_copy(update={"holders": 7})
    retired = role.model_copy(update={"retired": Retired(replaced_by="quality-specialist")})

    def said(role: Role) -> str:
        catalog = replace(shipped.catalog, roles=MappingProxyType({role.id: role}))
        return " ".join(" ".join([*department_lines(catalog, "en", 80), *role_lines(catalog, role, "en", 80)]).split())

    assert "5 targets, approved" in said(role)
    assert "complaint-specialist, approved 20 November 2026" in said(role)
    assert "7 holders" in said(changed)
    assert "5 targets, DRAFT" in said(changed)
    assert "complaint-specialist, DRAFT" in said(changed)
    assert "5 targets, no longer in use" in said(retired)
    assert "complaint-specialist, No longer in use; replaced by: " in said(retired)


def test_waivers_are_shown_with_reason_and_end() -> None:
    loaded = small(
        {"roles/head.yaml": "waivers: [{id: w, rule: P301, at: responsibilities, reason: So it is, until: 2027-06-30}]"}
    )
    said = "\n".join(role_lines(loaded.catalog, loaded.catalog.roles["head"], "en", 80))

    assert "Waivers\n  P301, responsibilities, until 30 June 2027: So it is" in said


def test_contents_stand_in_the_tools_language_or_the_nearest() -> None:
    def chosen(tool: str, *languages: str) -> str:
        department = Department(id="d", title=Text(plain="D"), languages=languages)
        return content_language(Catalog(department=department), tool)

    assert chosen("zh", "en", "zh") == "zh"
    assert chosen("zh", "zh-Hant", "zh") == "zh"
    assert chosen("zh", "en", "zh-Hant") == "zh-Hant"
    assert chosen("zh", "en", "de") == "en"
    assert content_language(Catalog(), "zh") == "zh"


def test_a_title_is_said_in_some_language_before_only_its_id() -> None:
    def said(*words: tuple[str, str]) -> str:
        return title(Role(id="a", title=Text(MappingProxyType(dict(words)))), "en")

    assert said(("zh", "岗"), ("en", "A role")) == "A role"
    assert said(("en", " "), ("zh", "岗")) == "岗"
    assert said() == "a"


def test_a_metric_counts_as_aimed_at_only_by_roles_in_use(shipped: Loaded) -> None:
    def aimed_at(**change: object) -> str:
        role = shipped.catalog.roles["complaint-specialist"].model_copy(update=change)
        return list(department_lines(replace(shipped.catalog, roles={role.id: role}), "en", 80))[-1]

    assert re.fullmatch(r"\d+, with a target: [1-9]", aimed_at())
    assert re.fullmatch(r"\d+, with a target: 0", aimed_at(retired=Retired()))


def test_list_and_show_speak_the_language_asked_for(here: Path) -> None:
    assert "客户投诉管理专员 (complaint-specialist)" in roles("list", "--ui", "zh", cwd=here)
    english = roles("show", "complaint-specialist", cwd=here)
    assert english.startswith("Customer complaint specialist\n")
    chinese = roles("show", "complaint-specialist", "--lang", "zh", cwd=here)
    assert chinese.startswith("客户投诉管理专员\n")
    assert chinese == roles("show", "complaint-specialist", "--ui", "zh", cwd=here)
    assert english == roles("show", "complaint-specialist", "--ui", "zh", "--lang", "en", cwd=here)


def test_several_catalogs_are_listed_in_turn(here: Path) -> None:
    for name in ("north", "south"):
        shutil.copytree(here / "catalog", here / "all" / name)

    said = roles("list", "--catalog", "all", cwd=here)
    assert said.startswith("Customer Service (customer-service)\n")
    assert said.count("\n\nCustomer Service (customer-service)\n") == 1
    assert "several catalogs" in roles("show", "complaint-specialist", "--catalog", "all", cwd=here, code=2)


def test_what_cannot_be_read_is_said(here: Path) -> None:
    (here / "catalog" / "roles" / "crm-specialist.yaml").write_text("id: [\n", "utf-8")

    said = roles("list", cwd=here, code=1)
    assert "after-sales-specialist" in said
    assert "part of “catalog” cannot be read; `roles check` says why" in said
    assert "roles/crm-specialist.yaml cannot be read" in roles("show", "crm-specialist", cwd=here, code=1)

    (here / "catalog" / "department.yaml").unlink()
    assert "department.yaml is missing or cannot be read\n" in roles("list", cwd=here, code=1)
    assert roles("show", "complaint-specialist", cwd=here).startswith("Customer complaint specialist\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "complaint-specalist"), "did you mean “complaint-specialist”?"),
        (("show", "complaint-specialist", "--lang", "fr"), "there are: en, zh"),
        (("show",), "'ROLE' is missing"),
        (("CHEK",), "there is no command CHEK; did you mean check?\n`roles --help` shows how to use it\n"),
        (("xyz",), "there is no command xyz\n"),
        (("--", "-x"), "there is no command -x\n"),
        (("chek", "--ui", "zh"), "没有chek这个命令；是不是check？\n"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], said: str, here: Path) -> None:
    assert said in roles(*arguments, cwd=here, code=2)
