"""Where the money comes from: "ngân sách tỉnh", "xã hội hóa", "lồng ghép các chương trình", "vốn ODA".

To add a source: one line in `_SOURCE`; a longer phrase stands before a shorter one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...text.folds import fold, pattern
from ...text.literals import holds
from ...text.spans import Span

_LEVEL = (
    r"(?: (?:nhà nước|trung ương|địa phương|tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu|các cấp|tập trung"
    r"|cấp (?:tỉnh|huyện|xã|thành phố|trên|mình)|hỗ trợ|sự nghiệp(?: \w+){0,3}?(?= hằng| hàng|[,.;]))(?!\w))"
)
_W = r"[^\W\d]+"  # a word
_WHO = (
    r"(?:các )?(?:doanh nghiệp|hợp tác xã|tổ hợp tác|người dân|hộ dân|hộ gia đình|hộ sản xuất|tổ chức|cá nhân|cộng đồng"
    r"|nhân dân|nhà đầu tư|chủ đầu tư|chủ cơ sở|nhà hảo tâm|đơn vị|cơ quan|phụ huynh)(?!\w)"
)
_WHOS = rf"{_WHO}(?:(?:, ?| và |, và ){_WHO}){{0,6}}"
_LEVELS = (
    r"(?:(?:, ?| và |, và )(?:cấp )?(?:trung ương|địa phương|tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu)(?!\w))"
)
_SOURCE = pattern(
    r"(?:(?:các )?(?:nguồn vốn|nguồn lực|nguồn|vốn|kinh phí) )?ngoài ngân sách(?: nhà nước)?"
    rf"|(?:nguồn vốn |nguồn |vốn |kinh phí )(?:ngân sách|nsnn|nstw|nsđp){_LEVEL}{{0,2}}{_LEVELS}{{0,4}}"
    rf"|n(?:(?<=từ n)|(?<=do n))(?:gân sách|snn|stw|sđp){_LEVEL}{{0,2}}{_LEVELS}{{0,4}}"
    rf"|(?:ngân sách|nsnn|nstw|nsđp){_LEVEL}{{1,2}}{_LEVELS}{{0,4}}"
    r"|nguồn thu (?:sự nghiệp|hợp pháp|học phí|dịch vụ|xổ số kiến thiết|tiền sử dụng đất|để lại)(?: của đơn vị)?"
    r"|(?:nguồn )?thu (?:tiền sử dụng đất|xổ số kiến thiết)"
    rf"|(?:nguồn vốn |nguồn |vốn )(?:(?:đóng góp|tự có|đầu tư|huy động|xã hội hóa) )?(?:của |từ )?{_WHOS}"
    r"|(?:nguồn |nguồn vốn |nguồn lực |vốn |kinh phí )?xã hội h(?:óa|oá)"
    r"|(?:các )?(?:nguồn vốn|nguồn kinh phí|nguồn lực|nguồn thu|nguồn)(?: \w+){0,2}? hợp pháp(?: khác)?"
    r"|(?:các )?(?:nguồn vốn|nguồn kinh phí|nguồn)"
    r" (?:(?:vận động )?tài trợ|viện trợ|hỗ trợ|đóng góp|huy động|vận động|ủng hộ|vay|khác)(?!\w)(?! (?:của|từ) )"
    r"|(?:nguồn |vốn |nguồn vốn |kinh phí )(?:của |từ )?(?:các )?chương trình mục tiêu quốc gia"
    r"|c(?:(?<=: c)|(?<=từ c))hi thường xuyên"
    r"|nguồn chi (?:thường xuyên|đầu tư(?: phát triển)?)"
    r"|(?:nsnn|nstw|nsđp)(?= ?:)|vốn (?:huy động )?khác(?!\w)"
    r"|(?:nguồn )?vốn (?:(?:vay )?oda|fdi|vay|tài trợ|viện trợ|đầu tư (?:công(?: trung hạn)?|phát triển(?! toàn))"
    r"|sự nghiệp"
    r"|tín dụng(?: ưu đãi)?|tự có|trái phiếu(?: chính phủ)?|đối ứng(?: của (?:tỉnh|địa phương|huyện|xã))?)(?!\w)"
    r"|lồng ghép (?:(?:từ|trong|vào|với|kinh phí|nguồn|vốn|các) ){0,4}"
    r"(?:chương trình(?: mục tiêu(?: quốc gia)?)?|đề án|dự án|kế hoạch|nguồn|nhiệm vụ)"
    r"(?:(?:, ?| và )(?:chương trình|đề án|dự án|kế hoạch|nhiệm vụ)){0,4}"
    r"|(?:nguồn )?(?:sự )?(?:đóng góp|tài trợ|ủng hộ|viện trợ)(?: tự nguyện)? (?:của|từ) [^.;:()]{3,70}?"
    r"(?=[.;:()]|$|, (?!cá nhân|doanh nghiệp|tổ chức|cộng đồng|nhân dân|nhà )| và các| theo| để)"
    r"|(?:nguồn (?:kinh phí |chi )?|dự toán chi )sự nghiệp"
    r"(?: (?:giáo dục|y tế|kinh tế|khoa học|môi trường|văn hóa|đào tạo)"
    r"(?:(?: và |, ?| ?- ?| )(?:đào tạo|dạy nghề|công nghệ|thông tin|thể thao|xã hội|dân số))*(?!\w))?"
    r"|quỹ (?:khuyến học|đầu tư phát triển"
    rf"|phát triển {_W}(?: {_W}){{0,3}}|hỗ trợ {_W}(?: {_W}){{0,2}}|bảo trợ {_W}(?: {_W})?)"
    r"|dự toán (?:chi )?(?:thường xuyên|được giao|hằng năm|hàng năm)",
    tries=True,
)
_NO_SOURCE = tuple(map(fold, ("luật ", "phân cấp ", "cân đối ", "quản lý ", "thu ")))
"""Behind one of these it is another thing: "Luật ngân sách nhà nước", "quản lý vốn đầu tư công"."""
_GUARDS = (
    "nguồn", "ngân sách", "vốn", "dự toán", "xã hội h", "lồng ghép", "đóng góp", "tài trợ", "quỹ ", "viện trợ",
    "ns",
)  # fmt: skip
"""The most frequent first."""


def may_name_source(lower: str, start: int, end: int) -> bool:
    """Whether a word that each source holds stands here."""
    return holds(lower, _GUARDS, start, end)


def sources(lower: str, start: int, end: int) -> Iterator[Span]:
    """The sources named in `lower[start:end]`, in order."""
    if not may_name_source(lower, start, end):
        return
    at = start
    while (match := _SOURCE.search(lower, at, end)) is not None:
        at = match.start() + 1
        if not lower.endswith(_NO_SOURCE, 0, match.start()):
            at = match.end()
            yield Span(match.start(), at)
