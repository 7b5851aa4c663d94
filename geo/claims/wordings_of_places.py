"""How English states distances, bordering and containing; geo.claims.patterns tells the form."""

DISTANCES = r"""
distance aside {s}{apposed}{about} {q}{away}{o}
distance aside {s}{apposed}{about} within{about} {q}{of}{o}
distance aside {s}{aside}(?:,(?={sited})|,? (?:which|that)){be}{in}{about} {q}{away}{o}
distance aside {s}{aside}(?:,(?={sited})|,? (?:which|that)){be}{in}{about} within{about} {q}{of}{o}
distance aside {s}(?: \([^()]{{1,40}}\))?(?:,| \(| -+)(?: {sited_at})?(?:,? not(?= {quantity}))?
    {about} ?{q}{away}{o}
distance aside {s}(?:,| \(| -+)(?: {sited_at})? within{about} {q}{of}{o}
distance head {s}{post}{aside}{be}{in}{about} {q}{away}{o}
distance head {s}{post}{aside}{be}{in}{about} within{about} {q}{of}{o}
distance head {s}{post}{aside}{also} {goes}{in}{about} {q}{away}{o}(?! (?:to|through|via)\b)
distance head {s}{post}{aside}{also} {goes}{in}{about} within{about} {q}{of}{o}
distance head {s}{post}{aside}{also} (?:gets|comes|draws|approaches|nears){in}(?: to| as close as
    | as near as)*{about} within{about} {q}{of}{o}
distance head {s}{post}{aside} (?:finds itself|ends up|is to be found|can be found|has its home
    |has stood|has been|has sat|has lain){in}{about} {q}{away}{o}
distance head {s}{aside}{also} (?:is|are|lies?|sits?|stands?) (?:at )?(?:a|an|the) (?:[a-z-]+ )?
    (?:distance|drive|ride|walk|march|journey) of{about} {q}{away}{o}
distance - (?:situated|located|lying|sitting|standing|perched|nestled|stationed|set|built|based){in}
    {about} (?:within )?{q}{away}{o}, (?:and )?{s}
distance site ^{about} ?{q}{away}{o},(?: parts of)? {s}
distance site (?<=, )(?:only |just |barely |some )?{q}{away}{o}, {s}{be}
distance - ^{about} ?{q}{away}{o},? (?:lies|sits|stands|is|rises|sprawls|begins)(?: the)? {s}
distance - {border_o}{be}{about} {q}(?:{away}| to the {compass}(?: of)?)(?:{parts})? {s}
distance - {border_o}{post}{be}{about} {q} (?:away |distant )?(?:from|off) {s}
distance - (?:distance of|there are|there is|{it}(?: is|'s|s)){about} {q} (?:from|between) {s} (?:to
    |and){o}
distance - from(?:{parts})? {s}{aside},? {it}(?: is|'s|s){about} {q} to{o}
distance - from {s} to{o},? (?:{it}|there|the distance|the map shows|the crow flies|one counts)(?:
     (?:is|are|measures|as a bird flies))?{about} {q}
distance - from {s}{about} {q} to{o}
distance - {q} (?:lie|separate|stretch|divide) (?:between )?{s} (?:from|and){o}
distance head {s}{aside}{also} (?:is|are|lies?|{goes}) (?:as close as|to within|as near as){about}
     {q} (?:to|of|from){o}
distance - (?:distance|gap|interval) (?:as the crow flies |by air |by road )?(?:between|from) {s}
     (?:and|to){o}{aside}(?: [a-z]+ly)? (?:is put at|is given as|is reckoned at|is estimated at|is
    |was|measures|being|of|comes to|amounts to|works out at|stands at|does not exceed|at)(?: only
    | just)?{about} {q}
distance - (?:distance|gap) of{about} {q} (?:separates?|divides?|lies between) {s} (?:from|and){o}
distance - {s} and{o}{aside}{also} (?:are|lie|stand|sit|were)(?: located| situated)?{about} {q}
    {apart}
distance - {s} and{o}{aside} (?:are|is) (?:separated|divided|parted) by{about} {q}
distance - {s} and{o},{about} {q}{apart}
distance - {q} (?:separates?|lies? between|divides?|parts?|of [a-z ]{{1,30}}(?:separates?|divides?
    |parts?|lies? between))(?: the)? {s} (?:from|and){o}
distance - {s} (?:is|are) (?:separated|divided|parted) from{o} by{about} {q}
distance - only {q} (?:separates?|parts?) {s} from{o}
distance - {q}{away}{o},? (?:lies|is|stands|sits)(?: the)? {s}
distance head {o_first}{also} (?:is|lies|begins|starts|runs|passes){about} {q} (?:away |to the
     {compass} |{compass} |off )?(?:of|from) {s}
distance - (?:in|at|from) {s},? (?:[a-z]+ ){{0,8}}?(?:that )?{o_first} (?:is|lies|begins|starts|was)
    (?: only| just| barely| a mere)* {q} (?:away|off|distant|down the road|to the {compass})
distance - (?:the )?(?:closest|nearest)(?: point)?(?: that)? {s} (?:gets|comes)(?: to)?{o} is{about}
     {q}
distance head {s}{post}{aside}{also} {begins}{middle}(?:,|,? and|,? but|,? then){also} (?:is|lies
    |sits|stands|comes|runs|passes)(?: to)?{in}{about} (?:within )?{q}{away}{o}
near aside {s}{apposed}{near}{o}
near head {s}{post}{aside}{be}{in}{near}{o}
distance - between {s} and{o}{aside}(?: there)? (?:are|is|lie|lies|stretch|stretches){about} {q}
near head {s}{aside}{also} {goes}{near}{o}
near aside {s},{which}{be}{near}{o}
near aside {s},?{near} {b}
further - (?:,| and|, and|, but){about} {q}{away}{o}
"""

