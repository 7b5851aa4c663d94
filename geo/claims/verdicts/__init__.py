"""Verdicts: a claim of each kind held against what is known of the features.

`check` is what comes out, and how measures are compared with what is stated; the others each judge
one kind of claim: `distances`, `lengths`, `passings`, `avoidings`, `endings`, `borders`,
`places`. `geo.claims.checks` chooses among them.
"""
