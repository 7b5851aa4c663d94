"""Figures that are no lengths along the ground: capacities, dates, costs, operators and the like.

In order: `units` are what they are counted in (units.toml), and `amounts` finds them in a text;
`dates` finds days, months and years (dates.toml), `names` the names of companies. `whats` says what
a figure may be of (whats.toml): by which words a text speaks of it, and which facts are on it.
`stating` is what a clause that a rule has read states. `words` reads the TOML files, and `counting`
is how a language counts (counting.toml). The files here are in English; another language has those
four in a folder with its code, with its own words under the same headings and names.
"""
