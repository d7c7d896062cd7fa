"""Lệnh `parse`, `targets` và `compare`."""

TABLE = {
    "parse.short": "Đọc kế hoạch; cho ra JSON hoặc trang dễ đọc.",
    "parse.help": (
        "Đọc từng TỆP và ghi nội dung trích được: ra màn hình, hoặc với -o ra mỗi kế hoạch một tệp. "
        "“-” là đọc từ đầu vào chuẩn.\n\n"
        "Nhiều kế hoạch trên màn hình thì mỗi dòng là một JSON. "
        "Đọc được văn bản thuần, markdown, tệp Word (.docx; .doc, .rtf và .odt qua LibreOffice), trang web, PDF, "
        "bản quét và ảnh (qua tesseract)."
    ),
    "parse.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse parse plan.txt | jq .targets\n"
        "  xhht-parse parse plan.txt --format text\n"
        "  xhht-parse parse *.docx --format html -o ra-soat/\n"
        "  xhht-parse parse 2024/*.txt -o out/         out/a.txt.json, out/b.txt.json …\n"
        "  xhht-parse parse scan.pdf --limit pages=50\n"
        "\n\b\nMã kết thúc: 0 đọc được tất cả, 1 có tệp không đọc được, 2 dùng sai."
    ),
    "parse.format": (
        "json cho máy (mặc định); text để đọc tại chỗ; html để rà soát bằng trình duyệt: toàn văn được đánh dấu "
        "bên cạnh những gì đọc được, bấm vào bên này thì đến bên kia."
    ),
    "parse.output": "Ghi ra các tệp trong thư mục này; thư mục được tạo nếu chưa có.",
    "parse.strict": "Coi cảnh báo và lỗi trong kế hoạch là thất bại.",
    "parse.pretty": "Thụt dòng JSON cho dễ đọc; trên màn hình thì luôn như vậy.",
    "parse.doubts": "{path}: không đạt ở chế độ nghiêm ngặt, có {count} cảnh báo:",
    "targets.short": "Mọi chỉ tiêu của nhiều kế hoạch trong một bảng.",
    "targets.help": (
        "Mỗi chỉ tiêu một dòng, gộp mọi kế hoạch: kế hoạch, mục, nội dung chỉ tiêu, giá trị, đơn vị và thời hạn. "
        "“-” là đọc từ đầu vào chuẩn.\n\n"
        "CSV ghi ra tệp (-o) có dấu BOM ở đầu để Excel hiển thị đúng tiếng Việt; in ra màn hình thì không có."
    ),
    "targets.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse targets plans/\n"
        "  xhht-parse targets plans/ --format csv -o targets.csv\n"
        "  xhht-parse targets a.txt b.txt --format jsonl | jq .indicator"
    ),
    "listing.format": "table (mặc định), csv, hoặc jsonl (mỗi dòng một JSON).",
    "listing.output": "Ghi ra tệp này.",
    "targets.none": "Không tìm thấy chỉ tiêu nào trong {files} tệp.",
    "targets.total": "{targets} chỉ tiêu trong {files} tệp",
    "compare.short": "Đối chiếu kế hoạch với chỉ tiêu quốc gia về xã hội học tập.",
    "compare.help": (
        "Với mỗi chỉ tiêu đến năm 2025 và 2030 của các Quyết định 1373, 387 và 677/QĐ-TTg: từng kế hoạch đặt ra "
        "bao nhiêu, cao hơn, bằng, thấp hơn, đặt cho năm muộn hơn hay không nêu. “-” là đọc từ đầu vào chuẩn.\n\n"
        "Kế hoạch viện dẫn quyết định nào thì được đối chiếu với mọi chỉ tiêu của quyết định đó; kế hoạch khác chỉ đối "
        "chiếu những chỉ tiêu mà nó nêu. Danh mục ở docs/indicators.md."
    ),
    "compare.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse compare plans/\n"
        "  xhht-parse compare plans/ --format csv -o doi-chieu.csv\n"
        "  xhht-parse compare a.txt --format jsonl | jq 'select(.verdict == \"lower\")'"
    ),
    "compare.none": "Trong {files} tệp không kế hoạch nào viện dẫn chương trình quốc gia hay nêu chỉ tiêu của nó.",
    "compare.total": "{plans} kế hoạch trong {files} tệp;",
}
