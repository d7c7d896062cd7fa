"""The messages in English, a file a part of the command.

Blanks stand in braces; \\b keeps the lines of a paragraph as they are.
"""

from . import batch, checking, explaining, frame, page, reading

TABLE = {
    **frame.TABLE,
    **reading.TABLE,
    **batch.TABLE,
    **explaining.TABLE,
    **checking.TABLE,
    **page.TABLE,
}
