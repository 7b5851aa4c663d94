"""How the file of an article becomes its header and its text; `geo.articles` is the way in.

In order: `plain`, `markdown` or `webpages` finds the `blocks`, `markdown` in what is `seen` of it;
`front_matter` or `headers` reads what stands at their head, with `dates`; `sentences` splits each
paragraph.
"""
