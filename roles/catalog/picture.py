"""Pictures that Word shows everywhere, PNG and JPEG: what kind they are and how large, read from their bytes."""

import struct
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_OTHERS = {
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"%PDF": "PDF",
    b"\xd7\xcd\xc6\x9a": "WMF",
    b"8BPS": "PSD",
    b"%!PS": "EPS",
}
_SIZES = (0xC0, 0xC1, 0xC2)
"""Markers of a JPEG that tell its size; of the further ones, Word shows none."""
_ALONE = (0x01, *range(0xD0, 0xD9))


@dataclass(frozen=True)
class Picture:
    """A whole picture: `kind` is png or jpeg, width and height are pixels."""

    kind: str
    width: int
    height: int


def picture(data: bytes) -> Picture | None:
    """What picture the bytes are; None if they are no PNG or JPEG, or not all of one."""
    kind, size = ("png", _png(data)) if data.startswith(_PNG) else ("jpeg", _jpeg(data))
    return Picture(kind, *size) if size and all(size) else None


def format_of(data: bytes) -> str:
    """The format of a file as people call it, as far as its beginning shows; empty if it does not."""
    if data.startswith(_PNG):
        return "PNG"
    if data.startswith(_JPEG):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        return "AVIF" if data[8:12] == b"avif" else "HEIC"
    if b"<svg" in data[:4096].replace(b"\0", b"").lower():
        return "SVG"
    return next((name for start, name in _OTHERS.items() if data.startswith(start)), "")


def _png(data: bytes) -> tuple[int, int] | None:
    """The size that the first chunk tells, if the chunks lead to the last one."""
    at, size = len(_PNG), None
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name == b"IHDR" and length == 13 and size is None and at + 16 <= len(data):
            size = struct.unpack_from(">II", data, at + 8)
        at += 12 + length
        if name == b"IEND":
            return size if at <= len(data) else None
    return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """The size that the frame tells, if a scan and the end follow."""
    if not data.startswith(_JPEG):
        return None
    at, size = 2, None
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == 0xDA:
            return size if data.rfind(b"\xff\xd9") > at else None
        if marker in _SIZES and at + 9 <= len(data):
            height, width = struct.unpack_from(">HH", data, at + 5)
            size = width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
