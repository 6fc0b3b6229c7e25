"""A catalog as files, and what a department begins with."""

from collections.abc import Iterable, Mapping
from datetime import date

from roles.model.catalog import Catalog
from roles.model.shape import Shape
from roles.model.standard import ELEMENTS, Standard
from roles.schema import FOLDER, schema_texts
from roles.starter.days import reviewed_later
from roles.starter.layout import Page
from roles.starter.select import select
from roles.starter.wording import in_languages

LISTS = ("metrics", "needs", "competencies", "records", "sources", "satisfaction")
"""Roots of a catalog that lie in one file of the same name."""


def starter_files(
    shipped: Catalog,
    templates: Mapping[str, bytes],
    language: str,
    *,
    today: date,
    languages: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
) -> dict[str, bytes]:
    """Path → bytes of the folders `catalog` and `templates` of a department that begins.

    `shipped` is cut down to these roles and languages; none means all. Reviews that lie ahead of it lie ahead of
    `today` too. `templates` go by language/kind.docx. `language` is that of the remarks in the
    files. Raises KeyError for an unknown role.
    """
    spoken = languages or (shipped.department.languages if shipped.department else ())
    catalog = in_languages(select(shipped, roles or shipped.roles), spoken)
    if shipped.department and shipped.department.today:
        catalog = reviewed_later(catalog, shipped.department.today, today)
    files = {f"catalog/{path}": data for path, data in catalog_files(catalog, language).items()}
    return files | {f"templates/{path}": data for path, data in templates.items() if path.partition("/")[0] in spoken}


def catalog_files(catalog: Catalog, language: str) -> dict[str, bytes]:
    """Path in the catalog's folder → bytes, schemas included; empty lists get no file.

    `language` is that of the remarks beside the keys. Loading the files gives the same catalog again.
    """
    files = {f"{FOLDER}/{name}": data for name, data in schema_texts().items()}
    if catalog.department:
        lines = Page(language).mapping(catalog.department)
        files["department.yaml"] = file_of("department", lines)
    for name, role in catalog.roles.items():
        files[f"roles/{name}.yaml"] = file_of("role", Page(language).mapping(role), up="../")
    for name, process in catalog.processes.items():
        files[f"processes/{name}.yaml"] = file_of("process", Page(language).mapping(process), up="../")
    for element in ELEMENTS:
        standards = [standard for standard in catalog.standards.values() if _element(standard) == element]
        files |= _list(f"standards/{element}.yaml", "standards", standards, language, up="../")
    for root in LISTS:
        files |= _list(f"{root}.yaml", root, getattr(catalog, root).values(), language)
    return files


def file_of(kind: str, lines: Iterable[str], up: str = "") -> bytes:
    """A file of these lines; `kind` names its schema, `up` leads from its folder to that of the catalog."""
    return "\n".join([f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json", *lines, ""]).encode()


def _list(path: str, kind: str, entries: Iterable[Shape], language: str, up: str = "") -> dict[str, bytes]:
    lines = Page(language).entries(entries)
    return {path: file_of(kind, lines, up)} if lines else {}


def _element(standard: Standard) -> str:
    """The element of the golden triangle; standards without area stand with those of software."""
    return next((element for element, areas in ELEMENTS.items() if standard.area in areas), "software")
