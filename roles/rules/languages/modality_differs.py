"""L103."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.languages.obligation import clash
from roles.rules.languages.pairs import compared


@rule("L103", Severity.WARNING, "standard")
def modality_differs(catalog: Catalog) -> Iterator[Problem]:
    """One language obliges or forbids, the other only advises or allows.

    “Must” makes a fault of what “may” leaves to the holder. If the languages differ, colleagues are held to different
    duties under the same description.

    Limits: it compares English with Chinese, and only clear words: must, is mandatory, may not, 必须, 不得 and 严禁 on
    one side, should, may, is optional, 可以, 建议 and 尽量 on the other. 应 is said for must and for should, so it
    clashes with “may” alone. A plain statement obliges in its own way and is left alone.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Complaints must be registered before they are passed on
      zh: 投诉转交前可以先登记  # L103
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Good:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Complaints must be registered before they are passed on
      zh: 投诉转交前应当先登记
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Mend: decide whether it is a duty, advice or a right, and use the word for it in both languages.
    Waiver: a text prescribed by law in one language and explained in the other.
    """
    for pair, (one, other) in compared(catalog, clash):
        there = one if pair.late == pair.english else other
        yield problem(
            "“{words}” in {language}, “{others}” in {other}: one obliges or forbids, the other leaves it open",
            pair.at(pair.late),
            span=(there.start, there.end),
            words=one.said,
            language=pair.english,
            others=other.said,
            other=pair.chinese,
        )
