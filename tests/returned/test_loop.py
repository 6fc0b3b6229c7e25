"""The loop as a property: what is edited in the catalog, and what a manager edits in Word, come to the same catalog."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from roles.catalog import Loaded, load_catalog
from roles.model.role import Role
from roles.model.text import Text
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from roles.yaml_text.change import Add, Change, Order, Put, Remove, change
from tests.returned import as_word_writes as word
from tests.returned.desk import AGENT, brought, desk, fates, printed
from tests.returned.word_copy import Copy, Element, W, text_of

WEIGHTS = ("core", "extra", "occasional")
WORDS = st.sampled_from(
    ("Settle it", "每天一次", "within 2 days: at once", "- no dash", "#1 of all", "90 % of calls", "a & b < c", "yes",
     "12", "2027-01-01", "it’s “so”", "first\nsecond", "{en: x}", "x" * 130)
)  # fmt: skip
LISTS = {
    "responsibilities": "does", "contacts": "about", "learning": "what",
    "rights": "says", "interests": "says", "terms": "says",
}  # fmt: skip
NEW = {
    "responsibilities": {"share": 7, "decision": "executes"},
    "learning": {"hours": "6 h"},
    "rights": {}, "interests": {}, "terms": {},
}  # fmt: skip


@dataclass
class Edits:
    """Changes of the role's file, at most one of each place."""

    changes: list[Change] = field(default_factory=list)

    def after(self) -> Loaded:
        texts = desk().texts
        return load_catalog({**texts, AGENT: change(texts[AGENT], self.changes)})


def items(listed: str) -> list[str]:
    return [one.id for one in getattr(desk().catalog.roles["agent"], listed)]


@st.composite
def edits(draw: st.DrawFn, shown: str = "en") -> Edits:
    """Edits of what a document in these languages shows; new rows in one of one language."""
    made = Edits()
    spoken = shown.split("+")
    gone: set[tuple[str, str]] = set()
    for listed, text in LISTS.items():
        own = [name for name in items(listed) if name != "law"]
        for name in draw(st.lists(st.sampled_from(own), unique=True, max_size=1)):
            gone.add((listed, name))
            made.changes.append(Remove((listed, name)))
        left = [name for name in own if (listed, name) not in gone]
        for name in draw(st.lists(st.sampled_from(left), unique=True, max_size=2)) if left else ():
            made.changes.append(Put((listed, name, text, draw(st.sampled_from(spoken))), draw(WORDS)))
        if listed in NEW and len(spoken) == 1 and draw(st.booleans()):
            after = draw(st.sampled_from(left)) if left else None
            if after:
                words = {shown: draw(WORDS.filter(lambda words: "\n" not in words))}
                item = {"id": "fresh", text: words, **NEW[listed]}
                if listed == "responsibilities":
                    item["weight"] = weight(after)
                made.changes.append(Add((listed,), item, after))
        if draw(st.booleans()):
            made.changes.append(Order((listed,), tuple(draw(st.permutations(items(listed))))))
    values: dict[tuple[str, ...], st.SearchStrategy[Any]] = {
        **{("purpose", language): WORDS for language in spoken},
        **{("conditions", "place", language): WORDS for language in spoken},
        ("holders",): st.integers(0, 40),
        ("review", "by"): DAYS,
        ("review", "remind"): st.sampled_from(["month", "quarter", "year"]),
        ("targets", "same-day", "by"): DAYS,
        ("targets", "same-day", "level"): LEVELS,
        ("targets", "settled-at-once", "level"): LEVELS,
        ("targets", "same-day", "baseline", "value"): st.sampled_from(["7 %", "79.5 %"]),
        ("targets", "same-day", "review"): st.sampled_from(["week", "quarter"]),
    }
    for name in items("responsibilities"):
        if ("responsibilities", name) not in gone:
            values["responsibilities", name, "share"] = st.sampled_from([1, 12, 99])
            values["responsibilities", name, "weight"] = st.sampled_from(WEIGHTS)
            values["responsibilities", name, "decision"] = st.sampled_from(["decides", "executes", "assists"])
            values["responsibilities", name, "pace", "window"] = st.sampled_from(
                ["20 min", "1 h", "1.5 h", "2 d", "6 month"]
            )
    for name in ("course", "beside"):
        if ("learning", name) not in gone:
            values["learning", name, "hours"] = st.sampled_from(["1 h", "2.5 h", "40 h"])
    for route in draw(st.lists(st.sampled_from(sorted(values)), unique=True, max_size=5)):
        made.changes.append(Put(route, draw(values[route])))
    return made


