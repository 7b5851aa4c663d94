"""Makes the files of data/ from their inputs (`python -m geo.build`), and checks them.

In order: `plan` reads what is to be made, `inputs` fetches what of; `countries` and `borders` make
the base map's land, `routes` the routes and sites (`bases` is what they rest on), `places` the
names; `writing` writes them, `make` does all of it. For `python -m geo.build.evidence`, `passings`
measures how far a route lies off where it is known to pass, and `evidence` writes what that bears
out. For `python -m geo.build.check`, `contents` reads what there is, `faults` and `notes` say what
is wrong with it or may be, `records` counts and hashes the files (`drafts` begins the record of a
new one), and `check` does all of it.
"""
