"""What makes a sentence claim nothing: denials, plans, conditions, wishes, rumours."""

import re

_UNSURE = re.compile(
    r"n't\b|\b(?:not|never|no|nor|neither|none|nobody|no-one|nothing|nowhere|without|cannot|would|"
    r"could|might|should|will|shall|ought|must|if|whether|unless|once|"
    r"may (?:be|not|run|pass|have|cross|lie|one|yet|also|soon|well|eventually)|"
    r"plans?|planned|planning|planners|propos\w+|envisag\w+|intend\w+|hop(?:e|es|ed|ing)|"
    r"wish\w*|wants?|wanted|dream\w*|aims|supposed(?:ly)?|suppos(?:e|ing)|imagin\w+|pretend\w*|"
    r"rumou?r\w*|alleg\w+|hypothetical\w*|theoretical\w*|fiction\w*|novels?|myth|legend|"
    r"unbuilt|cancel\w+|abandon\w+|future|reject\w+|refus\w+|den(?:y|ies|ied|ying)|"
    r"doubt(?:s|ed|ful|fully)?|untrue|false(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|fail(?:s|ed)?|"
    r"mooted|shelved|scrapped|draft\w*|blueprints?|feasibility|scenarios?|would-be|considered|"
    r"considers|considering|possible|possibly|possibility|potential(?:ly)?|prospective|"
    r"expected|scheduled|slated|earmarked|had (?:it|they|the|both)|prevent\w*|forbid\w*|"
    r"due to (?:be|run|pass|cross|open|link)|(?:is|are|was|were) to (?!be found|the|its|this)|"
    r"set to|some ?day|one day|instead|rather than|used to|far from|"
    r"offer(?:s|ed)? to|asked|asks|urge[sd]?|demand(?:s|ed)?|vow(?:s|ed)|promise[sd]?|pledge[sd]?|"
    r"avoid\w*|bypass\w*|circumvent\w*|by-pass\w*)\b"
)
_SURE = re.compile(
    r"\bnot far(?: away)? from|\bnot only|\bno doubt|\bno more than|\bno less than|\bcould be seen|"
    r"(?:,|\() ?not(?= [\ue000-\uf8ff])|\bno wonder|\bwithout (?:a )?doubt|\bif anything"
)
_CONDITION = re.compile(r",? (?:if|unless|only if|should|or so (?:he|she|they|it))\b")
_TAKEN_BACK = re.compile(
    r"(?:[^.;:,]{0,40}|,[^.;:,]{0,60},)? (?:is|was|were|are|has been|had been|have been|remains?)"
    r"(?: just| only| but)?(?: a| an)? (?:myth|false|untrue|wrong|nonsense|rejected|dropped|"
    r"shelved|abandoned|considered|mooted|proposed|cancelled|canceled|scrapped|ruled out|"
    r"impossible|fantasy|error|mistake|dream|fiction|rumou?r)\b"
)
_BY_THE_WAY = re.compile(
    r", (?:which|who|where|whose|unlike|not|instead of|rather than|never)\b[^,]*,"
)
_CLAUSE = re.compile(
    r"; |: |, (?:and|but|while|whereas|although|though|yet|so|which) | but | - |(?<=not), "
)


def is_doubtful(text: str, start: int, end: int, *, by_the_way: bool = False) -> bool:
    """Return whether what `text[start:end]` says is denied, planned, conditional or taken back.

    Doubts count from the start of the clause; for what is said by the way, from four words before.
    """
    starts = [match.end() for match in _CLAUSE.finditer(text, 0, start + 1)]
    first = max(starts, default=0)
    if by_the_way:
        words = text[:start].split(" ")[-4:]
        first = max(first, start - len(" ".join(words)))
    said = _SURE.sub("", _BY_THE_WAY.sub(",", text[first:end]))
    return bool(_UNSURE.search(said) or _CONDITION.match(text, end) or _TAKEN_BACK.match(text, end))