DAYS = st.dates(date(1900, 1, 1))
LEVELS = st.sampled_from(
    [
        {"kind": "share", "at_least": "75 %"},
        {"kind": "share", "at_least": "95 %", "within": "2 h"},
        {"kind": "share", "at_least": "95 %", "within": "2 h", "never_more_than": "1 d"},
        {"kind": "share", "at_most": "5 %"},
    ]
)  # fmt: skip


def weight(name: str) -> str:
    return next(one.weight or "" for one in desk().catalog.roles["agent"].responsibilities if one.id == name)


def in_word(before: bytes, after: bytes, ways: Sequence[bool]) -> bytes:
    """The document as built before, made to say by hand what the one as built after says; `ways`: recorded or not."""
    copy, goal = word.opened(before), word.opened(after)
    old, new = places(before), places(after)
    turn = iter(ways * 500)
    texts = {key: str(value) for key, value in read_key_map(after).values.items()}
    was = {key: str(value) for key, value in read_key_map(before).values.items()}
    same = [(old[what], texts[new[what]]) for what in sorted(new.keys() & old.keys())]
    blocks = {name: block(copy, key) for name, key in firsts(old).items()}
    wanted = {name: block(goal, key) for name, key in firsts(new).items()}
    for name, one in blocks.items():
        if name not in wanted:
            delete(copy, one, recorded=next(turn))
    place_all(copy, blocks, wanted, turn)
    for key, words in same:
        if words != was[key]:
            retype(copy, key, was[key], words, recorded=next(turn))
    return word.saved(copy)


def places(data: bytes) -> dict[tuple[str, str], str]:
    return {(value.route, value.language): key for key, value in read_key_map(data).values.items()}


