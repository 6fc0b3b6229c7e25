"""Content controls around what changed: which can stay, and taking away those that cannot."""

from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.redline.pen import DELETED, INSERTED

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = frozenset(map(w, ("alias", "tag", "id", "rPr", "richText", "lock")))
"""What the control of an ordinary text says of itself; one that says more would still say it of what is refused."""
_NEW = frozenset(map(w, (INSERTED, "bookmarkStart", "bookmarkEnd")))


def hold_changes(control: "_Element", content: "_Element") -> None:
    """See to a control in a paragraph: it is opened up if it could not follow when its changes are refused.

    It says more than that there is a text, such as that a box is ticked, or it would stand there empty.
    """
    if len(content) and next(content.iter(w(INSERTED), w(DELETED)), None) is None:
        return
    properties = control.find(w("sdtPr"))
    only_new = all(one.tag in _NEW for one in content)
    if only_new or any(one.tag not in _PLAIN for one in ([] if properties is None else properties)):
        open_up(control)


def free(block: "_Element") -> None:
    """Take away the controls around a paragraph, row or cell that was inserted, and around those in it."""
    for control in [*block.iterancestors(w("sdt")), *list(block.iter(w("sdt")))]:
        if control.getparent() is not None and next(control.iterancestors(w("p")), None) is None:
            open_up(control)


def unlock_all(root: "_Element") -> None:
    """Let changes in controls around blocks, rows and cells be refused, where there are any."""
    for control in root.iter(w("sdt")):
        if next(control.iter(w(INSERTED), w(DELETED)), None) is not None:
            _unlock(control)


def open_up(control: "_Element") -> None:
    """Put what a content control holds in its place."""
    content, parent = control.find(w("sdtContent")), control.getparent()
    assert parent is not None
    for child in [] if content is None else list(content):
        control.addprevious(child)
    parent.remove(control)


def _unlock(control: "_Element") -> None:
    """Word refuses nothing in a locked one."""
    properties = control.find(w("sdtPr"))
    lock = None if properties is None else properties.find(w("lock"))
    if properties is not None and lock is not None:
        properties.remove(lock)
