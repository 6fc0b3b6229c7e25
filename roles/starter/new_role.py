"""A new role as a file: what is known stands in it, every other key as a comment."""

from datetime import date
from types import MappingProxyType

from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.model.shape import RENAMED_FROM
from roles.model.text import Text
from roles.starter.example import example_role
from roles.starter.layout import Page, says_nothing
from roles.starter.write import file_of


def new_role(catalog: Catalog, role: Role, language: str, today: date) -> bytes:
    """The file of a role with every key of the model that people write, in the order of the model.

    Keys that the role leaves open are comments with an example. `language` is that of the remarks; days of examples
    lie around `today`.
    """
    example = example_role(catalog, today)
    page = Page(language)
    lines = []
    for name in (name for name in Role.model_fields if name != RENAMED_FROM):
        value = getattr(role, name)
        if says_nothing(value):
            lines += [f"# {line}" for line in page.entry(Role, name, getattr(example, name))]
        else:
            lines += page.entry(Role, name, value)
    return file_of("role", lines, up="../")


def bare_role(catalog: Catalog, name: str) -> Role:
    """A role of which only the name is known: titled after its id, below the head."""
    said = name.replace("-", " ").capitalize()
    languages = catalog.department.languages if catalog.department else ()
    title = Text(plain=said) if len(languages) < 2 else Text(MappingProxyType(dict.fromkeys(languages, said)))
    return Role(id=name, title=title, reports_to=_head(catalog))


def like_role(catalog: Catalog, name: str, like: str) -> Role:
    """A role with the contents of another, without what belongs to that one alone: approval, waivers, earlier ids,
    what it took over from an earlier catalog, and what was measured. A role like the head reports to the
    head. Raises KeyError for an unknown role.
    """
    model = catalog.roles[like]
    return model.model_copy(
        update={
            "id": name,
            RENAMED_FROM: (),
            "reports_to": model.reports_to or like,
            "reports_outside": model.reports_outside if model.reports_to else None,
            "responsibilities": tuple(
                work.model_copy(update={RENAMED_FROM: (), "covers": ()}) for work in model.responsibilities
            ),
            "targets": tuple(
                target.model_copy(update={RENAMED_FROM: (), "baseline": None, "best": None}) for target in model.targets
            ),
            "approved": None,
            "retired": None,
            "waivers": (),
        }
    )


def _head(catalog: Catalog) -> str | None:
    in_use = (role for role in catalog.roles.values() if role.retired is None)
    return next((role.id for role in in_use if role.reports_to is None), None)
