"""Trang hướng dẫn và lỗi của mọi lệnh, tùy chọn dùng chung, và bản thân chương trình."""

TABLE = {
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
    "wrong.option": "không có tùy chọn {name}.",
    "wrong.option-perhaps": "không có tùy chọn {name}. Có phải ý bạn là {perhaps}?",
    "wrong.command": "không có lệnh “{name}”. Các lệnh: {known}.",
    "wrong.command-perhaps": "không có lệnh “{name}”. Có phải ý bạn là {perhaps}?",
    "wrong.name-perhaps": "Có phải ý bạn là {perhaps}?",
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
        "  xhht-parse compare plans/                   đối chiếu kế hoạch với chỉ tiêu quốc gia\n"
        "  xhht-parse explain plan.txt --line 42       những quy tắc nào đã được thử trên dòng 42"
    ),
}
