"""The words that names of agencies are built from: what `agencies.py` recognises in running text.

To add an agency that the grammar does not reach, add its name to `NAMES` (or, with its code, to
`data/agencies.toml`: names there are known here too). Everything is in modern spelling and lower case.
"""

from __future__ import annotations

FIELDS = (
    "an toàn thực phẩm", "công an", "công thương", "công nghiệp", "dân tộc", "dân tộc và tôn giáo", "du lịch",
    "giao thông vận tải", "giao thông, xây dựng", "giáo dục và đào tạo", "giáo dục", "giáo dục, khoa học và công nghệ",
    "kế hoạch và đầu tư", "khoa học và công nghệ", "khoa học, công nghệ và môi trường", "kinh tế", "kinh tế và hạ tầng",
    "kinh tế, hạ tầng và đô thị", "lao động, thương binh và xã hội", "ngoại giao", "ngoại vụ", "nội vụ",
    "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "nông nghiệp", "quản lý đô thị", "quốc phòng",
    "quy hoạch và kiến trúc", "tài chính", "tài chính, kế hoạch", "tài nguyên và môi trường", "thể dục thể thao",
    "thông tin và truyền thông", "thương mại", "tư pháp", "văn hóa và thể thao", "văn hóa và thông tin", "văn hóa",
    "văn hóa và xã hội", "văn hóa, khoa học và thông tin", "văn hóa, thể thao và du lịch", "văn hóa, thể thao",
    "xây dựng", "y tế", "thanh niên", "pháp chế", "tôn giáo",
)  # fmt: skip
"""What a Sở, Bộ or Phòng looks after; separators may be written as comma, "và", "&" or a dash."""

NAMES = (
    "ban an toàn giao thông", "ban chỉ đạo", "ban chỉ huy bộ đội biên phòng", "ban chỉ huy phòng thủ dân sự",
    "ban chỉ huy quân sự", "ban chấp hành đảng bộ", "ban dân tộc", "ban dân vận", "ban nội chính",
    "ban đại diện cha mẹ học sinh", "ban đại diện hội người cao tuổi", "ban quản lý các khu chế xuất và công nghiệp",
    "ban quản lý các khu công nghiệp", "ban quản lý các khu kinh tế", "ban quản lý khu công nghiệp",
    "ban quản lý khu kinh tế", "ban quản lý khu công nghệ cao", "ban quản lý dự án", "ban thi đua, khen thưởng",
    "ban thường vụ", "ban tiếp công dân", "ban tổ chức", "ban tuyên giáo", "ban tuyên giáo và dân vận",
    "báo và đài phát thanh, truyền hình", "báo và phát thanh, truyền hình", "bảo hiểm xã hội", "bệnh viện đa khoa",
    "bộ chỉ huy bộ đội biên phòng", "bộ chỉ huy quân sự", "bộ chqs", "bộ đội biên phòng", "bộ tư lệnh", "bưu điện",
    "chi cục hải quan", "chi cục quản lý thị trường", "chi cục thống kê", "chi cục thuế", "chi cục thủy sản",
    "chi cục dân số", "chi cục kiểm lâm", "chi cục phát triển nông thôn", "chi cục chăn nuôi và thú y", "chính phủ",
    "cổng thông tin điện tử", "công an", "công an nhân dân", "công đoàn", "cục hải quan", "cục quản lý thị trường",
    "cục thi hành án dân sự", "cục thống kê", "cục thuế", "đài phát thanh và truyền hình", "đài truyền hình",
    "đài truyền thanh", "đài tiếng nói", "đảng ủy", "đoàn đại biểu quốc hội", "đoàn thanh niên",
    "đoàn thanh niên cộng sản hồ chí minh", "đoàn tncs hồ chí minh", "đoàn tncs", "đoàn đbqh", "hiệp hội doanh nghiệp",
    "hội chữ thập đỏ", "hội cựu chiến binh", "hội cựu giáo chức", "hội doanh nghiệp", "hội đồng nhân dân", "hội doanh nhân trẻ",
    "hội khuyến học", "hội liên hiệp phụ nữ", "hội luật gia", "hội lhpn", "hội người cao tuổi", "hội nhà báo",
    "hội nông dân", "hội người khuyết tật", "hội bảo trợ người khuyết tật", "huyện đoàn", "huyện ủy", "học viện",
    "kho bạc nhà nước", "kiểm toán nhà nước", "liên đoàn lao động", "liên hiệp các hội khoa học và kỹ thuật",
    "liên hiệp các hội văn học nghệ thuật", "liên hiệp các tổ chức hữu nghị", "liên minh hợp tác xã", "mặt trận tổ quốc",
    "mặt trận tổ quốc việt nam", "ngân hàng chính sách xã hội", "ngân hàng nhà nước", "ngân hàng nhà nước việt nam",
    "quân khu", "quỹ đầu tư phát triển", "tập đoàn", "thành đoàn", "thành ủy", "thanh tra", "thanh tra chính phủ",
    "thi hành án dân sự", "thông tấn xã việt nam", "thống kê", "thuế", "thư viện", "thường trực hội đồng nhân dân",
    "thường trực tỉnh ủy", "thường trực thành ủy", "tỉnh đoàn", "tỉnh ủy", "tòa án nhân dân", "tòa án nhân dân tối cao",
    "tổng liên đoàn lao động", "tổng công ty", "trung tâm kiểm soát bệnh tật", "trung tâm phục vụ hành chính công",
    "trung tâm khuyến nông", "trường chính trị", "ủy ban kiểm tra", "ủy ban mặt trận tổ quốc", "ủy ban mttq",
    "ủy ban mặt trận tổ quốc việt nam", "ủy ban mttq việt nam", "ủy ban nhân dân", "ủy ban trung ương mặt trận tổ quốc việt nam",
    "văn phòng ban chỉ đạo", "văn phòng ban chỉ huy", "văn phòng chính phủ", "văn phòng điều phối nông thôn mới",
    "văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân", "văn phòng đoàn đbqh và hđnd",
    "văn phòng hội đồng nhân dân và ủy ban nhân dân", "văn phòng hđnd và ubnd", "văn phòng hội đồng nhân dân",
    "văn phòng hđnd", "văn phòng thành ủy", "văn phòng tỉnh ủy", "văn phòng ubnd", "văn phòng ủy ban nhân dân",
    "văn phòng quốc hội", "văn phòng trung ương đảng", "viễn thông", "viện kiểm sát nhân dân", "viện ksnd",
    "viện kiểm sát nhân dân tối cao", "công ty điện lực", "điện lực", "công ty", "ubnd", "hđnd", "mttq", "ubmttq",
    "ub mttq", "ubmttq việt nam", "bhxh", "lđlđ", "vpubnd", "kbnn", "nhnn", "bchqs", "tand", "vksnd", "lhpn", "ubmttqvn",
    "ban chqs", "bch quân sự", "bch qs", "quân đội",
)  # fmt: skip
"""Names beyond Sở, Bộ and Phòng, without the place that follows ("tỉnh", "thành phố Cần Thơ")."""

