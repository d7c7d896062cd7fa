"""Targets in the cells of a table: `grids` with years over the columns, `undated` with one column of figures. Where a
table lost its form, `lost` tells the numbers that count its rows or fill its cells."""
