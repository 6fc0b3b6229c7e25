"""Changes for programs: one JSON object, described by changes.schema.json beside this file."""

import json
from typing import Any

from roles import __version__
from roles.compare import Change, Party
from roles.finding import Finding, fingerprints
from roles.model.shape import Shape
from roles.model.text import Text
from roles.report.changes.subject import Compared, Comparison
from roles.report.subject import shown

VERSION = 1


def report(comparison: Comparison) -> str:
    """Routes lead from the root of the catalog; lines count from 1, null for what is gone."""
    made = {
        "version": VERSION,
        "tool": {"name": "service-roles", "version": __version__, "language": comparison.language},
        "base": shown(comparison.base),
        "head": shown(comparison.head) or None,
        "changes": [
            _change(comparison, one, change, name)
            for one, names in zip(comparison.compared, comparison.fingerprints, strict=True)
            for change, name in zip(one.review.changes, names, strict=True)
        ],
        "findings": {
            "new": [found for one in comparison.compared for found in _findings(comparison, one, one.review.new)],
            "mended": [found for one in comparison.compared for found in _findings(comparison, one, one.review.mended)],
        },
        "summary": {
            "changes": len(comparison.changes),
            "by_class": {class_.value: n for class_, n in comparison.counts.items()},
            "new_findings": sum(len(one.review.new) for one in comparison.compared),
            "mended_findings": sum(len(one.review.mended) for one in comparison.compared),
            "lapsed_approvals": [role for one in comparison.compared for role in one.review.lapsed],
            "unread": [one.path(path) for one in comparison.compared for path in one.review.unread],
            "failed_rules": [code for one in comparison.compared for code in one.review.failed],
        },
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _change(comparison: Comparison, one: Compared, change: Change, name: str) -> dict[str, Any]:
    gone = change.after is None and not change.difference.earlier
    path, place = (one.review.before if gone else one.review.after).place(change.route)
    row = comparison.reader(one).row(0, change)
    return {
        "class": change.class_.value,
        "code": change.page.code,
        "name": change.page.name,
        "message": row.says,
        "catalog": one.folder or ".",
        "route": shown("/".join(change.route)),
        "from": shown("/".join(change.difference.earlier)) or None,
        "before": data(change.before),
        "after": data(change.after),
        "affects": list(change.affects),
        "agree": [_party(party) for party in change.agree],
        "path": one.path(path),
        "line": place.line if place and not gone else None,
        "fingerprint": name,
    }


def _party(party: Party) -> dict[str, str | None]:
    return {"who": party.who.value, "role": party.role or None}


def _findings(comparison: Comparison, one: Compared, findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
    names = fingerprints(findings)
    return [
        {
            "code": found.finding.code,
            "name": found.finding.name,
            "severity": found.finding.severity.value,
            "message": found.message,
            "path": found.path,
            "line": found.finding.place.line if found.finding.place else None,
            "route": shown("/".join(found.finding.problem.route)),
            "fingerprint": name,
        }
        for found, name in zip(comparison.findings(one, findings), names, strict=True)
    ]


def data(value: Any) -> Any:
    """What stands in the YAML file, as JSON can hold it."""
    if isinstance(value, Shape):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Text):
        return value.as_written()
    if isinstance(value, tuple):
        return [data(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
