"""Failures of a run over many files."""

from __future__ import annotations

from collections.abc import Mapping

from .types import Failure, Words

RUNS: Mapping[str, Failure] = {
    "no-folder": Failure(
        Words("there is no such folder.", "Check the name."),
        Words("không tìm thấy thư mục.", "Kiểm tra lại tên thư mục."),
    ),
    "not-a-folder": Failure(
        Words("this is not a folder.", "For a file use parse_file() or `xhht-parse parse`."),
        Words("đây không phải thư mục.", "Với một tệp, dùng parse_file() hoặc lệnh `xhht-parse parse`."),
    ),
    "worker-killed": Failure(
        Words(
            "the process that read it was killed, twice ({detail}).",
            "Memory may have run out: try it alone with `xhht-parse parse`.",
        ),
        Words(
            "tiến trình đọc tệp đã bị dừng đột ngột hai lần ({detail}).",
            "Có thể máy hết bộ nhớ: thử đọc riêng tệp này bằng lệnh `xhht-parse parse`.",
        ),
    ),
    "timed-out": Failure(
        Words("it was not read within {seconds:g} seconds, twice.", "Give more time (--timeout), or split the file."),
        Words("đọc quá {seconds:g} giây mà chưa xong, cả hai lần.", "Tăng thời gian bằng --timeout hoặc chia nhỏ tệp."),
    ),
    "out-of-memory": Failure(
        Words("memory ran out while it was read.", "Give more (--memory), or split the file."),
        Words("hết bộ nhớ trong lúc đọc tệp.", "Tăng bộ nhớ bằng --memory hoặc chia nhỏ tệp."),
    ),
    "vanished": Failure(
        Words("it was there when the run began, and is gone.", "Run again if it has come back."),
        Words("tệp có lúc bắt đầu chạy nhưng nay không còn.", "Chạy lại nếu tệp đã có trở lại."),
    ),
    "changes-while-read": Failure(
        Words("it changed while it was read.", "Run again when nobody writes to it any more."),
        Words("tệp thay đổi trong lúc đang đọc.", "Chạy lại khi không còn ai ghi vào tệp."),
    ),
    "no-manifest": Failure(
        Words("no whole run of `xhht-parse batch` has written here.", "Run `xhht-parse batch` first."),
        Words("thư mục chưa có kết quả đầy đủ của lệnh `xhht-parse batch`.", "Chạy `xhht-parse batch` trước."),
    ),
    "internal-error": Failure(
        Words("the parser has a defect: {detail}.", "Please report it with the file."),
        Words("bộ phân tích gặp lỗi nội bộ: {detail}.", "Đề nghị báo lỗi kèm theo tệp này."),
    ),
    "cannot-write": Failure(
        Words("its result could not be written ({detail}).", "Check the output folder and the space on the disk."),
        Words("không ghi được kết quả ({detail}).", "Kiểm tra thư mục kết quả và dung lượng ổ đĩa."),
    ),
}
