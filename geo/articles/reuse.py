"""Whether an article may be passed on whole, by the licence that its header gives."""

import re

_VERSION = r"(?:[ -]?v?[1-4](?:\.\d)?)?(?: (?:international|unported|deed|[a-z]{2}))?"
_SORT = r"(?:[ -](?:sa|nd|share-?alike|no-?deriv(?:ative)?s))?"
_ADDRESS = (
    r"https?://creativecommons\.org/(?:licenses/by(?:-sa|-nd)?|publicdomain/(?:zero|mark))/\S*"
)
_NAME = (
    rf"cc[ -]?by{_SORT}{_VERSION}|creative commons attribution{_SORT}{_VERSION}"
    rf"|cc[ -]?0{_VERSION}|creative commons zero{_VERSION}|public domain(?: mark{_VERSION})?"
)
_FREE = re.compile(
    rf"(?:licen[cs]ed under |under )?(?:the |an? )?(?:(?:{_NAME})(?: licen[cs]e)?[ ,(]*)?"
    rf"(?:{_ADDRESS})?",
    re.ASCII,
)


def may_be_passed_on(licence: str | None) -> bool:
    """Return whether a licence lets anyone pass on the whole text, unchanged, for any purpose.

    That is so of Creative Commons' licences without "non-commercial", and of the public domain.
    What is not plainly one of them is taken for none.
    """
    said = " ".join((licence or "").lower().split()).strip(" .;)")
    return bool(re.search(r"cc|creative|public domain", said)) and bool(_FREE.fullmatch(said))
