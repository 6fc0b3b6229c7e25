"""Runs of the check to report on: real ones on small broken catalogs, and made ones that hold any text."""

import json
from datetime import date
from pathlib import Path

from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from roles.catalog import load_catalog
from roles.check import Checked, check
from roles.finding import Finding, Place, Severity, problem
from roles.model.text import Text
from roles.model.waiver import Waiver
from roles.report.codes import finding_codes
from roles.report.subject import Run, Subject
from roles.waivers import Waived
from tests.conftest import ROOT
from tests.small import small

TODAY = date(2026, 11, 22)
SCHEMAS = Path(__file__).parent / "schemas"
OURS = ROOT / "roles" / "report" / "findings.schema.json"
BROKEN = {
    "roles/head.yaml": "title: 客户服务主管 # 𠮷\nstand_in: nobody\nreports_outside: General manager\n",
    "roles/deputy.yaml": "reports_to: haed\nwaivers: [{id: gone, rule: K101, at: stand_in, reason: He comes in May,"
    " until: 2027-05-31}]\nstand_in: nobody\n",
    "needs.yaml": "- {id: quiet, title: Quiet}\n",
}
"""Two unknown roles, one of them waived, and an unused need, beside what the bare roles lack."""


def subject(files: dict[str, str] | None = None, folder: str = "catalog", only: str = "KXY") -> Subject:
    """The small catalog with files over it, checked; findings of these families."""
    loaded = small(BROKEN if files is None else files)
    checked = check(loaded, TODAY)
    kept = tuple(one for one in checked.findings if one.code[0] in only)
    return Subject(folder, loaded, Checked(kept, checked.waived, checked.failed))


def run(files: dict[str, str] | None = None, language: str = "en", fail_on: Severity = Severity.ERROR) -> Run:
    return Run((subject(files),), language, fail_on)


def clean() -> Run:
    return Run((subject({}),), "en")


def found(message: str = "it is broken", path: str = "roles/head.yaml", **changes: object) -> Finding:
    """A finding that says `message`."""
    place = changes.pop("place", Place(1, 5, 1, 9))
    severity = changes.pop("severity", Severity.ERROR)
    route = changes.pop("route", ("roles", "head", "id"))
    return Finding("K101", "unknown-reference", severity, problem("{words}", route, words=message), path, place)


def made(*findings: Finding, waived: tuple[Waived, ...] = (), folder: str = "catalog", language: str = "en") -> Run:
    """A run that found just these."""
    return Run((Subject(folder, small(), Checked(findings, waived)),), language)


def waived(finding: Finding, reason: str = "We wait") -> Waived:
    return Waived(finding, Waiver(id="w", rule=finding.code, reason=Text(plain=reason), until=date(2027, 6, 30)))


def validator(path: Path) -> Draft202012Validator:
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


WORDS = st.text(st.characters(), max_size=40)
"""Any text, halves of surrogate pairs and control characters among it."""
_NUMBER = st.integers(1, 5)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """Any findings, waived or not, in any file of a catalog of any name."""
    files = draw(st.lists(WORDS.filter(lambda path: path.strip("/")), min_size=1, max_size=3, unique=True))
    loaded = load_catalog({path: draw(WORDS).encode("utf-8", "replace") for path in files})
    place = st.builds(Place, _NUMBER, _NUMBER, _NUMBER, _NUMBER)
    one = st.builds(
        lambda page, severity, words, route, path, where: Finding(
            page.code, page.name, severity, problem("{words}", tuple(route), words=words), path, where
        ),
        st.sampled_from(finding_codes()),
        st.sampled_from(Severity),
        WORDS,
        st.lists(WORDS, max_size=3),
        st.sampled_from(files),
        place | st.none(),
    )
    findings = draw(st.lists(one, max_size=6))
    accepted = [waived(finding, draw(WORDS)) for finding in draw(st.lists(one, max_size=2))]
    checked = Checked(tuple(findings), tuple(accepted))
    names = WORDS.map(lambda name: name.replace("/", ""))
    folders = draw(st.lists(names, min_size=1, max_size=2, unique=True))
    language = draw(st.sampled_from(["en", "zh"]))
    return Run(tuple(Subject(folder, loaded, checked) for folder in folders), language)
