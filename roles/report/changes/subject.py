"""What a report on changes is about: catalogs of which two states were compared, in the reader's language."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from roles.compare import FOLDED, Change, Class, fingerprints
from roles.documents.change_rows import Group, Reader
from roles.finding import Finding
from roles.messages import say, say_count, term
from roles.phrases import items, number, problem_text
from roles.report.subject import SEVERITIES, shown
from roles.review import Review


@dataclass(frozen=True)
class Compared:
    """A catalog of which two states were compared; `folder` is where it lies, seen from where the reader stands."""

    folder: str
    review: Review

    def path(self, inner: str) -> str:
        """A path inside the catalog as the reader sees it."""
        return shown(f"{self.folder}/{inner}" if self.folder else inner)


class Found(NamedTuple):
    """A finding in words, with its file as the reader sees it."""

    finding: Finding
    path: str
    message: str


@dataclass(frozen=True)
class Comparison:
    """One run of `roles diff`. `base` and `head` are what the reader calls the states; no `head` is what lies there."""

    compared: tuple[Compared, ...]
    language: str
    base: str
    head: str = ""

    def reader(self, one: Compared) -> Reader:
        """Who words the changes of a catalog."""
        return Reader(one.review.before.catalog, one.review.after.catalog, self.language)

    def groups(self, one: Compared, *, folded: bool) -> list[Group]:
        """The changes of a catalog by what they are about, numbered through; those of folded classes or the others."""
        rows = self.reader(one).groups(one.review.changes)
        kept = (_only(group, folded=folded) for group in rows)
        return [group for group in kept if group.rows]

    def findings(self, one: Compared, found: tuple[Finding, ...]) -> list[Found]:
        """Findings of a catalog in words, the worst first."""
        return [
            Found(finding, one.path(finding.path), shown(problem_text(self.language, finding.problem)))
            for finding in sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))
        ]

    def remarks(self, one: Compared) -> Iterator[str]:
        """What a reader of a catalog's changes must know before: approvals that lapsed, files nobody could read."""
        reader = self.reader(one)
        roles = items(self.language, [reader.entry(("roles", role)) for role in one.review.lapsed])
        if roles:
            yield say(
                self.language,
                "No longer agreed as they stand, so they print as drafts until they are approved again: {roles}",
                {"roles": roles},
            )
        paths = items(self.language, [one.path(path) for path in one.review.unread])
        if paths:
            yield say(self.language, "Cannot be read, so nobody knows what changed in it: {paths}", {"paths": paths})

    def sections(self, one: Compared) -> Iterator[tuple[str, list[tuple[str, list[str]]]]]:
        """What is new and what is mended: title and findings; those that say the same are one line with its places."""
        found = {
            say(self.language, "New findings ({n})", {"n": len(one.review.new)}): one.review.new,
            say(self.language, "Findings mended ({n})", {"n": len(one.review.mended)}): one.review.mended,
        }
        yield from ((title, self._together(one, some)) for title, some in found.items() if some)

    def _together(self, one: Compared, found: tuple[Finding, ...]) -> list[tuple[str, list[str]]]:
        places: dict[str, list[str]] = {}
        for finding, path, message in self.findings(one, found):
            words = f"{say(self.language, finding.severity.value)} {finding.code} {message}"
            line = f":{finding.place.line}" if finding.place else ""
            places.setdefault(words, []).append(f"{path}{line}")
        return list(places.items())

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes of all catalogs."""
        return tuple(change for one in self.compared for change in one.review.changes)

    @cached_property
    def fingerprints(self) -> tuple[tuple[str, ...], ...]:
        """The fingerprints of the changes, catalog by catalog."""
        return tuple(tuple(fingerprints(one.review.changes)) for one in self.compared)

    @property
    def counts(self) -> dict[Class, int]:
        """How many changes there are of each class."""
        found = Counter(change.class_ for change in self.changes)
        return {class_: found[class_] for class_ in Class}

    @property
    def summary(self) -> str:
        """How many changes of each class, and findings new and mended, on one line."""
        said = [
            say(
                self.language, "{class}: {n}", {"class": class_words(self.language, one), "n": number(self.language, n)}
            )
            for one, n in self.counts.items()
            if n
        ]
        new = sum(len(one.review.new) for one in self.compared)
        mended = sum(len(one.review.mended) for one in self.compared)
        unread = sum(len(one.review.unread) for one in self.compared)
        if unread:
            said.append(
                say_count(self.language, "{n} file cannot be read", "{n} files cannot be read", unread).format(n=unread)
            )
        if not said:
            said = [say(self.language, "nothing changed")]
        if new:
            said.append(say_count(self.language, "{n} new finding", "{n} new findings", new).format(n=new))
        if mended:
            said.append(say_count(self.language, "{n} finding mended", "{n} findings mended", mended).format(n=mended))
        return items(self.language, said)

    @property
    def title(self) -> str:
        """What a report is called."""
        return say(self.language, "Changes of the catalog {states}", {"states": self.states})

    @property
    def states(self) -> str:
        """Which two states were compared, in words."""
        words = {"base": shown(self.base), "head": shown(self.head)}
        if self.head:
            return say(self.language, "from {base} to {head}", words)
        return say(self.language, "since {base}", words)


def _only(group: Group, *, folded: bool) -> Group:
    """The group with only its rows of folded classes, or only the others."""
    return group._replace(rows=tuple(row for row in group.rows if (row.change.class_ in FOLDED) == folded))


def class_words(language: str, class_: Class) -> str:
    """What a class is called."""
    return term(language, "change class", class_.value)


def about(language: str, title: str, words: str) -> str:
    """What is said about something: “title: words”."""
    return say(language, "{title}: {words}", {"title": title, "words": words})
