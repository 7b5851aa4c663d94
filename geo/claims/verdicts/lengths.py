"""Lengths, "BTC is 1,768 km long", held against what is published of the same part and the map."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from geo.claims.claim import Claim
from geo.claims.statements import stated_km, stated_text
from geo.claims.verdicts.check import (
    AGREES,
    CANNOT_TELL,
    DIFFERS,
    Check,
    Known,
    as_compared,
    compare,
)
from geo.claims.verdicts.lines import LinePart, line_part
from geo.claims.verdicts.published import (
    Length,
    lengths_of,
    listed_lengths,
    part_of,
    parts_named,
)
from geo.claims.verdicts.saying import Span, because, change, span_of
from geo.measures.located import Located

SPREAD = 0.03
"""Published lengths of one line are so far apart (BTC 1,743 to 1,776 km, BTK 826 to 850)."""


FAR = 2.0
"""A length that the map does not measure differs where it is so many times a published one.

The finer its bends are measured, the longer is a border.
"""

_NOT_FAR = ", which is not so far from what is published"

ROUND = 0.001
"""Share of itself that a round length leaves open: 1,070 km more than this, 1,067 km less."""

SHORT = 0.1
"""What is shorter than this share of a line may be the length of something else on it: a tunnel."""


@dataclass(frozen=True)
class _Found:
    """What came out: the verdict, the reason, and what is published that agrees or comes near."""

    verdict: str
    because: str = ""
    agreeing: Sequence[Length] = ()
    near: Sequence[Length] = ()


def check_length(claim: Claim, subject: Located, object_: Located | None, known: Known) -> Check:
    """`"BTC is 1,768 km long"` is of the whole line, `"249 km in Georgia"` of what lies there.

    What agrees with a published length of that part agrees, whatever the line on the map measures;
    what differs from all of them and from the map differs.
    """
    line = line_part(part_of(claim, object_.label if object_ else ""), subject, known, object_)
    lengths = lengths_of(subject.name, known.facts)
    same = _same(lengths, line, claim, subject, known)
    used = (subject.label, object_.label) if object_ else (subject.label,)
    check = partial(Check, claim, stated_text(claim), line=line.geometry, used=used)
    if claim.value is None:
        why = f"{line.on_map}; the text gives no figure."
        published = tuple(length.fact for length in same)
        return check(line.measured, CANNOT_TELL, why, published=published)
    found = _judge(claim, line, same, [one for one in lengths if one not in same])
    if line.measured:
        line = replace(line, measured=as_compared(line.measured, *stated_km(claim)))
    written = [Span(length.km, length.km) for length in same]
    spans = [*_joined(written), *([span_of(line.measured)] if line.measured else [])]
    far = [] if line.measured else [Span(a / FAR, b * FAR) for a, b in _joined(written)]
    return check(
        line.measured,
        found.verdict,
        _why(claim, line, found, same),
        published=tuple(dict.fromkeys(one.fact for one in (*found.agreeing, *same))),
        change=change(found.verdict, claim, spans, far),
    )


def _judge(
    claim: Claim, line: LinePart, same: Sequence[Length], others: Sequence[Length]
) -> _Found:
    """Hold a stated length against the published ones of the same part, the map, and the others.

    What some call the length of the whole bears a length out, and does not speak against one.
    """
    (low_km, high_km), measured = stated_km(claim), line.measured
    agreeing = [one for one in same if one.is_within(low_km, high_km) or _is_cut(claim, one)]
    if agreeing:
        return _Found(AGREES, agreeing=agreeing)
    between = _joined([_span(one) for one in same if _is_named(one, line)])
    by_map = compare(measured, low_km, high_km) if measured else CANNOT_TELL
    is_between = any(span.low_km < high_km and low_km < span.high_km for span in between)
    if is_between and by_map != AGREES:
        return _Found(CANNOT_TELL, ", which lies between what is published")
    if not measured and between and _is_far(between[0], low_km, high_km):
        return _Found(DIFFERS, ", which is far from what is published")
    is_outside = between and not is_between
    if by_map == AGREES and is_outside and not _is_rounder(between[0], low_km, high_km):
        return _Found(CANNOT_TELL, ", which the margin covers, and nothing published does")
    elsewhere = [length for length in others if length.is_within(low_km, high_km)]
    if by_map == DIFFERS and elsewhere:
        return _Found(CANNOT_TELL, ", which is published of another part", near=elsewhere)
    if by_map == DIFFERS and line.part.is_whole and measured and high_km < SHORT * measured.value:
        return _Found(CANNOT_TELL, ", which may be of a part: the line is far longer")
    near = [one for one in others if _is_near(_span(one), low_km, high_km)]
    told = because(by_map, measured, claim) if measured else _NOT_FAR if between else ""
    return _Found(by_map, told, near=near if by_map == DIFFERS else ())


def _is_cut(claim: Claim, published: Length) -> bool:
    """Return whether a length is a published one without its last decimals: 4.4 km of 4.47."""
    if claim.value is None or claim.value_to is not None or claim.unit != published.fact.unit:
        return False
    stated, written = f"{claim.value:.6f}".rstrip("0"), published.fact.value
    whole = stated.partition(".")[0]
    return whole == written.partition(".")[0] and written.startswith(stated.rstrip("."))


def _is_rounder(published: Span, low_km: float, high_km: float) -> bool:
    """Return whether a length may be a rounder one than is published: 1,070 km may, 1,067 not."""
    return high_km - low_km > ROUND * high_km and _is_near(published, low_km, high_km)


def _is_near(published: Span, low_km: float, high_km: float) -> bool:
    """Return whether a stated length is no farther from published ones than these are apart."""
    return published.low_km * (1 - SPREAD) <= high_km and low_km <= published.high_km * (1 + SPREAD)


def _is_far(published: Span, low_km: float, high_km: float) -> bool:
    """Return whether a stated length is not to be explained by another way to measure."""
    return high_km * FAR < published.low_km or low_km > published.high_km * FAR


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Return the one span from the least to the greatest, if there are any."""
    return [Span(min(spans).low_km, max(span.high_km for span in spans))] if spans else []


