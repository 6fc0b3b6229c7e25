"""Large departments to measure on, made from the shipped catalog.

A department has one or more teams. The first is the shipped one; each further team repeats its seven roles and seven
processes under ids of its own, serves customers of its own at places of its own, and its manager reports to that of an
earlier team. So every link leads somewhere, no two roles do the same work, and strict checks find nothing.
"""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from roles.catalog import load_catalog
from roles.files import read_folder
from roles.substance import substance

ROOT = Path(__file__).parent.parent
HEAD = "service-manager"
_LEADS = 4
"""Managers of other teams who report to a manager, beside eleven people of the own team."""
_EN = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "za")
_ZH = "安博卡达恩法格海利曼诺帕罗萨塔维"
_SEGMENTS = re.compile(r"^segments: \[(.*)\]$", re.MULTILINE)
_SEGMENT = re.compile(r"^  - id: (.+)\n((?:    .*\n)+)", re.MULTILINE)
_STEPS = re.compile(r"^  steps: \[([^\]]*)\]$", re.MULTILINE)
_DOES = re.compile(r"(?<=^    does:\n)      en: (.+(?:\n        .+)*)\n      zh: (.+)$", re.MULTILINE)
_OUTSIDE = re.compile(r"^reports_outside:\n(?:  .*\n)+", re.MULTILINE)
_SUBSTANCE = re.compile(r'substance: "\w+"')


def department(teams: int) -> dict[str, str]:
    """Path → text of a department of seven roles a team."""
    shipped = {path: data.decode() for path, data in read_folder(ROOT / "catalog").items() if path.endswith(".yaml")}
    repeated = {path: text for path, text in shipped.items() if path.startswith(("roles/", "processes/"))}
    own = re.compile(
        rf"(?<![\w-])(?<!builds: )(?<!competency: )({'|'.join(Path(path).stem for path in repeated)})(?![\w-])"
    )
    made, places = dict(shipped), count(16)
    for team in range(2, teams + 1):
        for path, text in repeated.items():
            made[f"{path.removesuffix('.yaml')}-{team}.yaml"] = _of_team(own.sub(rf"\1-{team}", text), team, places)
    every = range(2, teams + 1)
    for path in (path for path in shipped if path.startswith("standards/")):
        made[path] = _STEPS.sub(lambda found: f"  steps: [{_repeated(own, found[1], every)}]", shipped[path])
    made["department.yaml"] = _SEGMENT.sub(
        lambda found: "".join(
            f"  - id: {found[1]}{suffix}\n{found[2]}" for suffix in ("", *(f"-{team}" for team in every))
        ),
        shipped["department.yaml"],
    )
    return made


def agreed(files: dict[str, str]) -> dict[str, str]:
    """The same files, every role agreed to as it now stands."""
    catalog = load_catalog({path: text.encode() for path, text in files.items()}).catalog
    return files | {
        f"roles/{role.id}.yaml": _SUBSTANCE.sub(f'substance: "{substance(role)}"', files[f"roles/{role.id}.yaml"])
        for role in catalog.roles.values()
    }


def _of_team(text: str, team: int, places: Iterator[int]) -> str:
    text = _SEGMENTS.sub(lambda found: f"segments: [{_suffixed(found[1], team)}]", text)
    text = _DOES.sub(lambda found: _placed(found[1], found[2], next(places)), text)
    above = (team - 2) // _LEADS + 1
    lead = HEAD if above == 1 else f"{HEAD}-{above}"
    return _OUTSIDE.sub(f"reports_to: {lead}\n", text).replace("\nnext: []\n", f"\nnext: [{lead}]\n")


def _repeated(own: re.Pattern[str], steps: str, teams: range) -> str:
    steps = " ".join(steps.split())
    return ", ".join([steps, *(own.sub(rf"\1-{team}", steps) for team in teams)])


def _suffixed(names: str, team: int) -> str:
    return ", ".join(f"{name}-{team}" for name in names.split(", "))


def _placed(en: str, zh: str, place: int) -> str:
    """A responsibility in two languages, at a place with a name of its own: no two teams say the same."""
    digits = [int(digit, 16) for digit in f"{place:x}"]
    name = "".join(_EN[digit] for digit in digits).capitalize()
    area = "".join(_ZH[digit] for digit in digits) + "片区"
    ended = f'{en[:-1]} in {name}"' if en.endswith('"') else f"{en} in {name}"
    begun = f'"{area}{zh[1:]}' if zh.startswith('"') else f"{area}{zh}"
    return f"      en: {ended}\n      zh: {begun}"
