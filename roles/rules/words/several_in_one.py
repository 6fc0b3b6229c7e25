"""W106."""

from collections.abc import Iterator
from functools import lru_cache

from roles.finding import Problem, Severity, problem
from roles.model.catalog import Catalog
from roles.rule import rule
from roles.rules.words.commitments import faults, responsibilities
from roles.rules.words.pieces import END, Piece, pieces_of
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit

_CHAINED = frozenset(("cases", "accounts", "sales", "buying", "craft", "stock", "goods", "reception"))
"""Subjects that may follow one another in one piece of work: sell, order, repair, deliver."""


@rule("W106", Severity.WARNING, "strict")
def several_in_one(catalog: Catalog) -> Iterator[Problem]:
    """One responsibility holds different pieces of work.

    A line that holds three jobs has no weight, share, volume or measure of its own: 30 % of what? It cannot be handed
    to a colleague in one piece either. Several acts in a row that lead to one result are one piece of work.

    Limits: it sees by the words what a piece is about, such as complaints, staff or supplies, and by the verb what
    craft it is, such as repairing or translating. It speaks only where two pieces have nothing to do with each other,
    or where there are three. It does not read the work itself.

    Bad:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Settle complaints within 3 working days, train new staff and order office supplies  # W106
    ```
    Good:
    ```yaml
    # roles/agent.yaml
    responsibilities:
      - id: close
        does: Settle complaints within 3 working days
    ```
    Mend: make a responsibility of each piece, with its own share and measure, or give it to the role it belongs to.
    Waiver: a role of few hours in a small team, where a line for each would be longer than the work.
    """
    for fault in faults(catalog, responsibilities(catalog), other_pieces):
        yield problem(
            "“{word}” is another piece of work; make a responsibility of its own of it",
            fault.route,
            span=fault.span,
            word=fault.hit.word,
        )


@lru_cache(20_000)
def other_pieces(said: str, language: str) -> tuple[Hit, ...]:
    """The first piece of a sentence that has nothing to do with the piece before it."""
    if not suspects(said, language) & {"subjects", "crafts"}:
        return ()
    pieces = [piece for piece in pieces_of(said, language) if piece.about]
    different = _different(pieces)
    if len(different) < 2 or not (_three(different) or any(piece.apart for piece in different)):
        return ()
    start, end = next((piece.start, piece.end) for piece in pieces[1:] if not piece.about & pieces[0].about)
    end = start + len(END.sub("", said[start:end]))
    return (Hit(said[start:end], start, end),)


def _three(different: list[Piece]) -> bool:
    return len(different) > 2 and any(not piece.about & _CHAINED for piece in different)


def _different(pieces: list[Piece]) -> list[Piece]:
    """Pieces none of which shares a subject with another."""
    found: list[Piece] = []
    for piece in pieces:
        if not any(piece.about & other.about for other in found):
            found.append(piece)
    return found
