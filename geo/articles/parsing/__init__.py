"""How the file of an article becomes its header and its text; `geo.articles` is the way in.

In order: `plain`, `markdown` or `webpages` finds the `blocks`, `markdown` in what is `seen` of it;
`front_matter` (whose values are `front_fields`) or `headers` reads what stands at their head, with
`dates`; `sentences` splits each paragraph. `front_writing` writes a header for a file to keep.
"""
