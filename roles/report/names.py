"""The names that a template of a kind can use, as lines for a terminal."""

import re
from collections.abc import Iterator, Mapping

from roles.messages import say
from roles.report.cells import hang, wrap
from roles.word.outline import Outline

_EXAMPLE = 120
"""Signs of an example that are shown."""


def name_lines(data: Outline, meanings: Mapping[str, str], language: str, cells: int) -> Iterator[str]:
    """Every name with the tag to write, its meaning and an example, in lines of at most `cells`."""
    yield from _lines(data, Tags(frozenset(data.names)), meanings, language, cells)
    yield from wrap(
        say(
            language,
            "A tag that begins with {%p stands alone in its paragraph; in a table write {%tr in a row of its own.",
        ),
        cells,
    )


class Tags:
    """How the names of lists are written in tags: a loop gives each item a name of its own."""

    def __init__(self, taken: frozenset[str], written: Mapping[str, str] | None = None) -> None:
        self._taken = taken
        self._written = dict(written or {})

    def of(self, path: str) -> str:
        """What to write for a name: target.by for targets[].by."""
        if path.endswith("[]"):
            return self._written.setdefault(path, self._item(path))
        owner, dot, name = path.rpartition(".")
        return f"{self.of(owner)}.{name}" if dot else name

    def _item(self, path: str) -> str:
        word = re.split(r"[.\[\]]+", path)[-2]
        one = f"{word[:-3]}y" if word.endswith("ies") else word[:-1] if word.endswith("s") else "item"
        around = (self._written[outer] for outer in self._written if path.startswith(f"{outer}."))
        used = {*self._taken, *around}
        return next(name for name in (one, "item", f"{word}_item") if name not in used)


def _lines(data: Outline, tags: Tags, meanings: Mapping[str, str], language: str, cells: int) -> Iterator[str]:
    for one in data.all():
        if not one.path or (one.names and one.path not in meanings):
            continue
        yield one.path
        yield from hang("    ", _tag(one, tags), cells)
        if one.path in meanings:
            yield from hang("    ", say(language, meanings[one.path]), cells)
        if one.examples and not one.is_list:
            said = " ".join(one.examples[0].split())
            example = said if len(said) <= _EXAMPLE else said[: _EXAMPLE - 1] + "…"
            yield from hang("    ", say(language, "Example: {example}", {"example": example}), cells)
        yield ""


def _tag(one: Outline, tags: Tags) -> str:
    if one.is_list:
        return f"{{%p for {tags.of(f'{one.path}[]')} in {tags.of(one.path)} %}} … {{%p endfor %}}"
    if one.is_flag or one.names:
        return f"{{%p if {tags.of(one.path)} %}} … {{%p endif %}}"
    return f"{{{{ {tags.of(one.path)} }}}}"
