"""The characters of a web page -> its tree, by lxml: without network, entities or limits that lose text.

libxml2 stops at 2,048 open tags, which old pages of unclosed tags reach; such a page is parsed again with its
tags made flat, so that no text is lost.
"""

from __future__ import annotations

import re

from lxml import etree

from ..types import Refusal

_ANY_TAG = re.compile(rb"<(/?)([A-Za-z][A-Za-z0-9]{0,15})\b([^<>]*)>")
_KEPT = frozenset((b"script", b"style", b"head", b"title", b"template", b"noscript", b"br"))
_BLOCKS = frozenset(
    b"p div li tr td th h1 h2 h3 h4 h5 h6 table ul ol dl dt dd blockquote section article center body html pre"
    b" hr".split()
)


def tree(text: str, tags: int) -> etree._Element | None:
    """The root of the page; None where it is empty. Raises `Refusal` where it has more than so many tags."""
    if text.count("<") > tags:
        raise Refusal("too-many-tags", limit=f"{tags:,}")
    data = text.replace("\0", "").encode("utf-8", "replace")
    root, whole = _parsed(data)
    return root if whole else _parsed(_ANY_TAG.sub(_flat, data))[0]


def _parsed(data: bytes) -> tuple[etree._Element | None, bool]:
    """The tree, and whether all of the page is in it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        root = None
    return root, not any("xcessive depth" in entry.message for entry in parser.error_log)


def _flat(match: re.Match[bytes]) -> bytes:
    name = match[2].lower()
    if name in _KEPT:
        return match[0]
    return b"<p>" if name in _BLOCKS else b""
