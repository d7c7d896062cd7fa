"""Failures of any file: it is not there, cannot be opened, or is no text that is known."""

from __future__ import annotations

from collections.abc import Mapping

from .types import Failure, Words

FILES: Mapping[str, Failure] = {
    "not-found": Failure(
        Words("there is no such file.", "Check the name and the folder."),
        Words("không tìm thấy tệp.", "Kiểm tra lại tên tệp và thư mục."),
    ),
    "is-folder": Failure(
        Words("this is a folder, not a file.", "For a folder use parse_folder() or `xhht-parse batch`."),
        Words("đây là thư mục, không phải tệp.", "Với thư mục, dùng parse_folder() hoặc lệnh `xhht-parse batch`."),
    ),
    "no-permission": Failure(
        Words("the file may not be read: permission denied.", "Ask for the right to read it, or copy it."),
        Words("không có quyền đọc tệp.", "Đề nghị cấp quyền đọc hoặc sao chép tệp sang thư mục khác."),
    ),
    "cannot-read": Failure(
        Words("the system could not read the file ({detail}).", "Check the disk or the network drive."),
        Words("hệ thống không đọc được tệp ({detail}).", "Kiểm tra ổ đĩa hoặc thư mục mạng."),
    ),
    "too-large": Failure(
        Words("the file is larger than {limit} MB.", "A plan is seldom over 1 MB: split the file or check it."),
        Words("tệp lớn hơn {limit} MB.", "Kế hoạch thường dưới 1 MB: chia nhỏ tệp hoặc kiểm tra lại nội dung."),
    ),
    "empty-file": Failure(
        Words("the file is empty: it has no byte in it.", "Fetch or copy it again."),
        Words("tệp rỗng, không có dữ liệu.", "Tải lại hoặc sao chép lại tệp."),
    ),
    "unsupported-format": Failure(
        Words("this is {format}, which is not read yet.", "{remedy}"),
        Words("đây là {format_vi}, định dạng chưa được hỗ trợ.", "{remedy_vi}"),
    ),
    "legacy-encoding": Failure(
        Words("the text is in {format}, not in Unicode.", "Convert it to UTF-8 first (UniKey Toolkit does it)."),
        Words(
            "văn bản dùng {format_vi}, không phải Unicode.",
            "Chuyển mã sang UTF-8 trước, ví dụ bằng công cụ chuyển mã của UniKey (Ctrl + Shift + F6).",
        ),
    ),
    "unknown-encoding": Failure(
        Words("the text is in no encoding that is known here.", "Save it as UTF-8 in the program that made it."),
        Words("không nhận ra bảng mã của văn bản.", "Lưu lại tệp theo bảng mã UTF-8 trong chương trình đã tạo ra nó."),
    ),
    "broken-encoding": Failure(
        Words("the file says that it is {encoding}, but is broken at byte {at}.", "Save it again as UTF-8."),
        Words("tệp khai báo bảng mã {encoding} nhưng bị hỏng tại byte {at}.", "Lưu lại tệp theo bảng mã UTF-8."),
    ),
    "binary": Failure(
        Words("this is no text: it holds binary data.", "Give the document itself, as .txt or .md."),
        Words("đây không phải văn bản mà là dữ liệu nhị phân.", "Chọn đúng tệp văn bản, dạng .txt hoặc .md."),
    ),
}
