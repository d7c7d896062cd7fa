"""Failures of files that need a program or an extra: old Word files, PDF, images and scans."""

from __future__ import annotations

from collections.abc import Mapping

from .types import Failure, Words

PROGRAMS: Mapping[str, Failure] = {
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
            "tesseract had not read a page after {seconds} seconds.",
            "Scan the page anew, or give it more time: `--limit seconds=1200`.",
        ),
        Words(
            "tesseract chưa đọc xong một trang sau {seconds} giây.",
            "Quét lại trang, hoặc cho thêm thời gian: `--limit seconds=1200`.",
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
}
