"""Every way in which a file can fail, in two languages: what is the matter, and what to do.

To add one: a line in `FAILURES`; a reader raises `Refusal("its-code", fact=…)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..diagnostics import UnreadableFile


class Words(NamedTuple):
    reason: str
    remedy: str


class Failure(NamedTuple):
    english: Words
    vietnamese: Words


FAILURES: Mapping[str, Failure] = {
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
    # Of files that hold others: Word
    "damaged-file": Failure(
        Words("the file is damaged or cut off.", "Fetch it again, or open it in Word, let it repair it, and save."),
        Words("tệp bị hỏng hoặc bị cắt cụt.", "Tải lại tệp, hoặc mở bằng Word để sửa rồi lưu lại."),
    ),
    "encrypted": Failure(
        Words("the file is protected by a password.", "Open it with the password and save it without one."),
        Words("tệp được bảo vệ bằng mật khẩu.", "Mở bằng mật khẩu rồi lưu lại không đặt mật khẩu."),
    ),
    "too-large-unzipped": Failure(
        Words("unpacked, it is larger than {limit} MB.", "No plan is so large: check where the file comes from."),
        Words("sau khi giải nén, tệp lớn hơn {limit} MB.", "Không kế hoạch nào lớn như vậy: kiểm tra nguồn của tệp."),
    ),
    "too-many-parts": Failure(
        Words("the file holds more than {limit} parts.", "No plan has so many: check where the file comes from."),
        Words("tệp chứa hơn {limit} thành phần.", "Không kế hoạch nào nhiều như vậy: kiểm tra nguồn của tệp."),
    ),
    "is-archive": Failure(
        Words("this is a zip archive, not one document.", "To read it all use parse_folder() or `xhht-parse batch`."),
        Words(
            "đây là tệp nén zip, không phải một văn bản.",
            "Để đọc mọi tệp bên trong, dùng parse_folder() hoặc lệnh `xhht-parse batch`.",
        ),
    ),
    "damaged-archive": Failure(
        Words("this is a zip file, and it is damaged.", "Fetch it again, or pack its files anew."),
        Words("đây là tệp nén zip đã bị hỏng.", "Tải lại tệp hoặc nén lại các tệp bên trong."),
    ),
    "too-deep": Failure(
        Words("more than {limit} elements lie one in the other.", "No plan is so: check where the file comes from."),
        Words("tệp có hơn {limit} tầng phần tử lồng nhau.", "Không kế hoạch nào như vậy: kiểm tra nguồn của tệp."),
    ),
    "forbidden-xml": Failure(
        Words("the file declares XML entities, which no Word file does.", "Check where the file comes from."),
        Words("tệp khai báo thực thể XML, điều không tệp Word nào có.", "Kiểm tra nguồn của tệp."),
    ),
    "too-many-tags": Failure(
        Words("the page has more than {limit} tags.", "Save the document itself, not a page that lists many."),
        Words("trang web có quá {limit} thẻ.", "Lưu riêng trang của văn bản, không lưu trang tổng hợp."),
    ),
    "broken-archive": Failure(
        Words("the saved page (MHTML) is damaged.", "Save the page again, as HTML or as text."),
        Words("trang đã lưu (MHTML) bị hỏng.", "Lưu lại trang dưới dạng HTML hoặc văn bản."),
    ),
    "no-page-inside": Failure(
        Words("the saved page (MHTML) holds no HTML.", "Save the page again, as HTML or as text."),
        Words("tệp trang đã lưu (MHTML) không chứa trang HTML nào.", "Lưu lại trang dưới dạng HTML hoặc văn bản."),
    ),
    # Of files that LibreOffice turns into .docx
    "no-libreoffice": Failure(
        Words(
            "old Word files (.doc), RTF and OpenDocument texts are read through LibreOffice, which is not to be found.",
            "Install it: apt install libreoffice-writer (Debian, Ubuntu), dnf install libreoffice-writer (Fedora), "
            "brew install --cask libreoffice (macOS), winget install TheDocumentFoundation.LibreOffice (Windows); "
            "or save the file as .docx.",
        ),
        Words(
            "tệp Word đời cũ (.doc), RTF và OpenDocument được đọc qua LibreOffice, nhưng máy này chưa có.",
            "Cài đặt: apt install libreoffice-writer (Debian, Ubuntu), dnf install libreoffice-writer (Fedora), "
            "brew install --cask libreoffice (macOS), winget install TheDocumentFoundation.LibreOffice (Windows); "
            "hoặc lưu tệp dưới dạng .docx.",
        ),
    ),
    "conversion-failed": Failure(
        Words(
            "LibreOffice could not read the file.",
            "See that its Writer is installed (apt install libreoffice-writer), or open the file in Word, "
            "let it repair it, and save it as .docx.",
        ),
        Words(
            "LibreOffice không đọc được tệp.",
            "Kiểm tra xem máy đã cài Writer chưa (apt install libreoffice-writer), hoặc mở tệp bằng Word để sửa "
            "rồi lưu dưới dạng .docx.",
        ),
    ),
    "conversion-too-slow": Failure(
        Words(
            "LibreOffice had not read the file after {seconds} seconds.",
            "Save it as .docx, or give it more time: `--limit seconds=…`.",
        ),
        Words(
            "LibreOffice chưa đọc xong tệp sau {seconds} giây.",
            "Lưu tệp dưới dạng .docx, hoặc cho thêm thời gian: `--limit seconds=…`.",
        ),
    ),
    # Of PDF and images
    "no-pdf-extra": Failure(
        Words("PDF files are read by an extra that is not installed.", 'Install it: pip install "xhht-parse[pdf]".'),
        Words("chưa cài phần mở rộng để đọc tệp PDF.", 'Cài đặt: pip install "xhht-parse[pdf]".'),
    ),
    "damaged-pdf": Failure(
        Words("the PDF is damaged or cut off.", "Fetch it again, or open it in a viewer and print it to a new PDF."),
        Words("tệp PDF bị hỏng hoặc bị cắt cụt.", "Tải lại tệp, hoặc mở bằng trình đọc PDF rồi in ra tệp PDF mới."),
    ),
    "too-many-pages": Failure(
        Words("it has more than {limit} pages.", "Raise the limit (--limit pages=5000), or split the file."),
        Words("tệp có hơn {limit} trang.", "Nâng giới hạn (--limit pages=5000) hoặc chia nhỏ tệp."),
    ),
    # Of images and scans
    "no-ocr-extra": Failure(
        Words(
            "images and scans are read by an extra that is not installed.",
            'Install it: pip install "xhht-parse[ocr]".',
        ),
        Words("chưa cài phần mở rộng để đọc ảnh và bản quét.", 'Cài đặt: pip install "xhht-parse[ocr]".'),
    ),
    "no-tesseract": Failure(
        Words(
            "images and scans are read by tesseract, which is not to be found.",
            "Install it: apt install tesseract-ocr tesseract-ocr-vie (Debian, Ubuntu), "
            "dnf install tesseract tesseract-langpack-vie (Fedora), brew install tesseract tesseract-lang (macOS), "
            "winget install UB-Mannheim.TesseractOCR with Vietnamese chosen in the installer (Windows).",
        ),
        Words(
            "ảnh và bản quét được đọc bằng tesseract, nhưng máy này chưa có.",
            "Cài đặt: apt install tesseract-ocr tesseract-ocr-vie (Debian, Ubuntu), "
            "dnf install tesseract tesseract-langpack-vie (Fedora), brew install tesseract tesseract-lang (macOS), "
            "winget install UB-Mannheim.TesseractOCR và chọn tiếng Việt khi cài (Windows).",
        ),
    ),
    "no-tesseract-vie": Failure(
        Words(
            "tesseract is there, but not its data for Vietnamese.",
            "Install them: apt install tesseract-ocr-vie (Debian, Ubuntu), "
            "dnf install tesseract-langpack-vie (Fedora), brew install tesseract-lang (macOS); "
            "on Windows run its installer again and choose Vietnamese.",
        ),
        Words(
            "đã có tesseract nhưng thiếu dữ liệu tiếng Việt.",
            "Cài đặt: apt install tesseract-ocr-vie (Debian, Ubuntu), dnf install tesseract-langpack-vie (Fedora), "
            "brew install tesseract-lang (macOS); trên Windows chạy lại bộ cài và chọn tiếng Việt.",
        ),
    ),
    "ocr-too-slow": Failure(
        Words(
            "tesseract had not read all its pages after {seconds} seconds.",
            "Give it more time: `--limit seconds=1200`; or split the file.",
        ),
        Words(
            "tesseract chưa đọc xong các trang sau {seconds} giây.",
            "Cho thêm thời gian: `--limit seconds=1200`; hoặc chia nhỏ tệp.",
        ),
    ),
    "ocr-failed": Failure(
        Words(
            "tesseract broke off at one of its pages.",
            "See that tesseract and its Vietnamese data are whole (tesseract --list-langs), and that memory is free.",
        ),
        Words(
            "tesseract dừng giữa chừng khi đọc một trang.",
            "Kiểm tra tesseract và dữ liệu tiếng Việt (tesseract --list-langs), và bộ nhớ còn trống.",
        ),
    ),
    "damaged-image": Failure(
        Words("the image is damaged or cut off.", "Fetch it again, or scan the page anew."),
        Words("tệp ảnh bị hỏng hoặc bị cắt cụt.", "Tải lại tệp hoặc quét lại trang."),
    ),
    "too-many-pixels": Failure(
        Words(
            "a page of it has more than {limit} million picture elements.",
            "Scan it at 200 to 300 dots an inch, or raise the limit (--limit pixels=200000000).",
        ),
        Words(
            "một trang có hơn {limit} triệu điểm ảnh.",
            "Quét ở độ phân giải 200 đến 300 dpi, hoặc nâng giới hạn (--limit pixels=200000000).",
        ),
    ),
    # Of a run over many files
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


def unreadable(path: str, code: str, **facts: object) -> UnreadableFile:
    """The error for this file, in both languages."""
    english, vietnamese = FAILURES[code]
    words = (*english, *vietnamese)
    return UnreadableFile(path, code, *(text.format_map(facts) for text in words))
