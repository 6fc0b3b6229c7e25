"""The zip around a Word file: reading it within limits, writing it so that the same parts give the same bytes."""

import io
import struct
import zlib
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from roles.word.fault import PackageError

PART_LIMIT = 20_000_000
"""Bytes that one part may have, unpacked."""
TOTAL_LIMIT = 100_000_000
"""Bytes that all parts may have together, unpacked."""

CONTENT_TYPES = "[Content_Types].xml"
_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_PROGRAMS = {"docx": "Word", "xlsx": "Excel"}
_LEVEL = 3
"""Of compression: at 6, a document takes a third longer to make and is a tenth smaller."""


def read_package(data: bytes, form: str = "docx") -> dict[str, bytes]:
    """The parts of a zipped Office file by name, in its order; `form`, docx or xlsx, is what it should be.

    Raises PackageError for what is no such zip, is encrypted, is too large or holds macros.
    """
    program = _PROGRAMS[form]
    if data.startswith(_COMPOUND_FILE):
        if _ENCRYPTED in data:
            raise PackageError("the file is protected by a password")
        raise PackageError("this is a file of an old Office version; save it as .{form}", form=form)
    if data.startswith(b"%PDF"):
        raise PackageError(
            "this is a PDF, which nobody can edit in {program}; send the .{form} file it was made from",
            program=program,
            form=form,
        )
    try:
        with ZipFile(io.BytesIO(data)) as package:
            parts = _read_all(package, program)
    except (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError) as error:
        raise PackageError(
            "this is no {program} file, or it is damaged: {what}", program=program, what=str(error)
        ) from error
    if parts.get("mimetype", b"").startswith(_OPEN_DOCUMENT):
        raise PackageError("this is an OpenDocument file; save it as .{form}", form=form)
    if CONTENT_TYPES not in parts:
        raise PackageError("this is no {program} file: it has no content types", program=program)
    # Without NULs, so that no encoding hides the word.
    if b"macroenabled" in parts[CONTENT_TYPES].replace(b"\0", b"").lower() or any(
        "vbaproject" in name.lower() for name in parts
    ):
        raise PackageError("the file holds macros; save it without them, as .{form}", form=form)
    return parts


def _read_all(package: ZipFile, program: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    total = 0
    for info in package.infolist():
        if not info.filename:
            raise BadZipFile("a member has no name")
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            raise PackageError("the file is protected by a password")
        if info.filename in parts:
            raise PackageError("the part {part} is in the file twice", part=info.filename)
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise PackageError(
                "the part {part} is packed in a way that {program} does not use", part=info.filename, program=program
            )
        total += info.file_size
        if info.file_size > PART_LIMIT or total > TOTAL_LIMIT:
            raise PackageError("the part {part} is too large", part=info.filename)
        # Reading without a limit would unpack all there is, whatever size is announced.
        with package.open(info) as member:
            parts[info.filename] = member.read(info.file_size)
    return parts


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """A zip of the parts in their order, the content types first, always the same bytes."""
    first = {CONTENT_TYPES: parts[CONTENT_TYPES]} if CONTENT_TYPES in parts else {}
    return append_parts(b"", {**first, **parts}.items())


def append_parts(package: bytes, parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A package from `write_package` with more parts; what it holds already is not compressed again."""
    buffer = io.BytesIO(package)
    with ZipFile(buffer, "a") as archive:
        for name, data in parts:
            archive.writestr(_member(name), data, compresslevel=_LEVEL)
    return buffer.getvalue()


def _member(name: str) -> ZipInfo:
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o600 << 16
    return info
