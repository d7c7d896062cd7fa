"""The zip file -> its XML parts, read with care.

Only the parts that are asked for are unpacked, each to a limit; pictures, macros and embedded files are
never touched. No entity is resolved, nothing is fetched, relations that lead outside are not followed.
"""

from __future__ import annotations

import posixpath
import zipfile

from lxml import etree

from ..limits import DEFAULT, Limits, megabytes
from ..types import Refusal
from ..zips import DAMAGED, unpacked, zip_of
from .names import CAPS, STRICT, VANISH

_DOCUMENT = "officedocument"
_CORNER = (b"<w:tblStylePr ", b"</w:tblStylePr>")
_FONTS = (b'".vn', b'"vni', b'"vps', b'"symbol', b'"wingdings')
"""Fonts whose letters are to be turned into others."""


class Package:
    """The parts of one Word file by name; names know no upper and lower case."""

    def __init__(self, data: bytes, limits: Limits, unsure_fields: frozenset[str] = frozenset()) -> None:
        try:
            self._zip = zip_of(data, limits)
        except DAMAGED:
            raise Refusal("damaged-file") from None
        self._members = {member.filename.replace("\\", "/").lower(): member for member in self._zip.filelist}
        self._limits, self._left = limits, limits.unzipped_bytes
        self.has_looks = False
        """Whether the runs of a part read so far may have capitals, hidden text or fonts that change the text."""
        self.encoding = "utf-8"
        self.unsure_fields = unsure_fields
        """Fields whose results are left out."""

    def main(self) -> str:
        """The name of the part that holds the document."""
        for kind, target in self.relations("").values():
            if kind == _DOCUMENT and target in self._members:
                return target
        for name in self._members:
            if name.startswith("word/document") and name.endswith(".xml"):
                return name
        raise Refusal("damaged-file")

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What the part refers to inside the file: id -> (kind in lower case, name of the part)."""
        folder, _, base = name.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root:
            target = relation.get("Target", "")
            if relation.get("TargetMode", "").lower() == "external" or not target:
                continue
            kind = relation.get("Type", "").rpartition("/")[2].lower()
            inside = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
            found[relation.get("Id", "")] = kind, inside.lstrip("/").lower()
        return found

    def part(self, name: str) -> etree._Element | None:
        """The root of this XML part; None where the file has no such part."""
        member = self._members.get(name.lower())
        return None if member is None else self._parsed(self._unpacked(member))

    def styles_part(self, name: str) -> etree._Element | None:
        """The same for the styles, without how tables look in their corners: most of what some programs write."""
        member = self._members.get(name.lower())
        if member is None:
            return None
        return self._parsed(_without_corners(self._unpacked(member)))

    def text_part(self, name: str) -> etree._Element | None:
        """The same for a part with runs of text, whose looks are noted."""
        member = self._members.get(name.lower())
        if member is None:
            return None
        data = self._unpacked(member)
        root = self._parsed(data)
        self.has_looks = self.has_looks or _has_looks(root, data)
        return root

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        data = unpacked(self._zip, member, self._left)
        if len(data) > self._left:
            raise Refusal("too-large-unzipped", limit=megabytes(self._limits.unzipped_bytes))
        self._left -= len(data)
        return data

    def _too_deep(self) -> Refusal:
        return Refusal("too-deep", limit=min(self._limits.nesting, DEFAULT.nesting))

    def _parsed(self, data: bytes) -> etree._Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
            collect_ids=False, huge_tree=False,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "xcessive depth" in str(error):
                raise self._too_deep() from None
            raise Refusal("damaged-file") from None
        about = root.getroottree().docinfo
        if getattr(about, "doctype", ""):
            raise Refusal("forbidden-xml")
        if self._limits.nesting < DEFAULT.nesting and _depth(root) > self._limits.nesting:
            raise self._too_deep()
        self.encoding = (about.encoding or "utf-8").lower()
        if any(space in STRICT for space in root.nsmap.values()):
            _translated(root)
        return root


def _without_corners(data: bytes) -> bytes:
    """Without <w:tblStylePr>…</w:tblStylePr>, which nobody asks for: 349 KB become 135 KB in a file of python-docx."""
    opening, closing = _CORNER
    before, *corners = data.split(opening)
    return before + b"".join(corner.partition(closing if closing in corner else b"/>")[2] for corner in corners)


def _depth(root: etree._Element) -> int:
    """How many elements stand one inside the other, at most."""
    depth = most = 0
    for event, _ in etree.iterwalk(root, ("start", "end")):
        depth += 1 if event == "start" else -1
        most = max(most, depth)
    return most


def _has_looks(root: etree._Element, data: bytes) -> bool:
    if next(root.iter(CAPS, VANISH), None) is not None:
        return True
    low = data.lower()
    return any(font in low for font in _FONTS) or low.find(b"\0", 0, 100) >= 0  # UTF-16 hides the names


def _translated(root: etree._Element) -> None:
    """A strict part takes the names of a transitional one."""
    for element in root.iter("*"):
        element.tag = _name(str(element.tag))
        for key, value in element.attrib.items():
            if (name := _name(str(key))) != key:
                del element.attrib[key]
                element.set(name, value)


def _name(name: str) -> str:
    space, _, local = name[1:].partition("}")
    return f"{{{STRICT[space]}}}{local}" if space in STRICT else name
