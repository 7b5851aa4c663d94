"""Lists of words that decide how a claim is read, in TOML files, a word or phrase a line.

In order: `notation` makes a pattern of a line, `load` reads the files. A list stands under a
heading and has `words`; an `example`, a sentence in which one of them does what the list is for;
and a `near_miss`, in which none of them does. The top of each file tells what its lists are for.

All is in small letters without accents, as in folded text (geo.folding). In a line

forbid*          stands for forbid, forbids, forbidden: any ending
*n't             for don't, isn't: any beginning
offer/offered    for either word
far (away) from  for the phrase with or without the word in brackets
some_day/later   for "some day" or "later": the underscore is a blank within one alternative

The order of lines does not matter: where two fit, the longer counts.
"""
