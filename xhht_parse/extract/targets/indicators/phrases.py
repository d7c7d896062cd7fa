"""Phrases by which the parts of a name are told apart: who, of which kind, and what is told of them.

In: nothing. Out: patterns for the other files of the room. To know another predicate: one word in `PREDICATE`; another
kind of those whom a label tells of: one word in `_STAGE`.
"""

from __future__ import annotations

from ....text.folds import fold, pattern
from .wording import ITEM

PREDICATE = pattern(
    r"(?<!\w)(?:(?<!xếp loại )(?<![,:;%] loại )đạt|có(?! (?:điều kiện|hoàn cảnh|nguy cơ|nhu cầu|chứa))|được"
    r"|(?<!hiểu )biết|(?<!sự )(?<!độ )(?<!mức )hiểu(?: biết| rõ)?"
    r"|tham gia|thực hiện|ứng dụng|áp dụng|triển khai|đủ|bảo đảm|đảm bảo|sử dụng(?! trái phép)|hoàn thành|tiếp tục"
    r"|tiếp cận|không|đáp ứng|hoạt động|mở cửa|tập luyện|luyện tập|trở thành|bố trí|kết nối|phát hiện|phải|cung cấp"
    r"|xử lý|giải quyết|tổ chức(?!,)|đăng ký|là|hưởng|tốt nghiệp|qua đào tạo|(?:trên|vượt) chuẩn(?! nghèo)|duy trì"
    r"|giữ vững|nắm|chia sẻ|ra lớp|đến (?:lớp|trường|nhà trẻ)|đi học|vào (?:lớp|học)|lên lớp(?= (?:thẳng|sau|đúng))"
    r"|(?<!độ )(?<!mức )(?<!số )(?<!sự )hài lòng(?! của)"
    r"|sinh hoạt(?= (?:thường xuyên|định kỳ|hằng tháng|nền nếp|đều đặn|có hiệu quả))"
    r"|(?<!lớp )(?<!viên )(?<!sở )(?<!việc )dạy(?= (?:tiếng|môn|2|hai|ngoại ngữ|tin học|bơi) )"
    r"|(?<!lớp )(?<!trường )học(?= (?:chương trình|nghề|tiếng|tiếp|2|hai|môn|ngoại ngữ|tin học|bán trú) ))(?!\w)",
    tries=True,
)
TELLS = pattern(
    r" (?:xuất sắc|tốt|giỏi|khá|tiên tiến|trung bình|yếu|kém|chuẩn|vững mạnh|bỏ học|nghèo|mới|văn hóa|học tập|thể thao"
    r"|hiếu học|kiểu mẫu|an toàn|nâng cao)\Z"
)
""" "20% học sinh giỏi": it says by itself what they are."""
STRUCTURE = pattern(
    rf"{ITEM}(?:chuyển dịch |tỷ lệ (?=[^\W\d_]{{2}}))?"
    r"(?P<name>cơ cấu|tỷ trọng|(?<=tỷ lệ )[^\W\d_]+)(?!\w)"
)
_SCHOOL = r"nhà trẻ|mẫu giáo|mầm non|mn|tiểu học|th|thcs|thpt|trung học(?: cơ sở| phổ thông)?"
_STAGE = (
    r"(?:đăng ký|tốt|khá|giỏi|xuất sắc|trung bình|yếu|kém|đạt|chưa(?: đạt| hoàn thành)?|cần cố gắng"
    r"|hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?|đỗ|trúng tuyển|nam|nữ"
    rf"|{_SCHOOL}|đại học|cao đẳng|trung cấp|sơ cấp|nội trú|ngoại trú"
    r"|thành thị|nông thôn|đô thị|miền núi|biên giới"
    r"|thuận lợi|khó khăn|dân tộc thiểu số|(?:ngoài )?công lập|tỉnh|thành phố|huyện|xã|phường|trung ương|mức độ [1-3]"
    r"|(?<=cấp )(?:trường|cơ sở|cụm|bộ|ngành|quốc gia|quốc tế))"
)
_OF_KIND = (
    r"(?:(?:ở|đối với|riêng|loại|xếp loại|hạng|trình độ|hệ|cấp|bậc|tuyến|khu vực|vùng|trẻ|học sinh|người"
    r"|đồng bào) ){0,2}"
    rf"{_STAGE}(?:(?:,| và|, và|/| -) ?{_STAGE}){{0,3}}"
)
KIND, KIND_LAST = pattern(_OF_KIND), pattern(rf" {_OF_KIND}\Z")
"""A kind of those whom a label tells of: "Học tập: tốt 36%; khá 44%", "Bỏ học: cấp tiểu học dưới 0,1%"."""
LEVEL = pattern(rf"(?:(?:ở|cấp|bậc) ){{0,2}}(?:{_SCHOOL})")
"""The school of which a rate is: "hoàn thành | cấp tiểu học | đúng độ tuổi"."""
OF_THESE = fold("đối với ")
ALL_OF = pattern(r"tổng số(?: (?!(?:đạt|được|có|tham gia|biết|học)(?!\w))[^\W\d_]+){1,6}")
"""What only says what a share is of: "15.200 hộ, đạt 76% tổng số hộ"."""
_VERB = (
    r"(?:trồng|gieo trồng|hoàn thành|hoàn thiện|xây dựng|xây|đầu tư(?: xây dựng)?|làm|mở|mở rộng|phát triển|cải tạo"
    r"|nâng cấp|sửa chữa|duy tu|cứng hóa|kiên cố hóa|bê tông hóa|nhựa hóa|khôi phục|phục hồi|bảo vệ|khoanh nuôi|thu hồi"
    r"|chuyển đổi|tái canh|nạo vét|lắp đặt|giải phóng mặt bằng)(?: (?:mới|thêm|lại|được))*"
)
VERB_ALONE = pattern(rf"{_VERB}(?:(?:,| và|, và) {_VERB}){{0,3}}")
"""A verb that says nothing of what is measured: "Trồng mới 500 ha rừng"."""
PLACE = pattern(
    r"[ ]*(?:trên (?:toàn|địa bàn|phạm vi|tổng số)|ở|tại|trong|theo"
    r"|so với(?! (?:kịch bản|nam|nữ|mức chung|bình quân|trung bình))|từ|đến|trước|sau|để|nhằm|bằng|hằng năm"
    r"|hàng năm|mỗi năm|và|hoặc|;|,|\.)(?!\w)"
    r"|(?:chỉ tiêu|kế hoạch)(?= (?:được |đã |trên )?(?:giao|đề ra)| trở lên|[ ]*(?:[;,.]|\Z))|[(/]"  # 100% kế hoạch
)
"""What says no more than where, when or what for, behind a number: "80% ở vùng cao"."""
