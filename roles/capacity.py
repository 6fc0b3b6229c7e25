"""Arithmetic of samples: how many answers a result needs to mean something."""

from math import ceil, sqrt

Z95 = 1.959963984540054
"""Normal quantile of a two-sided 95 % interval."""


def wilson_interval(hits: int, n: int, z: float = Z95) -> tuple[float, float]:
    """The interval in which the true share lies, from `hits` of `n` answers (Wilson 1927).

    Shares are between 0 and 1. Raises ValueError unless 0 <= hits <= n and n > 0.
    """
    if not 0 <= hits <= n or n == 0:
        raise ValueError(f"{hits} of {n} is no share")
    p = hits / n
    return _wilson(p, n, z)


def _wilson(p: float, n: int, z: float) -> tuple[float, float]:
    scale = 1 + z * z / n
    centre = (p + z * z / (2 * n)) / scale
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale
    return centre - half, centre + half


def half_width(p: float, n: int, z: float = Z95) -> float:
    """Half the width of the Wilson interval around a share `p` of `n` answers."""
    low, high = _wilson(p, n, z)
    return (high - low) / 2


def answers_needed(p: float, distance: float, z: float = Z95) -> int:
    """Fewest answers whose Wilson interval around share `p` is no wider than `distance` to each side.

    Both are between 0 and 1. Raises ValueError for a distance that is not above 0.
    """
    if not 0 <= p <= 1 or distance <= 0:
        raise ValueError(f"share {p}, distance {distance}")
    low, high = 1, max(2, ceil((z / distance) ** 2))
    while low < high:
        middle = (low + high) // 2
        if half_width(p, middle, z) <= distance:
            high = middle
        else:
            low = middle + 1
    return low
