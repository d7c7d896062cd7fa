"""`parse`, `targets` and `compare`."""

TABLE = {
    "parse.short": "Read plans; JSON or a page to read.",
    "parse.help": (
        "Read each FILE and write what it says: to the screen, or with -o to one file a plan. "
        "“-” reads standard input.\n\n"
        "Several plans on the screen are one JSON a line. "
        "Plain text, markdown, Word files (.docx; .doc, .rtf and .odt through LibreOffice), web pages, PDF, scans and "
        "images (through tesseract) are read."
    ),
    "parse.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse parse plan.txt | jq .targets\n"
        "  xhht-parse parse plan.txt --format text\n"
        "  xhht-parse parse *.docx --format html -o checked/\n"
        "  xhht-parse parse 2024/*.txt -o out/         out/a.txt.json, out/b.txt.json …\n"
        "  xhht-parse parse scan.pdf --limit pages=50\n"
        "\n\b\nExit code: 0 all read, 1 some not, 2 wrong use."
    ),
    "parse.format": (
        "json for programs (the default), text to read here, html to check in a browser: the text with every value "
        "marked, beside what was read; each leads to the other."
    ),
    "parse.output": "Write to files in this folder, which is made if it is not there.",
    "parse.strict": "Warnings and errors in a plan count as failure.",
    "parse.pretty": "Indent the JSON; on a terminal it is always indented.",
    "parse.doubts": "{path}: strict reading fails, {count} {count:diagnostic|diagnostics}:",
    "targets.short": "Every target of many plans as one table.",
    "targets.help": (
        "One row a target over all plans: the plan, the section, what is measured, the figure, its unit "
        "and deadline. “-” reads standard input.\n\n"
        "CSV to a file (-o) begins with a byte order mark, so that Excel shows Vietnamese; to the screen it has none."
    ),
    "targets.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse targets plans/\n"
        "  xhht-parse targets plans/ --format csv -o targets.csv\n"
        "  xhht-parse targets a.txt b.txt --format jsonl | jq .indicator"
    ),
    "listing.format": "table (the default), csv, or jsonl (one JSON a line).",
    "listing.output": "Write to this file.",
    "targets.none": "No targets found in {files} {files:file|files}.",
    "targets.total": "{targets} {targets:target|targets} in {files} {files:file|files}",
    "compare.short": "Plans held against the national learning-society programmes.",
    "compare.help": (
        "For each figure that Decisions 1373, 387 and 677/QĐ-TTg set for 2025 and 2030: what each plan sets, and "
        "whether that is higher, equal, lower, set for a later year, or missing. “-” reads standard input.\n\n"
        "A plan that cites a decision is held against every figure of it, any other against those that it names. "
        "docs/indicators.md has the list."
    ),
    "compare.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse compare plans/\n"
        "  xhht-parse compare plans/ --format csv -o compared.csv\n"
        "  xhht-parse compare a.txt --format jsonl | jq 'select(.verdict == \"lower\")'"
    ),
    "compare.none": "None of {files} {files:file|files} cites a national programme or names one of its indicators.",
    "compare.total": "{plans} {plans:plan|plans} of {files} {files:file|files};",
}
