"""What a manager is told of each edit and comment."""

import re
from types import MappingProxyType
from typing import Any

import pytest

from roles.catalog import Loaded
from roles.finding import Finding, Severity, problem
from roles.report.answer import answer
from roles.report.answers import answers, summary
from roles.returned.difference import Added, Commented, Difference, Edited, Layout, Moved, Removed, Trace, Words
from roles.returned.line import Hand
from roles.returned.outcome import Outcome
from roles.returned.verdict import Copy, Fate, Verdict
from roles.returned.voice import is_answered, voice
from roles.word.reader import read_document
from roles.word.returned import Remark
from roles.yaml_text.change import Add, Put
from tests.returned.samples import description, key_of

ROUTE = ("roles", "complaint-specialist", "responsibilities", "register", "share")
NOWHERE, THERE = Trace(), Trace(paragraph=7)
EDIT = Edited(ROUTE, "en", "11 %", "12 %", THERE)
EMPTIED = Edited(ROUTE, "en", "11 %", "", THERE)
NEW = Added(ROUTE[:3], "register", {("does",): "Ring back", ("share",): "a bit"}, "en", ("later",), THERE)
GONE = Removed(ROUTE[:4], "Register complaints in six fields", NOWHERE, {})
MOVED = Moved(ROUTE[:4], None, None, THERE, ())
WORDS = Words("Measured by: A", "Measured by: B", (), THERE)
COMMENT = Commented("4", "Why?", (), "11 %", (ROUTE,), False, THERE)
LOOK = Layout("Title", THERE)
ADD = Add(ROUTE[:3], {"id": "new-1", "does": {"en": "Ring back"}}, "register")


def verdict(one: Difference, fate: Fate, why: str = "", changes: tuple[Any, ...] = (), **values: Any) -> Verdict:
    return Verdict("came.docx", one, fate, why, MappingProxyType(values), changes)


def outcome(loaded: Loaded, *verdicts: Verdict, new: tuple[Finding, ...] = ()) -> Outcome:
    return Outcome(verdicts, {}, loaded, loaded, new)


