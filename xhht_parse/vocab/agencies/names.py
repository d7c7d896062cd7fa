"""The words that names of agencies are built from: what is recognised in running text.

To add an agency that the grammar does not reach, add its name to `NAMES` (or, with its code, to
`vocab/data/agencies.toml`: names there are known here too). Everything is in modern spelling and lower case.
"""

from __future__ import annotations

from ...text.folds import fold

FIELDS = (
    "nông nghiệp và ptnt", "nn và ptnt", "nn và mt", "tn và mt", "gd và đt", "kh và cn", "kh và đt",
    "vh, tt và dl", "tt và tt", "lao động, tb và xh", "lao động, tbxh", "giáo dục, đào tạo",
    "nông nghiệp và pt nông thôn", "an toàn thực phẩm", "công an", "công thương", "công nghiệp", "dân tộc",
    "dân tộc và tôn giáo", "du lịch", "giao thông vận tải", "giao thông, xây dựng", "giáo dục và đào tạo",
    "giáo dục", "giáo dục, khoa học và công nghệ", "kế hoạch và đầu tư", "khoa học và công nghệ",
    "khoa học, công nghệ và môi trường", "kinh tế", "kinh tế và hạ tầng", "kinh tế, hạ tầng và đô thị",
    "lao động, thương binh và xã hội", "ngoại giao", "ngoại vụ", "nội vụ", "nông nghiệp và môi trường",
    "nông nghiệp và phát triển nông thôn", "nông nghiệp", "quản lý đô thị", "quốc phòng",
    "quy hoạch và kiến trúc", "tài chính", "tài chính, kế hoạch", "tài nguyên và môi trường", "thể dục thể thao",
    "thông tin và truyền thông", "thương mại", "tư pháp", "văn hóa và thể thao", "văn hóa và thông tin",
    "văn hóa", "văn hóa và xã hội", "văn hóa, khoa học và thông tin", "văn hóa, thể thao và du lịch",
    "văn hóa, thể thao", "xây dựng", "y tế", "thanh niên", "pháp chế", "tôn giáo",
    "kế hoạch, tổng hợp", "kế hoạch, tài chính", "hành chính, tổng hợp", "hành chính, quản trị", "tổ chức, hành chính",
    "phổ biến, giáo dục pháp luật", "tổ chức cán bộ", "tài chính, kế toán", "quản trị, thiết bị",
    "khảo thí và đảm bảo chất lượng", "công tác đảng và công tác chính trị",
    "tổ chức, hành chính, thông tin, tư liệu",
)  # fmt: skip
"""What a Sở, Bộ or Phòng looks after; separators may be written as comma, "và", "&" or a dash."""

