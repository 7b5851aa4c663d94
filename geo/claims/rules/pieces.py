"""Pieces of patterns over signs, by name: what `{be}` or `{away}` in a pattern stands for."""

from geo.claims.masking import signs
from geo.claims.rules.siting import (
    ABOUT,
    ADJACENT,
    APART,
    ASIDE,
    AWAY,
    BE,
    IN,
    NEAR,
    OBJECT,
    OF,
    PLACE,
    POST,
    SITED,
    SOIL,
)
from geo.claims.rules.verbs import (
    ALSO,
    BEGINS,
    CARRIES,
    CROSSED,
    CROSSES,
    FREE,
    GOES,
    LINKS,
    MEASURES,
    MIDDLE,
)
from geo.claims.words import ADJECTIVES, AREA, BASE, COMPASS, NOUN, TOWN

_LAND = signs(["feature", "town", "country"])
_A = signs(["adjective"])
_LINE = signs(["feature", "anaphor"])
_THERE = rf"(?:,? (?:to|on|in) the {COMPASS})?"
_NO_PROVINCE = r"(?<!province of )(?<!district of )(?<!region of )"
_OUTSIDE = (
    "away apart along beside alongside parallel under beneath underground underwater above below "
    "past within inside in on before until beyond outside over through across of off from to "
    "inland further farther up down deep at into between near without longer "
    "shorter more less ahead"
).replace(" ", "|")
_JOINT = (
    r"(?:,? (?:and|or|but also|as well as|along with|together with|plus|&|followed by|"
    r"(?:and )?finally|(?:and )?lastly|before|and then|then|and eventually)|,)"
)
_BY_NAME = (
    "the|also|then|by|by way of|via|through|across|into|both|on|its|their|gas|oil|rail|twin|"
    "parallel|sister|companion|neighbouring|neighboring|later|finally|now|eventually|younger|older|"
    f"newer|partner|cousin|counterpart|lastly|in turn|natural|brother|{COMPASS}"
)


def _listed(sign: str) -> str:
    aside = r"(?: \([^()]{1,25}\))?"
    return rf"{sign}(?:{aside}{_THERE}{_JOINT}(?: (?:{_BY_NAME}),?)* {sign})*"


