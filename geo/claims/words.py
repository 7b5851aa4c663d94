"""The words that patterns of claims are made of, as pieces of regular expressions."""

PIPE = r"(?:oil |gas |natural gas |crude oil |crude |export )*(?:pipe-?lines?|pipes?|conduits?)"
RAIL = r"(?:railways?|railroads?|rail(?:way)? (?:lines?|links?|routes?|corridors?)|train lines?)"
ROUTE = (
    r"(?:(?:transport(?:ation)? |energy |gas |oil |crude |rail |trunk )*"
    r"(?:lines?|routes?|corridors?|link|projects?|schemes?|arter(?:y|ies)))"
)
AREA = r"(?:districts?|rayons?|raions?|regions?)"
BASE = r"(?:(?:military |army )*(?:bases?|garrisons?|installations?|contingent))"
AIR = r"(?:airfields?|air ?bases?)"
SITE = r"(?:facility|site|outpost|compound)"
TOWN = (
    r"(?:(?:port |garrison |border |market |twin )*"
    r"(?:city|town|port|village|capital|resort|settlement))"
)
NOUN = rf"(?:{PIPE}|{RAIL}|{ROUTE}|{AREA}|{BASE})"
"""What the features are: pipelines, railways, routes, districts, bases."""

CLOSED = (
    "a an the of in on at to from by with for as and or but that which who whose where when while "
    "through across near via into is are was were be been has have had not no than between along "
    "within it its planned proposed unbuilt future so until since after before both all "
    "economic narrow-gauge connecting linking joining feeding serving leading running beside"
).replace(" ", "|")
ADJECTIVES = rf"(?:(?!(?:{CLOSED})\b|[a-z]+-(?:operated|owned|run)\b)[a-z]+(?:-[a-z]+)* ){{0,3}}"
"""Up to three words that may stand between an article and its noun."""

BORDER = r"(?:state |international |common |shared |land |closed )*(?:border|frontier)"
COMPASS = (
    r"(?:(?:north|south|east|west)(?:[ -]?(?:north|south|east|west))*(?:ern|erly|wards?)?"
    r"(?:most)?)"
)
THE = r"(?:the |an? |its |their |this )?"
SECTION = r"(?:sections?|stretch|segments?|parts?|portions?|legs?|lengths?|share|half|bit)"
"""What a part of a line is called."""
