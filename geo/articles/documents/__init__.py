"""Articles in files that are no text: `word` reads .docx, `pdf` reads .pdf.

For a PDF, `letters` says what is drawn where, `lines` makes lines of it, `running` takes running
heads out, `initials` sets large first letters before their lines, `columns` finds the order to read
in, and `flow` joins the lines to paragraphs.
`properties` tells what their own record says of title and author, `damage` what is said of a file
that cannot be read. What is read becomes the blocks of `parsing`; their heads are read there too.
"""
