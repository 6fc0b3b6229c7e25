"""L102."""

from collections.abc import Iterator

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.quantities import Difference, differences
from roles.rule import rule
from roles.rules.languages.pairs import Pair, compared


@rule("L102", Severity.ERROR, "starter")
def numbers_differ(catalog: Catalog) -> Iterator[Problem]:
    """A number, unit, day, share or amount differs between the languages.

    Both languages are signed, published and lived by. Where one says 4 hours and the other 2, half of the readers keep
    the wrong promise, and in a dispute nobody knows which of the two was meant.

    Limits: it compares English with Chinese, and speaks up only where there is no doubt; it knows 半年 as six months,
    八折 as 20 % off, 1.5万 as 15,000. It does not see numbers that changed places, a number of things in words that one
    side leaves out, “first” and “a few”. Texts marked `stale` are left to L101, untranslated ones to L105.

    Bad:
    ```yaml
    # department.yaml
    languages: [en, zh]
    title: {en: Service desk, zh: 服务台}
    # roles/head.yaml
    title: {en: Head, zh: 主管}
    reports_outside: {en: General manager, zh: 总经理}
    purpose:
      en: See to it that every customer is called back within 4 hours
      zh: 确保2小时内给每位客户回电  # L102
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    purpose:
      en: Report to the head by 17:00 every Friday  # L102
      zh: 每周五向主管汇报
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
      en: See to it that every customer is called back within half a day, 80 % of them within two hours
      zh: 确保半天内给每位客户回电，其中八成在2小时内
    # roles/deputy.yaml
    title: {en: Deputy, zh: 副主管}
    purpose:
      en: Report to the head by 5 p.m. every Friday
      zh: 每周五下午5点前向主管汇报
    ```
    Mend: find out which of the two was meant, and correct the other.
    Waiver: hardly ever; a figure that only one country needs stands better in a text of its own.
    """
    for pair, apart in compared(catalog, differences):
        for found in apart:
            yield _problem(pair, found)


def _problem(pair: Pair, found: Difference) -> Problem:
    if found.english and found.chinese:
        there = found.english if pair.late == pair.english else found.chinese
        return problem(
            "“{words}” in {language}, “{others}” in {other}: one of the two is wrong",
            pair.at(pair.late),
            span=(there.start, there.end),
            words=found.english.said,
            language=pair.english,
            others=found.chinese.said,
            other=pair.chinese,
        )
    here, language, other = (
        (found.english, pair.english, pair.chinese) if found.english else (found.chinese, pair.chinese, pair.english)
    )
    assert here
    return problem(
        "“{words}” stands in {language} and nothing like it in {other}; add it there or take it out here",
        pair.at(language),
        span=(here.start, here.end),
        words=here.said,
        language=language,
        other=other,
    )
