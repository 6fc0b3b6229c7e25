"""The core properties of a document: its title and the like, and the dates that Word shows."""

from datetime import UTC, datetime

from roles.word.markup import parse_part, xml_text

MODIFIED = "_modified"
"""The name of the date among a document's data."""

_TERMS = "http://purl.org/dc/terms/"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


def with_dates(data: bytes, name: str) -> str:
    """The XML of the part, with a tag for both its dates."""
    root = parse_part(data, name)
    for term in ("created", "modified"):
        found = root.find(f"{{{_TERMS}}}{term}")
        if found is None:
            found = root.makeelement(f"{{{_TERMS}}}{term}", {_TYPE: "dcterms:W3CDTF"}, nsmap={"dcterms": _TERMS})
            root.append(found)
        found.text = f"{{{{ {MODIFIED} }}}}"
    return xml_text(root)


def as_stamp(moment: datetime) -> str:
    """A moment as these properties write it: in UTC, to the second. One without a zone is taken as UTC."""
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
