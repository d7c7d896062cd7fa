"""The name of a font -> how text set in it is to be read, where the font has an old Vietnamese table."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from .codes import tcvn3, vni, vps

Converter = Callable[[str], str]

_STYLE = re.compile(r"(?: (?:bold|italic|regular))++$")
_CAPITALS: Converter = functools.partial(tcvn3, capitals=True)


def encoding_of(font: str) -> str | None:
    """The old encoding of this font: "tcvn3", "tcvn3-capitals", "vni", "vps"; None for any other font.

    ".VnTime", ".VnArial Narrow" and ".VnTimeH" (whose letters are all capitals), "VNI-Times", "VNI Helve".
    """
    name = font.strip(" \"'").lower()
    if name.startswith(".vn"):
        return "tcvn3-capitals" if _STYLE.sub("", name).endswith("h") else "tcvn3"
    if name.startswith(("vni-", "vni ")):
        return "vni"
    if name.startswith(("vps ", "vps-")):
        return "vps"
    return None


def of_font(font: str) -> Converter | None:
    """What turns text in this font into Unicode; None where it is Unicode already."""
    encoding = encoding_of(font)
    return None if encoding is None else CONVERTERS[encoding]


CONVERTERS: dict[str, Converter] = {"tcvn3": tcvn3, "tcvn3-capitals": _CAPITALS, "vni": vni, "vps": vps}
