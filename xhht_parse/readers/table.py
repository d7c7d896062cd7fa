"""The table of formats: for each media type the reader that reads it, or the words that say why not.

A format moves from `UNREADABLE` to `READERS` when its reader is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from .docx import docx
from .html import html, mhtml
from .limits import Limits
from .ocr import image
from .office import office
from .pdf import pdf
from .plain import plain
from .protected import protected
from .types import Decoded
from .zips import zipped

READERS: Mapping[str, Callable[[bytes, Limits], Decoded]] = {
    "text/plain": plain,
    "text/markdown": plain,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx,
    "text/html": html,
    "multipart/related": mhtml,
    "application/x-ole-encrypted": protected,
    "application/zip": zipped,
    "application/pdf": pdf,
    "application/msword": office,
    "application/rtf": office,
    "application/vnd.oasis.opendocument.text": office,
    "application/vnd.oasis.opendocument.text-template": office,
    "application/vnd.oasis.opendocument.text-flat-xml": office,
    "image/png": image,
    "image/jpeg": image,
    "image/tiff": image,
    "image/gif": image,
    "image/bmp": image,
    "image/webp": image,
}


class Unread(NamedTuple):
    """A format that is known and not read: its name, and what to do with such a file."""

    name: str
    name_vi: str
    remedy: str
    remedy_vi: str


_SAVE_AS = (
    "Open it in Word and save it as .docx, which keeps the numbering.",
    "Mở tệp bằng Word rồi lưu dưới dạng .docx để giữ nguyên số thứ tự.",
)
_COPY = ("Copy the text into a .txt file (UTF-8).", "Sao chép nội dung sang tệp .txt (UTF-8).")
_UNPACK = ("Unpack it and give the files inside.", "Giải nén rồi chọn các tệp bên trong.")

UNREADABLE: Mapping[str, Unread] = {
    "application/x-word-xml": Unread("a Word document saved as XML", "tài liệu Word lưu dạng XML", *_SAVE_AS),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Unread(
        "an Excel workbook (.xlsx)", "bảng tính Excel (.xlsx)", *_COPY
    ),
    "application/vnd.ms-office": Unread(
        "an old Office file (OLE), not a Word document", "tệp Office đời cũ (OLE), không phải Word", *_COPY
    ),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": Unread(
        "a PowerPoint presentation (.pptx)", "bản trình chiếu PowerPoint (.pptx)", *_COPY
    ),
    "application/vnd.oasis.opendocument.spreadsheet": Unread(
        "an OpenDocument spreadsheet (.ods)", "bảng tính OpenDocument (.ods)", *_COPY
    ),
    "application/gzip": Unread("a gzip archive", "tệp nén gzip", *_UNPACK),
    "application/x-7z-compressed": Unread("a 7z archive", "tệp nén 7z", *_UNPACK),
    "application/vnd.rar": Unread("a rar archive", "tệp nén rar", *_UNPACK),
    "application/octet-stream": Unread("a file of a kind that is not known here", "tệp không rõ định dạng", *_COPY),
}
