"""What Word leaves in a file that nobody put there, and that must not be copied with every turn of a loop."""

from typing import TYPE_CHECKING

from roles.word.markup import w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LAST_EDIT = "_GoBack"


def remove_leftovers(root: "_Element") -> None:
    """Take out the bookmark of the last edit, which often lies in the middle of a tag."""
    starts = [mark for mark in root.iter(w("bookmarkStart")) if mark.get(w("name")) == _LAST_EDIT]
    ids = {mark.get(w("id")) for mark in starts}
    ends = [mark for mark in root.iter(w("bookmarkEnd")) if mark.get(w("id")) in ids]
    for mark in starts + ends:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
