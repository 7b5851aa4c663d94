"""Published dates and terms (of an opening, a lease), recognised by a word beside them."""

from collections.abc import Sequence
from dataclasses import replace

from geo.claims.claim import Claim
from geo.claims.recognising.about import About
from geo.claims.recognising.alone import told_alone
from geo.claims.recognising.known import KnownFacts
from geo.claims.recognising.known_figures import KnownFigure
from geo.claims.recognising.spot import Spot
from geo.claims.recognising.strangers import names_a_stranger


def date(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a date known of what is spoken of: a day, or one with a word for it."""
    said = replace(spot.claim, text=spot.thing.noun)
    found = _meant(spot, said, known.dates, known)
    return _of(said, found) if found else None


def term(spot: Spot, known: KnownFacts) -> Claim | None:
    """Return the claim of a number of years known of what is spoken of: 49 years of a lease.

    A lease made longer "from 25 to 49 years" is one of 49 years.
    """
    value = spot.stated.value_to or spot.stated.value
    said = replace(spot.claim, value=value, unit=spot.stated.unit)
    found = _meant(spot, said, known.terms, known) if value else None
    return _of(said, found) if found else None


def _meant(
    spot: Spot, said: Claim, figures: Sequence[KnownFigure], known: KnownFacts
) -> KnownFigure | None:
    """Return which of the known figures a claim says of what is spoken of.

    A word must tell what it is of; only a day may do without.
    """
    fitting = [one for one in figures if one.is_so_much(said) and one.is_said_by(_of(said, one))]
    about, is_day = About(spot), spot.is_day
    if not fitting or about.is_of_another(is_year=said.text.isdigit()):
        return None
    told = {one.what.name: about.distance_of(one.what.name) for one in fitting}
    called = [one for one in fitting if told[one.what.name] is not None]
    called.sort(key=lambda one: told[one.what.name] or 0)

    def is_meant(one: KnownFigure, is_near: bool) -> bool:
        if not is_day:
            return about.is_of(one, is_near=is_near)
        is_told = bool(called) or is_near
        return is_told or not (about.tells_of_a_name or names_a_stranger(spot, one.feature, known))

    ours = about.ours(called or (fitting if is_day else []))
    return spot.first_of(ours, is_meant, alone=told_alone(spot, ours))


def _of(said: Claim, one: KnownFigure) -> Claim:
    return replace(said, subject=one.feature, what=one.what.name)
