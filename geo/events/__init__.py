"""Events at a place and on a day, and which articles speak of them.

In order: `events` reads the table of events, `kinds` the words for each kind of them. In a
sentence, `days` finds the days and `places` the places of events; `evidence` is all that it has to
tell, and `fitting` says which event that fits. `linking` does so for an article, `saying` gives its
reasons, and `index` keeps what was found in a library.
"""
