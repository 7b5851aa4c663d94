"""The page.

In order: `app` lays it out from top to bottom; `content` is what all readers share, `state` what
one reader looks at; the panels are `header`, `reader`, `article`, `claims`, `stage` with `map`,
`measures`, `shelf`, `sharing` and, on a page of its own, `about` with `provenance`; `theme`,
`markup` and `assets` serve them all.
"""
