"""The words that open what is measured, each list for what is asked of it.

In: nothing. Out: patterns and strings for the other files of the room. To know another such word: one word in
`QUANTITY`, and in those below it where the same is asked of it.
"""

from __future__ import annotations

from ....text.folds import pattern

QUANTITY = (
    r"(?:tỷ|tỉ|tổng|số(?! hóa )|chỉ số|mức|tốc độ|sĩ số"
    r"|chi phí|diện tích|giá trị|thu nhập|năng suất|sản lượng|quy mô|độ che phủ|kim ngạch|tuổi thọ)"
)
"""What may open a name, behind all that only leads in."""
WITH_QUANTITY = pattern(
    rf"(?<! đối)(?<! so)(?<! gắn)(?<! hợp)(?<! ứng)(?<! cùng)[ ]với (?={QUANTITY}[ ](?!công ty|cục)[^;:.()]{{0,60}}\Z)"
)
""" "diện tích 700 ha với sản lượng 1.200 tấn", "20 dự án đầu tư với tổng vốn đăng ký 900 tỷ đồng"."""
NAMES_QUANTITY = pattern(rf"(?:{QUANTITY}|kết quả|chuẩn(?= [^\W\d_])|việc làm)[ ]")
MEASURED = pattern(
    r"(?:số|tổng|diện tích|sản lượng|mật độ|tỷ số|tỉ số|quy mô|năng suất|công suất|tuổi thọ|thời gian"
    r"|(?:mức|tỷ suất|tổng tỷ suất)(?! [^;,]{1,60} mỗi ))(?!\w)"
)
"""What is counted in the unit of its number: "Diện tích chè 1.200 ha", where the unit names nothing."""
MEASURE = pattern(
    r"(?:tổng )?(?:sản lượng|diện tích|đàn|năng suất(?! lao động)|doanh thu|kim ngạch(?: xuất khẩu| nhập khẩu)?"
    r"|tỷ trọng|tốc độ tăng(?: trưởng)?|giá trị(?: sản xuất| xuất khẩu)?)[ ]"
)
"""What several things have, beside one another: "Diện tích lúa 900 ha, ngô 250 ha"."""
BEGINS_ANEW = (
    "tỷ lệ ", "tỉ lệ ", "tỷ trọng ", "doanh thu ", "kim ngạch ", "giá trị ", "sản lượng ", "diện tích ", "tổng số ",
)  # fmt: skip
"""What opens the words of the second of two numbers, before the last comma between them, too."""
RATES = ("tỷ lệ ", "tỉ lệ ", "tỷ lệ các ", "tỉ lệ các ")
NO_RATES = ("mức độ ", "số ", "tổng ", "chỉ số ", "điểm ")
"""What is no rate of the one named before it: "tỷ lệ hồ sơ đạt 50%, mức độ hài lòng đạt 80%"."""
