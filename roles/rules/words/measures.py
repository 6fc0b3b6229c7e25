"""Patterns of what measures a vague word: times and moments, figures, rules; by language."""

import re

UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|quarters?|years?|shifts?|rings?)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen)"
)
_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december)"
_TIME_EN = re.compile(
    rf"""
    \b\d+(?:[.,]\d+)?[ -]?(?:(?:business|working|calendar)\ )?(?:{UNIT}|h|d|s|pm|am)\b
    | \b(?:{_NUMBER}|one|an?|half\ an)\ (?:(?:business|working|calendar)\ )?{UNIT}\b
    | \b(?:each|every|per|next|same|following|first|last|this)[ -]
      (?:(?:business|working|calendar|second|third|\d+)\ )*
      (?:{UNIT}|morning|noon|afternoon|evening|night|weekday|half-year|{_WEEKDAY}|spring|autumn
         |visit|call|meeting|order|delivery|contact|repair|journey|flight|stay)\b
    | \b{_WEEKDAY}\b | \b{_MONTH}\b | \b\d{{1,2}}[:.]\d{{2}}\b | \b\d+(?:st|nd|rd|th)\b
    | \b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly|nightly|half-yearly)\b
    | \b(?:once|twice|noon|midnight|overnight)\b | \b(?:by|at)\ the\ (?:end|close)\ of\b
    | \b(?:on|by)\ the\ day\b | \bsame[ -]day\b | \b(?:before|after|at|during|upon|following)\ (?:each|every)\b
    | \bas\ soon\ as\ (?!possible|practicable|feasible|reasonably|we\ can|they\ can)
    """,
    re.VERBOSE,
)
_TIME_ZH = re.compile(
    r"(?!十分(?!钟))[\d一二两三四五六七八九十百半]+(?:多)?个?(?:工作|自然)?(?:秒|分钟|分|小时|时|天|日|周|星期|月|季度|年|刻钟)"
    r"|每个?(?:工作)?(?:天|日|周|星期|旬|月|季|年|晚|早|班|半年|小时|学期)|每[\d两三四五六七八九十次单笔件位个逢]"
    r"|逐[日月周次件]|按[日周旬月季年]|(?:周|星期|礼拜)[一二三四五六日末]|当[天日周月班晚季年]|次[日月]|同日"
    r"|[年季月周]度?[底末初]|\d[:：点]|[下上]班[前后]|午[前后]|[天日周月季年][一两二三四五\d]次|隔[天日周月年]|[上中下]旬"
    r"|一经|一旦|[春五十国]+[节一庆]前"
)
_FIGURE_EN = re.compile(rf"\d|\b{_NUMBER}\b|\bone (?:working |business )?{UNIT}\b")
_FIGURE_ZH = re.compile(
    r"\d|(?!十分(?!钟)|千方)[二两三四五六七八九十百千半]+(?:[个件次名位份元天日周月年条项家台公分秒人张本遍倍成种]|小时)|一成|一半|百分之"
)
_RULE_EN = re.compile(
    r"\b(?:according to|in accordance with|as per|set out in|listed in|laid down in|measured by|so that"
    r"|as (?:listed|defined|described|laid down|set out|shown|stated|specified|agreed) (?:in|by|on|under|with))\b"
)
_RULE_ZH = re.compile(
    r"(?:按照?|依据?|根据|依照|参照|对照|符合)[^，。；]{0,14}"
    r"(?:表|标准|规程|条款|办法|清单|合同|目录|细则|附件|手册|第\d+[条页章])"
)
TIME = {"en": _TIME_EN, "zh": _TIME_ZH}
FIGURE = {"en": _FIGURE_EN, "zh": _FIGURE_ZH}
RULE = {"en": _RULE_EN, "zh": _RULE_ZH}
DANGER = re.compile(
    r"danger|hazard|injur|unsafe|threat|emergenc|accident|incident|\bfire\b|smell of|leak"
    r"|危及|危险|紧急|应急|事故|火警|火情|受伤|泄漏|险情|安全|威胁|辱骂"
)
EVENT = {
    "en": re.compile(
        r"\b(?:after|upon|when|whenever|if|where|once|while|as soon as (?!possible)|on (?:receipt|arrival|discovery))\b"
    ),
    "zh": re.compile(r"[后时]|一经|一旦|如|若|凡|的，|遇"),
}
