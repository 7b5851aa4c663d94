"""Pieces of patterns over signs, by name: what `{be}` or `{away}` in a pattern stands for."""

from geo.claiming.masking import signs
from geo.claiming.words import ADJECTIVES, AREA, BASE, COMPASS, NOUN, TOWN

_SITED = r"(?:located|situated|found|based|placed|positioned|nestled|lying|sitting|standing|set)"
_TOWARDS = rf"(?:(?:to |in )?(?:the |a )?{COMPASS}(?: direction)?(?: and {COMPASS})?)"
_PLAIN = (
    r"(?: (?:away|apart|distant|inland|further|due|short|as the crow flies|by air|outside|"
    r"in a straight line|upstream|downstream))*"
)
_LAND = signs(["feature", "town", "country"])
_A = signs(["adjective"])
_BE = (
    r"(?: (?:itself|also|now|still|currently|only|just|today))*"
    rf" (?:is|are|was|were|lies?|lay|sits?|sat|stands?|stood|remains?|{_SITED})"
    rf"(?: (?:{_SITED}|being))?"
)
_IN = (
    r"(?:,? (?:in|on|near|at) (?:the )?(?:[a-z]+[ -]){0,4}?(?:of )?(?:the )?"
    rf"(?:{_LAND}|{_A} [a-z-]+(?: [a-z]+)?|{COMPASS}|[a-z]+),?)?"
)
_OBJECT = (
    r"(?: (?:the|its|their|both|nato member|neighbou?ring|nearby|nearest|closest|edge of|"
    r"outskirts of|cent(?:re|er) of|territory of))*"
)


def _listed(sign: str) -> str:
    joint = r"(?:,? (?:and|or|as well as|plus|&)|,)"
    more = rf"{joint}(?: (?:the|also|then|by|through|across|into))*"
    aside = rf"(?: \([^()]{{1,25}}\)| (?:to|in) the {COMPASS})?"
    return rf"{sign}(?:{aside}{more} {sign})*"


