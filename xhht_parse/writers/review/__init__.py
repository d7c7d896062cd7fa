"""A document -> one web page for whoever checks it: the text, and beside it every record; each leads to the other.

The page is one file without scripts, and asks nothing of any network. A record's values are links to the places that
they were read at; a mark in the text is a link to its record; boxes above the text hide kinds of marks.
`marks` says which stretches are marked, `text` writes them, `records` the lists, `page.css` how all of it looks.
To add a kind of record: its spans in `marks._all`, its list in `records`, its colour in `page.css` and its box in
`_BOXES`.
"""

from __future__ import annotations

from importlib.resources import files

from ...messages import Say
from ...models import Document
from .html import Html, joined, opening, tag, words
from .records import records_of
from .text import text_of

__all__ = ["review"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""The browser itself then keeps the page from loading anything."""
_BOXES = {
    "target": "page.targets",
    "deadline": "page.deadline",
    "duty": "page.duties",
    "funding": "page.funding",
    "reference": "page.references",
    "definition": "page.definitions",
    "metadata": "page.metadata",
    "doubt": "page.diagnostics",
}
"""Kinds of marks that can be hidden, and the message that names each."""


def review(say: Say, document: Document) -> bytes:
    """The page in UTF-8, in the language of the messages."""
    title = document.metadata.title or document.source.uri or say("page.untitled")
    head = tag(
        "head",
        opening("meta", charset="utf-8"),
        opening("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        opening("meta", name="viewport", content="width=device-width"),
        tag("title", words(title)),
        tag("style", Html(files(__name__).joinpath("page.css").read_text("utf-8"))),
    )
    plan = tag("main", tag("pre", Html("\n"), *text_of(document)))  # a browser drops the first line feed of a pre
    body = tag("body", _header(say, title), plan, tag("aside", joined(records_of(say, document))))
    return f"<!doctype html>\n{opening('html', lang=say.language)}\n{head}\n{body}\n</html>\n".encode()


def _header(say: Say, title: str) -> Html:
    boxes = (
        tag("label", opening("input", type="checkbox", id=f"show-{kind}", checked=""), words(say(name)), class_=kind)
        for kind, name in _BOXES.items()
    )
    return tag("header", tag("h1", words(title)), tag("nav", *boxes))
