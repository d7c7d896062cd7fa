"""`batch`, its engines and its tables."""

TABLE = {
    "batch.short": "Read a folder of plans; one JSON a plan and a report.",
    "batch.help": (
        "Read every plan in FOLDER and below (FOLDER may be a .zip). Each becomes one JSON in the same tree under the "
        "output folder: FOLDER/a/plan.txt gives OUT/a/plan.txt.json. "
        "A bad file never stops the others; a file is written whole or not at all.\n\n"
        "A run that was stopped, killed or ran out of disk goes on where it was: give the same command again. "
        "What has not changed since is not read again. docs/batch.md tells what happens in each case.\n\n"
        "Taken are plain texts, Word files, web pages, PDF, images, and such in .zip archives; hidden files, README "
        "and linked folders are left out. OUT/report.json says what became of every file.\n\n"
        "--format adds tables of all plans (documents, sections, targets, references, assignments, funding, "
        "diagnostics) in OUT/tables/, made from that JSON; docs/tables.md describes them."
    ),
    "batch.epilog": (
        "\b\nExamples:\n"
        "  xhht-parse batch plans/ -o out/\n"
        "  xhht-parse batch plans/ -o out/ --jobs 8 --rules my-rules.toml\n"
        "  xhht-parse batch plans/ -o out/ --format xlsx --format duckdb\n"
        "  xhht-parse batch plans/ -o out/ --quiet --log run.jsonl\n"
        "  xhht-parse batch plans/ -o out/ --shard 2/8      the second of eight machines\n"
        "  xhht-parse batch s3://bucket/plans -o s3://bucket/out --engine daft --format parquet\n"
        "\n\b\nExit code: 0 all read, 1 some not, 2 wrong use, 3 not finished (disk full, …): run it again,\n"
        "130 or 143 stopped by Ctrl-C or by the system."
    ),
    "batch.output": "The output folder, which must be named; it is made if it is not there.",
    "batch.engine": (
        "local (the default): processes of this machine. daft: Daft, alone or over a Ray cluster; FOLDER may be a glob "
        "or an address (s3://…), and OUT gets Parquet or JSON Lines in parts. docs/cluster.md"
    ),
    "engine.done": (
        "{parsed} read · {failed} failed · {skipped} left out; {parts} parts in {out}, {made} of them made now"
    ),
    "batch.timeout": (
        "Seconds that one file may take (120); LibreOffice and tesseract have those of --limit seconds besides. "
        "0: no limit."
    ),
    "batch.memory": "Megabytes that one worker may use (2048, at least 64; kept on Linux). 0: no limit.",
    "batch.again": "Read everything again, also what has not changed.",
    "batch.prune": "Remove the JSON of plans that are no longer in FOLDER; otherwise it is kept and they are named.",
    "batch.shard": "Only the Ith of N shares of FOLDER, the same on every machine; writes report.I-of-N.json.",
    "batch.log": "Add a line of JSON for each file: what became of it, seconds, worker.",
    "batch.reading": "Reading",
    "batch.rate": "{rate} plans/s",
    "batch.left": "{time} left",
    "batch.parsed": "read",
    "batch.unchanged": "{count} of them unchanged since the last run",
    "batch.failed": "failed",
    "batch.skipped": "left out",
    "batch.named": "the report says why",
    "batch.found": "Found",
    "batch.failed-files": "Failed files",
    "batch.removed": "No longer there; their JSON is kept (--prune removes it)",
    "batch.file": "File",
    "batch.reason": "Reason",
    "batch.diagnostics": "Diagnostics",
    "batch.code": "Code",
    "batch.says": "What it says",
    "batch.severity": "Severity",
    "batch.count": "Count",
    "batch.files": "Files",
    "batch.with-errors": "Files that were read but have an error",
    "batch.more-in-report": "… the report names the others",
    "batch.written": "JSON in {out}, report in {report}",
    "batch.nothing": "{folder} holds no plan: no plain text, Word file, web page, PDF or image.",
    "batch.stopping": "Stopping: what is in hand is finished first; once more stops at once.",
    "batch.interrupted": (
        "Interrupted: {done} of {total} files are done, and what is written is whole. The same command goes on."
    ),
    "batch.go-on": "Not finished: {done} of {total} files are done, and what is written is whole. Run it again.",
    "batch.in-use": "another run is at work in {out}; wait for its end.",
    "batch.anew": "{manifest}, which notes what was read, is damaged or of another version: everything is read again.",
    "batch.cannot-start": "no worker process comes up ({detail}).",
    "batch.lost": "results are gone or changed since they were written: {outputs}. Run it again.",
    "batch.books": (
        "the books do not balance: {inputs} files, but {parsed} read + {unchanged} unchanged + {failed} failed + "
        "{skipped} left out ({in_manifest} in the manifest). Please report it, and run with --again."
    ),
    "tables.written": "Tables ({forms}) in {folder}",
    "tables.cut": "{path}: a cell of {table}.{column} is longer than Excel holds (32,767) and was cut in the workbook.",
    "tables.more-cut": "… and {count} more {count:cell|cells}.",
}
