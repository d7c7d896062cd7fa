"""Files -> text: bytes are told apart by content, decoded, and what was mended on the way is noted.

In: a path or bytes. Out: `Read` (the text and its `Source`), or one `UnreadableFile` that says what to do.
To add a format: a module with one function `(bytes, Limits) -> Decoded`, one line in `table.READERS`, and its line
leaves `table.UNREADABLE`.
"""

from .file import Read, read_bytes, read_file
from .limits import Limits

__all__ = ["Limits", "Read", "read_bytes", "read_file"]
