"""Open ends of a list of work: words by which anything at all may be added to it."""

import re
from collections.abc import Iterator

from roles.vocabulary import Hit

_WORK = r"(?:dut(?:y|ies)|tasks?|work|responsibilit(?:y|ies)|assignments?)"
_ASKED = (
    r"(?:(?:assigned|directed|requested|instructed|delegated|allocated)\b"
    r"|(?:required|needed)\b(?!\s+(?:by|for|in|to)\b))"
)
_BOSS = r"(?:the|your|their|his|her)\s+(?:manager|boss|head|supervisor|superior|department|company|management)"
_OTHERS_WORK = "".join(
    f"(?<!{word} )"
    for word in ("before", "than", "ahead of", "without", "from", "over", "to", "of", "pass", "passes", "hand", "hands")
)
_LINKS = r"(?:(?:as|that|which|and|when|where|if|may|might|are|is|be|from|to|time)\s+)"
_ENGLISH = (
    rf"{_OTHERS_WORK}\b(?:any|such|various)\s+other\s+(?:\w+\s+)?{_WORK}\b",
    rf"\bother\s+(?:\w+\s+)?{_WORK}\s+{_LINKS}*{_ASKED}",
    rf"\b(?:performs?|carry\s+out|carries\s+out|undertakes?|does|do|completes?)\s+other\s+(?:\w+\s+)?{_WORK}\b",
    rf"\b{_WORK}\s+as\s+{_LINKS}*{_ASKED}",
    rf"\b(?:anything|everything|whatever)(?:\s+else)?\s+(?:(?:that|which)\s+)?{_BOSS}\b",
    rf"\bad[- ]hoc\s+{_WORK}\b",
)

_SUPERIOR = "(?:领导|上级|主管|经理|公司|部门)[^，。；、]{0,3}"
_GIVEN = "(?:交办|安排|指派|布置|分配|交代|交待|下达|指定|要求)"
_OTHER = "(?:其他|其它|临时性?)(?:相关|有关|临时性?)?的?"
_THINGS = "(?:工作|任务|事项|事务|事宜|职责)"
_END = r"(?=$|[，。；、）)\s])"
_CHINESE = (
    rf"{_SUPERIOR}{_GIVEN}的?(?:{_OTHER}|各项|一切){_THINGS}",
    rf"(?:{_GIVEN}的|(?:交办|交代|交待)){_OTHER}{_THINGS}",
    rf"{_SUPERIOR}(?:交办|指派|交代|交待)的?{_THINGS}{_END}",
    rf"(?:(?:完成|承担|负责|做好)[^，。；、]{{0,5}}|办理|处理|以及|及|等){_OTHER}{_THINGS}{_END}",
)
_OPEN_END = re.compile("|".join((*_ENGLISH, *_CHINESE)), re.IGNORECASE)
_SIGNS = (
    *("other", "assigned", "directed", "requested", "instructed", "delegated", "allocated", "required", "needed"),
    *(
        "anything",
        "everything",
        "whatever",
        "hoc",
        "其他",
        "其它",
        "临时",
        "各项",
        "一切",
        "交办",
        "指派",
        "交代",
        "交待",
    ),
)
"""Most texts hold none of these; looking for them first takes a tenth of the time."""


def open_ends(text: str) -> Iterator[Hit]:
    """Every open end in a text, such as "other duties as assigned" or 领导交办的其他事项."""
    small = text.lower()
    if not any(sign in small for sign in _SIGNS):
        return
    for match in _OPEN_END.finditer(text):
        yield Hit(match[0], match.start(), match.end())
