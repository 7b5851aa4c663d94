"""What finds the names of features in a text; `geo.names.mentions` is the way in.

In order: `names` is what the tables hold, and `name_checks` checks it; `lexicon` and `inflection`
know the forms of their words; `words` and `tokens` take a text apart, once `line_breaks` and
`points` made words whole; `strangers` knows words that are none of a name, and `speech` which
language a sentence is in; `phrases` finds names in it,
`namesakes` knows by the words beside them which are those of other things, `ellipsis` chains cut
short, `wordings` names whose words stand apart; `reasons` makes ready what speaks for an acronym,
`full_forms` knows what it is short for, and `context` weighs it; `matcher` puts all of it together.
`kept` holds what was found at some words for where the same words come again.
"""
