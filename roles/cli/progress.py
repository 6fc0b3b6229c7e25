"""A bar on the terminal while there is much to do."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from roles.cli.console import Console
from roles.messages import say

_MUCH = 20
Item = TypeVar("Item")


def watched(console: Console, words: str, items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items, with a bar on standard error; without one in a pipe or where there is little to do.

    `words` say what is being done, in English; they are translated here.
    """
    if total < _MUCH or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Terminal(stderr=True), transient=True) as bar:
        task = bar.add_task(say(console.language, words), total=total)
        for item in items:
            yield item
            bar.advance(task)
