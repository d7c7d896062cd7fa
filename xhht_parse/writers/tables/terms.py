"""Codes of the output -> the Vietnamese that a reader of a workbook sees in their place.

To add a code: a line in its list. A test holds the lists against the codes that the models know.
"""

from __future__ import annotations

from collections.abc import Mapping

LEVELS: Mapping[str, str] = {"central": "trung ương", "province": "tỉnh", "district": "huyện", "commune": "xã"}
COMPARATORS: Mapping[str, str] = {
    "eq": "=",
    "gt": ">",
    "ge": "≥",
    "lt": "<",
    "le": "≤",
    "approx": "≈",
    "between": "từ … đến",
}
CHANGES: Mapping[str, str] = {"increase": "tăng", "decrease": "giảm"}
ACTIONS: Mapping[str, str] = {
    "achieve": "đạt",
    "attract": "thu hút",
    "complete": "hoàn thành",
    "create": "xây dựng",
    "eliminate": "xóa bỏ",
    "increase": "tăng",
    "maintain": "duy trì",
    "reduce": "giảm",
    "train": "đào tạo",
}
DEADLINE_SOURCES: Mapping[str, str] = {"inline": "trong câu", "heading": "đề mục", "document": "cả văn bản"}
SECTION_KINDS: Mapping[str, str] = {
    "part": "phần",
    "chapter": "chương",
    "section": "mục",
    "subsection": "tiểu mục",
    "article": "điều",
    "clause": "khoản",
    "point": "điểm",
    "bullet": "gạch đầu dòng",
    "paragraph": "đoạn",
    "annex": "phụ lục",
}
SECTION_ROLES: Mapping[str, str] = {
    "annex": "phụ lục",
    "basis": "căn cứ",
    "commendation": "khen thưởng",
    "funding": "kinh phí",
    "implementation": "tổ chức thực hiện",
    "models": "mô hình",
    "monitoring": "kiểm tra, giám sát",
    "objectives": "mục tiêu",
    "objectives.by_year": "mục tiêu theo năm",
    "objectives.general": "mục tiêu chung",
    "objectives.indicators": "chỉ tiêu",
    "objectives.specific": "mục tiêu cụ thể",
    "objectives.vision": "tầm nhìn",
    "purpose": "mục đích",
    "purpose_requirements": "mục đích, yêu cầu",
    "recipients": "nơi nhận",
    "reporting": "chế độ báo cáo",
    "requirements": "yêu cầu",
    "scope": "phạm vi",
    "situation": "thực trạng",
    "solutions": "giải pháp",
    "subjects": "đối tượng",
    "tasks": "nhiệm vụ",
    "tasks_solutions": "nhiệm vụ, giải pháp",
    "time": "thời gian",
    "viewpoint": "quan điểm",
}
RELATIONS: Mapping[str, str] = {
    "basis": "căn cứ",
    "implements": "thực hiện",
    "proposes": "theo đề nghị",
    "amends": "sửa đổi, bổ sung",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "issued_with": "ban hành kèm theo",
    "guides": "hướng dẫn",
    "approves": "phê duyệt",
    "reviews": "sơ kết, tổng kết",
    "cites": "viện dẫn",
}
BASES: Mapping[str, str] = {
    "basis": "căn cứ",
    "implementing": "thực hiện",
    "proposal": "theo đề nghị",
    "considering": "xét",
}
DUTY_ROLES: Mapping[str, str] = {"lead": "chủ trì", "coordinate": "phối hợp", "other": "khác"}
MONEY_KINDS: Mapping[str, str] = {"total": "tổng số", "part": "thành phần", "rate": "định mức", "source": "nguồn vốn"}
VERDICTS: Mapping[str, str] = {
    "higher": "cao hơn",
    "equal": "bằng",
    "lower": "thấp hơn",
    "later": "muộn hơn",
    "missing": "không nêu",
    "other": "không so sánh được",
}
SEVERITIES: Mapping[str, str] = {"info": "ghi chú", "warning": "cảnh báo", "error": "lỗi"}
