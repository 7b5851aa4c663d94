"""The verbs that patterns of claims are made of, in the forms in which texts use them."""

import re

_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


def forms(verbs: str) -> str:
    """Return a pattern for verbs: `forms("run/ran cross")` matches runs, ran, crossed and so on.

    A form after a slash is the past; the others follow the rules of spelling.
    """
    found = {form for verb in verbs.split() for form in _forms(verb)}
    return f"(?:{'|'.join(sorted(found, key=lambda form: (-len(form), form)))})"


def _forms(verb: str) -> set[str]:
    """`"run/ran"` gives run, runs, running and ran."""
    base, _, past = verb.partition("/")
    stem = base + base[-1] if _DOUBLED.fullmatch(base) else base.removesuffix("e")
    s = base + ("es" if base.endswith(("s", "sh", "ch", "x", "go")) else "s")
    if re.search(r"[^aeiou]y$", base):
        return {base, base[:-1] + "ies", base + "ing", past or base[:-1] + "ied"}
    ing = base + "ing" if base.endswith(("ee", "go")) else stem + "ing"
    return {base, s, ing, past or stem + "ed"}


ADVERB = (
    r"(?:(?!supposed|possib|proposed|hypothet|potential|alleged|rumou?r)[a-z]+ly|itself|themselves|"
    r"also|now|still|just|today|both|all|each|even|again|then|first|in turn|together|alone|in fact|"
    r"in reality|of course|for its part|there|thus|indeed|hence|here|too|always|in places|"
    r"in effect|at one point|at (?:its|the) (?:closest|nearest)(?: point)?|at present|nowadays|"
    r"ever since|as ever|for now)"
)
ALSO = rf"(?:,? (?:which|that|does|do|(?:has|have)(?: been)?|{ADVERB}),?){{0,4}}"

_MAKES = forms("make/made find/found wend wind/wound thread work pick eat weave/wove snake")
_TAKES = r"(?:takes|follows|keeps to|uses) (?:a|the) (?:route|course|path|corridor|way)"
_LAID = r"(?:(?:is |are |was |were )?(?:routed|laid|built|buried|dug|taken|led|threaded))"
_GO = forms(
    "run/ran pass go/went come/came lead/led travel/travelled stretch extend wind/wound snake "
    "cut/cut flow proceed continue skirt approach head climb descend drop dip plunge bend/bent "
    "curve curl swing/swung loop meander zigzag thread slice carve weave/wove track roll burrow "
    "tunnel sweep/swept slide/slid lie/lay turn veer trundle journey move arrow strike/struck edge "
    "squeeze rumble creep/crept steer emerge arc branch angle fall/fell reach sneak twist bore "
    "plough plow march advance slant work hurry jog wriggle race speed/sped"
)
GOES = rf"(?:{_MAKES} (?:its|their) way|{_TAKES}|{_LAID}|{_GO})"
_CARRY = forms(
    "carry transport deliver bring/brought ship/shipped pump move take/took send/sent convey "
    "feed/fed haul export supply pipe channel funnel ferry"
)
CARRIES = rf"(?:(?:is |are )?(?:designed|used|built) to carry|{_CARRY})"
CROSSES = (
    rf"(?:{forms('enter cross traverse transit/transited bisect intersect dissect span')}"
    r"(?: into| over into| over to)?)"
)
CROSSED = r"(?:crossed|traversed|transited|bisected|spanned|cut(?: in (?:two|half))?)"
LINKS = rf"(?:{forms('connect link join tie/tied bind/bound unite hook')}|tying)(?: up| together)?"
_MEASURE = forms(
    "run/ran stretch extend span cover measure snake wind/wound travel/travelled go/went "
    "total/totalled weave/wove meander traverse cross occupy boast"
)
MEASURES = (
    rf"(?:(?:is|are) (?:laid|built)|{_MEASURE}|reaches|clocks in|comes(?: in)?|adds up|amounts|"
    r"takes up)"
)
_AVOID = forms("avoid bypass by-pass circumvent shun sidestep skirt")
_AROUND = forms("go/went run/ran pass bend/bent swing/swung loop curve lead/led detour")
_CLEAR = forms("steer stay keep/kept remain")
AVOIDS = (
    rf"(?:{_AVOID}|(?:{_AROUND}|routed|laid|built|takes a detour)(?: [a-z]+ly)? a?round|"
    rf"{_CLEAR} (?:well )?(?:clear of|out of|away from|outside(?: of)?))"
)
DENIED = (
    r"(?:(?:(?:does|do|did)(?: not|n't)|never|nowhere|at no point)"
    r"(?! (?:yet|only|just|merely|simply|solely|always|exclusively|entirely|necessarily)\b))"
)
STARTS = (
    r"(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es?|ing)|originat(?:es?|ed|ing)|"
    r"sets? (?:out|off)|has its (?:start|origin|source|beginning|starting point))"
)
ENDS = (
    r"(?:end(?:s|ing)?|terminat(?:es?|ed|ing)|finish(?:es|ing)?|culminat(?:es?|ing)|"
    r"comes? to (?:an|its) end|has its (?:end|terminus|terminal|end ?point))"
)
BEGINS = r"(?:(?!this|its|as\b)[a-z]+s|[a-z]+ed|began|left|ran|went|came|set)\b"
"""A verb by the look of it: what a subject does before it does what matters."""

CLAUSE_TURNS = "but which who whose while that where when because since if although not never"
CLAUSE_ENDS = (
    "and for is are was were has have had as(?!_(?:much|many|well|far)) after(?!_[a-z]+ing) "
    "before(?!_[a-z]+ing)"
)


def until(words: str) -> str:
    """Any one character before `" but"` in `" to the sea but never"`, for the words `but never`."""
    return rf"(?:(?! (?:{'|'.join(words.split()).replace('_', ' ')})\b)[^.;:()!?])"


FREE = rf"{until(f'{CLAUSE_TURNS} {CLAUSE_ENDS}')}{{0,90}}?"
"""What may stand between "runs" and "through Georgia", with no other clause begun."""

MIDDLE = rf"{until(CLAUSE_TURNS)}{{1,90}}?"
"""What may stand between two verbs of one subject."""
