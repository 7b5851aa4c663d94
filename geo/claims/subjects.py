"""Whether what a sentence names is what it speaks of: not so in "a spur of the pipeline"."""

import re

from geo.claims.words import COMPASS

_INSIDE_A_PHRASE = re.compile(
    r" (?:in|of|at|from|near|to|with|by|between|through|"
    r"via|on|around|for|against|over|outside|across|into|like|than|about)"
    rf"(?: (?:the|{COMPASS}))* $"
)
_ONE_OF_ITS = re.compile(
    r"\b(?:routes?|paths?|course|length|alignment|stretch|parts?|points?|sections?|edges?|ends?|rails|"
    r"tracks?|border|outskirts|resort|city|town|port|capital|village|district|cent(?:re|er)|hub|"
    r"terminus|terminal|station|region|corridor|gap|pipes?|steel|citadel|fortress|garrison|line|"
    r"pipeline|railway|both|all|each|most|much|reach|home|settlement|municipality|gates|neck|"
    r"territory|soil|land) of(?: the)? $"
)
_WAY_FOR = re.compile(
    r"\b(?:routes?|paths?|corridor|course|land|way) (?:chosen|taken|cleared|picked|used|built|"
    r"drawn|agreed|followed|laid)? ?(?:for|by)(?: the)? $"
)
_MADE_TO = re.compile(r"\b(?:let|lets|letting|makes?|made|making|help|helps|helped)(?: the)? $")
_A_PART = re.compile(
    r"(?:sections?|stretch|segments?|parts?|portions?|legs?|km|half|tract) (?:of|on)(?: the)? $"
)
_AN_EXTRA = re.compile(
    r"(?:spurs?|extensions?|loops?|branch(?:es)?|upgrade|expansion|bypass|detour|offshoot|feeder|"
    r"alternatives?|rivals?|version|variant|road|track|highway|fence|cable|link)"
    r"(?: line| road)? (?:of|to|on|off|from|for|beside|along)(?: the)? $"
)


def is_subject(before: str, *, head: bool, whole: bool) -> bool:
    """Return whether a thing can be spoken of after this text: itself, or its route, or its city.

    `head` asks that it heads its clause; `whole` that no part of it is meant.
    """
    if _AN_EXTRA.search(before) or _MADE_TO.search(before) or (whole and _A_PART.search(before)):
        return False
    its = _ONE_OF_ITS.search(before) or _WAY_FOR.search(before)
    return not head or bool(its) or not _INSIDE_A_PHRASE.search(before)
