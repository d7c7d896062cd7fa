"""Files -> text: bytes are told apart by content, decoded, and what was mended on the way is noted.

In: a path or bytes. Out: `Read` (the text and its `Source`), or one `UnreadableFile` that says what to do.

    the way in             file.py: load, detect.py: which format, table.py: which reader, limits.py, failures/
    text and markdown      plain.py, utf.py, legacy.py and mended.py with encodings/ for what is not Unicode
    files with a form      docx/, office/ (.doc, .rtf, .odt), html/; protected.py, layout_tables.py, roman.py serve them
    pages                  pdf/, ocr/, and paged/, which makes text of what either has placed
    archives               archives/, zips.py
    what a reader gives    types.py; placing.py carries its places over to the canonical text

To add a format: a module with one function `(bytes, Limits) -> Decoded`, one line in `table.READERS`, and its line
leaves `table.UNREADABLE`.
"""

from .file import Read, read_bytes, read_file
from .limits import Limits

__all__ = ["Limits", "Read", "read_bytes", "read_file"]
