"""Whether an entry under `learning` is about teaching others."""

import re

from roles.design_profile.verbs import readable
from roles.finding import Route
from roles.model.text import Text
from roles.vocabulary import Vocabulary

_TEACH = (
    *("train", "trains", "training", "teach", "teaches", "teaching", "coaches"),
    *("instruct", "instructs", "instructing", "mentor", "mentors", "mentoring"),
)
_WHOM = (
    *("colleagues", "staff", "employees", "newcomers", "beginners", "trainees", "apprentices", "technicians", "agents"),
    *("team", "team members", "others", "customers"),
)
_TEACH_ZH = ("培训", "训练", "带教", "指导", "辅导", "教", "给", "为")
_WHOM_ZH = (
    *("新人", "新员工", "员工", "新同事", "同事", "下属", "技师", "徒弟", "他人", "其他人", "客服人员", "团队", "组员"),
    *("学员", "客户"),
)
_LECTURES_ZH = ("讲授", "授课", "讲课", "担任讲师", "担任内训师", "担任培训师", "担任教员", "带徒弟")
_TEACHING = Vocabulary(
    (
        *(f"{verb} {which}{whom}" for verb in _TEACH for which in ("", "new ", "the ", "other ") for whom in _WHOM),
        *(f"{verb}{whom}" for verb in _TEACH_ZH[:-2] for whom in _WHOM_ZH),
        *(
            f"{verb}{whom}{what}"
            for verb in _TEACH_ZH[-2:]
            for whom in _WHOM_ZH
            for what in ("授课", "讲课", "培训", "上课")
        ),
        *_LECTURES_ZH,
    )
)
_STARTS = (*_TEACH, *_TEACH_ZH, *_LECTURES_ZH)
_LEAD_IN = re.compile(r"\s*(?:(?:the )?holder |由?任职者|负责)?", re.IGNORECASE)
_COURSES = ("的", "方法", "技巧", "技能", "课程", "skill", "course", "method", "workshop", "certificate")
"""What follows when the words name a course in teaching, which is learning."""


def teaches(text: Text | None, own: str) -> bool:
    """Whether every wording that can be read begins with teaching others; a course in teaching is learning."""
    said = readable(text, own)
    return bool(said) and all(_span(words) for words in said)


def taught(text: Text, route: Route, own: str) -> tuple[Route, tuple[int, int]] | None:
    """Where the first wording says that others are taught: its route and the letters; None if `teaches` is not so."""
    if not teaches(text, own):
        return None
    first = readable(text, own)[0]
    language = next((name for name, said in text.words.items() if said == first), None)
    span = _span(first)
    return ((*route, language) if language else route, span) if span else None


def _span(words: str) -> tuple[int, int] | None:
    lead_in = _LEAD_IN.match(words)
    start = lead_in.end() if lead_in else 0
    said = words[start : start + 40]
    if not said.lower().startswith(_STARTS):
        return None
    hit = next(_TEACHING.find(said), None)
    if hit is None or hit.start > 0 or said[hit.end :].lstrip().lower().startswith(_COURSES):
        return None
    return start, start + hit.end
