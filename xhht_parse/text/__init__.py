"""The canonical text, its equal-length folds, and spans over it. This room knows no document.

`canonical` makes the text, `folds` and `view` its folds, `spans` stretches of it; `letters` are those of Vietnamese by
case. Patterns are spared by `literals` and `digits`, words and figures looked for before them, and made fast by
`tries`.
"""
