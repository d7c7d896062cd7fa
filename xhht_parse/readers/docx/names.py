"""Names of the elements and attributes of WordprocessingML that are read (ECMA-376 part 1, transitional)."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"

# Strict files say the same under other names.
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": MAIN,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS,
    "http://purl.oclc.org/ooxml/officeDocument/math": MATH,
}


def w(name: str) -> str:
    return f"{{{MAIN}}}{name}"


VAL, ID, TYPE, NULL = w("val"), w("id"), w("type"), w("null")
RELATION_ID = f"{{{RELATIONS}}}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE, CHOICE, FALLBACK = (f"{_COMPATIBILITY}{name}" for name in ("AlternateContent", "Choice", "Fallback"))
MATH_TEXT = f"{{{MATH}}}t"
MATH_ROOTS = frozenset((f"{{{MATH}}}oMath", f"{{{MATH}}}oMathPara"))

# Blocks
P, TABLE, ROW, CELL, SECTION, ALT_CHUNK = w("p"), w("tbl"), w("tr"), w("tc"), w("sectPr"), w("altChunk")
TEXT_BOX = w("txbxContent")
# Properties
P_PR, R_PR, TABLE_PR, ROW_PR, CELL_PR = w("pPr"), w("rPr"), w("tblPr"), w("trPr"), w("tcPr")
STYLE_OF_P, STYLE_OF_R, STYLE_OF_TABLE = w("pStyle"), w("rStyle"), w("tblStyle")
NUM_PR, NUM_ID, LEVEL_OF = w("numPr"), w("numId"), w("ilvl")
JUSTIFY, CAPS, VANISH, FONTS = w("jc"), w("caps"), w("vanish"), w("rFonts")
# Inside a paragraph
RUN, TEXT, TAB, P_TAB, BREAK, RETURN = w("r"), w("t"), w("tab"), w("ptab"), w("br"), w("cr")
HARD_HYPHEN, SOFT_HYPHEN, SYMBOL = w("noBreakHyphen"), w("softHyphen"), w("sym")
FOOTNOTE_MARK, ENDNOTE_MARK = w("footnoteReference"), w("endnoteReference")
FIELD_CHAR, FIELD_CHAR_TYPE, INSTRUCTION = w("fldChar"), w("fldCharType"), w("instrText")
DRAWINGS = frozenset((w("drawing"), w("pict"), w("object")))
# Tracked changes
DELETED = frozenset((w("del"), w("moveFrom")))
# Elements that only wrap others; of two renderings the one that Word shows
CONTENT_CONTROL, CONTENT = w("sdt"), w("sdtContent")
WRAPPERS = frozenset((ALTERNATE, CHOICE, *map(w, "ins moveTo hyperlink smartTag customXml fldSimple dir bdo".split())))
