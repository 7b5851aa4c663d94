"""A page with an article of two sentences, and what is taken of it."""

from geo.articles.parsing.page_part import article_part, without_links
from geo.articles.parsing.page_text import page_text
from geo.articles.parsing.page_tree import parse_page

TEXT = (
    "<p>Crude from the line reached the coast again on Monday, two officials said.</p>"
    "<p>Engineers had checked a valve for nine days before the flow was restored.</p>"
)
SENTENCES = [
    "Crude from the line reached the coast again on Monday, two officials said.",
    "Engineers had checked a valve for nine days before the flow was restored.",
]
NOTICE = "<p>We store cookies on your device.</p>"


def texts(html, title=None):
    page = page_text(parse_page(html))
    heading = next((piece for piece in page.pieces if piece.text == title), None)
    part = article_part(page, heading)
    return [piece.text for piece in without_links(page, part, heading)]
