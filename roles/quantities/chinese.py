"""Where figures stand in a Chinese text."""

import re

from roles.quantities.chinese_numbers import NUMERALS, SHORT_NUMBER
from roles.quantities.chinese_words import read
from roles.quantities.figure import Found
from roles.quantities.patterns import either, listed
from roles.quantities.units import MEASURES, MONEY

_DIGITS = r"\d+(?:[,，]\d{3})*(?:[.．]\d+)?(?:\s?[十千万亿]+|\s?百(?!分))?"
_NUMBER = rf"(?:{_DIGITS}|[{NUMERALS}]+(?:点[零〇一二三四五六七八九]+(?![十刻]))?)"
_THINGS = "[个位名家台件项条次种类步章页份张场组批人户单通笔封间辆套本遍段款趟回晚夜岁句只支档轮星道倍]"
_TIME = (
    r"(?:个?工作(?:日|天|小时)|个?工时|个?(?:自然|日历)[日天]|秒钟?|分钟|刻钟|个?小时|个?钟头|天|日(?![常期报志程均元])"
    r"|周(?![期末岁年报]|[一二三四五六日](?!周|次))|个?星期(?![一二三四五六日天])|个?礼拜(?![一二三四五六日天])|个月|个?季度|年(?![级会龄轻]))"
)
_AFTER_DAY = rf"(?![次回趟场名份篇件天个小期轮单位台家条项页遍节组人均年报度{NUMERALS}])"
_DAY = rf"(?:周|星期|礼拜)[一二三四五六日天]{_AFTER_DAY}"
_CURRENCY = either(word for word in MONEY if not word.isascii() and word[0] not in "￥人")
_FEW = either(listed("一两 一二 二三 两三 三四 三五 四五 五六 六七 七八 八九"))
_LATIN_UNITS = "(?i:km|kg|cm|mm|db|cny|rmb|usd|eur)"
_START = (
    rf"(?=[\d{NUMERALS}第周星礼半每按逐隔双¥￥$€£]|[日月季年][报度]|[上下正中]午|[早晚][上\s\d{NUMERALS}]|傍晚|午[夜点]|凌晨"
    r"|[几数][十百千万]|人民币)"
)
"""What any figure begins with; most places are passed over by it."""
_PATTERN = re.compile(
    rf"""
    {_START}(?:(?=[\d{NUMERALS}])(?:
        (?P<date>(?:19|20)\d\d-\d\d?(?:-\d\d?)?(?!\d))
      | (?P<clock>\d\d?[:：]\d\d|[零午]点)
      | (?P<code>\d+(?:\s?/\s?\d+)+ | \d+(?:\.\d+){{2,}} | \d{{3,4}}(?:-\d{{3,}}){{1,3}} | \d+\s*[x×]\s*\d+(?=小时)
          | (?<=[（(])\d\d?(?=[)）]) | (?<![^\n])\d\d?[.、)）](?!\d)
          | \d+(?!{_LATIN_UNITS})[A-Za-z]\w* | (?<=[A-Za-z][-/.])\d[\w./-]* | (?<=[A-Za-z])\d[\d.-]*)
      | (?P<few>(?:(?<=[这那过近头])|(?<![\u4e00-\u9fff].)(?<=[前后]))两天
          | 十?{_FEW}(?:[十百千万](?![{NUMERALS}])|(?![{NUMERALS}])) | 十几)
      | {_NUMBER}(?:
          (?P<fraction>分之{_NUMBER})
        | (?P<off>折(?![叠扣旧合腾断算磨线弯页射中返])(?:优惠)?)
        | (?P<points>个百分点)
        | (?P<share>\s?[%％‰])
        | (?P<tenths>成(?:半|[一二三四五六七八九](?!成))?(?![为立功员本果交绩熟长型品年人分套效就都语组对因新]))
        | (?P<compound>个?(?:小时|钟头)零?{_NUMBER}分钟?)
        | (?P<hour>[点时](?:半|整|[一三]刻|[{NUMERALS}\d]+分?
            |(?=(?:[以之]?[前后]|[至到起，。；、]|开[始门]|[上下]班|$))))
        | (?P<third>季度(?<=[第上下年一二三四]季度))
        | (?P<money>\s?(?:{_CURRENCY}|CNY|RMB|USD|EUR))
        | (?P<measure>\s?{either(MEASURES)}(?![a-z]))
        | (?P<time>\s?(?:个半(?:小时|钟头|月|星期)|{_TIME}半?)(?:以内|之内|内)?)
        | (?P<month>月份?(?!薪))
        | (?P<count>\s?{_THINGS})
        | (?P<system>分制)
        | (?P<number>)))
    | (?P<quarters>第{SHORT_NUMBER}(?:(?:[、和至到]|以及)第?{SHORT_NUMBER})*季度)
    | 第(?P<ordinal>{_NUMBER}(?:\s?{_TIME})?)
    | (?P<each>(?:每隔?|(?<![间相])隔)\s?(?:{_NUMBER}\s?(?:个半(?:小时|钟头|月)|{_TIME}半?)|半(?:个?小时|天|日|个?月)))
    | (?P<weekday>(?:每逢?)?{_DAY}(?:(?:[、至到和及或~～–—-]|以及)(?:周|星期|礼拜)?[一二三四五六日天]{_AFTER_DAY})*)
    | (?P<half>半(?:个?工作日|个?小时|天|日|个?月|年|个?星期)(?:以?内|之内)?|半)
    | (?P<every>[每按逐](?!{_DAY})(?:个)?(?:小时|半年|季度?|[日天周月年]|星期|工作日)|每[晚早晨夜])
    | (?P<periodical>[日周月季年]报|[月年]度)
    | (?P<second>隔[日天周月季年]|双[周月](?![刊报末休]))
    | (?P<morning>(?:上午|下午|早上|早|晚上|晚|傍晚|中午|凌晨)\s?{SHORT_NUMBER}[点时]
        (?:半|整|[一三]刻|{SHORT_NUMBER}分?)?)
    | (?P<named>中午|正午|午夜)
    | (?P<some>[几数][十百千万]+)
    | (?P<sign>(?:人民币|[¥￥$€£])\s?{_NUMBER}元?))
    """,
    re.VERBOSE,
)


def chinese(text: str) -> list[Found]:
    """Every figure in a Chinese text."""
    found: list[Found] = []
    for match in _PATTERN.finditer(text):
        kind = str(match.lastgroup)
        found += [(*one, *match.span(), kind) for one in read(kind, match[0])]
    return found
