"""Thông báo bằng tiếng Việt, mỗi phần của lệnh một tệp.

Chỗ trống để trong ngoặc nhọn; \\b giữ nguyên cách xuống dòng của đoạn.
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
