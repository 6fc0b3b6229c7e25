"""L105."""

from collections.abc import Iterator
from itertools import combinations

from roles.finding import Problem, Route, Severity, problem
from roles.model.catalog import Catalog
from roles.model.text import Text
from roles.rule import rule
from roles.rules.languages.pairs import several
from roles.rules.languages.scripts import is_latin, is_sentence, script_fault


@rule("L105", Severity.WARNING, "starter")
def wrong_language(catalog: Catalog) -> Iterator[Problem]:
    """A text stands in another language than the one it is filed under.

    A text copied to be translated later looks complete to every other check, and is printed in the wrong language.
    Whoever cannot read it signs what they do not understand.

    Limits: it tells Chinese from languages in Latin letters and finds the same sentence twice; it does not tell French
    from German. Names, codes, abbreviations and one English word among Chinese may stay, and so may foreign words in
    brackets or quotes.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Keep customers
      zh: Keep customers  # L105
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    purpose:
      en: 协助主管留住客户  # L105
      zh: 协助主管留住客户
    ```
    Good:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: CRM, zh: CRM}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: Keep customers at each moment of truth (关键时刻)
      zh: 在每个关键时刻（moment of truth）留住客户
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    ```
    Mend: translate it; until then leave the language empty, so that K109 counts it as missing.
    Waiver: words that stay as they are in every language, such as a slogan.
    """
    declared = several(catalog)
    in_latin = [language for language in declared if is_latin(language)]
    for route, text in catalog.translated if declared else ():
        for language, said in text.words.items():
            fault = script_fault(language, said)
            if fault and language in declared and language not in text.stale:
                yield _written_in_another(fault, (*route, language))
        if len(in_latin) > 1:
            yield from _twice_the_same(route, text, in_latin)


def _written_in_another(fault: str, route: Route) -> Problem:
    if fault == "chinese":
        return problem("the text in “{language}” is Chinese; translate it", route, language=route[-1])
    return problem("the text in “{language}” is not Chinese; translate it", route, language=route[-1])


def _twice_the_same(route: Route, text: Text, languages: list[str]) -> Iterator[Problem]:
    """The same sentence in two languages that are written in Latin letters."""
    for other, language in combinations(languages, 2):
        said = text.words.get(language, "")
        if said == text.words.get(other) and language not in text.stale and is_sentence(said):
            yield problem(
                "the text in “{language}” is the same as in “{other}”; translate it",
                (*route, language),
                language=language,
                other=other,
            )
            return
