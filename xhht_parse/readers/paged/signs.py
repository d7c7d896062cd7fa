"""The words by which a letterhead, a closing and the stamp of a digital signature are known."""

from __future__ import annotations

import re

from ...text.folds import fold, pattern

_NATION = pattern(r"\W*(?:cộng hòa xã hội(?: chủ nghĩa|\W*$)|đảng cộng sản việt nam)")
_RECIPIENTS = pattern(r"\W*nơi nhận *(?:[:;./]|$)")
_SIGNED = pattern(r"(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐ]|(?:T/M|K/T|T/L) ")
_NUMBER = pattern(r"\W*số *(?:[:.]|[0-9]|/)")
_DATE = pattern(r".*\bngày\b.*\btháng\b|.*\bngày\b.*/.*/")


_HEAD, _LONG = 12, 60
"""Letters at the head of a line that are looked at, first at sight, then with care."""


def _low(text: str) -> str:
    return fold(text).lower()


def is_nation(text: str) -> bool:
    """ "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", also over two lines, "ĐẢNG CỘNG SẢN VIỆT NAM"."""
    head = text[:_HEAD].upper()
    return ("CỘNG" in head or "ĐẢNG" in head) and _NATION.match(_low(text[:_LONG])) is not None


def is_recipients(text: str) -> bool:
    """ "Nơi nhận:"."""
    return "nhận" in text[:_HEAD].lower() and _RECIPIENTS.match(_low(text[:_LONG])) is not None


def is_closing(text: str) -> bool:
    """ "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"."""
    return is_recipients(text) or _SIGNED.match(fold(text)) is not None


def is_number(text: str) -> bool:
    """ "Số: 12/KH-UBND"."""
    return _NUMBER.match(_low(text)) is not None


def is_date(text: str) -> bool:
    """ "Mẫu Sơn, ngày 05 tháng 7 năm 2021"."""
    return _DATE.match(_low(text)) is not None


# "Ký bởi: CÔNG BÁO …", "Người ký: …" above "Thời gian ký: …": what a signing program prints on the page
STAMP = re.compile(
    r"(?:Ký bởi|Được ký bởi|Ký số bởi|Người ký|Digitally signed by|Signature (?:Not )?Verified)\b", re.IGNORECASE
)
STAMP_TIME = re.compile(
    r"(?:Ngày ký|Thời gian ký|Giờ ký|Ký ngày|Signing Date|Date)\s*:?\s*[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}",
    re.IGNORECASE,
)
STAMP_FIELD = re.compile(
    r"(?:Ký bởi|Người ký|Email|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Ngày ký|Thời gian ký|Giờ ký|Ký ngày|Lý do|Địa điểm"
    r"|Date|Reason|Location|DN)\s*:",
    re.IGNORECASE,
)
