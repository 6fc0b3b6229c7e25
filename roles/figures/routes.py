"""Where the arrows of a blueprint run: beside the columns and between the lanes, never through a box."""

from collections import Counter
from dataclasses import dataclass

from roles.figures.picture import Stroke

Point = tuple[float, float]


@dataclass(frozen=True)
class End:
    """A box that an arrow leaves or reaches: its column and lane, its edges, and the height at which it is touched."""

    column: int
    lane: int
    left: float
    right: float
    y: float


@dataclass(frozen=True)
class Room:
    """The free room: gutters (left and right edge; one before each column, one after the last) and channels
    (upper and lower edge; one below each lane)."""

    gutters: tuple[tuple[float, float], ...]
    channels: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class _Way:
    """One arrow before its tracks are known: the gutters it takes and, between two of them, the channel."""

    start: Point
    end: Point
    gutters: tuple[int, ...]
    channel: int


def arrows(links: list[tuple[End, End]], room: Room) -> list[Stroke]:
    """An arrow for each link, each on a track of its own wherever several run side by side."""
    ways = [_way(source, target, len(room.channels)) for source, target in links]
    in_gutters = Counter(gutter for way in ways for gutter in way.gutters)
    in_channels = Counter(way.channel for way in ways if len(way.gutters) > 1)
    used: Counter[tuple[str, int]] = Counter()

    def track(kind: str, number: int, edges: tuple[float, float], count: int) -> float:
        used[kind, number] += 1
        return edges[0] + (edges[1] - edges[0]) * used[kind, number] / (count + 1)

    found = []
    for way in ways:
        xs = [track("gutter", one, room.gutters[one], in_gutters[one]) for one in way.gutters]
        middle: tuple[Point, ...] = ((xs[0], way.start[1]), (xs[0], way.end[1]))
        if len(xs) > 1:
            y = track("channel", way.channel, room.channels[way.channel], in_channels[way.channel])
            middle = ((xs[0], way.start[1]), (xs[0], y), (xs[1], y), (xs[1], way.end[1]))
        found.append(Stroke((way.start, *middle, way.end), dashed=True, arrow=True))
    return found


def channels_of(links: list[tuple[int, int, int, int]], lanes: int) -> Counter[int]:
    """How many arrows will run along each channel; a link is column and lane of its source, then of its target."""
    found: Counter[int] = Counter()
    for column, lane, to_column, to_lane in links:
        if len(_gutters(column, to_column)) > 1:
            found[_channel(lane, to_lane, lanes - 1)] += 1
    return found


def _way(source: End, target: End, channels: int) -> _Way:
    rightwards = target.column >= source.column
    enters_left = target.column > source.column
    return _Way(
        (source.right if rightwards else source.left, source.y),
        (target.left if enters_left else target.right, target.y),
        _gutters(source.column, target.column),
        _channel(source.lane, target.lane, channels),
    )


def _gutters(column: int, to: int) -> tuple[int, ...]:
    """The gutter left of column 3 is 3, the one right of it 4."""
    out = column + 1 if to >= column else column
    into = to if to > column else to + 1
    return (out,) if out == into else (out, into)


def _channel(lane: int, to: int, channels: int) -> int:
    """The channel next to the source, on the side of the target."""
    return min(lane if to >= lane else lane - 1, channels - 1)
