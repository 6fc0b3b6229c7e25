"""Why words cannot be taken over, as words with {names}, so that they can be translated."""


class NotUnderstood(Exception):  # noqa: N818 (it is no fault of the program, but what is said of somebody's words)
    """Words that give no value: `text` in English with {names}, and the `values` of those names."""

    def __init__(self, text: str, /, **values: str) -> None:
        super().__init__(text)
        self.text = text
        self.values = values

    def __str__(self) -> str:
        return self.text.format(**self.values)
