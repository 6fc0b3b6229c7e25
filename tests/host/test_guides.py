"""The guides for pull requests: both say the same, their links lead somewhere, and what they name exists."""

import re
from pathlib import Path

import yaml

from tests.conftest import ROOT

ENGLISH, CHINESE = (ROOT / "docs" / name for name in ("pull-requests.md", "pull-requests.zh-CN.md"))
TEXTS = [path.read_text("utf-8") for path in (ENGLISH, CHINESE)]


def _blocks(text: str) -> list[str]:
    return re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_both_languages_hold_the_same_commands_steps_and_names() -> None:
    english, chinese = TEXTS
    assert _blocks(english) == _blocks(chinese)
    for pattern in (r"`[^`\n]+`", r"(?<!\*)\*[A-Z][^*\n]+\*(?!\*)", r"^\d+\.", r"^\*\*\d", r"^\|", r"^##"):
        found = [sorted(re.findall(pattern, text.replace("\n   ", " "), re.MULTILINE)) for text in TEXTS]
        assert found[0] == found[1], pattern


def test_every_link_leads_somewhere() -> None:
    for path, text in zip((ENGLISH, CHINESE), TEXTS, strict=True):
        for target in re.findall(r"\]\((?!http)([^)]+)\)", text):
            file, _, anchor = target.partition("#")
            there = path.parent / file if file else path
            assert there.is_file(), target
            assert not anchor or anchor in _anchors(there), target


def test_what_is_to_be_copied_is_what_we_have() -> None:
    blocks = _blocks(TEXTS[0])
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (config,) = (block for block in blocks if block.startswith("repos:"))
    assert {hook["id"] for hook in yaml.safe_load(config)["repos"][0]["hooks"]} == hooks
    (attributes,) = (block for block in blocks if "diff=roles" in block)
    assert set(attributes.splitlines()) <= set((ROOT / ".gitattributes").read_text("utf-8").splitlines())
    job = yaml.safe_load((ROOT / "examples" / "github" / "roles.yml").read_text("utf-8"))["jobs"]["check"]
    assert f"*{job['name']}*" in TEXTS[0]
