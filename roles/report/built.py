"""What a build did, as lines for people and as JSON for scripts (described by built.schema.json beside this file)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from roles.messages import say, say_count
from roles.phrases import items

FORMATS = ("text", "json")
_NAMED = 3


@dataclass(frozen=True)
class Built:
    """What a build did with one catalog; paths are relative to the output folder, with forward slashes.

    `busy` are open in another program. `failed` says why a document could not be made. `set_aside` are files of a
    person that --force renamed. `retired` are roles that no longer get documents, `unsound` those whose file has
    errors.
    """

    catalog: str
    out: str
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[tuple[str, str], ...] = ()
    left_over: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    unsound: tuple[str, ...] = ()
    stopped: bool = False
    """Whether errors kept everything from being built."""

    @property
    def whole(self) -> bool:
        """Whether all that was asked for is there now."""
        return not (self.kept or self.busy or self.failed or self.unsound or self.stopped)


def summary(built: Built, language: str) -> str:
    """The one line that every build ends with."""
    counts = [
        say_count(language, "{n} document written", "{n} documents written", len(built.written)),
        say_count(language, "{n} unchanged", "{n} unchanged", len(built.unchanged)),
    ]
    numbers = [len(built.written), len(built.unchanged)]
    if built.kept or built.busy:
        numbers.append(len(built.kept) + len(built.busy))
        counts.append(say_count(language, "{n} kept", "{n} kept", numbers[-1]))
    if built.failed:
        numbers.append(len(built.failed))
        counts.append(say_count(language, "{n} failed", "{n} failed", numbers[-1]))
    said = items(language, [words.format(n=number) for words, number in zip(counts, numbers, strict=True)])
    return say(language, "{counts}, in “{out}”", {"counts": said, "out": built.out})


def remarks(built: Built, language: str) -> Iterator[str]:
    """What a person should know beside the summary, a line each."""
    reasons: dict[str, list[str]] = {}
    for path, reason in built.failed:
        reasons.setdefault(reason, []).append(path)
    for reason, paths in reasons.items():
        yield say(language, "not made: {paths}: {reason}", {"paths": _some(language, paths), "reason": reason})
    for path, aside in built.set_aside:
        yield say(
            language, "“{path}” was changed by a person; it now lies in “{aside}”", {"path": path, "aside": aside}
        )
    for path in built.kept:
        yield say(
            language,
            "left alone, a person changed it: {path} (--force sets it aside and writes anew)",
            {"path": path},
        )
    for path in built.busy:
        yield say(
            language,
            "left alone, it is open in another program: {path} (close it and build again)",
            {"path": path},
        )
    for path in built.left_over:
        yield say(language, "no longer in the catalog, left where it is: {path}", {"path": path})
    for role in built.retired:
        yield say(language, "retired, so without documents: {role}", {"role": role})
    if built.unsound:
        yield say(
            language,
            "without documents until its errors are mended: {roles}; the department's own papers wait for it too",
            {"roles": ", ".join(built.unsound)},
        )


def _some(language: str, paths: list[str]) -> str:
    """The first paths by name, and how many more there are."""
    named = ", ".join(paths[:_NAMED])
    more = len(paths) - _NAMED
    return named if more <= 0 else say(language, "{paths} and {n} more", {"paths": named, "n": more})


def as_json(all_built: list[Built]) -> str:
    """Every build of a run."""
    return json.dumps({"version": 1, "builds": [_plain(built) for built in all_built]}, ensure_ascii=False, indent=1)


def _plain(built: Built) -> dict[str, Any]:
    return {
        **{name: getattr(built, name) for name in ("catalog", "out", "written", "unchanged", "kept", "busy")},
        "failed": [{"path": path, "reason": reason} for path, reason in built.failed],
        "set_aside": [{"path": path, "now": now} for path, now in built.set_aside],
        **{name: getattr(built, name) for name in ("left_over", "retired", "unsound", "stopped")},
    }
