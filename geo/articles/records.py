"""What is known of articles besides what their files say: data/articles.csv."""

from collections.abc import Iterator
from pathlib import Path

from geo.articles.header import Header
from geo.domains import TEXT, Domain, or_empty
from geo.errors import ArticleError
from geo.files import AnyPath, is_there
from geo.tables import Row, read_table
from geo.web_addresses import is_web_address

FILE = "articles.csv"

COLUMNS = ("file", "url", "republisher", "note")
"""Of articles.csv."""


def load_records(folder: AnyPath) -> dict[str, Header]:
    """Read `folder`/articles.csv, which need not be there: headers by the names of files.

    Raises ArticleError with all the faults of the file.
    """
    path = Path(folder) / FILE
    if not is_there(path):
        return {}
    rows = read_table(path, columns=COLUMNS, error=ArticleError, check=_faults, unique=[["file"]])
    return {row.values["file"]: _header(row.values) for row in rows}


def _header(values: dict[str, str]) -> Header:
    url, republisher, note = (values[name] or None for name in COLUMNS[1:])
    return Header(url=url, republisher=republisher, note=note).brief


def _faults(row: Row) -> Iterator[str]:
    yield from _NAME.faults("file", row.values["file"])
    yield from _URL.faults("url", row.values["url"])


_NAME = Domain(TEXT.fits, "give the name of a file in seeds/")
_URL = or_empty(Domain(is_web_address, "give an address, from https:// on"))
