"""What all reports on a history say alike: the head of an entry, and what stands below the last."""

from collections.abc import Iterator

from roles.documents.role_history import Told
from roles.history import History
from roles.messages import say, say_count
from roles.report.subject import shown


def heading(one: Told, language: str) -> str:
    """Day, author, first line of the message and short id of a commit."""
    values = {
        "day": one.day,
        "author": shown(one.author),
        "subject": shown(one.subject),
        "commit": one.entry.commit.id[:8],
    }
    return say(language, "{day} · {author}: {subject} ({commit})", values)


def end(history: History, language: str) -> Iterator[str]:
    """How many entries there are, and how to fetch what was cut off."""
    n = len(history.entries)
    yield say_count(language, "{n} commit changed the role", "{n} commits changed the role", n).format(n=n)
    if history.is_cut:
        yield say(
            language,
            "this clone does not hold the whole history: run `git fetch --unshallow` (in a workflow: fetch-depth: 0)",
        )
