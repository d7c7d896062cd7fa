"""The messages in English. Blanks in braces; \\b keeps the lines of a paragraph as they are."""

from . import batch_en as batch

TABLE = {
    # The frame of every help page and error
    "ui.usage": "Usage:",
    "ui.options": "Options",
    "ui.commands": "Commands",
    "ui.options-slot": "[OPTIONS]",
    "ui.command-slot": "COMMAND …",
    "ui.error": "Error: {message}",
    "ui.hint": "Try '{command} --help'.",
    "ui.stdout": "standard output",
    "ui.interrupted": "Interrupted.",
    "ui.defect": "The program has a defect: {detail}. Please report it. XHHT_PARSE_DEBUG=1 shows where.",
    "slot.file": "FILE",
    "slot.files": "FILE…",
    "slot.folder": "FOLDER",
    "slot.paths": "FILE|FOLDER…",
    "slot.name": "NAME",
    "slot.number": "N",
    "slot.offset": "OFFSET",
    "slot.limit": "NAME=VALUE",
    # Wrong use
    "wrong.option": "there is no option {name}.",
    "wrong.option-perhaps": "there is no option {name}. Did you mean {perhaps}?",
    "wrong.command": "there is no command “{name}”. Commands: {known}.",
    "wrong.command-perhaps": "there is no command “{name}”. Did you mean {perhaps}?",
    "wrong.missing": "{name} is missing.",
    "wrong.value": "“{value}” is not right for {name}.",
    "wrong.choice": "“{value}” is not right for {name}: choose {known}.",
    "wrong.number": "“{value}” is not right for {name}: give a whole number{least}.",
    "wrong.share": "“{value}” is not right for --shard: write I/N with I from 1 to N, such as 2/8.",
    "wrong.least": " of at least {least}",
    "wrong.no-value": "{name} needs a value.",
    "wrong.extra": "too many arguments: {what}.",
    "wrong.missing-extra": (
        '{option} needs packages that are not installed. Install them: pip install "xhht-parse[{extra}]"'
    ),
    "wrong.address": "{place} is an address of an object store, which --engine daft reads and writes.",
    "wrong.not-with-engine": "{option} is of the local engine; --engine daft has no use for it.",
    "wrong.format-of-engine": "--engine daft writes {known}, not {form}. DuckDB reads what it writes as it is.",
    "wrong.same-output": "{first} and {second} would both be written to {output}. Give each its own -o folder.",
    "wrong.format-of-share": "tables are made of the whole: run without --shard when all shares are read.",
    "wrong.cannot-write": "{path} cannot be written to: {detail}.",
    "os.EACCES": "Permission denied",
    "os.EISDIR": "Is a directory",
    "os.ENOENT": "No such file or directory",
    "os.ENOSPC": "No space left on device",
    "os.EROFS": "Read-only file system",
    "wrong.no-memory": "memory ran out. Give more, or split the file.",
    "wrong.offset": "the text has {size} characters; --at takes 0 to {last}.",
    "wrong.line": "the text has {size} lines; --line takes 1 to {size}.",
    "wrong.limit-form": "“{name}” is no limit: write NAME=VALUE, such as pages=500.",
    "wrong.limit-name": "there is no limit “{name}”. Limits: {known}.",
    "wrong.limit-value": "“{value}” is not right for limit {name}: give a whole number from 1 on (bytes also: 200MB).",
    "wrong.at-and-line": "give --at or --line, not both.",
    # Options that several commands have
    "opt.help": "Show this page.",
    "opt.version": "Show the version.",
    "opt.lang": "Language of the messages: vi or en. Without it that of the system.",
    "opt.rules": "A TOML file of your own word lists and patterns (see `xhht-parse rules`).",
    "opt.jobs": "How many processes work at once. Without it as many as the work is worth.",
    "opt.formats": (
        "Also write all plans as jsonl, jsonl.zst, csv, xlsx, parquet or duckdb into OUT/tables/; may be repeated."
    ),
    "opt.limit": (
        "The most that one file may have or take, such as pages=50 or file_bytes=200MB; may be given several times. "
        "docs/readers.md lists the names."
    ),
    "opt.quiet": "No progress bar and no closing table; failures are still named.",
    # The program
    "app.help": (
        "Read Vietnamese administrative plans (kế hoạch): what each promises, by when, and who must do it.\n\n"
        "Every value in the output says where it stands in the text and which rule found it."
    ),
    "app.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse parse plan.txt                   one plan as JSON\n"
        "  xhht-parse parse plan.txt --format text     the same as a page to read\n"
        "  xhht-parse batch plans/ -o out/             a whole folder, one JSON a plan\n"
        "  xhht-parse targets plans/ --format csv      every target of every plan as a table\n"
        "  xhht-parse explain plan.txt --line 42       which rules were tried on line 42"
    ),
    "parse.short": "Read plans; JSON or a readable page.",
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
        "  xhht-parse parse 2024/*.txt -o out/         out/a.txt.json, out/b.txt.json …\n"
        "  xhht-parse parse scan.pdf --limit pages=50\n"
        "\n\b\nExit code: 0 all read, 1 some not, 2 wrong use."
    ),
    "parse.format": "json for programs (the default), text for people.",
    "parse.output": "Write to files in this folder, which is made if it is not there.",
    "parse.strict": "Warnings and errors in a plan count as failure.",
    "parse.pretty": "Indent the JSON; on a terminal it is always indented.",
    "parse.doubts": "{path}: strict reading fails, {count} diagnostics:",
    **batch.TABLE,
    "tables.written": "Tables ({forms}) in {folder}",
    "tables.cut": "{path}: a cell of {table}.{column} is longer than Excel holds (32,767) and was cut in the workbook.",
    "tables.more-cut": "… and {count} more cells.",
    "targets.short": "Every target of many plans as one table.",
    "targets.help": (
        "One row a target over all plans: the plan, the section, what is measured, the figure, its unit "
        "and deadline.\n\n"
        "CSV to a file (-o) begins with a byte order mark, so that Excel shows Vietnamese; to the screen it has none."
    ),
    "targets.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse targets plans/\n"
        "  xhht-parse targets plans/ --format csv -o targets.csv\n"
        "  xhht-parse targets a.txt b.txt --format jsonl | jq .indicator"
    ),
    "targets.format": "table (the default), csv, or jsonl (one JSON a line).",
    "targets.output": "Write to this file.",
    "targets.none": "No targets found in {files} files.",
    "targets.total": "{targets} targets in {files} files",
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
    "explain.total": "{findings} findings, {diagnostics} diagnostics",
    "explain.by": "won by {rule}",
    "schema.short": "The JSON Schema of the output.",
    "schema.help": "Write the JSON Schema of what `parse` gives, with Vietnamese titles and English descriptions.",
    "rules.short": "Your own word lists and patterns.",
    "rules.help": (
        "Your own TOML file adds entries to the word lists (kinds, agencies, provinces, units, comparators, roles) and "
        "patterns for targets, references, assignments and definitions. Give it to other commands with --rules."
    ),
    "rules.epilog": "\b\nExamples:\n  xhht-parse rules example > my-rules.toml\n  xhht-parse rules check my-rules.toml",
    "rules.example.short": "A commented example to start from.",
    "rules.check.short": "Check a file and run its examples.",
    "rules.checked": "{path} is right: {what}.",
    "rules.empty": "nothing in it",
    "eval.short": "Compare with plans that people have annotated.",
    "eval.help": (
        "Read every annotated plan of FOLDER and compare what is found with what people found.\n\n"
        "FOLDER holds NAME.gold.json beside NAME.txt, or a folder a plan with gold.json and source.txt. "
        "docs/annotation.md tells the format, and what counts as right."
    ),
    "eval.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse eval gold/                                       the figures\n"
        "  xhht-parse eval gold/ --only 2021 --verbose                 what was missed in some plans\n"
        "  xhht-parse eval gold/ --against kept.json --accept          keep the figures\n"
        "  xhht-parse eval gold/ --against kept.json                   gains and losses since"
    ),
    "eval.against": "Kept figures (JSON): show gains and losses document by document.",
    "eval.accept": "Keep the new figures in the file of --against.",
    "eval.accept-what": "--accept needs --against, and all documents (no --only).",
    "eval.nothing": "{folder} holds no annotated plan to compare with (docs/annotation.md tells how one looks).",
    "eval.nothing-named": "{folder} holds no annotated plan whose name holds “{name}”.",
    "eval.wrong-json": "{path} cannot be read: {why}.",
    "eval.only": "Only documents whose name holds this.",
    "eval.check": "Only check the annotations themselves: places, labels, comparators, dates.",
    "eval.checked": "{problems} problems in the annotations",
    "eval.json": "The figures as JSON.",
    "eval.verbose": "Also each miss and each false alarm.",
    # The page for a terminal
    "page.number": "Number",
    "page.kind": "Kind",
    "page.issuer": "Issuer",
    "page.place": "Place",
    "page.issued": "Issued",
    "page.effective": "In force from",
    "page.period": "Period",
    "page.vision": "vision {year}",
    "page.field": "Field",
    "page.signer": "Signed by",
    "page.recipients": "Recipients",
    "page.source": "File",
    "page.untitled": "(no title found)",
    "page.outline": "Outline",
    "page.targets": "Targets",
    "page.duties": "Duties",
    "page.funding": "Funding",
    "page.diagnostics": "Diagnostics",
    "page.indicator": "Indicator",
    "page.value": "Value",
    "page.deadline": "Deadline",
    "page.section": "Section",
    "page.plan": "Plan",
    "page.agency": "Agency",
    "page.partners": "With",
    "page.duty": "Duty",
    "page.amount": "Amount",
    "page.money-source": "Source",
    "page.text": "Text",
    "page.attachment": "Attachment",
    "page.more": "… and {count} more",
    "role.lead": "lead",
    "role.coordinate": "with",
    "role.other": "other",
    "page.line": "line {line}",
    "severity.info": "note",
    "severity.warning": "warning",
    "severity.error": "error",
    "year.annual": "every year",
    "change.increase": "up {value}",
    "change.decrease": "down {value}",
    "room.metadata": "metadata",
    "room.sections": "sections",
    "room.targets": "targets",
    "room.references": "references",
    "room.legal_bases": "legal bases",
    "room.assignments": "duties",
    "room.funding": "funding",
    "room.definitions": "short names",
    "room.tables": "tables",
    "room.attachments": "attachments",
    "room.diagnostics": "diagnostics",
}
