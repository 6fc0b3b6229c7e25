"""roles diff."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roles.cli.catalogs import DEFAULT, CatalogOption, day, known, seen
from roles.cli.catalogs import today as today_of
from roles.cli.console import FINE, FOUND, OUR_FAULT, WRONG_USE, Console
from roles.cli.formats import Wish, add_summary, put, wishes
from roles.cli.redlines import Redlines

if TYPE_CHECKING:
    from datetime import date

    from roles.catalog import Loaded
    from roles.cli.sides import Side, Sides
    from roles.report.changes.subject import Compared, Comparison


def diff(
    ctx: typer.Context,
    base: Annotated[
        str,
        typer.Argument(metavar="BASE", help="What to compare with: folder or git revision, as origin/main."),
    ],
    head: Annotated[
        str,
        typer.Argument(
            metavar="HEAD",
            help="What to compare: folder or git revision; what lies there if left out.",
        ),
    ] = "",
    catalog: CatalogOption = DEFAULT,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME[=FILE]",
            help="text, markdown, json, github or html, to the screen or a file; again for more.",
        ),
    ] = None,
    fail_on_change: Annotated[
        str | None,
        typer.Option("--fail-on-change", metavar="CLASS", help="Exit with 1 at a change of this class or a worse one."),
    ] = None,
    changes_only: Annotated[
        bool, typer.Option("--changes-only", help="Only the changes, without findings; reads no more than it needs.")
    ] = False,
    word: Annotated[
        Path | None,
        typer.Option(
            "--word",
            metavar="DIR",
            help="Write the description of each changed role with tracked changes, and a change note to sign.",
        ),
    ] = None,
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", help="Whose the tracked changes are; the commit's if left out.")
    ] = "",
    lang: Annotated[
        list[str] | None,
        typer.Option("--lang", metavar="LANGUAGE", help="Language of the Word files; again for more."),
    ] = None,
    templates: Annotated[
        Path | None, typer.Option("--templates", metavar="DIR", help="Folder of your own templates for --word.")
    ] = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="Day taken as today, such as 2027-03-31.")
    ] = None,
) -> None:
    """Show what changed in the catalog, for whom it matters and who must agree.

    Compares by ids: order, wrapping, quoting and comments are no change. A revision is taken where the catalog parted
    from it, as a pull request starts. Classes of change, the first first: checks-loosened, needs-agreement,
    breaks-others, tightened, loosened, wording, translation, life-cycle.
    """
    from roles.cli.sides import sides
    from roles.compare import Class
    from roles.report.changes.formats import FORMATS
    from roles.report.changes.subject import Comparison

    console: Console = ctx.obj
    known(console, "class of change", [fail_on_change] if fail_on_change else [], list(Class))
    on = day(console, today) if today else None
    both = sides(console, base, head, catalog)
    asked = wishes(console, format or [], [both.folder], list(FORMATS))
    if word and changes_only:
        console.complain("--word needs the whole catalog; leave --changes-only out")
        raise typer.Exit(WRONG_USE)
    if word and any(word.resolve().is_relative_to((both.folder / inside).resolve()) for inside in both.inside()):
        console.complain("“{path}” lies in the catalog; write Word files elsewhere", path=word.as_posix())
        raise typer.Exit(WRONG_USE)
    compared = tuple(_compared(both, inside, on, changes_only=changes_only) for inside in both.touched())
    comparison = Comparison(compared, console.language, both.before.name, both.after.name)
    for wish in asked:
        _deliver(console, comparison, wish)
    whole = True
    if word:
        for inside, one in zip(both.touched(), compared, strict=True):
            asked_for = Redlines(word / inside, author, lang or [], templates, on or today_of(one.review.after))
            whole &= asked_for.write(console, both, both.folder / inside, one.review)
    if any(one.review.failed for one in compared):
        raise typer.Exit(OUR_FAULT)
    failing = list(Class)[: list(Class).index(Class(fail_on_change)) + 1] if fail_on_change else []
    unknown = fail_on_change and any(one.review.unread for one in compared)
    found = not whole or unknown or any(change.class_ in failing for change in comparison.changes)
    raise typer.Exit(FOUND if found else FINE)


def _compared(both: "Sides", inside: str, on: "date | None", *, changes_only: bool) -> "Compared":
    from roles.report.changes.subject import Compared
    from roles.review import changed, review

    two = (both.before, both.after)
    made = changed(*(_loaded(side, inside, both.differing(inside)) for side in two)) if changes_only else None
    if made is None or not made.stands_alone:
        before, after = (_loaded(side, inside) for side in two)
        made = changed(before, after) if changes_only else review(before, after, on or today_of(after))
    return Compared(seen(both.folder / inside), made)


def _loaded(side: "Side", inside: str, paths: list[str] | None = None) -> "Loaded":
    from roles.catalog import Loaded, load_catalog
    from roles.model.catalog import Catalog

    texts = side.tree.whole(inside) if paths is None else side.tree.some(paths, inside)
    return load_catalog(texts) if texts else Loaded(Catalog(), (), {}, {})


def _deliver(console: Console, comparison: "Comparison", wish: Wish) -> None:
    from roles.report.changes import github, text
    from roles.report.changes.formats import FORMATS

    if wish.name == "text" and not wish.file:
        from roles.cli.screen import screen

        console.line(text.report(comparison, screen(os.environ)).removesuffix("\n"))
    else:
        put(console, wish, FORMATS[wish.name](comparison))
    if wish.name == "github":
        add_summary(lambda there: github.step_summary(comparison, there))
