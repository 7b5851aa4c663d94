"""How English says where something is, as pieces of patterns: sites, ways, distances, hedges."""

from geo.claims.masking import signs
from geo.claims.rules.verbs import ADVERB
from geo.claims.words import COMPASS

SITED = (
    r"(?:located|situated|found|based|placed|positioned|nestled|lying|sitting|standing|set|perched|"
    r"stationed|deployed|garrisoned|headquartered|quartered|housed|kept|held|tucked(?: away)?|"
    r"to be found)"
)
SPOT = (
    r"(?:places?|locations?|site|area|outpost|post|hub|junction|terminus|terminal|spot|corner|"
    r"fortress|municipality|locality|home|stop|station|community|strip|stretch|point|centre|center)"
)
_STOP = (
    r"(?:a|an|and|but|or|which|who|whose|that|where|when|while|than|is|are|was|were|has|have|had|"
    r"said|says|because|after|before|until|not|no)"
)
_WORDS = rf"(?: (?!{_STOP}\b)[^\s,;:.()]+)"
BE = (
    rf"(?:,? {ADVERB},?){{0,3}}"
    r" (?:is|are|was|were|lies?|lay|sits?|sat|stands?|stood|remains?|rests?|nestles?|perches|"
    rf"finds itself|happens to be|{SITED})"
    rf"(?: {ADVERB}){{0,2}}(?: (?:{SITED}|being|built))?(?: {ADVERB})?"
)
WHERE = (
    r"(?:,[^,;:()]{1,40},|,? (?:in|on|at|by|among|along|beside|atop|under|amid|beneath|above|"
    rf"across|between|high|deep|up|down)(?: an?)?{_WORDS}{{1,8}}?,?)?"
)
POST = (
    r"(?: (?:in|of|at|near|beside|from|with|on|between|beyond|outside|via|by way of|through)"
    rf"{_WORDS}{{1,6}}?)?"
)
"""What may follow a noun: "of the Russian army"."""

ASIDE = (
    r"(?:, (?!(?:and|but|or)\b)(?:[^,;:()]|,(?=\d)){1,90},(?! (?:which|that|who)\b)|"
    r" \([^()]{1,60}\)|,? - [^;:()-]{1,60} -){0,2}"
)
_PARTS = (
    r"(?:edges?|outskirts|cent(?:re|er)|territory|soil|land|route|line|path|course|tracks?|rails|"
    r"pipes?|stretch|sections?|points?|part|heart|middle|fringes?|limits|suburbs|walls|gates|side|"
    r"city|town|port|capital|village|country|republic|bit|end|district|base|tip|corner|"
    r"(?:oil|gas|rail) (?:hub|port|terminal))"
)
_GROUND = (
    r"(?:parts?|whole|territory|territories|soil|province|region|oblast|district|county|heart|highlands?|"
    r"mountains|hills|plains?|steppes?|lowlands?|uplands?|plateau|coast|interior|corner|edge|tip|"
    r"area|end|cent(?:re|er)|length|breadth|width|fields|vineyards|valleys?|villages|towns?|cities|"
    r"districts|provinces|regions|north|south|east|west|republic|borderlands|countryside|side|middle)"
)
OBJECT = (
    r"(?: (?:the|its|their|his|her|our|both|nato member|neighbou?ring|nearby|nearest|closest|"
    rf"current|present|modern|closed|sealed|that|(?:{COMPASS} )?{_PARTS} of))*+"
)
SOIL = (
    r"(?: (?:the|all of|both|much of|most of|neighbou?ring|nearby|first|far|extreme|deep|remote|"
    r"central|mountainous|rural|friendly|today's|modern|present-day|what is now|"
    rf"(?:the )?(?:[a-z'-]+ ){{0,3}}?{_GROUND} of|"
    rf"{COMPASS}(?: of|(?:ern)? (?:part|corner|region|edge|tip) of)?))*+"
)
ABOUT = (
    r"(?: (?:[a-z]+ly|just|a mere|some|less|right|well|also|around|a (?:total )?distance of|"
    r"as (?:little|few|much|many|close|near|far) as|no|straight|all of|more or less|for|over|"
    r"a total of|to|at|a further|in total|in all|altogether|perhaps|maybe|give or take|quite|"
    r"(?:no|hardly) more than|(?:the )?best part of|the better part of|an estimated|even|say|what|"
    r"a (?:good|full|whole|scant)|something like|somewhere))*+"
)
_TOWARDS = rf"(?:(?:to |in )?(?:the |a )?{COMPASS}(?: direction)?(?: and {COMPASS})?)"
_PLAIN = (
    r"(?: (?:away|apart|distant|inland|further|farther|due|short|shy|out|up|down|back|distance|"
    r"as (?:the|a) (?:crow|bird) flies|by (?:air|road|rail|train|car|the map|land)|outside|"
    r"in (?:a straight|a direct) line|upstream|downstream|uphill|across the border|"
    r"(?:up|down|along) the (?:road|valley|line|river|coast|track)|at most|or so|"
    r"at (?:its|the) (?:closest|nearest)(?: point)?|\([^()]{1,30}\)))*+"
)
AWAY = (
    rf"(?:{_PLAIN}(?: {_TOWARDS})?{_PLAIN} from|{_PLAIN} {_TOWARDS}{_PLAIN} (?:of|from)|"
    rf"{_PLAIN} off| (?:short|shy|outside|this side|inland|upstream|downstream|clear) of|"
    rf" (?:outside|beyond|behind|before)(?= (?:the )?{signs(['border', 'town'])}))"
)
OF = rf"(?:{_PLAIN}(?: {_TOWARDS})? (?:of|from))"
APART = (
    r"(?: as the crow flies| by (?:road|rail|air))? (?:apart|(?:away )?from (?:each other|"
    r"one another)|distant(?: from (?:each other|one another))?)"
)
NEAR = (
    r"(?: (?:very|so|quite|right|too|[a-z]+ly))?"
    r" (?:near|close to|close by|hard by|not far(?: away)? from|within (?:sight|range) of|"
    r"in (?:the )?(?:immediate |close )?(?:vicinity|neighbou?rhood|proximity) (?:of|to)|"
    r"(?:just |only )?a (?:stone's throw|short (?:drive|way|distance|hop)|few minutes)"
    r"(?: away)? from)"
)
ADJACENT = r" (?:adjacent to|next to|adjoining|adjoins?|abutting|abuts?|next door to)"
