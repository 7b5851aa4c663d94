"""Drawing: shapes of the earth on a flat picture, in pixels from its top left corner.

In order: `mercator` projects, `frame` is the part of the world that a picture shows; `courses`
draws lines beside their course, thick, dashed and as wide as the doubt about them; `placing` finds
free room for names and panels, `scale` a length for a scale bar.
"""
