"""Whether a template will print: proofs on the shipped catalog and on one that says next to nothing."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from roles.catalog import Loaded
from roles.documents.fields import HERE, SHARED, meanings
from roles.documents.kind import printed_kinds
from roles.documents.proof import Proof, proof
from roles.documents.sample import Sample, bare, outline, samples
from roles.report.cells import width
from roles.report.names import name_lines
from tests.conftest import ROOT

PRINTED = printed_kinds()
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module")
def found(shipped: Loaded) -> dict[tuple[str, str], list[Sample]]:
    """(Kind, language) → the documents that templates are tried on."""
    return {
        (kind, language): [*samples(kind, shipped, language), *samples(kind, bare(language), language)]
        for kind in PRINTED
        for language in LANGUAGES
    }


def template(kind: str, *texts: str, language: str = "en") -> bytes:
    """The shipped template with paragraphs added."""
    document = Document(str(ROOT / "templates" / language / f"{kind}.docx"))
    for text in texts:
        document.add_paragraph(text)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def only(*texts: str) -> bytes:
    """A template of nothing but these paragraphs."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def proven(data: bytes, found: dict[tuple[str, str], list[Sample]], kind: str = "job-description") -> Proof:
    return proof(data, "own", found[kind, "en"], template(kind))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PRINTED)
def test_the_shipped_templates_have_no_faults_and_leave_nothing_out(
    kind: str, language: str, found: dict[tuple[str, str], list[Sample]]
) -> None:
    data = (ROOT / "templates" / language / f"{kind}.docx").read_bytes()

    made = proof(data, kind, found[kind, language], data)
    assert ([str(fault) for fault in made.faults], made.left_out, made.whole) == ([], (), True)


def test_the_bare_catalog_can_be_read() -> None:
    for language in LANGUAGES:
        loaded = bare(language)
        assert loaded.findings == ()
        assert sorted(loaded.catalog.roles) == ["short", "silent"]


def test_a_name_that_is_not_there_in_every_document_is_a_fault(found: dict[tuple[str, str], list[Sample]]) -> None:
    made = proven(
        template("job-description", "{{ conditions.place }}", "{% if review %}{{ review.by }}{% endif %}"), found
    )

    assert [(fault.spot.paragraph, fault.reason) for fault in made.faults] == [
        (
            "{{ conditions.place }}",
            "some documents have no “conditions”, and so no “place”; ask first: {% if conditions %}",
        )
    ]


def test_the_first_of_a_list_is_not_always_there(found: dict[tuple[str, str], list[Sample]]) -> None:
    (fault,) = proven(template("job-description", "{{ targets[0].by }}"), found).faults

    assert fault.reason == "in some documents “targets” is empty; ask first: {% if targets %}"


def test_faults_of_all_sorts_come_together_part_by_part(found: dict[tuple[str, str], list[Sample]]) -> None:
    document = Document(BytesIO(template("job-description", "{{ rol.title }}", "{{ 1 + }}", "{{ role.titel }}")))
    document.sections[0].header.paragraphs[0].insert_paragraph_before("{{ compny }}{{ conditions.place }}")
    saved = BytesIO()
    document.save(saved)
    made = proven(saved.getvalue(), found)

    assert [(fault.spot.part.rpartition("/")[2], fault.reason.partition(";")[0]) for fault in made.faults] == [
        ("document.xml", "this tag cannot be read: unexpected 'end of print statement'"),
        ("document.xml", "there is no “rol”"),
        ("document.xml", "there is no “titel”"),
        ("header1.xml", "there is no “compny”"),
        ("header1.xml", "some documents have no “conditions”, and so no “place”"),
    ]


def test_what_is_left_out_is_gathered(found: dict[tuple[str, str], list[Sample]]) -> None:
    made = proven(
        only(
            "{{ role.title }}",
            "{% for one in targets %}{{ one.metric }}{% endfor %}",
            "{% for one in contacts %}{{ one.who }}{{ one.side }}{{ one.about }}{{ one.every }}{% endfor %}",
        ),
        found,
    )

    assert made.faults == ()
    assert {"weights", "learning", "role.purpose", "targets[].level", "conditions", "company"} <= set(made.left_out)
    assert not {"role", "targets", "contacts", "role.title", "role.id", "document", "logo"} & set(made.left_out)


def test_nothing_is_said_of_names_where_a_file_is_none(found: dict[tuple[str, str], list[Sample]]) -> None:
    made = proven(b"nothing", found)

    assert ([fault.text for fault in made.faults], made.left_out) == (
        ["this is no {program} file, or it is damaged: {what}"],
        (),
    )


class TestFields:
    @pytest.mark.parametrize("kind", PRINTED)
    def test_every_name_has_a_meaning_and_every_meaning_a_name(
        self, kind: str, found: dict[tuple[str, str], list[Sample]]
    ) -> None:
        for language in LANGUAGES:
            data = outline(found[kind, language])
            names = {one.path for one in data.all()}
            values = {one.path for one in data.leaves()}
            explained = set(meanings(kind))

            assert sorted(explained - names) == []
            assert sorted(name for name in values - explained if name.removesuffix("[]") not in explained) == []

    @pytest.mark.parametrize("kind", PRINTED)
    def test_every_list_is_filled_in_some_sample(self, kind: str, found: dict[tuple[str, str], list[Sample]]) -> None:
        """Else nobody could know what its items hold."""
        data = outline(found[kind, "en"])

        assert [one.path for one in data.all() if one.is_list and one.item is None] == []
        assert [one.path for one in data.all() if one.path and not one.is_known] == []

    def test_every_file_of_meanings_is_of_a_kind(self) -> None:
        assert {path.stem for path in Path(HERE).glob("*.yaml")} <= {*PRINTED, SHARED}
        for kind in PRINTED:
            for said in meanings(kind).values():
                assert said[:1].isupper() or said.startswith("error"), said
                assert not said.endswith("."), said

    def test_the_tags_that_are_shown_print_in_a_template(self, found: dict[tuple[str, str], list[Sample]]) -> None:
        """Every tag of the list, in the loops that the list shows, makes a template without faults."""
        for kind in PRINTED:
            lines = list(name_lines(outline(found[kind, "en"]), meanings(kind), "en", 200))
            tags = {lines[number - 1]: line.strip() for number, line in enumerate(lines) if line.startswith("    {")}
            texts = []
            for path, tag in tags.items():
                around = [outer for outer in tags if path.startswith(f"{outer}[]") or path.startswith(f"{outer}.")]
                begin, end = "", ""
                for outer in around:
                    start, _, stop = tags[outer].partition(" … ")
                    begin, end = begin + start.replace("{%p", "{%"), stop.replace("{%p", "{%") + end
                texts.append(begin + tag.replace("{%p", "{%").replace(" … ", "") + end)
            made = proof(only(*texts), kind, found[kind, "en"], None)

            assert [str(fault) for fault in made.faults] == []
            assert len(texts) > 10

    def test_the_lines_fit_the_screen_in_both_languages(self, found: dict[tuple[str, str], list[Sample]]) -> None:
        for language in LANGUAGES:
            data = outline(found["service-standards", language])
            lines = list(name_lines(data, meanings("service-standards"), language, 60))

            assert max(map(width, lines)) <= 60
            assert "    {%p for element in elements %} … {%p endfor %}" in lines
            assert "    {{ standard.promise }}" in lines