NAMES = (
    "ban an toàn giao thông", "ban công tác mặt trận", "ban cán sự đảng",
    "đảng đoàn", "đảng đoàn quốc hội", "đảng ủy quốc hội", "ủy ban thường vụ quốc hội",
    "đảng ủy mặt trận tổ quốc, các đoàn thể", "đảng ủy mttq, các đoàn thể",
    "đảng ủy các cơ quan đảng",
    "ban chấp hành đảng bộ", "ban chấp hành", "thường trực", "ban bí thư", "chi ủy", "thường vụ",
    "ban chqs", "ban chấp hành đoàn",
    "ban chỉ huy bộ đội biên phòng", "ban chỉ huy phòng thủ dân sự", "ban chỉ huy phòng thủ khu vực",
    "ban chỉ huy quân sự", "ban chỉ huy", "ban chỉ đạo",
    "ban dân tộc", "ban dân vận", "ban nội chính", "ban quản lý các khu chế xuất và công nghiệp",
    "ban quản lý các khu công nghiệp", "ban quản lý các khu kinh tế", "ban quản lý dự án",
    "ban quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp",
    "ban quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp",
    "ban quản lý dự án đầu tư xây dựng công trình giao thông",
    "ban quản lý dự án đầu tư xây dựng các công trình giao thông",
    "ban quản lý dự án đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn",
    "ban quản lý dự án đầu tư xây dựng và công trình công cộng", "ban tổ chức cán bộ", "ban kế hoạch, tài chính",
    "ban quản lý các dự án đầu tư xây dựng", "ban quản lý dự án đầu tư xây dựng", "ban bồi thường, giải phóng mặt bằng",
    "ban quản lý rừng đặc dụng", "ban quản lý rừng phòng hộ",
    "ban quản lý khu công nghiệp", "ban quản lý khu công nghệ cao",
    "ban quản lý khu công nghệ cao và các khu công nghiệp", "ban quản lý khu kinh tế",
    "ban thi đua, khen thưởng", "ban thường trực", "ban thường vụ", "ban tiếp công dân",
    "ban tuyên giáo và dân vận", "ban tuyên giáo", "ban văn hóa, thông tin", "ban tổ chức",
    "ban xây dựng đảng", "ban xây dựng đảng đảng ủy", "văn phòng đảng ủy",
    "ban đại diện cha mẹ học sinh",
    "ban đại diện hội người cao tuổi", "bch bđbp", "bch bộ đội biên phòng", "bch qs", "bch quân sự", "bch đoàn",
    "bchqs", "bhxh", "báo và phát thanh, truyền hình", "báo và đài phát thanh, truyền hình", "bưu điện",
    "bảo hiểm xã hội", "bệnh viện đa khoa", "bộ chqs", "bộ chỉ huy bđbp", "bộ chỉ huy bộ đội biên phòng",
    "bộ chỉ huy quân sự", "bộ tư lệnh", "bộ đội biên phòng", "chi cục chăn nuôi và thú y", "chi cục dân số",
    "chi cục dân số, trẻ em", "chi cục dân số, trẻ em và phòng, chống tệ nạn xã hội",
    "chi cục dân số, kế hoạch hóa gia đình", "chi cục dân số, khhgđ", "công đoàn các khu công nghiệp",
    "công đoàn các khu kinh tế", "công đoàn các khu công nghiệp và chế xuất",
    "chi cục hải quan", "chi cục kiểm lâm", "chi cục phát triển nông thôn", "chi cục quản lý thị trường",
    "chi hội cựu chiến binh", "chi hội khuyến học", "chi hội người cao tuổi", "chi hội nông dân", "chi hội phụ nữ",
    "chi cục thuế", "chi cục thống kê", "chi cục thủy sản", "chi đoàn thanh niên", "chi đoàn", "chi đoàn giáo viên",
    "chính phủ", "công an nhân dân", "công an",
    "công đoàn giáo dục", "công đoàn ngành giáo dục", "công đoàn viên chức",
    "công ty điện lực", "công đoàn", "cổng thông tin điện tử", "cục hải quan", "cục quản lý thị trường",
    "cục thi hành án dân sự", "cục thuế", "cục thống kê",
    "cục giáo dục nghề nghiệp và giáo dục thường xuyên", "vụ giáo dục thường xuyên", "vụ học sinh, sinh viên",
    "vụ giáo dục chính trị và công tác học sinh, sinh viên", "cục nhà giáo và cán bộ quản lý giáo dục",
    "hiệp hội doanh nghiệp", "huyện đoàn", "huyện ủy",
    "ngành công an", "ngành giáo dục", "ngành giáo dục và đào tạo", "ngành gd và đt", "ngành tư pháp", "ngành y tế",
    "ngành văn hóa", "ngành văn hóa, thông tin",
    "hđnd", "hội bảo trợ người khuyết tật", "hội bảo trợ người khuyết tật và trẻ mồ côi",
    "hội người mù", "hội ccb", "hội chữ thập đỏ", "hội cựu chiến binh",
    "hội cựu giáo chức", "hội cha mẹ học sinh", "hội phụ huynh học sinh", "hội phụ huynh",
    "hội doanh nghiệp", "hội doanh nhân trẻ", "hội khuyến học", "hội lhpn việt nam",
    "hội lhpn", "hội liên hiệp phụ nữ", "hội lhtn", "hội liên hiệp thanh niên", "hội luật gia",
    "hội người cao tuổi", "hội người khuyết tật",
    "hội nhà báo", "hội nông dân", "hội phụ nữ", "hội đồng nghĩa vụ quân sự", "hội đồng nhân dân",
    "hội đồng thi đua, khen thưởng", "hđ thi đua, khen thưởng", "hội đồng đội",
    # as communes and schools write them
    "hkh", "hnd", "hpn", "hlhpn", "hội pn", "ccb", "đtn", "tyt", "tt htcđ", "bđd cmhs", "ban đd cmhs", "cđcs",
    "pgdđt", "pgd&đt", "sgdđt", "ca xã", "ca phường", "ca huyện", "ca tỉnh", "cb vh-xh",
    "hội đồng phối hợp phổ biến, giáo dục pháp luật", "hội đồng giáo dục quốc phòng và an ninh",
    "khoa cấp cứu", "khoa hồi sức cấp cứu", "khoa hồi sức tích cực",
    "kbnn", "kho bạc nhà nước", "kho bạc", "kiểm toán nhà nước", "lhpn", "liên hiệp các hội khoa học và kỹ thuật",
    "liên hiệp các hội khkt", "tổ giúp việc ban chỉ đạo",
    "liên hiệp các hội văn học nghệ thuật", "liên hiệp các tổ chức hữu nghị", "liên minh hợp tác xã",
    "liên đoàn lao động", "liên đội", "lđlđ", "lực lượng dân quân tự vệ",
    "lực lượng vũ trang", "mobifone", "mttq", "mặt trận tổ quốc việt nam", "mặt trận tổ quốc",
    "phòng cảnh sát quản lý hành chính về trật tự xã hội", "phòng cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "phòng cảnh sát thi hành án hình sự và hỗ trợ tư pháp",
    "phòng an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
    "phòng thương mại và công nghiệp", "liên đoàn thương mại và công nghiệp", "ngân hàng chính sách xã hội",
    "ngân hàng nhà nước việt nam", "ngân hàng nhà nước", "nhnn", "quân khu",
    "quân đội", "quỹ đầu tư phát triển", "tand", "thanh tra chính phủ", "thanh tra", "thi hành án dân sự", "thuế",
    "thành đoàn", "thành ủy", "thông tấn xã việt nam", "thư viện", "thư viện quốc gia", "thường trực ban chỉ đạo",
    "thường trực hội đồng nhân dân", "thường trực thành ủy", "thường trực tỉnh ủy", "thống kê",
    "trung tâm cung ứng dịch vụ công", "trung tâm cung ứng dịch vụ sự nghiệp công",
    "trung tâm dịch vụ sự nghiệp công", "trung tâm dịch vụ tổng hợp",
    "trung tâm khuyến công", "trung tâm khuyến nông", "trung tâm phát triển quỹ đất",
    "trung tâm dịch vụ việc làm", "trung tâm dịch vụ nông nghiệp", "trung tâm gdtx", "trung tâm gdnn, gdtx",
    "trung tâm dịch vụ hỗ trợ phát triển nông nghiệp",
    "trung tâm giáo dục thường xuyên", "trung tâm giáo dục thường xuyên và hướng nghiệp",
    "trung tâm giáo dục nghề nghiệp", "trung tâm giáo dục nghề nghiệp và giáo dục thường xuyên",
    "trung tâm trợ giúp pháp lý", "trung tâm trợ giúp pháp lý nhà nước",
    "trung tâm kiểm soát bệnh tật", "trung tâm phục vụ hành chính công",
    "trung tâm y tế", "trung tâm y tế dự phòng", "trạm y tế",
    "trung tâm văn hóa, thể thao", "trung tâm văn hóa, thông tin và thể thao", "trung tâm văn hóa và thể thao",
    "trung tâm văn hóa, thể thao và du lịch", "trung tâm văn hóa, thể thao và truyền thanh",
    "trung tâm văn hóa, thông tin, thể thao và truyền thanh", "trung tâm chính trị", "bảo tàng", "hạt kiểm lâm",
    "ban công tác mặt trận", "ban giám hiệu", "ban giám đốc", "ban giám khảo", "ban kiểm soát", "ban khuyến học",
    "hội đồng trường", "bgh", "gvcn", "gvbm", "tpt đội", "tổng phụ trách đội", "ban đại diện cmhs",
    "thôn trưởng", "xóm trưởng", "giáo viên chủ nhiệm", "tổ chuyên môn", "tổ trưởng chuyên môn", "đoàn trường",
    "đoàn xã", "đoàn phường", "tổ công tác", "tổ giúp việc", "tổ phổ cập", "tổ trưởng tổ dân phố",
    "tổ trưởng các tổ dân phố", "ban điều hành khu phố",
    "trung ương hội khuyến học", "trung ương hội liên hiệp phụ nữ", "trung ương hội nông dân",
    "trung ương hội cựu chiến binh", "trung ương hội người cao tuổi", "trung ương hội chữ thập đỏ",
    "trung ương đoàn", "trung ương đoàn thanh niên cộng sản hồ chí minh", "trung ương đoàn tncs hồ chí minh",
    "trường chính trị", "tòa án nhân dân tối cao", "tòa án nhân dân", "tỉnh đoàn", "tỉnh ủy",
    "quận đoàn", "phường đoàn", "xã đoàn",
    "thị đoàn", "tổng liên đoàn lao động", "ub mttq", "ubmttq việt nam", "ubmttq", "ubmttqvn", "ubnd",
    "viettel", "viễn thông", "vnpt", "quốc hội", "đội tntp", "đội tntp hồ chí minh",
    "đội thiếu niên tiền phong hồ chí minh", "đội thiếu niên tiền phong",
    "viện kiểm sát nhân dân tối cao", "viện kiểm sát nhân dân", "viện ksnd", "vksnd", "vpubnd",
    "văn phòng ban chỉ huy", "văn phòng ban chỉ đạo", "văn phòng chính phủ", "văn phòng hđnd và ubnd",
    "văn phòng ban chỉ huy phòng thủ dân sự", "văn phòng trung ương hội khuyến học việt nam",
    "văn phòng hđnd", "văn phòng hội đồng nhân dân và ủy ban nhân dân", "văn phòng hội đồng nhân dân",
    "văn phòng quốc hội", "văn phòng thành ủy", "văn phòng trung ương đảng", "văn phòng tỉnh ủy",
    "văn phòng ubnd", "văn phòng điều phối nông thôn mới", "văn phòng đoàn đbqh và hđnd",
    "văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân", "văn phòng ủy ban nhân dân", "điện lực",
    "đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên", "đoàn tncs hồ chí minh", "đoàn tncs", "đoàn đbqh",
    "đoàn đại biểu quốc hội", "đài phát thanh và truyền hình", "đài tiếng nói", "đài truyền hình",
    "đài truyền thanh", "đài truyền thanh, truyền hình", "đảng ủy", "ủy ban kiểm tra", "ủy ban kiểm tra đảng ủy",
    "ủy ban mttq việt nam", "ủy ban mttq",
    "ủy ban mặt trận tổ quốc việt nam", "ủy ban mặt trận tổ quốc", "ủy ban nhân dân",
    "ủy ban trung ương mặt trận tổ quốc việt nam", "vinaphone",
)  # fmt: skip
"""Names beyond Sở, Bộ and Phòng, without the place that follows ("tỉnh", "thành phố Cần Thơ")."""

