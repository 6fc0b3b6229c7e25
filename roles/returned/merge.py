"""Differences of documents that came back, against the catalog as it is now → what becomes of each."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from roles.catalog import Loaded
from roles.finding import Route
from roles.model.text import STALE, Text
from roles.model.value import at, locked, text_at
from roles.parsing import NotUnderstood, is_text, meant, parsed, tag
from roles.returned.added import added
from roles.returned.difference import Added, Commented, Difference, Edited, Foreign, Layout, Moved, Removed, Words
from roles.returned.draft import drafted
from roles.returned.line import plain
from roles.returned.moved import moved
from roles.returned.new_file import described, has_own_file
from roles.returned.proposal import proposal
from roles.returned.prose import draft_target
from roles.returned.signed import is_signature, signed
from roles.returned.together import together
from roles.returned.verdict import LOCKED, Copy, Fate, Verdict, applied, conflict, noted, proposed, refused
from roles.word.value import ANSWERS
from roles.yaml_text.change import Change, Put, Remove


def merge(loaded: Loaded, copies: Sequence[Copy]) -> list[Verdict]:
    """What becomes of every difference, each exactly once, in the order of the copies and their differences.

    A difference is measured against the document as it was built; where the catalog moved on since, an edit applies
    only if nobody else touched the same value. One value edited differently in two copies is a conflict.
    """
    verdicts: list[Verdict] = []
    for copy in copies:
        verdicts += _verdicts(loaded, drafted(loaded, copy), {path for one in verdicts for path in one.files})
    return _renewed(loaded, together(loaded, verdicts))


def _verdicts(loaded: Loaded, copy: Copy, taken: Collection[str]) -> list[Verdict]:
    """The verdicts on one copy; `taken` are the new files that others ask for."""
    signatures = [one for one in copy.differences if isinstance(one, Edited) and is_signature(one)]
    others = [_cautious(copy, _verdict(loaded, copy, one, taken)) for one in copy.differences if not is_signature(one)]
    return [*others, *(signed(loaded, copy, signatures) if signatures else ())]


def _cautious(copy: Copy, verdict: Verdict) -> Verdict:
    """Rows and items by likeness alone are a guess, for somebody to look at."""
    guessed = isinstance(verdict.difference, Added | Removed | Moved) and not copy.marked
    if verdict.fate is not Fate.APPLIED or not guessed:
        return verdict
    return proposed(
        "no mark of the document survived, so that rows are told by their text alone; change it in the catalog",
        copy,
        verdict.difference,
    )


def _verdict(loaded: Loaded, copy: Copy, one: Difference, taken: Collection[str]) -> Verdict:
    match one:
        case Edited() if one.route[0] == ANSWERS:
            why = Verdict(copy.name, one, Fate.UNPLACED)
            return noted("an answer for whoever describes the role; the catalog has no place for it", why)
        case Edited():
            return _edited(loaded, copy, one)
        case Added() if has_own_file(one.route):
            return described(loaded, copy, one, taken)
        case Added():
            return added(loaded, copy, one)
        case Removed():
            return _removed(loaded, copy, one)
        case Moved():
            return moved(loaded, copy, one)
        case Words():
            if one.why:
                return Verdict(copy.name, one, Fate.REFUSED, one.why)
            return (draft_target(loaded, copy, one) if copy.marked else None) or proposal(loaded, copy, one)
        case Foreign():
            return Verdict(copy.name, one, Fate.UNPLACED)
        case Commented():
            return Verdict(copy.name, one, Fate.COMMENT)
        case Layout():
            return Verdict(copy.name, one, Fate.LAYOUT)


def _edited(loaded: Loaded, copy: Copy, one: Edited) -> Verdict:
    now = copy.now.get((one.route, one.language))
    if now is None and _is_there(loaded, one):
        return Verdict(copy.name, one, Fate.THERE)
    if now is None:
        return refused(
            "“{route}” is no value of this document in the catalog as it is now", copy, one, route="/".join(one.route)
        )
    if plain(now) == plain(one.new):
        return Verdict(copy.name, one, Fate.THERE)
    if locked(loaded.catalog, one.route):
        return refused(LOCKED, copy, one)
    if is_text(loaded.catalog, one.route):
        return _reworded(loaded, copy, one, now)
    return _revalued(loaded, copy, one, now)


def _is_there(loaded: Loaded, one: Edited) -> bool:
    """Whether the catalog holds just this, though no document would show it in the same place."""
    there = at(loaded.catalog, one.route)
    if there is None or is_text(loaded.catalog, one.route):
        return False
    try:
        return bool(there == meant(loaded.catalog, one.route, one.language, one.new))
    except NotUnderstood:
        return False


def _reworded(loaded: Loaded, copy: Copy, one: Edited, now: str) -> Verdict:
    """A text of people."""
    if plain(now) != plain(one.old):
        return conflict("the catalog says “{now}” since", copy, one, now=now)
    text = text_at(loaded.catalog, one.route)
    if one.new:
        route = one.route if text is None or text.plain is not None else (*one.route, one.language)
        words = parsed(loaded.catalog, one.route, one.language, one.new)
        if text is None and len(loaded.catalog.department.languages if loaded.catalog.department else ()) > 1:
            words = {one.language: words}
        return applied(copy, one, Put(route, words), *_tagged(loaded, one.route))
    if text is None or set(text.words) <= {one.language}:
        return applied(copy, one, Remove(one.route))
    return proposed(
        "the text was emptied in one language; if it is to go, take it out of the catalog in all", copy, one
    )


def _revalued(loaded: Loaded, copy: Copy, one: Edited, now: str) -> Verdict:
    """A date, number, level or closed word."""
    try:
        new = parsed(loaded.catalog, one.route, one.language, one.new)
    except NotUnderstood as error:
        return Verdict(copy.name, one, Fate.REFUSED, error.text, error.values)
    if new is not None and new == _means(loaded, one, one.old):
        return Verdict(copy.name, one, Fate.LAYOUT)
    if plain(now) != plain(one.old):
        today = _means(loaded, one, now)
        if new is not None and new == today:
            return Verdict(copy.name, one, Fate.THERE)
        if today is None or today != _means(loaded, one, one.old):  # papers in two languages word it otherwise
            return conflict("the catalog says “{now}” since", copy, one, now=now)
    if new is None:
        return applied(copy, one, Remove(one.route))
    return applied(copy, one, Put(one.route, new), *_tagged(loaded, one.route))


def _tagged(loaded: Loaded, route: Route) -> list[Change]:
    """What tells a new value around an edited one from others that might stand there, such as the kind of a limit."""
    made: list[Change] = []
    for length in range(3, len(route)):
        if at(loaded.catalog, route[:length]) is None:
            marks = tag(loaded.catalog, route[:length], route[length])
            made += [Put((*route[:length], name), one) for name, one in marks.items()]
    return made


def _means(loaded: Loaded, one: Edited, words: str) -> Any:
    try:
        return parsed(loaded.catalog, one.route, one.language, words)
    except NotUnderstood:
        return None


def _removed(loaded: Loaded, copy: Copy, one: Removed) -> Verdict:
    if len(one.route) == 2:
        return proposed("take it out with `roles remove`, which says what stands in the way", copy, one)
    there = {what: words for what, words in copy.now.items() if what[0][: len(one.route)] == one.route}
    if not there:
        return Verdict(copy.name, one, Fate.THERE)
    if locked(loaded.catalog, one.route):
        return refused(LOCKED, copy, one)
    figures = {route for route, _ in one.values if not is_text(loaded.catalog, route)}  # shown in one language of two
    touched = [
        words
        for what, words in there.items()
        if plain(words) != one.values.get(what, "") and (what in one.values or what[0] not in figures)
    ]
    if touched:
        return conflict("the catalog changed it since: “{now}”", copy, one, now="”, “".join(touched))
    return applied(copy, one, Remove(one.route))


def _renewed(loaded: Loaded, verdicts: list[Verdict]) -> list[Verdict]:
    """Edits of a text in one language mark the others as to be renewed, and the edited one as renewed."""
    languages: dict[Route, list[str]] = {}
    last: dict[Route, int] = {}
    for number, verdict in enumerate(verdicts):
        one = verdict.difference
        if verdict.fate is Fate.APPLIED and isinstance(one, Edited) and _is_wording(verdict, one):
            languages.setdefault(one.route, []).append(one.language)
            last[one.route] = number
    for route, edited in languages.items():
        text = text_at(loaded.catalog, route)
        if text and (change := _stale(text, edited, route)):
            verdict = verdicts[last[route]]
            verdicts[last[route]] = replace(verdict, changes=(*verdict.changes, change))
    return verdicts


def _is_wording(verdict: Verdict, one: Edited) -> bool:
    return bool(verdict.changes) and verdict.changes[0].route == (*one.route, one.language)


def _stale(text: Text, edited: list[str], route: Route) -> Put | Remove | None:
    """What changes about which languages are to be renewed.

    Whoever words a language anew that was to be renewed brings it up to the others.
    """
    if set(edited) <= set(text.stale):
        stale = [language for language in text.stale if language not in edited]
    else:
        stale = [language for language in text.words if language not in edited]
    if stale == list(text.stale):
        return None
    return Put((*route, STALE), stale) if stale else Remove((*route, STALE))
