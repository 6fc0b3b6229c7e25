"""The logo of the letterhead: whether the file it names is a picture that can stand in a document."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath, PureWindowsPath

from roles.catalog import mistakes as wrong
from roles.catalog.layout import DEPARTMENT
from roles.catalog.picture import format_of, picture
from roles.finding import Finding, Route
from roles.model.department import Department
from roles.yaml_text import read

LARGEST = 1_000_000
"""Bytes of a logo; every document carries a copy, and one centimetre on paper needs far less."""
LONGEST = 5_000
"""Pixels of a logo's longer side."""
_SHOWN = ("PNG", "JPEG")
_ROUTE: Route = ("department", "letterhead", "logo")


def logo_mistakes(department: Department, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """What is wrong with the department's logo; `files` are those of the catalog by path."""
    logo = department.letterhead.logo if department.letterhead else None
    if logo is None:
        return
    place = read(files[DEPARTMENT], DEPARTMENT).find(_ROUTE[1:])
    said = _fault(logo, files)
    if said:
        yield wrong.unusable_logo(DEPARTMENT, place, _ROUTE, file=logo, **said)


def _fault(logo: str, files: Mapping[str, bytes]) -> dict[str, str]:
    """Why the file cannot be the logo, and the values of the message; nothing if it can."""
    if _leads_out(logo):
        return {"why": "outside"}
    if logo not in files:
        near = _near(logo, files)
        return {"why": "missing", "suggestion": near} if near else {"why": "missing"}
    data = files[logo]
    found, format = picture(data), format_of(data)
    if len(data) > LARGEST:
        return {"why": "large", "limit": f"{LARGEST // 1000} kB"}
    if found is None:
        return {"why": "damaged" if format in _SHOWN else "format", "format": format}
    if max(found.width, found.height) > LONGEST:
        return {"why": "pixels", "found": f"{found.width} × {found.height}", "limit": f"{LONGEST}"}
    return {}


def _leads_out(logo: str) -> bool:
    windows = PureWindowsPath(logo)
    return bool(windows.drive or windows.root) or logo.startswith("~") or ".." in windows.parts


def _near(logo: str, files: Mapping[str, bytes]) -> str | None:
    """The file that was meant: written in other letters, with backslashes, or nearly the same name."""
    pictures = [path for path, data in files.items() if picture(data)]
    wanted = PurePosixPath(logo.replace("\\", "/")).as_posix().casefold()
    same = (path for path in pictures if path.casefold() == wanted)
    return next(same, None) or next(iter(get_close_matches(wanted, pictures, 1, 0.8)), None)