def firsts(keys: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """(list, item) → one of its keys."""
    found: dict[tuple[str, str], str] = {}
    for (route, _), key in keys.items():
        parts = route.split("/")
        if len(parts) > 4 and parts[2] in LISTS:
            found.setdefault((parts[2], parts[3]), key)
    return found


def block(copy: Copy, key: str) -> Element:
    """The row or paragraph in which a key stands."""
    control = word.control(copy, key)
    row = next(control.iterancestors(f"{W}tr"), None)
    return row if row is not None else next(control.iterancestors(f"{W}p"))


def place_all(copy: Copy, blocks: dict[Any, Element], wanted: dict[Any, Element], turn: Any) -> None:
    """Every row and paragraph where the other document has it, new ones too."""
    for group in groups(wanted):
        known = [blocks[name] for name in group if name in blocks]
        assume(known)  # a table with new rows alone says nothing of its weight
        first = next(name for name in group if name in blocks)
        before = home(blocks, wanted, group, first)
        for name in group:
            if name in blocks:
                if before.getnext() is not blocks[name]:
                    before.addnext(blocks[name])
                before = blocks[name]
            else:
                before = new_block(copy, before if before in known else known[0], wanted[name], recorded=next(turn))
                blocks[name] = before


def groups(wanted: dict[Any, Element]) -> list[list[Any]]:
    """Items that follow one another: in one table, or paragraph after paragraph; in their order."""
    found: dict[Any, list[Any]] = {}
    for name, one in wanted.items():
        found.setdefault((name[0], one.getparent()), []).append(name)
    return [sorted(some, key=lambda name: wanted[name].getparent().index(wanted[name])) for some in found.values()]


def home(blocks: dict[Any, Element], wanted: dict[Any, Element], group: list[Any], first: Any) -> Element:
    """What stands before the first of a group: the head of its table, or the heading above."""
    stay = next((name for name in group if name in blocks and same_table(blocks, wanted, name)), None)
    assume(stay)  # so does one with moved rows alone
    one = blocks[stay]
    parent = one.getparent()
    if one.tag == f"{W}tr":
        return parent.findall(f"{W}tr")[0]
    return parent[
        min(parent.index(blocks[name]) for name in blocks if name[0] == first[0] and blocks[name].getparent() is parent)
        - 1
    ]


def same_table(blocks: dict[Any, Element], wanted: dict[Any, Element], name: Any) -> bool:
    return heading(blocks[name]) == heading(wanted[name])


def heading(one: Element) -> str:
    """The words before a table, without figures."""
    table = one.getparent()
    said = text_of(table.getprevious()) if table.getprevious() is not None else ""
    return "".join(sign for sign in said if not sign.isdigit())


def retype(copy: Copy, key: str, old: str, new: str, *, recorded: bool) -> None:
    if recorded and "\n" not in old:
        word.replace(copy, word.control(copy, key), old, new)
    else:
        word.set_text(copy, key, new)


def delete(copy: Copy, one: Element, *, recorded: bool) -> None:
    if not recorded:
        one.getparent().remove(one)
    elif one.tag == f"{W}tr":
        word.delete_row(copy, one)
    else:
        word.delete_paragraph(copy, one)


def new_block(copy: Copy, after: Element, like: Element, *, recorded: bool) -> Element:
    if like.tag != f"{W}tr":
        return word.new_paragraph(copy, after, text_of(like), recorded=False)
    cells = [text_of(cell.find(f"{W}p")) for cell in like.iterchildren(f"{W}tc")]
    return (word.copy_row if recorded else word.insert_row)(copy, after, cells, recorded=recorded)


def said(role: Role) -> dict[str, Any]:
    """All of a role that documents show in order, whatever new items are called and whatever is stale."""
    made = {name: plain(getattr(role, name)) for name in Role.model_fields}
    made["responsibilities"] = sorted(made["responsibilities"], key=lambda one: WEIGHTS.index(one["weight"]))
    made["contacts"] = sorted(made["contacts"], key=lambda one: one["inside"] is False)
    for listed in LISTS:
        for one in made[listed]:
            if one["id"] == "fresh" or one["id"].startswith("new-"):
                one["id"] = "new"
    return made


def plain(value: Any) -> Any:
    if isinstance(value, Text):
        return dict(value.words)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if hasattr(type(value), "model_fields"):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    return value


WAYS = st.lists(st.booleans(), min_size=3, max_size=3)


BESIDE_ONE_THAT_MOVED_TOO = Edits(
    [
        Order(("responsibilities",), ("solve", "suggest", "answer", "hand-over", "close")),
        Put(("responsibilities", "solve", "weight"), "extra"),
    ]
)


@settings(max_examples=40)
@example(BESIDE_ONE_THAT_MOVED_TOO, [True, False, False])
@given(edits(), WAYS)
def test_an_edit_in_word_is_an_edit_of_the_catalog(made: Edits, ways: list[bool]) -> None:
    assert_the_same(made, ways, "en")


@settings(max_examples=15)
@given(edits("zh"), WAYS)
def test_so_is_one_in_a_chinese_document(made: Edits, ways: list[bool]) -> None:
    assert_the_same(made, ways, "zh")


@settings(max_examples=12)
@given(edits("en+zh"), WAYS)
def test_so_is_one_in_a_bilingual_document(made: Edits, ways: list[bool]) -> None:
    assert_the_same(made, ways, "en+zh")


def assert_the_same(made: Edits, ways: list[bool], language: str) -> None:
    edited = made.after()
    assume({one.weight for one in edited.catalog.roles["agent"].responsibilities} >= set(WEIGHTS))
    came = in_word(printed(desk(), language=language), printed(edited, language=language), ways)
    outcome = brought(desk(), came)

    assert set(fates(outcome)) <= {Fate.APPLIED, Fate.THERE}, outcome.verdicts
    assert said(outcome.after.catalog.roles["agent"]) == said(edited.catalog.roles["agent"])
    again = brought(outcome.after, came)
    assert Fate.APPLIED not in fates(again), again.verdicts
    assert not again.files
