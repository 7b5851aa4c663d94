"""How the file of an article becomes its header and its text; `geo.articles` is the way in.

In order: `blocks` (plain text, Markdown) or `webpages` finds the paragraphs; `headers` reads what
stands at their head, with `dates`; `sentences` splits each paragraph.
"""
