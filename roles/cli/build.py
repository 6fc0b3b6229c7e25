"""roles build."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, folders, known, load, seen, today
from roles.cli.console import FINE, FOUND, OUR_FAULT, WRONG_USE, Console
from roles.cli.templates import templates as find_templates
from roles.messages import say

if TYPE_CHECKING:
    from roles.build import Paper, Wish
    from roles.catalog import Loaded
    from roles.cli.folder import Done
    from roles.report.built import Built


def build(
    ctx: typer.Context,
    catalog: CatalogOption = DEFAULT,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder the documents go to.")] = Path("documents"),
    lang: Annotated[
        list[str] | None,
        typer.Option(
            "--lang", metavar="LANGUAGE", help="Language of the documents, en+zh for both in one; again for more."
        ),
    ] = None,
    role: Annotated[
        list[str] | None, typer.Option("--role", metavar="ID", help="Only this role; again for more.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only this kind of document; again for more.")
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="DIR", help="Folder of your own templates, as en/job-description.docx."),
    ] = None,
    names: Annotated[str, typer.Option("--names", metavar="id|title", help="Name files by id or by title.")] = "id",
    pdf: Annotated[bool, typer.Option("--pdf", help="A PDF beside each Word document, made by LibreOffice.")] = False,
    for_review: Annotated[
        bool, typer.Option("--for-review", help="Switch Track Changes on, and say on top how to send a document back.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write even over files a person changed; theirs are set aside with a date.")
    ] = False,
    formats: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="NAME[=FILE]", help="text or json: what was done, for people or for scripts."),
    ] = None,
) -> None:
    """Print the catalog as Word documents.

    Every kind of paper, in every language of the department. A document that a person changed is never touched; a
    role that cannot be read does not stop the others.
    """
    from roles.cli.formats import put, wishes
    from roles.documents.kind import kinds as all_kinds
    from roles.report.built import FORMATS, as_json

    console: Console = ctx.obj
    known(console, "way of naming", [names], ["id", "title"])
    wish = _Asked(lang or [], role or [], known(console, "kind", kind or [], list(all_kinds())), names, for_review)
    found = folders(console, catalog)
    asked = wishes(console, formats or [], found, FORMATS)
    speaks = any(one.name == "text" for one in asked)
    run = _Run(console, wish, templates, _office(console) if pdf else None, force, speaks)
    all_built = [run.build(folder, out / folder.name if len(found) > 1 else out) for folder in found]
    for one in asked:
        if one.name == "json":
            put(console, one, as_json(all_built))
    raise typer.Exit(FINE if all(built.whole for built in all_built) else FOUND)


def _office(console: Console) -> Path:
    """LibreOffice. Exits 2 where it is not installed."""
    from roles.cli.office import find_office

    office = find_office()
    if office is None:
        console.complain(
            "--pdf needs LibreOffice: install it from https://www.libreoffice.org (on Debian and Ubuntu: apt install "
            "libreoffice-writer) and build again"
        )
        raise typer.Exit(WRONG_USE)
    return office


@dataclass(frozen=True)
class _Asked:
    """Which documents are asked for, as it was typed."""

    languages: list[str]
    roles: list[str]
    kinds: tuple[str, ...]
    names: str
    for_review: bool

    def of(self, console: Console, loaded: "Loaded") -> "Wish":
        """The same for one catalog. Exits 2 at a language or role it does not have."""
        from roles.build import Wish
        from roles.documents.bilingual import pairs

        department = loaded.catalog.department
        assert department is not None
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        there = sorted({*loaded.catalog.roles, *loaded.catalog.unread.ids.get("role", ())})
        return Wish(
            languages=known(console, "language", self.languages, [*department.languages, *pairs(department.languages)]),
            roles=known(console, "role", self.roles, there),
            kinds=self.kinds,
            names=self.names,
            for_review=self.for_review,
            moment=datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else None,
        )


@dataclass(frozen=True)
class _Run:
    """One run of the command. `speaks`: the screen is for people."""

    console: Console
    asked: _Asked
    templates: Path | None
    office: Path | None
    force: bool
    speaks: bool

    def build(self, folder: Path, out: Path) -> "Built":
        """Build one catalog, and say what was done."""
        from roles.report.built import Built, remarks, summary

        loaded = load(folder)
        unsound = _unsound(self.console, loaded, folder, speaks=self.speaks)
        if unsound is None:
            return Built(seen(folder), out.as_posix(), stopped=True)
        wish = self.asked.of(self.console, loaded)
        without = [name for name in unsound if not wish.roles or name in wish.roles]
        retired = [role.id for role in loaded.catalog.roles.values() if role.retired and role.id not in without]
        built = Built(
            seen(folder),
            out.as_posix(),
            retired=tuple(name for name in retired if not wish.roles or name in wish.roles),
            unsound=tuple(without),
        )
        if without:
            sound = [name for name in wish.roles or loaded.catalog.roles if name not in without]
            wish = replace(wish, roles=tuple(sound))
        if wish.roles or not without:
            built = self._print(loaded, folder, out, wish, built)
        for line in remarks(built, self.console.language):
            self.console.line_of_complaint(line)
        if self.speaks:
            self.console.line(summary(built, self.console.language))
        return built

    def _print(self, loaded: "Loaded", folder: Path, out: Path, wish: "Wish", built: "Built") -> "Built":
        """Make the documents, then write them while no other build does."""
        from roles import build as core
        from roles import output
        from roles.cli.folder import alone, carry_out, present

        papers = core.papers(loaded, find_templates(self.console, folder, self.templates), wish)
        if not papers and not built.retired:
            self.console.complain("there is nothing to build: no such document for these roles, kinds and languages")
            raise typer.Exit(WRONG_USE)
        made, failed = self._made(papers)
        if not made:
            return replace(built, failed=tuple(failed))
        whole = not (wish.roles or wish.kinds or wish.languages or failed)
        pdfs = [output.pdf_of(path) for path in made] if self.office else []
        day = today(loaded).isoformat()
        with alone(self.console, out):
            there = present(out, [*made, *pdfs])
            plan = output.plan(made.items(), there, whole=whole)
            anew = {path: made[path] for path in plan.kept} if self.force else {}
            done = carry_out(out, plan, anew, day)
            kept = [path for path in plan.kept if path not in anew]
            unchanged = list(plan.unchanged)
            if self.office:
                ours = {path: made[path] for path in (*plan.unchanged, *done.written) if path.endswith(".docx")}
                printing = output.printing(ours, there, done.memory)
                make = [*printing.make, *(path for path in printing.kept if self._free(out, done, path, day))]
                failed += self._convert(self.office, out, done, {path: made[path] for path in make})
                kept += [output.pdf_of(path) for path in printing.kept if path not in make]
                unchanged += printing.unchanged
        return replace(
            built,
            written=tuple(done.written),
            unchanged=tuple(unchanged),
            kept=tuple(kept),
            busy=tuple(done.busy),
            failed=tuple(failed),
            set_aside=tuple(done.set_aside),
            left_over=plan.left_over,
        )

    def _free(self, out: Path, done: "Done", path: str, day: str) -> bool:
        """Whether the place of a PDF that a person changed is free now, which --force sees to."""
        from roles.cli.folder import set_aside
        from roles.output import pdf_of

        return self.force and set_aside(out, done, pdf_of(path), day)

    def _made(self, papers: list["Paper"]) -> tuple[dict[str, bytes], list[tuple[str, str]]]:
        """The bytes of each document, and why some could not be made."""
        from roles.cli.progress import watched
        from roles.press import NoTemplateError
        from roles.report.template_fault import no_template, template_fault
        from roles.word.template import TemplateError

        made: dict[str, bytes] = {}
        failed: list[tuple[str, str]] = []
        for paper in watched(self.console, "Making documents", papers, len(papers)):
            try:
                made[paper.path] = paper.make()
            except NoTemplateError as missing:
                failed.append((paper.path, no_template(missing.language, missing.kind, self.console.language)))
            except TemplateError as error:
                failed.append((paper.path, template_fault(error, self.console.language)))
        return made, failed

    def _convert(self, office: Path, out: Path, done: "Done", documents: Mapping[str, bytes]) -> list[tuple[str, str]]:
        """Make and write the PDFs; what could not be made, with the reason."""
        from roles.cli.folder import keep_pdf
        from roles.cli.office import as_pdf
        from roles.cli.progress import watched
        from roles.output import pdf_of

        failed = []
        for path, pdf in watched(self.console, "Making PDFs", as_pdf(office, documents), len(documents)):
            if pdf is None:
                failed.append((pdf_of(path), say(self.console.language, "LibreOffice made no PDF of it")))
            else:
                keep_pdf(out, done, path, pdf, documents[path])
        return failed


def _unsound(console: Console, loaded: "Loaded", folder: Path, *, speaks: bool) -> list[str] | None:
    """Roles whose files have errors; None if an error elsewhere keeps the whole catalog from being printed.

    How well jobs are designed keeps nothing from being printed.
    """
    from roles.check import check
    from roles.cli.screen import show
    from roles.report.subject import Run, Subject
    from roles.report.text import report

    checked = check(loaded, today(loaded)).unprintable()
    if checked.failed:
        console.complain("the tool failed, and it is not your fault: {error}", error=", ".join(checked.failed))
        raise typer.Exit(OUR_FAULT)
    if not checked.findings:
        return []
    run = Run((Subject(seen(folder), loaded, checked),), console.language)
    if speaks:
        show(console, run)
    else:
        console.line_of_complaint(report(run).removesuffix("\n"))
    files = {finding.path for finding in checked.findings}
    if loaded.catalog.department is None or not all(path.startswith("roles/") for path in files):
        console.complain("nothing was built: mend the errors first")
        return None
    return sorted(Path(path).stem for path in files)
