"""The words of one document: values of the catalog in one language, those that may be edited marked as such."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from roles import phrases
from roles.finding import Problem, Route
from roles.messages import say, term
from roles.model.catalog import Catalog
from roles.model.department import Classification, Department
from roles.model.quantity import Quantity
from roles.model.text import Text
from roles.word.value import Editable, Lent

_TORN = re.compile(r"(?<=\d) (?=[%‰])")
_SHARED = {
    "role": "roles",
    "process": "processes",
    "metric": "metrics",
    "standard": "standards",
    "need": "needs",
    "competency": "competencies",
    "record": "records",
}


@dataclass(frozen=True)
class Wording:
    """Turns values of `catalog` into words of `language`."""

    catalog: Catalog
    language: str
    together: tuple[str, ...] = ()
    """Both languages of a bilingual document, of which this is one half."""
    lent: bool = True
    """Whether another language lends its words where there are none or those are to be renewed."""
    marked: bool = True
    """Whether lent words bear a mark; names in headers, pictures and file names bear none."""

    @property
    def unmarked(self) -> "Wording":
        """The same without marks of lent words."""
        return replace(self, marked=False)

    def each(self) -> "tuple[Wording, ...]":
        """Itself, or both halves of a bilingual document: what depends on the length of words must suit both."""
        return tuple(Wording(self.catalog, language) for language in self.together) or (self,)

    @property
    def department(self) -> Department:
        """The department; only a catalog that has one is printed."""
        assert self.catalog.department is not None
        return self.catalog.department

    def edit(self, words: str, route: Route, *, locked: bool = False) -> str:
        """Words that a reader may edit in Word; `route` is where their value stands in the catalog."""
        return Editable(words, "/".join(route), self.language, locked=locked)

    def text(self, text: Text | None, route: Route, *, locked: bool = False) -> str:
        """A text of the catalog, editable if it is the document's own language; empty where there is none."""
        said = self.plain(text)
        return self.edit(said, route, locked=locked) if text and not isinstance(said, Lent) else said

    def plain(self, text: Text | None) -> str:
        """A text of the catalog, not editable here. No line breaks between a figure and its percent sign.

        Where the language has no words or those are to be renewed, another language lends its words.
        """
        if text is None:
            return ""
        said = text.get(self.language) or ""
        if said and not text.stale and not said.isspace():
            return _whole(said)
        lender = self._lender(text, said)
        if lender is None:
            return _whole(said)
        return Lent(_whole(text.words[lender]), self._mark(lender, renew=bool(said.strip())))

    def line(self, text: Text | None) -> str:
        """A text of the catalog on one line; lent words bear their mark."""
        said = self.plain(text)
        return Lent(_on_one_line(said.words), said.mark) if isinstance(said, Lent) else _on_one_line(said)

    def bare(self, text: Text | None) -> str:
        """A text of the catalog on one line, unmarked."""
        return str(self.unmarked.line(text))

    def say(self, words: str, /, **values: str) -> str:
        """Words of the tool, with {names} filled. No line breaks between a figure and its percent sign."""
        return _whole(say(self.language, words, values))

    def problem(self, problem: Problem) -> str:
        """A Problem in words. No line breaks between a figure and its percent sign."""
        return _whole(phrases.problem_text(self.language, problem))

    def term(self, kind: str, word: str | None) -> str:
        """A closed word, such as the weight `core`."""
        return term(self.language, kind, word) if word else ""

    def day(self, value: date | None) -> str:
        """A day in full."""
        return phrases.day(self.language, value) if value else ""

    def amount(self, value: Quantity | None, clock: str | None = None) -> str:
        """An amount with its unit."""
        return phrases.quantity(self.language, value, clock) if value else ""

    def number(self, value: float | int | None) -> str:
        """A number as it is written in the catalog, with all its digits."""
        return "" if value is None else phrases.number(self.language, Decimal(str(value)))

    def items(self, words: list[str]) -> str:
        """Words in a row; empty ones are left out. Lent words that stand alone stay lent."""
        said = [word for word in words if word]
        return said[0] if len(said) == 1 and isinstance(said[0], Lent) else phrases.items(self.language, said)

    def _lender(self, text: Text, said: str) -> str | None:
        """The language whose words stand in for `said`, which is nothing or to be renewed."""
        if not self.lent or (said.strip() and self.language not in text.stale):
            return None
        others = dict.fromkeys((*self.department.languages, *text.words))
        fresh = (one for one in others if one != self.language and one not in text.stale)
        return next((one for one in fresh if text.words.get(one, "").strip()), None)

    def _mark(self, lender: str, *, renew: bool) -> str:
        if not self.marked:
            return ""
        name = phrases.language_name(self.language, lender)
        if renew:
            return self.say(" (in {language}; translation to be renewed)", language=name)
        return self.say(" (in {language}; not translated yet)", language=name)

    def title(self, kind: str, name: str | None) -> str:
        """The title of the entry that a link names; the id itself where the entry cannot be read."""
        if name is None:
            return ""
        if kind == "step":
            process, _, step = name.partition("/")
            inside = {step.id: step for step in getattr(self.catalog.processes.get(process), "steps", ())}
            return self.plain(inside[step].title) if step in inside else name
        if kind == "action":
            process, step, action = (*name.split("/"), "", "")[:3]
            steps = getattr(self.catalog.processes.get(process), "steps", ())
            does = (one.does for of in steps if of.id == step for one in of.actions if one.id == action)
            return self.plain(next(does, None)) or name
        entry = self._entry(kind, name)
        return self.plain(entry.title) if entry else name

    def _entry(self, kind: str, name: str) -> Any:
        if kind in _SHARED:
            return getattr(self.catalog, _SHARED[kind]).get(name)
        sorted_into = self.department.classification or Classification()
        among: dict[str, tuple[Any, ...]] = {
            "series": sorted_into.series,
            "group": sorted_into.groups,
            "rank": sorted_into.ranks,
            "grade": sorted_into.grades,
            "segment": self.department.segments,
        }
        return next((entry for entry in among.get(kind, ()) if str(entry.id) == name), None)

    def titles(self, kind: str, names: tuple[str, ...]) -> str:
        """The titles of several entries in a row."""
        return self.items([self.title(kind, name) for name in names])

    def clock(self, metric: str | None) -> str | None:
        """How the times of a metric count: its own clock, else the department's."""
        found = self.catalog.metrics.get(metric) if metric else None
        if found and found.clock and found.clock.time:
            return found.clock.time
        return self.department.clock


def _on_one_line(words: str) -> str:
    return _whole(" ".join(words.split()))


def _whole(words: str) -> str:
    """Words with no line break between a figure and its percent sign."""
    return _TORN.sub("\u00a0", words) if " %" in words or " ‰" in words else words


def printable(catalog: Catalog) -> Catalog:
    """The catalog with a bare department where it has none, so that its entries can be worded."""
    if catalog.department:
        return catalog
    return replace(catalog, department=Department(id="department", title=Text(plain="department")))
