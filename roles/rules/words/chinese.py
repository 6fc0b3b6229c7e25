"""A Chinese sentence of work in its parts, and what in it says that something comes of the work."""

import re
from functools import lru_cache

from roles.rules.words.adverbs import adverbs
from roles.rules.words.letters import letters
from roles.rules.words.verbs import Kind, Part, chinese_verbs

_LEAD_IN = re.compile(r"\s*(?:(?:全面|主要|具体|直接|共同|统一|专门)?负责)(?:对|做好)?")
_INTRODUCTION = re.compile(
    r"(?:根据|围绕|针对|就[^，；。]*(?:一事|问题|事宜)，|按照?|依据?|遵照|站在|本着|在[^，；。]*[下中上里]，|以[^，；。]*为)"
    r"[^，；。]*，?(?<=，)"
)
_NUMBER = re.compile(r"（?\d{1,2}[）、.．]|[①-⑳]")
_BREAK = re.compile(r"[，；、。：！？\n]|并且|以及|同时|[并和及与]")
_FOR = re.compile(r"[为给向对与替同和跟]")
_MANNER = re.compile(r"[按在从由凭]|根据|依据|每|\d")
_END = re.compile(r"(?:工作|事宜|事务|业务|活动)?(?:$|[，；。、和及与])")
_CLAUSE_END = re.compile(r"[，；。：！？\n]|$")
_WITH = re.compile(r"[对就与和同跟向]|进行")
_BY_HAND = re.compile(r"把(?![握控关])|将(?!来)")
_NAME = re.compile(
    r"工作|事宜|业务|事务|活动|部|中心|台|处|人?员|小组|团队|流程|服务|质量|情况|进度|问题|系统|计划|制度|标准|关系|渠道|网点|窗口|工(?=[、，。等]|$)|商(?![量定谈讨])|费|厂|司机|师傅|经理|主管|专员|率|政策|条款|会(?![见同员])"
    r"|的|[、等，。；,;)）和及与]|$"
)
"""What follows a verb that only names a kind of work or a thing."""


@lru_cache(20_000)
def parts(said: str) -> tuple[Part, ...]:
    """The parts of a sentence, each with the verb that leads it."""
    text = letters(said, "zh")
    lead = _LEAD_IN.match(text)
    vocabulary, kinds = chinese_verbs()
    hits = {hit.start: (hit.end, kinds[hit.word]) for hit in vocabulary.find(text)}
    begin = lead.end() if lead else _introduced(text, hits)
    found = [_first(text, begin, hits)]
    if found[0].kind == "thing" and lead:
        found = [found[0]._replace(verb=lead[0], start=lead.start(), end=begin)]
    for sign in _BREAK.finditer(text, begin):
        part = _after(text, sign, hits)
        if part and part.start >= found[-1].end:
            found.append(part)
    ends = [part.start for part in found[1:]] + [len(text)]
    return tuple(part._replace(rest=text[part.end : end]) for part, end in zip(found, ends, strict=True))


def _introduced(text: str, hits: dict[int, tuple[int, Kind]]) -> int:
    """Where a sentence begins after 根据……，围绕……，: clauses in which nothing is done."""
    at = 0
    while match := _INTRODUCTION.match(text, at):
        if any(at <= start < match.end() and kind == "act" for start, (_, kind) in hits.items()):
            break
        at = match.end()
    return at


def _skip(text: str, at: int) -> int:
    """Past the number of an item, and words that say how or when."""
    if number := _NUMBER.match(text, at):
        at = number.end()
    while end := adverbs().end(text, at):
        at = end + (text[end : end + 1] == "，")
    return at


def _after(text: str, sign: re.Match[str], hits: dict[int, tuple[int, Kind]]) -> Part | None:
    """The part that begins after a sign; between nouns of a list there is none."""
    if sign[0] in "、和及与":
        at = _skip(text, sign.end())
        return _part(text, at, hits) if at in hits and not _NAME.match(text, hits[at][0]) else None
    part = _first(text, sign.end(), hits)
    return part if part.kind != "thing" else None


def _first(text: str, begin: int, hits: dict[int, tuple[int, Kind]]) -> Part:
    """The verb of a clause: at its beginning, after words that say how or when, or as its last word."""
    at = _skip(text, begin)
    if at in hits:
        return _part(text, at, hits)
    stop = _CLAUSE_END.search(text, at)
    inside = [start for start in hits if at < start < (stop.start() if stop else len(text))]
    if _BY_HAND.match(text, at):
        return Part(text[at], "act", at, at + 1, "")
    verbs = [start for start in inside if hits[start][1] == "activity" or not _a_name(text, hits[start][0], hits)]
    acts = [start for start in verbs if hits[start][1] == "act"]
    if inside and (_MANNER.match(text, at) or _closes(text, begin, at, hits[inside[-1]])):
        return _part(text, (acts or verbs or inside[-1:])[0], hits)
    if verbs and _WITH.match(text, at) and hits[verbs[0]][1] == "activity":
        return _part(text, verbs[0], hits)
    if acts and _FOR.match(text, at):
        return _part(text, acts[0], hits)
    return Part("", "thing", at, at, "")


def _a_name(text: str, end: int, hits: dict[int, tuple[int, Kind]]) -> bool:
    """Whether a verb only names a thing, as in 维修工作; not one to which another verb is joined, as in 检查、监督."""
    joined = text[end : end + 1] in ("、", "和", "及") and end + 1 in hits
    return _NAME.match(text, end) is not None and not joined and text[end - 1] not in "给由"


def _closes(text: str, begin: int, at: int, verb: tuple[int, Kind]) -> bool:
    """Whether a clause ends with this verb, as in 客户投诉的处理工作; of an activity only after 负责, 与 …."""
    end, kind = verb
    led = kind != "activity" or begin > 0 or _WITH.match(text, at) is not None
    return led and _END.match(text, end) is not None


def _part(text: str, start: int, hits: dict[int, tuple[int, Kind]]) -> Part:
    end, kind = hits[start]
    return Part(text[start:end], kind, start, end, "")


def charge(text: str) -> int:
    """Where the things begin for which somebody is responsible, after 负责; 0 where a sentence does not begin so."""
    lead = _LEAD_IN.match(text)
    return lead.end() if lead else 0


def names_an_act(said: str, *, at_the_end: bool = False) -> bool:
    """Whether an act stands in a text as a verb, and not as the name of a kind of work, as in 维修工作.

    After 做好 it may stand `at_the_end`, as in 做好失物登记.
    """
    vocabulary, kinds = chinese_verbs()
    text = letters(said, "zh")
    acts = [hit.end for hit in vocabulary.find(text) if kinds[hit.word] == "act"]
    return any(not _NAME.match(text, end) or (at_the_end and _CLAUSE_END.match(text, end)) for end in acts)
