"""Names: which features a text mentions, and where.

In order: `gazetteer` reads the tables of names, `matching` finds them in folded text, `mentions`
gives what was found its offsets in the text and says why it was found.
"""
