"""Where the shipped catalog and templates are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """The shipped folder `name`: `catalog` or `templates`.

    In an installed copy it lies inside the package, in a checkout beside it. Raises FileNotFoundError where neither is.
    """
    inside, beside = _PACKAGE / "_bundled" / name, _PACKAGE.parent / name
    if inside.is_dir():
        return inside
    if (_PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    raise FileNotFoundError(name)