BODIES = frozenset(
    fold(name)
    for name in (
        "đảng đoàn", "đảng ủy", "đảng bộ", "ban cán sự đảng", "ban thường vụ", "ban chấp hành", "ban chấp hành đảng bộ",
        "ban giám đốc",
        "thường trực", "ban thường trực", "chi bộ", "chi ủy", "ban bí thư", "thường vụ",
        "công đoàn", "đoàn thanh niên", "hội lhpn", "hội phụ nữ", "hội liên hiệp phụ nữ", "thanh tra",
    )
)  # fmt: skip
"""Bodies that are named by the agency they stand in: "Đảng đoàn Hội đồng nhân dân tỉnh", "Công đoàn Sở Y tế"."""

COMMON = frozenset(
    fold(name)
    for name in ("thanh tra", "thuế", "thống kê", "thư viện", "chính phủ", "quận đoàn", "phường đoàn", "xã đoàn")
)
"""Names of agencies that are common words too: "thanh tra, kiểm tra", "xã đoàn kết"."""

SHORT_WORDS = {
    "ptnt": "phát triển nông thôn", "pt nông thôn": "phát triển nông thôn", "tb": "thương binh", "xh": "xã hội",
    "tbxh": "thương binh xã hội", "hđnd": "hội đồng nhân dân", "ubnd": "ủy ban nhân dân",
}  # fmt: skip
"""Words of fields in letters, where the others are written in full: "Sở Nông nghiệp và PTNT"."""

