"""Lệnh `schema`, `rules` và `eval`."""

TABLE = {
    "schema.short": "Lược đồ JSON (JSON Schema) của kết quả.",
    "schema.help": "In lược đồ JSON của kết quả, có tên gọi tiếng Việt và mô tả tiếng Anh.",
    "rules.short": "Từ vựng và quy tắc riêng của bạn.",
    "rules.help": (
        "Tệp TOML của bạn bổ sung từ vựng (loại văn bản, cơ quan, tỉnh, đơn vị tính, từ so sánh, vai trò của mục) và "
        "mẫu tìm cho chỉ tiêu, viện dẫn, phân công, tên gọi tắt. Dùng với các lệnh khác qua --rules."
    ),
    "rules.epilog": "\b\nVí dụ:\n  xhht-parse rules example > my-rules.toml\n  xhht-parse rules check my-rules.toml",
    "rules.example.short": "In tệp mẫu có chú thích.",
    "rules.check.short": "Kiểm tra tệp và chạy các ví dụ trong đó.",
    "rules.checked": "{path} hợp lệ: {what}.",
    "rules.empty": "tệp chưa có nội dung",
    "eval.short": "Đối chiếu với các kế hoạch đã có người đọc đánh dấu.",
    "eval.help": (
        "Đọc mọi kế hoạch đã đánh dấu trong THƯ_MỤC rồi so kết quả với những gì người đọc đã tìm ra.\n\n"
        "THƯ_MỤC chứa TÊN.gold.json cạnh TÊN.txt, hoặc mỗi kế hoạch một thư mục có gold.json và source.txt. "
        "docs/annotation.md nói rõ định dạng và thế nào là đúng."
    ),
    "eval.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse eval gold/                                       bảng số liệu\n"
        "  xhht-parse eval gold/ --only 2021 --verbose                 xem chỗ sót của một số kế hoạch\n"
        "  xhht-parse eval gold/ --against kept.json --accept          lưu số liệu\n"
        "  xhht-parse eval gold/ --against kept.json                   xem được và mất so với lần lưu"
    ),
    "eval.against": "Số liệu đã lưu (JSON): cho thấy được và mất ở từng văn bản.",
    "eval.accept": "Lưu số liệu mới vào tệp của --against.",
    "eval.accept-what": "--accept cần có --against và đủ mọi văn bản (không dùng --only).",
    "eval.nothing": "{folder} không có kế hoạch nào đã được đánh dấu để đối chiếu (xem docs/annotation.md).",
    "eval.nothing-named": "{folder} không có kế hoạch nào đã được đánh dấu mà tên chứa “{name}”.",
    "eval.wrong-json": "không đọc được {path}: {why}.",
    "eval.only": "Chỉ những văn bản có tên chứa chuỗi này.",
    "eval.check": "Chỉ kiểm tra chính phần đánh dấu: vị trí, ký hiệu mục, từ so sánh, ngày tháng.",
    "eval.checked": "{problems} lỗi trong phần đánh dấu",
    "eval.slip.unread": "{why}",
    "eval.slip.place-outside": "vị trí {start}-{end} nằm ngoài văn bản dài {length} ký tự",
    "eval.slip.place-blank": "vị trí {start}-{end} chỉ có khoảng trắng",
    "eval.slip.label": "văn bản tại {start} là “{seen}”, không phải “{label}”",
    "eval.slip.parent": "không có mục nào phía trước bắt đầu tại {start}",
    "eval.slip.comparator": "từ so sánh “{given}” không thuộc {known}",
    "eval.slip.year-from": "year_from “{given}” không thuộc inline, heading, document, null",
    "eval.slip.range": "khoảng từ {least} đến {most} đi ngược",
    "eval.slip.between": "between cần có value_max",
    "eval.slip.date": "ngày “{given}” không viết theo dạng 2024-03-05",
    "eval.slip.role": "vai trò “{given}” không thuộc {known}",
    "eval.json": "Số liệu dạng JSON.",
    "eval.verbose": "Kể cả từng chỗ sót và từng chỗ nhận nhầm.",
    "eval.figure": "kết quả",
    "eval.precision": "độ chính xác",
    "eval.recall": "độ phủ",
    "eval.hits": "đúng",
    "eval.false": "nhận nhầm",
    "eval.missed": "bỏ sót",
    "eval.token-f1": "F1 theo từ, trên {count} chỉ tiêu ghép được",
    "eval.documents": "{count} văn bản, {failed} không đọc được",
    "eval.failed": "KHÔNG ĐỌC ĐƯỢC {name}: {why}",
    "eval.gains": "tốt lên",
    "eval.losses": "kém đi",
    "eval.none": "không có",
    "eval.new": "mới",
    "eval.gone": "không còn",
    "note.missed": "bỏ sót {record}{where}: {words}",
    "note.false": "nhận nhầm {record}{where}: {words}",
    "note.differs": "{record} chưa đúng{where}: {words}: đúng là {wanted}, đọc được {got}",
    "note.at": " tại {at}",
    "note.metadata": "thông tin văn bản",
    "note.section": "mục",
    "note.target": "chỉ tiêu",
    "note.reference": "viện dẫn",
    "note.assignment": "cơ quan thực hiện",
    "measure.metadata": "thông tin văn bản",
    "measure.sections": "mục",
    "measure.targets_strict": "chỉ tiêu, chặt",
    "measure.targets_relaxed": "chỉ tiêu, giá trị",
    "measure.references": "viện dẫn",
    "measure.assignments": "cơ quan thực hiện",
    "measure.indicator": "nội dung chỉ tiêu",
}
