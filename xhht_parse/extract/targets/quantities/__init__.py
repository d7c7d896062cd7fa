"""Numbers with their units: "80%", "12 trường", "mức độ 2", "38/100.000 trẻ"; how each binds, and what it changes.

`find` takes the forms one after another, `quantity` one number; `units` knows what may stand behind it; `ranks`,
`rates`, `sums`, `partial`, `leaning` and `unsaid` know forms that are more than a number and its unit. `comparators`
reads "ít nhất" and "trở lên", `changes` "tăng" and "giảm", `baselines` what a change starts from. Nothing here asks
whether a quantity is a target.
"""
