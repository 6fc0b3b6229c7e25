"""Under what name the catalog answers in a document, and which comments are such answers."""

from collections.abc import Sequence
from itertools import product

from roles.messages import languages as spoken
from roles.messages import say
from roles.word.returned import Remark


def voice(languages: Sequence[str]) -> str:
    """The name in a document's languages. It is no person's: people see that nobody wrote the answer by hand."""
    return " ".join(dict.fromkeys(say(language, "Role catalog") for language in languages))


def is_answered(remark: Remark) -> bool:
    """Whether the last word in a thread is an answer that was given before the document went out again."""
    last = remark.replies[-1].by if remark.replies else remark.by
    return any(voice(pair) == last for pair in product(spoken(), repeat=2))
