"""What is published of the length of a line or a border: of the same part, and of others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from geo.claims.claim import Claim
from geo.claims.quantities import KM_PER_UNIT
from geo.grouping import grouped
from geo.layers.facts import Fact
from geo.wording import grouped_digits, listed

_LENGTH = re.compile(
    r"border with (?P<neighbour>.+)|length of the (?P<named>.+)|"
    r"length(?: in (?P<within>.+)| \(?to (?P<border>.+)'s border\)?|"
    r" (?P<start>[^–,]+)–(?P<end>[^–,]+?)(?P<is_border>'s border)?)?"
)


@dataclass(frozen=True)
class Part:
    """A part of a line: within a country, up to a border, between two ends; or the whole.

    Of an area, it is its border with a country. `border` are the countries of whose border it is,
    one or both; `ends` are at most two places. What is `named` is a part by itself: a tunnel.
    """

    within: str = ""
    border: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    named: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the line."""
        return self == Part()

    def meets(self, other: "Part") -> bool:
        """Return whether two say the same: the border of Turkey may be that with Georgia.

        A tunnel may be the border tunnel.
        """
        if self.named or other.named:
            ours, theirs = set(self.named.split()), set(other.named.split())
            return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
        same_border = self.border <= other.border or other.border <= self.border
        is_same = (self.within, self.ends) == (other.within, other.ends)
        return is_same and same_border and bool(self.border) == bool(other.border)


class Length(NamedTuple):
    """A published length in km, from the least to the most that the written number stands for."""

    fact: Fact
    low_km: float
    high_km: float

    @property
    def km(self) -> float:
        """The length as it is written."""
        return (self.low_km + self.high_km) / 2

    def is_within(self, low_km: float, high_km: float) -> bool:
        """Return whether it may be from so many to so many km: 691 is not, from 691.5 on."""
        return self.low_km < high_km and low_km < self.high_km


def part_of(claim: Claim, label: str) -> Part:
    """Return Turkey's border for `"692 km to the border"`, Georgia for `"249 km in Georgia"`.

    `label` is what the page calls the object of the claim, "" if there is none.
    """
    if claim.what:
        return Part(named=claim.what)
    if claim.to_border and claim.object:
        return Part(border=frozenset(claim.object.split("–")), ends=frozenset(claim.stretch))
    return Part(within=label, ends=frozenset(claim.stretch))


def parts_named(fact: str) -> tuple[Part, ...]:
    """Return what a fact's name says it is the length of; nothing where it is none.

    `"length in Georgia"`, `"length Kars–Akhalkalaki"`, `"length Kars–Georgia's border"`. In
    brackets it is what some call the length of the whole, too: `"length (to Turkey's border)"`. Of
    an area it is that of a border: `"border with Armenia"`; `"length of the border tunnel"` is of
    what is called so.
    """
    match = _LENGTH.fullmatch(fact)
    if match is None:
        return ()
    border = match["border"] or match["neighbour"] or (match["end"] if match["is_border"] else "")
    ends = [match["start"], None if match["is_border"] else match["end"]]
    part = Part(
        within=match["within"] or "",
        border=frozenset([border] if border else []),
        ends=frozenset(filter(None, ends)),
        named=match["named"] or "",
    )
    return (part, Part()) if fact.startswith("length (") else (part,)


def lengths_of(feature: str, facts: Iterable[Fact]) -> list[Length]:
    """Return the published lengths of a feature and its parts, in the order of the facts."""
    return [
        length
        for fact in facts
        if fact.feature == feature and parts_named(fact.name) and (length := length_of(fact))
    ]


def length_of(fact: Fact) -> Length | None:
    """Return 76.55 to 76.65 km for `76.6 km`; None for what is no number of a length."""
    if fact.unit not in KM_PER_UNIT or not re.fullmatch(r"\d+(?:\.\d+)?", fact.value):
        return None
    half = 0.5 / 10.0 ** len(fact.value.partition(".")[2])
    km, value = KM_PER_UNIT[fact.unit], float(fact.value)
    return Length(fact, (value - half) * km, (value + half) * km)


def listed_lengths(lengths: Iterable[Length]) -> str:
    """Return `"691 km and 692 km (length to Turkey's border)"`; of whole lines only the km."""
    groups = grouped(lengths, lambda length: length.fact.name)
    return listed([_listed(name, found) for name, found in groups.items()])


def _listed(name: str, lengths: Iterable[Length]) -> str:
    values = dict.fromkeys(f"{grouped_digits(one.fact.value)} {one.fact.unit}" for one in lengths)
    part = name.replace("(", "").replace(")", "")
    return listed([*values]) + ("" if name == "length" else f" ({part})")
