"""The data as collections that a machine reads, each a table of GeoJSON features.

In order: `selection` says what is asked for, `places` where features lie, and `columns` finds the
rows that fit. `shapes` writes geometry, `terms` the licence of a row and whom to name. `tables`
says what a table of rows has to tell; `drawn` are those of features and their parts, `told` those
of events, facts and sources, and `quoted` those of articles, excerpts and mentions. A `collection`
is one of them with its index, `readings` are those that are read in articles when they are asked
for, the claims and the events, and `publish` makes all of them.
"""
