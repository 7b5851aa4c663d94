"""The map as a picture to take along, drawn from the data without a browser.

In order: `asked` reads what an address asks for; `shapes` are the parts of a drawing, `colors`,
`fonts` and `marks` help to make them; `shot` is what one picture shows, of which `ground`,
`features`, `measured`, `happened`, `names` and `panels` draw their part, and `scene` makes one
drawing of them. `svg` and `png` write it, and `printed` for paper; `links` tells its address and
file name, and `serving` answers there.
"""
