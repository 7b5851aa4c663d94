"""Files that cannot be used, in the server's log: each fault once, until it is mended."""

import logging
from collections.abc import Iterable

from geo.errors import GeoError

_LOG = logging.getLogger(__name__)
_said = set[str]()


def log(problems: Iterable[GeoError]) -> None:
    """Say of each problem, but not of one that the data had before, what is wrong and the way out.

    Each fault is a line; what nobody foresaw has its traceback below.
    """
    now = {f"{problem}\n{problem.details}".strip(): problem for problem in problems}
    for text in now:
        if text not in _said:
            _LOG.warning("%s", text)
    _said.clear()
    _said.update(now)
