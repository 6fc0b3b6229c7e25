"""The catalog after what came back: its changed files, and what the rules find then."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from roles.catalog import Loaded, load_catalog
from roles.check import MISSING_LANGUAGE, Checked, check
from roles.finding import Finding, fingerprints
from roles.returned.verdict import Fate, Verdict
from roles.yaml_text.change import Change, EditError, change


@dataclass(frozen=True)
class Outcome:
    """What became of every difference, the files that change with their new bytes, and what the rules say to it.

    `before` and `after` are the catalog without and with the changes; `new` findings are those of `after` alone.
    """

    verdicts: tuple[Verdict, ...]
    files: Mapping[str, bytes]
    before: Loaded
    after: Loaded
    new: tuple[Finding, ...] = ()
    mended: tuple[Finding, ...] = ()


def outcome_of(loaded: Loaded, verdicts: Sequence[Verdict], today: date | None) -> Outcome:
    """Try what is to be applied; whatever the catalog cannot be read or does not hold together with is refused."""
    before = check(loaded, today)
    try:
        files = _spliced(loaded, verdicts)
        after = _with(loaded, files)
        found = check(after, today)
    except EditError:
        found = None
    if found is None or _unsound(before, found):
        verdicts = _one_by_one(loaded, verdicts, before, today)
        files = _spliced(loaded, verdicts)
        after = _with(loaded, files)
        found = check(after, today)
    return Outcome(tuple(verdicts), files, loaded, after, *_difference(before.findings, found.findings))


def _one_by_one(loaded: Loaded, verdicts: Sequence[Verdict], before: Checked, today: date | None) -> list[Verdict]:
    """Each verdict that is to be applied after the others, as long as the catalog holds together."""
    made = [verdict for verdict in verdicts if verdict.fate is not Fate.APPLIED]
    refused: dict[int, Verdict] = {}
    for number, verdict in enumerate(verdicts):
        if verdict.fate is not Fate.APPLIED:
            continue
        try:
            found = _unsound(before, check(_with(loaded, _spliced(loaded, [*made, verdict])), today))
        except EditError as error:
            refused[number] = _refused(verdict, error.text, error.values)
            continue
        if found:
            refused[number] = _refused(verdict, found[0].problem.text, found[0].problem.values)
        else:
            made.append(verdict)
    of = {id(verdicts[number].difference): verdict for number, verdict in refused.items()}
    for number, verdict in enumerate(verdicts):
        if verdict.leader and (first := of.get(id(verdict.leader))):
            refused[number] = _refused(verdict, first.why, first.values)
    return [refused.get(number, verdict) for number, verdict in enumerate(verdicts)]


def _refused(verdict: Verdict, why: str, values: Mapping[str, object]) -> Verdict:
    return replace(verdict, fate=Fate.REFUSED, why=why, values=values, changes=())


def _unsound(before: Checked, after: Checked) -> list[Finding]:
    """Errors that were not there before; a translation that is missing is none."""
    new, _ = _difference(before.unsound().findings, after.unsound().findings)
    return [one for one in new if one.code != MISSING_LANGUAGE]


def _spliced(loaded: Loaded, verdicts: Sequence[Verdict]) -> dict[str, bytes]:
    """The files that change. Raises EditError if one cannot take what is asked."""
    of: dict[str, list[Change]] = {}
    for verdict in verdicts:
        for one in verdict.changes if verdict.fate is Fate.APPLIED else ():
            path, inner = loaded.inside(one.route)
            of.setdefault(path, []).append(replace(one, route=inner))
    changed = {path: change(loaded.texts[path], changes) for path, changes in of.items()}
    files = {path: data for path, data in changed.items() if data != loaded.texts[path]}
    return files | {path: data for one in verdicts if one.fate is Fate.APPLIED for path, data in one.files.items()}


def _with(loaded: Loaded, files: Mapping[str, bytes]) -> Loaded:
    return load_catalog({**loaded.texts, **files}) if files else loaded


def _difference(before: Iterable[Finding], after: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings that are new, and those that are gone."""
    old, now = list(before), list(after)
    known, left = set(fingerprints(old)), set(fingerprints(now))
    new = tuple(one for one, name in zip(now, fingerprints(now), strict=True) if name not in known)
    gone = tuple(one for one, name in zip(old, fingerprints(old), strict=True) if name not in left)
    return new, gone