HEADS = (
    "ban", "bch", "bcđ", "bql", "báo", "bảo tàng", "bệnh viện", "bộ phận", "bộ", "chi cục", "chi hội", "chi nhánh",
    "câu lạc bộ", "công chức", "công chức văn phòng", "công ty", "cơ quan", "cảng vụ", "cổng thông tin", "cục",
    "hiệp hội", "hiệp đoàn", "hạt", "học viện",
    "hội đồng", "hội", "hợp tác xã", "khoa", "kho bạc", "khu bảo tồn", "khu quản lý", "khối", "liên hiệp", "liên minh",
    "liên đoàn", "lực lượng", "ngân hàng", "nhà máy", "nhà thiếu nhi", "nhà văn hóa", "nhà xuất bản",
    "phân hiệu", "phòng", "quỹ", "sở",
    "thư viện", "trung tâm", "trung ương hội",
    "trường", "trạm",
    "tạp chí", "tập đoàn", "tổ", "tổng công ty", "tổng cục", "tổng hội",
    "trung tâm học tập cộng đồng", "trung tâm htcđ", "tthtcđ", "đại đội", "tiểu đoàn", "trung đoàn", "lữ đoàn",
    "sư đoàn", "quân đoàn", "trại giam", "trại tạm giam", "viện", "vp", "văn phòng",
    "vườn quốc gia", "vụ", "đoàn", "đài", "đại học", "đảng bộ", "đồn", "đội", "ủy ban",
)  # fmt: skip
"""Words that open a name followed by capitals: "Trung tâm Xúc tiến đầu tư"."""

