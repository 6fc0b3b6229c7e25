"""Comments with answers as Word writes them: the words in one part, who answers what in another."""

from lxml import etree

from tests.returned.word_copy import OFFICE_2011, RELATION, W14, W15, Copy, Element, W, part
from tests.returned.word_runs import run_like, top


def comment(copy: Copy, place: Element, said: str, *replies: tuple[str, str], done: bool = False) -> None:
    """Comment on a paragraph or on the content of a control; a reply is who and what."""
    thread = None
    for by, words in ((copy.by, said), *replies):
        number, key = str(next(copy.numbers)), f"{next(copy.numbers):08X}"
        _comment_parts(copy, number, by, words, key, thread, done=done and thread is None)
        thread = thread or key
        runs = list(place.iter(f"{W}r"))
        first, last = top(runs[0], place), top(runs[-1], place)
        for mark, put in (("commentRangeStart", first.addprevious), ("commentRangeEnd", last.addnext)):
            element = etree.Element(f"{W}{mark}")
            element.set(f"{W}id", number)
            put(element)
            last = element
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}commentReference").set(f"{W}id", number)
        last.addnext(run)


def _comment_parts(copy: Copy, number: str, by: str, said: str, key: str, above: str | None, *, done: bool) -> None:
    comments = part(copy, "comments", f'<w:comments xmlns:w="{W[1:-1]}" xmlns:w14="{W14[1:-1]}"/>', RELATION)
    one = etree.SubElement(comments, f"{W}comment")
    for attribute, value in (("id", number), ("author", by), ("date", copy.on), ("initials", by[:1])):
        one.set(f"{W}{attribute}", value)
    for line in said.split("\n"):
        inner = etree.SubElement(one, f"{W}p")
        inner.append(run_like(None, line))
    inner.set(f"{W14}paraId", key)
    copy.parts["word/comments.xml"] = etree.tostring(comments)
    threads = part(
        copy, "commentsExtended", f'<w15:commentsEx xmlns:w15="{W15[1:-1]}"/>',
        OFFICE_2011,
    )  # fmt: skip
    entry = etree.SubElement(threads, f"{W15}commentEx")
    entry.set(f"{W15}paraId", key)
    if above:
        entry.set(f"{W15}paraIdParent", above)
    entry.set(f"{W15}done", str(int(done)))
    copy.parts["word/commentsExtended.xml"] = etree.tostring(threads)
