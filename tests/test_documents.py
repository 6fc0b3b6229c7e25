"""What the documents say: golden texts, and every field of the model reaches a document."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType
from typing import Any, get_args

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.kind import documents_of, kinds
from roles.documents.levels import level_words, measured_when, target_sentence
from roles.documents.service_standards import service_standards
from roles.documents.service_targets import service_targets
from roles.documents.wording import Wording
from roles.model.catalog import ROOTS, Catalog
from roles.model.department import Department
from roles.model.quantity import Quantity
from roles.model.role import Approved
from roles.model.shape import Shape
from roles.model.text import Text
from roles.model.walk import leaves, names
from roles.substance import substance
from roles.word.markup import FORBIDDEN
from tests.small import small
from tests.starter.shapes import catalogs, shapes
from tests.word_text import W, text_of, word_text

NOWHERE = {
    "department/languages": "says which documents there are",
    "department/today": "what is built never depends on the day",
    "department/jurisdictions": "for rules about law",
    "department/currency": "amounts carry their own currency",
    "department/owners": "for reviews of changes",
    "department/strictness": "for checks",
    "department/letterhead": "font and colour are no words; see test_letterhead",
    "department/groups": "only those of roles in use are printed, and here is one role",
    "metrics/sentence": "the target on the metric says it",
    "needs/aspect": "for the checks; standards print their own",
    "needs/factor": "for the checks; standards print their own",
    "roles/covers": "for the check that nothing of an earlier catalog is lost",
    "roles/waivers": "a waiver is about findings; see test_design_review",
    "roles/approved": "printed as date once holder, manager and HR agreed; see test_approval",
    "roles/need": "printed by its title",
    "sources": "statements of an earlier catalog are not printed",
}

IN_EVERY_HEADER = {("department", "title"), ("department", "letterhead", "company")}
"""Names that bear no mark."""
TAGS = (("level", "kind"), ("limit", "kind"))
"""They say which shape follows; changing them alone makes no catalog."""


def _built(catalog: Catalog, templates: dict[str, bytes], first: str | None = None) -> Iterator[tuple[str, str, str]]:
    """What the documents that print the catalog say, without what is only judged of it: review, profile and hash.

    Kind, path and words; the kind `first` begins.
    """
    for kind in sorted(set(kinds()) - {"design-review"}, key=lambda kind: kind != first):
        for path, data in documents(without_files(catalog), templates, Wish(languages=("en",), kinds=(kind,))):
            yield kind, path, _HASH.sub("", _ANNEX.sub("", text_of(path, data)))


_HASH = re.compile(r"text mark [0-9a-f]{8}")
_ANNEX = re.compile(r"^# Annex: design profile\n(.*\n)*(?=.*\tPage )", re.MULTILINE)


def without_files(catalog: Catalog) -> Loaded:
    """A catalog that was read from no file."""
    return Loaded(catalog, (), {}, {})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden_texts(language: str, shipped: Loaded, templates: dict[str, bytes], golden: Any) -> None:
    made = dict(documents(shipped, templates, Wish(languages=(language,))))

    files = {(one.name, one.form) for some in documents_of().values() for one in some}
    assert {file for file in files for path in made if path.endswith("{}.{}".format(*file))} == files
    for path, data in made.items():
        golden(_golden_name(path), text_of(path, data))


def test_no_golden_text_is_left_over(shipped: Loaded, templates: dict[str, bytes]) -> None:
    from tests.conftest import GOLDEN

    made = {_golden_name(path) for path, _ in documents(shipped, templates, Wish())}

    assert {f"{folder}/{path.name}" for folder in ("en", "zh") for path in (GOLDEN / folder).glob("*-*.*")} == made


def _golden_name(path: str) -> str:
    return re.sub(r"\.(xlsx|svg)$", r".\1.txt", path).replace(".docx", ".txt")


@pytest.mark.slow
def test_every_field_reaches_a_document(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """Change one value of every field, and see that some document changes."""
    catalog = _one_role(shipped.catalog, "complaint-specialist")
    before = {path: text for _, path, text in _built(catalog, templates)}
    silent = []
    shown: dict[str, str] = {}
    met: set[tuple[str, ...]] = set()
    for leaf in catalog.leaves:
        field = _field(leaf.route)
        if field in met or _excused(field) or field[-2:] in TAGS:
            continue
        met.add(field)
        changed = _changed(catalog, leaf.route, _other(leaf.value, leaf.kind, catalog))
        if changed is None:
            continue
        # The kind that showed the field before, or one beside it, is the quickest to ask.
        likely = shown.get("/".join(field[:2])) or shown.get(field[0])
        built = _built(changed, templates, likely)
        kind = next((kind for kind, path, text in built if before.get(path) != text), None)
        if kind is None:
            silent.append("/".join(leaf.route))
        else:
            shown["/".join(field[:2])] = shown[field[0]] = kind

    assert silent == []
    assert len(met) > 100


def test_words_of_another_language_bear_their_mark_in_every_document(
    shipped: Loaded, templates: dict[str, bytes]
) -> None:
    """No text has Chinese words; each document says so of every one that it prints, in one place at least."""
    catalog = shipped.catalog
    for number, leaf in enumerate(one for one in catalog.leaves if isinstance(one.value, Text)):
        if leaf.route not in IN_EVERY_HEADER:
            words = MappingProxyType({"en": f"Qq{number}qq"})
            catalog = _changed(catalog, leaf.route, Text(words)) or catalog
    printed = 0
    for path, data in documents(without_files(catalog), templates, Wish(languages=("zh",))):
        if path.endswith(".docx"):
            said = text_of(path, data)
            there = set(re.findall(r"Qq\d+qq", said))
            printed += len(there)
            assert there == set(re.findall(r"(Qq\d+qq)（英语原文，待译）", said)), path
    assert printed > 2_000


def _one_role(catalog: Catalog, name: str) -> Catalog:
    """One role, with the process it is there for and a few records: each field is there, and printing is quick."""
    records = dict(list(catalog.records.items())[:3])
    processes = {one: catalog.processes[one] for one in catalog.roles[name].serves[:1]}
    return replace(
        catalog,
        roles=MappingProxyType({name: catalog.roles[name]}),
        processes=MappingProxyType(processes),
        records=MappingProxyType(records),
    )


def _field(route: tuple[str, ...]) -> tuple[str, ...]:
    """The route without ids: which field of which shape."""
    fields = set()
    for shape in _shapes():
        fields |= set(shape.model_fields)
    return (route[0], *(part for part in route[1:] if part in fields))


def _shapes() -> list[type[Shape]]:
    found, waiting = [], list(Shape.__subclasses__())
    while waiting:
        shape = waiting.pop()
        found.append(shape)
        waiting += shape.__subclasses__()
    return found


def _excused(field: tuple[str, ...]) -> bool:
    # ids are for links; a lock is no word: `test_a_locked_clause_is_locked_in_word` looks at it
    return (
        field[-1] in ("id", "locked")
        or field[0] in NOWHERE
        or any(f"{field[0]}/{part}" in NOWHERE for part in field[1:])
    )


def _other(value: Any, kind: str | None, catalog: Catalog) -> Any:
    if kind and kind in catalog.ids:
        other = next((other for other in sorted(catalog.ids[kind]) if other != str(value)), None)
        return int(other) if other and isinstance(value, int) else other
    match value:
        case Text():
            return Text(MappingProxyType({key: f"{said}§" for key, said in value.words.items()}))
        case bool():
            return not value
        case int() | float():
            return value - 1
        case Quantity():
            return Quantity(value.number + Decimal(1), value.unit)
        case date():
            return value + timedelta(days=1)
        case str():
            return f"{value}x"
    return None


def _changed(catalog: Catalog, route: tuple[str, ...], value: Any) -> Catalog | None:
    if route[0] == "department":
        return replace(catalog, department=_with(catalog.department, route[1:], value))
    entries = dict(getattr(catalog, route[0]))
    entries[route[1]] = _with(entries[route[1]], route[2:], value)
    return replace(catalog, **{route[0]: MappingProxyType(entries)})


def _with(shape: Any, route: tuple[str, ...], value: Any) -> Any:
    if not route:
        return value
    if isinstance(shape, tuple):
        return tuple(
            _with(item, route[1:], value) if name == route[0] else item
            for name, item in zip(names(shape), shape, strict=True)
        )
    if isinstance(shape, Shape):
        field = type(shape).model_fields[route[0]]
        allowed = [word for word in get_args(field.annotation) for word in get_args(word) if isinstance(word, str)]
        old = getattr(shape, route[0])
        if len(route) == 1 and allowed and old in allowed:
            value = next(word for word in allowed if word != old)
        return shape.model_copy(update={route[0]: _with(old, route[1:], value)})
    return {**shape, route[0]: value}


def test_signatures_are_for_the_pen(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """Who signs; name, signature and date are never printed."""
    assert _signatures(_agreed(shipped.catalog, "complaint-specialist"), "complaint-specialist", templates) == [
        ["Who", "Name and signature", "Date"],
        ["Holder\nCustomer complaint specialist", "", ""],
        ["Manager\nCustomer service manager", "", ""],
        ["HR", "", ""],
    ]


def test_the_head_s_manager_is_outside_the_department(shipped: Loaded, templates: dict[str, bytes]) -> None:
    rows = _signatures(shipped.catalog, "service-manager", templates)

    assert [row[0] for row in rows[1:3]] == ["Holder\nCustomer service manager", "Manager\nGeneral manager"]


def _agreed(catalog: Catalog, name: str) -> Catalog:
    role = catalog.roles[name]
    approved = Approved(on=date(2026, 11, 20), by=("holder", "manager", "hr"), substance=substance(role))
    return replace(
        catalog, roles=MappingProxyType({**catalog.roles, name: role.model_copy(update={"approved": approved})})
    )


def _signatures(catalog: Catalog, role: str, templates: dict[str, bytes]) -> list[list[str]]:
    wish = Wish(languages=("en",), roles=(role,), kinds=("job-description",))
    ((_, data),) = documents(without_files(catalog), templates, wish)
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in Document(BytesIO(data)).tables]
    (rows,) = (rows for rows in found if rows[0][0] == "Who")
    return rows


def test_a_limit_says_who_decides_above_it_and_nothing_else_does(shipped: Loaded, templates: dict[str, bytes]) -> None:
    limited = unlimited = 0
    for role in shipped.catalog.roles.values():
        wish = Wish(languages=("en",), roles=(role.id,), kinds=("job-description",))
        ((_, data),) = documents(shipped, templates, wish)
        said = word_text(data).count("Above this limit")
        with_limit = [one for one in role.responsibilities if one.limit and (one.escalates_to or one.escalates_outside)]
        limited, unlimited = limited + said, unlimited + len(role.responsibilities) - said
        assert said == len(with_limit), role.id
    assert limited > 5
    assert unlimited > 5


def test_tables_break_where_readers_expect_it(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """No row is torn, heads are repeated, facts, dialogues and short tables stay whole, others keep two rows at either
    end; facts about a standard or a target may go on on the next page, but not right after their beginning."""
    for path, data in documents(shipped, templates, Wish()):
        for table in _tables(path, data):
            rows = table.findall(f"{W}tr")
            kept = [bool(row.xpath(".//w:p[w:pPr/w:keepNext]")) for row in rows]
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows), path
            assert not any(
                row.xpath(".//w:p[not(w:pPr/w:keepNext)]") for row, keep in zip(rows, kept, strict=True) if keep
            )
            style = table.tblPr.style
            if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
                flows = len(rows) > 7 and path.endswith(("service-standards.docx", "service-targets.docx"))
                whole = [True] * (len(rows) - 1) + [False]
                assert kept == whole or (flows and kept[0] and kept[-3:] == [True, True, False]), path
            elif style == "Whole":
                assert 2 < len(rows) < 16, path
                assert kept == [True] * (len(rows) - 1) + [False], path
            else:
                assert kept[0], path
                assert not kept[-1], path
                assert len(rows) < 3 or (kept[1] and kept[-2]), path
                assert any(kept[2:-2]) == (len(rows) == 5), path


def _tables(path: str, data: bytes) -> Iterator[Any]:
    """The tables of a Word file, but for pictures: what a lane holds may be longer than a page."""
    for table in Document(BytesIO(data)).element.body.iter(f"{W}tbl") if path.endswith(".docx") else ():
        if not table.xpath(".//w:pStyle[@w:val='Lane']"):
            yield table


def test_every_leaf_can_be_found_again(shipped: Loaded) -> None:
    """The walk the test above stands on names every value once."""
    role = shipped.catalog.roles["complaint-specialist"]
    routes = [leaf.route for leaf in leaves(role, ())]

    assert len(routes) == len(set(routes)) > 200


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(catalogs(), shapes(Department))
def test_any_catalog_the_model_accepts_can_be_printed(
    templates: dict[str, bytes], some: Catalog, department: Department
) -> None:
    """Drafts with holes, links that lead nowhere, odd signs: every document opens and has no tag left in it.

    Characters that no Word file can hold are refused when a catalog is read (Y102), so they are left out here.
    """
    catalog = _printable(replace(some, department=some.department or department))
    for path, data in documents(without_files(catalog), templates, Wish(languages=("en", "zh"))):
        assert not path.endswith(".docx") or Document(BytesIO(data)).sections, path
        assert "{%" not in text_of(path, data) or "{%" in _everything(catalog)


def _said(value: Any) -> list[str]:
    if isinstance(value, Text):
        return [value.plain or "", *value.words.values(), *value.words]
    return [value] if isinstance(value, str) else []


def _printable(catalog: Catalog) -> Catalog:
    entries = {root: MappingProxyType({k: _clean(v) for k, v in getattr(catalog, root).items()}) for root in ROOTS}
    return replace(catalog, department=_clean(catalog.department), **entries)


def _clean(value: Any) -> Any:
    match value:
        case str():
            return FORBIDDEN.sub("", value)
        case Text():
            plain = None if value.plain is None else _clean(value.plain)
            return Text(MappingProxyType({key: _clean(said) for key, said in value.words.items()}), plain, value.stale)
        case Shape():
            return value.model_copy(update={name: _clean(getattr(value, name)) for name in type(value).model_fields})
        case tuple():
            return tuple(map(_clean, value))
        case dict():
            return {_clean(name): _clean(inside) for name, inside in value.items()}
    return value


def _everything(catalog: Catalog) -> str:
    return "".join(said for leaf in catalog.leaves for said in _said(leaf.value))


def _print_small(
    files: dict[str, str], templates: dict[str, bytes], path: str = "en/head-job-description.docx"
) -> list[str]:
    """The lines of one document of the small catalog with `files` over it."""
    kind = path.partition("-")[2].removesuffix(".docx")
    return word_text(dict(documents(small(files), templates, Wish(kinds=(kind,))))[path]).splitlines()


def _wording(files: dict[str, str] | None = None, language: str = "en") -> Wording:
    return Wording(small(files).catalog, language)


def test_a_role_that_says_nothing_yet_prints_no_empty_section(templates: dict[str, bytes]) -> None:
    lines = _print_small({}, templates)

    assert lines[0].lstrip(" ·") == "Service desk\tJob description"
    mark = lines[-1].split(" · ")[1]
    annex = lines.index("# Annex: design profile")
    assert lines[1:annex] == [
        "Job description",
        "# Head",
        "DRAFT: not in force until holder, manager and HR have signed",
        "Department | Service desk",
        "Reports to | General manager",
        "# Review and agreement",
        f"Signatures are for this text: Head, {mark} (same mark, same text). Each holder signs a copy "
        "of their own, and everybody who signs keeps one. "
        "The annexes inform and are not part of what is signed.",
        "Who | Name and signature | Date",
        "Holder / Head |  | ",
        "Manager / General manager |  | ",
        "HR |  | ",
    ]
    assert [line.split(" | ")[1:3] for line in lines[annex + 2 : annex + 7]] == [["–", "not described"]] * 5
    assert lines[-1].startswith(f"Job description: Head · {mark} · draft\t")


def test_a_retired_role_gets_no_documents(templates: dict[str, bytes]) -> None:
    files = {"roles/head.yaml": "retired: {}\n"}
    made = dict(documents(small(files), templates, Wish()))

    assert not [path for path in made if path.startswith("en/head-")]


TARGET = "targets: [{id: a, metric: answered, level: {kind: share, at_least: 80 %}}]\n"


def test_targets_of_a_retired_role_are_the_departments_no_more(templates: dict[str, bytes]) -> None:
    path = "en/department-service-targets.docx"
    used = {"metrics.yaml": "- {id: answered, title: Answered}\n"}

    assert "Answered" in " ".join(_print_small({**used, "roles/head.yaml": TARGET}, templates, path))
    assert "No targets yet." in _print_small({**used, "roles/head.yaml": f"{TARGET}retired: {{}}\n"}, templates, path)
    made = dict(documents(small({**used, "roles/head.yaml": f"{TARGET}retired: {{}}\n"}), templates, Wish()))
    assert "en/head-service-targets.docx" not in made
    assert "en/deputy-service-targets.docx" not in made


def test_work_is_sorted_by_weight_and_numbered_through(templates: dict[str, bytes]) -> None:
    role = """\
