"""A manual page: what a rule or a mistake in a file is about, kept as the docstring of its function."""

import re
from dataclasses import dataclass
from functools import cached_property
from inspect import cleandoc
from typing import Any

LABELS = ("Limits", "Bad", "Good", "Mend", "Waiver")
"""What begins a part of a page, after the sentence and the reasons; Bad and Good hold examples."""
EXAMPLES = ("Bad", "Good")

_LABEL = re.compile(rf"^({'|'.join(LABELS)}):[ \n]", re.MULTILINE)
_FENCE = re.compile(r"```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Manual:
    """A page. `sentence` says in one sentence what is found, `why` why that matters."""

    text: str

    @classmethod
    def of(cls, function: Any) -> "Manual":
        """The docstring of a function."""
        return cls(cleandoc(function.__doc__ or ""))

    @property
    def sentence(self) -> str:
        """What is found, in one sentence."""
        return self.text.partition("\n")[0]

    @property
    def why(self) -> tuple[str, ...]:
        """The paragraphs between the sentence and the first label, each on one line."""
        return _paragraphs(self._parts[0][1].partition("\n")[2])

    def part(self, label: str) -> tuple[str, ...]:
        """The paragraphs under a label that holds words, each on one line; empty if there is none."""
        return tuple(paragraph for name, text in self._parts if name == label for paragraph in _paragraphs(text))

    def examples(self, label: str) -> tuple[str, ...]:
        """The examples under Bad or Good."""
        return tuple(example for name, text in self._parts if name == label for example in _FENCE.findall(text))

    @property
    def prose(self) -> tuple[str, ...]:
        """Everything on the page that is translated."""
        labelled = (paragraph for label in LABELS if label not in EXAMPLES for paragraph in self.part(label))
        return (self.sentence, *self.why, *labelled)

    @cached_property
    def _parts(self) -> list[tuple[str, str]]:
        split = _LABEL.split(self.text)
        return [("", split[0]), *zip(split[1::2], split[2::2], strict=True)]


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip())
