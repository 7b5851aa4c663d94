"""A view of the page as one document to take along: HTML that opens from a disk, and Markdown.

In order: `there` is what of an address is there, `wanted` what it asks for, `contents` the values
that such a dossier holds; `blocks` are the parts of a document, of which `opened`, `quoted`,
`checks`, `happened`, `known`, `sources` and `files` make their sections, and `document` the whole;
`schemes` makes one map of a light and a dark one. `page` and `markdown` write it, `links` tells its
address and file name, and `serving` answers those who ask for it.
"""
