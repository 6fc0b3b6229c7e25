"""Loading a catalog: what is read, what is wrong and where, and what still counts as existing."""

import re
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest

from roles.catalog import Loaded, load_catalog, pages
from roles.catalog.fit import _EXPECTED, _FORMATS
from roles.finding import Finding, Place
from roles.model.department import Department
from roles.model.quantity import Quantity
from roles.model.role import Role
from roles.model.text import Text
from roles.model.walk import leaves, names

DEPARTMENT = "id: service\ntitle: {en: Service, zh: 客服}\nlanguages: [en, zh, fr]\n"
ROLE = "id: agent\ntitle: {en: Agent, zh: 客服}\n"

# A line under the head of a role, then code, columns and route of every finding; the line is the third.
IN_A_ROLE = [
    # Y2: because of a Chinese keyboard
    ("opened：x", [("Y301", 1, 7, "opened"), ("Y201", 7, 8, "")]),
    ("purpose: {en: Put，zh：做}", [("Y202", 18, 19, "purpose/en")]),
    ("purpose: {en: Put、fr：x}", [("Y202", 18, 19, "purpose/en")]),
    ("purpose: en：Put", [("Y201", 12, 13, "purpose")]),
    ("responsibilities: [{id: a, does: zh：做}]", [("Y201", 36, 37, "responsibilities/a/does")]),
    ('purpose: ”Put it right"', [("Y204", 10, 11, "purpose")]),
    ('codes: {isco: “4225"}', [("Y204", 15, 16, "codes/isco")]),
    ('purpose: “Put” it "right"', []),
    ("person: required：x", [("Y201", 17, 18, "person")]),
    ("person: ｛required: []｝", [("Y205", 9, 10, "")]),
    ("serves: [a，b]", [("Y202", 11, 12, "serves/a，b")]),
    ("serves: ［a, b］", [("Y205", 9, 10, "serves")]),
    ("serves: － a", [("Y203", 9, 10, "serves")]),
    ("serves: -　a", [("Y206", 10, 11, "serves")]),
    ("serves: [“a”]", [("Y204", 10, 11, "serves/“a”")]),
    ("reports_to: service－manager", [("Y203", 20, 21, "reports_to")]),
    ("reports_to: ａgent", [("Y208", 13, 14, "reports_to")]),
    ("grade: ３", [("Y208", 8, 9, "grade")]),
    ("grade: 3　", [("Y206", 9, 10, "grade")]),
    ("holders: １2", [("Y208", 10, 11, "holders")]),
    ("review: {by: 2027－03－31}", [("Y203", 18, 19, "review/by")]),
    (
        "review: {by: ２０２７-03-31, remind: month，by：x}",
        [("Y208", 14, 15, "review/by"), ("Y202", 39, 40, "review/remind")],
    ),
    ("review: {by: “2027-03-31”}", [("Y204", 14, 15, "review/by")]),
    (
        "learning: [{id: a, hours: 8　h}, {id: b, hours: 95％}]",
        [("Y206", 28, 29, "learning/a/hours"), ("Y305", 48, 51, "learning/b/hours")],
    ),
    ("targets: [{id: a, level: {kind: ｓhare}}]", [("Y208", 33, 34, "targets/a/level/kind")]),
    ("targets: [{id: a, level: {kind: share, at_least: 95％}}]", [("Y208", 52, 53, "targets/a/level/at_least")]),
    ("contacts: [{id: a, inside: ｔrue}]", [("Y208", 28, 29, "contacts/a/inside")]),
    ("responsibilities: [{id: a－b}]", [("Y203", 26, 27, "responsibilities/a－b/id")]),
    ("responsibilities: [{id: a, volume: {expected: １.5}}]", [("Y208", 47, 48, "responsibilities/a/volume/expected")]),
    # Y3: shapes
    ("porpose: x", [("Y301", 1, 8, "porpose")]),
    ("responsibilities: [{id: a, wight: core}]", [("Y301", 28, 33, "responsibilities/a/wight")]),
    ("purpose: {en: x, EN: y}", [("Y301", 18, 20, "purpose/EN")]),
    ("terms: [{id: a, tilte: x, zzz: y}]", [("Y301", 17, 22, "terms/a/tilte"), ("Y301", 27, 30, "terms/a/zzz")]),
    ("targets: [{id: a, level: {kid: share}}]", [("Y301", 27, 30, "targets/a/level/kid")]),
    ("targets: [{id: a, level: {kind: share, share: 1}}]", [("Y301", 40, 45, "targets/a/level/share")]),
    ("responsibilities: [{does: x}]", [("Y302", 21, 25, "responsibilities/#1/id")]),
    ("responsibilities: [{}]", [("Y302", 20, 21, "responsibilities/#1/id")]),
    ("targets: [{id: a, level: {at_least: 95 %}}]", [("Y302", 19, 24, "targets/a/level/kind")]),
    ("codes: {isco: 4225}", [("Y303", 15, 19, "codes/isco")]),
    ("purpose: 3", [("Y303", 10, 11, "purpose")]),
    (
        "purpose: {en: 3, zh: [x], fr: true}",
        [("Y303", 15, 16, "purpose/en"), ("Y303", 18, 20, "purpose/zh"), ("Y303", 31, 35, "purpose/fr")],
    ),
    ("serves: complaints", [("Y303", 9, 19, "serves")]),
    ("person: good", [("Y303", 9, 13, "person")]),
    ("responsibilities: [register]", [("Y303", 20, 28, "responsibilities/register")]),
    ("responsibilities: [{id: a, weight: 核心，额外}]", [("Y304", 36, 41, "responsibilities/a/weight")]),
    ("reports_to: " + "（" * 201, [("Y311", 13, 214, "reports_to")]),
    ("zzz:{a: b}", [("Y301", 1, 7, "zzz:{a")]),
    ("grade: three", [("Y303", 8, 13, "grade")]),
    ('grade: "3"', [("Y303", 8, 11, "grade")]),
    ("grade: 3.5", [("Y303", 8, 11, "grade")]),
    ("rank: [a]", [("Y303", 1, 5, "rank")]),
    ("responsibilities: [{id: a, volume: {expected: many}}]", [("Y303", 47, 51, "responsibilities/a/volume/expected")]),
    ("contacts: [{id: a, inside: yes}]", [("Y303", 28, 31, "contacts/a/inside")]),
    ("responsibilities: [{id: a, weight: cor}]", [("Y304", 36, 39, "responsibilities/a/weight")]),
    ("targets: [{id: a, level: {kind: cash}}]", [("Y304", 33, 37, "targets/a/level/kind")]),
    ("approved: {by: [holder, boss]}", [("Y304", 25, 29, "approved/by/boss")]),
    ("purpose: {en: x, zh: 3, stale: [en]}", [("Y303", 22, 23, "purpose/zh")]),
    ("purpose: {en: x, stale: [zh]}", [("Y304", 18, 23, "purpose/stale")]),
    ("purpose: {en: x, stale: [{a: b}]}", [("Y304", 18, 23, "purpose/stale")]),
    ("learning: [{id: a, hours: 2 hours}]", [("Y305", 27, 34, "learning/a/hours")]),
    ("learning: [{id: a, hours: 8}]", [("Y305", 27, 28, "learning/a/hours")]),
    ("review: {by: 2027/3/31}", [("Y306", 14, 23, "review/by")]),
    ("review: {by: 2027-02-30}", [("Y306", 14, 24, "review/by")]),
    ("terms: [{id: A b}]", [("Y307", 14, 17, "terms/A b/id")]),
    ("terms: [{id: con}]", [("Y307", 14, 17, "terms/con/id")]),
    ("grade: 0", [("Y311", 8, 9, "grade")]),
    ("responsibilities: [{id: a, share: 101}]", [("Y311", 35, 38, "responsibilities/a/share")]),
    ("reports_to: ''", [("Y311", 13, 15, "reports_to")]),
    ("purpose:\n", []),
    ("serves:", [("Y313", 1, 7, "serves")]),
    ("purpose: {en: x, zh: }", [("Y313", 18, 20, "purpose/zh")]),
    ("serves: [a, ]", []),
    ("targets: [{id: a, level: {kind: }}]", [("Y313", 27, 31, "targets/a/level/kind")]),
]
IN_THE_DEPARTMENT = [
    ("currency: cny", [("Y312", 11, 14, "currency")]),
    ("hours: {opens: 9:00, closes: “17：00”}", [("Y312", 16, 20, "hours/opens"), ("Y204", 30, 31, "hours/closes")]),
    ("hours: {days: [monday, ｔuesday]}", [("Y208", 24, 25, "hours/days/ｔuesday")]),
    ("letterhead: {colour: 1F4E7}", [("Y312", 22, 27, "letterhead/colour")]),
    ("jurisdictions: [CN, china]", [("Y312", 21, 26, "jurisdictions/china")]),
    ("classification: {grades: [{id: 0, title: x}]}", [("Y311", 32, 33, "classification/grades/0/id")]),
    ("strictness: hard", [("Y304", 13, 17, "strictness")]),
]


