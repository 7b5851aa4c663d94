"""Figures that are published of what a text speaks of, in words that no rule reads.

A number tells much by itself: where a text speaks of a pipeline of 1,768 km, "1,768 km" is its
length, however it is put. So what is recognised agrees with what is published; a figure that is not
published is left to the rules, and nobody is accused because of words that were not understood.

`known` is all that may be recognised (`known_lengths`, `known_figures`, `known_names`); `spot` is a
number or a date in a sentence, with the words about it and what is spoken of there; `lengths`,
`amounts` and `dates` say which of the known ones it is. `alone` tells which are so distinct that
they are of one feature alone, and `strangers` of what else a number may be. `cues` are words that
tell what a date is of, and `about` those that stand about one. `names` finds the companies of a
sentence, in a `company_sentence`; `operators`, `shareholders` and `shares_by_line` say what of a
line they are, or have as a `holding`. `recognise` goes through a sentence.

What the map bears out needs no figure: `relations` takes the `map_cues` of where a line runs or a
place lies, if they are about a feature (`cue_subjects`, by the `cue_words`), and asks the map;
`gapping` goes on to a second feature of which the verb is not said again.
"""
