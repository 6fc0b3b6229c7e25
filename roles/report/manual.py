"""The manual pages of everything that has a code, as one Markdown page."""

from collections.abc import Iterator

from roles.model.settings import Settings, default, why
from roles.report.codes import Coded, families
from roles.report.precision import precision_section


def rules_page() -> str:
    """RULES.md: a table of all codes, then their pages by family, then how often some of them are right."""
    return "\n".join((*_lines(), *precision_section())) + "\n"


def _lines() -> Iterator[str]:
    yield from ("# Rules", "")
    yield "Every finding has a code. Codes are for ever; errors fail `roles check`."
    yield from ("`roles explain CODE` shows a page in the terminal, in English or Chinese. Made by `make bless`.", "")
    yield from ("| code | name | severity | from |", "|---|---|---|---|")
    for _, _, members in families():
        for one in members:
            yield f"| [{one.code}](#{one.code.lower()}-{one.name}) | {one.name} | {one.severity} | {one.stage} |"
    for letter, title, members in families():
        yield from ("", f"## {letter}: {title}")
        for one in members:
            yield from _page(one)


def _page(one: Coded) -> Iterator[str]:
    yield from ("", f"### {one.code} {one.name}", f"*{one.severity}, from {one.stage}*")
    for paragraph in (one.manual.sentence, *one.manual.why):
        yield from ("", paragraph)
    for label, found, examples in one.parts():
        if examples:
            yield from ("", f"**{label}:**")
            for example in found:
                yield from ("```yaml", example.rstrip("\n"), "```")
        else:
            first, *further = found
            yield from ("", f"**{label}:** {first}")
            for paragraph in further:
                yield from ("", paragraph)
    if one.settings:
        yield from ("", "| setting | default | means | because | source |", "|---|---|---|---|---|")
    for name in one.settings:
        means, (reason, source) = Settings.model_fields[name].description, why(name)
        yield f"| `{name}` | {default(name)} | {means} | {reason} | {source} |"
