"""Chinese texts: the first verb of a clause is what is done, unless it only describes a noun or says when."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from roles.likeness.deed import HANDLE, Deed, Line
from roles.likeness.meaning import CARRIED, NOTHING, SILENT, Meaning, chinese, itself, lengths

_RUN = re.compile(r"[\u4e00-\u9fff]+|[a-z]{2,}")
_LITTLE = frozenset(
    "的了和与及等在于对把将给为向从到由每个各件次家位名天日月周年时小内后前按并或者其所有就以使之不无上下中一二三四五六七八九十百千万"
    "半两第至最起该本这那地得着过可应须需要能会都再先即又还由请让被据用因且若凡任何"
)
"""Letters that say little by themselves."""
_MARKS = {"后": "after", "前": "before", "内": ""}
"""What stands before them says when."""
_TAKEN = re.compile("把|将(?!来)")
"""With these the verb stands last: 把结果送交经理."""
_JOINS = frozenset("和及并或与")


class _Word(NamedTuple):
    said: str
    meaning: Meaning
    follows: str


def chinese_deeds(text: str) -> tuple[list[Deed], Line]:
    """What a text says is done, and its words in order."""
    deeds: list[Deed] = []
    line: list[frozenset[str]] = []
    for run in _RUN.findall(text.lower()):
        if run.isascii():
            line.append(itself(run))
            continue
        clauses = list(_clauses(run))
        line += [
            word.meaning.names or itself(word.said)
            for words in clauses
            for word in words
            if not word.meaning.light and word.said not in _MARKS
        ]
        if _TAKEN.search(run):
            _take([word for words in clauses for word in words], deeds, last=True)
            continue
        for number, words in enumerate(clauses):
            waits = number > 0 and bool(deeds) and deeds[-1].acts >= HANDLE
            if waits and (verb := next((word for word in words if word.meaning.acts), None)):  # 进行技术和流程培训
                deeds[-1].acts, deeds[-1].word = verb.meaning.acts, verb.said
                words = [word for word in words if word is not verb]
                _add(words, -1, deeds[-1])
            else:
                _take(words, deeds)
    return deeds, line


def _take(words: list[_Word], deeds: list[Deed], last: bool = False) -> None:
    """Add what one clause says."""
    start = max((at for at, word in enumerate(words) if word.said in _MARKS), default=-1) + 1
    acting = [at for at in range(start, len(words)) if words[at].meaning.acts or words[at].meaning.light]
    verbs = [at for at in acting if words[at].follows != "的"] or acting
    verb = verbs[-1 if last else 0] if verbs else -1
    if verbs and words[verb].meaning.light:  # 开展满意度调查: what is done is the last noun
        verb = next((at for at in reversed(acting) if not words[at].meaning.light), verb)
    if verbs or not deeds:
        chosen = words[verb] if verbs else _Word("", NOTHING, "")
        deeds.append(Deed(chosen.meaning.acts | (HANDLE if chosen.meaning.light else frozenset()), chosen.said))
        deeds[-1].take(chosen.meaning.things & CARRIED, chosen.said)
    _add(words, verb, deeds[-1])


def _add(words: list[_Word], verb: int, deed: Deed) -> None:
    """What the words of a clause, but for its verb, say it is done to."""
    for at, word in enumerate(words):
        if word.said in _MARKS:
            if at and words[at - 1].meaning.acts and _MARKS[word.said]:
                deed.take(frozenset([_MARKS[word.said]]), word.said)
        elif at != verb and not word.meaning.light:
            deed.take(word.meaning.things or word.meaning.acts or itself(word.said), word.said)


def _clauses(run: str) -> Iterator[list[_Word]]:
    """The words of a run, in parts that a joining letter divides."""
    words: list[_Word] = []
    known, sizes = chinese(), lengths()
    at = loose = 0  # letters from `loose` to before `at` belong to no word yet
    while at < len(run):
        letter = run[at]
        size = next((size for size in sizes.get(letter, ()) if run[at : at + size] in known), 0)
        if not size and letter not in _LITTLE:
            at += 1
            continue
        words += _pairs(run, loose, at)
        if size:
            said = run[at : at + size]
            if known[said] is not SILENT:
                words.append(_Word(said, known[said], run[at + size : at + size + 1]))
        elif letter in _MARKS:
            words.append(_Word(letter, NOTHING, ""))
        elif letter in _JOINS and words:
            yield words
            words = []
        at = loose = at + (size or 1)
    words += _pairs(run, loose, at)
    if words:
        yield words


def _pairs(run: str, start: int, end: int) -> Iterator[_Word]:
    """Letters that are in no list, two by two, or one that stands alone."""
    for at in range(start, max(end - 1, min(start + 1, end))):
        yield _Word(run[at : min(at + 2, end)], NOTHING, "")