NEIGHBOURS = r"""
bordering head {country_s}{post}{aside}{also} borders?(?: on| with| upon)?{soil} {countries}
bordering aside {s}{aside},?(?: which| that)?{also} border(?:s|ing|ed)(?: on| with| upon)?{soil}
     {countries}
bordering aside {s}{isa}(?: (?:in|of)[^,;]*)?,?(?: which| that)? border(?:s|ing)(?: on| with)?{soil}
     {countries}
bordering head {country_s}{aside},?(?: which| that)?{also} border(?:s|ing|ed)(?: on| with)?{soil}
     {countries}
bordering head {country_s}{aside}{also} (?:neighbou?rs|adjoins|abuts|touches|meets|marches with
    |is contiguous (?:with|to)|fronts(?: on| onto)?|backs onto|is next door to){soil} {countries}
bordering aside {country_s}, (?:neighbou?ring|touching|fronting|meeting){soil} {countries}
bordering aside {s},?(?: which| that)?{also} border(?:s|ing|ed)(?: on)? {of_country} [a-z]+
     (?:province|region)
bordering - (?:^|(?<=, ))(?:neighbou?ring|bordering|adjoining){soil} {countries}, {country_s}(?!,
    | and| or)
bordering - {country_s}{aside} (?:is|are) (?:bordered|bounded|flanked|hemmed in|ringed)(?: [a-z]+)*?
     (?:by|with){soil} {bounds}
bordering head {country_s}{post}{aside}{also} (?:shares?|has|have|keeps|possesses)(?: an?| its)?(?:
     {quantity}(?:[- ]long)?)?(?: [a-z-]+){{0,2}} {b}
bordering aside {country_s},?(?: which| that){also} (?:shares?|has|have) {b}
bordering aside {country_s},? (?:sharing|having|with) {b}
bordering - {country_s} and{soil} {countries}{also} (?:shares?|have) (?:an?|the|their)
     (?:[a-z-]+,? ){{0,5}}(?:{quantity}(?:[- ]long)? )?(?:of )?(?:[a-z-]+ )?(?:border|frontier)
bordering head {country_s}{also} (?:shares?|has) (?:an?|{quantity} of) (?:[a-z-]+ ){{0,2}}(?:
    {quantity}(?:[- ]long)? )?(?:[a-z-]+ )?(?:border|frontier) (?:with|to|on){soil} {countries}
bordering - {country_s} and{soil} {countries} (?:are|remain) (?:[a-z]+ )?(?:neighbou?rs|contiguous)
bordering - {country_s} and{soil} {countries}{also} (?:border|adjoin|touch|neighbou?r) (?:on )?
    (?:each other|one another)
bordering head {country_s}{aside}{also} (?:has|counts|is) (?:[a-z]+ ){{0,3}}neighbou?rs?(?: (?:of|to
    |in|on|with|the|{compass}))*{soil} {countries}
bordering head {country_s} (?:is|remains) {of_country} (?:[a-z-]+ ){{0,3}}neighbou?r\b
bordering head {s}{post}{aside}{be}{in}(?: right| directly| just| immediately| hard| smack)? (?:on
    |along|at|astride|upon|against|up against) {b}
bordering aside {s}{apposed}(?: right| directly| just)? (?:on|along|at|astride|upon) {b}
bordering aside {s},? (?:which|that){be}(?: right| directly| just)? (?:on|along|astride|at) {b}
bordering aside {s},?(?: which| that)?(?:{be})?(?: right| directly| just)? on {b}
bordering - {b},? on which {s}{be}
bordering - (?:on|along|astride|at) {b},? (?:is|lies|sits|stands)(?: the)? {s}
bordering - to (?:its|the|their) {compass},? {s}{also} (?:borders(?: on)?|meets|touches|adjoins
    |neighbou?rs|abuts|has|faces){soil} {countries}
bordering aside {s}{aside} (?:hugs|hugging|straddles|straddling|abuts|abutting|touches|touching
    |adjoins|adjoining|reaches|extends? to|stretches to|runs (?:right )?up to|meets|lines|lining
    |overlooks|overlooking|faces|facing) {b}
adjacent aside {s}{apposed}{adjacent}{o}
adjacent head {s}{post}{aside}{be}{adjacent}{o}
adjacent - {s},{adjacent}{o}
adjacent aside {s},? (?:which|that){adjacent}{o}
"""

