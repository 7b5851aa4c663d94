"""Pieces of patterns over signs, by name: what `{be}` or `{away}` in a pattern stands for."""

from collections.abc import Mapping
from functools import cache

from geo.claims.masking import ANY_SIGN, signs
from geo.claims.numerals import NUMBER
from geo.claims.rules.siting import (
    ABOUT,
    ADJACENT,
    APART,
    ASIDE,
    AWAY,
    BE,
    NEAR,
    OBJECT,
    OF,
    POST,
    SITED,
    SOIL,
    SPOT,
    WHERE,
)
from geo.claims.rules.stating import stating_pieces
from geo.claims.rules.verbs import (
    ALSO,
    AVOIDS,
    BEGINS,
    CARRIES,
    CROSSED,
    CROSSES,
    DENIED,
    ENDS,
    FREE,
    GOES,
    LINKS,
    MEASURES,
    MIDDLE,
    STARTS,
    forms,
)
from geo.claims.words import ADJECTIVES, AREA, BASE, BORDER, COMPASS, NOUN, SECTION, THE, TOWN

SIGNS = {
    f"{kind}_sign": signs([kind])
    for kind in (
        *("feature", "country", "town", "adjective", "border", "anaphor", "other"),
        *("quantity", "amount"),
    )
} | {
    "line_sign": signs(["feature", "anaphor"]),
    "place_sign": signs(["feature", "town", "country"]),
    "thing_sign": signs(["feature", "town", "anaphor"]),
    "sign": ANY_SIGN,
    "any_sign": signs(["feature", "town", "country", "border", "anaphor"]),
}
"""The pieces that are the same in all languages: a sign of one of these kinds of things."""

_AT_BORDER = (
    r" (?:under|at|on|below|beneath|across|through) "
    rf"(?:the (?:state )?(?:border|frontier)\b|{signs(['border'])})"
)
_END = rf"{THE}(?:[a-z]+ (?:of|in) )?{signs(['feature', 'town', 'border'])}"
_PLACE = signs(["feature", "town", "country"])
_ADJECTIVE = signs(["adjective"])
_LAND = signs(["country", "town", "adjective"])
_LINE = signs(["feature", "anaphor"])
_ANY = signs(["feature", "town", "country", "border", "anaphor"])
_MEANT = signs(["feature", "town", "country", "anaphor"])
_THERE = rf"(?:,? (?:to|on|in) the {COMPASS})?"
_NO_PROVINCE = r"(?<!province of )(?<!district of )(?<!region of )"
_OTHERWISE = (
    r"(?:and|but|or|which|who|whose|that|where|when|while|than|is|are|was|were|has|have|had|for|"
    r"with|after|before|until|since|to|into|through|via|across|not|no|as|says?|said|because|by)"
)
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

_DOOR = (
    rf"(?:(?: (?:the|its|an?))?(?: (?:[a-z-]+|{_ADJECTIVE})){{0,3}}?"
    r" (?:port|city|town|capital|terminal|hub|coast|harbou?r)"
    rf"(?: city| town)?(?: of| at| in| near)?)?{SOIL}"
)
_LIES = r"(?: (?:is|are|lies?|runs?|being|located|pass(?:es)?|laid|goes?|fall))"
_INSIDE = " (?:in|through|across|on|within|inside|over)"
_CORRIDOR = (
    r"(?:(?:pipeline |energy |transport |utility )?corridors?|rights?[- ]of[- ]way|trench(?:es)?|"
    r"routes?|paths?|courses?|ditch|strip(?: of (?:land|earth|ground|soil))?|alignment|track)"
)
_ONE_CORRIDOR = (
    r"(?:(?:the|much the|almost the|roughly the) same|one|an? (?:common|shared|single|joint))"
    rf"(?: [a-z]+)? {_CORRIDOR}"
)


LOAD = (
    r"(?:freight|cargo(?:es)?|oil|gas|crude|trains?|goods|containers?|wagons?|grain|wheat|fuel|"
    r"traffic|passengers?|barrels?|shipments?|exports|wares|coal|cotton|cars|molecules|energy|"
    r"deliveries|carriages|locomotives?)"
)
"""What a line carries."""


def _listed(sign: str) -> str:
    """`"Georgia in the north, Armenia and then Turkey"`, where each name is a sign.

    Among them may be a place that is not on the map: `"Kars, Horasan, Pasin and Erzurum"`.
    """
    aside = r"(?: \([^()]{1,25}\))?"
    unknown = r"(?:, [a-z'-]{3,}(?: [a-z'-]{3,})?(?=,| and )){0,3}"
    return rf"{sign}(?:{aside}{_THERE}{unknown}{_JOINT}(?: (?:{_BY_NAME}),?)* {sign})*"


