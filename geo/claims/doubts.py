"""What makes a sentence claim nothing: denials, plans, conditions, wishes, rumours.

The words are in word_lists/: clauses.toml, doubts.toml, doubts_after.toml and no_doubts.toml.
"""

import re
from collections.abc import Sequence
from functools import cache

from geo.claims.masking import ANY_SIGN
from geo.claims.rules.verbs import AVOIDS
from geo.claims.word_lists.load import any_of
from geo.folding import folded

_DENIALS = ("denial", "untruth", "refusal")

_HAD_IT = re.compile(rf"(?:had|were|should)(?: the)? {ANY_SIGN}")
"""`"Had the pipeline crossed Armenia, …"`, for `"if it had"`."""


def is_doubtful(
    text: str,
    start: int,
    end: int,
    *,
    by_the_way: bool = False,
    may_be_planned: bool = False,
    language: str = "",
) -> bool:
    """Return whether what `text[start:end]` says is denied, planned, conditional or taken back.

    Doubts count from the start of the clause; for what is said by the way, from three words before.
    What `may_be_planned` is doubtful only where it is denied: a line's capacity is what it could
    carry.
    """
    if _HAD_IT.match(text) or _label(language).match(text):
        return True
    starts = [match.end() for match in _clause(language).finditer(text, 0, start + 1)]
    first = max(starts, default=0)
    if by_the_way:
        words = text[:start].split(" ")[-4:]
        first = max(first, start - len(" ".join(words)))
    said = _no_doubt(language).sub("", _by_the_way(language).sub(",", text[first:end]))
    if may_be_planned:
        return bool(_doubt(language, _DENIALS).search(said))
    return bool(_doubt(language).search(said) or _taken_back(language).match(text, end))


def takes_back(text: str, *, language: str = "") -> bool:
    """Return whether a sentence denies the one before it: `"That is not so."`, `"It does not."`."""
    return bool(_denial_of_all(language).match(folded(text)))


@cache
def _denial_of_all(language: str) -> re.Pattern[str]:
    """`"It does not,"`, at the beginning of a text."""
    said = any_of("doubts_after", "taken-back", language=language)
    return re.compile(rf'["(]?{said}(?:[.,;:!]|$)')


@cache
def _label(language: str) -> re.Pattern[str]:
    """`"Myth: "`, before what is not so or is still to be tried."""
    return re.compile(
        rf'["(]?{any_of("doubts_after", "label", language=language)}[^.:!?]{{0,20}}: '
    )


@cache
def _clause(language: str) -> re.Pattern[str]:
    """`": "` and `", but "`, behind which another clause begins."""
    after, anywhere, not_that = (
        any_of("clauses", heading, language=language)
        for heading in ("after-comma", "anywhere", "not-that")
    )
    return re.compile(rf"; |: |, {after} | {anywhere} | - |{not_that}, ")


@cache
def _by_the_way(language: str) -> re.Pattern[str]:
    """`", which nobody planned,"`."""
    return re.compile(rf", {any_of('clauses', 'by-the-way', language=language)}[^,]*,")


@cache
def _doubt(language: str, headings: Sequence[str] = ()) -> re.Pattern[str]:
    """`"It is not true that the pipeline crosses Armenia"`."""
    return re.compile(any_of("doubts", *headings, language=language))


@cache
def _no_doubt(language: str) -> re.Pattern[str]:
    """`"It not only crosses Georgia"`, `"…, not Armenia"`, `"Bypassing Armenia, it …"`."""
    no_doubts = any_of("no_doubts", language=language)
    not_that = any_of("clauses", "not-that", language=language)
    avoiding = rf"{AVOIDS}(?: the)? {ANY_SIGN},"
    return re.compile(rf"{no_doubts}|[,(] ?{not_that}(?= {ANY_SIGN})|{avoiding}")


@cache
def _taken_back(language: str) -> re.Pattern[str]:
    """`"…, if the money is found"`, `"… was proposed"`, `"…, people say, is a myth"`."""
    condition, be, verdict, later = (
        any_of("doubts_after", heading, language=language)
        for heading in ("condition", "be", "verdict", "later")
    )
    more = r"(?:[^.;:,]{0,40}|,[^.;:,]{0,60},)?"
    return re.compile(rf",? {condition}|{more},? {be} {verdict}|[^.,;:()!?]{{0,60}}? {later}")