HOLDERS = r"""
containing head {ss}{post}{aside}{be}(?: together| side by side| deep| well| far)? (?:in|within
    |inside)(?: (?:the|what is)(?: now)?)?{soil} {holder}
containing aside {s}{aside},?(?: which| that){be} (?:in|within|inside){soil} {holder}
containing aside {s},? (?:deep |well |far )?(?:in|inside|within){soil} {holder}
containing - (?P<o>{c}){aside}{also} (?:hosts|hosted|houses|is (?:home|host) to|harbours|harbors
    |has hosted|accommodates|plays host to|shelters|contains) {s}
containing aside (?P<o>{c}), (?:home to|host to|which hosts|which houses|hosting|which is home to)
     {s}
containing - {s}{aside} (?:is|are|was) (?:[a-z]+ly )?(?:hosted|housed) by{soil} {holder}
containing aside {s}{aside}{sited} (?:in|within|inside){soil} {holder}
containing aside {s}{isa},?(?:{sited})? (?:in|within|inside|(?<!capital )of){soil} {holder}
containing - {s}{aside} (?:is|was|remains) (?P<o>{a}) {adjectives}(?:(?P<t>{town})|{area})\b
containing - {s}{aside} (?:is|was|remains|,) (?:an?|the) (?P<o>{a}) (?:[a-z-]+ ){{0,3}}?(?:(?P<t>
    {town})|{area})\b
containing head {s}{aside}{be}(?: an?| the)?(?: [a-z-]+){{0,3}} (?:part|corner) of{soil} {holder}
containing aside {s}, (?P<o>{a}) {adjectives}(?:(?P<t>{town})|{area})\b
containing head {s}{also} belongs? to{soil} {holder}
containing - (?:in|within|inside){soil} {holder},? (?:lies|lie|sits|stands|is)(?: the)? {s}
"""
