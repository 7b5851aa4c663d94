"""Large first letters, set over several lines of the text that they begin."""

from collections.abc import Sequence
from statistics import median

from geo.articles.documents.lines import Line, Page

_LARGER = 1.6  # than the letters beside them
_FEWEST_BESIDE = 2
_FAR = 1.5  # from them, in sizes
_LONGEST = 2  # letters, with a quotation mark
_MOST = 20  # on a page


def with_initials(page: Page) -> Page:
    """Put each large first letter before the first line that stands beside it.

    All the lines beside it then begin where it does, as those below it do.
    """
    lines = page.lines
    usual = median(line.size for line in lines) if lines else 0.0
    large = [line for line in lines if line.size > _LARGER * usual and _may_be_initial(line.text)]
    for initial in large[:_MOST]:
        beside = [line for line in lines if _is_beside(line, initial)]
        if len(beside) >= _FEWEST_BESIDE:
            first = min(beside, key=lambda line: line.top)
            space = " " if _is_word(initial.text, first.text, lines) else ""
            set_out = {line: line._replace(left=initial.left) for line in beside}
            set_out[first] = set_out[first]._replace(text=initial.text + space + first.text)
            lines = [set_out.get(line, line) for line in lines if line is not initial]
    return page._replace(lines=lines)


def _may_be_initial(text: str) -> bool:
    letters = text.strip("\"'“„«‘")
    return len(text) <= _LONGEST and len(letters) == 1 and letters.isupper()


def _is_beside(line: Line, initial: Line) -> bool:
    is_as_high = line.top < initial.bottom - line.size / 2 and line.bottom > initial.top
    gap = line.left - initial.right
    is_near = -line.size / 2 < gap < _FAR * line.size
    return is_as_high and is_near and initial.size > _LARGER * line.size


def _is_word(initial: str, text: str, lines: Sequence[Line]) -> bool:
    """Tell "A" of "A ship" from that of "After" by the other words of the page."""
    word = _words(text)[:1]
    known = {word for line in lines if line.text != text for word in _words(line.text)}
    return bool(word) and word[0] in known and initial.casefold() + word[0] not in known


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?").casefold() for word in text.split()]
