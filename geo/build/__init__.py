"""Makes every file of data/ from its inputs: `python -m geo.build`.

In order: `plan` reads what is to be made, `inputs` fetches what of; `countries` and `borders` make
the base map's land, `routes` the routes and sites, `places` the names; `writing` writes them,
`make` does all of it, and `records` counts and hashes the files.
"""
