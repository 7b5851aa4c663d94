"""Measures: how long, how far, how large and how well known, each with its margin.

In order: `plane` and `parts` are what `geodesic` measures with, and `between` cuts lines; `located`
finds a named thing on the map, `margins` says how sure a value is, and `measured` joins the two. On
these stand the `figures` of a feature, the `ends` of a line, how far two run `together`,
`corridors` along one and the `gap` of all; `whereabouts` and `accuracy` say in words where a
feature is and how well that is known.
"""
