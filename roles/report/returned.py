"""What came back in documents and what becomes of it, as Markdown that reads well on a screen too."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from roles.check import Checked
from roles.documents.kind import DEPARTMENT
from roles.finding import Problem
from roles.messages import say, term
from roles.phrases import items, problem_text
from roles.report.subject import Run, Subject, shown
from roles.report.text import Screen, heading
from roles.returned.difference import (
    Added,
    Commented,
    Difference,
    Edited,
    Foreign,
    Layout,
    Moved,
    Removed,
    Words,
)
from roles.returned.outcome import Outcome
from roles.returned.verdict import TO_COME, Copy, Fate, Verdict

_LOOK = 80
"""Letters that are shown of a text whose look alone was changed."""


def returned_lines(copies: Sequence[Copy], verdicts: Sequence[Verdict], language: str, *, done: bool) -> Iterator[str]:
    """Every difference of every copy, grouped by what becomes of it; `done` if it was written already."""
    for copy in copies:
        own = [verdict for verdict in verdicts if verdict.copy == copy.name]
        kind = term(language, "kind", copy.kind)
        yield f"## {shown(copy.name)}"
        yield ""
        values = {"kind": kind, "about": copy.about, "language": copy.language}
        if copy.about == DEPARTMENT:
            yield say(language, "{kind}, {language}", values)
        else:
            yield say(language, "{kind} of {about}, {language}", values)
        yield from _known(copy, language)
        yield ""
        if not own:
            yield say(language, "Nothing in it was changed.")
            yield ""
        for fate in Fate:
            these = [verdict for verdict in own if verdict.fate is fate]
            if these:
                yield f"### {_heading(fate, len(these), language, done=done)}"
                yield ""
                if fate is Fate.LAYOUT:
                    yield " · ".join(map(_look, these))
                else:
                    for verdict in these:
                        yield from _verdict(verdict, language)
                yield ""


def _known(copy: Copy, language: str) -> Iterator[str]:
    """From what it is known how the document was built, unless it says so itself."""
    match copy.known:
        case "today":
            yield say(language, "compared with the document as the catalog prints it now")
        case "revision":
            yield say(
                language,
                "compared with the document as the catalog printed it at commit {revision}",
                {"revision": copy.named},
            )
        case "recorded":
            yield say(
                language,
                "how it was built is not known: outside of fields only recorded changes are seen "
                "(send out copies made with `roles build --for-review`)",
            )
        case "match":
            yield say(language, "matched by its text alone with the document as the catalog prints it now")


def counts(verdicts: Sequence[Verdict], language: str, *, done: bool) -> str:
    """How many differences there are of each fate, on one line."""
    said = []
    for fate in Fate:
        n = sum(verdict.fate is fate for verdict in verdicts)
        if n:
            said.append(say(language, "{n} {fate}", {"n": n, "fate": _fate(fate, language, done=done)}))
    return items(language, said) if said else say(language, "no differences")


def _heading(fate: Fate, n: int, language: str, *, done: bool) -> str:
    return say(language, "{what} ({n})", {"what": _fate(fate, language, done=done), "n": n})


def _fate(fate: Fate, language: str, *, done: bool) -> str:
    word = TO_COME if fate is Fate.APPLIED and not done else fate.value
    return term(language, "fate", word)


def _verdict(verdict: Verdict, language: str) -> Iterator[str]:
    lines = list(_said(verdict.difference, language))
    yield f"- {lines[0]}"
    yield from (f"  {line}" for line in lines[1:])
    if verdict.why:
        yield f"  → {problem_text(language, Problem(verdict.why, (), verdict.values))}"
    if trace := _trace(verdict.difference, language):
        yield f"  ({trace})"


def _look(verdict: Verdict) -> str:
    one = verdict.difference
    words = one.text if isinstance(one, Layout) else one.new if isinstance(one, Edited) else ""
    return f"“{shorten(shown(words), _LOOK, placeholder='…')}”"


def _said(one: Difference, language: str) -> Iterator[str]:
    match one:
        case Edited():
            yield f"{'/'.join(one.route)} ({one.language})"
            yield from _change(one.old, one.new)
        case Added():
            yield say(language, "new in {route}", {"route": "/".join(one.route)})
            for tail, words in one.fields.items():
                yield f"+ {'/'.join(tail)}: {shown(words)}"
        case Removed():
            yield say(language, "taken out: {route}", {"route": "/".join(one.route)})
            yield f"- {shown(one.old)}"
        case Moved():
            yield say(language, "moved: {route}", {"route": "/".join(one.route)})
            if one.after:
                yield say(language, "now behind {route}", {"route": "/".join(one.after)})
        case Words() if one.old == one.new:
            yield say(language, "moved, and no value of the catalog")
            yield f"  {shown(one.old)}"
        case Words():
            yield say(language, "words that are no value of the catalog")
            yield from _change(one.old, one.new)
        case Commented():
            if one.routes:
                yield say(language, "at {route}", {"route": ", ".join("/".join(route) for route in one.routes)})
            if one.quoted:
                yield say(language, "on “{words}”", {"words": shown(one.quoted)})
            yield f"> {shown(one.text)}"
            for hand, words in one.replies:
                yield f"> — {shown(hand.by)}: {shown(words)}"
        case Foreign():
            yield term(language, "foreign", one.what)
        case Layout():
            yield shown(one.text)


def _change(old: str, new: str) -> Iterator[str]:
    if old:
        yield f"- {shown(old)}"
    if new:
        yield f"+ {shown(new)}"


def _trace(one: Difference, language: str) -> str:
    """Where and by whom."""
    trace = one.trace
    who = items(language, list(dict.fromkeys(hand.by for hand in trace.hands if hand.by)))
    days = sorted({hand.on[:10] for hand in trace.hands if hand.on})
    said = [shown(trace.heading)] if trace.heading else []
    if who:
        said.append(shown(" ".join([who, *days[-1:]])))
    if isinstance(one, Edited | Added | Removed | Moved | Words):
        said.append(say(language, "tracked") if trace.tracked else say(language, "not tracked"))
    if trace.anchor:
        said.append(say(language, "found by its {anchor}", {"anchor": term(language, "anchor", trace.anchor)}))
    return say(language, "; ").join(said)


def findings_lines(outcome: Outcome, folder: str, language: str) -> Iterator[str]:
    """What the rules find once the edits are in, and what they find no more."""
    for title, found, loaded in (
        (say(language, "New findings ({n})", {"n": len(outcome.new)}), outcome.new, outcome.after),
        (say(language, "Mended findings ({n})", {"n": len(outcome.mended)}), outcome.mended, outcome.before),
    ):
        if found:
            run = Run((Subject(folder, loaded, Checked(found)),), language)
            yield f"## {title}"
            yield ""
            yield from (f"- {heading(one, run, Screen())}" for one in run.entries)
            yield ""
