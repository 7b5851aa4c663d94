"""Claims checked against the map and what is published, each by the module for its kind."""

from collections.abc import Callable, Sequence

import geopandas as gpd

from geo.claims.claim import Claim
from geo.claims.statements import stated_text
from geo.claims.verdicts.avoidings import check_avoiding
from geo.claims.verdicts.borders import check_bordering
from geo.claims.verdicts.check import CANNOT_TELL, Check, Known
from geo.claims.verdicts.distances import check_distance
from geo.claims.verdicts.endings import check_ending, check_starting
from geo.claims.verdicts.figures import check_figure
from geo.claims.verdicts.lengths import check_length
from geo.claims.verdicts.parallels import check_parallel
from geo.claims.verdicts.passings import check_passing
from geo.claims.verdicts.places import check_containing
from geo.errors import ClaimError
from geo.layers.base import Base
from geo.layers.facts import Fact
from geo.measures.located import Located

_CHECKS: dict[str, Callable[[Claim, Located, Located, Known], Check]] = {
    "distance": check_distance,
    "passing": check_passing,
    "avoiding": check_avoiding,
    "starting": check_starting,
    "ending": check_ending,
    "parallel": check_parallel,
    "bordering": check_bordering,
    "containing": check_containing,
}


def check_claim(
    claim: Claim, layers: gpd.GeoDataFrame, base: Base, facts: Sequence[Fact] = ()
) -> Check:
    """Return what the map and the published facts have to say to a claim.

    "cannot tell" where they lack what it takes. What gives no figure ("near", "adjacent") is
    measured and not judged. Raises ClaimError for a kind of claim that there is not.
    """
    return check_by(claim, Known(layers, base, facts))


def check_by(claim: Claim, known: Known) -> Check:
    """Return the same by what is known, of which it keeps what it has measured."""
    if claim.kind not in ("length", "figure", *_CHECKS):
        kinds = ", ".join(["length", *_CHECKS, "figure"])
        raise ClaimError("claim", f"its kind is {claim.kind!r}; give one of {kinds}.")
    if claim.kind == "figure":
        return check_figure(claim, known)
    subject = known.locate(claim.subject) if claim.subject else None
    object_ = _object(claim, known)
    if subject is None or (object_ is None and claim.object):
        missing = claim.subject if subject is None else claim.object
        return Check(claim, stated_text(claim), None, CANNOT_TELL, f"The map has no {missing}.")
    if claim.kind == "length":
        return check_length(claim, subject, object_, known)
    if object_ is None:
        why = "The claim names nothing to measure to."
        return Check(claim, stated_text(claim), None, CANNOT_TELL, why)
    return _CHECKS[claim.kind](claim, subject, object_, known)


def _object(claim: Claim, known: Known) -> Located | None:
    """Return Turkey for `"10 km from Turkey"`, its border for `"10 km from the Turkish border"`."""
    if not claim.object:
        return None
    if claim.to_border and (border := known.border(claim.object)):
        return border
    return known.locate(claim.object)
