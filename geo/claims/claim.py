"""A claim: what a clause says of the map, and by which rule it was read."""

from dataclasses import dataclass

BY_WORDING = "containing-by-wording"
"""The rule of a claim that no pattern reads, for a name has it: "Azerbaijan's Tovuz"."""

BY_FIGURE = "known-by-its-number"
"""The rule of a claim that no pattern reads, for its number is published: "1,768 km"."""

BY_MAP = "known-by-the-map"
"""The rule of a claim that no pattern reads whole, for the map bears out: "via Georgia"."""


@dataclass(frozen=True)
class Claim:
    """What a text claims of the map: `article.text[start:end]` is the clause that claims it.

    `kind` is distance, length, passing, avoiding, starting, ending, parallel, bordering or
    containing (the subject lies in the object).
    `subject` and `object` are ids of features, or countries and towns as in the base map. `value`
    and `unit` (km, mi, nmi, m) are as stated, None where there are none; `hedge` is exact, about,
    at most, at least or range, up to `value_to`. A distance `to_border` is to the object's border,
    and its `way` is straight or along (a road, a line), "" where the text does not say.
    Of a length, the object is the country in which that length lies, or with `to_border` up to
    whose border it runs; `stretch` are the two towns between which it lies; of lines that run
    parallel, the areas in which they do; `what` is the part that has a name of its own (border
    tunnel). `rule` is the id of the rule that read it. Of a figure,
    `what` says which (capacity, opening, operator), and `text` has it where it is no number: a
    name, or a day as 2006-07-13, 2006-07 or 2006; `said` is the name as the article has it.
    """

    start: int
    end: int
    kind: str
    subject: str | None
    object: str | None
    value: float | None = None
    unit: str | None = None
    value_to: float | None = None
    hedge: str = "exact"
    vague: bool = False
    to_border: bool = False
    rule: str = ""
    what: str = ""
    text: str = ""
    stretch: tuple[str, ...] = ()
    way: str = ""
    said: str = ""