def load(files: dict[str, str], department: str | None = DEPARTMENT) -> Loaded:
    texts = {path: text.encode() for path, text in files.items()}
    return load_catalog(texts if department is None else {"department.yaml": department.encode(), **texts})


def short(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return [(one.code, one.path, one.place and (one.place.line, one.place.column)) for one in findings]


def words(finding: Finding) -> str:
    return finding.problem.text.format(**finding.problem.values)


def _third_line(loaded: Loaded, root: int) -> set[tuple[object, ...]]:
    found = set()
    for one in loaded.findings:
        assert one.place is not None
        assert (one.place.line, one.place.end_line) == (3 if root == 2 else 4,) * 2
        found.add((one.code, one.place.column, one.place.end_column, "/".join(one.problem.route[root:])))
    return found


@pytest.mark.parametrize(("line", "expected"), IN_A_ROLE, ids=[line for line, _ in IN_A_ROLE])
def test_what_is_wrong_in_a_role_is_found_at_its_place(line: str, expected: list[tuple[object, ...]]) -> None:
    loaded = load({"roles/agent.yaml": ROLE + line + "\n"})

    assert _third_line(loaded, 2) == set(expected)
    assert ("agent" in loaded.catalog.roles) == (not expected)
    assert loaded.catalog.exists("role", "agent")


@pytest.mark.parametrize(("line", "expected"), IN_THE_DEPARTMENT, ids=[line for line, _ in IN_THE_DEPARTMENT])
def test_what_is_wrong_in_the_department_is_found_at_its_place(line: str, expected: list[tuple[object, ...]]) -> None:
    loaded = load({}, DEPARTMENT + line + "\n")

    assert _third_line(loaded, 1) == set(expected)
    assert loaded.catalog.department is None
    assert loaded.catalog.exists("grade", "7")
    assert loaded.catalog.exists("segment", "anybody")


class TestFiles:
    def test_what_is_none_of_the_catalogs_is_left_alone(self) -> None:
        beside = ("notes.md", "logo.PNG", "roles/~$agent.docx", ".git/config", "roles/.x.yaml", "schema/role.json")

        assert load(dict.fromkeys(beside, "x")).findings == ()

    @pytest.mark.parametrize(
        ("path", "suggestion"),
        [
            ("metrics.yml", "metrics.yaml"),
            ("competences.yaml", "competencies.yaml"),
            ("Roles/agent.yaml", "roles/agent.yaml"),
            ("role/agent.yaml", "roles/agent.yaml"),
            ("roles/agent.yml", "roles/agent.yaml"),
            ("roles/old/agent.yaml", "roles/agent.yaml"),
            ("processes/repair.txt", "processes/repair.yaml"),
            ("standards.yaml", None),
            ("elsewhere/agent.yaml", None),
            ("agent.docx", None),
            ("roles/.yaml.yaml/x", None),
            ("schema/role.yaml", None),
        ],
    )
    def test_what_does_not_belong_there_is_found(self, path: str, suggestion: str | None) -> None:
        findings = load({path: ""}).findings

        assert short(findings) == ([("Y309", path, None)] if "/." not in path else [])
        assert [one.problem.values["suggestion"] for one in findings if suggestion] == (
            [suggestion] if suggestion else []
        )

    def test_what_was_meant_by_a_wrong_name_exists(self) -> None:
        catalog = load({"metrics.yml": "", "role/agent.yaml": "", "processes/repair.txt": ""}).catalog

        assert catalog.exists("metric", "any")
        assert catalog.exists("role", "agent")
        assert catalog.exists("action", "repair/open/say")
        assert not catalog.exists("role", "other")
        assert not catalog.exists("need", "any")

    def test_the_department_is_missing(self) -> None:
        loaded = load({"roles/agent.yaml": ROLE}, None)

        assert short(loaded.findings) == [("Y310", "department.yaml", None)]
        assert loaded.catalog.exists("rank", "any")
        assert list(loaded.catalog.roles) == ["agent"]

    def test_a_department_under_a_wrong_name_is_one_mistake(self) -> None:
        assert [one.code for one in load({"department.yml": DEPARTMENT}, None).findings] == ["Y309"]

    @pytest.mark.parametrize("root", ["roles", "processes"])
    def test_the_file_has_another_name_than_the_id(self, root: str) -> None:
        loaded = load({f"{root}/clerk.yaml": "# x\n" + ROLE})
        kind, entries = {"roles": ("role", loaded.catalog.roles), "processes": ("process", loaded.catalog.processes)}[
            root
        ]

        assert short(loaded.findings) == [("Y308", f"{root}/clerk.yaml", (2, 5))]
        assert [(name, entry.id) for name, entry in entries.items()] == [("clerk", "clerk")]
        assert loaded.catalog.exists(kind, "agent")

    def test_all_mistakes_of_all_files_at_once_in_order(self) -> None:
        loaded = load(
            {
                "roles/b.yaml": "id: b\ntitle： B\ngrade: x\n",
                "roles/a.yaml": "id: a\n",
                "needs.yaml": "",
                "metrics.yaml": "- {id: x, title: X, unit: m}\n- {id: y, title: Y, unti: h}\n",
                "standards/people.yaml": "id: x\n",
                "sources.yaml": "- id: CS 1\n",
            }
        )

        assert short(loaded.findings) == [
            ("Y304", "metrics.yaml", (1, 27)),
            ("Y301", "metrics.yaml", (2, 21)),
            ("Y111", "needs.yaml", (1, 1)),
            ("Y302", "roles/a.yaml", (1, 5)),
            ("Y201", "roles/b.yaml", (2, 6)),
            ("Y303", "roles/b.yaml", (3, 8)),
            ("Y307", "sources.yaml", (1, 7)),
            ("Y303", "standards/people.yaml", (1, 5)),
        ]


class TestEntries:
    FILES: ClassVar = {
        "metrics.yaml": (
            "- {id: a, title: A}\n- {id: a, title: B}\n- {id: b, titel: C}\n- {id: c, title: C}\n- {title: D}\n"
        ),
        "standards/people.yaml": "- {id: y, title: A}\n- {id: x, title: A}\n",
        "standards/hardware.yaml": "- {id: x, title: H}\n",
        "needs.yaml": "[",
        "satisfaction.yaml": "- {id: s, title: S, indicators: [{id: i, title: I}, {id: i, title: J}]}\n",
        "processes/repair.yaml": "id: repair\ntitle: R\nsteps: [{id: open, title: O, actions: [{id: say}]}]\n",
        "processes/visit.yaml": "id: visit\nsteps: [{id: open, title: O}]\n",
    }

    def test_one_bad_entry_does_not_lose_the_others(self) -> None:
        catalog = load(self.FILES).catalog

        assert {name: metric.title.plain for name, metric in catalog.metrics.items()} == {"a": "A", "c": "C"}
        assert {name: standard.title.plain for name, standard in catalog.standards.items()} == {"x": "H", "y": "A"}
        assert catalog.repeated == (("metrics", "a#2"), ("standards", "x#2"))

    def test_what_could_not_be_read_exists(self) -> None:
        catalog = load(self.FILES).catalog

        assert catalog.exists("metric", "b")
        assert not catalog.exists("metric", "d")
        assert catalog.exists("need", "any")
        assert catalog.exists("step", "visit/any")
        assert catalog.exists("action", "visit/any/any")
        assert catalog.exists("step", "repair/open")
        assert catalog.exists("action", "repair/open/say")
        assert not catalog.exists("step", "repair/close")
        assert not catalog.exists("action", "repair/open/go")
        with pytest.raises(KeyError):
            catalog.exists("responsibility", "a")

    def test_no_entry_of_a_file_that_is_not_sure(self) -> None:
        loaded = load({"metrics.yaml": "- {id: a, title: A}\n- id: b\n  title：B\n"})

        assert short(loaded.findings) == [("Y201", "metrics.yaml", (3, 8))]
        assert dict(loaded.catalog.metrics) == {}
        assert loaded.catalog.exists("metric", "any")

    def test_a_mistake_of_yaml_in_one_entry_spoils_only_that(self) -> None:
        loaded = load({"metrics.yaml": "- {id: a, title: A}\n- {id: b, title: B, title: C}\n- {id: c, title: *x}\n"})

        assert [one.code for one in loaded.findings] == ["Y106", "Y107"]
        assert list(loaded.catalog.metrics) == ["a"]
        assert loaded.catalog.exists("metric", "c")
        assert not loaded.catalog.exists("metric", "d")

    def test_where_a_copy_stands_nothing_else_is_said(self) -> None:
        loaded = load(
            {"roles/agent.yaml": ROLE + "grade: *a\nserves: !x y\npurpose: &p {en: x}\nholders: *b\nrank: 3\n"}
        )

        assert [one.code for one in loaded.findings] == ["Y107", "Y108", "Y107", "Y107", "Y303"]


class TestPlaces:
    @pytest.mark.parametrize(
        ("route", "path", "line", "column"),
        [
            ("", "department.yaml", 1, 5),
            ("department/title/zh", "department.yaml", 2, 26),
            ("department/hours/opens", "department.yaml", 1, 5),
            ("roles/agent/title/en", "roles/agent.yaml", 2, 13),
            ("roles/agent", "roles/agent.yaml", 1, 5),
            ("metrics", "metrics.yaml", 1, 1),
            ("metrics/a/title", "metrics.yaml", 1, 18),
            ("metrics/a#2/title", "metrics.yaml", 2, 18),
            ("metrics/#5/title", "metrics.yaml", 5, 11),
            ("metrics/nothing", "metrics.yaml", 1, 1),
            ("standards/x/title", "standards/hardware.yaml", 1, 18),
            ("standards/x#2/title", "standards/people.yaml", 2, 18),
            ("standards/y", "standards/people.yaml", 1, 8),
            ("standards", "standards/hardware.yaml", 1, 1),
            ("satisfaction/s/indicators/i#2/title", "satisfaction.yaml", 1, 68),
            ("processes/repair/steps/open/actions/say", "processes/repair.yaml", 3, 45),
        ],
    )
    def test_of_a_full_route(self, route: str, path: str, line: int, column: int) -> None:
        loaded = load({**TestEntries.FILES, "roles/agent.yaml": ROLE})
        found, place = loaded.place(tuple(filter(None, route.split("/"))))

        assert (found, place and (place.line, place.column)) == (path, (line, column))

    @pytest.mark.parametrize(
        ("route", "path"), [("roles/a/x", "roles/a.yaml"), ("needs/x", "needs.yaml"), ("roles", "roles")]
    )
    def test_of_what_is_not_there(self, route: str, path: str) -> None:
        assert load(TestEntries.FILES).place(tuple(route.split("/"))) == (path, None)

    def test_of_letters(self) -> None:
        assert load({}).place(("department", "title", "en"), (3, 7)) == ("department.yaml", Place(2, 16, 2, 20))

    def test_the_text_of_a_file(self) -> None:
        loaded = load_catalog({"department.yaml": "\ufeffid: 客服\r\n".encode(), "needs.yaml": "- 客户".encode("gbk")})

        assert loaded.text("department.yaml") == "id: 客服\r\n"
        assert loaded.text("needs.yaml") == "- 客户"
        with pytest.raises(KeyError):
            loaded.text("roles.yaml")


class TestWords:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("porpose: x", "“porpose” is not known here; did you mean “purpose”?"),
            ("learning: [{id: a, hours: 30分钟}]", "“30分钟” is no amount that fits; write 30 min"),
            ("learning: [{id: a, hours: 2 Hours}]", "“2 Hours” is no amount that fits; write 2 h"),
            ("learning: [{id: a, hours: 8}]", "“8” is no amount that fits; write it like 2 h"),
            ("targets: [{id: a, level: {kind: share, at_least: 95}}]", "“95” is no amount that fits; write 95 %"),
            ("targets: [{id: a, level: {kind: mean, at_most: ¥500}}]", "“¥500” is no amount that fits; write 500 CNY"),
            ("targets: [{id: a, level: {kind: mean, at_most: 3,5 days}}]", None),
            ("review: {by: 2027年3月31日}", "“2027年3月31日” is no day; write 2027-03-31"),
            ("review: {by: 31.3.2027}", "“31.3.2027” is no day; write it like 2027-03-31"),
            ("terms: [{id: Paid Leave}]", "“Paid Leave” cannot be an id; write paid-leave"),
            ("terms: [{id: 年假}]", "“年假” cannot be an id; write it like complaint-specialist"),
            ("serves: complaints", "a list is expected; write “- complaints” on a line of its own, or [complaints]"),
            ("grade: '3'", "a number is expected; write 3 without quotes"),
            ("codes: {isco: 4225}", "text is expected; put “4225” in quotes"),
            ("reports_to: {id: x}", "one value is expected, and not “{id: x}”"),
            ("serves: － a", "“－” is not the plain hyphen; write - a"),
            ("serves: ［a、b］", "“［” is a full-width bracket; write [a,b]"),
            ("grade: " + "x" * 41, f"a whole number is expected, and not “{'x' * 40}…”"),
            ("grade: |\n  x\n  y", "a whole number is expected, and not “x…”"),
            ("grade: {a: {b: c}}", "a whole number is expected, and not “{a: {b: c}}”"),
            ("serves: [a，b]", "“，” is a Chinese comma; write a, b"),
            ("grade: ３", "“３” is a full-width character; write 3"),
            ("title2： x", "“：” is a full-width colon; write title2: x"),
            ("purpose: " + "x" * 50 + ": y", "a value that holds a colon and a space stands in quotes"),
            (
                "responsibilities: [{id: a, decision: owns}]",
                "“owns” is not allowed here; write one of decides, recommends, executes, assists",
            ),
        ],
    )
    def test_a_message_says_what_to_do(self, line: str, expected: str | None) -> None:
        said = [words(one) for one in load({"roles/agent.yaml": ROLE + line + "\n"}).findings]

        assert expected is None or expected in said

    def test_every_code_is_tested(self) -> None:
        tested = {code for _, expected in (*IN_A_ROLE, *IN_THE_DEPARTMENT) for code, *_ in expected}

        assert tested | {"Y308", "Y309", "Y310", "Y314"} >= {code for code in pages() if code > "Y3"}
        assert {code for code in pages() if "Y2" < code < "Y3"} - tested == {"Y207"}  # only where YAML breaks

    def test_every_format_of_the_model_has_an_example(self) -> None:
        schema = Department.model_json_schema()
        shapes = [schema, *schema["$defs"].values()]
        fields = {
            name
            for shape in shapes
            for name, field in shape.get("properties", {}).items()
            if re.search(r"'pattern'", str(field)) and name not in ("id", "renamed_from") and "Text" not in str(field)
        }

        assert fields - {"title", "company", "equal_opportunity", "who", "reason"} == set(_FORMATS)
        for name, example in _FORMATS.items():
            pattern = next(found for shape in shapes if (found := _pattern(shape, name)))
            assert re.search(pattern, example)

    def test_every_type_that_is_expected_is_worded(self) -> None:
        text = (Path(__file__).parent.parent / "roles" / "catalog" / "mistakes.py").read_text(encoding="utf-8")

        assert all(f'case "{expected}"' in text for expected in _EXPECTED.values())


