"""Signs of symbol fonts -> Unicode: bullets of lists, and single signs in the text.

Word keeps a sign of Symbol or Wingdings as U+F000 and the font's own code: U+F0B7 is code B7 of Symbol.
Source: the code pages of the two fonts, as far as Vietnamese files use them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PRIVATE = re.compile("[\uf020-\uf0ff]")

_SYMBOL: Mapping[int, str] = {
    0x2D: "-", 0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xA9: "♥", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "·", 0xDB: "⇔", 0xDE: "⇒", 0xE5: "∑",
    0x44: "Δ", 0x46: "Φ", 0x53: "Σ", 0x57: "Ω",
    0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ",
}  # fmt: skip
_WINGDINGS: Mapping[int, str] = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xB7: "•", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2D: "-", 0x2B: "+",
}  # fmt: skip
_UNKNOWN_BULLET = "•"


def sign(code: int, font: str) -> str:
    """The sign that this font shows for this code; of an unknown font, the letter of the same code."""
    code &= 0xFF
    table = _WINGDINGS if font.lower().startswith("wingdings") else _SYMBOL
    return table.get(code) or chr(code)


def signs(text: str, font: str) -> str:
    """The text with its private letters made readable."""
    return PRIVATE.sub(lambda match: sign(ord(match[0]), font), text)


def bullet(text: str, font: str) -> str:
    """The bullet of a list: "•" for a picture, "○" for the "o" of Courier New."""
    shown = signs(text, font)
    if shown == text and font.lower().startswith(("wingdings", "symbol")) and len(text) == 1:
        shown = sign(ord(text), font) if ord(text) < 0x100 else text
    if shown.strip() in ("", "\xad"):
        return _UNKNOWN_BULLET
    return "○" if shown == "o" else shown