PIECES = {
    # The signs: subjects, objects, and lists of them.
    "c": signs(["country"]),
    "a": _A,
    "s": f"(?P<s>{signs(['feature', 'town', 'anaphor'])})",
    "line": f"(?P<s>{signs(['feature', 'anaphor'])})",
    "feature": f"(?P<s>{signs(['feature'])})",
    "lines": (
        rf"(?P<s>{_listed(signs(['feature', 'anaphor']))})"
        r"(?:(?:,? and [^(),]{1,30})?\)|(?<=[^ ])(?=,)(?:,(?= [a-z]+ [^,]*))?)?"
    ),
    "features": f"(?P<s>{_listed(signs(['feature']))})",
    "places": f"(?P<o>{_listed(_LAND)})",
    "countries": f"(?P<o>{_listed(signs(['country']))})",
    "country": f"(?P<o>{signs(['country', 'feature'])})",
    "border_o": f"(?P<o>{signs(['border', 'country'])})",
    "possessed": r"(?:'s|s|')?",
    "country_s": f"(?P<s>{signs(['country', 'feature', 'anaphor'])})",
    "of_country": f"(?P<o>{_A})",
    "place": f"(?P<o>{_LAND})",
    "b": f"(?P<o>{signs(['border'])})",
    "o": rf"{_OBJECT} (?P<o>{signs(['feature', 'town', 'country', 'border', 'anaphor'])})(?!'|-)",
    "q": f"(?P<q>{signs(['quantity'])})",
    # Where something is.
    "be": _BE,
    "in": _IN,
    "which": r"(?: (?:which|that))?",
    "aside": r"(?:, (?!(?:and|but|or)\b)[^,;:()]{1,90},)?(?: \([^()]{1,60}\))?",
    "sited": rf"(?:,? {_SITED})",
    "apposed": (
        rf"(?:,|,? which is| is| was| remains)? (?:an?|the|{_A}) (?:{_A} )?(?:[a-z'-]+ ){{0,4}}?"
        rf"(?:(?P<t>{TOWN})|{AREA}|{BASE}|place|location|site|area)"
        rf"(?: of (?:[^,;:()]|,(?=\d)){{1,40}}?)?{_IN},?"
        rf"(?: (?:which|that) (?:is|lies|sits))?(?: {_SITED})?"
    ),
    "soil": (
        r"(?: (?:the|all of|both|parts? of|much of|the whole of|territory of|neighbou?ring|"
        rf"central|soil of|{COMPASS}(?: of|(?:ern)? (?:part|corner|region|edge|tip) of)?))*"
    ),
    "isa": (
        rf"(?:,|,? which is| is| was| remains) (?:an?|the) (?:{_A} )?(?:[a-z'-]+ ){{0,4}}?"
        rf"(?:(?P<t>{TOWN})|{AREA}|{BASE}|place|site|outpost)(?: {_SITED})?"
    ),
    "district": rf"(?:, (?:{signs(['anaphor'])}|(?:an?|the) (?:[a-z'-]+ ){{0,3}}{AREA}))?",
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
        rf"(?:(?P<o>{signs(['country', 'town'])})(?!'|-)"
        rf"|(?P<whose>{_A})(?: far| extreme)? (?:{COMPASS}|[a-z-]+ (?:province|region|oblast)))"
    ),
    # How far, and which way.
    "about": (
        r"(?: (?:only|just|merely|barely|a mere|some|less|roughly|exactly|right|well|also|around|"
        r"at|a distance of|as little as|no|straight|all of|more or less|for|over|a total of|to|"
        r"a further|in total|altogether))*"
    ),
    "away": (
        rf"(?:{_PLAIN}(?: {_TOWARDS})?{_PLAIN} from|{_PLAIN} {_TOWARDS}{_PLAIN} of|{_PLAIN} off)"
    ),
    "of": rf"(?:{_PLAIN}(?: {_TOWARDS})? (?:of|from))",
    "apart": r" (?:apart|away from each other|from each other|from one another|distant)",
    "near": (
        r"(?: (?:very|so|quite|right|too|fairly|relatively|dangerously|uncomfortably))?"
        r" (?:near|close to|not far from|in (?:the )?(?:immediate |close )?"
        r"(?:vicinity|neighbou?rhood|proximity) (?:of|to)|a stone's throw from)"
    ),
    "adjacent": r" (?:adjacent to|next to|adjoining|adjoins?|abutting|abuts?|next door to)",
    # How long.
    "long": r"(?:[- ]long| in (?:total |overall )?length| from end to end| end to end)",
    "length": r"(?:(?:total|overall|whole|full|entire|combined length|planned) )?length",
    "comes_to": (
        r"(?:,|(?: (?:is|was|has|comes to|amounts to|totals|reaches|measures|stands at|put at|"
        r"given as|estimated at|with|a length of|the length of|:))*)"
    ),
    "falls": (
        r"(?: (?:is|are|lies?|runs?|being|located|pass(?:es)?|laid|goes?|fall))*"
        r" (?:in|through|across|on|within|inside|over)"
    ),
    "section": r"(?:sections?|stretch|segments?|parts?|portions?|legs?)",
    "noun": NOUN,
    "adjectives": ADJECTIVES,
    # Where something goes.
    "goes": (
        r"(?:runs?|running|ran|pass(?:es|ing|ed)?|go(?:es|ing)?|comes?|coming|came|lead(?:s|ing)?|"
        r"travel(?:s|ling|ing|led)?|stretch(?:es|ing|ed)?|extend(?:s|ing|ed)?|wind(?:s|ing)?|"
        r"snak(?:es?|ing)|cut(?:s|ting)?|flow(?:s|ing)?|proceeds?|continues?|routed|laid|built|"
        r"makes? (?:its|their) way|wends? (?:its|their) way|skirts?|approach(?:es)?|heads?)"
    ),
    "measures": (
        r"(?:runs?|running|stretch(?:es|ing)?|extend(?:s|ing)?|spans?|spanning|covers?|covering|"
        r"measur(?:es?|ing)|snakes?|winds?|travels?|goes|totals?|continues?)"
    ),
    "carries": (
        r"(?:carr(?:y|ies|ied|ying)|transport(?:s|ed|ing)?|deliver(?:s|ed|ing)?|bring(?:s|ing)?|"
        r"ship(?:s|ped|ping)?|pump(?:s|ed|ing)?|mov(?:es?|ed|ing)|tak(?:es?|ing))"
    ),
    "crosses": (
        r"(?:enter(?:s|ing)?|cross(?:es|ing|ed)?|travers(?:es?|ing|ed)|transit(?:s|ing|ed)?|bisects?)"
    ),
    "crossed": r"(?:crossed|traversed|transited|bisected)",
    "through": r"(?:through|thru|across|via|by way of)",
    "links": r"(?:connect(?:s|ing)?|link(?:s|ing)?|join(?:s|ing)?|ties?|tying)",
    "also": r"(?: (?:which|that|also|all|both|each|now|then|first|actually|directly|currently))*",
    "free": r"(?:(?! (?:and|but|which|who|while|that|not|never)\b)[^.;:()!?])*?",
}
