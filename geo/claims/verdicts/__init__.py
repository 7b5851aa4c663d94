"""Verdicts: a claim of each kind held against what is known of the features.

`check` is what comes out, and how measures are compared with what is stated; `saying` puts that in
words. `published` knows which facts are of the same part of a line, and `lines` where that part is
on the map. The others each judge one kind of claim: `distances`, `lengths`, `passings`,
`avoidings`, `endings`, `parallels`, `borders`, `places`, `figures`. `geo.claims.checks` chooses
among them.
"""
