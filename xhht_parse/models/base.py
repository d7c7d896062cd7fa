"""What a record is, and the records that several others share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from .record import Record

Number = int | float

IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""ISO 8601, as exact as the text is: "2019", "2019-06" or "2019-06-14"."""


class Span(Record, frozen=True, order=True):
    """A stretch of `document.text`, in code points."""

    start: Annotated[int, Field(title="Vị trí đầu", description="First code point.", ge=0)]
    end: Annotated[int, Field(title="Vị trí cuối", description="One past the last code point.", ge=0)]

    def __iter__(self) -> Iterator[int]:
        """Both ends: `start, end = span`."""
        return iter((self.start, self.end))


class DocType(Record, frozen=True):
    """Tên loại văn bản."""

    code: Annotated[str, Field(title="Mã loại", description='Code of the kind in a document symbol, such as "KH".')]
    name: Annotated[str, Field(title="Tên loại", description='Name of the kind, such as "Kế hoạch".')]


class Deadline(Record, frozen=True):
    """Thời hạn: when a target or a duty is due."""

    year: Annotated[int | None, Field(title="Năm", description="Year by whose end it is due.")] = None
    start_year: Annotated[int | None, Field(title="Từ năm", description="First year of the period.")] = None
    date: Annotated[IsoDate | None, Field(title="Ngày", description="The day, where the text names one.")] = None
    annual: Annotated[bool, Field(title="Hằng năm", description="Due in every year.")] = False
    source: Annotated[
        Literal["inline", "heading", "document"],
        Field(title="Nguồn", description="Where the deadline stands: the sentence, a heading or lead-in, the title."),
    ] = "inline"
    span: Annotated[Span | None, Field(title="Vị trí", description="The words that give the deadline.")] = None
