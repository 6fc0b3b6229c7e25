"""The K rules: each on what it finds, what it leaves alone, and what lies just beside it."""

import pytest

from roles.catalog import load_catalog
from roles.check import check
from roles.phrases import problem_text
from tests.small import small, texts


def _found(files: dict[str, str]) -> list[str]:
    """Code and route of what does not hold together or cannot be read in the small catalog with `files` over it."""
    findings = [one for one in check(small(files)).findings if one.code[0] in "KY"]
    return sorted(f"{one.code} {'/'.join(one.problem.route)}" for one in findings)


def _words(files: dict[str, str]) -> list[str]:
    """Every finding in English."""
    return [problem_text("en", one.problem) for one in check(small(files)).findings]


TWO = "languages: [en, zh]\ntitle: {en: Desk, zh: 服务台}\n"
HEAD = "title: {en: Head, zh: 主管}\nreports_outside: {en: General manager, zh: 总经理}\n"
DEPUTY = "title: {en: Deputy, zh: 副主管}\n"
BILINGUAL = {"department.yaml": TWO, "roles/head.yaml": HEAD, "roles/deputy.yaml": DEPUTY}
CLERK = "id: clerk\ntitle: Clerk\nreports_to: head\n"
OLD = f"{CLERK}retired: {{on: 2026-01-31}}\n"
SENTENCE = "- {id: answered, title: Answered, sentence: 'at least {level} are answered within {within}'}\n"
USED = "responsibilities:\n  - {id: answer, does: Answer calls, measured_by: [answered]}\n"
STEPS = (
    "id: hotline\ntitle: Hotline\nsteps:\n"
    "  - {id: call, title: Call, actions: [{id: greet, lane: front-stage, does: Greet the caller}]}\n"
)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({"roles/head.yaml": "stand_in: clerk\n", "roles/clerk.yaml": "id: [\n"}, ["Y"], id="unread role"),
        pytest.param(
            {
                "roles/head.yaml": "responsibilities: [{id: letters, does: Answer}]\n",
                "roles/deputy.yaml": "person: {required: [{id: a, asks: Write, needed_for: [letters]}]}\n",
            },
            ["K101 roles/deputy/person/required/a/needed_for/letters"],
            id="a requirement is for work of the same role",
        ),
        pytest.param(
            {"roles/head.yaml": "reports_to: chief\n", "roles/chief.yaml": "id: chief\ntitle: Chief\n"},
            [],
            id="the only head need not say where it reports",
        ),
        pytest.param(
            {"roles/clerk.yaml": "id: clerk\ntitle: Clerk\n", "roles/chief.yaml": "id: chief\ntitle: Chief\n"},
            ["K103 roles/chief/id", "K103 roles/clerk/id"],
            id="several heads",
        ),
        pytest.param(
            {"roles/head.yaml": "reports_outside: ''\n", "roles/clerk.yaml": "id: clerk\ntitle: Clerk\n"},
            ["K103 roles/clerk/id", "K103 roles/head/id"],
            id="none of two heads says where it reports",
        ),
        pytest.param(
            {"roles/clerk.yaml": "id: clerk\ntitle: Clerk\nreports_outside: Owner\n"},
            ["K103 roles/clerk/id", "K103 roles/head/id"],
            id="both heads say where they report",
        ),
        pytest.param(
            {
                "roles/clerk.yaml": "id: clerk\ntitle: Clerk\nreports_outside: Owner\n",
                "roles/chief.yaml": "id: chief\ntitle: Chief\n",
            },
            ["K103 roles/chief/id", "K103 roles/clerk/id", "K103 roles/head/id"],
            id="two of three heads say where they report",
        ),
        pytest.param(
            {"roles/deputy.yaml": "reports_outside: Owner\n"},
            [],
            id="a role below the head may report outside too",
        ),
        pytest.param(
            {"roles/clerk.yaml": "id: clerk\ntitle: Clerk\nreports_outside: Owner\nretired: {on: 2026-01-31}\n"},
            [],
            id="a retired head is none",
        ),
        pytest.param(
            {"roles/head.yaml": "reports_to: deputy\n"},
            ["K102 roles/deputy/reports_to", "K103 roles/deputy/reports_to"],
            id="no head",
        ),
        pytest.param(
            {"roles/head.yaml": "reports_to: boss\n"},
            ["K101 roles/head/reports_to", "K103 roles/deputy/reports_to"],
            id="a head that reports to an unknown role",
        ),
        pytest.param(
            {"roles/head.yaml": "reports_to: boss\n", "roles/boss.yaml": "id: [\n"},
            ["Y"],
            id="the head may stand in the file that cannot be read",
        ),
        pytest.param(
            {"roles/a.yaml": "id: a\ntitle: A\nreports_to: b\n", "roles/b.yaml": "id: b\ntitle: B\nreports_to: b\n"},
            ["K102 roles/b/reports_to"],
            id="a role that reports to itself, and one below it",
        ),
        pytest.param(
            {
                "roles/a.yaml": "id: a\ntitle: A\nreports_to: z\n",
                "roles/b.yaml": "id: b\ntitle: B\nreports_to: y\n",
                "roles/y.yaml": "id: y\ntitle: Y\nreports_to: b\n",
                "roles/z.yaml": "id: z\ntitle: Z\nreports_to: a\n",
            },
            ["K102 roles/a/reports_to", "K102 roles/b/reports_to"],
            id="each circle once",
        ),
        pytest.param(
            {"needs.yaml": "- {id: calm, title: Calm}\n- {id: calm, title: Quiet, means: No noise}\n"},
            ["K104 needs/calm#2", "K105 needs/calm/id"],
            id="an id twice in a file",
        ),
        pytest.param(
            {
                "roles/head.yaml": (
                    "responsibilities:\n"
                    "  - {id: mail, does: Open}\n"
                    "  - {id: mail, does: Sort, share: 5, weight: core}\n"
                )
            },
            ["K104 roles/head/responsibilities/mail#2"],
            id="an entry with several values is named once",
        ),
        pytest.param(
            {"metrics.yaml": "- {id: answered, title: Answered, excludes: [Fax, Fax]}\n", "roles/head.yaml": USED},
            [],
            id="texts have no id that could be repeated",
        ),
        pytest.param(
            {"roles/clerk.yaml": OLD, "roles/past.yaml": f"{OLD.replace('clerk', 'past')}stand_in: clerk\n"},
            [],
            id="retired roles may name each other",
        ),
        pytest.param(
            {"roles/clerk.yaml": OLD, "records.yaml": "- {id: log, title: Log, keeper: clerk}\n"},
            ["K105 records/log/id", "K106 records/log/keeper"],
            id="a record kept by a retired role",
        ),
        pytest.param(
            {"roles/clerk.yaml": OLD, "records.yaml": "- {id: clerk, title: Log, keeper: clerk}\n"},
            ["K105 records/clerk/id", "K106 records/clerk/keeper"],
            id="an entry named like a retired role is not retired",
        ),
        pytest.param(
            {
                "roles/clerk.yaml": OLD,
                "sources.yaml": "- {id: OLD-1, says: Answers letters, role: clerk}\n",
                "roles/head.yaml": "responsibilities: [{id: letters, does: Answer, covers: [OLD-1]}]\n",
            },
            [],
            id="a statement may have stood under a role that is retired now",
        ),
        pytest.param(
            {
                "sources.yaml": "- {id: OLD-1, says: Answers letters}\n",
                "roles/clerk.yaml": f"{OLD}responsibilities: [{{id: letters, does: Answer, covers: [OLD-1]}}]\n",
            },
            ["K107 sources/OLD-1/id"],
            id="a retired role takes nothing over",
        ),
        pytest.param(
            {"sources.yaml": "- {id: OLD-1, says: Answers letters}\n", "roles/clerk.yaml": "id: [\n"},
            ["Y"],
            id="a role that cannot be read may take the statement over",
        ),
        pytest.param(
            {"roles/head.yaml": "responsibilities: [{id: new-1, does: Open the mail}]\n"},
            [],
            id="a draft may have new-1",
        ),
        pytest.param(
            {
                "roles/head.yaml": (
                    "approved: {on: 2026-11-01, by: [hr], substance: '00000000'}\n"
                    "responsibilities: [{id: renew-1, does: Renew}, {id: new-12, does: new-1}]\n"
                ),
                "needs.yaml": "- {id: new-1, title: Calm}\n",
                "standards/people.yaml": "- {id: smile, title: Smile, place: Desk, need: new-1}\n",
            },
            ["K108 roles/head/responsibilities/new-12/id"],
            id="only ids of the approved role, whole",
        ),
        pytest.param(
            {**BILINGUAL, "roles/head.yaml": f"{HEAD}purpose: Keep customers\n"},
            ["K109 roles/head/purpose"],
            id="plain text where there are two languages",
        ),
        pytest.param(
            {**BILINGUAL, "roles/head.yaml": f"{HEAD}purpose: {{en: Keep customers, zh: ' '}}\n"},
            ["K109 roles/head/purpose"],
            id="a blank is no text",
        ),
        pytest.param(
            {"metrics.yaml": SENTENCE, "roles/head.yaml": f"{USED}targets: [{{id: a, metric: answered}}]\n"},
            [],
            id="a target without level is not asked for its time",
        ),
        pytest.param(
            {
                "metrics.yaml": SENTENCE,
                "roles/head.yaml": (
                    f"{USED}targets:\n"
                    "  - {id: a, metric: answered, level: {kind: share, at_least: 80 %}}\n"
                    "  - {id: b, metric: answered, level: {kind: count, at_most: 3}}\n"
                    "  - {id: c, metric: answered, level: {kind: share, at_least: 80 %, within: 20 s}}\n"
                    "  - {id: d, level: {kind: share, at_least: 80 %}}\n"
                ),
            },
            ["K111 roles/head/targets/a/level", "K111 roles/head/targets/b/level"],
            id="a sentence with a time, targets without",
        ),
        pytest.param(
            {
                "metrics.yaml": "- {id: answered, title: A}\n- {id: saved, title: Saved, sentence: '{level} saved'}\n",
                "roles/head.yaml": (
                    "responsibilities: [{id: answer, does: Answer calls, measured_by: [answered, saved]}]\n"
                    "targets:\n"
                    "  - {id: a, metric: answered, level: {kind: share, at_least: 80 %}}\n"
                    "  - {id: b, metric: saved, level: {kind: share, at_least: 80 %}}\n"
                ),
            },
            [],
            id="no sentence, or one without time, asks for no time",
        ),
        pytest.param(
            {"processes/hotline.yaml": STEPS},
            ["K105 processes/hotline/id"],
            id="a process that no role serves or acts in",
        ),
        pytest.param(
            {
                "processes/hotline.yaml": STEPS,
                "roles/head.yaml": "responsibilities: [{id: a, does: Greet, actions: [hotline/call/greet]}]\n",
            },
            [],
            id="a process is used by who acts in it",
        ),
        pytest.param(
            {
                "processes/hotline.yaml": STEPS,
                "roles/head.yaml": "serves: [hotline]\n",
                "standards/people.yaml": "- {id: smile, title: Smile, steps: [hotline/call]}\n- {id: bow, title: B}\n",
            },
            ["K105 standards/bow/id"],
            id="a standard is used at its step",
        ),
        pytest.param(
            {"needs.yaml": "- {id: calm, title: Calm}\n", "roles/clerk.yaml": "id: [\n"},
            ["Y"],
            id="what cannot be read may use the entry",
        ),
        pytest.param(
            {"needs.yaml": "- {id: calm, title: Calm}\n", "metrics.yaml": "- {id: [\n"},
            ["Y"],
            id="a list that cannot be read may use the entry",
        ),
        pytest.param(
            {
                "metrics.yaml": "- {id: new-1, title: Answered}\n",
                "roles/head.yaml": (
                    "approved: {on: 2026-11-01, by: [hr], substance: '00000000'}\n"
                    "responsibilities: [{id: a, does: Answer, measured_by: [new-1]}]\n"
                ),
            },
            [],
            id="a link in an approved role is no id of its own",
        ),
        pytest.param(
            {"roles/head.yaml": "targets: [{id: a, metric: lost, level: {kind: share, at_least: 80 %}}]\n"},
            ["K101 roles/head/targets/a/metric"],
            id="a target on an unknown metric",
        ),
        pytest.param(
            {
                **BILINGUAL,
                "metrics.yaml": "- {id: a, title: {en: A, zh: 甲}, sentence: {en: 'at {level}', zh: '{time}'}}\n",
                "roles/head.yaml": f"{HEAD}responsibilities: [{{id: b, does: {{en: B, zh: 乙}}, measured_by: [a]}}]\n",
            },
            ["K111 metrics/a/sentence"],
            id="the sentence of one language",
        ),
        pytest.param(
            {
                "metrics.yaml": "- {id: a, title: A}\n",
                "competencies.yaml": "- {id: b, title: B}\n",
                "records.yaml": "- {id: c, title: C}\n",
            },
            ["K105 competencies/b/id", "K105 metrics/a/id", "K105 records/c/id"],
            id="entries of every list that nothing uses",
        ),
    ],
)
def test_what_is_found_and_what_is_not(files: dict[str, str], found: list[str]) -> None:
    """Cases beyond the manual pages; Y stands for what cannot be read."""
    assert [one if one[0] != "Y" else "Y" for one in _found(files)] == found


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"roles/head.yaml": "stand_in: qqqq\n"}, "there is no role “qqqq”"),
        ({"roles/head.yaml": "stand_in: deputi\n"}, "there is no role “deputi”; did you mean “deputy”?"),
        (
            {"roles/a.yaml": "id: a\ntitle: A\n", "roles/b.yaml": "id: b\ntitle: B\n"},
            "“a” reports to no role of the department, just like b, head; only the head may",
        ),
        (
            {"roles/head.yaml": "reports_to: clerk\n", "roles/clerk.yaml": f"{CLERK.replace('head', 'deputy')}"},
            "the reporting line goes round in a circle: clerk → deputy → head → clerk",
        ),
        (
            {"needs.yaml": "- {id: calm, title: Calm}\n- {id: calm, title: Quiet}\n"},
            "the id “calm” is already used in this list",
        ),
        (
            {
                "roles/a.yaml": "id: a\ntitle: A\nreports_to: z\n",
                "roles/m.yaml": "id: m\ntitle: M\nreports_to: z\n",
                "roles/z.yaml": "id: z\ntitle: Z\nreports_to: m\n",
            },
            "the reporting line goes round in a circle: m → z → m",
        ),
        ({"roles/head.yaml": "stand_in: clerk\n", "roles/clerk.yaml": OLD}, "the role “clerk” is retired"),
        (
            {"roles/head.yaml": "stand_in: clerk\n", "roles/clerk.yaml": OLD.replace("}", ", replaced_by: deputy}")},
            "the role “clerk” is retired; “deputy” took its work over",
        ),
        (
            {"roles/head.yaml": USED, "metrics.yaml": "- {id: answered, title: A, sentence: 'in {z} of {y}, {a}'}\n"},
            "the sentence asks for a, y, z; only level and within are known",
        ),
        (
            {**BILINGUAL, "roles/head.yaml": f"{HEAD}purpose: Keep customers\n"},
            "plain text in a department with several languages; write en, zh side by side",
        ),
        ({**BILINGUAL, "roles/head.yaml": f"{HEAD}purpose: {{en: Keep}}\n"}, "the text is missing in zh"),
    ],
)
def test_a_finding_says_what_to_look_at(files: dict[str, str], said: str) -> None:
    assert said in _words(files)


@pytest.mark.parametrize("gone", ["department.yaml", "roles/"])
def test_no_rule_fails_on_a_catalog_without_department_or_roles(gone: str) -> None:
    rest = {path: text.encode() for path, text in texts({"needs.yaml": ""}).items() if not path.startswith(gone)}

    checked = check(load_catalog(rest))

    assert checked.failed == ()
