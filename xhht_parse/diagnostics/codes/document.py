"""What the document as a whole lacks or contradicts: metadata, structure."""

from __future__ import annotations

from collections.abc import Mapping

from .code import Code

CODES: Mapping[str, Code] = {
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
}
