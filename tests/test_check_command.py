"""`roles check` as people and pipelines run it: real processes in real folders."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.report.samples import BROKEN
from tests.small import texts
from tests.test_cli import roles


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a small broken catalog."""
    write(tmp_path / "catalog", BROKEN)
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in texts(files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def found(said: str) -> set[tuple[str, str]]:
    """The path and code of each finding of a JSON report, descriptions aside: the bare roles lack nearly all."""
    return {(one["path"], one["code"]) for one in json.loads(said)["findings"] if one["code"][0] in "YKX"}


def test_findings_are_shown_with_their_line_and_the_words_meant(here: Path) -> None:
    said = roles("check", "--today", "2026-11-22", cwd=here, code=1)

    assert (
        "catalog/roles/deputy.yaml:1:13: error K101 there is no role “haed”; did you mean “head”?\n"
        "    1 | reports_to: haed\n"
        "      |             ^^^^\n"
    ) in said
    assert "catalog/roles/deputy.yaml:3:11: waived K101" in said
    assert "until 31 May 2027: He comes in May" in said
    assert "1 waived" in said
    assert "\033" not in said


def test_every_format_goes_to_the_screen_or_to_a_file_and_says_the_same(here: Path) -> None:
    names = ["json", "sarif", "github", "gitlab", "junit", "markdown"]
    (here / "out").mkdir()
    files = [f"--format={name}=out/{name}" for name in names]
    text = roles("check", *files, "--today", "2026-11-22", cwd=here, code=1)

    assert text == roles("check", "--today", "2026-11-22", cwd=here, code=1)
    assert sorted(path.name for path in (here / "out").iterdir()) == sorted(names)
    for name in ("json", "github"):
        said = roles("check", "--format", name, "--today", "2026-11-22", cwd=here, code=1)
        assert said == (here / "out" / name).read_text("utf-8"), name


def test_a_format_on_the_screen_is_the_only_thing_there(here: Path) -> None:
    said = roles("check", "--format", "json", "--format", "sarif=out.sarif", cwd=here, code=1)

    assert ("catalog/roles/head.yaml", "K101") in found(said)
    assert json.loads((here / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_only_the_roles_asked_for_are_reported(here: Path) -> None:
    said = roles("check", "--role", "head", "--format", "json", cwd=here, code=1)

    assert found(said) == {("catalog/roles/head.yaml", "K101")}
    assert {one["path"] for one in json.loads(said)["findings"]} == {"catalog/roles/head.yaml"}
    both = roles("check", "--role", "head", "--role", "deputy", "--format", "json", cwd=here, code=1)
    assert len(found(both)) == 2


def test_a_role_that_cannot_be_read_can_be_asked_for(here: Path) -> None:
    (here / "catalog" / "roles" / "deputy.yaml").write_text("id: [deputy\n", "utf-8")

    said = roles("check", "--role", "deputy", "--format", "json", cwd=here, code=1)

    assert {path for path, _ in found(said)} == {"catalog/roles/deputy.yaml"}


def test_a_day_can_be_taken_as_today(here: Path) -> None:
    before = found(roles("check", "--today", "2027-05-31", "--format", "json", cwd=here, code=1))
    after = found(roles("check", "--today", "2027-06-01", "--format", "json", cwd=here, code=1))

    assert after - before == {("catalog/roles/deputy.yaml", "X003")}


def test_strictness_can_be_another_than_the_department_s(here: Path) -> None:
    counts = [
        len(json.loads(roles("check", "--strictness", name, "--format", "json", cwd=here, code=1))["findings"])
        for name in ("starter", "standard", "strict")
    ]

    assert counts[0] < counts[1] < counts[2]
    department = here / "catalog" / "department.yaml"
    department.write_text(department.read_text("utf-8") + "strictness: strict\n", "utf-8")
    assert len(json.loads(roles("check", "--format", "json", cwd=here, code=1))["findings"]) == counts[2]


@pytest.mark.parametrize(("severity", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_the_severity_that_fails_is_chosen(severity: str, code: int, here: Path) -> None:
    file = here / "catalog" / "needs.yaml"
    shutil.rmtree(here / "catalog")
    shutil.copytree(ROOT / "tests" / "catalogs" / "complete", here / "catalog")
    file.write_text(file.read_text("utf-8") + BROKEN["needs.yaml"], "utf-8")

    assert "K105" in roles("check", "--fail-on", severity, cwd=here, code=code)


def test_several_catalogs_are_one_report(here: Path) -> None:
    for name in ("north", "south"):
        write(here / "all" / name, BROKEN if name == "north" else {})
    said = roles("check", "--catalog", "all", "--format", "json", "--format", "gitlab=q.json", cwd=here, code=1)

    assert found(said) == {
        ("all/north/needs.yaml", "K105"),
        ("all/north/roles/deputy.yaml", "K101"),
        ("all/north/roles/head.yaml", "K101"),
    }
    names = [one["fingerprint"] for one in json.loads((here / "q.json").read_text("utf-8"))]
    assert len(set(names)) == len(names)
    one = roles("check", "--catalog", "all", "--role", "head", "--format", "json", cwd=here, code=1)
    assert found(one) == {("all/north/roles/head.yaml", "K101")}


@pytest.mark.parametrize(("gone", "said", "code"), [("department.yaml", "error Y310", 1), ("roles", "warning K105", 0)])
def test_either_the_department_or_roles_make_a_catalog(gone: str, said: str, code: int, here: Path) -> None:
    (here / "catalog" / gone).rename(here / gone)

    assert said in roles("check", cwd=here, code=code)


def test_no_report_goes_into_any_of_several_catalogs(tmp_path: Path) -> None:
    for name in ("north", "south"):
        write(tmp_path / "all" / name, {})
    said = roles("check", "--catalog", "all", "--format", "json=all/south/out.json", cwd=tmp_path, code=2)

    assert "“all/south/out.json” lies in the catalog" in said
    assert not (tmp_path / "all" / "south" / "out.json").exists()


def test_paths_are_seen_from_where_the_tool_runs(here: Path) -> None:
    whole = here / "catalog"
    for folder, cwd, seen in (
        (".", whole, "needs.yaml"),
        (whole, here, "catalog/needs.yaml"),
        ("x/../catalog", here, "catalog/needs.yaml"),
        ("..", whole / "roles", f"{whole.as_posix()}/needs.yaml"),
    ):
        (here / "x").mkdir(exist_ok=True)
        said = roles("check", "--catalog", folder, "--format", "json", cwd=cwd, code=1)
        assert (seen, "K105") in found(said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "jsn"), "there is no format “jsn”; did you mean “json”?"),
        (("--format", "json=none/out.json"), "there is no folder “none”"),
        (("--format", "json="), "“” is no file to write a report to"),
        (("--format", "json=catalog"), "“catalog” is no file to write a report to"),
        (("--format", "json=catalog/roles/head.yaml"), "lies in the catalog; write reports elsewhere"),
        (("--format", "json", "--format", "sarif"), "write the other to a file: sarif=FILE"),
        (("--format", "json=out", "--format", "sarif=./out"), "two formats cannot go to the same file"),
        (("--role", "hed"), "there is no role “hed”; did you mean “head”?"),
        (("--strictness", "strickt"), "there is no strictness “strickt”; did you mean “strict”?"),
        (("--fail-on", "warn"), "there is no severity “warn”; did you mean “warning”?"),
        (("--today", "22.11.2026"), "“22.11.2026” is no day"),
    ],
)
def test_wrong_use_is_said_and_nothing_is_written(arguments: tuple[str, ...], said: str, here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}

    assert said in roles("check", *arguments, cwd=here, code=2)
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def python(code: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the tool after some Python of ours."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ROLES_UI": "en"}
    command = [sys.executable, "-c", f"import roles.cli\n{code}\nroles.cli.main()", *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8")


RAISING = (
    "import roles.rules.keys.unused_entry\n"
    "from dataclasses import replace\n"
    "from roles import rule\n"
    "rule._REGISTER['K105'] = replace(rule._REGISTER['K105'], check=lambda catalog: catalog.nothing)\n"
)


def test_a_rule_that_raises_is_our_fault_whatever_is_asked_for(here: Path) -> None:
    run = python(RAISING, "check", "--role", "head", cwd=here)

    assert run.returncode == 3
    assert "error X001 the rule K105 failed" in run.stdout


def test_a_build_stopped_by_a_rule_that_raises_says_so(tmp_path: Path) -> None:
    write(tmp_path / "catalog", {})
    run = python(RAISING, "build", cwd=tmp_path)

    assert run.returncode == 3
    assert run.stderr == "the tool failed, and it is not your fault: K105\n"
    assert not (tmp_path / "documents").exists()


def test_a_fault_of_ours_is_said_in_words_and_shown_whole_to_who_asks(here: Path) -> None:
    code = "import roles.catalog\nroles.catalog.load_catalog = None\n"
    said = python(code, "check", cwd=here)
    shown = python(code + "import os\nos.environ['ROLES_DEBUG'] = '1'", "check", cwd=here)

    assert said.returncode == 3
    assert said.stderr.startswith("the tool failed, and it is not your fault: TypeError(")
    assert "Traceback" not in said.stderr
    assert "Traceback" in shown.stderr


def test_a_run_that_is_interrupted_ends_without_a_word(here: Path) -> None:
    code = "import roles.files\ndef stop(folder): raise KeyboardInterrupt\nroles.files.read_folder = stop"
    run = python(code, "check", cwd=here)

    assert (run.returncode, run.stdout, run.stderr) == (130, "", "")


def test_nothing_heavy_is_loaded(here: Path) -> None:
    heavy = {"docx", "docxtpl", "jinja2", "lxml", "rich", "jsonschema"}
    run = python(f"import atexit, sys; atexit.register(lambda: print({heavy} & set(sys.modules)))", "check", cwd=here)

    assert run.stdout.endswith("\nset()\n")


def test_approve_shows_the_errors_that_stand_in_its_way_alike(here: Path) -> None:
    said = roles("approve", "head", "--by", "hr", cwd=here, code=1)

    assert "    2 | stand_in: nobody\n      |           ^^^^^^\n" in said
    assert said.endswith("nothing was approved: mend the errors first\n")


def test_annotations_come_with_a_summary_of_the_step(here: Path) -> None:
    summary = here / "summary.md"
    summary.write_text("before\n", "utf-8")
    said = roles("check", "--format", "github", cwd=here, code=1, GITHUB_STEP_SUMMARY=str(summary))

    assert said.startswith("::error file=catalog/roles/")
    assert summary.read_text("utf-8").startswith("before\n<!-- roles-check -->\n**")
    assert "| 2:11 | error | K101 there is no role “nobody” |" in summary.read_text("utf-8")
    roles("check", cwd=here, code=1, GITHUB_STEP_SUMMARY=str(here / "other.md"))
    assert not (here / "other.md").exists()
    roles("check", "--format", "github", cwd=here, code=1, GITHUB_STEP_SUMMARY=str(here / "other.md"))
    assert (here / "other.md").read_text("utf-8").startswith("<!-- roles-check -->\n")


def test_programs_get_utf_8_on_any_code_page(here: Path) -> None:
    for encoding in ("cp936", "ascii", "cp1252"):
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "ROLES_UI": "zh"}
        env.pop("PYTHONUTF8", None)
        run = subprocess.run(
            [sys.executable, "-m", "roles", "check", "--format", "json"], cwd=here, env=env, capture_output=True
        )
        assert "没有岗位“nobody”" in run.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colour_unless_it_is_asked_not_to(
    environment: dict[str, str], coloured: bool, here: Path
) -> None:
    said = on_terminal(["check"], here, environment)

    assert ("\033[31;1merror K101\033[m" in said) is coloured
    assert ("\033" in said) is coloured


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_lines_fit_the_terminal(here: Path) -> None:
    file = here / "catalog" / "needs.yaml"
    file.write_text(f"- {{title: {'安静' * 100}, id: quiet}}\n", "utf-8")
    said = on_terminal(["check"], here, {"NO_COLOR": "1", "COLUMNS": "60", "LINES": "24"})
    line = next(line for line in said.splitlines() if line.startswith("    1 | …"))

    assert line.endswith("静, id: quiet}")
    assert len(line) < 45


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_keeps_its_code_page(here: Path) -> None:
    said = on_terminal(["check", "--format", "json"], here, {"PYTHONIOENCODING": "ascii"})

    assert "there is no role ?nobody?" in said


def on_terminal(arguments: list[str], cwd: Path, environment: dict[str, str]) -> str:
    """What the tool prints on a terminal."""
    import pty

    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ROLES_UI": "en", "TERM": "xterm-256color"}
    env.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "roles", *arguments]
    with subprocess.Popen(command, cwd=cwd, env=env | environment, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        said = b""
        try:
            while data := os.read(ours, 65536):
                said += data
        except OSError:  # the other end is closed
            pass
        process.wait()
    os.close(ours)
    return said.decode().replace("\r\n", "\n")