def _span(length: Length) -> Span:
    return Span(length.low_km, length.high_km)


def _same(
    lengths: Sequence[Length], line: LinePart, claim: Claim, subject: Located, known: Known
) -> list[Length]:
    """Return the published lengths of a part: so named, or if none of these agrees, so placed."""
    low_km, high_km = stated_km(claim)
    named = [one for one in lengths if any(line.part.meets(p) for p in parts_named(one.fact.name))]
    if line.part.is_whole or any(length.is_within(low_km, high_km) for length in named):
        return named
    return [one for one in lengths if one in named or _lies_there(one, line, subject, known)]


def _is_named(length: Length, line: LinePart) -> bool:
    """Return whether a published length is of the part itself, not of what bears its name too."""
    return parts_named(length.fact.name)[0].meets(line.part)


def _lies_there(length: Length, line: LinePart, subject: Located, known: Known) -> bool:
    """Return whether a length is of the same part by its ends: of BTK from Kars, and in Turkey."""
    part = parts_named(length.fact.name)[0]
    if line.measured is None or not (part.ends or line.part.ends):
        return False
    return line.is_where(line_part(part, subject, known))


def _why(claim: Claim, line: LinePart, found: _Found, same: Sequence[Length]) -> str:
    """Say what the text, the publications and the map give, and why that led to the verdict."""
    stated = stated_text(claim)
    if found.agreeing:
        return (
            f"The text says {stated}; published: {listed_lengths(found.agreeing)}. {line.on_map}."
        )
    published = f" Published: {listed_lengths(same)}." if same else ""
    near = f" Near it: {listed_lengths(found.near)}." if found.near else ""
    return f"{line.on_map}; the text says {stated}{found.because}.{published}{near}"
