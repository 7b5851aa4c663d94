"""The letters that a PDF draws, page by page, by pdfminer; imported only where a PDF is read."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from geo.articles.documents.lines import UNKNOWN, Glyph, Page, lines_of

_NO_LETTER = re.compile(r"\(cid:\d+\)")  # what pdfminer says
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)

LOCKED = PDFEncryptionError
"""What is raised where a PDF asks for a password, or is locked in a way that is not read."""

Tick = Callable[[], None]
"""What is called at each step of a drawing; it may raise."""


class Drawing:
    """A PDF, opened; what pdfminer raises where it is locked or damaged goes up."""

    def __init__(self, data: bytes) -> None:
        self._document = _Document(PDFParser(BytesIO(data)))

    def said(self, key: str) -> str | None:
        """Return what the file's own record says: "Title", "Author"."""
        for info in self._document.info:
            value = _resolved(info.get(key))
            if isinstance(value, bytes):
                return decode_text(value)
        return None

    def pages(self, tick: Tick) -> Iterator[Page]:
        """Yield the pages, each read as it is asked for."""
        manager = PDFResourceManager()
        device = _Device(manager, tick)
        interpreter = _Interpreter(manager, device)
        for page in PDFPage.create_pages(self._document):
            interpreter.process_page(page)
            yield device.page()


class _Document(PDFDocument):
    """Says that it is locked, whatever of its lock pdfminer does not understand."""

    def _initialize_password(self, password: str = "") -> None:
        try:
            super()._initialize_password(password)
        except MemoryError:
            raise
        except Exception as reason:
            raise LOCKED(str(reason)) from reason


class _Device(PDFLayoutAnalyzer):
    """Takes letters alone; of what else is drawn, it notes that there are pictures."""

    def __init__(self, manager: PDFResourceManager, tick: Tick) -> None:
        super().__init__(manager)
        self.tick = tick
        self._has_picture = False

    def begin_figure(self, *_: Any) -> None:
        """Take the letters of a figure for the page's."""

    def end_figure(self, *_: Any) -> None:
        """Take the letters of a figure for the page's."""

    def render_image(self, *_: Any) -> None:
        """Note that the page has a picture."""
        self._has_picture = True

    def paint_path(self, *_: Any) -> None:
        """Leave drawings out."""

    def render_string(self, *drawn: Any) -> None:
        """Draw a string, unless that has taken too long by now."""
        self.tick()
        super().render_string(*drawn)

    def receive_layout(self, ltpage: LTPage) -> None:
        """Keep the page that was drawn."""
        self._page = ltpage

    def page(self) -> Page:
        """Return the lines of the page that was drawn."""
        runs: list[list[Glyph]] = [[], [], []]
        for char in self._page:
            if isinstance(char, LTChar) and _is_on(self._page, char):
                way = _way(char)
                runs[way].append(_glyph(char, _box(char, way, self._page)))
        upright, *sides = map(lines_of, runs)
        has_picture, self._has_picture = self._has_picture, False
        return Page(self._page.height, upright, tuple(filter(None, sides)), has_picture)


class _Interpreter(PDFPageInterpreter):
    """Says at each step that it goes on."""

    device: _Device

    def pop(self, n: int) -> list[Any]:
        """Take the operands of an operator."""
        self.device.tick()
        return super().pop(n)

    def do_q(self) -> None:
        """Save the state of the graphics."""
        self.device.tick()
        super().do_q()


def _resolved(value: Any) -> Any:
    return value.resolve() if hasattr(value, "resolve") else value


def _is_on(page: LTPage, char: LTChar) -> bool:
    """Tell what can be seen from what is drawn beside the page, or nowhere."""
    middle, height = (char.x0 + char.x1) / 2, (char.y0 + char.y1) / 2
    return 0 <= middle <= page.width and 0 <= height <= page.height


def _way(char: LTChar) -> int:
    along, up = char.matrix[0], char.matrix[1]
    return 0 if abs(along) >= abs(up) else 1 if up > 0 else 2


def _box(char: LTChar, way: int, page: LTPage) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of a letter, as seen where it is upright."""
    if way == 1:
        return char.y0, char.x0, char.y1, char.x1
    if way == 2:
        return page.height - char.y1, -char.x1, page.height - char.y0, -char.x0
    return char.x0, page.height - char.y1, char.x1, page.height - char.y0


def _glyph(char: LTChar, box: tuple[float, float, float, float]) -> Glyph:
    text = UNKNOWN if _NO_LETTER.match(char.get_text()) else char.get_text()
    return Glyph(text, *box, box[3] - box[1], _is_bold(char.fontname))


@lru_cache
def _is_bold(font: str) -> bool:
    return _BOLD.search(font) is not None
