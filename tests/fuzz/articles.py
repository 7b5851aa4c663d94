"""Files of articles, in each format that is read, and what is linked in them."""

import zlib
from functools import cache, partial
from pathlib import Path

from geo.articles.article import Article
from geo.articles.linking import entry_of, link, pack_entry, pack_text, unpack_entry, unpack_text
from geo.articles.reading import article_in
from geo.errors import ArticleError
from geo.names.gazetteer import Gazetteer, load_gazetteer
from tests.fuzz.target import Target
from tests.geo.articles.documents.bombs import packed_twice, pdf_with, stream
from tests.geo.articles.documents.docx import docx, note, paragraph, row
from tests.geo.articles.documents.pdf import TEXT, Drawn, pdf, set_text

ROOT = Path(__file__).parents[2]
WORD = (
    paragraph("The line reopens", style="Titel"),
    paragraph("by Jane Doe"),
    paragraph("The BTC pipeline crosses Tovuz. It is 1,768 km long."),
    f"<w:tbl>{row(paragraph('BTK'), paragraph('826 km'))}</w:tbl>",
    '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
)
DOCUMENT = b"word/document.xml\n"
"""An input that begins so is put into a Word file as this part of it."""


def targets() -> list[Target]:
    """Return a target for each format."""
    return [
        Target("article-txt", list, partial(check, suffix=".txt")),
        Target("article-md", list, partial(check, suffix=".md")),
        Target("article-html", list, partial(check, suffix=".html")),
        Target("article-docx", words, check_word),
        Target("article-pdf", pdfs, partial(check, suffix=".pdf")),
    ]


def check(data: bytes, *, suffix: str) -> None:
    """Read a file as an article and link it: offsets are true, and packing loses nothing."""
    try:
        article = article_in(data, id="a", suffix=suffix, file="a")
    except ArticleError:
        return
    check_article(article)
    linked = link(article, gazetteer())
    for mention in linked.mentions:
        assert 0 <= mention.start < mention.end <= len(article.text)
        assert article.text[mention.start : mention.end].strip()
    for excerpt in linked.excerpts:
        start, end = excerpt.sentence.start, excerpt.sentence.end
        assert all(start <= it.start < it.end <= end for it in excerpt.mentions)
    entry = unpack_entry(pack_entry(entry_of(linked)), id="a")
    assert unpack_text(pack_text(linked), entry) == linked


def check_article(article: Article) -> None:
    """Check that an article's parts are where they are said to be, in order and apart."""
    last = 0
    for part in article.paragraphs:
        assert article.text[part.start : part.end] == part.text
        assert part.start >= last
        last = part.end
    last = 0
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
        assert sentence.text.strip()
        assert sentence.start >= last
        whole = article.paragraphs[sentence.paragraph]
        assert whole.start <= sentence.start < sentence.end <= whole.end
        last = sentence.end
    ids = [sentence.id for sentence in article.sentences]
    assert len(set(ids)) == len(ids)


@cache
def gazetteer() -> Gazetteer:
    """Return the names of the map."""
    return load_gazetteer(ROOT / "data")


def words() -> list[bytes]:
    """Return Word files, and what is put into one."""
    made = docx(*WORD, notes=note(1, "As built."), title="The line", creator="Jane Doe")
    body = "".join(WORD).encode()
    return [made, DOCUMENT + body, DOCUMENT + body]


def check_word(data: bytes) -> None:
    """Check a Word file, or one whose document has this body."""
    if data.startswith(DOCUMENT):
        body = data.removeprefix(DOCUMENT).decode("utf-8", "replace")
        data = docx(body, notes=note(1, "As built."))
    check(data, suffix=".docx")


def pdfs() -> list[bytes]:
    """Return PDFs: two that reportlab makes, some that are packed, some that are plain to edit."""
    drawn = (
        b"BT /F 12 Tf 50 700 Td (The BTC line crosses Tovuz.) Tj 0 -14 Td [(It) -250 (is)] TJ ET"
    )
    return [
        pdf([Drawn(60, 60, "The line reopens", 20), *set_text(TEXT)], title="The line"),
        pdf_with(stream(drawn)),
        pdf_with(stream(b"q 1 0 0 1 0 0 cm " + drawn + b" Q")),
        pdf_with(stream(zlib.compress(drawn), b"/Filter/FlateDecode")),
        packed_twice(1_000_000),
    ]
