"""What the first verbs of a responsibility say about the work: it thinks, passes on, or does something else.

Levels of thinking after Bloom's revised taxonomy: analyse, evaluate, create. It reads verbs, not work.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from roles.model.catalog import Catalog
from roles.model.role import Responsibility
from roles.model.text import Text
from roles.vocabulary import Vocabulary

_THINKING_EN = (
    "analyse analyze compare diagnose investigate trace reconcile segment test assess audit inspect approve reject rank"
    " rate verify decide adjudicate recommend evaluate judge weigh review reassess design draft plan formulate develop"
    " redesign negotiate create devise revise rewrite"
)
_THINKING_ZH = (
    "比较 对比 诊断 调查 追溯 追查 核对 细分 检验 检查 分析 评估 评价 评定 评审 审核 审批 审定 批准 驳回 排序"
    " 评级 验证 决定 裁定 判定 判断 认定 建议 设计 起草 策划 制订 制定 拟订 拟定 开发 再造 谈定 商定 修订 规划"
    " 重评"
)
_PASSING_EN = "submit forward transmit distribute relay transfer redirect pass|on hand|on hand|over hand|in pass"
_PASSING_ZH = "提交 转交 转送 转达 转发 转呈 报送 上报 递交 呈报 传递 分发 送交"
_OTHER_EN = (
    "record list label file register count identify explain classify summarise summarize translate report notify"
    " calculate operate schedule process issue complete demonstrate train answer settle solve close check correct keep"
    " lead write prepare call visit agree compile carry help make set give"
)
_OTHER_ZH = (
    "记录 列出 登记 归档 清点 标识 解释 分类 汇总 翻译 汇报 告知 计算 操作 排定 办理 发放 完成 演示 培训"
    " 接听 回访 编制 整理 处理 受理 安排 主持 填写 填制 收集 通知 协助 接待 培养"
)
_NOUNS = (
    "分析报告 分析日报 分析会 调查报告 调查表 调查问卷 检查表 评估表 审核表 检验单 审核单 建议书 建议箱 记录表"
    " 登记表 登记簿"
)
_DOUBLED = {"plan": "planning", "submit": "submitting", "transmit": "transmitting", "set": "setting"}
_CLAUSE = re.compile(r"[,;:，；：。、]|\b(?:and|then)\b")
_LEAD_IN = re.compile(r"^(?:(?:(?:is|be) )?responsible for |to )", re.IGNORECASE)


def _forms(verb: str) -> Iterator[str]:
    """An English verb as in "submit", "submits", "submitting"; `|` stands for the blank of a phrase."""
    first, _, rest = verb.partition("|")
    stem = first[:-1] if first.endswith("e") else first
    third = f"{first[:-1]}ies" if re.search(r"[^aeiou]y$", first) else first + ("es" if first[-1] in "sxh" else "s")
    for form in (first, third, _DOUBLED.get(first, f"{stem}ing")):
        yield f"{form} {rest}".rstrip()


def _kinds() -> Iterator[tuple[str, str]]:
    tables = (
        ("other", _OTHER_EN, _OTHER_ZH),
        ("passing", _PASSING_EN, _PASSING_ZH),
        ("thinking", _THINKING_EN, _THINKING_ZH),
    )
    for kind, english, chinese in tables:
        yield from ((form, kind) for verb in english.split() for form in _forms(verb))
        yield from ((verb, kind) for verb in chinese.split())


_KIND = dict(_kinds())
_VERBS = Vocabulary(_KIND, _NOUNS.split())


def own_language(catalog: Catalog) -> str:
    """The language in which plain text is written."""
    return catalog.department.languages[0] if catalog.department else "en"


def readable(text: Text | None, own: str) -> list[str]:
    """What stands in English or Chinese; plain text is in the language `own`."""
    if text is None:
        return []
    said = {own: text.plain} if text.plain else text.words
    return [words for language, words in said.items() if words and language[:2] in ("en", "zh")]


def thinks(responsibility: Responsibility, own: str) -> bool | None:
    """Whether a clause begins with analysing, judging or creating; None where no wording can be read."""
    said = readable(responsibility.does, own)
    return any("thinking" in _leading(words) for words in said) if said else None


def passes_on(responsibility: Responsibility, own: str) -> bool:
    """Whether the work, as far as its verbs say, is only to hand on what others made."""
    said = readable(responsibility.does, own)
    return any(_leading(words) == {"passing"} for words in said)


@lru_cache(20_000)
def _leading(words: str) -> frozenset[str]:
    """The kinds of the verbs that lead the clauses; in Chinese other words may stand before the verb."""
    kinds: set[str] = set()
    for clause in _CLAUSE.split(words):
        said = _LEAD_IN.sub("", clause.strip())
        hit = next(_VERBS.find(said[:40]), None)
        if hit and (hit.start == 0 or not hit.word.isascii()):
            kinds.add(_KIND[" ".join(hit.word.lower().split())])
    return frozenset(kinds)
