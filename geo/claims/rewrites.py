"""Words joined with the name they stand by: `"the town of <feature tovuz>"` is `"<town Tovuz>"`.

Rules are about signs, and need not know the words that may stand about a name. Each rewrite puts
one sign where its pattern matches. They are applied in order, which matters three times:

- The border of two countries goes before that of one: in "the Armenian-Turkish border" the words
  "Turkish border" are not a border of their own.
- Names take in the words about them before nouns and pronouns stand for what was named before: in
  "the oil line (BTC)" the line is BTC, not one named before it.
- What stands at a dash goes last, as part of another name: by then "the Georgia-Turkey border" is
  one sign.
"""

import re
from functools import cache

from geo.claims import joining
from geo.claims.masking import signs
from geo.claims.own_rewrites import Join, Rewrite, own_rewrites
from geo.claims.word_lists.load import any_of
from geo.claims.words import (
    ADJECTIVES,
    AREA,
    BASE,
    BORDER,
    COMPASS,
    NOUN,
    PIPE,
    RAIL,
    SECTION,
    SITE,
    THE,
    TOWN,
)

_F, _C, _T, _A = (signs([kind]) for kind in ("feature", "country", "town", "adjective"))
_LAND = signs(["country", "adjective"])
_PLACE = signs(["country", "town"])
_NAME = signs(["feature", "town"])

_ONE = rf"{THE}(?:{_C}|{_A} [a-z-]+(?: (?:province|region|district|oblast))?)"
_EACH = (
    rf"(?P<each>(?:both )?{_ONE}(?:(?: (?:to|in) the {COMPASS})?(?:,? and|,)(?: with)? {_ONE})*)"
)
"""`"both Turkey to the west and Iran"`, `"Armenia's Tavush province"`."""


@cache
def rewrites(language: str = "") -> tuple[Rewrite, ...]:
    """Return all rewrites of a language, in the order in which they are applied."""
    if language:
        return own_rewrites(language)
    return (*_borders(), *_features(), *_towns(), *_stand_ins(), _STRETCH, _AT_A_DASH)


def _rewrite(name: str, pattern: str, join: Join, *, example: str, becomes: str) -> Rewrite:
    """Return the rewrite `pronoun`, by which `"by it"` becomes `"by <anaphor it>"`."""
    return Rewrite(name, re.compile(pattern), join, example, becomes)


def _borders() -> tuple[Rewrite, ...]:
    """`"the Armenian-Turkish border"`, `"Georgia's borders with Turkey"`, `"Georgian soil"`."""
    line = rf"{BORDER}\b(?! {any_of('things', 'border')})"
    return (
        _rewrite(
            "border-of-two",
            rf"{THE}{_LAND}(?: ?[-/] ?| and ){_LAND} {line}(?! {_C})",
            joining.border,
            example="on the Armenian-Turkish border",
            becomes="on <border Armenia Turkey>",
        ),
        _rewrite(
            "border-between",
            rf"{THE}{line} between {THE}{_C} and {THE}{_C}",
            joining.border,
            example="on the border between Armenia and Turkey",
            becomes="on <border Armenia Turkey>",
        ),
        _rewrite(
            "border-with",
            rf"(?:{THE}{_A} |{THE})(?:{BORDER}|borders) (?:with|of|to) {_EACH}",
            joining.each_border,
            example="near Georgia's borders with Turkey and Armenia",
            becomes="near <border each Turkey Armenia of Georgia>",
        ),
        _rewrite(
            "border-of-one",
            rf"{THE}(?:(?:nearest|closest|neighbou?ring|closed|sealed) )?{_LAND} {line}"
            rf"(?! (?:on )?{_C})",
            joining.border,
            example="near the Turkish border",
            becomes="near <border Turkey>",
        ),
        _rewrite(
            "nearest-point",
            rf"{THE}(?:nearest|closest) (?:point|part|edge|bit|soil) (?:of|in|on) {_EACH}",
            joining.each_border,
            example="at the nearest point of Turkey",
            becomes="at <border each Turkey>",
        ),
        _rewrite(
            "soil",
            rf"{THE}(?:{_A}(?:, {_A})*,? and )?{_A} (?:territory|territories|soil|land)\b",
            joining.countries,
            example="across Georgian and Turkish soil",
            becomes="across <country Georgia Turkey>",
        ),
    )


