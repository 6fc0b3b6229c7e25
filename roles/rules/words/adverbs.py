"""Chinese words that say how or when, and stand before the verb of a clause."""

from functools import cache

from roles.rules.words.verbs import chinese_verbs
from roles.vocabulary import Vocabulary
from roles.word_list import word_list

_ADVERBS = (
    "统一 共同 独立 直接 具体 主要 日常 积极 主动 认真 切实 全面 深入 系统 仔细 广泛 亲自 逐一 逐件 同时"
    " 并 再 还 也 又 既 另外 另 兼 白天 晚上 周末 全天 全年 全程 应 须 要 负责 地 的 、 公司 部门"
)
_NOT = "应对 应付 应急 应用 应收 应答 要求 的士 地址 地面 地区 再造 系统管理 兼管"


@cache
def adverbs() -> Vocabulary:
    """Words that say how or when, among them the vague ones that hold no verb."""
    lists = ("vague-times", "vague-degrees", "open-ends")
    words = "\n".join(word for name in lists for word in word_list(name).words("zh"))
    for verb in chinese_verbs()[0].find(words):
        words = words[: verb.start] + "\0" * (verb.end - verb.start) + words[verb.end :]
    return Vocabulary((*words.split("\n"), *_ADVERBS.split()), _NOT.split())
