"""What RULES.md says about the precision of rules is what is measured on the labelled sentences."""

from collections import Counter

import pytest

from roles.report.precision import FILE, Measured, measured, precision_section, written
from roles.yaml_text import read
from tests.corpora.measure import FOLDER, HALVES, OF_SENTENCES, OF_WORK, measure

FILES = [path for half in HALVES for path in sorted((FOLDER / half).glob("*.yaml")) if path.stem in ("en", "zh")]


def test_the_table_is_what_is_measured(request: pytest.FixtureRequest) -> None:
    rows = measure()
    if request.config.getoption("--bless"):
        FILE.write_text(written(rows), encoding="utf-8", newline="\n")

    assert measured() == rows, "run pytest --bless, then look at the difference of RULES.md"


@pytest.mark.parametrize("row", [row for row in measured() if row.half == "seen"], ids=lambda row: row.line())
def test_hardly_anything_is_found_wrongly(row: Measured) -> None:
    assert row.false <= 0.05 * (row.found + row.false)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_sentences_are_labelled_as_the_guide_says(path) -> None:
    entries = read(path.read_bytes(), str(path)).data

    assert len(entries) >= 100
    assert [says for says, count in Counter(one["says"] for one in entries).items() if count > 1] == []
    for one in entries:
        assert set(one) == {"says", "kind", "faults"}, one
        assert one["kind"] in ("work", "promise"), one
        allowed = OF_SENTENCES if one["kind"] == "work" else set(OF_SENTENCES) - set(OF_WORK)
        assert set(one["faults"]) <= set(allowed), one


class TestShares:
    def test_they_come_with_their_interval(self) -> None:
        row = Measured("seen", "W101", "en", 200, 40, 38, 2)

        assert row.precision == "95 % (83 %–99 %)"
        assert row.recall == "95 % (83 %–99 %)"

    @pytest.mark.parametrize(("faulty", "said"), [(29, "not measured"), (30, "100 % (89 %–100 %)")])
    def test_few_sentences_say_nothing(self, faulty: int, said: str) -> None:
        row = Measured("seen", "W101", "en", 200, faulty, faulty, 0)

        assert (row.precision, row.recall) == (said, said)

    def test_nothing_found_has_no_precision(self) -> None:
        row = Measured("seen", "W101", "en", 200, 40, 0, 0)

        assert (row.precision, row.recall) == ("not measured", "0 % (0 %–9 %)")


def test_unseen_sentences_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (Measured("seen", "W101", "en", 9, 1, 1, 0), Measured("unseen", "W101", "en", 8, 1, 0, 1))
    monkeypatch.setattr("roles.report.precision.measured", lambda: rows)
    lines = [line for line in precision_section() if line.startswith(("**", "| W"))]

    assert [line.split(" | ")[2:7] if line[0] == "|" else line for line in lines] == [
        "**Unseen sentences**",
        ["8", "1", "0", "1", "1"],
        "**Seen sentences**",
        ["9", "1", "1", "0", "0"],
    ]
