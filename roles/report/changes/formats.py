"""The forms a report on changes comes in."""

from collections.abc import Callable, Mapping

from roles.report.changes import github, html, json, markdown, text
from roles.report.changes.subject import Comparison

FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "text": text.report,
    "markdown": markdown.report,
    "json": json.report,
    "github": github.report,
    "html": html.report,
}
