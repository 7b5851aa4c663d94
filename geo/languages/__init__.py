"""Languages: what a text looks like in each, one file a language: `az.toml`, `en.toml` and so on.

In order: `language` is the record of a language, `records` makes it of what a file says, `load`
reads the files when they are first asked for. `union` puts the words of all languages together,
`scripts` tells the script of a letter, and `telling`
the language of a text.
"""
