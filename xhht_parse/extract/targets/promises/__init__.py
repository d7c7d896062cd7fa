"""Which quantities are targets.

`keeping` asks the questions, of what `asked` holds, in their order: `refusals` has a row for each kind of number that
is none, `refusing` asks them, `neighbours` looks at the number beside, `reporting` at what is told, `admission` at the
words of a promise, `counts` at those around a count.
"""