PIECES = {
    # The signs: subjects, objects, and lists of them.
    "c": signs(["country"]),
    "a": _A,
    "s": f"(?P<s>{signs(['feature', 'town', 'anaphor'])})",
    "line": f"(?P<s>{signs(['feature', 'anaphor'])})",
    "feature": f"(?P<s>{signs(['feature'])})",
    "lines": (
        rf"(?P<s>{_listed(_LINE)}+(?:, (?:just )?(?:like|as well as|along with|together with)"
        rf"(?: the| its)?(?: [a-z]+)? {signs(['feature'])},)?)"
        r"(?:(?:,? and [^(),]{1,30})?\)|(?<=[^ ])(?=,)(?:,(?= [a-z]+ [^,]*))?)?"
    ),
    "features": f"(?P<s>{_listed(signs(['feature']))})",
    "places": f"(?P<o>{_listed(_LAND)})",
    "countries": f"(?P<o>{_listed(signs(['country']))})",
    "country": f"(?P<o>{signs(['country', 'feature'])})",
    "border_o": f"(?P<o>{signs(['border', 'country'])})",
    "possessed": r"(?:'s|s|')?",
    "o_first": rf"(?P<o>{signs(['feature', 'town', 'country', 'border'])})(?!'|-)",
    "ss": f"(?P<s>{_listed(signs(['feature', 'town', 'anaphor']))})",
    "bounds": (
        rf"(?P<o>{signs(['country'])}{_THERE}(?:(?:,|,? and){_THERE}(?: by)?(?: the| an?)?"
        rf"(?: [a-z]+ of)? {signs(['country'])}{_THERE})*)"
    ),
    "load": (
        r"(?:freight|cargo(?:es)?|oil|gas|crude|trains?|goods|containers?|wagons?|grain|wheat|fuel|"
        r"traffic|passengers?|barrels?|shipments?|exports|wares|coal|cotton|cars|molecules|energy|"
        r"deliveries|carriages|locomotives?)"
    ),
    "parts": rf"{OBJECT}(?: (?:[a-z]+ ){{0,2}}of(?: the)?)?",
    "country_s": f"(?P<s>{signs(['country', 'feature', 'anaphor'])})",
    "of_country": f"(?P<o>{_A})",
    "place": f"(?P<o>{_LAND})",
    "b": f"(?P<o>{signs(['border'])})",
    "o": rf"{OBJECT} (?P<o>{signs(['feature', 'town', 'country', 'border', 'anaphor'])})(?!'|-)",
    "q": f"(?P<q>{signs(['quantity'])})",
    "quantity": signs(["quantity"]),
    # Where something is.
    "be": BE,
    "in": IN,
    "which": r"(?: (?:which|that))?",
    "aside": ASIDE,
    "post": POST,
    "sited": rf"(?:,? {SITED})",
    "sited_at": rf"{SITED}{IN}",
    "compass": COMPASS,
    "apposed": (
        rf"(?:,|,? which is| is| was| remains)? (?:an?|the|{_A}) (?:{_A} )?(?:[a-z'-]+ ){{0,4}}?"
        rf"(?:(?P<t>{TOWN})|{AREA}|{BASE}|{PLACE})"
        rf"(?: of (?:[^,;:()]|,(?=\d)){{1,40}}?)?{IN},?"
        rf"(?: (?:which|that) (?:is|lies|sits))?(?: {SITED})?"
    ),
    "soil": SOIL,
    "isa": (
        rf"(?:,|,? which is| is| was| remains) (?:an?|the) (?:{_A} )?(?:[a-z'-]+ ){{0,4}}?"
        rf"(?:(?P<t>{TOWN})|{AREA}|{BASE}|{PLACE})(?: {SITED})?"
    ),
    "district": (
        rf"(?:(?:,| is| was| remains) (?:{signs(['anaphor'])}|(?:an?|the) (?:[a-z'-]+ ){{0,3}}"
        rf"(?:{AREA}|{PLACE}|{TOWN})))?"
    ),
    "isline": (
        r" (?:is|are|was) (?:an?|the|one of the) (?:[a-z'-]+ ){0,6}?"
        rf"{NOUN}(?:,? (?:which|that))?"
    ),
    "pair": rf"(?P<o>{_LAND}(?:(?:,|,? and| with|,? to| via| through)(?: the)? {_LAND})+)",
    "land": _LAND,
    "it": signs(["anaphor"]),
    "any": signs(["feature", "town", "country", "border", "anaphor"]),
    "town": TOWN,
    "town_sign": signs(["town"]),
    "area": AREA,
    "holder": (
        rf"(?:(?P<o>{signs(['country'])}|{_NO_PROVINCE}{signs(['town'])})(?!'|-)"
        rf"|(?P<whose>{_A})(?: far| extreme)? (?:{COMPASS}|[a-z-]+ (?:province|region|oblast)))"
    ),
    # How far, and which way.
    "about": ABOUT,
    "away": AWAY,
    "of": OF,
    "apart": APART,
    "near": NEAR,
    "adjacent": ADJACENT,
    # How long.
    "long": (
        r"(?:[- ]long\b| in (?:total |overall |all )?length\b|(?: from)? end to end| all told)"
    ),
    "whole": (
        rf"(?:(?! (?:{_OUTSIDE}|{COMPASS})\b)"
        r"|(?= from [^,;.]{1,60}? (?:to|through|via) )|(?= between [^,;.]{1,40}? and )"
        rf"|(?= to (?:the )?{signs(['town'])})|(?= in (?:all|total))"
        rf"|(?= (?:through|across|over)(?: the)? {_LAND}(?:,|,? and|,? to)(?: the)? {_LAND})"
        r"|(?= (?:through|across|over) (?:[a-z-]+ ){1,2}(?:countries|states|nations|borders)))"
    ),
    "length": r"(?:(?:total|overall|whole|full|entire|combined|official) )?length",
    "comes_to": (
        r"(?:,|:|(?: (?:is|was|has|comes (?:in at|out at|to)|amounts to|adds up to|totals|reaches|"
        r"measures|stands at|put at|runs to|works out at|given as|estimated at|being|makes|at|with|"
        r"a length of|the length of|:))*)"
    ),
    "falls": (
        r"(?: (?:is|are|lies?|runs?|being|located|pass(?:es)?|laid|goes?|fall))*"
        r" (?:in|through|across|on|within|inside|over)"
    ),
    "section": r"(?:sections?|stretch|segments?|parts?|portions?|legs?|lengths?|share|half|bit)",
    "noun": NOUN,
    "adjectives": ADJECTIVES,
    # Where something goes.
    "goes": GOES,
    "measures": MEASURES,
    "carries": CARRIES,
    "crosses": CROSSES,
    "crossed": CROSSED,
    "through": r"(?:through|thru|across|via|by way of|athwart|by means of)",
    "links": LINKS,
    "also": ALSO,
    "free": FREE,
    "begins": BEGINS,
    "middle": MIDDLE,
}
