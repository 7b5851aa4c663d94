"""The page.

In order: `app` is what is served, `page` the page from top to bottom; `content` is what all readers
share, looked at `seldom` by `answering` and read by `loading` while `waiting` says how far it is;
`state` is what one reader looks at. The panels are `header`, `reader`, `article`, `claims`, `stage`
with `map`, `measures`, `shelf`, `sharing` with `trial` and, on pages of their own, `ledger` with
`checked` and `about` with `provenance`. `theme`, `markup` and `assets` serve them all; `front`,
`kept` and `warm` make the first load quick. `workshop` makes what is asked for of `picture` and
`dossier`.
`settings` are what a host sets; `gate` and `headers` stand before all that is served, and `health`
tells whoever runs the server how it is.
"""