LATE = "the catalog says “{now}” since"
COMPOSED = "this sentence is composed; the value lives at {route}: “{now}” → “{new}”"
PUT = (Put(ROUTE, 12),)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (verdict(EDIT, Fate.APPLIED, changes=PUT), "Taken over."),
        (verdict(GONE, Fate.APPLIED), "Taken out."),
        (verdict(MOVED, Fate.APPLIED, changes=PUT), "Moved."),
        (
            verdict(NEW, Fate.APPLIED, changes=(ADD,)),
            "Your new entry is in the catalog as a draft (new-1).\nNot taken over from it: “a bit”, “later”.",
        ),
        (
            verdict(WORDS, Fate.APPLIED, "taken for a new target", (ADD,)),
            "Your new entry is in the catalog as a draft (new-1).",
        ),
        (verdict(EDIT, Fate.THERE), "The catalog says so already."),
        (verdict(GONE, Fate.THERE), "It is not in the catalog any more."),
        (verdict(MOVED, Fate.THERE), "It stands there in the catalog already."),
        (
            verdict(EDIT, Fate.CONFLICT, LATE, now="15 %"),
            "Open: the catalog says “15 %” since. Please agree which of the two is to hold.",
        ),
        (
            verdict(EDIT, Fate.CONFLICT, "it is edited differently elsewhere: {others}", others="b.docx: “9 %”"),
            "Open: other copies say something else (b.docx: “9 %”). Please agree on one wording.",
        ),
        (
            verdict(GONE, Fate.CONFLICT, "the catalog changed it since: “{now}”", now="15 %"),
            "Open: the catalog says “15 %” since. Please agree whether it is still to go.",
        ),
        (
            verdict(
                NEW, Fate.CONFLICT, "its neighbour “{route}” is not in the catalog any more", route="/".join(ROUTE)
            ),
            "Open: the entry beside it is not in the catalog any more. Please agree where this belongs.",
        ),
        (
            verdict(MOVED, Fate.CONFLICT, "“{route}” is not in the catalog any more", route="/".join(ROUTE)),
            "Open: this is not in the catalog any more. Please agree whether it is to come back.",
        ),
        (
            verdict(EMPTIED, Fate.PROPOSED, "the text was emptied in one language"),
            "Open: you left this empty. Please say whether it is to go altogether.",
        ),
        (
            verdict(MOVED, Fate.PROPOSED, "it stands among items of another list now; move it in the catalog"),
            "Open: it stands among entries of another list now. Somebody has to decide on that.",
        ),
        (
            verdict(WORDS, Fate.PROPOSED, COMPOSED, route="/".join(ROUTE), now="A", new="B"),
            "Open: this sentence is put together from entries; one would change from “A” to “B”.",
        ),
        (verdict(EDIT, Fate.PROPOSED, "name and day are both needed"), "Open: name and day are both needed."),
        (
            verdict(EDIT, Fate.CONFLICT, "the role changed since this text was built"),
            "Open: the role changed since this text was built.",
        ),
        (verdict(NEW, Fate.PROPOSED), "Open: somebody has to decide on this."),
        (
            verdict(
                EDIT, Fate.REFUSED, "“{words}” is no number: write digits, such as {example}", words="many", example="4"
            ),
            "Not taken over: “many” is no number: write digits, such as 4.",
        ),
        (verdict(EDIT, Fate.REFUSED, "this clause is locked in the catalog"), "Not taken over: this clause is locked."),
        (
            verdict(EDIT, Fate.REFUSED, "“{route}” is no value of this document", route="/".join(ROUTE)),
            "Not taken over: the catalog has no place for it any more.",
        ),
        (
            verdict(GONE, Fate.REFUSED, "there is no {what} “{name}”", what="x", name="register"),
            "Not taken out: other parts of the catalog still need it.",
        ),
        (
            verdict(EDIT, Fate.REFUSED, "there is “{name}” in the list already", name="register"),
            "Not taken over: the catalog would contradict itself with it.",
        ),
        (
            verdict(WORDS, Fate.UNPLACED),
            "Open: this belongs to no single entry of the catalog. It was passed on as you wrote it.",
        ),
        (verdict(COMMENT, Fate.COMMENT), "Read; not decided yet."),
        (verdict(Commented("4", "OK", (), "", (), True, THERE), Fate.COMMENT), "Read."),
    ],
)
def test_a_manager_is_told_in_plain_words(shipped: Loaded, given: Verdict, said: str) -> None:
    assert answer(given, outcome(shipped, given), "en", done=True) == said


@pytest.mark.parametrize(
    ("one", "changes", "said"),
    [
        (EDIT, PUT, "Will be taken over."),
        (GONE, (), "Will be taken out."),
        (MOVED, PUT, "Will be moved."),
        (WORDS, (ADD,), "Your new entry will be in the catalog as a draft (new-1)."),
    ],
)
def test_nothing_is_said_to_be_done_before_it_is(
    shipped: Loaded, one: Difference, changes: tuple[Any, ...], said: str
) -> None:
    given = verdict(one, Fate.APPLIED, changes=changes)

    assert answer(given, outcome(shipped, given), "en", done=False) == said


