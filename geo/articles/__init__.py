"""Articles: from a file's bytes to the sentences that name a feature.

In order: `parsing` reads a file's `header` and paragraphs, `article` gives it sentences with
offsets and `sentence_ids`, `linking` adds the mentions, `excerpts` the sentences that hold them.
`library_files` does so for a folder and keeps the result in a `cache`; `library` answers questions
about all of them, `search` finds words in them. `addresses` leads to a sentence, `cite` cites it,
and `excerpt_files` exports it.
"""
