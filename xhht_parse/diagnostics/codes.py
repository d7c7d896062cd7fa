"""The table of diagnostic codes: severity, English, Vietnamese; grouped by the room that sees the problem.

To add a code: one entry here, one `reading.doubt(...)` in the room, one example with `doubts = [...]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

Severity = Literal["info", "warning", "error"]


class Code(NamedTuple):
    severity: Severity
    english: str
    vietnamese: str


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
    # Metadata
    "not-a-document": Code(
        "error",
        "Neither number nor kind nor issuer nor date is to be seen: this seems to be no official document.",
        "Không thấy số, loại, cơ quan ban hành hay ngày: có lẽ đây không phải văn bản hành chính.",
    ),
    "number-missing": Code("warning", "The document shows no number.", "Văn bản không có số, ký hiệu."),
    "date-missing": Code("warning", "The document shows no full date.", "Văn bản không ghi đủ ngày ban hành."),
    "issuer-missing": Code("warning", "The issuing body is unknown.", "Không rõ cơ quan ban hành."),
    "issuer-recovered": Code(
        "info",
        "The header names the issuer in part; {name} comes from the {source}.",
        "Phần đầu chỉ ghi một phần tên cơ quan ban hành; lấy {name} từ nguồn {source}.",
    ),
    "title-missing": Code("warning", "The document shows no title.", "Văn bản không có trích yếu."),
    "kind-missing": Code("warning", "The kind of document is unknown.", "Không rõ tên loại văn bản."),
    "number-kind-mismatch": Code(
        "warning",
        "The document calls itself {kind}, but its number has the code {symbol}.",
        "Văn bản ghi là {kind} nhưng số, ký hiệu có mã {symbol}.",
    ),
    "number-in-title-differs": Code(
        "warning",
        "The portal's title has the number {title}, the document {own}.",
        "Tiêu đề của trang ghi số {title}, văn bản ghi {own}.",
    ),
    "metadata-conflict": Code(
        "warning",
        "The header and the portal differ on {field}: {own} against {portal}.",
        "Phần đầu văn bản và trang đăng khác nhau về {field}: {own} và {portal}.",
    ),
    "attached-number-differs": Code(
        "warning",
        "The attachment says it belongs to {cited}, but {own} carries it.",
        "Văn bản kèm theo ghi thuộc {cited}, nhưng đi kèm {own}.",
    ),
    "signature-missing": Code("info", "No signature is to be seen.", "Không thấy phần chữ ký."),
    "recipients-missing": Code("info", "No recipients are to be seen.", "Không thấy phần nơi nhận."),
    "low-text-quality": Code(
        "warning",
        "{share} of the words are no Vietnamese syllables: letters seem to be lost.",
        "{share} số từ không phải âm tiết tiếng Việt: có thể đã mất chữ.",
    ),
    # Structure
    "numbering-gap": Code(
        "warning",
        "Numbering skips to {label}.",
        "Thứ tự đánh số nhảy cách đến {label}",
    ),
    "repeated-label": Code("warning", "The label {label} stands twice in a row.", "Ký hiệu {label} bị lặp lại."),
    "wrong-order": Code("warning", "The label {label} is out of order.", "Ký hiệu {label} sai thứ tự."),
    "heading-lost": Code(
        "warning",
        "Numbering starts again at {label}: a heading above it seems to be lost.",
        "Đánh số lại từ {label}: có thể đã mất đề mục phía trên.",
    ),
    "list-begins-late": Code("info", "A list begins with {label}.", "Danh sách bắt đầu từ {label}"),
    "level-jump": Code(
        "info",
        "{label} stands without the item whose number it carries.",
        "Mục {label} không có mục cấp trên tương ứng.",
    ),
    "glued-label": Code("info", "The label {label} is glued to its text.", "Ký hiệu {label} dính liền với chữ."),
    "nesting-cut": Code(
        "warning",
        "Lists are nested too deep at {label}; what is deeper is read at this level.",
        "Các mục lồng nhau quá sâu tại {label}; phần sâu hơn được đọc ở cấp này.",
    ),
    "not-a-label": Code(
        "info",
        "{label} looks like a label and was read as text.",
        "{label} giống ký hiệu mục nhưng được đọc như chữ thường.",
    ),
    "lines-wrapped": Code(
        "info",
        "Lines are broken inside sentences; {count} breaks were joined.",
        "Dòng bị ngắt giữa câu; đã nối {count} chỗ.",
    ),
    "text-cut": Code("warning", "The text is cut here.", "Văn bản bị cắt ở đây."),
    # References, definitions
    "number-mended": Code(
        "info",
        "The document number {written} is read as {number}.",
        "Số, ký hiệu {written} được đọc là {number}.",
    ),
    "reference-without-date": Code(
        "info",
        "{number} is cited without a date anywhere in the document.",
        "Văn bản {number} được viện dẫn mà không nơi nào ghi ngày.",
    ),
    "reference-date-conflict": Code(
        "warning",
        "{number} is dated {date} here and {other} elsewhere.",
        "{number} ở đây ghi ngày {date}, nơi khác ghi {other}.",
    ),
    "reference-date-impossible": Code(
        "warning",
        "The date given for {number} is in no calendar.",
        "Ngày ghi cho {number} không có trong lịch.",
    ),
    "issuer-code-anachronism": Code(
        "info",
        "{number}: {agency} did not exist under this code in {year}.",
        "{number}: năm {year} không có {agency} với ký hiệu này.",
    ),
    "short-name-unresolved": Code(
        "info",
        "The short name {term} stands for no document cited before it.",
        "Tên gọi tắt {term} không ứng với văn bản nào đã viện dẫn trước đó.",
    ),
    "short-name-ambiguous": Code(
        "warning",
        "The short name {term} is defined more than once.",
        "Tên gọi tắt {term} được quy ước nhiều lần.",
    ),
    # Targets
    "too-many-figures": Code(
        "warning",
        "The paragraph has more than {count} figures with a unit; those behind them were not read.",
        "Đoạn văn có hơn {count} số liệu kèm đơn vị; phần sau đó không được đọc.",
    ),
    "target-without-deadline": Code(
        "info",
        "Neither the sentence nor a heading nor the title says by when.",
        "Không câu, đề mục hay trích yếu nào cho biết thời hạn.",
    ),
    "target-without-indicator": Code("warning", "What is measured is not to be seen.", "Không rõ chỉ tiêu đo cái gì."),
    "ambiguous-number": Code(
        "warning",
        "{written} is read as {value}; its marks allow another reading.",
        "{written} được đọc là {value}; dấu phân cách có thể hiểu cách khác.",
    ),
    "value-out-of-range": Code(
        "warning", "A share of {value}% is more than the whole.", "Tỷ lệ {value}% lớn hơn 100%."
    ),
    "part-exceeds-whole": Code(
        "warning",
        "The part ({part}%) is larger than the whole ({whole}%).",
        "Phần trong đó ({part}%) lớn hơn tổng ({whole}%).",
    ),
    "target-conflict": Code(
        "warning",
        "The same target has the value {value} here and {other} before.",
        "Cùng một chỉ tiêu ở đây ghi {value}, trước đó ghi {other}.",
    ),
    # Assignments, funding, tables
    "duty-holder-unknown": Code(
        "info",
        "The duty holder {name} is not in the list of agencies.",
        "Cơ quan được giao nhiệm vụ {name} không có trong danh mục.",
    ),
    "funding-sum-differs": Code(
        "warning",
        "The parts of the funding add up to {sum}, not to the stated total {total}.",
        "Các khoản kinh phí cộng lại là {sum}, khác với tổng số nêu là {total}.",
    ),
    "amount-unit-suspicious": Code(
        "warning",
        "{amount} đồng is more than a plan can cost; its unit may be misprinted.",
        "{amount} đồng là quá lớn; đơn vị tính có thể bị in sai.",
    ),
    "table-header-unclear": Code(
        "info",
        "The header of the table does not show which name belongs to which column.",
        "Tiêu đề bảng không cho biết chắc tên của từng cột.",
    ),
    "table-unaligned": Code(
        "warning",
        "{rows} rows of the table do not fit its columns; only their first cells are given.",
        "{rows} hàng của bảng không khớp với các cột; chỉ giữ lại các ô đầu.",
    ),
}
