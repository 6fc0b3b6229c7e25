"""Whatever the files hold: loading never raises, every place lies inside its file, and right text stays unreported."""

import re

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded, load_catalog
from roles.catalog.layout import held
from roles.finding import Finding
from roles.yaml_text import read
from roles.yaml_text.written import flow

PATHS = ["department.yaml", "roles/agent.yaml", "processes/repair.yaml", "standards/people.yaml"]
PATHS += [f"{name}.yaml" for name in ("metrics", "needs", "competencies", "records", "sources", "satisfaction")]
BASE = {
    "department.yaml": "id: desk\ntitle: {en: Desk, zh: 服务台}\nlanguages: [en, zh]\nhours: {opens: 09:00}\n",
    "roles/agent.yaml": """id: agent
title: {en: Agent, zh: “客服”专员}
codes: {isco-08: "4225"}
next: [agent, head]
purpose:
  en: >-
    Put every complaint right:
    at once
  zh: 投诉：立即处理——“马上”
responsibilities:
  - id: register
    does: {en: Register, zh: 登记，核对}
    share: 12   # 注：百分比
    limit: {kind: money, up_to: 500 CNY, per: case}
    pace: {by: queue, window: 1 h}
targets:
  - id: fast
    level: {kind: share, at_least: 95 %, within: 2 h}
    by: 2027-03-31
""",
    "metrics.yaml": "- id: a\n  title: {en: A, zh: 甲}\n- {id: b, title: {en: B, zh: 乙}, unit: h}\n",
    "standards/people.yaml": "- {id: s, title: S, level: {kind: score, at_least: 4.5}}\n",
}
# What mistakes are made of: signs of YAML and of a Chinese keyboard, and values of every type.
PIECES = [*":,-[]{}\"'#&*!|>?%@`~ \t\n\r", "\r\n", "- ", ": ", "---\n", "\ufeff", "\u3000", "\x00", "\u2028", "𠮷"]
PIECES += [
    *"：，、；－—“”‘’【】［］｛｝（）０９％。",
    "en：",
    "，zh：",
    "&a ",
    "*a",
    "!!int ",
    "true",
    "1e999",
    ".nan",
    "null",
    "\\",
]
patiently = settings(deadline=None, max_examples=200)
ODD = ["a", "A b", "", "en", "share", "2 h", "95％", "2027-03-31", "［a，b］", "－ a", "en：x", "“a”", "投诉", "con"]
KEYS = "id title kind level limit steps actions en zh stale responsibilities does targets by at_least within holders"
KEYS += " classification grades codes id： waivers"
SCALARS = st.none() | st.booleans() | st.integers(-5, 10**9) | st.floats(-1e9, 1e9) | st.sampled_from(ODD)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=5)
    ),
    max_leaves=12,
)


def _inside(finding: Finding, text: str) -> bool:
    """Whether a place begins and ends inside the text, on letters or just after them."""
    place = finding.place
    if place is None:
        return finding.code in ("Y103", "Y309", "Y310")
    lines = re.split("\r?\n", text)
    begins, ends = (place.line, place.column), (place.end_line, place.end_column)
    return begins <= ends and all(
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 for line, column in (begins, ends)
    )


def _holds(loaded: Loaded) -> None:
    catalog = loaded.catalog
    for finding in loaded.findings:
        assert finding.path in loaded.texts or finding.code == "Y310"
        assert finding.code == "Y310" or _inside(finding, loaded.text(finding.path)), finding
        assert finding.problem.text.format(**finding.problem.values)
        assert finding.fingerprint
        assert all(isinstance(part, str) for part in finding.problem.route)
    for leaf in catalog.leaves:
        path, place = loaded.place(leaf.route)
        assert path in loaded.texts
        assert place is not None
    for path in loaded.texts:
        if (what := held(path)) and what.name and what.part.kind:
            assert catalog.exists(what.part.kind, what.name)
    assert list(loaded.findings) == sorted(
        loaded.findings,
        key=lambda one: (one.path, one.place.line if one.place else 0, one.place.column if one.place else 0),
    )


@patiently
@given(st.sampled_from(PATHS), st.binary(max_size=200))
def test_any_bytes(path: str, data: bytes) -> None:
    _holds(load_catalog({path: data}))


@patiently
@given(st.sampled_from(PATHS), st.text(st.sampled_from("".join(PIECES) + "abidtle: \n"), max_size=120))
def test_any_text(path: str, text: str) -> None:
    _holds(load_catalog({path: text.encode()}))


@patiently
@given(st.sampled_from(PATHS), VALUES)
def test_any_data(path: str, value: object) -> None:
    _holds(load_catalog({path: flow(value).encode()}))


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, str]:
    files = dict(BASE)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(sorted(files)))
        text = files[path]
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 4)))
        files[path] = text[:start] + draw(st.sampled_from([*PIECES, "", "id", "\n  "])) + text[end:]
    return files


@patiently
@given(mutated())
def test_any_change_of_a_valid_catalog(files: dict[str, str]) -> None:
    _holds(load_catalog({path: text.encode() for path, text in files.items()}))


@patiently
@given(mutated(), st.sampled_from(["gbk", "utf-16", "latin-1", "utf-8-sig"]))
def test_any_encoding(files: dict[str, str], encoding: str) -> None:
    _holds(load_catalog({path: text.encode(encoding, "replace") for path, text in files.items()}))


CHINESE = st.text(
    st.sampled_from("：，、；。－—“”‘’【】［］｛｝（）０９％　客户投诉管理en zhCRM12"), min_size=1, max_size=30
)


@patiently
@given(CHINESE)
def test_text_for_people_is_read_as_it_stands(said: str) -> None:
    text = (
        f"title: 是{said}完\nzh: |-\n  是{said}完\nen: >-\n  是{said}完\nfr: '是{said}完'\nde: {{zh: \"是{said}完\"}}\n"
    )
    reading = read(text.encode())

    assert reading.findings == ()
    assert reading.data == {
        "title": f"是{said}完",
        **dict.fromkeys(("zh", "en", "fr"), f"是{said}完"),
        "de": {"zh": f"是{said}完"},
    }


@patiently
@given(CHINESE)
def test_text_for_people_is_never_reported_in_a_catalog(said: str) -> None:
    assume(not re.search(r"[，、；]\s*(en|zh)\s*：", said))  # in braces this alone cannot be told apart
    titles = [f"是{said}完", f"{{en: 是{said}完, zh: 是{said}完}}", f"\n    en: 是{said}完\n    zh: 是{said}完"]
    for title in titles:
        files = {"department.yaml": BASE["department.yaml"], "metrics.yaml": f"- id: a\n  title: {title}\n"}
        assert load_catalog({path: text.encode() for path, text in files.items()}).findings == ()


def test_the_catalog_that_is_changed_is_valid() -> None:
    assert load_catalog({path: text.encode() for path, text in BASE.items()}).findings == ()


@patiently
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_any_words_in_quotes_are_read_as_they_were_written(said: str, line_end: str, bom: bool) -> None:
    text = f"# 注{line_end}title: {flow(said)}{line_end}"
    reading = read((b"\xef\xbb\xbf" if bom else b"") + text.encode())

    assert reading.data == {"title": said}
    assert reading.text == text
