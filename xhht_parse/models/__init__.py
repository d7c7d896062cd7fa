"""The output's records, defined once: frozen structs that pass for dataclasses, inside a pydantic `Document`.

Each field's `title` is the Vietnamese term, its `description` English; both reach the JSON Schema.
This room imports nothing of ours; `assemble` is the only one that makes these records, but for `Span`, which all rooms
use.
"""

from .assignment import Assignment
from .base import Deadline, DocType, Span
from .definition import Definition
from .diagnostic import Diagnostic
from .document import SCHEMA_VERSION, Attachment, Document, LayoutPart
from .funding import Funding
from .metadata import Evidence, Issuer, Metadata, Period, Signer
from .reference import LegalBasis, Reference
from .section import Section
from .source import Box, Place, PlacedLine, Repair, RunningText, Source, SourcePage, SourceParagraph
from .table import Cell, Row, Table
from .target import Baseline, Target

__all__ = [
    "SCHEMA_VERSION",
    "Assignment",
    "Attachment",
    "Baseline",
    "Box",
    "Cell",
    "Deadline",
    "Definition",
    "Diagnostic",
    "DocType",
    "Document",
    "Evidence",
    "Funding",
    "Issuer",
    "LayoutPart",
    "LegalBasis",
    "Metadata",
    "Period",
    "Place",
    "PlacedLine",
    "Reference",
    "Repair",
    "Row",
    "RunningText",
    "Section",
    "Signer",
    "Source",
    "SourcePage",
    "SourceParagraph",
    "Span",
    "Table",
    "Target",
]
