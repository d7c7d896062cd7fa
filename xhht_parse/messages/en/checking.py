"""`schema`, `rules` and `eval`."""

TABLE = {
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
    "eval.checked": "{problems} {problems:problem|problems} in the annotations",
    "eval.slip.unread": "{why}",
    "eval.slip.place-outside": "the place {start}-{end} is not in the text of {length} characters",
    "eval.slip.place-blank": "the place {start}-{end} holds only blanks",
    "eval.slip.label": "the text at {start} is “{seen}”, not “{label}”",
    "eval.slip.parent": "no section before it starts at {start}",
    "eval.slip.comparator": "the comparator “{given}” is none of {known}",
    "eval.slip.year-from": "year_from “{given}” is none of inline, heading, document, null",
    "eval.slip.range": "the range {least} to {most} goes down",
    "eval.slip.between": "between needs a value_max",
    "eval.slip.date": "the date “{given}” is not written as 2024-03-05",
    "eval.slip.role": "the role “{given}” is none of {known}",
    "eval.json": "The figures as JSON.",
    "eval.verbose": "Also each miss and each false alarm.",
    "eval.figure": "figure",
    "eval.precision": "precision",
    "eval.recall": "recall",
    "eval.hits": "hits",
    "eval.false": "false",
    "eval.missed": "missed",
    "eval.token-f1": "token F1 over {count} matched {count:target|targets}",
    "eval.documents": "{count} {count:document|documents}, {failed} failed",
    "eval.failed": "FAILED {name}: {why}",
    "eval.gains": "gains",
    "eval.losses": "losses",
    "eval.none": "none",
    "eval.new": "new",
    "eval.gone": "gone",
    "note.missed": "{record} missed{where}: {words}",
    "note.false": "{record} false{where}: {words}",
    "note.differs": "{record} differs{where}: {words}: right is {wanted}, found {got}",
    "note.at": " at {at}",
    "note.metadata": "metadata",
    "note.section": "section",
    "note.target": "target",
    "note.reference": "reference",
    "note.assignment": "duty holder",
    "measure.metadata": "metadata",
    "measure.sections": "sections",
    "measure.targets_strict": "targets, strict",
    "measure.targets_relaxed": "targets, value",
    "measure.references": "references",
    "measure.assignments": "duty holders",
    "measure.indicator": "indicator",
}
