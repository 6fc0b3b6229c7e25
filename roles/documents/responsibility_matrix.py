"""The responsibility matrix: which right each role has in each process."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, get_args

from roles.documents.numbering import numbered
from roles.documents.wording import Wording
from roles.model.process import Process
from roles.model.role import Responsibility, Role

COLUMNS = 8
"""Processes side by side on an upright A4 page, beside the roles."""
UNSAID = "unsaid"
"""In place of a right, where the description says that the role acts but not with which right."""
Column = tuple[int, Process]
RIGHTS = (*get_args(get_args(Responsibility.model_fields["decision"].annotation)[0]), UNSAID)


def responsibility_matrix(wording: Wording) -> dict[str, Any]:
    """Roles in use against processes: tables that fit a page, the key of the letters, the processes by number.

    Roles that act in no process and processes in which nobody acts are left out. Processes are numbered through all
    tables; a table has the `processes` of its columns and a row for each role that acts in one of them.
    """
    own = {role.id: _by_process(wording, role) for role in wording.catalog.in_use}
    processes = [one for one in wording.catalog.processes.values() if any(one.id in found for found in own.values())]
    columns = list(enumerate(processes, 1))
    used = {right for found in own.values() for works in found.values() for right in _rights(works)}
    return {
        "key": _key(wording, used),
        "processes": _headings(wording, columns),
        "tables": [
            {
                "processes": _headings(wording, some),
                "rows": [
                    {
                        "role": wording.line(role.title),
                        "cells": [_letters(wording, own[role.id].get(process.id, [])) for _, process in some],
                    }
                    for role in wording.catalog.in_use
                    if any(process.id in own[role.id] for _, process in some)
                ],
            }
            for some in _in_parts(columns)
        ],
    }


def row_of(wording: Wording, role: Role) -> list[dict[str, Any]]:
    """One role's row of the matrix: each process it acts in with its rights there, and over which work, by number."""
    numbers = numbered(role)
    return [
        {
            "process": wording.line(wording.catalog.processes[process].title),
            "rights": [
                {
                    "right": _in_words(wording, right),
                    "responsibilities": wording.items(
                        [str(number) for number in sorted(numbers[one.id] for one in works if _right(one) == right)]
                    ),
                }
                for right in _rights(works)
            ],
        }
        for process, works in _by_process(wording, role).items()
    ]


def _by_process(wording: Wording, role: Role) -> dict[str, list[Responsibility]]:
    """Process → the responsibilities with an action in it, in order of the files. An action must be there."""
    there = wording.catalog.ids["action"]
    found: dict[str, list[Responsibility]] = {}
    for one in role.responsibilities:
        for process in dict.fromkeys(action.partition("/")[0] for action in one.actions if action in there):
            found.setdefault(process, []).append(one)
    return {process: found[process] for process in wording.catalog.processes if process in found}


def _rights(works: Iterable[Responsibility]) -> list[str]:
    """The rights over some work, the widest first."""
    found = {_right(one) for one in works}
    return [right for right in RIGHTS if right in found]


def _right(one: Responsibility) -> str:
    return one.decision or UNSAID


def _in_words(wording: Wording, right: str) -> str:
    return wording.say("Acts; right not described") if right == UNSAID else wording.term("decision", right)


def _letters(wording: Wording, works: list[Responsibility]) -> str:
    return " ".join(wording.term("right letter", right) for right in _rights(works))


def _key(wording: Wording, used: set[str]) -> list[dict[str, str]]:
    """What the letters that stand in the tables mean."""
    return [
        {"letter": wording.term("right letter", right), "means": _in_words(wording, right)}
        for right in RIGHTS
        if right in used
    ]


def _headings(wording: Wording, columns: list[Column]) -> list[dict[str, Any]]:
    return [{"number": number, "title": wording.line(process.title)} for number, process in columns]


def _in_parts(columns: list[Column]) -> list[list[Column]]:
    """The columns in as few tables as fit a page, all about as wide."""
    parts = -(-len(columns) // COLUMNS) or 1
    cuts = [len(columns) * cut // parts for cut in range(parts + 1)]
    return [columns[start:end] for start, end in pairwise(cuts) if start < end]
