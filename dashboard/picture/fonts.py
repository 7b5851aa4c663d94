"""The letters of a picture: Source Sans, which Streamlit brings for its own page.

It has the letters of Latin and Cyrillic alphabets, Azerbaijani and Turkish among them.
"""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont
from streamlit.file_util import get_static_dir

SLACK = 1.1
"""An SVG may be shown in another font, whose letters are so much wider."""


@lru_cache(maxsize=64)
def font(size_px: float, weight: int = 400, *, is_italic: bool = False) -> FreeTypeFont:
    """Return the font in a size and a weight from 200 to 900."""
    found = ImageFont.truetype(_file("Italic" if is_italic else "Upright"), size_px)
    found.set_variation_by_axes([weight])
    return found


@lru_cache(maxsize=4096)
def width_px(text: str, size_px: float, weight: int = 400, *, spacing_px: float = 0) -> float:
    """Return how much room a text needs, a little more than in this font."""
    return SLACK * font(size_px, weight).getlength(text) + spacing_px * len(text)


def _file(style: str) -> Path:
    """Return the font's file; its name also holds a mark of Streamlit's."""
    media = Path(get_static_dir()) / "static/media"
    return next(media.glob(f"SourceSansVF-{style}.*"))
