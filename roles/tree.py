"""The files of a folder, as they lie there or as they were once, read only when asked for."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple


class Tree(NamedTuple):
    """Path → something that differs where the bytes differ; and a function that reads some of the paths."""

    files: Mapping[str, str]
    read: Callable[[Iterable[str]], dict[str, bytes]]

    def whole(self, under: str = "") -> dict[str, bytes]:
        """All files under a folder of the tree, by their path in it."""
        return self.some(self.files, under)

    def some(self, paths: Iterable[str], under: str = "") -> dict[str, bytes]:
        """Those of the paths that are there and lie under a folder of the tree, by their path in it."""
        inside = [path for path in paths if path in self.files and path.startswith(under)]
        return {path.removeprefix(under): data for path, data in self.read(inside).items()}
