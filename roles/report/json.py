"""Findings for programs: one JSON object, described by findings.schema.json beside this file."""

import json
from collections import Counter
from typing import Any

from roles import __version__
from roles.report.subject import SEVERITIES, Entry, Run

VERSION = 1


def report(run: Run) -> str:
    """Lines and columns count from 1, columns in code points; the end is exclusive."""
    counts = Counter(entry.finding.severity for entry in run.entries)
    made = {
        "version": VERSION,
        "tool": {"name": "service-roles", "version": __version__, "language": run.language},
        "findings": [_finding(entry) for entry in run.entries],
        "waived": [_finding(entry) | {"waiver": _waiver(entry, run.language)} for entry in run.waived],
        "summary": {
            **{severity.value: counts[severity] for severity in SEVERITIES},
            "waived": len(run.waived),
            "failed_rules": list(run.failed),
        },
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _finding(entry: Entry) -> dict[str, Any]:
    finding, place = entry.finding, entry.place
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": entry.message,
        "path": entry.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "catalog": entry.subject.name,
        "route": entry.route,
        "fingerprint": entry.fingerprint,
    }


def _waiver(entry: Entry, language: str) -> dict[str, str]:
    return {"reason": entry.reason(language), "until": entry.until.isoformat()}
