"""Actions that are decisions: those whose text begins with a word of deciding."""

import re
from collections.abc import Iterator

from roles.vocabulary import Hit

_ENGLISH = re.compile(
    r"(?:(?:then|finally)\s+)?(decid(?:es?|ing)|approv(?:es?|ing)|authori[sz](?:es?|ing)|grants?|granting|"
    r"refus(?:es?|ing)|rejects?|rejecting|adjudicat(?:es?|ing)|waiv(?:es?|ing)|rul(?:es?|ing)\s+on)\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?:[^，。；：、]{0,12}?[内前后日时天])?(决定|批准|审批|核准|审定|裁定|裁决|驳回)(?![书单表函件会人])"
)
"""At most a time stands before the verb, as in 3个工作日内决定."""


def first_decision(text: str) -> Iterator[Hit]:
    """The word of deciding with which a text begins, if it does."""
    if match := _ENGLISH.match(text) or _CHINESE.match(text):
        yield Hit(match[1], match.start(1), match.end(1))
