"""A small catalog that breaks no rule, to build examples on."""

import re

from roles.catalog import Loaded, load_catalog

BASE = {
    "department.yaml": "id: desk\ntitle: Service desk\nlanguages: [en]\n",
    "roles/head.yaml": "id: head\ntitle: Head\nreports_outside: General manager\n",
    "roles/deputy.yaml": "id: deputy\ntitle: Deputy\nreports_to: head\n",
}
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


def small(files: dict[str, str] | None = None) -> Loaded:
    """The small catalog with `files` over it; a file gets the top-level keys of its base that it does not set."""
    return load_catalog({path: text.encode() for path, text in texts(files).items()})


def texts(files: dict[str, str] | None = None) -> dict[str, str]:
    made = dict(BASE)
    for path, text in (files or {}).items():
        own = set(_KEY.findall(text))
        rest = [line for line in BASE.get(path, "").splitlines(keepends=True) if line.partition(":")[0] not in own]
        made[path] = text + ("" if text.endswith("\n") or not text else "\n") + "".join(rest)
    return made