responsibilities:
  - {id: rest, does: Rest}
  - {id: rare, does: Rare, weight: occasional, share: 0}
  - {id: more, does: More, weight: extra, share: 15}
  - {id: main, does: Main, weight: core, share: 40}
  - {id: also, does: Also, weight: core, share: 45}
person:
  required: [{id: a, asks: Knows, needed_for: [main, rest]}]
  preferred: [{id: b, asks: Likes, needed_for: [gone]}]
"""
    lines = _print_small({"roles/head.yaml": role}, templates)
    work = [line for line in lines if line.startswith("## ") or line[:1].isdigit()]

    assert work[:-2] == [
        "## Core · 85\u00a0%",
        "1 | Main | 40\u00a0% |  | ",
        "2 | Also | 45\u00a0% |  | ",
        "## Extra · 15\u00a0%",
        "3 | More | 15\u00a0% |  | ",
        "## Occasional",
        "4 | Rare | 0\u00a0% |  | ",
        "## Not weighted yet",
        "5 | Rest |  |  | ",
    ]
    assert "Knows |  | 1, 5" in lines
    assert "Likes |  | " in lines


@pytest.mark.parametrize(
    ("given", "row"),
    [
        ("decision: decides", "1 | Work |  | Decides | "),
        ("limit: {kind: money, up_to: 500 CNY}", "1 | Work |  |  / up to 500\u00a0CNY | "),
        ("limit: {kind: money, up_to: 500 CNY, per: case}", "1 | Work |  |  / up to 500\u00a0CNY per case | "),
        ("limit: {kind: money, per: case}", "1 | Work |  |  | "),
        ("limit: {kind: scope}", "1 | Work |  |  | "),
        ("limit: {kind: scope, within: Small cases}", "1 | Work |  |  / Small cases | "),
        ("escalates_to: deputy", "1 | Work |  |  | "),
        (
            "limit: {kind: scope, within: Small cases}\n    escalates_to: deputy",
            "1 | Work |  |  / Small cases / Above this limit: Deputy | ",
        ),
        (
            "limit: {kind: scope, within: Small cases}\n    escalates_outside: The board",
            "1 | Work |  |  / Small cases / Above this limit: The board | ",
        ),
        ("pace: {by: self}", "1 | Work |  |  | planned by the holder"),
        ("pace: {window: 1 h}", "1 | Work |  |  |  / all of it done within 1 hour"),
        ("volume: {expected: 0, per: day, each: 5 min}", "1 | Work / Volume: about 0 a day, 5 minutes each |  |  | "),
        ("volume: {expected: 3, per: day}", "1 | Work |  |  | "),
        ("volume: {per: day, each: 5 min}", "1 | Work |  |  | "),
    ],
)
def test_half_filled_work_prints_what_is_known(given: str, row: str, templates: dict[str, bytes]) -> None:
    role = f"responsibilities:\n  - id: work\n    does: Work\n    {given}\n"

    assert row in _print_small({"roles/head.yaml": role}, templates)


def test_facts_of_a_role_are_printed_even_where_a_link_leads_nowhere(templates: dict[str, bytes]) -> None:
    department = (
        "segments: [{id: firms, title: Firms}]\n"
        "classification: {grades: [{id: 2, title: Skilled}], series: [{id: desk, title: Desk work}]}\n"
    )
    role = (
        "holders: 0\nstand_in: ghost\nseries: desk\ngroup: gone\ngrade: 2\nnext: [deputy, ghost]\nsegments: [firms]\n"
        "codes: {onet-soc: '43-1', isco-08: '4225', cn-2022: '4-07'}\n"
        "contacts: [{id: a, who: Press, inside: false}, {id: b, who: Anybody}, {id: c, who: Board, inside: true}]\n"
    )
    lines = _print_small({"department.yaml": department, "roles/head.yaml": role}, templates)

    for line in (
        "Series and group | Desk work · gone",
        "Rank and grade | 2: Skilled",
        "Nearest public codes | CN 2022 4-07, ISCO-08 4225, O*NET-SOC 43-1",
        "Holders | 0",
        "Stand-in | ghost",
        "Next roles | Deputy, ghost",
        "Customers served | Firms",
    ):
        assert line in lines
    assert (
        lines.index(" | Anybody |  | ") < lines.index("Internal | Board |  | ") < lines.index("External | Press |  | ")
    )


HOTLINE = """\
id: hotline
title: Hotline
steps:
  - {id: call, title: Call, moment_of_truth: true, actions: [{id: greet, lane: front-stage, does: Greet}]}
  - {id: note, title: Note, actions: [{id: write, lane: back-stage, does: Write}]}
  - {id: bye, title: Farewell, moment_of_truth: true, actions: [{id: thank, lane: front-stage, does: Thank}]}
