"""Findings as SARIF 2.1.0, as code hosts and editors read it."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from roles import __version__
from roles.messages import say
from roles.report.codes import FindingCode, finding_codes
from roles.report.subject import Entry, Run, worst_first

MOST = 25_000
"""Results of one run that GitHub takes."""
_ROOT = "%SRCROOT%"


def report(run: Run) -> str:
    """One run over all catalogs; columns count UTF-16 units, as the file says and GitHub expects."""
    found = worst_first((*run.entries, *run.waived))
    entries, left_out = found[:MOST], len(found) - MOST
    met = {entry.finding.code for entry in entries}
    rules = [one for one in finding_codes() if one.code in met]
    numbers = {one.code: number for number, one in enumerate(rules)}
    driver = {"name": "service-roles", "semanticVersion": __version__, "rules": [_rule(one, run) for one in rules]}
    made = {
        "tool": {"driver": driver},
        "language": run.language,
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation(run, left_out)],
        "results": [_result(entry, numbers[entry.finding.code], run.language) for entry in entries],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [made]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(one: FindingCode, run: Run) -> dict[str, Any]:
    why = [say(run.language, paragraph) for paragraph in one.why]
    return {
        "id": one.code,
        "name": "".join(word.capitalize() for word in one.name.split("-")),
        "shortDescription": {"text": say(run.language, one.sentence)},
        "fullDescription": {"text": "\n\n".join(why) or say(run.language, one.sentence)},
        "help": {
            "text": "\n\n".join(say(run.language, paragraph) for paragraph in one.prose),
            "markdown": "\n\n".join((*why, *_parts(one, run.language))),
        },
        "defaultConfiguration": {"level": one.severity.value},
    }


def _parts(one: FindingCode, language: str) -> Iterator[str]:
    for label, found, examples in one.parts:
        yield f"**{say(language, label)}**"
        yield from (f"```yaml\n{part.rstrip()}\n```" if examples else say(language, part) for part in found)


def _invocation(run: Run, left_out: int) -> dict[str, Any]:
    said = [say(run.language, "the rule {code} failed", {"code": code}) for code in run.failed]
    if left_out > 0:
        said.append(say(run.language, "{n} more were left out", {"n": left_out}))
    notes = [{"level": "error", "message": {"text": words}} for words in said]
    return {"executionSuccessful": not run.failed, "toolExecutionNotifications": notes}


def _result(entry: Entry, number: int, language: str) -> dict[str, Any]:
    location = {
        "physicalLocation": {"artifactLocation": _artifact(entry.path), "region": _region(entry)},
        "logicalLocations": [{"fullyQualifiedName": entry.route}],
    }
    waived = [{"kind": "inSource", "status": "accepted", "justification": entry.reason(language)}]
    return {
        "ruleId": entry.finding.code,
        "ruleIndex": number,
        "level": entry.finding.severity.value,
        "message": {"text": entry.message},
        "locations": [location],
        "partialFingerprints": {"serviceRoles/v1": entry.fingerprint},
        "suppressions": waived if entry.waiver else [],
    }


def _artifact(path: str) -> dict[str, str]:
    """The file, relative to the root of the sources if it lies there."""
    uri = quote(path, safe="/")
    if path.startswith("/") or path[1:3] == ":/":
        return {"uri": f"file:///{quote(path.lstrip('/'), safe='/:')}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _region(entry: Entry) -> dict[str, int]:
    """Its lines and columns; the first line where it has none, for GitHub shows no result without."""
    place = entry.place
    if place is None:
        return {"startLine": 1}
    last = entry.subject.line(entry.finding.path, place.end_line)
    return {
        "startLine": place.line,
        "startColumn": _units(entry.source, place.column),
        "endLine": place.end_line,
        "endColumn": _units(last, place.end_column),
    }


def _units(line: str, column: int) -> int:
    """The column in UTF-16 units: characters such as 𠮷 count two."""
    return column + sum(letter > "\uffff" for letter in line[: column - 1])
