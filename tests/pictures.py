"""Small pictures, whole and broken, made without a library."""

import struct
import zlib


def png(width: int = 40, height: int = 20, *, depth: int = 8, noise: int = 0) -> bytes:
    """A grey PNG; `noise` bytes of text make it larger."""
    row = b"\0" + b"\x80" * (width * depth // 8)
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0),
        b"tEXt": b"x" * noise,
        b"IDAT": zlib.compress(row * height),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def jpeg(width: int = 40, height: int = 20, *, marker: int = 0xC0, colours: int = 3) -> bytes:
    """The skeleton of a JPEG: its segments, with no picture between the last two."""
    frame = struct.pack(">BHHB", 8, height, width, colours) + b"\1\x11\0" * colours
    segments = [(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), (marker, frame), (0xDA, b"\1\1\0\0\x3f\0")]
    made = b"".join(struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data for mark, data in segments)
    return b"\xff\xd8" + made + b"\x12\x34\xff\xd9"
