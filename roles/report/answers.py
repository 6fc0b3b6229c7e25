"""The answers to all edits and comments of a document that came back, each with its place in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten

from roles.documents.bilingual import TOGETHER
from roles.messages import say, say_count
from roles.phrases import items
from roles.report.answer import answer
from roles.returned.difference import Added, Commented, Difference, Edited, Foreign, Layout, Moved, Removed, Words
from roles.returned.outcome import Outcome
from roles.returned.verdict import Copy, Fate, Verdict
from roles.word.reply import Answer
from roles.word.returned import Returned

_QUOTED = 120
"""How many letters are quoted of what is gone."""


def languages_of(copy: Copy) -> list[str]:
    """The languages in which a document speaks."""
    return copy.language.split(TOGETHER)


def answers(copy: Copy, outcome: Outcome, came: Returned, *, done: bool) -> list[Answer]:
    """A summary without a place, then an answer to each difference of the copy but those of its look.

    `came` is the copy as it was read; `done` if what is applied was written.
    """
    own = [verdict for verdict in outcome.verdicts if verdict.copy == copy.name]
    keys = _keys(came)
    languages = languages_of(copy)
    made = [Answer("\n".join(summary(own, language, done=done) for language in languages))]
    for verdict in own:
        if verdict.fate is not Fate.LAYOUT:
            said = [answer(verdict, outcome, language, done=done) for language in languages]
            made.append(_placed(verdict.difference, "\n".join(said), keys))
    return made


def summary(verdicts: Sequence[Verdict], language: str, *, done: bool) -> str:
    """How many edits and comments there are and what became of them."""
    of = Counter(verdict.fate for verdict in verdicts)
    comments, looks = of.pop(Fate.COMMENT, 0), of.pop(Fate.LAYOUT, 0)
    edits = of.total()
    said = []
    if edits:
        what = say_count(language, "{n} edit", "{n} edits", edits).format(n=edits)
        counts = items(language, list(_counts(of, language, done=done)))
        said.append(say(language, "{what}: {counts}.", {"what": what, "counts": counts}))
    if comments:
        said.append(say_count(language, "{n} comment read.", "{n} comments read.", comments).format(n=comments))
    if looks:
        said.append(say(language, "What was changed of the look alone stays as the template has it."))
    return "\n".join(said) or say(language, "Nothing in it was changed.")


def _counts(of: Mapping[Fate, int], language: str, *, done: bool) -> Iterator[str]:
    taken = of.get(Fate.APPLIED, 0) + of.get(Fate.THERE, 0)
    if taken and done:
        yield say(language, "{n} taken over", {"n": taken})
    elif taken:
        yield say(language, "{n} to be taken over", {"n": taken})
    if refused := of.get(Fate.REFUSED, 0):
        yield say(language, "{n} not taken over", {"n": refused})
    if left := sum(of.get(fate, 0) for fate in (Fate.PROPOSED, Fate.CONFLICT, Fate.UNPLACED)):
        yield say(language, "{n} open", {"n": left})


def _keys(came: Returned) -> dict[tuple[str, str], str]:
    """Route and language of every value that is still marked in the document → its key."""
    values = came.key_map.values if came.key_map else {}
    return {(value.route, value.language): key for key, value in values.items() if key in came.anchors}


def _placed(one: Difference, text: str, keys: Mapping[tuple[str, str], str]) -> Answer:
    """The answer at its place; what has none is quoted in it."""
    if isinstance(one, Commented):
        return Answer(text, one.trace.paragraph, remark=one.id)
    key = keys.get(("/".join(one.route), one.language)) if isinstance(one, Edited) else None
    if key is None and one.trace.paragraph is None:
        quoted = shorten(_words(one), _QUOTED, placeholder="…")
        return Answer(f"“{quoted}”\n{text}" if quoted else text)
    return Answer(text, one.trace.paragraph, key)


def _words(one: Difference) -> str:
    """Words by which somebody knows what is meant."""
    match one:
        case Edited() | Words() | Removed():
            return one.old
        case Added():
            return " · ".join(filter(None, one.fields.values()))
        case Commented() | Layout():
            return one.text
        case Foreign() | Moved():
            return ""
