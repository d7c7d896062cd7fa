"""`explain`."""

TABLE = {
    "explain.short": "Which rule found what, and where.",
    "explain.help": (
        "Show every finding of FILE with the rule that made it, its words and its place (line:column, offset).\n\n"
        "--at and --line show one place in full: how the line was read, where it stands in the outline, which rules "
        "were tried there, and why they took it or let it be."
    ),
    "explain.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse explain plan.txt\n"
        "  xhht-parse explain plan.txt --only targets\n"
        "  xhht-parse explain plan.txt --line 42\n"
        "  xhht-parse explain plan.txt --at 1830 --rules my-rules.toml"
    ),
    "explain.at": "Show the place at this offset (characters from 0, as in the JSON).",
    "explain.line": "Show this line (from 1).",
    "explain.only": "Only this kind of finding.",
    "explain.place": "Line {line}, column {column} · offset {offset}",
    "explain.face": "Face of the line",
    "explain.part": "Part of the text",
    "explain.markers": "Label readings",
    "explain.no-marker": "no label",
    "explain.paragraph": "Paragraph",
    "explain.section": "Section",
    "explain.in-file": "In the file",
    "explain.on-page": "page {page}",
    "explain.on-page-in-box": "page {page}, {left}–{right} points from the left, {top}–{bottom} from the top",
    "explain.in-paragraph": "paragraph {paragraph} of the Word file",
    "explain.no-section": "in no section",
    "explain.role": "role {role}",
    "explain.attachment": "Attachment",
    "explain.tried": "Rules tried here",
    "explain.none-tried": "No rule was tried here.",
    "explain.findings": "Findings here",
    "explain.none-found": "Nothing was found here.",
    "explain.nothing": "Nothing was found.",
    "explain.found": "found",
    "explain.refused": "refused",
    "explain.overlapped": "overlapped",
    "explain.rule": "Rule",
    "explain.outcome": "Outcome",
    "explain.words": "Words",
    "explain.why": "Why",
    "explain.where": "Place",
    "explain.says": "Says",
    "explain.total": "{findings} {findings:finding|findings}, {diagnostics} {diagnostics:diagnostic|diagnostics}",
    "explain.by": "won by {rule}",
}
