"""Layers: the data files, read and checked, with their sources and facts.

In order: `case` reads what the map is about, `geojson` a file of features; `checks` tells what is
wrong with it, `load` makes one table of all layers and `base` the base map, below which lies what
`terrain` reads; `borders` gives those of a day; `stretches` cuts a route where its accuracy
changes, and `comparison` reads how far routes lie off other sets. `licences`, `sources` and `facts`
read what is cited; `history` puts facts in order and tells which hold on a day, and `layer_files`
exports layers.
"""
