"""What makes a sentence claim nothing: denials, plans, conditions, wishes, rumours.

The words are in word_lists/: doubts.toml, doubts_after.toml and no_doubts.toml.
"""

import re
from functools import cache

from geo.claims.rules.verbs import AVOIDS
from geo.claims.word_lists.load import any_of

_BE = r"(?:is|was|were|are|has been|had been|have been|remains?)(?: just| only| but)?(?: an?)?"
_BY_THE_WAY = re.compile(
    r", (?:which|who|where|whose|unlike|not|instead of|rather than|never)\b[^,]*,"
)
_CLAUSE = re.compile(
    r"; |: |, (?:and|but|while|whereas|although|though|yet|so|which) | but | - |(?<=not), "
)


def is_doubtful(text: str, start: int, end: int, *, by_the_way: bool = False) -> bool:
    """Return whether what `text[start:end]` says is denied, planned, conditional or taken back.

    Doubts count from the start of the clause; for what is said by the way, from three words before.
    """
    starts = [match.end() for match in _CLAUSE.finditer(text, 0, start + 1)]
    first = max(starts, default=0)
    if by_the_way:
        words = text[:start].split(" ")[-4:]
        first = max(first, start - len(" ".join(words)))
    said = _no_doubt().sub("", _BY_THE_WAY.sub(",", text[first:end]))
    return bool(_doubt().search(said) or _taken_back().match(text, end))


@cache
def _doubt() -> re.Pattern[str]:
    """`"It is not true that the pipeline crosses Armenia"`."""
    return re.compile(any_of("doubts"))


@cache
def _no_doubt() -> re.Pattern[str]:
    """`"It not only crosses Georgia"`, `"…, not Armenia"`, `"Bypassing Armenia, it …"`."""
    signs = "[\ue000-\uf8ff]"
    return re.compile(rf"{any_of('no_doubts')}|[,(] ?not(?= {signs})|{AVOIDS}(?: the)? {signs},")


@cache
def _taken_back() -> re.Pattern[str]:
    """`"…, if the money is found"`, `"… was proposed"`, `"…, people say, is a myth"`."""
    condition, verdict = (any_of("doubts_after", heading) for heading in ("condition", "verdict"))
    more = r"(?:[^.;:,]{0,40}|,[^.;:,]{0,60},)?"
    return re.compile(rf",? {condition}|{more} {_BE} {verdict}")
