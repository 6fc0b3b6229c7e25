"""L101."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.languages.pairs import several


@rule("L101", Severity.WARNING, "starter")
def stale_translation(catalog: Catalog) -> Iterator[Problem]:
    """A translation is marked as to be renewed.

    `stale` says that one language was changed and the other not yet. Until it is renewed, colleagues who read one
    language agree to something else than those who read the other.

    Limits: it believes the mark and does not compare; what has no mark is compared by L102 to L105.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Keep customers and win lost ones back
      zh: 留住客户  # L101
      stale: [zh]
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
      en: Keep customers and win lost ones back
      zh: 留住客户，并赢回流失的客户
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Mend: renew the wording, then take the language out of `stale`.
    Waiver: while a translator is at work, until the day it is due.
    """
    declared = several(catalog)
    for route, text in catalog.translated if declared else ():
        for language in text.stale:
            if language in declared:
                yield problem(
                    "the wording in “{language}” is marked as out of date; renew it and take the mark out of `stale`",
                    (*route, language),
                    language=language,
                )
