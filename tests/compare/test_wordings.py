"""How two texts differ: wording, sense or translation, in English, Chinese and where only one language stands."""

from types import MappingProxyType

import pytest

from roles.compare.wordings import how_worded
from roles.model.text import Text


def text(stale: str = "", **words: str) -> Text:
    return Text(MappingProxyType(words), None, tuple(stale.split()))


def plain(words: str) -> Text:
    return Text(plain=words)


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ("Answer each letter", "Answer  each\nletter ", ""),
        ("Answer each letter within 4 hours", "Answer each letter within 2 hours", "lowered"),
        ("Answer each letter within 4 hours", "Answer each letter within 6 hours", "raised"),
        ("Answer each letter within 4 hours", "Reply to each letter within 4 hours", "reworded"),
        ("Answer each letter within 60 minutes", "Answer each letter within one hour", "reworded"),
        ("Answer 3 letters within 4 hours", "Answer 5 letters within 2 hours", "refigured"),
        ("Answer each letter", "Answer each letter within 4 hours", "refigured"),
        ("Pay up to 300 CNY", "Pay up to 500 CNY", "raised"),
        ("Pay up to CNY 5,000", "Pay up to CNY 50,000", "raised"),
        ("The holder may stop a delivery", "The holder must stop a delivery", "rewritten"),
        ("The holder pays the customer", "The holder does not pay the customer", "rewritten"),
        ("Everybody but visitors signs the list", "Only visitors sign the list here", "rewritten"),
        ("Register each complaint", "Sell spare parts to dealers", "rewritten"),
        ("收到投诉后 1 小时内登记", "收到投诉后 2 小时内登记", "raised"),
        ("收到投诉后一小时内登记", "收到投诉后1小时内登记", "reworded"),
        ("收到投诉后两天内登记", "收到投诉后三天内登记", "raised"),
        ("可以先行赔付给客户", "必须先行赔付给客户", "rewritten"),
        ("赔付限额为500元", "赔付限额为300元", "lowered"),
        ("登记每一件客户投诉", "把每一件客户投诉登记好", "reworded"),
        ("客户同意后结案归档", "客户不同意也结案归档", "rewritten"),
        ("Visit each dealer at least 2 times", "Visit each dealer at most 2 times", "rewritten"),
        ("Decide refunds up to 500 CNY alone", "Decide refunds over 500 CNY alone", "rewritten"),
        ("Pay wages before the 10th of a month", "Pay wages after the 10th of a month", "rewritten"),
        ("Pay no more than 500 CNY a case", "Pay at most 500 CNY for a case", "rewritten"),
        ("Answer all letters of customers", "Answer half the letters of customers", "rewritten"),
        ("Answer each letter within 4 hours", "Answer each letter in 4 hours", "reworded"),
        ("Keep ¾ of the rota free of calls", "Keep ¼ of the rota free of calls", "rewritten"),
        ("每月至少拜访2次大客户", "每月最多拜访2次大客户", "rewritten"),
        ("赔付5000元以上的报经理", "赔付5000元以下的报经理", "rewritten"),
        ("全部投诉当天办结归档", "一半投诉当天办结归档", "rewritten"),
        ("每案伍佰元以内自行决定", "每案伍元以内自行决定", "rewritten"),
        ("四小时内答复每一位客户", "4小时之内答复每位客户", "reworded"),
    ],
)
def test_figures_and_words_that_oblige_or_deny_make_another_sense(before: str, after: str, how: str) -> None:
    assert how_worded(plain(before), plain(after)) == how
    language = "zh" if before[0] >= "\u4e00" else "en"
    assert how_worded(text(**{language: before}), text(**{language: after})) == how


EN, ZH = "Put every complaint right within 4 hours", "四小时内妥善解决每一件投诉"


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        (text(en=EN), text(en=EN, zh=ZH), "retranslated"),
        (text(en=EN, zh=ZH), text(en=EN), "retranslated"),
        (text(en=EN, zh=ZH), text(zh=ZH, en=EN), ""),
        (text(en=EN, zh=ZH), text(en=EN, zh="每件投诉都要在四小时内办好"), "retranslated"),
        (text(en=EN, zh=ZH), text(en=EN, zh="八小时内妥善解决每一件投诉"), "raised"),
        (text(en=EN, zh=ZH), text(en=EN, zh="四小时内不解决任何一件投诉"), "rewritten"),
        (text(en=EN, zh=ZH), text(en=EN.replace("Put", "Set"), zh=ZH), "reworded"),
        (text(en=EN, zh=ZH), text(en=EN.replace("Put", "Set"), zh=ZH, stale="zh"), "reworded"),
        (text(en=EN, zh=ZH, stale="zh"), text(en=EN, zh="四小时内解决好每一件投诉"), "retranslated"),
        (text(en=EN, zh=ZH), text(en="Sell parts to dealers in the last 4 hours", zh=ZH), "rewritten"),
        (text(en=EN, zh=ZH), text(en=EN.replace("4", "2"), zh="八小时内妥善解决每一件投诉"), "refigured"),
        (text(en=EN, zh=ZH), text(en=EN, zh=ZH, stale="zh"), "marked"),
        (text(en=EN), text(zh=ZH), "rewritten"),
        (plain(EN), text(en=EN, zh=ZH), "retranslated"),
        (plain(EN), text(en=EN.replace("4", "8"), zh=ZH), "raised"),
        (text(en=EN, zh=ZH), plain(EN), "retranslated"),
        (text(en=EN, zh=ZH), plain("Sell parts to dealers in the last 4 hours"), "rewritten"),
        (text(en=EN, fr="En 4 heures"), text(en=EN, fr="En 8 heures"), "refigured"),
    ],
)
def test_a_translation_is_told_from_what_is_said(before: Text, after: Text, how: str) -> None:
    assert how_worded(before, after) == how


def test_the_language_that_others_translate_is_the_departments_first_in_whatever_order_a_text_stands() -> None:
    before = text(zh="每封来信都回复", en="Answer each letter")
    after = text(zh="每封来信都回复", en="Sell phones to families")

    assert how_worded(before, after, ("en", "en")) == "rewritten"
    assert how_worded(before, after, ("zh", "zh")) == "retranslated"