PERSONS = (
    "bí thư", "bộ trưởng", "chi cục trưởng", "chánh", "chỉ huy trưởng", "chủ nhiệm", "chủ tịch", "các bộ trưởng",
    "các ông (bà)", "các ông, bà", "các đồng chí", "cục trưởng", "giám đốc", "hiệu trưởng", "lãnh đạo",
    "người đứng đầu", "phó chủ tịch", "phó giám đốc", "phó hiệu trưởng", "phó thủ trưởng", "phó trưởng", "thủ trưởng",
    "trưởng", "tư lệnh",
    "tổng biên tập", "tổng giám đốc", "viện trưởng", "ông (bà)", "đại biểu", "các đại biểu",
    "đồng chí", "thành viên",
)  # fmt: skip
"""Offices whose holder stands for the agency: "Giám đốc Sở Công Thương"."""

PLURALS = (
    "ban", "ban xây dựng đảng", "ban đảng", "ban của đảng", "ban ngành", "bộ ngành", "sở ngành", "sở ban ngành",
    "huyện ủy", "thành ủy", "tỉnh ủy", "thị ủy", "huyện, thị, thành ủy", "huyện, thành ủy", "huyện, thị ủy",
    "huyện, thành đoàn", "huyện, thị, thành đoàn", "đoàn trực thuộc", "cụm dân cư",
    "quận ủy", "đảng bộ", "chi ủy", "tổ chức đảng", "tổ chức cơ sở đảng", "đảng đoàn", "ban cán sự đảng",
    "quận, huyện ủy", "chi hội", "ban khuyến học", "tổ chuyên môn", "chi cục", "chi, đảng bộ",
    "bản", "buôn", "bộ", "cao đẳng", "chi bộ", "chi nhánh", "chi đoàn", "cơ sở đoàn", "cơ sở hội",
    "chính quyền địa phương", "chính quyền", "chủ dự án",
    "chủ rừng", "chủ đầu tư", "cá nhân", "công ty", "cơ quan báo chí", "cơ quan chuyên môn", "cơ quan chức năng",
    "cơ quan ngang bộ", "cơ quan thuộc chính phủ", "cơ quan thông tin đại chúng", "cơ quan thông tấn",
    "cơ quan thông tấn, báo chí", "cơ quan báo chí, phát thanh, truyền hình",
    "cơ quan đơn vị", "ban ngành đoàn thể",
    "cơ quan báo chí, truyền thông", "cơ quan truyền thông", "cơ quan báo, đài", "cơ quan",
    "cơ sở giáo dục nghề nghiệp", "cơ sở giáo dục đại học", "cơ sở giáo dục", "cơ sở khám bệnh, chữa bệnh",
    "cơ sở sản xuất", "cơ sở y tế", "cơ sở đào tạo", "cấp ủy đảng", "cấp ủy", "cấp",
    "cộng đồng doanh nghiệp", "cộng đồng dân cư", "cộng đồng", "doanh nghiệp", "doanh nhân", "hiệp hội", "huyện",
    "hệ thống truyền thanh", "hộ dân", "hộ gia đình", "hộ kinh doanh",
    "ban chuyên môn", "phân xưởng", "đội sản xuất", "tổ sản xuất",
    "hội quần chúng", "hội đoàn thể", "hội đặc thù", "hội", "hợp tác xã", "khoa", "khu kinh tế",
    "lực lượng chức năng", "lực lượng", "ngành chức năng", "ngành", "ngân hàng", "người dân",
    "người sử dụng lao động", "nhà trường",
    "nhân dân", "phòng ban", "phòng chuyên môn", "phòng", "phường", "quận", "sở", "thành phần",
    "thành viên ban chỉ đạo", "thành viên", "thôn", "thị trấn", "trang trại", "trường cao đẳng", "trường học",
    "thành phố", "trường đại học", "trường", "tập đoàn", "tổ chức chính trị", "tổ chức chính trị, xã hội nghề nghiệp",
    "tổ chức chính trị, xã hội", "tổ chức kinh tế", "tổ chức thành viên", "tổ chức tín dụng", "tổ chức xã hội",
    "tổ chức chính trị xã hội",
    "trung tâm giáo dục thường xuyên", "trung tâm giáo dục nghề nghiệp", "trung tâm",
    "trung tâm giáo dục nghề nghiệp, giáo dục thường xuyên", "trung tâm gdtx", "trung tâm gdnn, gdtx",
    "đại học", "học viện",
    "tổ chức xã hội, nghề nghiệp", "tổ chức đoàn thể", "tổ chức", "tổ dân phố", "tổ hợp tác", "tổng công ty", "tỉnh",
    "viện nghiên cứu", "viện", "xã", "xóm", "đoàn thể chính trị, xã hội", "đoàn thể", "đơn vị sự nghiệp",
    "đơn vị lực lượng vũ trang",
    "đơn vị", "đảng ủy", "đặc khu", "địa phương", "bon", "bộ phận", "làng", "ấp", "khóm", "khu phố", "khu dân cư",
    "đồn biên phòng", "trạm y tế", "cụm, khối thi đua", "khối thi đua", "cụm thi đua", "tthtcđ",
    "vụ, cục", "cục, vụ", "vụ, đơn vị", "cục, đơn vị", "vụ, viện",
)  # fmt: skip
"""Words of which groups are made: "các sở, ban, ngành", "các cơ quan, đơn vị"."""

