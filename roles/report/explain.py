"""The manual page of a code, and the list of all codes, as lines for a terminal."""

from collections.abc import Iterator

from roles.messages import say, term
from roles.model.settings import Settings, default, why
from roles.phrases import items
from roles.report.cells import hang, pad, width, wrap
from roles.report.codes import AnyCode, ChangeCode, FindingCode, families


def page(one: AnyCode, language: str, cells: int) -> Iterator[str]:
    """Everything there is to know about a code, in lines of at most `cells`; examples stay as they are."""
    yield f"{one.code} {one.name}"
    yield from wrap(_standing(one, language), cells)
    for paragraph in (one.sentence, *one.why):
        yield from ("", *wrap(say(language, paragraph), cells))
    for label, found, examples in one.parts:
        yield from ("", say(language, label))
        for number, part in enumerate(found):
            yield from [""] * bool(number)
            yield from _indented(part) if examples else hang("  ", _sentence(say(language, part)), cells)
    if isinstance(one, FindingCode) and one.settings:
        yield from ("", say(language, "Settings in department.yaml"))
        for name in one.settings:
            yield from _setting(name, language, cells)


def overview(language: str, cells: int) -> Iterator[str]:
    """Every code with name, severity and stage or class, and what it finds, by family."""
    names = max(width(one.name) for _, _, members in families() for one in members)
    for letter, title, members in families():
        yield from (f"{letter}  {say(language, title)}", "")
        for one in members:
            yield f"{one.code}  {pad(one.name, names)}  {_briefly(one, language)}"
            yield from hang("      ", say(language, one.sentence), cells)
        yield ""
    yield from wrap(say(language, "`roles explain CODE` says more about one of them."), cells)


def _standing(one: AnyCode, language: str) -> str:
    """What a code weighs: how bad a finding is and from when it counts; the class of a change and who must agree."""
    if isinstance(one, FindingCode):
        return say(language, "{severity}, applies from strictness {stage}", _applies(one, language))
    if not one.agree:
        return say(language, "change, class “{class_}”; nobody has to agree", {"class_": _class(one, language)})
    who = items(language, [term(language, "who agrees", who) for who in one.agree])
    words = {"class_": _class(one, language), "who": who}
    return say(language, "change, class “{class_}”; to be agreed by {who}", words)


def _briefly(one: AnyCode, language: str) -> str:
    if isinstance(one, FindingCode):
        return say(language, "{severity}, from {stage}", _applies(one, language))
    return _class(one, language)


def _applies(one: FindingCode, language: str) -> dict[str, str]:
    return {"severity": say(language, one.severity.value), "stage": term(language, "strictness", one.stage)}


def _class(one: ChangeCode, language: str) -> str:
    return term(language, "change class", one.class_)


def _setting(name: str, language: str, cells: int) -> Iterator[str]:
    reason, source = why(name)
    yield f"  {name}: {default(name)}"
    yield from hang("    ", say(language, Settings.model_fields[name].description or ""), cells)
    words = {"reason": say(language, reason), "source": say(language, source)}
    yield from hang("    ", say(language, "Because {reason} ({source}).", words), cells)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _indented(example: str) -> Iterator[str]:
    for line in example.rstrip("\n").split("\n"):
        yield f"  {line}".rstrip()
