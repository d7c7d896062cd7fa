"""Lệnh `explain`."""

TABLE = {
    "explain.short": "Quy tắc nào tìm ra nội dung gì, ở đâu.",
    "explain.help": (
        "Liệt kê mọi nội dung trích được từ TỆP kèm quy tắc, nguyên văn và vị trí (dòng:cột, thứ tự ký tự).\n\n"
        "--at và --line xem kỹ một chỗ: dòng được hiểu thế nào, thuộc mục nào, những quy tắc nào đã được thử, "
        "vì sao nhận hoặc loại."
    ),
    "explain.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse explain plan.txt\n"
        "  xhht-parse explain plan.txt --only targets\n"
        "  xhht-parse explain plan.txt --line 42\n"
        "  xhht-parse explain plan.txt --at 1830 --rules my-rules.toml"
    ),
    "explain.at": "Xem chỗ có thứ tự ký tự này (đếm từ 0, như trong JSON).",
    "explain.line": "Xem dòng này (đếm từ 1).",
    "explain.only": "Chỉ xem loại nội dung này.",
    "explain.place": "Dòng {line}, cột {column} · ký tự thứ {offset}",
    "explain.face": "Dạng dòng",
    "explain.part": "Phần của văn bản",
    "explain.markers": "Cách hiểu ký hiệu",
    "explain.no-marker": "không có ký hiệu",
    "explain.paragraph": "Đoạn",
    "explain.section": "Mục",
    "explain.in-file": "Trong tệp",
    "explain.on-page": "trang {page}",
    "explain.on-page-in-box": "trang {page}, cách mép trái {left}–{right} point, cách mép trên {top}–{bottom} point",
    "explain.in-paragraph": "đoạn thứ {paragraph} của tệp Word",
    "explain.no-section": "không thuộc mục nào",
    "explain.role": "vai trò {role}",
    "explain.attachment": "Văn bản kèm theo",
    "explain.tried": "Các quy tắc đã thử ở đây",
    "explain.none-tried": "Không có quy tắc nào được thử ở đây.",
    "explain.findings": "Nội dung trích được ở đây",
    "explain.none-found": "Không trích được nội dung nào ở đây.",
    "explain.nothing": "Không trích được nội dung nào.",
    "explain.found": "nhận",
    "explain.refused": "loại",
    "explain.overlapped": "trùng",
    "explain.rule": "Quy tắc",
    "explain.outcome": "Kết quả",
    "explain.words": "Nguyên văn",
    "explain.why": "Lý do",
    "explain.where": "Vị trí",
    "explain.says": "Nội dung",
    "explain.total": "{findings} nội dung, {diagnostics} cảnh báo",
    "explain.by": "nhường cho {rule}",
}
