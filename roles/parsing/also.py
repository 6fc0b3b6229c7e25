"""How else people write what documents print; what is not listed is read as printed.

Only what can mean nothing else stands here. A language without a list is read all the same.
"""

from collections.abc import Mapping

SHARES: Mapping[str, str] = {"en": "{n} per cent", "zh": "百分之{n}"}
UNITS: Mapping[str, Mapping[tuple[str, str | None], tuple[str, ...]]] = {
    "en": {
        ("s", None): ("sec", "secs"),
        ("min", None): ("mins",),
        ("h", None): ("hr", "hrs"),
        ("h", "business"): ("working hours", "working hour", "office hours", "service hours"),
        ("d", None): ("calendar days", "calendar day"),
        ("d", "business"): ("business days", "business day", "workdays", "workday"),
    },
    "zh": {
        ("s", None): ("秒钟",),
        ("h", None): ("个小时", "个钟头", "钟头"),
        ("h", "business"): ("工作小时",),
        ("d", None): ("日", "个自然日", "自然日"),
        ("d", "business"): ("工作日", "个工作天"),
        ("wk", None): ("个星期", "星期", "个礼拜"),
    },
}
"""Unit and clock → what stands after the number."""
TERMS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("en", "every"): ("every {word}", "each {word}", "once a {word}"),
    ("en", "per"): ("per {word}", "every {word}", "each {word}"),
}
"""Language and context of closed words → patterns with the word itself."""
BOUNDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "": {
        "at least {level}": (">={level}", "≥{level}"),
        "at most {level}": ("<={level}", "≤{level}"),
    },
    "en": {
        "at least {level}": (
            "no less than {level}",
            "not less than {level}",
            "not below {level}",
            "minimum {level}",
            "min. {level}",
            "{level} or more",
        ),
        "at most {level}": (
            "no more than {level}",
            "not more than {level}",
            "not above {level}",
            "up to {level}",
            "maximum {level}",
            "max. {level}",
            "{level} or less",
        ),
        "{bounds} within {time}": ("within {time}, {bounds}", "{bounds}, within {time}"),
        ", never more than {time}": (
            "never more than {time}",
            ", never longer than {time}",
            ", not more than {time}",
            ", no more than {time}",
        ),
        "up to {amount}": ("at most {amount}", "no more than {amount}", "not more than {amount}", "max. {amount}"),
    },
    "zh": {
        "at least {level}": ("至少{level}", "不少于{level}", "不小于{level}", "{level}以上"),
        "at most {level}": ("至多{level}", "最多{level}", "不多于{level}", "不高于{level}", "{level}以下"),
        "within {time}": ("{time}以内", "{time}之内"),
        "{bounds} within {time}": (
            "{time}以内{bounds}",
            "{time}之内{bounds}",
            "{time}内,{bounds}",
            "{bounds},{time}内",
        ),
        "{share} of cases within {time}": (
            "{share}的案例在{time}内",
            "{share}的案例在{time}以内",
            "{share}的案例{time}内",
            "{share}的案例{time}以内",
        ),
        ", never more than {time}": ("最长不超过{time}", ",最长{time}", ",最多不超过{time}"),
        "up to {amount}": ("至多{amount}", "最多{amount}", "{amount}以内", "{amount}以下"),
    },
}
"""A message of a level or limit → patterns; those under no language are signs."""


def also(language: str, message: str) -> tuple[str, ...]:
    """How else a message of a level or limit is written."""
    return tuple(pattern for of in ("", language[:2]) for pattern in BOUNDS.get(of, {}).get(message, ()))
