"""What Word draws beside the text: which of two renderings is shown, and the text boxes of a drawing."""

from __future__ import annotations

from lxml import etree

from .names import ALTERNATE, CHOICE, FALLBACK, TEXT_BOX


def chosen(alternate: etree._Element) -> list[etree._Element]:
    """What a program that knows everything shows, else what any program does."""
    choice = alternate.find(CHOICE)
    shown = alternate.find(FALLBACK) if choice is None else choice
    return [] if shown is None else [shown]


def boxes(drawing: etree._Element) -> list[etree._Element]:
    """The outermost text boxes of a drawing; of two renderings of one drawing, the first."""
    found: list[etree._Element] = []
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag == TEXT_BOX:
            found.append(element)
        elif element.tag == ALTERNATE:
            waiting.extend(chosen(element))
        else:
            waiting.extend(reversed(element))
    return found
