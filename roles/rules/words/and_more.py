"""The Chinese 等: whether it ends a list (“and so on”) or is part of another word (等级, 等候, 平等)."""

import re
from collections.abc import Iterator

from roles.vocabulary import Hit

_COUNT = r"(?:[\d两二三四五六七八九十百]+(?![\d两二三四五六七八九十百]*[余多几])|一[个项类种家份](?=$|[，。；]))"
_ENDING_A_LIST = re.compile(rf"(?<=[^，。；：、（(\s])等(?!{_COUNT})(?P<end>$|[，。、；）)：:\s])?")
_OTHER_WORDS = re.compile(
    r"[平相优劣特头何稍久坐干白苦不一二三四五六七八九十甲乙丙丁低]等|(?<!合)同等|(?<![核校针应面绝])对等|(?<![集其当途手])中等"
    r"|(?<![身提升最增])高等|(?<!最)初等|(?<![线网晚早以岸海路车马])上等|次等[品货级]|(?<![平])均等|(?<![申邀聘])请等|(?<![航真时])空等"
    r"|等(?:级|候|待|于|同(?![事学行类])|值(?!班|守)|额(?![外度])|价(?!格)|比(?!赛)|距|效(?!果)|量|到|着|一[下等]|闲|身(?!份)"
    r"|分(?![公店行拣类])|次|座(?![席机椅])|位|差(?!旅|错|异)|边|号(?!码)|离子|高线)"
)
_CLAUSE_SIGN = re.compile(r"[，。；：\n]")
_AND_OTHERS = re.compile(r"、[^，。；、]{1,10}[和与](?P<others>其[他它])(?!人)")
_LIST = re.compile(r"[、和及或]")


def and_more(said: str) -> Iterator[Hit]:
    """Each 等 after a list, or at the end of a clause, that no number closes, and 其他 as the last of a list.

    等等 is in the word list.
    """
    for match in _AND_OTHERS.finditer(said):
        yield Hit(match["others"], *match.span("others"))
    if "等" not in said:
        return
    other = [match.span() for match in _OTHER_WORDS.finditer(said)]
    for match in _ENDING_A_LIST.finditer(said):
        at = match.start()
        clause = _CLAUSE_SIGN.split(said[:at])[-1]
        ends = match["end"] is not None or at + 1 == len(said)
        doubled = "等等" in (said[at - 1 : at + 1], said[at : at + 2])
        if (ends or _LIST.search(clause)) and not doubled and not any(a <= at < b for a, b in other):
            yield Hit("等", at, at + 1)
