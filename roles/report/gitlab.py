"""Findings as a GitLab Code Quality report."""

import json
from typing import Any

from roles.finding import Severity
from roles.report.subject import Entry, Run

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(run: Run) -> str:
    """A list of what is not waived. GitLab shows only the description, so it begins with the code."""
    return json.dumps([_issue(entry) for entry in run.entries], ensure_ascii=False, indent=1) + "\n"


def _issue(entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    return {
        "description": f"{finding.code} {entry.message}",
        "check_name": finding.name,
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": entry.path, "lines": {"begin": entry.place.line if entry.place else 1}},
    }
