"""What makes a vague word measurable: a figure, a nameable moment, a rule, in the same clause or right beside it."""

import re
from typing import NamedTuple

from roles.rules.words.letters import letters
from roles.rules.words.measures import DANGER, EVENT, FIGURE, RULE, TIME

_NOT = {
    "en": re.compile(r"\b(?:not|never|nor|without) $|n't $"),
    "zh": re.compile(r"(?:[不未非]|没有?|无[需须]|不[必得]|是否|并非)$"),
}
_OTHER_WORK_EN = re.compile(r"\b(?:and|then|but)\b")
_ADDITION_EN = re.compile(
    r"\s*(?:(?:i\.e\.?|that is(?: to say)?|namely|meaning|normally|usually|but|and|always|in any case)[, ]+)?"
    r"(?:within|by|no(?:t)? later|at the (?:very )?latest|at most|at least|before|on|every|each|in|after|once|twice"
    r"|daily|weekly|monthly|\d)"
)
_MEANING = {
    "en": re.compile(r"\s*(?:i\.e\.?|that is(?: to say)?|namely|meaning|which means|in other words)\b"),
    "zh": re.compile(r"(?:即(?![刻时将使便可])|也就是|是?指|系指|意为|意思是)"),
}
_LEAD_EN = re.compile(
    r"\s*(?:and )?(?:within|by|on|every|each|at|before|after|in|from|during|once|twice|upon|as soon as|no later)\b"
)
_ADDITION_ZH = re.compile(
    r"即|也就是|是?指|最[迟晚长慢多少]|不[超迟晚]|至[多少迟]|一般|通常|[\d一二两三四五六七八九]+(?:%|成)"
)
_ONLY_TIME_ZH = re.compile(r"[内以之前后次的在于起止须应为不超过迟晚最即每完成办结至少多也就是约从到、各一个首第\s]*")
_LEAD_ZH = re.compile(r"(?:[内前起]|当[天日时]|[次同][日天]|第[\d一二三四五六七八九十]+[日天]|月\d+日)$")
_SIGN = {"en": re.compile(r"[,:](?!\d)|[;!?()\n—–]|\.(?=\s|$)"), "zh": re.compile(r"[，。；：！？（）\n—]")}


class Clause(NamedTuple):
    """The clause around a word, in plain letters, the clauses beside it and the signs between.

    In `own` the word is blank, so that it does not measure itself; `at` is where it began.
    """

    before: str
    opening: str
    own: str
    at: int
    closing: str
    after: str


def timed(said: str, start: int, end: int, language: str, *, at_once: bool = False) -> bool:
    """Whether a figure of time or a nameable moment stands in for the word of time in these letters.

    A word that asks for the next moment (`at_once`) needs no more than the event after which it is done, or danger.
    """
    clause = _clause(said, start, end, language)
    if _unsaid(clause, language):
        return True
    if at_once and (DANGER.search(letters(said, language)) or EVENT[language].search(clause.own)):
        return True
    return _beside(clause, language, TIME[language])


def counted(said: str, start: int, end: int, language: str) -> bool:
    """Whether a figure, a rule or an explanation stands in for the word of degree in these letters."""
    clause = _clause(said, start, end, language)
    if _unsaid(clause, language) or RULE[language].search(clause.own):
        return True
    if clause.closing in (":", "：") and clause.after.strip():
        return True
    if clause.closing in (",", "，", "(", "（", "—", "–") and _MEANING[language].match(clause.after):
        return True
    return _beside(clause, language, FIGURE[language])


def explained(said: str, start: int, end: int, language: str) -> bool:
    """Whether brackets or a colon follow at once and say the words in these letters more exactly."""
    clause = _clause(said, start, end, language)
    return not clause.own[clause.at + end - start :].strip() and clause.closing in ("(", "（", ":", "：")


def _unsaid(clause: Clause, language: str) -> bool:
    """Whether the word is denied or asked for: “not often”, 无需立即, “how could we do better?”."""
    return clause.closing in ("?", "？") or _NOT[language].search(clause.own[: clause.at]) is not None


def _beside(clause: Clause, language: str, pattern: re.Pattern[str]) -> bool:
    return (_beside_en if language == "en" else _beside_zh)(clause, pattern)


def _beside_en(clause: Clause, pattern: re.Pattern[str]) -> bool:
    for match in pattern.finditer(clause.own):
        leads = not clause.own[: match.start()].strip()
        if leads or not _OTHER_WORK_EN.search(clause.own[match.end() : clause.at]):
            return True
    if clause.closing in ("(", ":") and pattern.search(clause.after):
        return True
    if clause.closing in (",", "—", "–") and _ADDITION_EN.match(clause.after) and pattern.search(clause.after):
        return True
    leads = clause.opening == "," and _LEAD_EN.match(clause.before) is not None
    return leads and pattern.search(clause.before) is not None


def _beside_zh(clause: Clause, pattern: re.Pattern[str]) -> bool:
    if pattern.search(clause.own):
        return True
    if pattern.search(clause.after):
        if clause.closing in ("（", "：", "—"):
            return True
        if clause.closing == "，" and (_ADDITION_ZH.match(clause.after) or _only(clause.after, pattern)):
            return True
    if clause.opening != "，" or not pattern.search(clause.before):
        return False
    return _LEAD_ZH.search(clause.before) is not None or _only(clause.before, pattern)


def _only(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether nothing but the measure stands in a clause."""
    return _ONLY_TIME_ZH.fullmatch(pattern.sub("", text)) is not None


def _clause(said: str, start: int, end: int, language: str) -> Clause:
    text = letters(said, language)
    text = text[:start] + " " * (end - start) + text[end:]
    left = [match.span() for match in _SIGN[language].finditer(text, 0, start)][-2:]
    right = [match.span() for match in _SIGN[language].finditer(text, end)][:2]
    begin, stop = (left[-1][1] if left else 0), (right[0][0] if right else len(text))
    before = text[left[0][1] if len(left) > 1 else 0 : left[-1][0]] if left else ""
    after = text[right[0][1] : right[1][0] if len(right) > 1 else len(text)] if right else ""
    opening, closing = text[slice(*left[-1])] if left else "", text[slice(*right[0])] if right else ""
    return Clause(before, opening, text[begin:stop], start - begin, closing, after)
