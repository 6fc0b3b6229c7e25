"""What stands at the head and foot of every document."""

from roles.documents.wording import Wording


def masthead(wording: Wording, kind: str) -> dict[str, object]:
    """Names for header and footer, and what the document is."""
    letterhead = wording.department.letterhead
    return {
        "kind": wording.term("kind", kind),
        "company": wording.bare(letterhead.company) if letterhead else "",
        "department": wording.bare(wording.department.title),
    }
