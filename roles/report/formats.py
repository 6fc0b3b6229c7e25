"""The forms a report comes in."""

from collections.abc import Callable, Mapping

from roles.report import github, gitlab, json, junit, markdown, sarif, text
from roles.report.subject import Run

FORMATS: Mapping[str, Callable[[Run], str]] = {
    "text": text.report,
    "json": json.report,
    "sarif": sarif.report,
    "github": github.report,
    "gitlab": gitlab.report,
    "junit": junit.report,
    "markdown": markdown.report,
}