HEADS = (
    "ban", "báo", "bảo tàng", "bệnh viện", "bộ", "chi cục", "chi nhánh", "công ty", "cục", "đại học", "đài", "đảng bộ", "đoàn",
    "hiệp hội", "học viện", "hội", "hội đồng", "hợp tác xã", "liên đoàn", "liên hiệp", "liên minh", "nhà máy", "ngân hàng",
    "phòng", "quỹ", "sở", "tập đoàn", "tạp chí", "thư viện", "tổ", "tổng công ty", "tổng cục", "trạm", "trung tâm", "trường",
    "ủy ban", "văn phòng", "viện", "vụ", "vườn quốc gia", "câu lạc bộ", "khu bảo tồn", "cơ quan", "khối", "lực lượng", "tổng hội",
)  # fmt: skip
"""Words that open a name followed by capitals: "Trung tâm Xúc tiến đầu tư"."""

PERSONS = (
    "bí thư", "bộ trưởng", "các bộ trưởng", "các ông (bà)", "chánh", "chỉ huy trưởng", "chủ nhiệm", "chủ tịch", "cục trưởng",
    "chi cục trưởng", "giám đốc", "hiệu trưởng", "lãnh đạo", "người đứng đầu", "phó chủ tịch", "phó giám đốc", "phó thủ trưởng",
    "thủ trưởng", "tổng biên tập", "tổng giám đốc", "trưởng", "trưởng ban", "trưởng phòng", "tư lệnh", "viện trưởng",
    "ông (bà)", "các ông, bà", "các đồng chí", "đồng chí",
)  # fmt: skip
"""Offices whose holder stands for the agency: "Giám đốc Sở Công Thương"."""

