"""How English states distances, lengths, passing, bordering and containing.

A pattern is written with pieces (geo.claiming.pieces) over a sentence with signs in it; a line that
is indented goes on with the one above. Before it stand its kind and where its subject must be:

head   at the head of its clause: in "troops in Gyumri are 10 km away" Gyumri is not
aside  anywhere, for it is said by the way: a doubt earlier in the sentence does not touch it
site   anywhere, but it is no route
-      anywhere

Its groups are s the subject, o the object, q the length, t the noun of a town in apposition and
n a noun that stands for the subject.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from geo.claiming.pieces import PIECES

_PATTERNS = r"""
distance aside {s}{apposed}{about} {q}{away}{o}
distance aside {s}{apposed}{about} within{about} {q}{of}{o}
distance aside {s}(?:,{which}|,? (?:which|that)){be}{in}{about} {q}{away}{o}
distance aside {s},{which}{be}{in}{about} within{about} {q}{of}{o}
distance aside {s}(?:,| \(| -+)(?: located| situated| lying)?{about} ?{q}{away}{o}
distance aside {s}(?:,| \(| -+)(?: located| situated| lying)? within{about} {q}{of}{o}
distance head {s}{aside}{be}{in}{about} {q}{away}{o}
distance head {s}{aside}{be}{in}{about} within{about} {q}{of}{o}
distance head {s}{aside}{also} {goes}{in}{about} {q}{away}{o}(?! (?:to|through|via)\b)
distance head {s}{aside}{also} {goes}{in}{about} within{about} {q}{of}{o}
distance - (?:situated|located|lying|sitting){in}{about} {q}{away}{o}, {s}
distance site ^{about} ?{q}{away}{o},(?: parts of)? {s}
distance - ^{about} ?{q}{away}{o} lies {s}
distance - {border_o}{be}{about} {q}{away} {s}
distance - (?:distance of|there are){about} {q} (?:from|between) {s} (?:to|and){o}
distance - from {s} to{o},? {it} is{about} {q}
distance head {s}{aside}{also} (?:is|are|lies?|{goes}) as close as{about} {q} to{o}
distance - distance (?:between|from) {s} (?:and|to){o}{aside} (?:is|was|measures|being|of)
    (?: only| just)? {q}
distance - {s} and{o} (?:are|lie|stand|sit)(?: located| situated)?{about} {q}{apart}
distance - {q} (?:separates?|lies? between|divides?)(?: the)? {s} (?:from|and){o}
distance - {s} is separated from{o} by{about} {q}
distance - {q}{away}{o},? (?:lies|is|stands|sits)(?: the)? {s}
near aside {s}{apposed}{near}{o}
near head {s}{aside}{be}{near}{o}
near head {s}{aside}{also} {goes}{near}{o}
near aside {s},{which}{be}{near}{o}
near aside {s},?{near} {b}
further - (?:,| and|, and|, but){about} {q}{away}{o}
part - (?:in|through|across){soil} {country},? {line} {measures}{about} {q}
length - (?:the|an?|its|this|-) {q}(?:[- ]long)?,? {adjectives}{feature}
length - {q}[- ]long,? {adjectives}{feature}
length - (?:the|this|that) {q}(?:[- ]long)?,? {adjectives}(?P<n>{noun})\b(?! (?:from|between
    |section|that|which|to|linking|connecting))
length aside {feature}{aside},? (?:is )?(?:an?|the) {q}(?:[- ]long)? {adjectives}{noun}
length - {line}{aside},?{which} (?:is|was|are)(?: an?| the)?{about} {q}{long}
length - {line}(?:,| \(| -)(?:{which} is)?{about} {q}{long}
length - {line} \((?:{length}(?: of|:)?)?{about} ?{q}\)
length head {line} (?:is|measures|totals){about} {q}(?= ?(?:[.,;)]|$))
length - ^an? {adjectives}(?:{noun}|pipe) of{about} {q}, {line}
length - at(?: just| only| some)? {q}{long}?,? {line}
length - with (?:an?|its) {length} of{about} {q},? {line}
length - ^of the {q} of {line}
length aside {feature}{aside}, (?:an?|the) {adjectives}{noun} of{about} {q}
length - {line}{possessed} {length} (?:is|of|was|reaches|totals){about} {q}
length - (?:its|their) {length} (?:of|is|was|being){about} {q}
length - {line}{aside},?{which} (?:has|had|with|having|of|boasts)(?: an?| the)? {length}(?: of)?
    {about} {q}
length - {length} of {line}{aside}{comes_to}{about} {q}
length head {line}{aside}{also} {measures}{about} {q}(?! (?:apart|away))(?!{away} (?:the )?
    {any}(?! (?:to|through|via)))(?:(?: of its (?:way|route|length))? (?:through|across|in
    |inside|within|over){soil} {country}(?!(?:,|,? and|,? or) {c}))?
length head {line}{aside}{also} {goes}[^.;:()]*?, (?:over )?a (?:total )?(?:distance|length
    |journey|stretch|run) of{about} {q}
part - {q} of (?:it|which|its (?:total )?(?:length|route)|the (?:total|route|line|pipeline
    |railway)|them|this|that){falls}{soil} {country}
part - {q} of {line}(?:,? (?:which|that))?{falls}{soil} {country}
part - {q} of {line} (?:cross(?:es)?|traverses?){soil} {country}
part - {country} (?:has|holds|hosts|accounts for|contains|is home to|gets){about} {q} of {line}
part - {country} has (?:the |an? )?{adjectives}(?:share|{section}) of {line},?(?: at| of| with)?
    {about} {q}
part - {line} (?:has|had|includes|comprises){about} {q}(?: of (?:pipe|track|pipeline|line
    |rails?))? (?:in|on|within|inside){soil} {country}
chain - {q}{falls}{soil} {country}
part - {country} \({about} ?{q}\)
part - {of_country} {section} of {line}{aside}{comes_to}(?: {measures})?{about} {q}
part - {line}(?:'s|s|')? {of_country} {section}{comes_to}(?: {measures})?{about} {q}
part - {section} of {line} (?:in|through|across|inside){soil} {country}{comes_to}
    (?: {measures})?{about} {q}
passing head {lines}{aside}{also} {goes}{free} {through}{soil} {places}
passing aside {lines},?(?: all| both)? (?:which|that){also} {goes}{free} {through}{soil} {places}
passing aside {lines},? (?:running|passing|going|stretching|extending|leading|winding|laid|built
    |routed|cutting|snaking){free} {through}{soil} {places}
passing head {lines}{aside}{also} {carries}{free} {through}{soil} {places}
passing head {lines}{aside}{also} {crosses}{soil} {places}
passing head {lines}{aside}{isline}{also} {goes}{free} {through}{soil} {places}
passing head {lines}{aside}{isline}{also} {crosses}{soil} {places}
passing head {lines}{aside}{isline}{also} {links}{soil} {pair}
passing aside {lines},? (?:which|that){also} {crosses}{soil} {places}
passing aside {lines},? (?:crossing|traversing|transiting){soil} {places}
passing - {lines}\)?,?(?: (?:which|that))?{also} {links}{soil} {pair}
passing head {lines}{aside}{also} {links}{soil} {pair}
passing - (?P<o>(?:{land})(?:(?:,|,? and) (?:{land}))+) (?:are|is) (?:{links}|connected|linked
    |joined|tied)(?: together| up)? by {lines}
passing - {place}{district},? (?:where|through which|across which)[^;:.()]*?(?:\([^;:.()]*?)?
    {features}\)?[^;:.()]*? (?:pass|run|go|cross|transit|traverse)(?:es|s)?\b(?: through| across)?
passing head {lines}{aside}{also} pass(?:es|ed|ing)?(?: by)?(?: the)? (?P<o>{town_sign})
passing - (?:flows?|travels|moves|goes|carried|pumped|shipped|transported){free} {through}
    {soil} {places} (?:in|through|along|by|on|via) {lines}
passing - (?:crossing|traversing|passing through|running through|passing)(?: [a-z]+ countries,)?
    {soil} {places},(?: the)? {lines}
passing head {lines}{possessed} (?:route|path|course|track|alignment) (?:{goes}|takes (?:it
    |them)){free} {through}{soil} {places}
passing - {place}(?:,| is| remains) (?:an?|the) (?:[a-z-]+ )?transit (?:country|state|territory
    |point|corridor) (?:for|of|on) {lines}
passing - {places} (?:is|are){also} {crossed} by {lines}
passing - through{soil} {places},? (?:runs?|pass(?:es)?|go(?:es)?) {lines}
passing - {place} (?:is|lies|sits|stands) (?:on|along|astride) (?:the )?(?:route|path|course
    |line|way)s? of {lines}
onward - (?:,| and| before| then|, then|, and then)(?: on)? (?:crossing|crosses|entering|enters
    |traversing|traverses|passing through|passes through|through|into|across){soil} {places}
also -  and(?: also| then)? {goes}{free} {through}{soil} {places}
bordering head {country_s}{aside}{also} borders?(?: on| with)?{soil} {countries}
bordering aside {s},?(?: which| that)?{also} border(?:s|ing|ed)(?: on| with)?{soil} {countries}
bordering aside {s}{isa}(?: (?:in|of)[^,;]*)?,?(?: which| that)? border(?:s|ing)(?: on| with)?
    {soil} {countries}
bordering head {country_s},?(?: which| that)?{also} border(?:s|ing|ed)(?: on| with)?
    {soil} {countries}
bordering head {country_s} neighbou?rs{soil} {countries}
bordering aside {s},?(?: which| that)?{also} border(?:s|ing|ed)
    (?: on)? {of_country} [a-z]+ (?:province|region)
bordering - {country_s} (?:is|are) (?:bordered|bounded|flanked)(?: [a-z]+)* by{soil} {countries}
bordering head {country_s}{aside}{also} (?:shares?|has|have) {b}
bordering aside {country_s},?(?: which| that)?{also} (?:shares?|has|have|sharing|having) {b}
bordering head {s}{aside}{be}(?: right| directly| just| immediately)? (?:on|along|at|astride) {b}
bordering aside {s}{apposed}(?: right| directly| just)? (?:on|along|at|astride) {b}
bordering aside {s},? (?:which|that){be}(?: right| directly| just)? (?:on|along|astride) {b}
bordering - {s},?(?: which| that)?(?:{be})?(?: right| directly| just)? on {b}
adjacent aside {s}{apposed}{adjacent}{o}
adjacent head {s}{aside}{be}{adjacent}{o}
adjacent - {s},{adjacent}{o}
adjacent aside {s},? (?:which|that){adjacent}{o}
containing head {s}{aside}{be} (?:in|within|inside){soil} {holder}
containing aside {s},(?: which| that){be} (?:in|within|inside){soil} {holder}
containing aside {s}, in{soil} {holder}(?=,)
containing - (?P<o>{c}) (?:hosts|houses|is home to|is host to|harbours|harbors) {s}
containing aside {s},? {sited} (?:in|within|inside){soil} {holder}
containing aside {s}{isa},?(?:{sited})? (?:in|within|inside|(?<!capital )of){soil} {holder}
containing - {s} (?:is|was|remains) (?P<o>{a}) {adjectives}(?:(?P<t>{town})|{area})\b
"""


class Pattern(NamedTuple):
    """One way to state a claim; `place` tells where its subject stands: head, aside, site or -."""

    kind: str
    regex: re.Pattern[str]
    place: str


@lru_cache(maxsize=1)
def claim_patterns() -> tuple[Pattern, ...]:
    """Compile the patterns, in the order they are tried."""
    rows = re.sub(r"\n +", "", _PATTERNS).strip().splitlines()
    return tuple(_pattern(*row.split(" ", maxsplit=2)) for row in rows)


def _pattern(kind: str, place: str, template: str) -> Pattern:
    return Pattern(kind, re.compile(template.format_map(PIECES)), place)
