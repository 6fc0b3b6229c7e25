"""The manual pages of everything that has a code, as one Markdown page."""

from collections.abc import Iterator

from roles.model.settings import Settings, default, why
from roles.report.codes import AnyCode, FindingCode, change_codes, families, finding_codes
from roles.report.precision import precision_section


def rules_page() -> str:
    """RULES.md: a table of all codes, then their pages by family, then how often some of them are right."""
    return "\n".join((*_lines(), *precision_section())) + "\n"


def _lines() -> Iterator[str]:
    yield from ("# Rules", "")
    yield "Every finding and every kind of change has a code. Codes are for ever; errors fail `roles check`."
    yield from ("`roles explain CODE` shows a page in the terminal, in English or Chinese. Made by `make bless`.", "")
    yield from ("| code | name | severity | from |", "|---|---|---|---|")
    yield from (f"| {_link(one)} | {one.name} | {one.severity} | {one.stage} |" for one in finding_codes())
    yield from ("", "| code | name | class of the change | to be agreed by |", "|---|---|---|---|")
    yield from (f"| {_link(one)} | {one.name} | {one.class_} | {', '.join(one.agree)} |" for one in change_codes())
    for letter, title, members in families():
        yield from ("", f"## {letter}: {title}")
        for one in members:
            yield from _page(one)


def _link(one: AnyCode) -> str:
    return f"[{one.code}](#{one.code.lower()}-{one.name})"


def _page(one: AnyCode) -> Iterator[str]:
    yield from ("", f"### {one.code} {one.name}", f"*{_standing(one)}*")
    for paragraph in (one.sentence, *one.why):
        yield from ("", paragraph)
    for label, found, examples in one.parts:
        if examples:
            yield from ("", f"**{label}:**")
            for example in found:
                yield from ("```yaml", example.rstrip("\n"), "```")
        else:
            first, *further = found
            yield from ("", f"**{label}:** {first}")
            for paragraph in further:
                yield from ("", paragraph)
    if isinstance(one, FindingCode) and one.settings:
        yield from _settings(one.settings)


def _standing(one: AnyCode) -> str:
    if isinstance(one, FindingCode):
        return f"{one.severity}, from {one.stage}"
    return f"{one.class_}; to be agreed by {', '.join(one.agree) or 'nobody'}"


def _settings(settings: tuple[str, ...]) -> Iterator[str]:
    yield from ("", "| setting | default | means | because | source |", "|---|---|---|---|---|")
    for name in settings:
        means, (reason, source) = Settings.model_fields[name].description, why(name)
        yield f"| `{name}` | {default(name)} | {means} | {reason} | {source} |"
