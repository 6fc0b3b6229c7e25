"""Files of a catalog in any style people write, and changes of them."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from roles.model.walk import names
from roles.yaml_text.change import LAST, Add, Change, Order, Put, Remove

WORDS = [
    *(
        "Register",
        "each complaint",
        "登记投诉",
        "第一，",
        "it's",
        '"so"',
        "kept, told",
        "now?",
        "99",
        "8:30",
        "null",
        "-",
        "#1",
    ),
    *("note: this", "2027-03-31", "…", "C:\\x", "[a]", "{b}", "！", "：", "a #b", "on", "NO", "@", "%", "&", "*", "!"),
]
texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=20, max_size=40).map(" ".join),
    st.lists(st.sampled_from(["first line", "第二行", "", "- x", "# no"]), min_size=2, max_size=4).map("\n".join),
    st.sampled_from(["", " ", "a\n", "a\n\n", "\n", " a", "a ", "a  b", "\t", "a\u2028b", "\u3000客"]),
)
scalars = st.one_of(
    texts, texts, st.integers(-9, 999), st.booleans(), st.none(), st.sampled_from([0.5, 4.25, -1.5, 1e22, 1e-7])
)
KEYS = ["en", "zh", "title", "does", "on", "n", "share", "key-x", "中文", "a b", "true"]
plain = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
        st.lists(inner, max_size=3),
    ),
    max_leaves=6,
)


class Writer:
    """Writes data as YAML in a style drawn anew for each value; remembers the comments it wrote."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.draw = draw
        self.comments = 0

    def one_of(self, *options: Any) -> Any:
        return self.draw(st.sampled_from(options))

    def remark(self) -> str:
        if self.one_of(False, False, True):
            self.comments += 1
            return f"{self.one_of(' ', '   ')}#{self.one_of(' ', '')}c{self.comments}."
        return ""

    def above(self, pad: str) -> list[str]:
        lines = []
        for _ in range(self.one_of(0, 0, 0, 1, 2)):
            self.comments += 1
            lines.append(f"{pad}# c{self.comments}.")
            if self.one_of(False, False, True):
                lines.append("")
        return ["", *lines] if self.one_of(False, False, True) else lines

    def key(self, name: str) -> str:
        if name.isascii() and name not in ("true",):
            return self.one_of(name, name, f'"{name}"', f"'{name}'")
        return f'"{name}"'

    def inline(self, value: Any) -> str:
        if isinstance(value, dict):
            return self.brackets("{}", [f"{self.key(name)}: {self.inline(inside)}" for name, inside in value.items()])
        if isinstance(value, list):
            return self.brackets("[]", [self.inline(item) for item in value])
        return self.scalar(value, True)

    def brackets(self, signs: str, parts: list[str]) -> str:
        comma = self.one_of(", ", ", ", " ,  ")
        end = self.one_of("", "", ", ") if parts else ""
        space = self.one_of("", " ")
        return f"{signs[0]}{space}{comma.join(parts)}{end}{space}{signs[1]}"

    def scalar(self, value: Any, brackets: bool) -> str:
        from roles.yaml_text.written import flow, is_plain, quoted

        if not isinstance(value, str):
            return flow(value)
        ways = [quoted(value)]
        if is_plain(value, in_flow=brackets):
            ways += [value, value, value]
        if value.isprintable() and "\u3000" not in value:
            ways.append("'" + value.replace("'", "''") + "'")
        return self.one_of(*ways)

    def value(self, value: Any, indent: int, first: str) -> list[str]:
        """Lines of a value after `first`, its key or dash."""
        pad = " " * indent
        if isinstance(value, dict) and value and self.one_of(True, True, False):
            return [f"{first}{self.remark()}", *self.mapping(value, indent + self.one_of(2, 2, 4))]
        if isinstance(value, list) and value and self.one_of(True, True, False):
            return [f"{first}{self.remark()}", *self.items(value, indent + self.one_of(2, 2, 3))]
        if isinstance(value, str) and self.one_of(True, False) and (lines := self.block(value)):
            return [f"{first} {lines[0]}{self.remark()}", *(f"{pad}  {line}" if line else "" for line in lines[1:])]
        said = value if isinstance(value, dict | list) else None
        if value is None and self.one_of(True, False):
            return [f"{first}{self.remark()}"]
        text = self.inline(value) if said is not None else self.scalar(value, False)
        if " " in text and text.count("  ") == 0 and said is None and self.one_of(True, False) and "\\" not in text:
            head, _, rest = text.partition(" ")
            if head not in ("'", '"') and rest not in ("'", '"') and not rest.startswith(("#", "'", '"')):
                return [f"{first} {head}", f"{pad}   {rest}{self.remark()}"]
        return [f"{first} {text}{self.remark()}"]

    def block(self, value: str) -> list[str]:
        from roles.yaml_text.written import is_block

        body = value.removesuffix("\n")
        chomp = "" if body != value else "-"
        if not is_block(body):
            return []
        if "\n" in body or self.one_of(True, False):
            return [f"|{chomp}", *body.split("\n")]
        if "  " in body:
            return []
        words = body.split(" ")
        at = self.draw(st.integers(1, len(words)))
        return [f">{chomp}", " ".join(words[:at]), *([" ".join(words[at:])] if words[at:] else [])]

    def mapping(self, value: dict[str, Any], indent: int) -> list[str]:
        pad, lines = " " * indent, []
        for name, inside in value.items():
            lines += self.above(pad)
            lines += self.value(inside, indent, f"{pad}{self.key(name)}{self.one_of(':', ':', ' :')}")
        return lines

    def items(self, value: list[Any], indent: int) -> list[str]:
        pad, lines = " " * indent, []
        blank = self.one_of(True, False)
        for at, item in enumerate(value):
            if blank and at:
                lines.append("")
            lines += self.above(pad)
            if isinstance(item, dict) and item and self.one_of(True, True, False):
                gap = self.one_of(1, 1, 3)
                inner = self.mapping(item, indent + 1 + gap)
                while not inner[0].strip() or inner[0].lstrip().startswith("#"):
                    lines.append(inner.pop(0))
                lines += [f"{pad}-{' ' * gap}{inner[0].lstrip()}", *inner[1:]]
            elif isinstance(item, list | dict):
                lines.append(f"{pad}- {self.inline(item)}{self.remark()}")
            else:
                lines += self.value(item, indent, f"{pad}-")
        return lines


