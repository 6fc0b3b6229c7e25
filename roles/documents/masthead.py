"""What stands at the head and foot of every document."""

from roles.documents.wording import Wording


def masthead(wording: Wording, kind: str) -> dict[str, object]:
    """Names for header and footer, and what the document is."""
    letterhead = wording.department.letterhead
    return {
        "kind": wording.term("kind", kind),
        "company": wording.line(letterhead.company) if letterhead else "",
        "department": wording.line(wording.department.title),
    }
