"""The manual pages of all rules as one Markdown page."""

from collections.abc import Iterable, Mapping

from roles.rule import Rule
from roles.yaml_text import Page

_FAMILIES = {
    "Y": "What cannot be read",
    "K": "What does not hold together",
}


def rules_page(mistakes: Mapping[str, Page], rules: Iterable[Rule]) -> str:
    """RULES.md: every code with its severity, the stage from which it applies, and its page."""
    parts = [
        "# Rules",
        "",
        "Every finding has a code. Codes are for ever; errors fail `roles check`. Made by `make bless`.",
    ]
    pages = [(page.code, page.name, "error, from starter", page.manual) for page in mistakes.values()]
    pages += [(rule.code, rule.name, f"{rule.severity}, from {rule.stage}", rule.manual) for rule in rules]
    family = ""
    for code, name, stage, manual in pages:
        if code[0] != family:
            family = code[0]
            parts += ["", f"## {family}: {_FAMILIES[family]}"]
        parts += ["", f"### {code} {name}", f"*{stage}*", "", _page(manual)]
    return "\n".join(parts) + "\n"


def _page(manual: str) -> str:
    """The page with its labels in bold and room around its examples."""
    lines: list[str] = []
    for line in manual.splitlines():
        label, colon, rest = line.partition(":")
        if colon and label in ("Bad", "Good", "Mend", "Waiver", "Limits"):
            lines += [""] * bool(lines and lines[-1])
            lines.append(f"**{label}:**{rest}")
        else:
            lines.append(line)
    return "\n".join(lines)
