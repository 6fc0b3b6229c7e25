"""What can be wrong with a Word file or a template, as words with {names}, so that they can be translated."""

from dataclasses import dataclass


class WordError(Exception):
    """Something is wrong: `text` in English with {names}, and the `values` of those names."""

    def __init__(self, text: str, /, **values: str) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    @property
    def reason(self) -> str:
        """The words with their values, without the place."""
        return self.text.format(**self.values)

    def __str__(self) -> str:
        return self.reason


class PackageError(WordError):
    """A file that is no Word file, or one that is not safe to open."""


@dataclass(frozen=True)
class Spot:
    """Where in a template: its name, the part, the paragraph's text; table, row, column from 1, as far as known."""

    template: str
    part: str = ""
    paragraph: str = ""
    cell: tuple[int, ...] = ()

    def __str__(self) -> str:
        said = [self.template, self.part]
        said += [f"{what} {number}" for what, number in zip(("table", "row", "column"), self.cell, strict=False)]
        if self.paragraph:
            said.append(f"“{self.paragraph}”")
        return ", ".join(filter(None, said))


class TemplateError(WordError):
    """A template that cannot be used, or data that does not fit it. `spot` says where."""

    def __init__(self, spot: Spot, text: str, /, **values: str) -> None:
        super().__init__(text, **values)
        self.spot = spot
        self.args = (spot, text)  # with what it is made again when it comes out of another process

    def __str__(self) -> str:
        return f"{self.spot}: {self.reason}"
