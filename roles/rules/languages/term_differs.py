"""L104."""

from collections.abc import Iterator
from functools import partial

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.languages.glossary import glossary, mixed
from roles.rules.languages.pairs import compared


@rule("L104", Severity.WARNING, "strict")
def term_differs(catalog: Catalog) -> Iterator[Problem]:
    """The languages name different roles, processes, standards, metrics, skills or records.

    Every entry of the catalog has one name in each language. Where one language sends the customer to the complaint
    specialist and the other to the key account specialist, two people wait for each other.

    Limits: it compares English with Chinese only, and sees full names only, of two English words and four Chinese
    signs or more. A shortened name or a pronoun in one language is left alone; so is a name that one language adds.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head of service, zh: 服务部主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Decide what the service deputy brings up
      zh: 决定投诉专员提出的事项  # L104
    # roles/deputy.yaml
    title: {en: Service deputy, zh: 服务部副主管}
    # roles/clerk.yaml
    id: clerk
    title: {en: Complaint clerk, zh: 投诉专员}
    reports_to: head
    ```
    Good:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head of service, zh: 服务部主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Decide what the service deputy brings up
      zh: 决定服务部副主管提出的事项
    # roles/deputy.yaml
    title: {en: Service deputy, zh: 服务部副主管}
    # roles/clerk.yaml
    id: clerk
    title: {en: Complaint clerk, zh: 投诉专员}
    reports_to: head
    ```
    Mend: find out which of the two was meant, and use its name from the catalog in both languages.
    Waiver: where a name is quoted that only looks like the entry's.
    """
    names = glossary(catalog)
    if names is None:
        return
    for pair, found in compared(catalog, partial(mixed, names)):
        yield problem(
            "“{words}” in {language}, “{others}” in {other}: these are two different entries of the catalog",
            pair.at(pair.late),
            span=found.chinese_span if pair.late == pair.chinese else found.english_span,
            words=found.english,
            language=pair.english,
            others=found.chinese,
            other=pair.chinese,
        )
