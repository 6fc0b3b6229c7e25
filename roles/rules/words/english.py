"""An English sentence of work in its parts, and what in it says that something comes of the work."""

import re
from functools import lru_cache
from itertools import pairwise

from roles.rules.words.verbs import Part, english_nouns, english_verbs
from roles.vocabulary import plain

_LEAD_IN = re.compile(
    r"\s*(?:(?:the (?:holder|role)|will|must|shall|to|also|jointly|fully|mainly)\s+)*"
    r"(?P<charge>(?:(?:is|are|be|being|has|have|takes?|bears?)\s+)?(?:(?:jointly|fully|mainly|also|solely)\s+)?"
    r"(?:responsible|accountable|in charge|(?:the )?responsibility)\s+(?:for|of)\s+)?"
)
_INTRODUCTION = re.compile(
    r"(?:\s*(?:as|(?:al)?together with|along(?:side| with)|whether|in|on|at|during|within|for|with"
    r"|after|before|when|where|under|from|if|via|every|each|once|now|jointly)\b[^,;:.]*,(?!\d)\s*)+"
)
_SUBJECT = re.compile(r"\s*(?:the|our|an?|this|he|she|they)\s+(?=[a-z])")
_ADVERBS = re.compile(
    r"\s*(?:(?:(?!re?ply|supply|apply|rely|comply|multiply|assembly|family|early)[a-z]+ly"
    r"|then|also|to|and|first|always|often|on time|in time|in-depth|detailed|thorough|regular)\s+)*"
)
_BREAK = re.compile(r"[,;:.!?](?=\s)|\b(?:and|or|then|&)\b|\s[–—-]\s")
_BASE, _THIRD, _GERUND = 0, 1, 2
_WORD = re.compile(r"[a-z0-9]+(?:[-'’][a-z0-9]+)*")
_DETERMINER = frozenset(
    ("the", "a", "an", "each", "every", "all", "any", "their", "its", "his", "her", "our", "them", "it", "this", "that")
)
_BEFORE_A_NOUN = frozenset((*_DETERMINER, "of", "and", "or", "for", "in", "with", "on", "at", "to", "from"))
_NO_VERB = re.compile(
    r"the|an?|each|every|all|any|both|n?either|no|not|of|in|on|at|by|for|from|to|with(?:in|out)?|as|than|that|which|who(?:m|se)?"
    r"|when|where|while|if|because|since|until|before|after|under|over|between|among|during|per|about|against|into|through"
    r"|via|is|are|was|were|be|been|has|have|had|can|may|must|shall|will|should|would|also|even|only|just|plus|such|others?"
    r"|their|its|his|her|our|them|it|this|these|those|and|or|but"
)


@lru_cache(20_000)
def parts(said: str) -> tuple[Part, ...]:
    """The parts of a sentence; a part that begins with another form of verb than the first is no part."""
    text = plain(said)
    lead = _LEAD_IN.match(text)
    assert lead is not None  # it may be empty
    at = _skip(text, lead.end())
    found = [_leading(text, at, None) or _introduced(text, at) or Part("", "thing", at, at, "")]
    if found[0].kind == "thing" and lead["charge"]:
        charge = lead["charge"].rstrip()
        begin = lead.start("charge")
        found = [Part(charge, "thing", begin, begin + len(charge), "")]
    known = english_verbs().get(found[0].verb)
    form = known.form if known else _form(found[0].verb)
    for sign in _BREAK.finditer(text, found[0].end):
        at = _skip(text, sign.end())
        part = _leading(text, at, form) or (_unknown(text, at) if found[0].kind != "thing" else None)
        if part and part.start >= found[-1].end:
            found.append(part)
    ends = [part.start for part in found[1:]] + [len(text)]
    return tuple(part._replace(rest=text[part.end : end]) for part, end in zip(found, ends, strict=True))


def _skip(text: str, at: int) -> int:
    match = _ADVERBS.match(text, at)
    return match.end() if match else at


def _form(charge: str) -> int:
    """The form of the verbs that may follow “be responsible for …”, “is responsible for …”, “responsible for …”."""
    first = charge.partition(" ")[0]
    if first in ("be", "have", "take", "bear"):
        return _BASE
    return _THIRD if first in ("is", "has", "takes", "bears") else _GERUND


def _introduced(text: str, at: int) -> Part | None:
    """The leading verb after “As a member of the team,” or after a subject, as in “the clerk issues”."""
    introduction = _INTRODUCTION.match(text, at)
    begin = _skip(text, introduction.end()) if introduction else at
    if introduction and (part := _leading(text, begin, None)):
        return part
    if not _SUBJECT.match(text, begin):
        return None
    words = list(_WORD.finditer(text, begin, begin + 120))[:12]
    for before, word in pairwise(words[1:]):
        part = _leading(text, word.start(), _THIRD) if before[0] not in _BEFORE_A_NOUN else None
        if part:
            return part
    return None


def _leading(text: str, at: int, form: int | None) -> Part | None:
    """The longest verb that begins at a place, in the form of the first one."""
    words = list(_WORD.finditer(text, at, at + 60))[:3]
    if not words or text[at : words[0].start()].strip():
        return None
    for count in range(len(words), 0, -1):
        phrase = " ".join(text[words[0].start() : words[count - 1].end()].split())
        if phrase in english_nouns():
            return None
        verb = english_verbs().get(phrase)
        if verb and (verb.form in (-1, 0, 1, 2) if form is None else verb.form == form):
            return Part(phrase, verb.kind, words[0].start(), words[count - 1].end(), "")
    return None


def _unknown(text: str, at: int) -> Part | None:
    """A word before “the”, “each”, “their” … at the beginning of a part is a verb, though it is in no list."""
    words = list(_WORD.finditer(text, at, at + 60))[:2]
    if len(words) < 2 or _NO_VERB.fullmatch(words[0][0]) or words[1][0] not in _DETERMINER:
        return None
    if text[words[0].end() : words[1].start()].strip():
        return None
    return Part(words[0][0], "other", words[0].start(), words[0].end(), "")


def names_an_act(text: str) -> bool:
    """Whether an act stands in the text beside the leading verbs: “by refunding”, “to fill in”, “reset their”."""
    words = _WORD.findall(text)
    known = english_verbs()
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        phrase = known.get(f"{word} {after}")
        if phrase and phrase.kind == "act" and phrase.form == _BASE:
            return True
        verb = known.get(word)
        if verb is None or verb.kind != "act":
            continue
        if verb.form == 2 and before in ("by", "in", "with", "for", "and", "of", "when", "while"):
            return True
        if verb.form == 0 and (before == "to" or after in _DETERMINER):
            return True
    return False
