"""What the rooms doubt in what they found: references, short names, targets, duties, funding, tables."""

from __future__ import annotations

from collections.abc import Mapping

from .code import Code

CODES: Mapping[str, Code] = {
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
