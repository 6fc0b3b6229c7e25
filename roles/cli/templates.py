"""The templates a person means: the shipped ones, those beside the catalog, and those of --templates."""

from difflib import get_close_matches
from pathlib import Path

import typer

from roles.bundled import bundled
from roles.cli.console import WRONG_USE, Console
from roles.files import LARGEST, read_folder

FOLDER = "templates"
"""Where a department's own templates lie: beside the catalog."""
_WORD = (".docx", ".dotx")
_OLD = (".doc", ".dot", ".docm", ".dotm", ".odt", ".wps")


def templates(console: Console, catalog: Path, given: Path | None = None) -> dict[str, bytes]:
    """The templates as language/kind.docx → bytes: of each, the one in `given`, beside the catalog, or shipped.

    Says what in a person's own folder is not used. Exits 2 where `given` is no folder or has two for one kind.
    """
    found = _usable(console, bundled(FOLDER), own=False)
    beside = catalog.resolve().parent / FOLDER
    if given and not given.is_dir():
        console.complain("there is no folder “{folder}”", folder=given)
        raise typer.Exit(WRONG_USE)
    for folder in (beside, given):
        if folder and folder.is_dir() and folder.resolve() != bundled(FOLDER).resolve():
            found |= _usable(console, folder, own=True)
    return found


def _usable(console: Console, folder: Path, *, own: bool) -> dict[str, bytes]:
    from roles.documents.kind import printed_kinds

    printed = list(printed_kinds())
    found: dict[str, bytes] = {}
    for path, data in read_folder(folder).items():
        place = Path(path)
        language = path.rpartition("/")[0]
        if place.suffix.lower() not in (*_WORD, *_OLD):
            continue
        if place.suffix.lower() in _OLD:
            console.complain("“{path}” is not used: a template is a .docx or .dotx file", path=folder / path)
        elif not _names_languages(language) or place.stem not in printed:
            if own:
                _say_unused(console, folder / path, language, printed)
        elif len(data) > LARGEST:
            console.complain("“{path}” is too large for a template", path=folder / path)
            raise typer.Exit(WRONG_USE)
        elif (name := f"{language}/{place.stem}.docx") in found:
            console.complain(
                "there are two templates of one kind, {name} as .docx and as .dotx; keep one", name=folder / name
            )
            raise typer.Exit(WRONG_USE)
        else:
            found[name] = data
    return found


def _say_unused(console: Console, path: Path, language: str, kinds: list[str]) -> None:
    """Why a Word file among the templates is none: its folder is no language, or its name no kind."""
    near = get_close_matches(path.stem, kinds, 1)
    if not _names_languages(language):
        console.complain(
            "“{path}” is not used: a template lies in the folder of its language, as {example}",
            path=path,
            example="en/job-description.docx",
        )
    elif near:
        console.complain(
            "“{path}” is not used: there is no kind “{kind}”; did you mean {near}?",
            path=path,
            kind=path.stem,
            near=near[0],
        )
    else:
        console.complain("“{path}” is not used: there is no kind “{kind}”", path=path, kind=path.stem)


def _names_languages(folder: str) -> bool:
    """Whether a folder is called like a language, or like two for bilingual documents."""
    from roles.model.text import is_language

    return all(map(is_language, folder.split("+")))
