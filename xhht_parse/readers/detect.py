"""Bytes -> media type, by content; the file's name is only a hint between kinds of plain text.

To add a format: a line in `_SIGNATURES`, or in `_PACKED` for one that is a zip file inside.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from .limits import DEFAULT
from .zips import DAMAGED, lists_too_many

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# The first bytes of a file, and what it is.
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
)

# A member of the zip file, and what the whole is.
_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_WORD = f"{_OPEN_XML}wordprocessingml.document"
_PACKED = {
    "word/document.xml": _WORD,
    "xl/workbook.xml": f"{_OPEN_XML}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OPEN_XML}presentationml.presentation",
}

_HTML = re.compile(rb"<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)
_HTML_NAMES = {".html", ".htm", ".xhtml"}
_TAG = re.compile(rb"</?(?:p|div|br|td|tr|table|span|b|font|h[1-6]|body)[ />]", re.IGNORECASE)
_WORD_XML = b'<?mso-application progid="Word.Document"?>'
_FLAT = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}<(?:\?xml\b[^>]{0,99}>\s{0,99}<)?office:document\b")
_FLAT_KIND = re.compile(rb"""office:mimetype=["'](application/vnd\.oasis\.opendocument\.[a-z]{1,20})["']""")
_FLAT_HEAD = 20_000  # the names of some forty vocabularies stand before
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown"}
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_WORD_DOCUMENT = re.compile(r"word[/\\]document[0-9]*\.xml", re.IGNORECASE)


def media_type(data: bytes, name: str) -> str:
    """The media type of a file with this content and this name; "text/plain" where nothing else shows."""
    for start, kind in _SIGNATURES:
        if data.startswith(start):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.startswith(_OLE):
        if _ENCRYPTED_STREAM in data:
            return "application/x-ole-encrypted"
        return "application/msword" if _WORD_STREAM in data or _is_cut_off(data) else "application/vnd.ms-office"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(b"BM") and data[6:10] == bytes(4):
        return "image/bmp"
    return _of_text(data, PurePath(name).suffix.lower())


def _is_cut_off(data: bytes) -> bool:
    """Whether the list of what is inside, which says if it is a Word document, would lie behind the end."""
    sector = 1 << min(int.from_bytes(data[30:32], "little"), 16)
    return (int.from_bytes(data[48:52], "little") + 1) * sector >= len(data)


def _packed(data: bytes) -> str:
    if lists_too_many(data, DEFAULT):
        return "application/zip"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
            if "mimetype" in members and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (RuntimeError, *DAMAGED):  # RuntimeError: a member with a password
        if _OPEN_TEXT in data[:200]:
            return _OPEN_TEXT.decode("ascii")  # so it begins, were it whole or cut off
        return _WORD if b"word/" in data else "application/zip"  # a Word file that is cut off names its parts
    if any(_WORD_DOCUMENT.fullmatch(member) for member in members):  # "word/document2.xml", too
        return _WORD
    return next((kind for member, kind in _PACKED.items() if member in members), "application/zip")


def _of_text(data: bytes, suffix: str) -> str:
    flat = _FLAT.match(data) and _FLAT_KIND.search(data, 0, _FLAT_HEAD)
    if flat:
        return flat[1].decode("ascii") + "-flat-xml"
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    if _WORD_XML in head:
        return "application/x-word-xml"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in head[:200]:
        head = head.replace(b"\0", b"").lstrip(b"\xff\xfe")  # UTF-16: its ASCII letters are enough here
    if head[:200].lstrip().startswith(b"<") and _HTML.search(head):
        return "text/html"
    if suffix in _HTML_NAMES and _TAG.search(data):
        return "text/html"
    if b"MIME-Version:" in head and b"multipart/related" in head:
        return "multipart/related"
    return "text/markdown" if suffix in _MARKDOWN_NAMES else "text/plain"
