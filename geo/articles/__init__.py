"""Articles: from a file's bytes to the sentences that name a feature.

In order: `reading` takes a file's bytes, `parsing` finds its `header` and paragraphs (`documents`
those of a file that is no text; `other_formats` says why one is not read), `article` gives them
sentences with offsets and `sentence_ids`, `linking` adds the mentions, `excerpts` the sentences
that hold them. `batches` does so for many files; `engines` do it here or, with a `worker` on each
core, at once, a `cluster` on many machines, and `link_files` keeps the result in a `cache`.
`library_files` reads a folder (`folders` finds its files, `records` has what is known besides what
they say) into a `library`, which answers questions
about all its articles and those of a reader's `own`, which `writing` keeps; `search` finds words in
them, by a `sentence_index`. `addresses` leads to a sentence, `cite` cites it, and `excerpt_files`
exports it; `reuse` tells which article may be passed on whole.
"""
