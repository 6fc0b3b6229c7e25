"""What a report is about: catalogs that were checked, and their findings as every format shows them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from roles.catalog import Loaded
from roles.check import Checked
from roles.finding import Finding, Place, Severity, fingerprints
from roles.model.waiver import Waiver
from roles.phrases import problem_text

SEVERITIES = tuple(Severity)
"""From the worst."""
_BLANKS = re.compile(r"[ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNSHOWN = re.compile("[^\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Subject:
    """A catalog that was checked. `folder` is where it lies, seen from where the reader stands; "" if there."""

    folder: str
    loaded: Loaded
    checked: Checked
    _lines: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)

    def of_roles(self, names: Iterable[str]) -> "Subject":
        """Only what was found about these roles, and rules that failed."""
        wanted = {("roles", name) for name in names}

        def is_wanted(finding: Finding) -> bool:
            return finding.problem.route[:2] in wanted or finding.code == "X001"

        findings = tuple(one for one in self.checked.findings if is_wanted(one))
        waived = tuple(one for one in self.checked.waived if is_wanted(one.finding))
        return replace(self, checked=replace(self.checked, findings=findings, waived=waived))

    @property
    def name(self) -> str:
        """The folder as the reader sees it."""
        return shown(self.folder) or "."

    def path(self, inner: str) -> str:
        """A path inside the catalog as the reader sees it."""
        return shown(f"{self.folder}/{inner}" if self.folder else inner)

    def line(self, path: str, number: int) -> str:
        """A line of a file, from 1; empty if it has none."""
        if path not in self._lines:
            self._lines[path] = self.loaded.text(path).split("\n") if path in self.loaded.texts else []
        lines = self._lines[path]
        return lines[number - 1].removesuffix("\r") if number <= len(lines) else ""


@dataclass(frozen=True)
class Entry:
    """A finding in a report: its file as the reader sees it, its words on one line, and the waiver that accepts it."""

    subject: Subject
    finding: Finding
    message: str
    fingerprint: str
    waiver: Waiver | None = None

    @property
    def path(self) -> str:
        """The file, from where the reader stands, with forward slashes."""
        return self.subject.path(self.finding.path)

    @property
    def route(self) -> str:
        """What it is about: keys and ids from the root of the catalog."""
        return shown("/".join(self.finding.problem.route))

    @property
    def place(self) -> Place | None:
        """Where in the file, if anywhere."""
        return self.finding.place

    @property
    def source(self) -> str:
        """The line of the file on which it begins."""
        return self.subject.line(self.finding.path, self.place.line) if self.place else ""

    @property
    def until(self) -> date:
        """The last day on which it is waived."""
        return (self.waiver and self.waiver.until) or date.max

    def reason(self, language: str) -> str:
        """Why it is waived, in the language if the reason stands in it."""
        text = self.waiver and self.waiver.reason
        return shown(text.get(language) or next(iter(text.words.values()), "")) if text else ""


@dataclass(frozen=True)
class Run:
    """One run of the check: what was checked, the language to speak, and the severity from which it fails."""

    subjects: tuple[Subject, ...]
    language: str
    fail_on: Severity = Severity.ERROR

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What was found, by catalog, file and place."""
        return tuple(entry for entry in self._all if entry.waiver is None)

    @cached_property
    def waived(self) -> tuple[Entry, ...]:
        """What was found and is waived."""
        return tuple(entry for entry in self._all if entry.waiver)

    @cached_property
    def failed(self) -> tuple[str, ...]:
        """Codes of the rules that raised."""
        return tuple(dict.fromkeys(code for subject in self.subjects for code in subject.checked.failed))

    def fails(self, entry: Entry) -> bool:
        """Whether a finding is bad enough for the check to fail."""
        return entry.finding.severity in SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]

    @cached_property
    def _all(self) -> tuple[Entry, ...]:
        return tuple(entry for subject in self.subjects for entry in self._of(subject))

    def _of(self, subject: Subject) -> Iterator[Entry]:
        found: list[tuple[Finding, Waiver | None]] = [(finding, None) for finding in subject.checked.findings]
        found += [(one.finding, one.waiver) for one in subject.checked.waived]
        scope = subject.folder.rpartition("/")[2] if len(self.subjects) > 1 else ""
        names = fingerprints((finding for finding, _ in found), scope)
        for (finding, waiver), name in zip(found, names, strict=True):
            yield Entry(subject, finding, shown(problem_text(self.language, finding.problem)), name, waiver)


def worst_first(entries: Iterable[Entry]) -> list[Entry]:
    """Errors, then warnings, then notes, each in the order given."""
    return sorted(entries, key=lambda entry: SEVERITIES.index(entry.finding.severity))


def shown(text: str) -> str:
    """The text on one line, with a stand-in for signs that no screen and no format shows, or that would steer one."""
    return text if text.isascii() and text.isprintable() else _UNSHOWN.sub("\ufffd", _BLANKS.sub(" ", text))
