"""Colours that go with a department's own: paler ones, and ink that can be read on it."""

GREY, DARK = "7F7F7F", "595959"
PALE = "F2F2F2"
WHITE, BLACK = "FFFFFF", "000000"


def tint(colour: str, part: float) -> str:
    """The colour mixed with white; `part` of it is left."""
    return "".join(f"{round(255 - (255 - level) * part):02X}" for level in _levels(colour))


def ink_on(colour: str) -> str:
    """White or black, whichever contrasts more (relative luminance of WCAG 2)."""
    parts = [level / 255 for level in _levels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return WHITE if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else BLACK


def _levels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
