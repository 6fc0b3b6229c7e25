"""roles build."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.bundled import bundled
from roles.cli.catalogs import DEFAULT, CatalogOption, folders, known, load, seen, today
from roles.cli.console import FINE, FOUND, OUR_FAULT, WRONG_USE, Console
from roles.files import BusyError, write_atomically
from roles.messages import say_count

if TYPE_CHECKING:
    from roles.build import Plan, Wish
    from roles.catalog import Loaded


def build(
    ctx: typer.Context,
    catalog: CatalogOption = DEFAULT,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder the documents go to.")] = Path("documents"),
    lang: Annotated[
        list[str] | None, typer.Option("--lang", metavar="LANGUAGE", help="Language of the documents; again for more.")
    ] = None,
    role: Annotated[
        list[str] | None, typer.Option("--role", metavar="ID", help="Only this role; again for more.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only this kind of document; again for more.")
    ] = None,
    names: Annotated[str, typer.Option("--names", metavar="id|title", help="Name files by id or by title.")] = "id",
    force: Annotated[
        bool, typer.Option("--force", help="Write even over files a person changed; theirs are set aside with a date.")
    ] = False,
) -> None:
    """Print the catalog as Word documents.

    Job descriptions, service standards and service targets, in every language of the department. A document that a
    person changed is never touched.
    """
    from roles import build as core

    console: Console = ctx.obj
    known(console, "way of naming", [names], ["id", "title"])
    kinds = known(console, "kind", kind or [], list(core.KINDS))
    found = folders(console, catalog)
    worst = FINE
    for folder in found:
        loaded = load(folder)
        if _errors(console, loaded, folder):
            worst = max(worst, FOUND)
            continue
        wish = _wish(console, loaded, lang or [], role or [], kinds, names)
        target = out / folder.name if len(found) > 1 else out
        worst = max(worst, _one(console, loaded, folder, target, wish, force=force))
    raise typer.Exit(worst)


def _errors(console: Console, loaded: "Loaded", folder: Path) -> bool:
    """Whether something keeps the catalog from being printed; how well jobs are designed does not."""
    from roles.check import check
    from roles.cli.screen import show
    from roles.report.subject import Run, Subject

    checked = check(loaded, today(loaded)).unsound()
    if checked.failed:
        console.complain("the tool failed, and it is not your fault: {error}", error=", ".join(checked.failed))
        raise typer.Exit(OUR_FAULT)
    if checked.findings:
        show(console, Run((Subject(seen(folder), loaded, checked),), console.language))
        console.complain("nothing was built: mend the errors first")
    return bool(checked.findings)


def _wish(
    console: Console, loaded: "Loaded", lang: list[str], role: list[str], kinds: tuple[str, ...], names: str
) -> "Wish":
    from roles import build as core

    department = loaded.catalog.department
    assert department is not None
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return core.Wish(
        languages=known(console, "language", lang, list(department.languages)),
        roles=known(console, "role", role, sorted(loaded.catalog.roles)),
        kinds=kinds,
        names=names,
        moment=datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else None,
    )


def _one(console: Console, loaded: "Loaded", folder: Path, out: Path, wish: "Wish", *, force: bool) -> int:
    from roles import build as core
    from roles.report.template_fault import template_fault
    from roles.word.template import TemplateError

    try:
        made = dict(core.documents(loaded, _templates(folder), wish))
    except core.NoTemplateError as missing:
        console.complain(
            "there is no template {language}/{kind}.docx; copy one from another language and translate its words",
            language=missing.language,
            kind=missing.kind,
        )
        return WRONG_USE
    except TemplateError as error:
        console.line_of_complaint(template_fault(error, console.language))
        return FOUND
    if not made:
        console.complain("there is nothing to build: no such document for these roles")
        return WRONG_USE
    plan = core.plan(made.items(), _present(out, made), whole=not (wish.roles or wish.kinds or wish.languages))
    return _write(console, loaded, out, made, plan, force=force)


def _templates(folder: Path) -> dict[str, bytes]:
    """The shipped templates, then those beside the catalog, which come first."""
    found: dict[str, bytes] = {}
    for place in (bundled("templates"), folder.resolve().parent / "templates"):
        for path in sorted(place.glob("*/*.docx")):
            if not path.name.startswith("~$"):
                found[f"{path.parent.name}/{path.name}"] = path.read_bytes()
    return found


def _present(out: Path, made: dict[str, bytes]) -> dict[str, bytes]:
    """What lies in the output folder of what was made now or before."""
    from roles import build as core

    memory = _read(out / core.MEMORY)
    wanted = {*made, *core.read_memory(memory or b"")}
    found = {path: data for path in wanted if (data := _read(out / path)) is not None}
    return found | ({core.MEMORY: memory} if memory is not None else {})


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _write(console: Console, loaded: "Loaded", out: Path, made: dict[str, bytes], plan: "Plan", *, force: bool) -> int:
    from roles import build as core

    write, memory, busy = dict(plan.write), dict(plan.memory), []
    kept = plan.kept
    if force:
        for path in kept:
            try:
                aside = _set_aside(out / path, today(loaded).isoformat())
            except PermissionError:
                busy.append(path)
                continue
            console.say("“{path}” was changed by a person; it now lies in “{aside}”", path=path, aside=aside.name)
            write[path] = made[path]
            memory[path] = core.digest(made[path])
        kept = ()
    for path, data in write.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        try:
            write_atomically(out / path, data)
        except BusyError:
            busy.append(path)
            memory.pop(path, None)
    if write or memory != core.read_memory(_read(out / core.MEMORY) or b""):
        write_atomically(out / core.MEMORY, core.write_memory(memory))
    written = len(set(write) - set(busy))
    said = say_count(
        console.language,
        "{written} document written, {unchanged} unchanged, in “{out}”",
        "{written} documents written, {unchanged} unchanged, in “{out}”",
        written,
    )
    console.line(said.format(written=written, unchanged=len(plan.unchanged), out=out.as_posix()))
    for path in kept:
        console.complain("left alone, a person changed it: {path} (--force sets it aside and writes anew)", path=path)
    for path in busy:
        console.complain("left alone, it is open in another program: {path} (close it and build again)", path=path)
    for path in plan.left_over:
        console.complain("no longer in the catalog, left where it is: {path}", path=path)
    return FOUND if kept or busy else FINE


def _set_aside(path: Path, day: str) -> Path:
    aside = path.with_name(f"{path.stem}.{day}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.stem}.{day}-{number}{path.suffix}")
        number += 1
    path.rename(aside)
    return aside
