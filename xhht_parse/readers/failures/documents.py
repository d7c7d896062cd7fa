"""Failures of files that hold others: Word files, web pages, zip archives."""

from __future__ import annotations

from collections.abc import Mapping

from .types import Failure, Words

DOCUMENTS: Mapping[str, Failure] = {
    "damaged-file": Failure(
        Words("the file is damaged or cut off.", "Fetch it again, or open it in Word, let it repair it, and save."),
        Words("tệp bị hỏng hoặc bị cắt cụt.", "Tải lại tệp, hoặc mở bằng Word để sửa rồi lưu lại."),
    ),
    "encrypted": Failure(
        Words("the file is protected by a password.", "Open it with the password and save it without one."),
        Words("tệp được bảo vệ bằng mật khẩu.", "Mở bằng mật khẩu rồi lưu lại không đặt mật khẩu."),
    ),
    "too-large-unzipped": Failure(
        Words("unpacked, it is larger than {limit} MB.", "No plan is so large: check where the file comes from."),
        Words("sau khi giải nén, tệp lớn hơn {limit} MB.", "Không kế hoạch nào lớn như vậy: kiểm tra nguồn của tệp."),
    ),
    "too-many-parts": Failure(
        Words("the file holds more than {limit} parts.", "No plan has so many: check where the file comes from."),
        Words("tệp chứa hơn {limit} thành phần.", "Không kế hoạch nào nhiều như vậy: kiểm tra nguồn của tệp."),
    ),
    "is-archive": Failure(
        Words("this is a zip archive, not one document.", "To read it all use parse_folder() or `xhht-parse batch`."),
        Words(
            "đây là tệp nén zip, không phải một văn bản.",
            "Để đọc mọi tệp bên trong, dùng parse_folder() hoặc lệnh `xhht-parse batch`.",
        ),
    ),
    "damaged-archive": Failure(
        Words("this is a zip file, and it is damaged.", "Fetch it again, or pack its files anew."),
        Words("đây là tệp nén zip đã bị hỏng.", "Tải lại tệp hoặc nén lại các tệp bên trong."),
    ),
    "too-deep": Failure(
        Words("more than {limit} elements lie one in the other.", "No plan is so: check where the file comes from."),
        Words("tệp có hơn {limit} tầng phần tử lồng nhau.", "Không kế hoạch nào như vậy: kiểm tra nguồn của tệp."),
    ),
    "forbidden-xml": Failure(
        Words("the file declares XML entities, which no Word file does.", "Check where the file comes from."),
        Words("tệp khai báo thực thể XML, điều không tệp Word nào có.", "Kiểm tra nguồn của tệp."),
    ),
    "too-many-tags": Failure(
        Words("the page has more than {limit} tags.", "Save the document itself, not a page that lists many."),
        Words("trang web có quá {limit} thẻ.", "Lưu riêng trang của văn bản, không lưu trang tổng hợp."),
    ),
    "broken-archive": Failure(
        Words("the saved page (MHTML) is damaged.", "Save the page again, as HTML or as text."),
        Words("trang đã lưu (MHTML) bị hỏng.", "Lưu lại trang dưới dạng HTML hoặc văn bản."),
    ),
    "no-page-inside": Failure(
        Words("the saved page (MHTML) holds no HTML.", "Save the page again, as HTML or as text."),
        Words("tệp trang đã lưu (MHTML) không chứa trang HTML nào.", "Lưu lại trang dưới dạng HTML hoặc văn bản."),
    ),
}
