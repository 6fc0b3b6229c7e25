"""The comments part of a Word file and its threads, to which more are added."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import count

from markupsafe import escape

from roles.word.markup import COMPATIBILITY, FORBIDDEN, WORD, WORD_2010, WORD_2012, declared, part_bytes, w
from roles.word.relations import declare_type, parts_by_kind, relate
from roles.word.splicing import root_of

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_COMMENTS = f'<w:comments xmlns:w="{WORD}" xmlns:w14="{WORD_2010}" xmlns:mc="{COMPATIBILITY}" mc:Ignorable="w14"/>'
_COMMENTS_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_THREADS = f'<w15:commentsEx xmlns:w15="{WORD_2012}" xmlns:mc="{COMPATIBILITY}" mc:Ignorable="w15"/>'
_THREADS_KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_PARAGRAPH_ID = re.compile(rb"""paraId=["']([0-9A-Fa-f]{8})["']""")


class Comments:
    """The comments of the file `parts`, and more of them; `taken` are numbers that cannot be given again.

    `styles` are those of a comment's paragraphs and of its sign, "" for none. `number` is what the next one gets.
    """

    def __init__(self, parts: dict[str, bytes], taken: Iterable[str], styles: tuple[str, str]) -> None:
        """Makes the parts where they are missing. Raises PackageError for one that cannot be read."""
        self._parts, self._styles = parts, styles
        self._name = _part(parts, "comments", _COMMENTS, _COMMENTS_KIND)
        self._threads_name = _part(parts, "commentsExtended", _THREADS, _THREADS_KIND)
        self._root, self._splicing = root_of(parts[self._name], self._name)
        self._threads, self._threading = root_of(parts[self._threads_name], self._threads_name)
        self._there = {one.get(w("id"), ""): one for one in reversed(list(self._root.iterchildren(w("comment"))))}
        self.number = max((int(one) for one in (*taken, *self._there) if one.isdecimal()), default=-1) + 1
        known = {found.decode().upper() for data in parts.values() for found in _PARAGRAPH_ID.findall(data)}
        self._paragraphs = (f"{number:08X}" for number in count(0x10000000) if f"{number:08X}" not in known)
        self._threaded = {
            one.get(f"{{{WORD_2012}}}paraId", ""): one for one in self._threads.iter(f"{{{WORD_2012}}}commentEx")
        }
        self._stamped: dict[str, str] = {}

    def text(self, number: str) -> str | None:
        """What a comment says; None if there is none of this number."""
        found = self._there.get(number)
        return None if found is None else " ".join("".join(one.text or "" for one in found.iter(w("t"))).split())

    def add(self, lines: Sequence[str], by: str, on: datetime, under: str = "") -> None:
        """One more comment, a paragraph a line, in the thread of the comment `under`."""
        paragraph = next(self._paragraphs)
        names = declared(self._root, w=WORD, w14=WORD_2010)
        about = (
            f'w:id="{self.number}" w:author="{_said(by)}" w:date="{on:%Y-%m-%dT%H:%M:%S}Z" w:initials="{_said(by[:1])}"'
        )
        text = "".join(
            self._line(line, paragraph if place == len(lines) - 1 else next(self._paragraphs), sign=place == 0)
            for place, line in enumerate(lines)
        )
        self._splicing.inside(self._root, f"<w:comment{names} {about}>{text}</w:comment>")
        self._thread(paragraph, self._thread_of(under) if under else "")
        self.number += 1

    def write(self) -> None:
        """Put both parts in their places."""
        self._parts[self._name] = self._splicing.result()
        self._parts[self._threads_name] = self._threading.result()

    def _line(self, line: str, paragraph: str, *, sign: bool) -> str:
        ours, signs = self._styles
        style = f'<w:pPr><w:pStyle w:val="{ours}"/></w:pPr>' if ours else ""
        signed = f'<w:rPr><w:rStyle w:val="{signs}"/></w:rPr>' if signs else ""
        mark = f"<w:r>{signed}<w:annotationRef/></w:r>" if sign else ""
        text = f'<w:r><w:t xml:space="preserve">{_said(line)}</w:t></w:r>'
        return f'<w:p w14:paraId="{paragraph}">{style}{mark}{text}</w:p>'

    def _thread(self, paragraph: str, parent: str) -> None:
        """Say that a comment stands in a thread, or begins one."""
        above = self._threaded.get(parent)
        done = "0" if above is None else above.get(f"{{{WORD_2012}}}done", "0")
        names = declared(self._threads, w15=WORD_2012)
        under = f' w15:paraIdParent="{parent}"' if parent else ""
        said = f'<w15:commentEx{names} w15:paraId="{paragraph}"{under} w15:done="{done}"/>'
        self._threading.inside(self._threads, said)

    def _thread_of(self, number: str) -> str:
        """The thread in which a comment stands, "" if none can be begun there."""
        paragraphs = list(self._there[number].iter(w("p")))
        if not paragraphs:
            return ""
        thread = paragraphs[-1].get(f"{{{WORD_2010}}}paraId") or self._stamped.get(number)
        if thread is None:
            thread = self._stamped[number] = next(self._paragraphs)
            names = declared(paragraphs[-1], w14=WORD_2010).strip()
            self._splicing.attribute(paragraphs[-1], f'{names} w14:paraId="{thread}"'.strip())
            self._thread(thread, "")
        elif thread not in self._threaded and thread not in self._stamped.values():
            self._stamped[number] = thread
            self._thread(thread, "")
        return self._first(thread)

    def _first(self, thread: str) -> str:
        """The comment that began a thread: Word knows one level only."""
        passed = {thread}
        while (one := self._threaded.get(thread)) is not None:
            parent = one.get(f"{{{WORD_2012}}}paraIdParent", "")
            if parent not in self._threaded or parent in passed:
                break
            passed.add(parent)
            thread = parent
        return thread


def _part(parts: dict[str, bytes], name: str, empty: str, kind: str) -> str:
    """The name of a part of the document, made if it is missing."""
    kinds = parts_by_kind(parts)
    wanted = {"comments": "comments", "commentsExtended": "threads"}[name]
    found = next((part for part, one in kinds.items() if one == wanted), None)
    if found:
        return found
    document = next(iter(kinds))
    folder = document.rpartition("/")[0]
    names = (f"{folder}/{name}{number or ''}.xml".lstrip("/") for number in count())
    made = next(one for one in names if one not in parts)
    parts[made] = part_bytes(empty)
    declare_type(parts, made, f"{_TYPE}{name}+xml")
    relate(parts, document, made, kind)
    return made


def _said(text: str) -> str:
    return str(escape(FORBIDDEN.sub("�", text)))
