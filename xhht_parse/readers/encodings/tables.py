"""The old Vietnamese character tables, as data.

A row holds the sixteen letters of the codes from its first one on; "·" stands for a code that keeps the
letter it has in Latin-1. Sources: TCVN 5712:1993 (table VN1; from A1 on it is the table of the ABC fonts, called
TCVN3), RFC 1456 (VISCII and VIQR), the chart of the Vietnamese Professionals Society (VPS), the keyboard
chart of VNI Software (VNI-Windows). The tests hold TCVN 5712 and VISCII against iconv.
"""

from __future__ import annotations

TCVN3 = {
    0xA0: "·ĂÂÊÔƠƯĐăâêôơưđẰ",
    0xB0: "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ",
    0xC0: "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
    0xD0: "éẹềểễếệìỉỄẾỒĩíịò",
    0xE0: "Ổỏõóọồổỗốộờởỡớợù",
    0xF0: "ỖủũúụừửữứựỳỷỹýỵỐ",
}

# The capitals of TCVN 5712 that no ABC font has: they stand at control codes.
TCVN_CAPITALS = {
    0x00: "·ÚỤ·ỪỬỮ·········",
    0x10: "·ỨỰỲỶỸÝỴ········",
    0x80: "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ",
    0x90: "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ",
}

VISCII = {
    0x00: "··Ẳ··ẴẪ·········",
    0x10: "····Ỷ····Ỹ····Ỵ·",
    0x80: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ",
    0x90: "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ",
    0xA0: "Õắằặấầẩậẽẹếềểễệố",
    0xB0: "ồổỗỠƠộờởịỰỨỪỬơớƯ",
    0xC0: "····ẢĂẳẵ···Ẻ··Ĩỳ",
    0xD0: "Đứ···ạỷừử··ỹỵ·ỡư",
    0xE0: "····ảăữẫ···ẻ··ĩỉ",
    0xF0: "đự····ỏọụ··ũủ·ợỮ",
}

VPS = {
    0x00: "··ẠẬẶẸỆ·········",
    0x10: "ỊỌỘỢỤỰ···Ỵ··ẪỮ··",
    0x80: "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ",
    0x90: "Ế··ỀỂỄỐỒỔỖýỷỵỚỜỞ",
    0xA0: "·ắằẳẵặỠớÙờởỡŨỨợỪ",
    0xB0: "ổỬỲỸÍÌộỈĨÓửữÒỎÕự",
    0xC0: "ầ··ấẩẫậđẻ··ẹỉễịỹ",
    0xD0: "ƯỦồố·ỏơÈừứ·ũư·Ẻ·",
    0xE0: "····ảạă····ẽ···ĩ",
    0xF0: "ẴĐ·····Ơụ··ủ·ỶẼỳ",
}

# VNI: a vowel and a second letter for its marks, the same for small letters and capitals. The columns are
# acute, grave, hook, tilde, dot: first the letter of the tone alone, then those of ̂ and ̆ with each tone.
VNI_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
VNI_TONE = "ùøûõï"
VNI_CIRCUMFLEX = ("â", "áàåãä")
VNI_BREVE = ("ê", "éèúüë")
# The letters that are one code of their own.
VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

# VIQR: a vowel, then its own mark, then its tone.
VIQR_MARKS = {"(": "\u0306", "^": "\u0302", "+": "\u031b"}
VIQR_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