def _pattern(shape: dict, name: str) -> str | None:
    found = re.search(r"'pattern': '(.*?)'[,}]", str(shape.get("properties", {}).get(name, "")))
    return found[1].replace("\\\\", "\\") if found else None


class TestWalk:
    def test_leaves_of_a_role(self) -> None:
        role = Role.model_validate(
            {
                "id": "a",
                "title": {"en": "A"},
                "purpose": "",
                "grade": 3,
                "codes": {"isco": "1"},
                "next": ("b", "c", "b"),
                "responsibilities": (
                    {"id": "x", "does": "y", "limit": {"kind": "money", "up_to": "5 CNY"}, "actions": ("p/q/r",)},
                    {"id": "x", "measured_by": ("m",)},
                ),
            }
        )

        found = leaves(role, ("roles", "a"))

        assert [("/".join(leaf.route[2:]), leaf.value, leaf.kind) for leaf in found] == [
            ("id", "a", None),
            ("title", Text({"en": "A"}), None),
            ("grade", 3, "grade"),
            ("codes/isco", "1", None),
            ("next/b", "b", "role"),
            ("next/c", "c", "role"),
            ("next/b#2", "b", "role"),
            ("responsibilities/x/id", "x", None),
            ("responsibilities/x/does", Text(plain="y"), None),
            ("responsibilities/x/limit/kind", "money", None),
            ("responsibilities/x/limit/up_to", Quantity(Decimal(5), "CNY"), None),
            ("responsibilities/x/actions/p/q/r", "p/q/r", "action"),
            ("responsibilities/x#2/id", "x", None),
            ("responsibilities/x#2/measured_by/m", "m", "metric"),
        ]

    def test_names_of_items(self) -> None:
        assert list(names([{"id": "a"}, "a", {"id": 3}, {}, "", None, Text(plain="x"), True])) == [
            *("a", "a#2", "3", "#4", "#5", "#6", "#7", "True"),
        ]

    def test_every_kind_of_link_is_met(self, shipped: Loaded) -> None:
        kinds = {leaf.kind for leaf in shipped.catalog.leaves}

        assert kinds - {None, "responsibility"} == set(shipped.catalog.ids)


def test_the_shipped_catalog_is_read(shipped: Loaded) -> None:
    assert shipped.findings == ()
    assert shipped.catalog.unread.kinds == frozenset()
    assert not shipped.catalog.unread.ids
    for leaf in shipped.catalog.leaves:
        path, place = shipped.place(leaf.route)
        assert place is not None, leaf.route
        assert path in shipped.texts
