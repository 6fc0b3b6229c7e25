"""The history of a role for programs: one JSON object."""

import json
from typing import Any

from roles import __version__
from roles.documents.role_history import told
from roles.git import Commit
from roles.history import Entry, History
from roles.report.changes.json import data
from roles.report.subject import shown

VERSION = 1


def report(history: History, language: str) -> str:
    """The newest entry first; days as the author's clock showed them."""
    made = {
        "version": VERSION,
        "tool": {"name": "service-roles", "version": __version__, "language": language},
        "role": history.role,
        "cut_off": history.is_cut,
        "entries": [_entry(one, language) for one in history.entries],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _entry(entry: Entry, language: str) -> dict[str, Any]:
    return {
        **_commit(entry.commit),
        "brought": [_commit(one) for one in entry.brought],
        "role": entry.role.id if entry.role else None,
        "began": entry.began,
        "ended": entry.ended,
        "unread": entry.unread,
        "cut_off": entry.cut,
        "moved": list(map(shown, entry.moved)) if entry.moved else None,
        "approved": data(entry.signed) if entry.signed else None,
        "lapsed": entry.lapsed,
        "changes": [
            {
                "class": row.change.class_.value,
                "code": row.change.page.code,
                "name": row.change.page.name,
                "message": row.says,
                "route": shown("/".join(row.change.route)),
                "from": shown("/".join(row.change.difference.earlier)) or None,
                "before": data(row.change.before),
                "after": data(row.change.after),
            }
            for row in told(entry, language).rows
        ],
    }


def _commit(commit: Commit) -> dict[str, Any]:
    return {
        "commit": commit.id,
        "on": commit.on.isoformat(),
        "author": shown(commit.author),
        "subject": shown(commit.subject),
    }
