"""Which quantities are targets.

`keeping` takes the numbers of a clause in their order, `questions` asks each, of what `asked` holds: `refusals` has a
row for each kind of number that is none, `refusing` asks them, `excepted` knows what is promised all the same;
`by_unit` looks at what is counted, `asides` and `conditions` at the number beside, `reporting` at what is told,
`admission` at the words of a promise, `counts` at those around a count.
"""
