"""Makes PDFs by reportlab: pages of strings, each at its place."""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595, 842
TEXT = (
    "The trunk line carries crude to the coast. Officials in the district said that the flow was"
    " restored after nine days of repair, and that nobody was hurt by it."
)


class Drawn(NamedTuple):
    """A string in points from the upper left corner."""

    left: float
    top: float
    text: str
    size: float = 10
    font: str = "Times-Roman"


def pdf(*pages: Sequence[Drawn], title: str = "", author: str = "", password: str = "") -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT), encrypt=password or None)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    for page in pages:
        for drawn in page:
            canvas.setFont(drawn.font, drawn.size)
            canvas.drawString(drawn.left, HEIGHT - drawn.top, drawn.text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def objects(*below_root: str, trailer: str = "") -> bytes:
    """Return a PDF of these objects, from 2 on; its first leads to the second."""
    found = ["<</Type/Catalog/Pages 2 0 R>>", *below_root]
    told = "".join(f"{number} 0 obj\n{it}\nendobj\n" for number, it in enumerate(found, 1))
    return f"%PDF-1.7\n{told}trailer\n<</Root 1 0 R{trailer}>>\n%%EOF".encode()


def partly_pictures(*pages: bool) -> bytes:
    """Return a PDF; of its pages, some have text and the others are pictures."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT))
    for has_text in pages:
        if has_text:
            canvas.drawString(60, 700, "It is long, and nobody knows it.")
        else:
            canvas.drawInlineImage(Image.new("L", (9, 9)), 60, 60, 400, 700)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def set_text(text: str, *, left: float = 60, top: float = 100, width: float = 475) -> list[Drawn]:
    """Break a text into lines; the first is at `top`."""
    return set_lines(simpleSplit(text, "Times-Roman", 10, width), left=left, top=top)


def set_lines(lines: Sequence[str], *, left: float = 60, top: float = 100) -> list[Drawn]:
    return [Drawn(left, top + 12 * i, line) for i, line in enumerate(lines)]


def two_columns(first: str, second: str, *, top: float = 100) -> list[Drawn]:
    left = set_text(first, left=60, top=top, width=225)
    return [*left, *set_text(second, left=310, top=top, width=225)]
