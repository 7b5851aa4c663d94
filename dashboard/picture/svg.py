"""A drawing as SVG: one file that needs no other, runs nothing and can be edited."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.picture.shapes import Drawing, Fill, Shape, Tint, Words
from geo.drawing.courses import lines_of
from geo.origin import NO_ORIGIN, Origin

FONTS = "'Source Sans 3', 'Source Sans Pro', 'Source Sans', 'Segoe UI', Arial, sans-serif"


JPEG_QUALITY = 60


def as_svg(drawing: Drawing, *, origin: Origin = NO_ORIGIN) -> str:
    """Write a drawing as SVG, in which all text is escaped; its metadata say whence it came."""
    size = f'width="{drawing.width_px}" height="{drawing.height_px}"'
    box = f'viewBox="0 0 {drawing.width_px} {drawing.height_px}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" '
            'aria-labelledby="map-title map-desc">',
            f'<title id="map-title">{escape(drawing.title)}</title>',
            f'<desc id="map-desc">{escape(drawing.description)}</desc>',
            *([f"<metadata>{_whence(origin)}</metadata>"] if origin.record else []),
            f'<rect {size} fill="{drawing.paper}"/>',
            '<g fill="none" stroke-linejoin="round">',
            *(_shape(shape) for shape in drawing.shapes),
            f'</g><g font-family="{FONTS}" xml:space="preserve">',
            *_words(drawing.words),
            "</g></svg>\n",
        ]
    )


def _whence(origin: Origin) -> str:
    return escape("; ".join(f"{name}: {value}" for name, value in origin.record.items()))


def _shape(shape: Shape) -> str:
    if isinstance(shape, Tint):
        return _tint(shape)
    opacity = f' opacity="{shape.opacity:.2g}"' if shape.opacity < 1 else ""
    if isinstance(shape, Fill):
        return f'<path fill="{shape.color}"{opacity} fill-rule="evenodd" d="{_rings(shape.area)}"/>'
    dash = f' stroke-dasharray="{" ".join(map(_number, shape.dash_px))}"' if shape.dash_px else ""
    cap = ' stroke-linecap="round"' if shape.is_round and not shape.dash_px else ""
    width = f' stroke-width="{_number(shape.width_px)}"'
    line = _path(lines_of(shape.line))
    return f'<path stroke="{shape.color}"{opacity}{width}{dash}{cap} d="{line}"/>'


def _tint(tint: Tint) -> str:
    """Write a tint as a rectangle of its colour behind a mask, whose picture is in the file."""
    file = BytesIO()
    tint.grey.save(file, "JPEG", quality=JPEG_QUALITY)
    data = b64encode(file.getvalue()).decode()
    left, top, width, height = map(_number, tint.box)
    place = f'x="{left}" y="{top}" width="{width}" height="{height}"'
    return (
        f'<mask id="relief" maskUnits="userSpaceOnUse" {place}><image {place} '
        f'preserveAspectRatio="none" href="data:image/jpeg;base64,{data}"/></mask>'
        f'<rect {place} fill="{tint.color}" opacity="{tint.opacity:.2g}" mask="url(#relief)"/>'
    )


def _rings(area: BaseGeometry) -> str:
    return _path(lines_of(area))


def _path(lines: Iterable[BaseGeometry]) -> str:
    return "".join(_line(shapely.get_coordinates(line).tolist()) for line in lines)


def _line(points: list[list[float]]) -> str:
    is_closed = points[0] == points[-1] and len(points) > 2
    pairs = [f"{_number(x)} {_number(y)}" for x, y in (points[:-1] if is_closed else points)]
    return f"M{'L'.join(pairs)}{'Z' if is_closed else ''}"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _words(words: Iterable[Words]) -> Iterator[str]:
    """Write the halos first, each as a text of its own: not all programs know `paint-order`."""
    texts = list(words)
    for it in texts:
        if it.halo:
            stroke = f'fill="{it.halo}" stroke="{it.halo}" stroke-width="{2 * it.halo_px:g}"'
            hidden = 'aria-hidden="true" stroke-linejoin="round"'
            yield f"<text {hidden} {stroke}{_attributes(it)}>{escape(it.text)}</text>"
    for it in texts:
        yield f'<text fill="{it.color}"{_attributes(it)}>{escape(it.text)}</text>'


def _attributes(words: Words) -> str:
    style = ' font-style="italic"' if words.is_italic else ""
    weight = f' font-weight="{words.weight}"' if words.weight != 400 else ""
    spacing = f' letter-spacing="{words.spacing_px:g}"' if words.spacing_px else ""
    place = f' x="{_number(words.x)}" y="{_number(words.y)}" font-size="{words.size_px:g}"'
    return place + weight + style + spacing
