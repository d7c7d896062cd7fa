"""Targets in the cells of a table: `grids` with years over the columns, `undated` with one column of figures, `bodies`
with a row for each place or body; `planned` tells which tables set goals, `rows` and `cells` read them. Where a
table lost its form, `lost` tells the numbers that count its rows or fill its cells."""
