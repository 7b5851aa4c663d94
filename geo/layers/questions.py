"""The questions with which a reader may begin, each with the view of the page that answers it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from geo.domains import TEXT, Domain
from geo.errors import QuestionError
from geo.files import AnyPath, is_there
from geo.plain_text import brief_all
from geo.tables import Row, read_table

FILE = "questions.csv"
MOST = 5
"""More questions are no beginning."""


class Question(NamedTuple):
    """A question, and the address that answers it, relative to the page's: "?feature=andes"."""

    question: str
    address: str


COLUMNS = Question._fields

_ADDRESS = Domain(
    lambda text: text.startswith("?") and parse_qs(text[1:]),
    "give what the address of the page has from its question mark on, such as ?feature=andes",
)


def load_questions(folder: AnyPath) -> tuple[Question, ...]:
    """Read `folder`/questions.csv in the order of the file; where there is none, there are none.

    Raises QuestionError with all the faults of the file.
    """
    path = Path(folder) / FILE
    if not is_there(path):
        return ()
    rows = read_table(
        path, columns=COLUMNS, error=QuestionError, check=_faults, unique=[["question"]]
    )
    if len(rows) > MOST:
        raise QuestionError(path, f"has {len(rows)} questions; keep the best {MOST}")
    return tuple(Question(**brief_all(row.values, names=["question"])) for row in rows)


def _faults(row: Row) -> Iterator[str]:
    yield from TEXT.faults("question", row.values["question"])
    yield from _ADDRESS.faults("address", row.values["address"])
