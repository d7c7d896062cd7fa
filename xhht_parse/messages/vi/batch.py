"""Lệnh `batch`, các bộ máy và bảng của nó."""

TABLE = {
    "batch.short": "Đọc cả thư mục; mỗi kế hoạch một tệp JSON, kèm báo cáo.",
    "batch.help": (
        "Đọc mọi kế hoạch trong THƯ_MỤC và các thư mục con (THƯ_MỤC có thể là tệp .zip). Mỗi kế hoạch thành một tệp "
        "JSON theo đúng cây thư mục: THƯ_MỤC/a/plan.txt cho ra OUT/a/plan.txt.json. "
        "Tệp lỗi không làm dừng các tệp khác; tệp kết quả được ghi trọn vẹn hoặc không ghi.\n\n"
        "Lần chạy bị dừng, bị tắt đột ngột hoặc hết đĩa sẽ tiếp tục từ chỗ dở: chỉ cần chạy lại đúng lệnh ấy. "
        "Tệp không thay đổi thì không đọc lại. docs/batch.md nói rõ từng trường hợp.\n\n"
        "Nhận tệp văn bản thuần, Word, trang web, PDF, ảnh và các tệp ấy nằm trong .zip; bỏ qua tệp ẩn, README và thư "
        "mục liên kết. OUT/report.json ghi kết quả của từng tệp.\n\n"
        "--format ghi thêm bảng chung của mọi kế hoạch (văn bản, bố cục, chỉ tiêu, viện dẫn, phân công, kinh phí, "
        "cảnh báo) vào OUT/tables/, lấy từ các tệp JSON đó; docs/tables.md mô tả từng cột."
    ),
    "batch.epilog": (
        "\b\nVí dụ:\n"
        "  xhht-parse batch plans/ -o out/\n"
        "  xhht-parse batch plans/ -o out/ --jobs 8 --rules my-rules.toml\n"
        "  xhht-parse batch plans/ -o out/ --format xlsx --format duckdb\n"
        "  xhht-parse batch plans/ -o out/ --quiet --log run.jsonl\n"
        "  xhht-parse batch plans/ -o out/ --shard 2/8      máy thứ hai trong tám máy\n"
        "  xhht-parse batch s3://bucket/plans -o s3://bucket/out --engine daft --format parquet\n"
        "\n\b\nMã kết thúc: 0 đọc được tất cả, 1 có tệp không đọc được, 2 dùng sai,\n"
        "3 chưa xong (đầy đĩa, …): cần chạy lại, 130 hoặc 143 bị dừng bằng Ctrl-C hoặc bởi hệ thống."
    ),
    "batch.output": "Thư mục kết quả (bắt buộc); được tạo nếu chưa có.",
    "batch.engine": (
        "local (mặc định): các tiến trình trên máy này. daft: chạy bằng Daft, một máy hoặc cụm Ray; THƯ_MỤC có thể là "
        "mẫu tên (glob) hoặc địa chỉ (s3://…), OUT nhận các phần Parquet hoặc JSON Lines. Xem docs/cluster.md"
    ),
    "engine.done": (
        "{parsed} đọc được · {failed} không đọc được · {skipped} bỏ qua; {parts} phần trong {out}, {made} phần mới ghi"
    ),
    "batch.timeout": (
        "Số giây tối đa cho một tệp (120); LibreOffice và tesseract có thêm thời gian của --limit seconds. "
        "0: không giới hạn."
    ),
    "batch.memory": (
        "Số MB bộ nhớ tối đa của một tiến trình (2048, ít nhất 64; chỉ có hiệu lực trên Linux). 0: không giới hạn."
    ),
    "batch.again": "Đọc lại tất cả, kể cả tệp không thay đổi.",
    "batch.prune": "Xóa JSON của kế hoạch không còn trong THƯ_MỤC; nếu không, JSON được giữ và có tên trong báo cáo.",
    "batch.shard": "Chỉ đọc phần thứ I trong N phần của THƯ_MỤC, máy nào cũng chia như nhau; ghi report.I-of-N.json.",
    "batch.log": "Ghi thêm vào tệp này mỗi tệp một dòng JSON: kết quả, số giây, tiến trình.",
    "batch.reading": "Đang đọc",
    "batch.rate": "{rate} kế hoạch/giây",
    "batch.left": "còn {time}",
    "batch.parsed": "đọc được",
    "batch.unchanged": "{count} tệp không đổi từ lần chạy trước",
    "batch.failed": "không đọc được",
    "batch.skipped": "bỏ qua",
    "batch.named": "báo cáo nêu lý do",
    "batch.found": "Trích được",
    "batch.failed-files": "Tệp không đọc được",
    "batch.removed": "Không còn trong thư mục; JSON vẫn được giữ (--prune để xóa)",
    "batch.file": "Tệp",
    "batch.reason": "Lý do",
    "batch.diagnostics": "Cảnh báo",
    "batch.code": "Mã",
    "batch.says": "Nội dung",
    "batch.severity": "Mức độ",
    "batch.count": "Số lần",
    "batch.files": "Số tệp",
    "batch.with-errors": "Tệp đọc được nhưng có lỗi",
    "batch.more-in-report": "… các tệp khác có tên trong báo cáo",
    "batch.written": "Kết quả JSON: {out} · báo cáo: {report}",
    "batch.nothing": "{folder} không có kế hoạch nào: không có tệp văn bản thuần, Word, trang web, PDF hay ảnh.",
    "batch.stopping": "Đang dừng: đọc nốt các tệp dở; nhấn lần nữa để dừng ngay.",
    "batch.interrupted": (
        "Đã dừng: xong {done} trên {total} tệp; các tệp đã ghi đều trọn vẹn. Chạy lại lệnh ấy để đọc tiếp."
    ),
    "batch.go-on": "Chưa xong: {done} trên {total} tệp đã đọc; các tệp đã ghi đều trọn vẹn. Hãy chạy lại.",
    "batch.in-use": "một lần chạy khác đang ghi vào {out}; hãy đợi nó xong.",
    "batch.anew": "{manifest}, sổ ghi các tệp đã đọc, bị hỏng hoặc thuộc phiên bản khác: mọi tệp được đọc lại từ đầu.",
    "batch.cannot-start": "không khởi động được tiến trình đọc nào ({detail}).",
    "batch.lost": "kết quả đã bị mất hoặc bị sửa sau khi ghi: {outputs}. Hãy chạy lại.",
    "batch.books": (
        "số tệp không khớp: có {inputs} tệp, nhưng {parsed} đọc được + {unchanged} không đổi + {failed} không đọc được "
        "+ {skipped} bỏ qua ({in_manifest} trong sổ). Đề nghị báo lỗi này và chạy lại với --again."
    ),
    "tables.written": "Bảng ({forms}) trong {folder}",
    "tables.cut": "{path}: một ô của {table}.{column} dài quá mức Excel chứa được (32.767 ký tự) nên bị cắt bớt.",
    "tables.more-cut": "… và {count} ô khác.",
}
