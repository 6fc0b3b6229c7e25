"""The forms a report on the history of a role comes in."""

from collections.abc import Callable, Mapping

from roles.history import History
from roles.report.history import json, markdown, text

FORMATS: Mapping[str, Callable[[History, str], str]] = {
    "text": text.report,
    "markdown": markdown.report,
    "json": json.report,
}
"""Each takes the history and the reader's language, and tells the newest entry first."""
