"""K110."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.rule import rule


@rule("K110", Severity.ERROR, "starter")
def undeclared_language(catalog: Catalog) -> Iterator[Problem]:
    """A text stands in a language that the department does not declare.

    Such words are printed nowhere. Mostly the language is misspelt, as in `cn` for Chinese, or it was taken out of
    `languages` and its words were left behind.

    Bad:
    ```yaml
    # roles/head.yaml
    purpose:
      en: Keep customers
      cn: 留住客户  # K110
    ```
    Good:
    ```yaml
    # roles/head.yaml
    purpose:
      en: Keep customers
    ```
    Mend: correct the language (Chinese is `zh`), declare it in `languages`, or take the words out.
    Waiver: a translation in the making, until the day it is complete.
    """
    if catalog.department is None:
        return
    declared = catalog.department.languages
    for leaf in catalog.leaves:
        if isinstance(leaf.value, Text):
            for language in leaf.value.words:
                if language not in declared:
                    yield problem(
                        "the department does not declare the language “{language}”, only {languages}",
                        (*leaf.route, language),
                        language=language,
                        languages=list(declared),
                    )
