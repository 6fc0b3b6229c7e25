"""The Word files of a comparison: descriptions with tracked changes, and the change note."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from roles.cli.catalogs import known
from roles.cli.console import Console
from roles.cli.templates import templates as find_templates

if TYPE_CHECKING:
    from roles.build import Paper
    from roles.cli.sides import Sides
    from roles.redlines import Pen
    from roles.review import Review

_NOBODY = "service-roles"
"""Whose the changes are where neither git nor the person says."""


@dataclass(frozen=True)
class Redlines:
    """What is asked for: the folder, whose the changes are, the languages and own templates, if any."""

    out: Path
    author: str
    languages: list[str]
    templates: Path | None
    today: date

    def write(self, console: Console, both: "Sides", folder: Path, review: "Review") -> bool:
        """Write the files of one catalog and say so. Whether all of them could be written."""
        from roles import output
        from roles.cli.folder import alone, carry_out, present
        from roles.redlines import redlines

        department = review.after.catalog.department
        if not department or not review.changes:
            return True
        languages = known(console, "language", self.languages, list(department.languages)) or department.languages
        without = self._unsound(console, review)
        if without is None:
            return False
        found = find_templates(console, folder, self.templates)
        papers = redlines(review, found, languages, self._pen(both), both.before.on or both.before.name, without)
        made, failed = _made(console, papers)
        with alone(console, self.out):
            plan = output.plan(made.items(), present(self.out, made), whole=False)
            done = carry_out(self.out, plan, {}, self.today.isoformat())
        for path in done.busy:
            console.complain("“{path}” cannot be written: another program may have it open", path=self.out / path)
        for path in plan.kept:
            console.complain("“{path}” is kept: a person changed it", path=(self.out / path).as_posix())
        console.complain(
            "Word files in “{out}”: {n} written, {same} unchanged",
            out=self.out.as_posix(),
            n=len(done.written),
            same=len(plan.unchanged),
        )
        return not (failed or done.busy or plan.kept or without)

    def _pen(self, both: "Sides") -> "Pen":
        from roles.git import user
        from roles.redlines import Pen

        midnight = datetime.combine(self.today, time(), UTC)
        author = self.author or both.after.author or user(both.folder) or _NOBODY
        return Pen(author, both.after.on or midnight)

    def _unsound(self, console: Console, review: "Review") -> set[str] | None:
        """Roles that cannot be printed in one of the two states; None if an error elsewhere keeps all from it."""
        paths = review.unprintable
        if not all(path.startswith("roles/") for path in paths):
            console.complain("no Word files were written: mend the errors first")
            return None
        for path in sorted(paths):
            console.complain("no Word file of “{path}”: it has errors; `roles check` names them", path=path)
        return {Path(path).stem for path in paths}


def _made(console: Console, papers: Iterable["Paper"]) -> tuple[dict[str, bytes], list[str]]:
    from roles.press import NoTemplateError
    from roles.report.template_fault import no_template, template_fault
    from roles.word.template import TemplateError

    made: dict[str, bytes] = {}
    failed: list[str] = []
    for paper in papers:
        try:
            made[paper.path] = paper.make()
        except NoTemplateError as missing:
            failed.append(no_template(missing.language, missing.kind, console.language))
        except TemplateError as error:
            failed.append(template_fault(error, console.language))
    for words in failed:
        console.line_of_complaint(words)
    return made, failed
