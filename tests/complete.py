"""A small complete catalog that breaks no rule, and patches of it: what the examples of the manual pages change."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.files import read_folder
from roles.finding import Finding
from roles.model.department import Strictness
from roles.model.walk import names
from roles.yaml_text import read

TODAY = date(2026, 11, 22)
FOLDER = Path(__file__).parent / "catalogs" / "complete"


@cache
def base() -> dict[str, Any]:
    """Path → what the file holds."""
    return {path: read(text, path).data for path, text in read_folder(FOLDER).items() if path.endswith(".yaml")}


def patched(patches: dict[str, str]) -> Loaded:
    """The complete catalog with the patches merged in.

    Mappings are merged, lists of entries by id; all else is replaced, and `key: ~` takes a key out.
    """
    files = dict(base())
    for path, text in patches.items():
        reading = read(text.encode(), path)
        assert not reading.findings, reading.findings
        files[path] = _merged(files.get(path), reading.data)
    return load_catalog({path: _written(data) for path, data in files.items()})


def find(
    code: str, patches: dict[str, str], today: date | None = TODAY, strictness: Strictness | None = None
) -> list[Finding]:
    """What a rule finds in the patched catalog."""
    checked = check(patched(patches), today, strictness)
    assert code not in checked.failed, checked.findings
    return [one for one in checked.findings if one.code == code]


def _written(data: Any) -> bytes:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode()


class _Dumper(yaml.SafeDumper):
    """Writes no anchors, and tuples as lists."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (yaml calls it so)
        return True


_Dumper.add_representer(tuple, yaml.SafeDumper.represent_list)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        both = {**old, **{key: _merged(old.get(key), value) for key, value in new.items()}}
        return {key: value for key, value in both.items() if value is not None}
    if _entries(old) and _entries(new):
        made = dict(zip(names(old), old, strict=True))
        for name, entry in zip(names(new), new, strict=True):
            made[name] = _merged(made.get(name), entry)
        return tuple(made.values())
    return new


def _entries(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, dict) and "id" in item for item in value)
