"""Layers: the data files, read and checked, with their sources and facts.

In order: `geojson` reads a file, `checks` tells what is wrong with it, `load` makes one table of
all layers and `base` the base map; `stretches` cuts a route where its accuracy changes. `sources`
and `facts` read what is cited, and `layer_files` exports layers.
"""