def test_what_a_new_entry_lacks_is_told(shipped: Loaded) -> None:
    given = verdict(NEW, Fate.APPLIED, changes=(ADD,))
    at = (*ROUTE[:3], "new-1")
    new = (
        Finding(
            "D103",
            "no-metric",
            Severity.ERROR,
            problem("“{name}” is core, but no metric shows it", at, name="new-1"),
            "roles/x.yaml",
        ),
        Finding("K108", "unfinished-id", Severity.WARNING, problem("the id says nothing", (*at, "id")), "roles/x.yaml"),
        Finding(
            "D107", "shares", Severity.ERROR, problem("the shares add up to {n} %", ROUTE[:3], n=105), "roles/x.yaml"
        ),
    )

    said = answer(given, outcome(shipped, given, new=new), "en", done=True).split("\n")

    assert said[2:] == ["Still to be done:", "– “new-1” is core, but no metric shows it"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "one", [EDIT, EMPTIED, NEW, GONE, MOVED, WORDS, COMMENT, LOOK], ids=lambda one: type(one).__name__
)
@pytest.mark.parametrize("fate", list(Fate))
def test_no_answer_holds_routes_or_words_of_the_tool(
    shipped: Loaded, one: Difference, fate: Fate, language: str
) -> None:
    route = "/".join(ROUTE)
    for given in (verdict(one, fate), verdict(one, fate, "there is no “{route}” in roles.yaml", route=route)):
        said = answer(given, outcome(shipped, given), language, done=True)

        assert said.strip()
        assert not re.search(r"/|\{|\}|\.yaml|[A-Z]\d{3}\b|None|applied|fate", said)


def test_the_summary_counts_edits_and_comments_apart() -> None:
    some = [
        *[verdict(EDIT, Fate.APPLIED)] * 8, verdict(EDIT, Fate.THERE), *[verdict(EDIT, Fate.REFUSED)] * 2,
        verdict(EDIT, Fate.CONFLICT), verdict(COMMENT, Fate.COMMENT), verdict(LOOK, Fate.LAYOUT),
    ]  # fmt: skip

    assert summary(some, "en", done=True).split("\n") == [
        "12 edits: 9 taken over, 2 not taken over, 1 open.",
        "1 comment read.",
        "What was changed of the look alone stays as the template has it.",
    ]
    assert summary(some[:1], "en", done=False) == "1 edit: 1 to be taken over."
    assert summary([], "en", done=True) == "Nothing in it was changed."


def test_each_answer_has_its_place_and_what_is_gone_is_quoted(shipped: Loaded) -> None:
    came = read_document(description())
    own = [verdict(one, Fate.APPLIED, changes=PUT) for one in (EDIT, EMPTIED, MOVED)]
    own += [verdict(GONE, Fate.APPLIED), verdict(COMMENT, Fate.COMMENT), verdict(LOOK, Fate.LAYOUT)]
    other = Verdict("other.docx", EDIT, Fate.APPLIED)
    copy = Copy("came.docx", "job-description", "complaint-specialist", "en", (), {})

    made = answers(copy, outcome(shipped, *own, other), came, done=True)

    key = key_of(came, "/register/share")
    assert [(one.key, one.paragraph, one.remark) for one in made] == [
        (None, None, None), (key, 7, None), (key, 7, None), (None, 7, None), (None, None, None), (None, 7, "4"),
    ]  # fmt: skip
    assert made[0].text.startswith("4 edits: 4 taken over.")
    assert made[4].text == "“Register complaints in six fields”\nTaken out."


def test_a_document_in_two_languages_is_answered_in_both(shipped: Loaded) -> None:
    given = verdict(EDIT, Fate.APPLIED, changes=PUT)
    copy = Copy("came.docx", "job-description", "complaint-specialist", "en+zh", (), {})

    made = answers(copy, outcome(shipped, given), read_document(description("en+zh")), done=True)

    assert made[1].text.split("\n") == [answer(given, outcome(shipped, given), one, done=True) for one in ("en", "zh")]


def test_an_answer_is_known_again_when_the_document_comes_back() -> None:
    manager, ours = Hand("Wang Fang"), voice(["en", "zh"])
    asked = Remark("1", manager.by, "", "Why?")
    told = Remark("2", ours, "", "Read.")

    assert not is_answered(asked)
    assert is_answered(told)
    assert is_answered(Remark("1", manager.by, "", "Why?", (told,)))
    assert not is_answered(Remark("2", voice(["en"]), "", "Read.", (asked,)))