VERBS = (
    "ban hành", "biên soạn", "biểu dương", "báo cáo", "bảo đảm", "bằng", "bố trí", "bổ sung", "chi trả", "cho",
    "chuyển", "chuẩn bị", "chú trọng", "chấp hành", "chỉ đạo", "chịu trách nhiệm", "chủ trì", "chủ động", "cung cấp",
    "cân đối", "còn", "có nhiệm vụ", "có trách nhiệm", "công bố", "cùng", "căn cứ", "cấp", "cập nhật", "cụ thể hóa",
    "cử", "do", "duy trì", "dự kiến", "giao", "giám sát", "giúp", "giải quyết", "gắn", "gửi", "hoàn thiện",
    "hoàn thành", "huy động", "hàng năm", "hướng dẫn", "hằng năm", "hỗ trợ", "in ấn", "khen thưởng", "khi",
    "khuyến khích", "khảo sát", "khẩn trương", "kiểm tra", "kiện toàn", "kêu gọi", "kịp thời", "là", "làm đầu mối",
    "làm", "lãnh đạo", "lấy", "lập", "lồng ghép", "lựa chọn", "mời", "mở", "mở rộng", "nghiêm túc", "nghiên cứu",
    "ngăn chặn", "nhấn mạnh", "nhằm", "nâng cao", "nắm", "nếu", "phát huy", "phát triển", "phát động", "phân bổ",
    "phân công", "phê duyệt", "phòng ngừa", "phải", "phản ánh", "phối hợp", "phổ biến", "quan tâm", "quyết định",
    "quán triệt", "quản lý", "rà soát", "sơ kết", "sắp xếp", "sẽ", "sử dụng", "tham gia", "tham mưu", "thanh tra",
    "theo dõi", "theo", "thành lập", "thí điểm", "thu thập", "thúc đẩy", "thường xuyên", "thẩm định", "thống nhất",
    "thực hiện", "tiến hành", "tiếp nhận", "tiếp tục", "triển khai", "trong", "truyền thông", "trên cơ sở", "trực tiếp",
    "tuyên truyền", "tích cực", "tăng", "tăng cường", "tạo điều kiện", "dành", "chăm lo", "tại", "tập hợp",
    "tập huấn", "tập trung",
    "tổ chức", "tổng hợp", "tổng kết", "từ", "và", "vận hành", "vận động", "về", "với", "xem xét", "xác định",
    "xây dựng", "xét", "xử lý", "yêu cầu", "đang", "điều chỉnh", "điều phối", "đào tạo", "đã", "đôn đốc", "đăng tải",
    "đưa", "được giao", "được phân công", "được", "đảm bảo", "đấu tranh", "đầu mối", "đẩy mạnh", "đề nghị", "đề xuất",
    "để", "định kỳ", "đồng thời", "đổi mới", "ưu tiên",
)  # fmt: skip
"""Words in small letters that end a name in running text."""

