"""The line rules: the text -> typed lines -> paragraphs. A line is typed by its own face alone.

`classify` gives every line its face and every reading of its label (`rules`: the table, `readers`: what a match
says, `bullets`, `ordinals`); `wrapping` judges once how the text's lines are broken; `paragraphs` joins them where
`joining` says so, with `figures`, `governing`, `openers` and `lists`, past the numbers of `pages`; `whole` gives the
lines as they would stand unwrapped; `inline` tells a text apart that came on one line, by its `inner_labels`.
"""