def _list_of_mappings(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    one = st.tuples(
        st.sampled_from(["one", "two", "three", "four", "five"]),
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    )
    return st.lists(one, max_size=4, unique_by=lambda pair: pair[0]).map(
        lambda pairs: [{"id": name, **rest} for name, rest in pairs]
    )


values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
        st.lists(texts.filter(bool), max_size=4, unique=True),
        _list_of_mappings(inner),
    ),
    max_leaves=12,
)


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, Any]:
    """The bytes of a file, and its data."""
    data = draw(
        st.one_of(
            st.dictionaries(st.sampled_from(KEYS), values, min_size=1, max_size=5),
            _list_of_mappings(values).filter(bool),
        )
    )
    writer = Writer(draw)
    head = [f"# yaml-language-server: {writer.comments}"] if draw(st.booleans()) else []
    lines = writer.mapping(data, 0) if isinstance(data, dict) else writer.items(data, 0)
    end = writer.above("")
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    text = newline.join([*head, *lines, *end]) + draw(st.sampled_from([newline, newline, ""]))
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode(), data


def routes(data: Any, here: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Any]]:
    """Every value with its route."""
    found = [(here, data)]
    if isinstance(data, dict):
        for name, inside in data.items():
            found += routes(inside, (*here, name))
    elif isinstance(data, tuple):
        for name, inside in zip(names(data), data, strict=True):
            found += routes(inside, (*here, name))
    return found


class Changer:
    """Draws changes of data together with what the data are afterwards."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.draw = draw
        self.changes: list[Change] = []
        self.loses_comments = False
        self.made = 0

    def chance(self, often: int) -> bool:
        return bool(self.draw(st.integers(0, often)) == 0)

    def change(self, data: Any, route: tuple[str, ...]) -> Any:
        if route and self.chance(6):
            value = self.draw(plain)
            self.changes.append(Put(route, value))
            self.loses_comments |= isinstance(data, dict | tuple)
            return _read(value)
        if isinstance(data, dict) and data:
            return self.mapping(data, route)
        if isinstance(data, tuple) and data:
            return self.items(data, route)
        return data

    def mapping(self, data: dict[str, Any], route: tuple[str, ...]) -> dict[str, Any]:
        after = {}
        for name, inside in data.items():
            if name != "id" and self.chance(8):
                self.changes.append(Remove((*route, name)))
                self.loses_comments = True
            else:
                after[name] = self.change(inside, (*route, name)) if name != "id" else inside
        if self.chance(3):
            value = self.draw(plain)
            where = ("new",) if self.chance(1) else ("new", "below")
            self.changes.append(Put((*route, *where), value))
            after["new"] = {"below": _read(value)} if len(where) == 2 else _read(value)
        return after

    def items(self, data: tuple[Any, ...], route: tuple[str, ...]) -> tuple[Any, ...]:
        after: dict[str, Any] = {}
        gone = []
        for name, inside in zip(names(data), data, strict=True):
            if self.chance(6):
                self.changes.append(Remove((*route, name)))
                self.loses_comments = True
                gone.append(name)
            else:
                after[name] = self.change(inside, (*route, name)) if isinstance(inside, dict) else inside
        order = list(after)
        if order and self.chance(2):
            order = self.draw(st.permutations(order))
            named = self.draw(st.sampled_from([order, [*order, *gone]]))
            self.changes.append(Order(route, tuple(named)))
        for anchor in (None, LAST, *order[:1]):
            if self.chance(4):
                self.made += 1
                item: Any = f"new {self.made}"
                if isinstance(data[0], dict):
                    item = {
                        "id": f"new-{self.made}",
                        **self.draw(st.dictionaries(st.sampled_from(KEYS), plain, max_size=3)),
                    }
                self.changes.append(Add(route, item, anchor))
                name = item if isinstance(item, str) else item["id"]
                at = 0 if anchor is None else len(order) if anchor is LAST else order.index(anchor) + 1
                order.insert(at, name)
                after[name] = _read(item)
        return tuple(after[name] for name in order)


def _read(value: Any) -> Any:
    """Plain data as they are read again."""
    if isinstance(value, dict):
        return {name: _read(inside) for name, inside in value.items()}
    return tuple(map(_read, value)) if isinstance(value, list) else value


@st.composite
def changes(draw: st.DrawFn, data: Any) -> tuple[list[Change], Any, bool]:
    """Changes in any order, the data after them, and whether comments may go with what they remove."""
    changer = Changer(draw)
    after = changer.change(data, ())
    return draw(st.permutations(changer.changes)), after, changer.loses_comments
