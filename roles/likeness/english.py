"""English texts: verbs stand at the beginning and after commas; what follows is what they are done to."""

import re

from roles.likeness.deed import HANDLE, Deed, Line
from roles.likeness.meaning import CARRIED, NOTHING, Meaning, beginnings, empty, english, first_form, itself

_TOKEN = re.compile(r"[a-z][a-z'’-]*[a-z]|[,;:.()]")
_LEAD_IN = re.compile(r"^(?:(?:is|are|be|being) )?(?:jointly )?(?:responsible|accountable|in charge) (?:for|of) ")
_ASIDE = frozenset(
    ("so", "that", "until", "when", "where", "if", "whether", "who", "which", "because", "while", "what", "how")
)
"""What follows tells more about the work, but no other work."""
_NEXT = frozenset((",", ";", ":", ".", "(", ")", "and", "or", "by", "include", "then"))
_GOES_ON = frozenset(("not", "also", "then", "all"))
_ENDS_NOUN = frozenset(("of", "to", "for", "on", "with", "in", "about", "at", "from"))
_ARTICLES = frozenset(("a", "an", "the"))
_MOMENTS = frozenset(("before", "after"))


def english_deeds(text: str) -> tuple[list[Deed], Line]:
    """What a text says is done, and its words in order."""
    words = _TOKEN.findall(_LEAD_IN.sub("", text.lower()))
    if "-" in text:
        words = [part for word in words for part in _parts(word)]
    forms = [first_form(word) for word in words]
    reading = _Reading()
    line: list[frozenset[str]] = []
    at = 0
    while at < len(forms):
        length, meaning = _look_up(forms, at)
        if forms[at] in _NEXT:
            reading.part(forms[at])
        elif forms[at] in _ASIDE:
            reading.aside()
        elif meaning is None:
            reading.empty(forms[at])
            if forms[at] in _MOMENTS and _is_event(forms, at + 1):
                reading.moment(forms[at])
        else:
            form = " ".join(forms[at : at + length])
            reading.word(" ".join(words[at : at + length]), form, meaning)
            if not meaning.light:
                line.append(meaning.names or itself(form))
        at += length
    return reading.deeds, line


class _Reading:
    """What was read so far. `expecting`: a verb may stand here. `open`: a light verb waits for the noun of its act."""

    def __init__(self) -> None:
        self.deeds: list[Deed] = []
        self.expecting, self.open, self.asides = True, False, False

    def part(self, form: str) -> None:
        """A comma, “and” or the like."""
        self.asides = self.asides and form not in ";."
        self.expecting, self.open = not self.asides, self.open and form == "and"

    def aside(self) -> None:
        """A word that begins a clause about the work."""
        self.expecting, self.open, self.asides = False, False, True

    def empty(self, form: str) -> None:
        """A word that says nothing by itself."""
        if form not in _ARTICLES:
            self.open = self.open and form not in _ENDS_NOUN
            self.expecting = self.expecting and (form in _GOES_ON or form.endswith("ly"))

    def moment(self, form: str) -> None:
        """Before or after something that is done."""
        if self.deeds:
            self.deeds[-1].take(frozenset([form]), form)

    def word(self, word: str, form: str, meaning: Meaning) -> None:
        """A word that means something."""
        if self.expecting:
            if form.endswith("ly") and meaning is NOTHING:
                return
            self.expecting = False
            if meaning.light or meaning.acts or not self.deeds:
                self._begin(word, form, meaning)
                return
        elif not self.deeds:
            self.deeds.append(Deed(frozenset(), ""))
        deed = self.deeds[-1]
        if self.open and meaning.acts and not meaning.light:
            if not deed.acts >= HANDLE:
                deed.take(deed.acts, deed.word)
            deed.acts, deed.word = meaning.acts, word
            deed.take(meaning.things & CARRIED, word)
        else:
            deed.take(meaning.things or meaning.acts or itself(form), word)

    def _begin(self, word: str, form: str, meaning: Meaning) -> None:
        if meaning.light:
            self.deeds.append(Deed(HANDLE | meaning.acts, word))
        else:
            noun = not meaning.acts and bool(meaning.things)
            self.deeds.append(Deed(frozenset() if noun else meaning.acts or itself(form), word))
            self.deeds[-1].take(meaning.things if noun else meaning.things & CARRIED, word)
        acts = self.deeds[-1].acts
        self.open = not acts or acts >= HANDLE


def _parts(word: str) -> list[str]:
    """A word, or the words that it joins by a hyphen, unless they are known together."""
    return word.split("-") if "-" in word and first_form(word) not in english() else [word]


def _look_up(forms: list[str], at: int) -> tuple[int, Meaning | None]:
    """How many words belong together here, and what they mean; None for what says nothing by itself."""
    begins = beginnings().get(forms[at])
    if begins is None:
        return 1, NOTHING
    phrases, meaning = begins
    for words, together in phrases:
        if tuple(forms[at : at + len(words)]) == words:
            return len(words), together
    return 1, meaning


def _is_event(forms: list[str], at: int) -> bool:
    """Whether the next word that says something is something that is done."""
    for form in forms[at : at + 3]:
        if form not in empty():
            return bool(english().get(form, NOTHING).acts)
    return False
