"""The styles that Word gives comments and their signs."""

from typing import TYPE_CHECKING

from roles.word.markup import WORD, declared, w
from roles.word.relations import parts_by_kind
from roles.word.splicing import root_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "annotation text", "CommentText", "paragraph", ""
_SIGN = "annotation reference", "CommentReference", "character", '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'


def comment_styles(parts: dict[str, bytes]) -> tuple[str, str]:
    """The ids of the styles of comments and of their signs, made if they are missing; "" in a file without styles.

    Raises PackageError for styles that cannot be read.
    """
    name = next((part for part, kind in parts_by_kind(parts).items() if kind == "styles"), None)
    if name is None:
        return "", ""
    root, splicing = root_of(parts[name], name)
    known = {_named(style): style.get(w("styleId"), "") for style in root.iterchildren(w("style"))}
    made = []
    for named, wanted, kind, looks in (_TEXT, _SIGN):
        if not known.get(named):
            known[named] = _free(wanted, set(known.values()))
            said = f'<w:name w:val="{named}"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>{looks}'
            about = f'{declared(root, w=WORD)} w:type="{kind}" w:styleId="{known[named]}"'
            splicing.inside(root, f"<w:style{about}>{said}</w:style>")
        made.append(known[named])
    parts[name] = splicing.result()
    return made[0], made[1]


def _named(style: "_Element") -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "").lower()


def _free(wanted: str, taken: set[str]) -> str:
    return next(
        name for name in (wanted, *(f"{wanted}{number}" for number in range(1, len(taken) + 2))) if name not in taken
    )