OPENING_VERBS = (
    "biên tập", "bàn giao", "bình xét", "bảo quản", "bảo vệ", "bồi dưỡng", "cam kết", "chia sẻ", "chăm sóc", "chọn",
    "công khai", "củng cố", "duyệt", "dạy", "dự giờ", "dự họp", "dự sinh hoạt", "dự trù", "ghi chép", "giới thiệu",
    "giữ", "gương mẫu", "khai thác", "khắc phục", "kiểm soát", "kê khai", "ký", "kết nối", "làm nòng cốt", "lên",
    "lưu trữ", "lắp đặt", "mua", "nhân rộng", "nhập", "nhắc nhở", "nêu gương", "nấu", "nộp", "phát hiện",
    "phối kết hợp", "phụ trách", "quyết toán", "ra quyết định", "rèn luyện", "soạn", "số hóa", "sửa chữa", "tham dự",
    "thanh quyết toán", "thanh toán", "thiết kế", "thông báo", "thông tin", "thử nghiệm", "tiếp thu",
    "trang bị", "trang trí", "trao đổi", "trả lời", "trực", "tuyên dương", "tuyển chọn", "tìm hiểu", "tư vấn",
    "tự bồi dưỡng", "tự giác", "tự học", "tự xây dựng", "viết", "vận dụng", "xác nhận", "xét duyệt", "điều tra",
    "đánh giá", "đón tiếp", "đăng", "đăng ký", "đảm nhiệm", "đảm nhận", "đọc", "đối chiếu", "đồng hành", "động viên",
    "đỡ đầu", "ủng hộ", "tuần tra", "hưởng ứng", "phát sóng", "luân chuyển", "cung ứng", "biểu diễn",
)  # fmt: skip
"""More words that open what somebody is to do; in running text they stand in names too: "công nghệ thông tin"."""
