"""Writes an article as a file for seeds/ that reads back as the same article."""

import re

from geo.articles.article import Article, Paragraph
from geo.articles.parsing.front_writing import write_front_matter
from geo.escapes import escape_markdown
from geo.folding import folded

LONGEST_NAME = 60


def write_article(article: Article) -> str:
    """Return an article as Markdown that reads back the same, but for kinds of blank."""
    paragraphs = [_paragraph(one) for one in article.paragraphs if one.kind != "title"]
    return "\n\n".join([write_front_matter(article.header), *paragraphs]) + "\n"


def file_name(article: Article) -> str:
    """Return a name for the file: the day and the words of the title, in Latin letters or any."""
    header = article.header
    words = re.findall(r"\w+", folded(header.title or "untitled"))
    name = "-".join([*([str(header.day)] if header.day else []), *words])
    return f"{name[:LONGEST_NAME].rstrip('-')}.md"


def _paragraph(paragraph: Paragraph) -> str:
    lines = [escape_markdown(line) for line in paragraph.text.split("\n")]
    if paragraph.kind == "heading":
        return f"## {' '.join(lines)}"
    return f"{'- ' if paragraph.kind == 'item' else ''}" + "\\\n".join(lines)
