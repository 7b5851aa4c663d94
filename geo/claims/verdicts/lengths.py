"""Lengths, "BTC is 1,768 km long", held against the map."""

from geo.claims.claim import Claim
from geo.claims.statements import stated_km, stated_text
from geo.claims.verdicts.check import BECAUSE, CANNOT_TELL, Check, Known, compare
from geo.measures.geodesic import joined_line, part_within
from geo.measures.located import Located
from geo.measures.measured import measured_length


def check_length(claim: Claim, subject: Located, object_: Located | None, known: Known) -> Check:
    """`"BTC is 1,768 km long"` is of the whole line, `"249 km in Georgia"` of what lies there."""
    whole = subject.geometry
    line = part_within(whole, object_.geometry) if object_ else joined_line(whole)
    measured = measured_length(line, subject, edge_km=object_.accuracy_km if object_ else 0.0)
    used = (subject.label, object_.label) if object_ else (subject.label,)
    inside = f" within {object_.label}" if object_ else ""
    stated = stated_text(claim)
    if claim.to_border or claim.stretch:
        why = "The map is not measured between such ends."
        return Check(claim, stated, None, CANNOT_TELL, why, None, used)
    if claim.value is None:
        why = f"The line on the map is {measured} long{inside}; the text gives no figure."
        return Check(claim, stated, measured, CANNOT_TELL, why, line, used)
    verdict = compare(measured, *stated_km(claim))
    why = (
        f"The line on the map is {measured} long{inside}; the text says {stated}{BECAUSE[verdict]}."
    )
    return Check(claim, stated, measured, verdict, why, line, used)
