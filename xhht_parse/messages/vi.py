"""Thông báo bằng tiếng Việt. Chỗ trống trong ngoặc nhọn; \\b giữ nguyên cách xuống dòng của đoạn."""

from . import batch_vi as batch

TABLE = {
    # Khung của mọi trang hướng dẫn và thông báo lỗi
    "ui.usage": "Cách dùng:",
    "ui.options": "Tùy chọn",
    "ui.commands": "Các lệnh",
    "ui.options-slot": "[TÙY CHỌN]",
    "ui.command-slot": "LỆNH …",
    "ui.error": "Lỗi: {message}",
    "ui.hint": "Xem hướng dẫn: '{command} --help'.",
    "ui.stdout": "đầu ra chuẩn",
    "ui.interrupted": "Đã dừng theo yêu cầu.",
    "ui.defect": (
        "Chương trình gặp lỗi nội bộ: {detail}. Đề nghị thông báo lỗi này cho nhóm phát triển. "
        "Đặt XHHT_PARSE_DEBUG=1 để xem chi tiết."
    ),
    "slot.file": "TỆP",
    "slot.files": "TỆP…",
    "slot.folder": "THƯ_MỤC",
    "slot.paths": "TỆP|THƯ_MỤC…",
    "slot.name": "TÊN",
    "slot.number": "N",
    "slot.offset": "VỊ_TRÍ",
    "slot.limit": "TÊN=GIÁ_TRỊ",
    # Dùng sai
    "wrong.option": "không có tùy chọn {name}.",
    "wrong.option-perhaps": "không có tùy chọn {name}. Có phải ý bạn là {perhaps}?",
    "wrong.command": "không có lệnh “{name}”. Các lệnh: {known}.",
    "wrong.command-perhaps": "không có lệnh “{name}”. Có phải ý bạn là {perhaps}?",
    "wrong.missing": "thiếu {name}.",
    "wrong.value": "“{value}” không hợp lệ đối với {name}.",
    "wrong.choice": "“{value}” không hợp lệ đối với {name}: chọn {known}.",
    "wrong.number": "“{value}” không hợp lệ đối với {name}: cần một số nguyên{least}.",
    "wrong.share": "“{value}” không hợp lệ đối với --shard: viết I/N với I từ 1 đến N, ví dụ 2/8.",
    "wrong.least": " từ {least} trở lên",
    "wrong.no-value": "{name} cần có giá trị kèm theo.",
    "wrong.extra": "thừa tham số: {what}.",
    "wrong.missing-extra": (
        '{option} cần thêm gói chưa được cài đặt. Cài bằng lệnh: pip install "xhht-parse[{extra}]"'
    ),
    "wrong.address": "{place} là địa chỉ của kho lưu trữ; dùng --engine daft để đọc và ghi ở đó.",
    "wrong.not-with-engine": "{option} chỉ dùng với bộ máy local; --engine daft không dùng đến.",
    "wrong.format-of-engine": "--engine daft ghi {known}, không ghi {form}. DuckDB đọc được ngay các tệp đó.",
    "wrong.same-output": "{first} và {second} sẽ cùng ghi vào {output}. Đọc riêng từng tệp, mỗi tệp một thư mục -o.",
    "wrong.format-of-share": "bảng được lập từ toàn bộ: chạy không có --shard sau khi mọi phần đã đọc xong.",
    "wrong.cannot-write": "không ghi được vào {path}: {detail}.",
    "os.EACCES": "không có quyền ghi",
    "os.EISDIR": "đây là thư mục",
    "os.ENOENT": "không có thư mục đó",
    "os.ENOSPC": "đĩa đã đầy",
    "os.EROFS": "đĩa chỉ cho phép đọc",
    "wrong.no-memory": "hết bộ nhớ. Tăng bộ nhớ hoặc chia nhỏ tệp.",
    "wrong.offset": "văn bản có {size} ký tự; --at nhận giá trị từ 0 đến {last}.",
    "wrong.line": "văn bản có {size} dòng; --line nhận giá trị từ 1 đến {size}.",
    "wrong.limit-form": "“{name}” không phải giới hạn: cần viết TÊN=GIÁ_TRỊ, ví dụ pages=500.",
    "wrong.limit-name": "không có giới hạn “{name}”. Các giới hạn: {known}.",
    "wrong.limit-value": "“{value}” không hợp lệ với giới hạn {name}: cần số nguyên từ 1 (byte: có thể viết 200MB).",
    "wrong.at-and-line": "chỉ dùng --at hoặc --line, không dùng cả hai.",
    # Tùy chọn dùng chung
    "opt.help": "Hiển thị trang hướng dẫn này.",
    "opt.version": "Hiển thị phiên bản.",
    "opt.lang": "Ngôn ngữ thông báo: vi hoặc en. Mặc định theo ngôn ngữ của hệ thống.",
    "opt.rules": "Tệp TOML gồm từ vựng và quy tắc riêng của bạn (xem `xhht-parse rules`).",
    "opt.jobs": "Số tiến trình chạy song song. Mặc định tùy theo khối lượng công việc.",
    "opt.formats": (
        "Ghi thêm toàn bộ kết quả dạng jsonl, jsonl.zst, csv, xlsx, parquet hoặc duckdb vào OUT/tables/; "
        "có thể nêu nhiều lần."
    ),
    "opt.limit": (
        "Giới hạn cho mỗi tệp, ví dụ pages=50 hoặc file_bytes=200MB; có thể dùng nhiều lần. "
        "Danh sách tên giới hạn có trong docs/readers.md."
    ),
    "opt.quiet": "Không hiển thị tiến độ và bảng tổng hợp; vẫn nêu tên các tệp bị lỗi.",
    # Chương trình
    "app.help": (
        "Đọc kế hoạch hành chính: mỗi kế hoạch đề ra chỉ tiêu gì, thời hạn nào, cơ quan nào thực hiện.\n\n"
        "Mỗi giá trị trong kết quả đều ghi rõ vị trí trong văn bản và quy tắc đã tìm ra nó."
    ),
    "app.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse parse plan.txt                   một kế hoạch, kết quả dạng JSON\n"
        "  xhht-parse parse plan.txt --format text     như trên, dạng trang để đọc\n"
        "  xhht-parse batch plans/ -o out/             cả thư mục, mỗi kế hoạch một tệp JSON\n"
        "  xhht-parse targets plans/ --format csv      mọi chỉ tiêu của mọi kế hoạch trong một bảng\n"
        "  xhht-parse explain plan.txt --line 42       những quy tắc nào đã được thử trên dòng 42"
    ),
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
        "  xhht-parse parse 2024/*.txt -o out/         out/a.txt.json, out/b.txt.json …\n"
        "  xhht-parse parse scan.pdf --limit pages=50\n"
        "\n\b\nMã kết thúc: 0 đọc được tất cả, 1 có tệp không đọc được, 2 dùng sai."
    ),
    "parse.format": "json cho máy (mặc định), text cho người đọc.",
    "parse.output": "Ghi ra các tệp trong thư mục này; thư mục được tạo nếu chưa có.",
    "parse.strict": "Coi cảnh báo và lỗi trong kế hoạch là thất bại.",
    "parse.pretty": "Thụt dòng JSON cho dễ đọc; trên màn hình thì luôn như vậy.",
    "parse.doubts": "{path}: không đạt ở chế độ nghiêm ngặt, có {count} cảnh báo:",
    **batch.TABLE,
    "tables.written": "Bảng ({forms}) trong {folder}",
    "tables.cut": "{path}: một ô của {table}.{column} dài quá mức Excel chứa được (32.767 ký tự) nên bị cắt bớt.",
    "tables.more-cut": "… và {count} ô khác.",
    "targets.short": "Mọi chỉ tiêu của nhiều kế hoạch trong một bảng.",
    "targets.help": (
        "Mỗi chỉ tiêu một dòng, gộp mọi kế hoạch: kế hoạch, mục, nội dung chỉ tiêu, giá trị, đơn vị và thời hạn.\n\n"
        "CSV ghi ra tệp (-o) có dấu BOM ở đầu để Excel hiển thị đúng tiếng Việt; in ra màn hình thì không có."
    ),
    "targets.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse targets plans/\n"
        "  xhht-parse targets plans/ --format csv -o targets.csv\n"
        "  xhht-parse targets a.txt b.txt --format jsonl | jq .indicator"
    ),
    "targets.format": "table (mặc định), csv, hoặc jsonl (mỗi dòng một JSON).",
    "targets.output": "Ghi ra tệp này.",
    "targets.none": "Không tìm thấy chỉ tiêu nào trong {files} tệp.",
    "targets.total": "{targets} chỉ tiêu trong {files} tệp",
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
    "eval.json": "Số liệu dạng JSON.",
    "eval.verbose": "Kể cả từng chỗ sót và từng chỗ nhận nhầm.",
    # Trang để đọc trên màn hình
    "page.number": "Số, ký hiệu",
    "page.kind": "Loại văn bản",
    "page.issuer": "Cơ quan ban hành",
    "page.place": "Địa danh",
    "page.issued": "Ngày ban hành",
    "page.effective": "Ngày có hiệu lực",
    "page.period": "Giai đoạn",
    "page.vision": "tầm nhìn {year}",
    "page.field": "Lĩnh vực",
    "page.signer": "Người ký",
    "page.recipients": "Nơi nhận",
    "page.source": "Tệp",
    "page.untitled": "(không tìm thấy trích yếu)",
    "page.outline": "Bố cục",
    "page.targets": "Chỉ tiêu",
    "page.duties": "Phân công nhiệm vụ",
    "page.funding": "Kinh phí",
    "page.diagnostics": "Cảnh báo",
    "page.indicator": "Nội dung chỉ tiêu",
    "page.value": "Giá trị",
    "page.deadline": "Thời hạn",
    "page.section": "Mục",
    "page.plan": "Kế hoạch",
    "page.agency": "Cơ quan",
    "page.partners": "Phối hợp",
    "page.duty": "Nhiệm vụ",
    "page.amount": "Số tiền",
    "page.money-source": "Nguồn",
    "page.text": "Nguyên văn",
    "page.attachment": "Văn bản kèm theo",
    "page.more": "… và {count} mục nữa",
    "role.lead": "chủ trì",
    "role.coordinate": "phối hợp",
    "role.other": "khác",
    "page.line": "dòng {line}",
    "severity.info": "ghi chú",
    "severity.warning": "cảnh báo",
    "severity.error": "lỗi",
    "year.annual": "hằng năm",
    "change.increase": "tăng {value}",
    "change.decrease": "giảm {value}",
    "room.metadata": "thông tin văn bản",
    "room.sections": "mục",
    "room.targets": "chỉ tiêu",
    "room.references": "viện dẫn",
    "room.legal_bases": "căn cứ",
    "room.assignments": "phân công",
    "room.funding": "kinh phí",
    "room.definitions": "tên gọi tắt",
    "room.tables": "bảng",
    "room.attachments": "văn bản kèm theo",
    "room.diagnostics": "cảnh báo",
}
