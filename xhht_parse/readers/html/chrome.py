"""What of a page is not its text: menus, footers, hidden and interactive elements.

An element is left out at once if it shows nothing (`SKIPPED`, `is_hidden`). One that may
hold a menu (`may_be_chrome`) is left out after it was read, if it is short or made of links and shows no sign of
a document (`is_chrome`): rather a menu stays than a paragraph goes.
"""

from __future__ import annotations

import functools
import re

from lxml import etree

from ...text.folds import fold, pattern

SKIPPED = frozenset(
    "script style head template noscript svg iframe object embed audio video canvas map select datalist option button"
    " textarea input img link meta applet frameset noframes del dialog progress meter".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
CHROME_TAGS = frozenset(("nav", "footer", "aside", "header", "menu", "ul"))
_CHROME_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "search", "menu", "menubar", "complementary", "toolbar")
)
_CHROME_CLASS = re.compile(
    r"(?<![a-z])(?:nav|navbar|navigation|menu|topmenu|mainmenu|breadcrumbs?|footer|sidebar|share|social|comments?|login|popup|modal"
    r"|cookies?|banner|pagination|pager|toolbar|advert|ads|toc|related|others|views|skip-link|sr-only|visually-hidden)(?![a-z])"
)
_PAGED = frozenset(("header", "footer"))
"""Titles under which LibreOffice saves what stands at the head and at the foot of every page."""
_LETTERHEAD = pattern(r"cộng hòa xã hội chủ nghĩa|độc lập - tự do|nơi nhận|(?:tm|kt|tl|tuq)\. ")
_SIGN = pattern(r"số ký hiệu|số hiệu|ngày ban hành|căn cứ (?:luật|nghị|quyết)|điều [0-9]|mục đích, yêu cầu")
_SHORT = 300
_FEWEST_LINKS = 3
_LONGEST = 4000


def is_hidden(element: etree._Element) -> bool:
    """Whether the element says that it is not to be seen."""
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _hides(style))


@functools.lru_cache(maxsize=2048)
def _hides(style: str) -> bool:
    return _HIDDEN.search(style.lower()) is not None


def may_be_chrome(element: etree._Element) -> bool:
    """Whether the element's name, role or class lets one think of a menu or a footer, or it is a list."""
    return element.tag in CHROME_TAGS or _is_named(element)


def is_chrome(element: etree._Element, lines: list[str], first: int, letters: int, linked: int, links: int) -> bool:
    """Whether the lines from `first` on, so many letters with so many in links, are no part of the document."""
    if letters > _LONGEST:
        return False
    letterhead, sign = _signs("\n".join(lines[first:]))
    if letterhead:
        return False
    if links >= _FEWEST_LINKS and linked * 10 >= letters * 9:
        return True  # a table of contents, a list of other documents
    if element.tag == "ul" and not _is_named(element):
        return False
    return not sign and (letters < _SHORT or linked * 2 >= letters or element.tag in CHROME_TAGS)


@functools.lru_cache(maxsize=1024)
def _signs(text: str) -> tuple[bool, bool]:
    """Whether this shows a letterhead or a closing, or another sign of a document. Menus come again and again."""
    low = fold(text).lower()
    return _LETTERHEAD.search(low) is not None, _SIGN.search(low) is not None


def _is_named(element: etree._Element) -> bool:
    if element.get("role") in _CHROME_ROLES or element.get("title") in _PAGED:
        return True
    classes, name = element.get("class"), element.get("id")
    return bool((classes and _names_chrome(classes)) or (name and _names_chrome(name)))


@functools.lru_cache(maxsize=2048)
def _names_chrome(names: str) -> bool:
    return _CHROME_CLASS.search(names.lower()) is not None