PLURALS = (
    "ban", "bộ", "cấp", "cá nhân", "chi bộ", "chi nhánh", "chủ đầu tư", "chủ dự án", "cơ quan", "cơ quan báo chí",
    "cơ quan chuyên môn", "cơ quan chức năng", "cơ quan ngang bộ", "cơ quan thuộc chính phủ", "cơ quan thông tin đại chúng",
    "cơ quan thông tấn", "cơ sở đào tạo", "cơ sở giáo dục", "cơ sở giáo dục đại học", "cơ sở giáo dục nghề nghiệp", "cơ sở khám bệnh, chữa bệnh",
    "cơ sở sản xuất", "cơ sở y tế", "doanh nghiệp", "doanh nhân", "đặc khu", "địa phương", "đoàn thể", "đơn vị", "đơn vị sự nghiệp",
    "hiệp hội", "hộ gia đình", "hội", "hội đặc thù", "hội đoàn thể", "hội quần chúng", "hợp tác xã", "huyện", "khu kinh tế", "lực lượng",
    "lực lượng chức năng", "ngành", "ngành chức năng", "ngân hàng", "nhà trường", "phòng", "phòng chuyên môn", "phòng ban", "phường", "quận",
    "sở", "thành phần", "thành viên", "thành viên ban chỉ đạo", "thị trấn", "thôn", "tổ chức", "tổ chức chính trị",
    "tổ chức chính trị, xã hội", "tổ chức chính trị, xã hội nghề nghiệp", "tổ chức đoàn thể", "tổ chức kinh tế", "tổ chức thành viên", "tổ chức tín dụng",
    "tổ chức xã hội", "tổ chức xã hội, nghề nghiệp", "tổ dân phố", "trường", "trường cao đẳng", "trường đại học", "cao đẳng", "trường học",
    "viện", "viện nghiên cứu", "xã", "đảng ủy", "tập đoàn", "tổng công ty", "công ty",
)  # fmt: skip
"""Words of which groups are made: "các sở, ban, ngành", "các cơ quan, đơn vị"."""

VERBS = (
    "ban hành", "báo cáo", "bảo đảm", "biên soạn", "bố trí", "bổ sung", "căn cứ", "cân đối", "cấp", "chấp hành", "chỉ đạo", "chịu trách nhiệm",
    "cho", "chủ động", "chủ trì", "chú trọng", "chuẩn bị", "chuyển", "có nhiệm vụ", "có trách nhiệm", "công bố", "cụ thể hóa", "cung cấp", "cử",
    "cập nhật", "dự kiến", "duy trì", "đảm bảo", "đẩy mạnh", "đề xuất", "điều chỉnh", "điều phối", "định kỳ", "đổi mới",
    "đôn đốc", "đồng thời", "được giao", "được phân công", "được", "gắn", "giám sát", "giao", "giúp", "gửi", "hằng năm", "hàng năm", "hoàn thiện",
    "hoàn thành", "hỗ trợ", "huy động", "hướng dẫn", "kêu gọi", "khẩn trương", "khi", "khuyến khích", "kiểm tra", "kiện toàn", "kịp thời",
    "là", "lãnh đạo", "lập", "lồng ghép", "lựa chọn", "mở rộng", "nâng cao", "nghiêm túc", "nghiên cứu", "nhằm", "phải", "phản ánh", "phát động", "phát huy", "phát triển",
    "phân bổ", "phân công", "phê duyệt", "phối hợp", "phổ biến", "quán triệt", "quan tâm", "quản lý", "quyết định", "rà soát", "sắp xếp", "sử dụng",
    "tập huấn", "tập trung", "tăng cường", "tham gia", "tham mưu", "thành lập", "thanh tra", "theo", "thẩm định", "theo dõi", "thí điểm",
    "thúc đẩy", "thực hiện", "thường xuyên", "tích cực", "tiếp tục", "tiếp nhận", "tiến hành", "tổ chức", "tổng hợp", "trên cơ sở", "trực tiếp",
    "triển khai", "trình", "trong", "truyền thông", "tuyên truyền", "ưu tiên", "vận động", "vận hành", "và", "với", "xác định", "xây dựng", "xem xét",
    "xử lý", "yêu cầu", "để", "đề nghị", "đưa", "làm", "làm đầu mối", "đầu mối", "thống nhất", "biểu dương", "khen thưởng", "xét", "lấy", "cùng", "nếu", "còn", "đang", "đã", "sẽ",
    "do", "bằng", "từ", "về", "tại", "nơi", "nắm", "khảo sát", "sơ kết", "tổng kết", "đào tạo", "đăng tải", "in ấn", "mời", "chi trả", "giải quyết", "ngăn chặn", "đấu tranh", "phòng ngừa",
)  # fmt: skip
"""Words in small letters that end a name in running text."""
