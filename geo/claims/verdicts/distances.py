"""Distances, "Gyumri is 10 km from Turkey", held against the map."""

from geo.claims.claim import Claim
from geo.claims.statements import stated_km, stated_text
from geo.claims.verdicts.check import BECAUSE, CANNOT_TELL, DIFFERS, Check, Known, compare, distance
from geo.measures.located import Located


def check_distance(claim: Claim, subject: Located, object_: Located, known: Known) -> Check:
    """`"Gyumri is 10 km from Turkey"` agrees with 11 ± 4 km; `"near Turkey"` cannot be told."""
    measured, line = distance(subject, object_)
    where = f"from {subject.label} to {object_.label}"
    used = (subject.label, object_.label)
    stated = stated_text(claim)
    if claim.value is None:
        why = f"On the map it is {measured} {where}; the text gives no figure to compare."
        return Check(claim, stated, measured, CANNOT_TELL, why, line, used)
    verdict = compare(measured, *stated_km(claim))
    if verdict == DIFFERS and measured.value == 0:
        verdict = CANNOT_TELL
    why = f"On the map it is {measured} {where}; the text says {stated}{BECAUSE[verdict]}."
    return Check(claim, stated, measured, verdict, why, line, used)
