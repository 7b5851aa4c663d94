"""The first steps: what a reader can do, questions that lead there, and the newest sentences."""

from collections.abc import Iterable
from html import escape
from urllib.parse import parse_qsl

from dashboard.content import Content
from dashboard.excerpts import Cite, quotes, quotes_html
from dashboard.markup import Desk
from dashboard.state import CHANGED
from geo.articles.quotes import first_of_each
from geo.layers.questions import Question
from geo.wording import counted

NEWEST = 5
"""So many sentences are shown, one of each article first."""

TO_DO = "Choose a line on the map or a name in the text to read what is said of it."


def overview_html(content: Content, desk: Desk, *, opened: str | None, cite: Cite) -> str:
    """Say what a reader can do, and quote the newest sentences on any feature."""
    first = f'<p class="to-do">{TO_DO}</p>' if content.features else ""
    questions = questions_html(desk, content.questions)
    return first + questions + _newest_html(content, desk, opened, cite)


def questions_html(desk: Desk, questions: Iterable[Question]) -> str:
    """List questions, each a link to the view that answers it."""
    items = "".join(
        f'<li><a data-fit {_href(desk, one.address)} dir="auto">{escape(one.question)}</a></li>'
        for one in questions
    )
    return f'<ul class="questions">{items}</ul>' if items else ""


def _href(desk: Desk, address: str) -> str:
    """Link to what a question's address asks for; what no view of the page has is left out."""
    return desk.href(**{key: value for key, value in parse_qsl(address[1:]) if key in CHANGED})


def _newest_html(content: Content, desk: Desk, opened: str | None, cite: Cite) -> str:
    found = quotes(content, limit=NEWEST, each=1, opened=opened)
    newest = first_of_each(found, limit=NEWEST)
    if not newest:
        return '<p class="quiet">No article names any of the features yet.</p>'
    count = len(content.library.entries)
    said = f"The newest of what {counted(count, 'article')} {'says' if count == 1 else 'say'}"
    shown = quotes_html(desk, newest, opened=opened, cite=cite, waiting=0)
    return f'<p class="quiet">{said}</p>{shown}'
