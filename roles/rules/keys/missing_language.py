"""K109."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.rule import rule


@rule("K109", Severity.ERROR, "starter")
def missing_language(catalog: Catalog) -> Iterator[Problem]:
    """A text is missing in a language that the department declares.

    `languages` in department.yaml is a promise that every text stands in each of them; a document in a language
    without words prints those of another one, marked. A department with one language writes plain text.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service, zh: 客户服务部}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose: {en: Keep customers}  # K109
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Good:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service, zh: 客户服务部}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose: {en: Keep customers, zh: 留住客户}
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Mend: write the text in the missing language, or take the language out of `languages`.
    Waiver: never; take the language out until it is ready.
    """
    if catalog.department is None:
        return
    declared = catalog.department.languages
    for leaf in catalog.leaves:
        if not isinstance(leaf.value, Text):
            continue
        if leaf.value.plain is not None:
            if len(declared) > 1:
                yield problem(
                    "plain text in a department with several languages; write {languages} side by side",
                    leaf.route,
                    languages=list(declared),
                )
            continue
        missing = [language for language in declared if not (leaf.value.words.get(language) or "").strip()]
        if missing:
            yield problem("the text is missing in {languages}", leaf.route, languages=missing)
