"""The beginning of a text, by which people know it."""

from textwrap import shorten


def shortened(words: str, longest: int) -> str:
    """So much of the words that people know what is meant; Chinese says the same in half as many signs."""
    if words.isascii():
        return shorten(words, longest, placeholder="…")
    return words if len(words) <= longest // 2 else f"{words[: longest // 2].rstrip()}…"
