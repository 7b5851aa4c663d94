"""How English states lengths and passing; geo.claims.patterns tells the form."""

LENGTHS = r"""
part - (?:in|through|across|inside|within|on){soil} {country},? {line}{also} {measures}{about} {q}
part - {q}(?:[- ]long)?,? {of_country} (?:{section}|half) of {line}
part - {of_country} {section} of {line} \({about} ?{q}\)
part - {line}(?:'s|s|')? {q}(?:[- ]long)?,? {of_country} {section}
part - {line}(?:'s|s|')? {of_country} {section},?(?: which| at| being| runs| runs for| stretches)*
    {about} {q}
length - (?:the|an?|its|this|entire|whole|all|-) {q}(?:[- ]long)?,? {adjectives}{feature}(?!-)
length - {q}[- ]long,? {adjectives}{feature}(?!-)
length - (?:the|this|that|entire|whole) {q}(?:[- ]long)?,? {adjectives}(?P<n>{noun})\b(?! (?:from
    |between|section|that|which|to|linking|connecting))
length aside {feature}{aside}(?:,| -| is| was| remains)* (?:an?|the) {q}(?:[- ]long)?,? {adjectives}
    {noun}
length - {line}{aside},?{which} (?:is|was|are)(?: an?| the)?(?: [a-z]+ly)?{about} {q}{long}
length - {line}{aside}{also} (?:is|was|are)(?: an?| the)?{about} {q}{long}
length - {line}(?:,| \(| -)(?:{which} is)?{about} {q}{long}
length - {line}(?:,| \(| -)(?: all| every one of| with)(?: its| the)? {q} of {it}
length - {line} \([^()]{{0,30}}?(?:{length}(?: of|:|,)?)?{about} ?{q}(?: long)?[),;]
length head {line}{post}{aside}{also} (?:is|measures|totals){about} {q}(?= ?(?:[.,;)]|$))
length - ^an? {adjectives}(?:{noun}|pipe) of{about} {q}, {line}
length - (?:^|, |and )at(?: just| only| some)?{about} {q}{long}?,? {line}
length - {line}, (?:at|with its|with all its){about} {q},
length - with (?:an?|its|all its|all of its|its full) (?:{length} of )?{about} ?{q},? {line}
length - (?:^|, )with its {q}(?: of [a-z]+)?,? {line}
length - ^{about} ?{q}{long},? {line}
length - (?:^|(?<=, ))(?:an? )?{length} of{about} {q}, {line}
length - (?:^|(?<=, ))(?:measuring|stretching|spanning|covering|running|extending|totalling)(?: for
    | over| some)*{about} {q}(?:{long})?, {line}
part - (?:half|most|third|quarter|part|share|bulk|rest|remainder|section|stretch) of {line}, {q},
    {falls}{soil} {country}
length - ^of the {q} of {line}
length - ^of {line}(?:'s|s|')? {q}(?:,| )
length - (?:all|each|every|any)(?: one)?(?: of)?(?: the)? {q} of {line}
length - (?:the|its) (?:full|whole|entire|total) {q} of {line}
length - {line}(?:'s|s|')(?: (?:full|whole|entire|total|own))? {q}(?![- ]long|[ -]?[a-z]*(?:section
    |stretch|leg))
length - {line}(?:'s|s|')? (?:full |whole |entire |total )?{q} (?:are|is|were|was|take|took|of
     (?:steel|pipe|track|rails))\b
length - (?:the|those) {q} of {line}(?= (?:are|is|were|was|take|took|cross|have|run))
length - {quantity} of (?:its|the line's|their|the pipeline's|the railway's)(?: (?:total|full
    |whole))? {q}
length aside {feature}{aside}, (?:an?|the) {adjectives}{noun} of{about} {q}
length - {line}{possessed} {length}(?:,| (?:is|of|was|reaches|totals|comes to|stands at|amounts to
    |runs to|:))(?: put| given| estimated)*(?: at| as)?{about} {q}
length - (?:its|their) {length}(?: (?:of|is|was|being|comes to|reaches|totals|stands at|runs to))
    {about} {q}
length - {line}{aside},?{which}{also} (?:has|had|with|having|of|boasts|reaches|attains)(?: an?| the
    | its)?(?: [a-z]+)? {length}(?: of)?{about} {q}
length - {length} of {line}{aside}{comes_to}{about} {q}
length - {line}{aside}{comes_to}{about} {q} in {length}
part - {line}{aside}{also} {measures}{about} {q}(?: of its (?:way|route|length))? (?:through|across
    |in|inside|within|over){soil} {country}(?!(?:,|,? and|,? or|,? to) {c})
length head {line}{post}{aside}{also} {measures}(?: to| in at| up to| for| out at| over)*{about} {q}
    {whole}
length head {line}{aside}{also} {goes}[^.;:()]*?, (?:over )?a (?:total )?(?:distance|length|journey
    |stretch|run|way) of{about} {q}
part - {q} of (?:it|which|its (?:total )?(?:length|route|course|way|track|pipes?|rails)|its
     {quantity}|the (?:total|route|line|pipeline|railway|whole)|them|this|that)(?:,)?{falls}{soil}
     {country}
part - {q} of (?:it|which) (?:cross(?:es)?|traverses?|belongs? to){soil} {country}
part - of (?:which|its {quantity}|it|that|the total|this|them|these),?{about} {q}{falls}{soil}
     {country}
part - of {line}(?:'s|s|')? {quantity},?{about} {q}{falls}{soil} {country}
part - {q} of {line}(?:'s|s|')?(?: (?:route|length|pipes?|track|course|{quantity}))?(?:,? (?:which
    |that))?{falls}{soil} {country}
part - {q} of {line} (?:cross(?:es)?|traverses?|belongs? to){soil} {country}
part - {country} (?:has|holds|hosts|accounts for|contains|is home to|gets|claims|takes|owns){about}
     {q} of {line}
part - {country} (?:has|holds|hosts|gets|owns|contains) (?:the |an? )?{adjectives}(?:share
    |{section}) of {line},?(?: at| of| with)?{about} {q}
part - {line}{aside} (?:has|had|includes|comprises|spends|counts|covers|lays){about} {q}(?: of
     (?:its )?(?:pipe|track|pipeline|line|rails?|route|length|way))? (?:in|on|within|inside|through
    |across){soil} {country}
chain - {q}{falls}{soil} {country}
chain - {country} (?:has |with |the other |another |gets )?{about}{q}(?= ?(?:[.,;)]|and|$))
chain - {of_country} (?:{section}|one)(?: is|,| to| at| comes to| measures)*{about} {q}
part - {country} \({about} ?{q}\)
part - {of_country} {section} of {line}{aside}{comes_to}(?: {measures})?{about} {q}
part - {line}(?:'s|s|')? {of_country} {section}{comes_to}(?: {measures})?{about} {q}
part - {section} of {line} (?:in|through|across|inside|within|on|that crosses){soil} {country}
    {comes_to}(?: {measures})?(?: for)?{about} {q}
part - {country}(?:'s|s|')? (?:{section}) of {line}{comes_to}{about} {q}
part - (?:with|including|among them){about} {q} (?:of it |of them )?(?:in|on|within|through|across)
    {soil} {country}
"""

