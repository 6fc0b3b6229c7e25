"""Arithmetic of queues and samples: what a number of heads can answer in time, and what a number of answers can show.

Time is in seconds, work in Erlang (contacts per second × seconds of work for one), people in heads at work.
"""

from math import ceil, exp, floor, isfinite, sqrt

Z95 = 1.959963984540054
"""Normal quantile of a two-sided 95 % interval."""
MOST_HEADS = 100_000
"""More than any department has; beyond it the recursions would only cost time."""


def offered_load(rate: float, aht: float) -> float:
    """Work that arrives, in Erlang: `rate` contacts a second, each of `aht` seconds of work.

    One Erlang keeps one head busy without a pause. Raises ValueError for a negative rate or a time that is not above 0.
    """
    _above("contacts a second", rate, zero=True)
    _above("seconds of work", aht)
    return rate * aht


def erlang_b(load: float, heads: int) -> float:
    """Share of contacts that find every head busy if nobody waits: B(0) = 1, B(n) = load·B(n−1) / (n + load·B(n−1)).

    Erlang 1917 (loss formula). Raises ValueError for a negative load and for heads below 0 or above MOST_HEADS.
    """
    _above("load", load, zero=True)
    if not 0 <= heads <= MOST_HEADS:
        raise ValueError(f"{heads} heads: 0 to {MOST_HEADS} expected")
    blocked = 1.0
    for head in range(1, heads + 1):
        blocked = load * blocked / (head + load * blocked)
    return blocked


def waiting_probability(load: float, heads: int) -> float:
    """Share of contacts that have to wait: N·B / (N − load·(1 − B)).

    Erlang 1917 (delay formula, Erlang C). Assumes that contacts arrive by chance at an even rate (Poisson), that the
    time of work is spread exponentially, and that everybody waits until answered; where callers hang up, it asks for
    more heads than are needed. Raises ValueError unless there are more heads than load: the queue would never end.
    """
    blocked = erlang_b(load, heads)
    if heads <= load:
        raise ValueError(f"{heads} heads for a load of {load}: the queue grows without end")
    return heads * blocked / (heads - load * (1 - blocked))


def service_level(load: float, heads: int, aht: float, within: float) -> float:
    """Share of contacts answered within `within` seconds: 1 − Pw·e^(−(N − load)·within/aht).

    Assumptions and ValueErrors as in `waiting_probability`; also for times that are not above 0 (within: below 0).
    """
    _above("seconds of work", aht)
    _above("seconds of waiting", within, zero=True)
    return 1 - waiting_probability(load, heads) * exp(-(heads - load) * within / aht)


def mean_wait(load: float, heads: int, aht: float) -> float:
    """Mean wait of all contacts in seconds: Pw·aht / (N − load). Assumptions and ValueErrors as in `service_level`."""
    _above("seconds of work", aht)
    return waiting_probability(load, heads) * aht / (heads - load)


def occupancy(load: float, heads: int) -> float:
    """Share of their time in which heads are busy: load / N. Raises ValueError unless N is above the load."""
    _above("load", load, zero=True)
    if heads <= load:
        raise ValueError(f"{heads} heads for a load of {load}: the queue grows without end")
    return load / heads


def reachable_share(load: float, heads: float, aht: float, within: float) -> float:
    """Share answered in time with a mean number of heads: 1.4 heads are two heads for 40 % of the time, else one.

    While there are no more heads than load, nothing counts as answered in time. ValueErrors as in `service_level`.
    """
    _above("heads", heads, zero=True)
    lower = floor(heads)
    part = heads - lower
    shares = [service_level(load, n, aht, within) if n > load else 0.0 for n in (lower, lower + 1 if part else lower)]
    return (1 - part) * shares[0] + part * shares[1]


def agents_needed(load: float, aht: float, share: float, within: float) -> int:
    """Fewest heads at work that answer `share` of contacts within `within` seconds.

    Assumptions as in `waiting_probability`. Raises ValueError unless 0 < share < 1, and beyond MOST_HEADS.
    """
    if not 0 < share < 1:
        raise ValueError(f"share {share}: between 0 and 1 expected")
    _above("load", load, zero=True)
    low = high = floor(load) + 1
    while service_level(load, high, aht, within) < share:
        low, high = high + 1, 2 * high - floor(load)
    while low < high:
        middle = (low + high) // 2
        if service_level(load, middle, aht, within) >= share:
            high = middle
        else:
            low = middle + 1
    return low


def heads_needed(agents: int, shrinkage: float) -> int:
    """Heads on the payroll for `agents` at work, if `shrinkage` of paid time goes to leave, training, meetings.

    Raises ValueError for negative agents and unless 0 <= shrinkage < 1.
    """
    if agents < 0 or not 0 <= shrinkage < 1:
        raise ValueError(f"{agents} agents with shrinkage {shrinkage}")
    return ceil(round(agents / (1 - shrinkage), 9))


def wilson_interval(hits: int, n: int, z: float = Z95) -> tuple[float, float]:
    """The interval in which the true share lies, from `hits` of `n` answers (Wilson 1927).

    Shares are between 0 and 1. Raises ValueError unless 0 <= hits <= n and n > 0.
    """
    if not 0 <= hits <= n or n == 0:
        raise ValueError(f"{hits} of {n} is no share")
    return _wilson(hits / n, n, z)


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
    """Fewest answers whose Wilson interval around share `p` is no wider than `distance` to each side on average.

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


def answers_to_tell(share: float, other: float, z: float = Z95) -> int:
    """Fewest answers with which a result of `share` is told from `other`: its Wilson interval leaves `other` out.

    The interval leaves `other` out when n·(share − other)² > z²·other·(1 − other). It is not centred on the result, so
    half its width says too little near 0 and 1. `other` counts as known exactly. z = 1.645 asks the one-sided question.
    Raises ValueError for equal shares and for shares outside 0 to 1.
    """
    if not (0 <= share <= 1 and 0 <= other <= 1) or share == other:
        raise ValueError(f"share {share} cannot be told from {other}")
    return floor(z * z * other * (1 - other) / (share - other) ** 2) + 1


def _above(name: str, value: float, *, zero: bool = False) -> None:
    if not isfinite(value) or value < 0 or (value == 0 and not zero):
        raise ValueError(f"{name}: {value}")
