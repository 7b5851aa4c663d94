"""What a link shows where it is pasted: title, text and picture of what it leads to.

In order: `addresses` tells the page's whole address; `asked` is the view that an address asks for,
`said` what is said of it; `tags` writes that into the page's HTML. `crawlers` tells programs which
addresses there are.
"""
