"""Claims: what a text says of the map, and what the map has to say to it.

In order: `vocabulary` has the names to look for (`place_names` of `places`, those with endings in
`inflected_names`; `rivals`, and by which nouns a feature is spoken of); `things` finds what a
sentence names (with `quantities` and their `numerals`, those of other languages in `own_numerals`),
puts a sign for each (`masking`), and joins it with the words about it (`rewrites`, those of other
languages in `own_rewrites`, `joining`); `figures` finds dates, capacities, costs and names of
companies, and knows their units; `rules` are the ways to state a claim; `reading` matches them,
finds what they are about (`subjects`; where that was named before, `naming`, `context` and
`antecedents`) and leaves what is not meant (`doubts`). `recognising` takes what rules leave for
what it is published as. `find` does so for an article,
`statements` says what a claim states in km, `checks` holds it against the map and what is published
(`verdicts`, a module for each kind), and `explain` says why a clause was read as a `claim`.
`clauses` numbers them, `checker` checks the same only once, `ledger` does so for whole articles,
and `check_files` writes that as a file. `words` are what patterns are made of, and `word_lists`
those that decide in these modules, for all to extend.
"""
