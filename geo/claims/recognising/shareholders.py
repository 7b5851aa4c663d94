"""Published owners of a line that a sentence names, each with its share."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.claims.claim import Claim
from geo.claims.doubts import is_doubtful
from geo.claims.masking import Thing, signs
from geo.claims.numerals import parse_number
from geo.claims.recognising.company_sentence import CompanySentence
from geo.claims.recognising.holding import Holding, Share
from geo.claims.recognising.known_names import KnownName
from geo.claims.recognising.shares_by_line import shares_by_line
from geo.claims.statements import SHARE
from geo.claims.word_lists.load import any_of

_FAR = 60
"""So many letters at most are between a company and its share."""

_NEAR = 12
"""So many where nothing but their order tells that they belong together."""

SHARES = {"half": 50.0, "third": 33.3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
"""How many per cent the shares are that have words of their own."""

_BARE = re.compile(r"(?<![\w.,])\d{1,2}(?:[.,]\d{1,2})?(?![\w%]|[.,]\d)")


def shareholders(sentence: CompanySentence, known: Sequence[KnownName]) -> Iterator[Claim]:
    """Return a claim for each company whose share is told, if half of them or more are published.

    A share that is not is so told of the same line, and may differ.
    """
    shares = [share for share in _shares(sentence) if _is_of_a_line(sentence, share)]
    by_line = list(shares_by_line(sentence, shares, known))
    if by_line:
        yield from by_line
        return
    last = max((share.end for share in shares), default=0)
    if not shares or sentence.is_elsewhere_up_to(last + _NEAR):
        return
    for feature in sentence.lines:
        ours = [one for one in known if one.what.sorts and one.feature == feature]
        published = list(_published(sentence, shares, feature, ours))
        if not published or not _is_told(sentence, published):
            continue
        others = list(_others(sentence, shares, published, ours))
        if len(others) <= len(published):
            yield from (holding.claim(sentence, feature) for holding in (*published, *others))
            return
    yield from _plain(sentence, shares, known)


def _plain(
    sentence: CompanySentence, shares: Sequence[Share], known: Sequence[KnownName]
) -> Iterator[Claim]:
    """Return the one share that a sentence tells of the line in play: `"BP has 13% of it."`."""
    lines = sentence.lines_in_play
    is_one = len(shares) == len(lines) == len(sentence.companies) == 1
    is_on_it = sentence.says("operated") or bool(sentence.signs_of("feature", "anaphor"))
    if not is_one or not (sentence.says("holding") and is_on_it):
        return
    ours = [one for one in known if one.what.sorts and one.feature == lines[0]]
    for holding in _others(sentence, shares, (), ours, reach=_FAR):
        first, last = sorted((holding.at, holding.share.start))
        if re.search(r"[,;:]", sentence.text[first:last]):
            return
        yield replace(holding.claim(sentence, lines[0]), vague=sentence.is_dated)


def _shares(sentence: CompanySentence) -> Iterator[Share]:
    """Return the shares in a sentence; a bare number is one in a list with one that is none."""
    amounts = list(_amounts(sentence))
    yield from amounts
    for heading, value in SHARES.items():
        for match in sentence.words(heading).finditer(sentence.text):
            yield Share(*match.span(), value, "about")
    for match in _BARE.finditer(sentence.text) if amounts else ():
        value = parse_number(match[0].replace(",", "."))
        yield Share(*match.span(), value)


def _amounts(sentence: CompanySentence) -> Iterator[Share]:
    each = re.compile(rf"\W*{sentence.words('each').pattern}")
    for at in sentence.signs_of("amount"):
        stated = sentence.reading.quantities[sentence.masked.things[sentence.text[at]].quantity]
        if stated.unit == SHARE and stated.value is not None:
            hedge = "exact" if stated.value_to else stated.hedge
            is_each = bool(each.match(sentence.text, at + 1))
            yield Share(at, at + 1, stated.value_to or stated.value, hedge, is_each)


def _is_of_a_line(sentence: CompanySentence, share: Share) -> bool:
    """Return whether a share may be one of a line: not of its oil, and nothing has grown by it."""
    text, language = sentence.text, sentence.reading.language
    behind = text[share.end : share.end + _FAR]
    if match := _of_what(language).match(behind):
        return bool(_held(language).match(behind, match.end()))
    around = text[max(0, share.start - _FAR) : share.start], behind
    before, after = (re.split(r"[,;:()]", part) for part in around)
    return not (
        _goods_before(language).search(before[-1])
        or _goods_behind(language).match(after[0])
        or sentence.says("change", within=f"{before[-1]} {after[0]}")
    )


def _published(
    sentence: CompanySentence, shares: Sequence[Share], feature: str, known: Sequence[KnownName]
) -> Iterator[Holding]:
    """Return each company with a share beside it that is published of the feature."""
    taken: set[int] = set()
    for at, company, beside in _beside(sentence, shares, _FAR):
        theirs = [one for one in known if one.is_of(company.names[0])]
        for share in beside:
            holding = Holding(at, company, share)
            claim = holding.claim(sentence, feature)
            if (share.is_each or share.start not in taken) and any(
                one.is_said_by(claim) for one in theirs
            ):
                taken.add(share.start)
                yield holding
                break


def _others(
    sentence: CompanySentence,
    shares: Sequence[Share],
    published: Sequence[Holding],
    known: Sequence[KnownName],
    *,
    reach: int = _NEAR,
) -> Iterator[Holding]:
    """Return the other companies of which a share is published, each with the one next to it."""
    taken = {holding.share.start for holding in published}
    done = {holding.at for holding in published}
    for at, company, beside in _beside(sentence, shares, reach):
        left = [share for share in beside if share.start not in taken]
        if at not in done and left and any(one.is_of(company.names[0]) for one in known):
            taken.add(left[0].start)
            yield Holding(at, company, left[0])


def _beside(
    sentence: CompanySentence, shares: Sequence[Share], reach: int
) -> Iterator[tuple[int, Thing, list[Share]]]:
    """Return each company with the next share behind it and the last before it, if they are near.

    No other company is between them.
    """
    places = [at for at, _ in sentence.companies]
    edges = [-1, *places, len(sentence.text)]
    for rank, (at, company) in enumerate(sentence.companies):
        language = sentence.reading.language
        if sentence.speaks(at) or is_doubtful(
            sentence.text, at, at + 1, by_the_way=True, language=language
        ):
            continue
        first, last = max(edges[rank], at - reach), min(edges[rank + 2], at + reach)
        behind = [share for share in shares if at < share.start < last]
        before = [share for share in shares if first < share.start and share.end <= at]
        nearest = [
            *sorted(behind, key=lambda share: share.start)[:1],
            *sorted(before, key=lambda share: -share.end)[:1],
        ]
        following = edges[rank + 2]
        if not behind and following - at <= _NEAR:
            near = (share for share in shares if following < share.start < following + _FAR)
            nearest = [*(share for share in near if share.is_each), *nearest]
        yield at, company, nearest


def _is_told(sentence: CompanySentence, published: Sequence[Holding]) -> bool:
    """Return whether shares are told: several, or with a word for it, or a line of one alone."""
    is_label = len(sentence.companies) == 1 and _label().fullmatch(sentence.text)
    return len(published) > 1 or sentence.says("holding") or bool(is_label)


@cache
def _label() -> re.Pattern[str]:
    """`"BP: 30.1%"`."""
    aside = r"(?: ?\([^()]{1,30}\))?"
    return re.compile(rf"\W*{signs(['company'])}{aside}\W{{1,5}}{signs(['amount'])}\W*")


@cache
def _of_what(language: str) -> re.Pattern[str]:
    """`" of its"`."""
    return re.compile(f" {any_of('companies', 'of', language=language)}")


@cache
def _held(language: str) -> re.Pattern[str]:
    """`" pipeline"`, after `"of the"`."""
    line = signs(["feature", "anaphor"])
    return re.compile(rf" (?:\w+ )?(?:{line}|{any_of('companies', 'held', language=language)})")


@cache
def _goods_behind(language: str) -> re.Pattern[str]:
    """`" of crude"`."""
    return re.compile(rf"(?:\W+\w+){{0,2}}?\W+{any_of('companies', 'goods', language=language)}")


@cache
def _goods_before(language: str) -> re.Pattern[str]:
    """`"of the oil "`."""
    return re.compile(rf"{any_of('companies', 'goods', language=language)}\W+(?:\w+\W+)?$")
