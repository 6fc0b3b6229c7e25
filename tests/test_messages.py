"""Every word of the tool stands in both languages, with the same {names}."""

import re
import subprocess
import sys

from babel.messages.pofile import read_po

from roles.messages import languages, say, say_count, term
from tests.conftest import ROOT

SLOT = re.compile(r"\{\{?[^{}]*\}?\}")


def _catalog(language: str):
    with (ROOT / "roles" / "locale" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return [message for message in read_po(file, language) if message.id]


def test_the_catalogs_are_complete_and_compiled() -> None:
    run = subprocess.run(
        [sys.executable, "roles/locale/update.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )

    assert run.stdout == ""
    assert run.returncode == 0


def test_translations_keep_every_slot() -> None:
    for message in _catalog("zh"):
        if message.context:
            continue
        source = message.id if isinstance(message.id, str) else message.id[1]
        said = message.string if isinstance(message.string, str) else message.string[0]
        assert sorted(SLOT.findall(source)) == sorted(SLOT.findall(said)), source


def test_translations_are_chinese_and_not_left_in_english() -> None:
    same = {m.id for m in _catalog("zh") if m.string == m.id and re.search(r"[A-Za-z]{4}", SLOT.sub("", str(m.id)))}

    assert same == set()


def test_chinese_puts_no_space_before_a_percent_sign() -> None:
    assert not [message.string for message in _catalog("zh") if re.search(r"\}[ \u00a0]%(?!\})", str(message.string))]


def test_the_tool_speaks_two_languages() -> None:
    assert languages() == ["en", "zh"]
    assert say("zh", "nothing found") == "未发现问题"
    assert say("zh-TW", "nothing found") == "未发现问题"
    assert say("de", "nothing found") == "nothing found"
    assert say_count("zh", "{n} error", "{n} errors", 2) == "{n}个错误"
    assert term("en", "every", "month") == "monthly"
    assert term("zh", "every", "month") == "每月"
