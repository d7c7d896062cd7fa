"""Help pages and errors of every command, options that several have, and the program itself."""

TABLE = {
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
    "wrong.option": "there is no option {name}.",
    "wrong.option-perhaps": "there is no option {name}. Did you mean {perhaps}?",
    "wrong.command": "there is no command “{name}”. Commands: {known}.",
    "wrong.command-perhaps": "there is no command “{name}”. Did you mean {perhaps}?",
    "wrong.name-perhaps": "Did you mean {perhaps}?",
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
        "  xhht-parse compare plans/                   plans held against the national programmes\n"
        "  xhht-parse explain plan.txt --line 42       which rules were tried on line 42"
    ),
}