PASSINGS = r"""
passing head {lines}{post}{aside}{also} {goes}{free} {through}{soil} {places}
passing aside {lines}{aside},?(?: all| both)? (?:which|that){also} {goes}{free} {through}{soil}
     {places}
passing aside {lines},? (?:running|passing|going|stretching|extending|leading|winding|laid|built
    |routed|cutting|snaking|threading|heading|travelling|meandering|slicing|weaving|buried){free}
     {through}{soil} {places}
passing head {lines}{post}{aside}{also} {carries}{free} {through}{soil} {places}
passing head {lines}{post}{aside}{also} {begins}{middle} on (?:its|their) (?:way|route|path|journey
    |course)(?: [a-z]+)? {through}{soil} {places}
passing aside {lines}{aside},? (?:which|that){also} {carries}{free} {through}{soil} {places}
passing aside {lines},? (?:carrying|bringing|taking|moving|pumping|shipping|sending|delivering
    |transporting){free} {through}{soil} {places}
passing head {lines}{post}{aside}{also} {crosses}{soil} {places}
passing head {lines}{aside}{isline}{also} {goes}{free} {through}{soil} {places}
passing head {lines}{aside}{isline}{also} {crosses}{soil} {places}
passing head {lines}{aside}{isline}{also} {links}{soil} {pair}
passing aside {lines}{aside},? (?:which|that){also} {crosses}{soil} {places}
passing aside {lines},?(?: [a-z]+ly)? (?:crossing|traversing|transiting|entering|spanning|bisecting)
    {soil} {places}
passing - {lines}\)?{aside},?(?: (?:which|that))?{also} {links}{soil} {pair}
passing head {lines}{aside}{also} {links}{soil} {pair}
passing head {lines}{aside}{also} {links}(?: [^.;:()]{{1,60}}?) {through}{soil} {places}
passing - (?P<o>(?:{land})(?:(?:,|,? and) (?:{land}))+) (?:are|is) (?:{links}|connected|linked
    |joined|tied)(?: together| up)? by {lines}
passing - {place}{district},? (?:where|through which|across which|in which|over which
    |under which)[^;:.()]{{0,90}}?(?:\([^;:.()]{{0,40}}?)?{features}\)?[^;:.()]{{0,60}}? (?:pass|run
    |go|cross|transit|traverse|meet|converge|come together|squeeze|thread)(?:es|s)?\b(?: through
    | across)?
passing head {lines}{post}{aside}{also} pass(?:es|ed|ing)?(?: by)?(?: the)? (?P<o>{town_sign})
passing head {lines}{post}{aside}{also} (?:runs?|goes|passes) past(?: the)? {places}
passing head {lines}{post}{aside}{also} {begins}{middle}(?:,|,? and|,? then|,? before)(?: then
    | finally| also)? (?:{crosses}|{goes}{free} {through}){soil} {places}
passing - {load}\b[^.;:,()]{{0,40}}? (?:in|on|inside|aboard|along|of|from) {lines}{aside}{also}
     {goes}{free} {through}{soil} {places}
passing - (?:pipelines|lines|railways|routes|arteries|corridors|links|conduits
    |pipes)\b[^.;:()]{{0,70}}? {goes}{free} {through}{soil} {places}(?::|,| -| \()(?: (?:such as
    |like|namely|among them|including|the|both|all))* {lines}
passing - (?:flow(?:s|ed|ing)?|travels|moves|goes|moved|carried|piped|sent|pumped|shipped
    |transported|hauled|delivered){free} {through}{soil} {places} (?:in|through|along|by|on|via
    |inside|aboard) {lines}
passing - (?:flow(?:s|ed|ing)?|travel(?:s|led|ling)?|mov(?:es|ed|ing)|carried|pumped|shipped|piped
    |transported|sent|hauled|delivered) (?:[a-z]+ )?(?:in|through|along|by|on|via|down|inside)
     {lines}{aside}{also} (?:{crosses}|{goes}{free} {through}){soil} {places}
passing - (?:crossing|traversing|passing through|running through|passing|entering|having crossed
    |after crossing)(?: [a-z]+ countries,)?{soil} {places},(?: the)? {lines}
passing - (?:starting|beginning|originating|rising|leaving|running|stretching|winding
    |snaking)[^.;:()]{{1,80}}? {through}{soil} {places}[^.;:()]{{0,40}}?,(?: the)? {lines}
passing head {lines}{possessed} (?:[a-z-]+ )?(?:route|path|course|track|tracks|alignment|pipes?
    |steel|rails|line|journey|corridor) (?:{goes}|takes (?:it|them)|leads (?:it|them)){free}
     {through}{soil} {places}
passing head {lines}{possessed} (?:[a-z-]+ )?(?:route|path|course|track|tracks|alignment|pipes?
    |steel|rails|line|journey|corridor) (?:{crosses}|takes in|covers|includes){soil} {places}
passing head {lines}{aside}{also} (?:takes? in|visits?|serves|calls at|stops (?:at|in)|touches
    |touches on){soil} {places}
passing - (?:route|course|path|way|journey|alignment|trajectory) (?:takes|took|leads|led|carries
    |brings) {lines}{free} {through}{soil} {places}
passing aside {lines}(?:'s|s|')? (?:route|path|course|way|passage|transit|journey) {through}{soil}
     {places}
passing - {place}(?:{aside},| is| remains| was| serves as| acts as| became) (?:an?|the|as an?)
     (?:[a-z-]+ )?transit (?:country|state|territory|point|corridor|land|nation)(?: for| of| on)
    (?: both| all)? {lines}
passing - {places}{aside} (?:is|are){also} {crossed}(?: in turn| from [a-z]+ to [a-z]+)? by(?: both
    | all)? {lines}
passing - {through}{soil} {places},? (?:[a-z]+ly )?(?:runs?|pass(?:es)?|go(?:es)?|snakes?|winds?
    |flows?|cuts?|threads?|stretch(?:es)?|comes?|travels?)(?: both| all| not only)?(?: the)? {lines}
passing - {it}(?: is|'s|s) {through}{soil} {places} that {lines}
passing - {it}(?: is|'s|s) (?:the )?{places} that {lines}{also} (?:{crosses}|{goes} {through})
passing - {place}{aside} (?:is|lies|sits|stands|was|are)(?: also| squarely| right)? (?:on|along
    |astride|athwart) (?:the )?(?:route|path|course|line|way)s? (?:of|taken by|followed by)(?: both
    | all)? {lines}
passing - {place}{aside} (?:hosts?|houses?|contains?|is home to|has|is host to|accommodates)(?:
     (?:[a-z-]+ )?(?:stretch(?:es)?|sections?|parts?|segments?|portions?|a stretch|lengths?) of)
    (?: both| all)? {lines}
passing - {place}{aside} (?:sees|watches|lets|has) {lines} (?:pass|run|go|cross|running|passing)\b
onward - (?:,| and| before| then|, then|, and then|, before)(?: on| finally| eventually| later)?(?:
     (?:also|then|finally))? (?:crossing|crosses|entering|enters|traversing|traverses
    |passing through|passes through|through|into|across|crossing into|crosses into|continues
     (?:through|across|into)|continuing (?:through|across|into)|runs (?:through|across)|running
     (?:through|across)|via|by way of){soil} {places}
also -  and(?: also| then)? {goes}{free} {through}{soil} {places}
"""