def _features() -> tuple[Rewrite, ...]:
    """`"the old oil line (BTC)"`, `"Azerbaijan's rural Tovuz"`, `"Tovuz town"`."""
    return (
        _rewrite(
            "in-quotes",
            rf'"{_F}"',
            joining.same,
            example='by "BTC" again',
            becomes="by <feature btc> again",
        ),
        _rewrite(
            "noun-with-name-in-brackets",
            rf"{THE}{ADJECTIVES}{NOUN} \({_F}\)",
            joining.same,
            example="by the old oil line (BTC)",
            becomes="by <feature btc>",
        ),
        _rewrite(
            "second-name-in-brackets",
            rf"{_F} \((?:the )?(?:{_F}|[a-z][a-z0-9&.-]{{1,8}})\)",
            joining.same,
            example="by Baku-Tbilisi-Ceyhan (BTC)",
            becomes="by <feature btc>",
        ),
        _rewrite(
            "noun-after",
            rf"{_F}(?: {NOUN})+\b(?! {THE}{_PLACE})",
            joining.same,
            example="by BTC oil line projects",
            becomes="by <feature btc>",
        ),
        _rewrite(
            "of-a-country",
            rf"{_F} of (?:the republic of )?(?:{COMPASS} )?{_C}",
            joining.owned,
            example="in Tovuz of western Azerbaijan",
            becomes="in <feature tovuz of Azerbaijan>",
        ),
        _rewrite(
            "article-before",
            rf"(?:(?:all|both)(?: of)? )?(?:the |this )(?!parallel ){ADJECTIVES}{_F}",
            joining.same,
            example="by the old oil-filled BTC",
            becomes="by <feature btc>",
        ),
        _rewrite(
            "owner-before",
            rf"{THE}{_A} {ADJECTIVES}{_F}",
            joining.same,
            example="in Azerbaijan's rural Tovuz",
            becomes="in <feature tovuz of Azerbaijan>",
        ),
        _rewrite(
            "area-of",
            rf"(?<![a-z]){THE}(?:{_A} )?{ADJECTIVES}{AREA} of {_F}",
            joining.same,
            example="in the border district of Tovuz",
            becomes="in <feature tovuz>",
        ),
        _rewrite(
            "town-of",
            rf"(?<![a-z]){THE}(?:{_A} )?{ADJECTIVES}(?!village){TOWN} (?:of )?{_F}",
            joining.town_in_its_name,
            example="in the market town of Tovuz",
            becomes="in <town Tovuz>",
        ),
        _rewrite(
            "town-after",
            rf"{_F} (?:town|city)\b",
            joining.town_in_its_name,
            example="in Tovuz town",
            becomes="in <town Tovuz>",
        ),
    )


def _towns() -> tuple[Rewrite, ...]:
    """`"the old garrison town of Kars"`, `"Turkey's Kars"`, `"Kars, Turkey"`."""
    return (
        _rewrite(
            "town-before",
            rf"(?<![a-z]){THE}(?:{_A} )?{ADJECTIVES}{TOWN},? (?:of )?{_T}",
            joining.same,
            example="in Turkey's old garrison town of Kars",
            becomes="in <town Kars of Turkey>",
        ),
        _rewrite(
            "owner-before-town",
            rf"{THE}{_A} {_T}",
            joining.same,
            example="in Turkey's Kars",
            becomes="in <town Kars of Turkey>",
        ),
        _rewrite(
            "country-after",
            rf"{_NAME}, {_C}(?!(?: and|,? and|,) {THE}{_C})",
            joining.in_its_country,
            example="in Kars, Turkey",
            becomes="in <town Kars in Turkey>",
        ),
    )


def _stand_ins() -> tuple[Rewrite, ...]:
    """`"the new railway"`, `"both pipelines"`, `"it"`; but not `"the railway station"`."""
    noun = rf"(?:{PIPE}|{RAIL}|lines?|routes?|{AREA}|{BASE}|{SITE}|{TOWN})"
    another = any_of("things", "part-or-owner", "told-apart")
    return (
        _rewrite(
            "noun",
            r"\b(?!the same route)(?:the |this |that |both |these |all three |all )"
            rf"{ADJECTIVES}{noun}\b(?!-|s\b| {another})",
            joining.anaphor,
            example="by the new railway",
            becomes="by <anaphor the new railway>",
        ),
        _rewrite(
            "pronoun",
            r"\b(?:it|they)\b",
            joining.anaphor,
            example="by it",
            becomes="by <anaphor it>",
        ),
    )


_STRETCH = _rewrite(
    "stretch-by-its-ends",
    rf"{THE}{_T} ?- ?{_T}(?= (?:[a-z]+ )?{SECTION}\b)",
    joining.stretch,
    example="on the Kars-Tbilisi section",
    becomes="on <stretch Kars Tbilisi> section",
)
_AT_A_DASH = _rewrite(
    "at-a-dash",
    rf"(?<=[-/]){_PLACE}(?:'s|s|')?|{_PLACE}(?=[-/])",
    joining.other,
    example="on the Kars-Tbilisi road",
    becomes="on the <other>-<other> road",
)