"""
GREETS = "responsibilities: [{id: a, does: Greet, actions: [hotline/call/greet, hotline/note/write]}]\n"


@pytest.mark.parametrize(
    ("holders", "said"),
    [
        (1, []),
        (2, ["Volumes are those of both holders together."]),
        (3, ["Volumes are those of all 3 holders together."]),
    ],
)
def test_whose_volumes_are_counted(holders: int, said: list[str], templates: dict[str, bytes]) -> None:
    head = f"holders: {holders}\nresponsibilities: [{{id: a, does: Greet}}]\n"
    lines = _print_small({"roles/head.yaml": head}, templates)

    assert [line for line in lines if line.startswith("Volumes")] == said


def test_only_moments_of_truth_in_which_the_role_acts_are_its_moments(templates: dict[str, bytes]) -> None:
    lines = _print_small(
        {
            "processes/hotline.yaml": HOTLINE,
            "roles/head.yaml": GREETS,
            "standards/people.yaml": (
                "- {id: smile, title: Smile, steps: [hotline/call], owner: head}\n"
                "- {id: bow, title: Bow, steps: [hotline/note], owner: deputy}\n"
                "- {id: nod, title: Nod, steps: [hotline/call], area: attitude}\n"
                "- {id: grin, title: Grin, owner: head, area: attitude}\n"
            ),
        },
        templates,
    )
    start, end = (lines.index(f"# {title}") for title in ("Moments of truth in this role", "Review and agreement"))

    assert lines[start + 2 : end] == [
        "Call / Hotline |  | Nod; Smile",
        "# Standards the role answers for",
        "Standard | Promise to the customer",
        "Grin | ",
        "Smile | ",
    ]


def test_standards_without_area_figures_or_customers_to_tell(templates: dict[str, bytes]) -> None:
    path = "en/department-service-standards.docx"
    standards = (
        "- {id: bow, title: Bow, area: attitude, promise: We bow, published: {to_customers: false, reason: Shy}}\n"
        "- {id: nod, title: Nod, area: attitude, promise: We nod, published: {to_customers: true}}\n"
        "- {id: hum, title: Hum, area: tact, promise: We hum, level: {kind: count, at_most: 3}}\n"
        "- {id: wave, title: Wave, promise: We wave, steps: [hotline/call, lost/step], place: Gate, published: {}}\n"
        "- {id: sing, title: Sing, promise: We sing, metrics: [songs], level: {kind: count, at_least: 1, per: day}}\n"
        "- {id: dance, title: Dance, metrics: [songs], published: {to_customers: true, says: We dance}}\n"
    )
    lines = _print_small(
        {
            "standards/people.yaml": standards,
            "processes/hotline.yaml": HOTLINE,
            "metrics.yaml": "- {id: songs, title: Songs}\n",
        },
        templates,
        path,
    )

    assert [line for line in lines if line.startswith(("# ", "## "))] == [
        "# Service standards",
        "# All standards",
        "# Coverage map",
        "## Premises and equipment (hardware)",
        "## How the service runs (software)",
        "## How we meet customers (people)",
        "# How we meet customers (people)",
        "## Attitude, body and voice",
        "## Tact",
        "# Not sorted into an area yet",
        "# What we tell our customers",
        "## When you meet us",
    ]
    assert not [line for line in lines if line.startswith("Reassessed by")]
    assert [line for line in lines if line.startswith("Why customers")] == ["Why customers are not told | Shy"]
    assert "In figures | at most 3" in lines
    assert "In figures | Songs: at least 1 a day" in lines
    assert "Where it applies | Hotline: “Call”; lost: “lost/step”; Gate" in lines
    assert "We nod | " in lines
    assert not {"We bow | ", "We wave | ", "We dance | "} & set(lines)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("{days: [monday, tuesday, friday], opens: '09:00', closes: '17:00'}", "Monday to Friday, 09:00 to 17:00"),
        ("{days: [monday], opens: '09:00'}", ""),
        ("{days: [monday], closes: '17:00'}", ""),
        ("{opens: '09:00', closes: '17:00'}", ""),
    ],
)
def test_service_hours_are_printed_only_when_they_are_complete(hours: str, said: str) -> None:
    assert service_standards(_wording({"department.yaml": f"hours: {hours}\n"}))["hours"] == said


LEVELS = [
    ("{kind: share, at_least: 95 %, within: 2 h, never_more_than: 8 h}",
     "at least 95\u00a0% within 2 hours, never more than 8 hours"),
    ("{kind: share, at_most: 5 %}", "at most 5\u00a0%"),
    ("{kind: share, at_least: 5 %, at_most: 8 %}", "5\u00a0% to 8\u00a0%"),
    ("{kind: share, at_least: 0 %}", "at least 0\u00a0%"),
    ("{kind: share, within: 2 h}", "within 2 hours"),
    ("{kind: share}", ""),
    ("{kind: percentile, at_most: 36 h}", "90\u00a0% of cases within 36 hours"),
    ("{kind: percentile, at_most: 5 points}", "90\u00a0% of cases at most 5 points"),
    ("{kind: percentile, percentile: 50}", ""),
    ("{kind: mean, at_most: 3 min, never_more_than: 9 min}", "at most 3 minutes, never more than 9 minutes"),
    ("{kind: count, at_least: 0}", "at least 0"),
    ("{kind: count, at_most: 2, per: month}", "at most 2 a month"),
    ("{kind: score, at_least: 4.5}", "at least 4.5"),
    ("{kind: score, at_least: 4.5, lowest: 1, highest: 5}", "at least 4.5 of 5"),
]  # fmt: skip


@pytest.mark.parametrize(("level", "said"), LEVELS)
def test_levels_in_words(level: str, said: str) -> None:
    wording = _wording({"roles/head.yaml": f"targets: [{{id: a, level: {level}}}]\n"})
    target = wording.catalog.roles["head"].targets[0]

    assert level_words(wording, target.level, None) == said


THREE = "level: {kind: count, at_most: 3}"
METRICS = """\
- {id: plain, title: Plain}
- {id: timed, title: Timed, sentence: "{level} come within {within}", clock: {time: calendar}}
- {id: open, title: Open, clock: {starts: Call}}
"""


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("level: {kind: share, at_least: 80 %}", "A: at least 80\u00a0%."),
        (
            "metric: timed, level: {kind: share, at_least: 80 %, within: 2 h, never_more_than: 8 h}",
            "80\u00a0% come within 2 hours, never more than 8 hours.",
        ),
        (
            "metric: timed, by: 2027-03-31, level: {kind: share, at_most: 5 %, within: 1 d}",
            "By 31 March 2027, 5\u00a0% come within 1 day.",
        ),
        (
            "metric: open, level: {kind: percentile, at_most: 8 h}, baseline: {value: 9 h}, best: {value: 7 h}",
            "Open: 90\u00a0% of cases within 8 business hours; today that takes 9 business hours, "
            "best so far 7 business hours.",
        ),
        (
            "metric: open, level: {kind: percentile, at_most: 8 h}",
            "Open: 90\u00a0% of cases within 8 business hours.",
        ),
        ("metric: plain", "Plain."),
        ("metric: plain, baseline: {value: 0 %}", "Plain; today 0\u00a0%."),
        (f"metric: gone, {THREE}", "Gone: at most 3."),
        (f"metric: plain, {THREE}, baseline: {{n: 3}}, best: {{on: 2026-01-01}}", "Plain: at most 3."),
        (f"metric: plain, {THREE}, baseline: {{value: 0 %}}", "Plain: at most 3; today 0\u00a0%."),
        (f"metric: plain, {THREE}, best: {{value: 0 %}}", "Plain: at most 3, best so far 0\u00a0%."),
        (f"metric: plain, {THREE}, review: month", "Plain: at most 3. Reviewed monthly."),
        (
            f"metric: plain, {THREE}, feedback: {{every: week, to: holder}}",
            "Plain: at most 3. The result reaches the holder weekly.",
        ),
        (f"metric: plain, {THREE}, feedback: {{every: week}}", "Plain: at most 3."),
        (f"metric: plain, {THREE}, feedback: {{to: holder}}", "Plain: at most 3."),
    ],
)
def test_a_target_as_a_sentence(target: str, sentence: str) -> None:
    files = {
        "department.yaml": "clock: business\n",
        "metrics.yaml": METRICS,
        "roles/head.yaml": f"targets: [{{id: a, {target}}}]\n",
    }
    wording = _wording(files)

    assert target_sentence(wording, wording.catalog.roles["head"].targets[0]) == sentence


@pytest.mark.parametrize(
    ("target", "needed"),
    [
        ("level: {kind: share, at_least: 95 %}, baseline: {value: 82 %}", "34"),
        ("level: {kind: share, at_most: 5 %}, baseline: {value: 18 %}", "34"),
        ("level: {kind: share, at_least: 100 %}, baseline: {value: 90 %}", "35"),
        ("level: {kind: share, at_least: 0 %}, baseline: {value: 10 %}", "35"),
        ("level: {kind: share, at_least: 95 %}", ""),
        ("level: {kind: share, within: 2 h}, baseline: {value: 82 %}", ""),
        ("level: {kind: share, at_least: 95 %}, baseline: {n: 10}", ""),
        ("level: {kind: share, at_least: 95 %}, baseline: {value: 95 %}", ""),
        ("level: {kind: share, at_least: 95 %}, baseline: {value: 3 h}", ""),
        ("level: {kind: share, at_least: 120 %}, baseline: {value: 95 %}", ""),
        ("level: {kind: mean, at_least: 95 %}, baseline: {value: 82 %}", ""),
        ("baseline: {value: 82 %}", ""),
    ],
)
def test_cases_needed_are_said_only_where_they_can_be_reckoned(target: str, needed: str) -> None:
    wording = _wording({"roles/head.yaml": f"targets: [{{id: a, {target}}}]\n"})
    found = service_targets(wording, [wording.catalog.roles["head"]])["roles"][0]["targets"][0]

    assert found["answers"] == needed


@pytest.mark.parametrize(
    ("metric", "clock", "typical"),
    [
        ("", "", ""),
        ("clock: {starts: Call}, typical: {says: About 80 %}", "Starts: Call.", "About 80\u00a0%"),
        (
            "clock: {time: calendar, stops: Answer}, typical: {says: About 80 %, source: Survey 2020}",
            "Elapsed time. Stops: Answer.",
            "About 80\u00a0% (Survey 2020)",
        ),
    ],
)
def test_a_metric_half_defined_says_what_is_known(metric: str, clock: str, typical: str) -> None:
    files = {"metrics.yaml": f"- {{id: answered, title: Answered, {metric}}}\n", "roles/head.yaml": TARGET}
    wording = _wording(files)
    found = service_targets(wording, list(wording.catalog.roles.values()))["roles"]

    assert [role["id"] for role in found] == ["head"]
    assert found[0]["targets"][0]["definition"]["clock"] == clock
    assert found[0]["targets"][0]["definition"]["typical"] == typical


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ("{value: 82 %, on: 2026-09-30, n: 118}", "30 September 2026 (118 cases)"),
        ("{value: 82 %, on: 2026-09-30}", "30 September 2026"),
        ("{value: 82 %, n: 0}", "(0 cases)"),
        ("{value: 82 %}", ""),
    ],
)
def test_when_and_on_how_many_cases_it_was_measured(measured: str, said: str) -> None:
    wording = _wording({"roles/head.yaml": f"targets: [{{id: a, baseline: {measured}}}]\n"})

    assert measured_when(wording, wording.catalog.roles["head"].targets[0].baseline) == said


def test_words_missing_in_a_language_are_those_of_the_other_one_marked(templates: dict[str, bytes]) -> None:
    files = {"department.yaml": "languages: [en, zh]\n", "roles/head.yaml": "purpose: {en: Keep customers}\n"}

    assert _print_small(files, templates)[4] == "Keep customers"
    assert _print_small(files, templates, "zh/head-job-description.docx")[4] == "Keep customers（英语原文，待译）"


def test_a_sentence_without_its_figures_shows_no_brace() -> None:
    wording = _wording({"metrics.yaml": METRICS, "roles/head.yaml": "targets: [{id: a, metric: timed}]\n"})

    said = target_sentence(wording, wording.catalog.roles["head"].targets[0])

    assert said.startswith("Timed")
    assert "{" not in said


def _approved(by: str, substance_: str | None = None, more: str = "") -> dict[str, str]:
    work = f"purpose: Keep customers\n{more}"
    found = substance_ or substance(small({"roles/head.yaml": work}).catalog.roles["head"])
    return {"roles/head.yaml": f"{work}approved: {{on: 2026-11-01, by: {by}, substance: '{found}'}}\n"}


def test_an_agreement_stands_on_paper_with_those_who_agreed_while_it_holds(templates: dict[str, bytes]) -> None:
    agreed = _print_small(_approved("[holder, hr]"), templates)
    outdated = _print_small(_approved("[holder, manager, hr]", "00000000"), templates)

    assert "DRAFT: not in force until holder, manager and HR have signed" not in agreed
    assert any("The agreement of Holder, HR was recorded on 1 November 2026. " in line for line in agreed)
    assert [line for line in agreed if line.startswith(("Holder /", "Manager /", "HR |"))] == [
        "Holder / Head |  | ",
        "Manager / General manager |  | ",
        "HR |  | ",
    ]
    assert not any("was recorded on" in line for line in outdated)
    assert agreed[-1].partition("\t")[0].endswith("· approved 1 November 2026")
    assert "DRAFT: not in force until holder, manager and HR have signed" in outdated
    assert "1 November 2026" not in "".join(outdated)


def test_a_document_is_dated_by_the_agreement_and_a_draft_bears_no_day_of_its_own(templates: dict[str, bytes]) -> None:
    def modified(files: dict[str, str], **wish: Any) -> date:
        data = dict(documents(small(files), templates, Wish(**wish)))["en/head-job-description.docx"]
        found = Document(BytesIO(data)).core_properties.modified
        assert found is not None
        return found.date()

    assert modified(_approved("[hr]")) == date(2026, 11, 1)
    assert modified(_approved("[hr]", "00000000")) == date(1980, 1, 1)
    assert modified({}) == date(1980, 1, 1)
    assert modified(_approved("[hr]"), moment=datetime(2020, 2, 3, tzinfo=UTC)) == date(2020, 2, 3)


WORK = "responsibilities: [{id: a, does: Answer, share: 5}, {id: b, does: Sort}]\n"


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (WORK.replace("Answer", "Reply"), False),
        (WORK.replace("share: 5", "share: 6"), False),
        ("responsibilities: [{id: b, does: Sort}, {id: a, does: Answer, share: 5}]\n", False),
        (f"{WORK}holders: 2\n", False),
        (f"{WORK}title: Chief\n", False),
        (f"{WORK}approved: {{on: 2026-11-01, by: [hr], substance: '0'}}\n", True),
        (f"{WORK}waivers: [{{id: a, rule: P301, at: purpose}}]\n", True),
        (f"{WORK}review: {{by: 2027-01-01}}\n", True),
        (f"{WORK}retired: {{on: 2027-01-01}}\n", True),
        (f"{WORK}codes: {{isco-08: '4225'}}\n", True),
        (WORK.replace("Answer", "Answer, covers: [OLD-1]"), True),
        (WORK.replace("Answer", "{en: Answer, zh: 答}"), False),
    ],
)
def test_the_substance_is_what_a_holder_agrees_to_and_nothing_else(changed: str, same: bool) -> None:
    before, after = (substance(small({"roles/head.yaml": text}).catalog.roles["head"]) for text in (WORK, changed))

    assert (before == after) is same
    assert re.fullmatch(r"[0-9a-f]{8}", after)


def test_a_translation_to_be_renewed_is_no_change_of_substance() -> None:
    found = {
        substance(small({"roles/head.yaml": f"purpose: {{en: Keep, zh: 留住{stale}}}\n"}).catalog.roles["head"])
        for stale in ("", ", stale: [zh]")
    }

    assert len(found) == 1