_LANDS = (
    rf"(?P<object>{SOIL} (?:the )?{signs(['country', 'adjective'])}"
    rf"(?:[^.;:()]{{0,40}}?(?:,|and|n?or)[^.;:()]{{0,60}}?{signs(['country'])})*)"
)

_PIECES = {
    # Whom a claim is about: one thing, or a list of them.
    "subject": f"(?P<subject>{signs(['feature', 'town', 'anaphor'])})",
    "subjects": f"(?P<subject>{_listed(signs(['feature', 'town', 'anaphor']))})",
    "line": f"(?P<subject>{signs(['feature', 'anaphor'])})",
    "lines": (
        rf"(?P<subject>{_listed(_LINE)}+(?:, (?:just )?(?:like|as well as|along with|together with)"
        rf"(?: the| its)?(?: [a-z]+)? {signs(['feature'])},)?)"
        r"(?:(?:,? and [^(),]{1,30})?\)|(?<=[^ ])(?=,)(?:,(?= [a-z]+ [^,]*))?)?"
    ),
    "feature": f"(?P<subject>{signs(['feature'])})",
    "features": f"(?P<subject>{_listed(signs(['feature']))})",
    "country_subject": f"(?P<subject>{signs(['country', 'feature', 'anaphor'])})",
    # What is said of it: a thing, a place (feature, town or country), a border, or a list of them.
    "object": rf"{OBJECT} (?P<object>{_ANY})(?!'|-)",
    "objects": rf"{OBJECT} (?P<object>{_listed(_ANY)})(?!'|-)",
    "object_itself": rf"(?P<object>{signs(['feature', 'town', 'country', 'border'])})(?!'|-)",
    "place": f"(?P<object>{_PLACE})",
    "places": f"(?P<object>{_listed(_MEANT)})",
    "pair": rf"(?P<object>{_PLACE}(?:(?:,|,? and| with|,? to| via| through)(?: the)? {_PLACE})+)",
    "country": f"(?P<object>{signs(['country', 'feature'])})",
    "countries": f"(?P<object>{_listed(signs(['country']))})",
    "lands": _LANDS,
    "bounds": (
        rf"(?P<object>{signs(['country'])}{_THERE}(?:(?:,|,? and){_THERE}(?: by)?(?: the| an?)?"
        rf"(?: [a-z]+ of)? {signs(['country'])}{_THERE})*)"
    ),
    "terminus": (
        r"(?:terminus|terminal|end ?points?|end|railhead|outlet|head|beginning|start|"
        r"starting point|final (?:stop|station|destination)|(?:first|last) (?:stop|station))"
    ),
    "border": f"(?P<object>{signs(['border'])})",
    "border_noun": BORDER,
    "border_tunnel": rf"(?P<what>border tunnel|tunnel(?={_AT_BORDER}))(?:{_AT_BORDER})?",
    "border_or_country": f"(?P<object>{signs(['border', 'country'])})",
    "national": f"(?P<object>{_ADJECTIVE})",
    "part": (
        rf"(?:,? (?:(?:in|within|inside){SOIL} {signs(['country'])}|(?:up )?to {THE}"
        rf"{signs(['border'])}|(?:between|from) {_END}(?: and| to| up to| as far as) {_END}),?)?"
    ),
    "national_or_stretch": f"(?P<object>{signs(['adjective', 'stretch'])})",
    "holder": (
        rf"(?:(?P<object>{signs(['country'])}|{_NO_PROVINCE}{signs(['town'])})(?!'|-)"
        rf"|(?P<holder>{_ADJECTIVE})(?: far| extreme)? "
        rf"(?:{COMPASS}|[a-z-]+ (?:province|region|oblast)))"
    ),
    # How much, and signs that are no part of the claim.
    "quantity": f"(?P<quantity>{signs(['quantity'])})",
    "number": f"(?P<number>{NUMBER})",
    # What may stand beside them: “…'s”, “… of the army”, “…, which is old,”.
    "possessed": r"(?:'s|s|')?",
    "post": POST,
    "aside": ASIDE,
    "which": r"(?: (?:which|that))?",
    "where": WHERE,
    "soil": SOIL,
    "parts": rf"{OBJECT}(?: (?:[a-z]+ ){{0,2}}of(?: the)?)?",
    # Where something is, and what it is: “… lies”, “…, a town in the west”.
    "be": BE,
    "sited": rf"(?:,? {SITED})",
    "sited_at": rf"{SITED}{WHERE}",
    "compass": COMPASS,
    "apposed": (
        rf"(?:,|,? which is| is| was| remains)? (?:an?|the|{_ADJECTIVE}) (?:{_ADJECTIVE} )?"
        r"(?:[a-z'-]+ ){0,4}?"
        rf"(?:(?P<town>{TOWN})|{AREA}|{BASE}|{SPOT})"
        rf"(?: of (?:[^,;:()]|,(?=\d)){{1,40}}?)?{WHERE},?"
        rf"(?: (?:which|that) (?:is|lies|sits))?(?: {SITED})?"
    ),
    "isa": (
        rf"(?:,|,? which is| is| was| remains) (?:an?|the) (?:{_ADJECTIVE} )?(?:[a-z'-]+ ){{0,4}}?"
        rf"(?:(?P<town>{TOWN})|{AREA}|{BASE}|{SPOT})(?: {SITED})?"
    ),
    "isline": (
        r" (?:is|are|was) (?:an?|the|one of the) (?:[a-z'-]+ ){0,6}?"
        rf"{NOUN}(?:,? (?:which|that))?"
    ),
    "district": (
        rf"(?:(?:,| is| was| remains) (?:{signs(['anaphor'])}|(?:an?|the) (?:[a-z'-]+ ){{0,3}}"
        rf"(?:{AREA}|{SPOT}|{TOWN})))?"
    ),
    "noun": NOUN,
    "town": TOWN,
    "its_town": (
        r"(?:'s (?:main|chief|largest|central|principal|administrative) "
        rf"(?P<town>{TOWN}|centre|center))?"
    ),
    "area": AREA,
    "adjectives": ADJECTIVES,
    # How far: “about”, “away from”, “close to”.
    "about": ABOUT,
    "away": AWAY,
    "of": OF,
    "apart": APART,
    "near": NEAR,
    "adjacent": ADJACENT,
    "event": (
        r"\b(?:fighting|clash(?:es)?|battles?|hostilities|skirmish(?:es)?|shelling|shells?|shots?|"
        r"rockets?|missiles?|drones?|bombs?|strikes?|attacks?|raids?|blasts?|explosions?|fires?|"
        r"sabotage|incidents?|accidents?|spills?|leaks?|landslides?|(?:earth)?quakes?|epicentre|"
        r"epicenter|violence|bombardment)"
    ),
    # How long: “… in total length”, “… lie in”.
    "long": (
        r"(?:[- ]long\b| in (?:total |overall |all )?length\b|(?: from)? end to end| all told)"
    ),
    "whole": (
        rf"(?:(?! (?:{_OUTSIDE}|{COMPASS})\b)"
        r"|(?= from [^,;.]{1,60}? (?:to|through|via) )|(?= between [^,;.]{1,40}? and )"
        rf"|(?= to (?:the )?{signs(['town', 'border'])})|(?= in (?:all|total))"
        rf"|(?= (?:through|across|over)(?: the)? {_PLACE}(?:,|,? and|,? to)(?: the)? {_PLACE})"
        r"|(?= (?:through|across|over) (?:[a-z-]+ ){1,2}(?:countries|states|nations|borders)))"
    ),
    "length": r"(?:(?:total|overall|whole|full|entire|combined|official) )?length",
    "comes_to": (
        r"(?:,|:|(?: (?:is|was|has|comes (?:in at|out at|to)|amounts to|adds up to|totals|reaches|"
        r"measures|stands at|put at|runs to|works out at|given as|estimated at|being|makes|at|with|"
        r"a length of|the length of|:))*)"
    ),
    "no_verb": (
        r"(?! (?:is|are|was|were|has|have|had|will|would|need|remain)\b)"
        rf"(?!,? (?:and|or)(?: the)? {signs(['country'])}(?![^.,;]*{signs(['quantity'])}))"
    ),
    "falls": rf"{_LIES}*{_INSIDE}",
    "all_of": (
        r"(?: (?:the|all of|(?:the )?(?:territory|soil|land|republic) of|neighbou?ring|nearby|"
        r"friendly|modern|today's|present-day|what is now))*+"
    ),
    "lies_in": rf"{_LIES}+{_INSIDE}",
    "section": SECTION,
    "ends": f"(?:between|from) (?P<stretch>{_END}(?: and| to| up to| as far as) {_END})",
    "measures": MEASURES,
    # Where something goes: “runs”, “through”, “and then”.
    "goes": GOES,
    "moves": f"(?:{GOES}|{CARRIES}|{CROSSES}|{LINKS}|allows|lets|enables)",
    "avoids": f"(?P<denial>{AVOIDS})",
    "avoided": AVOIDS,
    "made_to": (
        r"(?: (?:is|was|were|are)(?: [a-z]+ly)?"
        r"(?: (?:built|designed|laid|routed|made|meant|drawn)(?: [a-z]+ly)?"
        r"(?: so as| in order)? to)?)?"
    ),
    "starts": STARTS,
    "terminates": ENDS,
    "start": r"(?:start(?:ing)?(?: point)?|beginning|origin|point of departure)",
    "end": r"(?:end(?:ing)?(?: ?point)?|terminus|final (?:stop|station|destination))",
    "its_way": r"(?:(?: on)? (?:its|their|the) (?:[a-z]+ )?(?:journey|route|way|course|run))?",
    "at": r"(?:(?:[a-z]+ly )?(?:at|in|from|on|among|by))",
    "by": (
        r"(?:(?:just |not far |right )?(?:near|close to|outside|beside|from|"
        rf"(?:to the )?{COMPASS} of|in the vicinity of|on the outskirts of))"
    ),
    "spot": (
        rf"(?: (?!{_OTHERWISE}\b)(?:[a-z'-]+|{_ADJECTIVE})"
        rf"(?:,(?= (?:near|in|at|on|just|not|outside|close|{COMPASS}) ))?){{0,6}}?"
    ),
    # Beside what something runs: “… runs parallel to”, “in the same corridor as”, “in Georgia”.
    "runs": (
        rf"(?: (?:is|are|was|were|has been|have been))?(?: (?:{GOES}|put|placed))?"
        r"(?: (?:largely|mostly|roughly|closely|exactly))?"
    ),
    "beside": (
        rf"(?:(?:in )?parallel (?:to|with)|alongside(?: of)?|side by side with|beside|next to|"
        rf"{forms('parallel shadow accompany')}|(?:in|along|through|within) {_ONE_CORRIDOR} as|"
        rf"{forms('follow share use')} {_ONE_CORRIDOR} (?:as|of|with)|follow(?:s|ing)?|"
        rf"{forms('follow')} (?:the|its) {_CORRIDOR} (?:of|taken by|used by)|"
        r"(?:runs?|goes|lies?|laid|built|buried|routed) (?:along|in)|"
        rf"{forms('share')} (?:an?|its|their|the)(?: [a-z]+)? {_CORRIDOR} with)"
    ),
    "in_one_corridor": rf"(?:in|into|along|through|within) {_ONE_CORRIDOR}\b(?! as)",
    "corridor": _CORRIDOR,
    "other_line": rf"(?:the (?:{_CORRIDOR} of )?(?:the )?)?(?P<object>{_LINE})(?!'|-)",
    "each_other": r"(?: (?:to|with) (?:each other|one another))?",
    "over": (
        r"(?:,? (?:(?:for|along|over) [a-z ]{2,40}? )?(?:in|through|throughout|across|within)"
        rf"(?: both| all| most of| all of| much of)?{SOIL}"
        rf" (?P<stretch>{_listed(signs(['country', 'feature']))}))?"
    ),
    # From where to where: “the port of …”, “from … by way of … to …”.
    "door": _DOOR,
    "from_to": (
        rf"from{_DOOR} (?P<object>{_PLACE}(?:(?!{ANY_SIGN})[^.;:()\d]|{_LAND}){{0,80}}?"
        rf" (?:to|as far as){_DOOR} {_PLACE})(?!'|-)"
    ),
    "planners": r"(?:planners?|builders|designers|architects|backers|engineers)",
    "denied": f"(?P<denial>{DENIED})",
    "through": r"(?:through|thru|across|via|by way of|athwart|by means of)",
    "crosses": CROSSES,
    "crossed": CROSSED,
    "links": LINKS,
    "carries": CARRIES,
    "load": LOAD,
    "also": ALSO,
    "begins": BEGINS,
    "middle": MIDDLE,
    "free": FREE,
}


@cache
def english_pieces() -> Mapping[str, str]:
    """Return the pieces of English patterns by name, with the signs that all languages have."""
    return SIGNS | _PIECES | stating_pieces()
