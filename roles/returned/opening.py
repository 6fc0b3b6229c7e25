"""The bytes of a file that came back → what it is about and what is different in it."""

from dataclasses import replace

from roles.model.catalog import Catalog
from roles.model.value import followed
from roles.returned.base import Shelf, origin
from roles.returned.department import must_be_ours
from roles.returned.difference import Added, Difference, Edited, Moved, Removed
from roles.returned.differences import differences
from roles.returned.present import present
from roles.returned.verdict import Copy
from roles.returned.workbook import opened_workbook
from roles.word.fault import PackageError
from roles.word.reader import read_document

WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")
"""How the names of workbooks end, those too that are none of ours."""


def opened(shelf: Shelf, name: str, data: bytes, *, match: bool = False) -> Copy:
    """A copy with its differences. Raises PackageError for a file that is none of this catalog's documents."""
    if name.lower().endswith(WORKBOOKS):
        return opened_workbook(shelf.loaded, name, data)
    came = read_document(data)
    found = origin(came, shelf, match=match)
    catalog = shelf.loaded.catalog
    must_be_ours(catalog, found.department)
    subject = followed(catalog, found.base.about)[-1]
    now = present(shelf.loaded, found.kind, subject, found.language)
    if now is None:
        raise PackageError("this catalog has no {kind} of “{about}”", kind=found.kind, about=found.subject)
    some = [_followed(catalog, one) for one in differences(found.base, came)]
    return Copy(
        name,
        found.kind,
        subject,
        found.language,
        some,
        now,
        known=found.known,
        named=found.named,
        substance=found.substance,
        marked=bool(came.anchors),
    )


def _followed(catalog: Catalog, one: Difference) -> Difference:
    """The same under the ids that entries have now."""
    match one:
        case Edited():
            return replace(one, route=followed(catalog, one.route))
        case Removed():
            values = {(followed(catalog, route), language): words for (route, language), words in one.values.items()}
            return replace(one, route=followed(catalog, one.route), values=values)
        case Added():
            route = followed(catalog, one.route)
            after, before = (followed(catalog, (*one.route, to))[-1] if to else None for to in (one.after, one.before))
            return replace(one, route=route, after=after, before=before)
        case Moved():
            above, beside = (followed(catalog, to) if to else None for to in (one.after, one.beside))
            among = tuple(followed(catalog, (*one.route[:-1], name))[-1] for name in one.among)
            return replace(one, route=followed(catalog, one.route), after=above, beside=beside, among=among)
    return one
