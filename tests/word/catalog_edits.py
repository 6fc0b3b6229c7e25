"""The shipped catalog and what becomes of it: edits of a role's file, and the documents before and after."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.files import read_folder
from roles.yaml_text.change import Add, Change, Put, Remove, change

ROOT = Path(__file__).parents[2]
ROLE = "complaint-specialist"
FILE = f"roles/{ROLE}.yaml"
JOB = "job-description"

NEW_WORK: Mapping[str, object] = {
    "id": "coach",
    "does": {
        "en": "Coach two colleagues a month with one recorded call each",
        "zh": "每月辅导两名同事，每人回听一通录音",
    },
    "weight": "extra",
    "share": 3,
    "decision": "executes",
    "pace": {"by": "self", "window": "5 d"},
}
MANY: tuple[Change, ...] = (
    Put(("purpose", "en"), "Put every complaint right in the promised time, and remove its root cause."),
    Put(("purpose", "zh"), "按承诺时间解决每一件投诉，并彻底消除投诉的根源。"),
    Put(("responsibilities", "own-case", "share"), 17),
    Put(("holders",), 3),
    Put(("targets", "acknowledged-in-time", "level"), {"kind": "share", "at_least": "97 %", "within": "1 h"}),
    Remove(("responsibilities", "phone-turns")),
    Add(("responsibilities",), NEW_WORK, "register"),
)
"""Something of everything: words, numbers, a row less, a row more."""


@cache
def texts() -> Mapping[str, bytes]:
    return read_folder(ROOT / "catalog")


@cache
def templates() -> Mapping[str, bytes]:
    folder = ROOT / "templates"
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in folder.glob("*/*.docx")}


@cache
def shipped() -> Loaded:
    return load_catalog(texts())


def edited(changes: Iterable[Change]) -> Loaded:
    """The catalog after changes of the role's file."""
    return load_catalog({**texts(), FILE: change(texts()[FILE], list(changes))})


def printed(loaded: Loaded, language: str = "en", kind: str = JOB) -> bytes:
    """A document of the role."""
    wish = Wish(languages=(language,), roles=(ROLE,), kinds=(kind,))
    return next(data for path, data in documents(loaded, templates(), wish) if path.endswith(".docx"))


@cache
def before(language: str = "en", kind: str = JOB) -> bytes:
    return printed(shipped(), language, kind)
