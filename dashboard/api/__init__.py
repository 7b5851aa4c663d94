"""The data address: what is published, for programs, by the rules of OGC API – Features.

In order: `asked` reads what an address asks for, `links` writes the addresses of the data and of
the page. `documents` describes what there is, `definition` does so as OpenAPI has it, and
`reference` the same for people. `items` writes rows as GeoJSON or JSON, `resources` finds what an
address leads to, and `serving` answers there.
"""
