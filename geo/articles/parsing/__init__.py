"""How the file of an article becomes its header and its text; `geo.articles` is the way in.

In order: `plain`, `markdown` or `webpages` finds the `blocks`, `markdown` in what is `seen` of it;
`front_matter` (whose values are `front_fields`) or `headers` reads what stands at their head, with
`dates`; `sentences` splits each paragraph. `front_writing` writes a header for a file to keep. In
Markdown and Word files `piece_headers` reads the head; the `note_properties` there are read as
front matter is, and `site_names` leave the title.

Of a header, `labels`, `dates` and `credits` (people, papers, places) are told first, and what a
site adds is `furniture` or `marks`; `header_lines` reads each line by its `header_pieces`. Of the
`first_lines`, `titles` finds the title, `headers` the `header_fields` about it; `datelines` and
`footers` read the text's ends, and the `rest` is what is left out.
"""
