"""The table `sections`: one row a node of the tree, with what stands above it."""

from __future__ import annotations

from ...models import Section
from .column import Table, made, of
from .common import PATH, PLACE, PLAN, term
from .plan import Plan
from .terms import SECTION_KINDS, SECTION_ROLES


def _words(plan: Plan, section: Section) -> str:
    return plan.nodes[section.id].words


def _parent(plan: Plan, section: Section) -> str | None:
    parent = plan.nodes[section.id].parent
    return parent.id if parent else None


def _attachment(plan: Plan, section: Section) -> str | None:
    return plan.nodes[section.id].attachment


def _text(plan: Plan, section: Section) -> str | None:
    return plan.quote(section.content_span)


SECTIONS = Table(
    "sections",
    term("sections"),
    "One row a section, those of attachments too, in the order of the text.",
    lambda plan: (node.section for node in plan.nodes.values()),
    (
        PATH,
        PLAN,
        of(Section, "id", "section_id", title="Mã mục"),
        made("section", "Đường dẫn mục", "text", "Labels and headings from the root down.", _words),
        of(Section, "kind", words=SECTION_KINDS),
        of(Section, "label"),
        of(Section, "number"),
        of(Section, "heading"),
        of(Section, "role", words=SECTION_ROLES),
        made("depth", "Cấp mục", "integer", "0 for a root.", lambda plan, record: plan.nodes[record.id].depth),
        made("parent_id", "Mục cha", "text", "The section it is part of.", _parent),
        made("attachment_id", "Văn bản kèm theo", "text", "The attachment it belongs to.", _attachment),
        made(
            "text", "Nội dung", "text", "Its own text on one line with its heading, without label and children.", _text
        ),
        *PLACE,
    ),
)
