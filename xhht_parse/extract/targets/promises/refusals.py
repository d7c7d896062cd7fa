"""Numbers that are no targets, whatever stands around them: one row a kind, with its reason.

`refusing` asks them. To refuse a new kind of number: one row in `REFUSALS` (`before` must end right at the number,
`after` begins right behind it, `clause` may stand anywhere in its clause), and an example that shows it.
"""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

from ....text.folds import pattern
from ..types import Family

ALL: frozenset[Family] = frozenset(
    {"percent", "points", "money", "count", "level", "rank", "factor", "fraction", "index"}
)
SHARES: frozenset[Family] = frozenset({"percent", "points"})
COUNTS: frozenset[Family] = frozenset({"count", "fraction"})


class Refusal(NamedTuple):
    why: str
    families: frozenset[Family]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    clause: re.Pattern[str] | None = None
    promised: bool = True
    """Whether it holds among objectives too."""
    most: float = inf
    """No larger number is one of these: "cấp 3", but "cấp 5.000 thẻ"."""
    word: str = ""
    """A word that `clause` cannot do without: found 50 times as fast."""
    unless: re.Pattern[str] | None = None
    """Words right before the number that make a promise of it all the same."""


REACH = 110
"""How far before a number its words may stand."""
CLASS = "a class"
NAMED = "the name of a thing"
AGAINST = "a result against"
RESULT = "a result already reached"
_JUST = "".join(
    f"(?<!{word} )"
    for word in (
        *("nông thôn", "đô thị", "thành lập", "xây", "xây dựng", "kết nạp", "trồng", "tạo", "tuyển", "mở", "đổi"),
        *("đảng viên", "hội viên", "đoàn viên", "câu lạc bộ", "sản phẩm", "mô hình", "việc làm", "phát triển"),
        *("phát hiện", "mắc", "nhiễm", "doanh nghiệp", "hợp tác xã", "tiêu chí", "chuẩn", "nghèo", "đa chiều"),
        *("đăng ký", "quy định", "chương trình", "kiểu", "lớp", "cấp", "lập"),
    )
)
"""Before "mới": then it is "new", not "just": "xã nông thôn mới đạt 90%"."""
REFUSALS = (
    Refusal(
        RESULT,
        ALL,
        before=pattern(
            rf"(?<!\w)(?:(?:đã|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )hiện(?: (?:toàn )?(?:tỉnh|huyện|xã))?"
            rf"|ước|{_JUST}mới|mới chỉ|vẫn)[ ]"
            r"(?:đạt|có(?!,)|được|xảy ra|giải ngân|thực hiện|hoàn thành|thu hút"
            r"|giảm|tăng|là|xây dựng|tổ chức|đào tạo|cấp|triển khai|còn|chỉ|mở|công nhận|thành lập|bồi dưỡng|tập huấn"
            r"|hỗ trợ|giải quyết|hình thành|huy động|số hóa)"
            r"|đang (?:đạt|có|là|ở mức)|hiện nay|đạt được|tính đến|lũy kế(?= (?:đã|từ|đến (?:nay|hết|ngày|tháng|thời)))"
            r"|hiện tại|cả nước có)(?!\w)[^;]{0,60}\Z"
        ),
    ),
    Refusal(RESULT, ALL, before=pattern(r"(?<!\w)(?<!thực )(?<!phát )(?<!thể )(?<!xuất )hiện[ ]\Z")),
    Refusal(RESULT, ALL, before=pattern(  # năm học trước có 85% học sinh đạt; not "tăng so với năm trước 5%"
        r"(?<!\w)(?<!với )(?<!so )(?<!hơn )(?<!bằng )(?:năm(?: học)?|giai đoạn|nhiệm kỳ) trước(?!\w)[^;,]{0,60}\Z")),
    Refusal(RESULT, ALL, promised=False, before=pattern(r"(?<!\w)lũy kế(?!\w)[^;]{0,60}\Z")),
    Refusal("what there is, not what is promised", ALL, promised=False, before=pattern(
        r"(?<!\w)(?<!phấn đấu )(?:toàn|trên địa bàn) (?:tỉnh|huyện|quận|thành phố|thị xã|xã) có(?!\w)[^;]{0,60}\Z")),
    Refusal("what there is, not what is promised", ALL, promised=False, before=pattern(  # Năm học 2025 - 2026 trường có
        r"(?<!đến )năm học 20[0-9]{2} ?- ?20[0-9]{2},? (?:nhà |toàn )?trường có(?!\w)(?:(?!phấn đấu)[^;]){0,60}\Z")),
    Refusal(AGAINST + " a plan or last year", ALL, after=pattern(
        r"[ ]?(?:(?:so với|so)[ ])?(?:kế hoạch(?! vốn)|dự toán|cùng kỳ|chỉ tiêu|nghị quyết|kh\b)")),
    Refusal(AGAINST + " a plan", ALL, promised=False, after=pattern(  # thu ngân sách đạt 75 tỷ đồng, vượt 23% dự toán
        r"[ ]?[,(][ ]?(?:vượt|bằng|đạt) [0-9.,]{1,6} ?%(?: so với)? (?:dự toán|kế hoạch|kh|cùng kỳ|chỉ tiêu)(?!\w)")),
    Refusal(AGAINST + " a plan", COUNTS, promised=False, after=pattern(  # việc làm cho 10.900 lao động (đạt 54%)
        r"[ ]?\((?:đạt|bằng|chiếm)(?: tỷ lệ)? [0-9.,]{1,6} ?%\)")),
    Refusal(AGAINST + " a plan", SHARES, after=pattern(  # tỷ lệ xã đạt chuẩn 83,2%/50%
        r"[ ]?/[ ]?[0-9]{1,3}(?:[.,][0-9]+)?[ ]?%")),
    Refusal("a rate of interest", SHARES | {"money"}, word="suất", clause=pattern(
        r"(?<!\w)(?<!vay vốn với )(?<!vay với )(?:lãi suất|thuế suất)(?!\w)(?! ưu đãi)")),
    Refusal("a norm", SHARES, after=pattern(  # đạt từ 80% tổng số điểm trở lên; not "80% số điểm trường"
        r"[ ](?:tổng (?:số )?điểm|số điểm) (?:tối đa|trở)(?!\w)")),
    Refusal("a norm", SHARES, before=pattern(  # chất đạm: 13 - 20%
        r"(?<!\w)(?:chất (?:đạm|béo|bột)|protein|protit|lipit|lipid|gluxit|glucid)(?!\w)[^;.,0-9]{0,30}\Z")),
    Refusal("a norm", ALL, word="tính", promised=False, clause=pattern(  # trên 10% đến 50%, được tính 1 điểm
        r"(?<!\w)(?:được tính|tính (?:là |thêm |bằng )?(?=[0-9])|tính điểm)")),
    Refusal("a norm", ALL, word=" điểm", promised=False, clause=pattern(  # mỗi chỉ tiêu vượt 5% cộng 10 điểm
        r"(?<!\w)(?:cộng|trừ|chấm) (?:thêm )?[0-9]")),
    Refusal("what a whole is made of", COUNTS, before=pattern(  # tiêm đầy đủ 8 loại vắc xin; 100% xã có đủ 3 sân chơi
        r"(?<!\w)(?:đầy|tiêm(?: chủng)?|(?<=%)[^;.%]{1,60} có) đủ(?: cả)?[ ]\Z")),
    Refusal("a condition", COUNTS, before=pattern(  # các dân tộc có dưới 10 nghìn người
        r"(?<!\w)(?:các|những)(?: [^\W\d_]+){1,3} có dưới[ ]\Z")),
    Refusal("a case that must not come about", COUNTS, before=pattern(  # không còn xã dưới 15 tiêu chí
        r"(?<!\w)không (?:để(?!\w)[^;]{0,100}"
        r"|c(?:òn|ó)(?: (?!(?:và|với|cho|để) )[^\W\d_]+){1,8} (?:dưới|trên|quá) )\Z")),
    Refusal("a case that must not come about", SHARES, before=pattern(  # …, không có tỉnh, thành phố đạt dưới 60%
        r"(?<!\w)không (?:[^\W\d_]+,? ){1,6}nào (?:đạt )?dưới \Z"
        r"|(?<!\w)không c(?:òn|ó) [^;,.0-9]{1,60} có (?:tỷ|tỉ) lệ [^;,.0-9]{1,60} (?:trên|dưới|quá) \Z"
        r"|(?<!\w)không c(?:òn|ó)(?:,? (?:tỉnh|thành phố|xã|phường|đặc khu|thôn|địa phương|đơn vị|trường|nào|đạt))+"
        r" dưới \Z")),
    Refusal(RESULT, ALL, promised=False, before=pattern(  # theo thống kê, dân số tăng 8.700 người/năm
        r"(?<!\w)theo (?:thống kê|số liệu|kết quả (?:điều tra|khảo sát|rà soát|thống kê))(?!\w)[^;]{0,100}\Z")),
    Refusal("a forecast", ALL, before=pattern(r"(?<!\w)(?:dự báo|ước tính)(?!\w)[^;]{0,100}\Z")),
    Refusal(AGAINST + " last year", ALL, clause=pattern(r"(?<!\w)so (?:với )?cùng kỳ"), word="kỳ"),
    Refusal("a share of capital", SHARES, after=pattern(r"[ ](?:vốn(?! vay| đầu tư công)|cổ phần|mức lương"
        r"|(?:quỹ (?:tiền )?)?lương)(?!\w)")),
    Refusal("what is left", SHARES, before=pattern(r"(?<!\w)(?:số|phần) còn lại (?:\(|(?:là|chiếm) )?\Z")),
    Refusal("a rate of interest, tax, fee or support", SHARES | {"money"}, before=pattern(
        r"(?<!\w)(?:lãi suất|thuế suất|mức thuế|mức đóng(?! góp[^;.,]{1,50} (?:đạt|bình quân))|mức thu(?! nhập)|lệ phí"
        r"|mức phạt|phạt tiền|mức chi(?! tiêu)|mức trích|trích nộp|chiết khấu|hoa hồng|vốn điều lệ"
        r"|phân chia|điều tiết|mức hỗ trợ|mức cho vay|mức vay|mức thưởng|mức hưởng(?! thụ)"
        r"|(?<!ảnh )hưởng(?! lương| lợi| thụ| ứng|[^;.,]{1,60} (?:đạt|chiếm)(?!\w))|đối ứng|định mức|đơn giá"
        r"|giá bán|phụ cấp|tiền lương|mức giá|giảm giá"
        r"|khuyến mại|hỗ trợ không quá|hỗ trợ tối đa|hỗ trợ bằng"
        r"|(?<!theo )(?<!\()chuẩn nghèo(?! đa chiều|[^;.)]{0,60}[)]))(?!\w)[^;.]{0,80}\Z")),
    Refusal("a rate of support", SHARES, after=pattern(
        r"[ ](?:tổng )?(?:mức |số )?(?:kinh phí|học phí|giá trị (?:hợp đồng|quyết toán|dự toán)"
        r"|lãi(?: suất)?|tiền|viện phí|lệ phí|phí|giá(?! (?:thành|trị))|thuế"
        r"|chi (?:thường xuyên|đầu tư|sự nghiệp)|tỷ lệ điều tiết"
        r"|mức (?:đóng|phí|giá|thuế|hỗ trợ)|nguồn thu|số thu|số tiền)(?!\w)")),
    Refusal("a rate of support", SHARES, after=pattern(r"[ ](?:tổng )?(?:mức )?chi phí(?!\w)"), unless=pattern(
        r"(?<!\w)(?:cắt giảm|tiết giảm|giảm|tiết kiệm)(?!\w)(?:(?!hỗ trợ)[^;.]){0,90}\Z")),  # … chi phí tuân thủ
    Refusal("a rate of support", SHARES, before=pattern(  # hỗ trợ 50% giá trị công trình; not "chiếm 10% giá thành"
        r"(?<!\w)hỗ trợ(?!\w)[^;.,]{0,40}\Z"), after=pattern(r"[ ]giá (?:thành|trị)(?!\w)")),
    Refusal("a rate of support", SHARES, before=pattern(  # vé giảm 50% cho học sinh, miễn phí 100% cho trẻ em
        r"(?<!\w)(?:miễn|giảm)(?: phí| vé)?[ ]\Z"), after=pattern(
        r" cho (?:các )?(?:hộ|học|sinh viên|trẻ|người|đối tượng)(?!\w)")),
    Refusal("a rate of support", SHARES, promised=False, before=pattern(  # hỗ trợ 50% kinh phí (hộ cận nghèo 40%), …
        r"(?<!\w)(?<!được )(?<!tỷ lệ )(?:(?<!, )hỗ trợ|đóng|(?:đóng góp(?! (?:vào|của))"
        r"|hỗ trợ(?=[^;,.]{0,40} (?:(?:kinh |chi |học )?phí|giá|tiền|vốn)(?!\w)))(?!\w)"
        r"(?:(?! (?:đạt|tỷ lệ|tỉ lệ|tăng|giảm|còn|lên)(?!\w))[^;.]){0,80}) \Z"
    ), after=pattern(r"(?:[;.,)]|\Z|[ ](?:mỗi|hằng|hàng) năm(?!\w))")),
    Refusal("a share of a fund", SHARES, promised=False, before=pattern(  # chi tối đa 20% quỹ cho hoạt động
        r"(?<!\w)(?:chi|trích|trích lại|sử dụng|giữ lại|để lại)(?: (?:không quá|tối đa|tối thiểu|ít nhất))? \Z"
    ), after=pattern(r" (?:tổng )?(?:(?:số|nguồn) )?(?:thu )?quỹ(?!\w)")),
    Refusal("a share of a budget", SHARES, before=pattern(
        r"(?<!\w)(?:(?<!chi )(?<!thu )ngân sách|nguồn xã hội hóa|các nguồn|nguồn vốn|kinh phí thực hiện|vốn sự nghiệp"
        r"|vốn đầu tư công)[^;.,]{0,50}(?:hỗ trợ"
        r"|bảo đảm|đảm bảo|chi|bố trí|cấp|là|khoảng|khoản|:)?[ ]\Z"
    ), after=pattern(r"(?:[;.,)]|\Z|[ ](?:và|kinh phí|tổng(?! chi ngân sách)))"),
        unless=pattern(r"(?<!\w)giải ngân(?!\w)[^;.]{0,90}\Z")),
    Refusal("a condition", ALL, before=pattern(
        r"(?<!\w)(?:nếu|(?<!số )(?<!các )(?<!% )trường hợp"
        r"|với điều kiện|trong trường hợp|(?<!đến )khi(?= (?:đạt|có|đủ|tham gia (?:đủ|ít nhất|tối thiểu|từ|trên)) )"
        r"|đối với (?:các )?(?:hộ|xã|trường|đơn vị|dự án|công trình) có)(?!\w)[^,;:]{0,60}\Z")),
    Refusal("a condition", SHARES, promised=False, before=pattern(  # các thôn có trên 30% hộ nghèo được ưu tiên
        r"(?<!\w)(?<!phấn đấu )(?:các|những|mọi)(?: [^\W\d_]+){1,3} (?:có|đạt) (?:tỷ lệ )?(?:từ|trên|dưới)[ ]\Z"
    ), after=pattern(
        r"[^,;.]{0,60} (?:được (?:ưu tiên|hỗ trợ|tặng|hưởng|cấp|vay|miễn|xem xét|xét)|phải|thì|thuộc"
        r"|dân tộc thiểu số(?= sinh|,))(?!\w)")),
    Refusal("a condition", SHARES, before=pattern(  # giảm 4% số hộ nghèo tại các xã có tỷ lệ hộ nghèo trên 25%
        r"(?<!\w)(?:(?:tại|ở|trong|thuộc|của|đối với) (?:các|những|nơi|vùng)(?: [^\W\d_]+){0,3} có tỷ lệ"
        r"(?: [^\W\d_]+){1,6}|ưu tiên(?: cho)? (?:các|những)(?: [^\W\d_]+){1,3} có) (?:từ|trên|dưới)[ ]\Z")),
    Refusal(CLASS, SHARES, promised=False, before=pattern(r"(?<!\w)từ [0-9.,]{1,6} ?%? ?đến dưới[ ]\Z")),
    Refusal("the make-up of a test or a course", SHARES, promised=False, after=pattern(  # đề: 40% nhận biết, …
        r" (?:mức (?:độ )?)?(?:nhận biết|thông hiểu|vận dụng|lý thuyết|thực hành)(?!\w)")),
    Refusal("a condition", SHARES, before=pattern(  # công trình hư hỏng trên 70%
        r"(?<!\w)(?:hư hỏng|xuống cấp|mất sức lao động|suy giảm khả năng lao động|thương tật|khuyết tật"
        r"|tổn thương cơ thể|độ dốc|độ ẩm)(?: (?:từ|trên|dưới|hơn|khoảng))?[ ]\Z")),
    Refusal("an age", ALL - SHARES, before=pattern(r"(?<!\w)(?:độ tuổi|nhóm tuổi|từ đủ|tuổi từ)(?: từ)?[ ]?\Z")),
    Refusal("a technical figure", ALL, before=pattern(
        r"(?<!\w)(?:tốc độ|băng thông|điện áp|tần số|công suất tối thiểu|nhiệt độ|độ ẩm|tỷ lệ bản đồ"
        r"|bản đồ tỷ lệ|tỷ lệ 1)[ ](?:[^ ,;.]+ ){0,2}\Z"
    ), after=pattern(r"(?![ ]?%?/?[ ]?năm|\Z|[.;,])")),
    Refusal(NAMED, COUNTS, before=pattern(
        r"(?<!\w)(?<!mỗi )(?<!từng )(?<!hằng )(?<!hàng )(?:điều|khoản|(?<!thí )(?<!làm )(?<!dứt )điểm|mục|tiểu mục"
        r"|chương|phần|phụ lục|biểu|mẫu|bảng"
        r"|(?<!tổng )(?<!sĩ )(?<!dân )số|lần thứ|thứ|khóa|(?<!xếp )(?<!nâng )hạng|(?<!các )(?<!phân )loại|lớp|khối|đợt"
        r"|bước|quý|tháng|ngày|năm|tuần|kỳ|tiêu chí|mục tiêu|nhiệm vụ|dự án|tiểu dự án|hợp phần|nội dung|trang"
        r"|(?<!học )(?<!thực )(?<!luyện )tập"
        r"|quyển|phường|quận|khu vực|vùng|đội|tổ"
        r"|bậc|phiên bản|web|cung|phòng|đường|quốc lộ|km|chương trình|đề án|nghị quyết|chỉ thị|quyết định"
        r"|công văn|tỉnh lộ|ấp|khóm|khu phố|tổ dân phố"
        r"|giai đoạn|nhóm|(?<!ở )(?<!đạt )(?<!về )(?<!trì )mức|đầu tiên"
        r"|điện thoại|sđt|fax)[ ](?:số[ ])?\Z")),
    Refusal(NAMED, COUNTS, before=pattern(r"(?<!\w)(?:công nghiệp|thế hệ)[ ]\Z"), most=5),
    Refusal("what there is, not what is promised", COUNTS, before=pattern(
        r"(?<!\w)(?:gồm|bao gồm|gồm có|trong số|trong tổng số|của|thuộc|giữa|(?<!trồng )thay thế|sau|qua|khoảng cách"
        r"|cách|kể từ|trong vòng|trong thời hạn|trong thời gian"
        r"|thời gian|thời hạn|thời lượng|tại thời điểm|diện tích tự nhiên(?: là)?|trên tổng số|hiện trạng"
        r"|sáp nhập|hợp nhất)[ ]\Z"
    ), unless=pattern(r"(?<!\w)(?:duy trì hoạt động|sự tham gia) của \Z")),
    Refusal("what there is, not what is promised", COUNTS, after=pattern(
        r"[ ]?(?:(?:[^\W\d_]+[ ]){0,3}hiện có(?!\w)|hiện nay|đã được|đã có|nêu trên|nói trên|trên đây|sau đây"
        r"|dưới đây|thành viên ban"
        r"|kể từ)"
    ), unless=pattern(  # củng cố, nâng cấp 35 sản phẩm hiện có
        r"(?<!\w)(?:bảo vệ|quản lý|giữ vững|chăm sóc"
        r"|nâng cấp|củng cố|duy trì|cải tạo|kiện toàn|mở rộng|sửa chữa|hoàn thành|khởi công)[ ]\Z")),
    Refusal("what there is, not what is promised", COUNTS, after=pattern(r"[ ]?còn lại(?!\w)"), unless=pattern(
        r"(?<!\w)(?:hoàn thành|phủ sóng|xóa|công nhận|đầu tư|xây dựng|hỗ trợ|di dời|xử lý|nâng cấp|cải tạo)(?!\w)"
        r"[^;,.]{0,80}[ ]\Z")),  # phủ sóng tại 12 thôn còn lại
    Refusal("a definition", ALL, before=pattern(  # hộ nghèo là hộ có thu nhập dưới … và thiếu hụt từ 3 chỉ số
        r"(?<!\w)(?<!% )(?<!số )(?:hộ|người|xã|thôn|trẻ|doanh nghiệp)(?: [^\W\d_]+){0,4} là (?:những |các )?"
        r"(?:hộ|người|xã|thôn|trẻ|doanh nghiệp)(?: gia đình| dân| em)? (?:có|từ|trong|đạt)(?!\w)[^;]{0,80}\Z")),
    Refusal("a norm", frozenset({"money"}), before=pattern(r"(?<!\w)(?:hộ|người"
        r"|đối tượng)[^,;]{0,30} có thu nhập[^,;]{0,30}\Z")),
    Refusal("a norm", frozenset({"money"}), before=pattern(  # 500 suất học bổng, mỗi suất tối thiểu 1 triệu đồng
        r"(?<!\w)mỗi (?:suất|phần|giải|căn|nhà|mô hình|công trình|em|cháu)(?: [^\W\d_]+){0,4} \Z")),
    Refusal(NAMED, COUNTS, before=pattern(  # biểu 3, 4
        r"(?<!\w)(?:số|biểu|mẫu|phụ lục)[ ](?:[0-9]{1,3}, ){0,9}[0-9]{1,3}(?:,| và)[ ]\Z"), most=999),
    Refusal(NAMED, COUNTS, before=pattern(  # học sinh lớp 3, 4 và 5; not: lớp 3, 4 và 30 trường
        r"(?<!\w)(?:(?<!khối )lớp|khối)[ ](?:[0-9]{1,2}, ){0,9}[0-9]{1,2}(?:,| và)[ ]\Z"), most=12),
    Refusal(NAMED, COUNTS, before=pattern(r"(?<!\w)(?<!nâng )(?<!cung )cấp[ ]\Z"), most=12),
    Refusal(NAMED, SHARES, before=pattern(  # có trình độ ngoại ngữ bậc 2 và 15% có trình độ bậc 3
        r"(?<!\w)(?:bậc|hạng|lớp|khối|khu vực|cấp độ)[ ]\Z"), after=pattern(r"(?<!%)(?:,| và)(?!\w)")),
    Refusal("what a share is of, not what is promised", COUNTS, before=pattern(  # tỷ lệ biết chữ ở 14 xã khó khăn
        r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)[^;:,.0-9]{1,80} (?:ở|tại|của|trong|thuộc)[ ]\Z")),
    Refusal("what a share is of, not what is promised", COUNTS | SHARES, before=pattern(
        r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)[^;:,.0-9]{1,80} (?:có|được)"  # tỷ lệ hộ có ít nhất 01 người đọc sách đạt 75%
        r"(?: (?:ít nhất|tối thiểu|trên|dưới|từ|hơn|không quá|đủ))?[ ]\Z"
    ), after=pattern(
        r"[^;:,.0-9]{0,100} (?:đạt|chiếm|là|lên|duy trì)(?: [^;:,.0-9]{1,20})? ?[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%")),
    Refusal("what a share is of, not what is promised", COUNTS, before=pattern(  # tỷ lệ mắc 4 bệnh phổ biến đạt 84%
        r"(?<!\w)(?:tỷ lệ|tỉ lệ)(?!\w)(?:[^;:,.0-9]|[0-9]{1,2}(?= (?:tuổi|lần)(?!\w))){1,80}"
        r"(?<!giảm)(?<!tăng)(?<!còn)(?<!đạt)(?<!lên)(?<!xuống)(?<!là)[ ]\Z"
    ), after=pattern(
        r"[^;:,.0-9]{0,100} (?:đạt|chiếm|là|lên|duy trì)(?: [^;:,.0-9]{1,20})? ?[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%")),
    Refusal("a denominator", COUNTS, before=pattern(  # bình quân 01 xã có 02 sản phẩm
        r"(?<!\w)(?:bình quân|trung bình|mỗi)[ ]\Z"), after=pattern(
        r"[^,;.0-9]{0,20} (?:có|được|đạt|mở|tổ chức|tiếp nhận|phục vụ)(?!\w)"), most=1),
    Refusal("a denominator", COUNTS, before=pattern(  # số dân bình quân trên 01 điểm phục vụ khoảng 3.600 người
        r"(?<!\w)(?:bình quân|trung bình) (?:trên|cho|của)[ ]\Z"), after=pattern(
        r"[^,;.0-9]{0,40} (?:đạt|là|khoảng|trên|dưới|không quá|tối đa|tối thiểu|ít nhất|từ) [0-9]"), most=1),
    Refusal("a denominator", COUNTS, before=pattern(  # diện tích tối thiểu cho 1 học sinh
        r"(?<!\w)(?:diện tích|định mức|mức)(?!\w)[^;,.0-9]{0,40} (?:cho|trên|của)[ ]\Z"), most=1),
    Refusal("a denominator", COUNTS, before=pattern(  # xếp hạng từ 25 đến 30 trên 65 đoàn
        r"(?<!\w)(?:xếp|đứng|vị trí)(?!\w)[^;,.0-9]{0,30}[0-9]{1,3}(?:(?: đến | ?- ?)[0-9]{1,3})? trên"
        r"(?: tổng số)?[ ]\Z")),
    Refusal("a conversion", COUNTS, before=pattern(r"(?<!\w)(?:quy đổi|tương đương|tương ứng)[ ]\Z")),
    Refusal("whom money goes to", COUNTS, before=pattern(
        r"(?<!\w)(?:ngân sách|kinh phí|dự phòng|nguồn vốn)(?!\w)[^;,.]{0,60} cho[ ]\Z")),
    Refusal("a count of copies", COUNTS, before=pattern(r"(?<!\w)(?:lưu(?! (?:trú|lượng|vực|động|học|giữ|trữ"
        r"|thông|hành))|gửi|nộp|photo|in)(?!\w)[^,;.]{0,20}\Z")),
)  # fmt: skip
