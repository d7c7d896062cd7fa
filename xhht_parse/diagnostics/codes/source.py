"""What the text and its file are like: encodings, what readers did and left out, text recognition."""

from __future__ import annotations

from collections.abc import Mapping

from .code import Code


def _converted(encoding: str) -> Code:
    """A reader turned letters of an old encoding into Unicode."""
    return Code(
        "info",
        f"{{count}} letters of the old encoding {encoding} were turned into Unicode.",
        f"Đã chuyển {{count}} ký tự từ bảng mã {encoding} sang Unicode.",
    )


CODES: Mapping[str, Code] = {
    # The text
    "empty-text": Code("error", "The text is empty.", "Văn bản không có nội dung."),
    "user-rule-timeout": Code(
        "warning",
        "The user's rule {rule} took over {seconds} s and was let go from here on.",
        "Quy tắc riêng {rule} chạy quá {seconds} giây nên bị bỏ qua từ đây.",
    ),
    "invalid-bytes": Code(
        "warning",
        "{count} bytes that are no UTF-8 were replaced by U+FFFD.",
        "Đã thay {count} byte không hợp lệ trong UTF-8 bằng U+FFFD.",
    ),
    "lone-surrogate": Code(
        "warning",
        "{count} lone surrogates were replaced by U+FFFD.",
        "Đã thay {count} mã ký tự hỏng bằng U+FFFD.",
    ),
    "converted-tcvn3": _converted("TCVN3 (ABC)"),
    "converted-tcvn5712-1": _converted("TCVN 5712"),
    "converted-vni": _converted("VNI"),
    "converted-viscii": _converted("VISCII"),
    "converted-vps": _converted("VPS"),
    "converted-viqr": _converted("VIQR"),
    "converted-windows-1258": _converted("Windows-1258"),
    "converted-misread-utf-8": Code(
        "info",
        "The text was UTF-8 read in a wrong encoding; {count} letters were turned back.",
        "Văn bản UTF-8 đã bị đọc sai bảng mã; đã khôi phục {count} ký tự.",
    ),
    "converted-lookalikes": Code(
        "info",
        "{count} letters that only look Vietnamese (ð, ñ, ƣ) were put right.",
        "Đã sửa {count} ký tự chỉ trông giống chữ Việt (ð, ñ, ƣ).",
    ),
    # What a reader of Word files did
    "converted-by-libreoffice": Code(
        "info",
        "LibreOffice turned the file into .docx before it was read.",
        "LibreOffice đã chuyển tệp sang .docx trước khi đọc.",
    ),
    "changing-field-left-out": Code(
        "info",
        "{count} fields were left out, such as today's date: LibreOffice no longer knows what they showed.",
        "Đã bỏ {count} trường tự cập nhật, như ngày hiện tại: LibreOffice không giữ nội dung đã hiển thị.",
    ),
    "numbering-restored": Code(
        "info",
        "{count} labels of automatic lists were written into the text.",
        "Đã ghi {count} số thứ tự, ký hiệu của danh sách tự động vào văn bản.",
    ),
    "tracked-deletion-left-out": Code(
        "info", "{count} tracked deletions were left out.", "Đã bỏ {count} đoạn bị xóa khi theo dõi sửa đổi."
    ),
    "navigation-left-out": Code(
        "info",
        "{count} menus, footers or lists of links of the page were left out.",
        "Đã bỏ {count} khối trình đơn, chân trang hoặc danh sách liên kết của trang web.",
    ),
    "hidden-text-left-out": Code("info", "{count} pieces of hidden text were left out.", "Đã bỏ {count} đoạn chữ ẩn."),
    "ocr-layer": Code(
        "info",
        "The text of {count} pages is an OCR layer under the picture of the page: letters and marks may be wrong.",
        "Chữ của {count} trang là lớp nhận dạng (OCR) nằm dưới ảnh trang: có thể sai chữ, sai dấu.",
    ),
    "text-layer-replaced": Code(
        "info",
        "The letters of {count} pages were not those that they show (a broken font table): these were recognised anew.",
        "Ký tự của {count} trang không đúng như chữ hiển thị (bảng mã phông bị hỏng): đã nhận dạng lại (OCR).",
    ),
    "broken-text-layer": Code(
        "warning",
        "The letters of page {page} are not those that it shows (a broken font table): its text is not to be trusted.",
        "Ký tự của trang {page} không đúng như chữ hiển thị (bảng mã phông bị hỏng): không nên tin phần chữ này.",
    ),
    "page-without-text": Code(
        "warning",
        "Page {page} is a picture without text: it was left out.",
        "Trang {page} chỉ là ảnh, không có chữ: đã bỏ qua.",
    ),
    "legacy-font-converted": Code(
        "info",
        "{count} pieces in old fonts (.VnTime, VNI) were turned into Unicode.",
        "Đã chuyển {count} đoạn dùng phông cũ (.VnTime, VNI) sang Unicode.",
    ),
    "contents-left-out": Code(
        "info", "{count} lines of a table of contents were left out.", "Đã bỏ {count} dòng mục lục."
    ),
    "embedded-document-left-out": Code(
        "warning",
        "{count} documents embedded in the file were not read.",
        "Không đọc {count} tài liệu được nhúng trong tệp.",
    ),
    # What text recognition (OCR) did
    "ocr-text": Code(
        "info",
        "The text of page {page} was recognised (OCR); its words are {confidence}% sure on the mean.",
        "Chữ của trang {page} do máy nhận dạng (OCR); độ tin cậy trung bình {confidence}%.",
    ),
    "ocr-line-doubtful": Code(
        "warning",
        "This line was hard to recognise ({confidence}% sure): compare it with the page.",
        "Dòng này khó nhận dạng (độ tin cậy {confidence}%): cần đối chiếu với bản gốc.",
    ),
    "ocr-number-doubtful": Code(
        "warning",
        "The number {written} was hard to recognise ({confidence}% sure): compare it with the page.",
        "Số {written} khó nhận dạng (độ tin cậy {confidence}%): cần đối chiếu với bản gốc.",
    ),
    "ocr-sign-doubtful": Code(
        "warning",
        "{written}: recognition takes ≥ and ≤ for > and <: compare it with the page.",
        "{written}: máy nhận dạng hay đọc ≥, ≤ thành >, <: cần đối chiếu với bản gốc.",
    ),
    "ocr-number-reread": Code(
        "info",
        "{count} numbers that were hard to recognise were read again, until several looks agreed.",
        "Đã đọc lại {count} số khó nhận dạng cho đến khi nhiều lần đọc cho cùng kết quả.",
    ),
    "ocr-mended": Code(
        "info",
        "{count} words that recognition is known to confuse were mended.",
        "Đã sửa {count} chỗ mà máy nhận dạng hay nhầm.",
    ),
    "ocr-word-mended": Code(
        "info",
        "Recognised as {read}, mended to {mended}.",
        "Máy nhận dạng là {read}, đã sửa thành {mended}.",
    ),
    "ocr-noise-left-out": Code(
        "info",
        "{count} lines were left out as noise: stamps, signatures, specks.",
        "Đã bỏ {count} dòng nhiễu: con dấu, chữ ký, vết bẩn.",
    ),
    "ocr-page-turned": Code("info", "{count} pages were turned upright.", "Đã xoay lại {count} trang cho đúng chiều."),
}
