"""A drawing as PNG: shapes are drawn larger and made smaller again, which smooths their edges."""

from io import BytesIO
from math import ceil, floor, isqrt

import shapely
from PIL import Image, ImageDraw
from PIL.Image import Image as Picture
from PIL.PngImagePlugin import PngInfo

from dashboard.picture.colors import mix, rgb
from dashboard.picture.fonts import font
from dashboard.picture.shapes import Drawing, Fill, Stroke, Tint, Words
from geo.drawing.courses import dashes, lines_of, outline, without_holes
from geo.origin import NO_ORIGIN, Origin

MOST_TIMES = 3
TEXT_TIMES = 3
MOST_SMOOTH = 500
MOST_PIXELS = 13_000_000
"""Of the large drawing: twice each side of 2400 × 1260 pixels, 40 MB."""


MOST_COLORS, SHADES = 256, 32
"""Of a file, and of each tint in it: nobody misses others, and the file is a third as large."""


def as_png(drawing: Drawing, *, scale: int = 1, origin: Origin = NO_ORIGIN) -> bytes:
    """Write a drawing as PNG, with `scale` pixels to each of its own.

    Its chunks of text say what it shows and where it came from.
    """
    picture = _shapes(drawing, scale)
    for words in drawing.words:
        if words.halo:
            _write(picture, words, scale, words.halo, halo_px=words.halo_px)
    for words in drawing.words:
        _write(picture, words, scale, words.color)
    file = BytesIO()
    few = picture.quantize(palette=_palette(picture, drawing), dither=Image.Dither.NONE)
    few.save(file, "PNG", compress_level=6, pnginfo=_told(drawing, origin))
    return file.getvalue()


def _told(drawing: Drawing, origin: Origin) -> PngInfo:
    chunks = PngInfo()
    said = {"Title": drawing.title, "Description": drawing.description}
    whence = {name.capitalize(): value for name, value in origin.record.items()}
    for name, value in (said | whence).items():
        if value:
            chunks.add_itxt(name, value)
    return chunks


def _palette(picture: Picture, drawing: Drawing) -> Picture:
    """Return a picture with the colours of the file: those of the drawing, and what they mix to."""
    parts = (*drawing.shapes, *drawing.words)
    own = [rgb(color) for color in (drawing.paper, *(part.color for part in parts))]
    tints = [part for part in drawing.shapes if isinstance(part, Tint)]
    shades = [
        rgb(mix(tint.color, tint.ground, step / (SHADES - 1)))
        for tint in tints
        for step in range(SHADES)
    ]
    few = picture.quantize(MOST_COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    values = few.getpalette() or []
    counts = enumerate(few.histogram()[:MOST_COLORS])
    often = sorted(((count, number) for number, count in counts if count), reverse=True)
    mixed = [tuple(values[3 * number : 3 * number + 3]) for _, number in often]
    palette = Image.new("P", (1, 1))
    colors = list(dict.fromkeys([*own, *shades, *mixed]))[:MOST_COLORS]
    palette.putpalette([value for color in colors for value in color])
    return palette


def _shapes(drawing: Drawing, scale: int) -> Picture:
    width, height = drawing.width_px * scale, drawing.height_px * scale
    times = max(1, min(MOST_TIMES, isqrt(MOST_PIXELS // (width * height))))
    picture = Image.new("RGB", (width * times, height * times), drawing.paper)
    canvas = ImageDraw.Draw(picture, "RGBA")  # which mixes in what is not opaque
    for shape in drawing.shapes:
        if isinstance(shape, Tint):
            _tint(picture, shape, scale * times)
        else:
            _draw(canvas, shape, scale * times)
    return picture.reduce(times)


def _tint(picture: Picture, tint: Tint, factor: int) -> None:
    """Lay a colour over what of a tint's box is in the picture."""
    left, top, width, height = (side * factor for side in tint.box)
    seen = (
        max(0, ceil(left)), max(0, ceil(top)),
        min(picture.width, floor(left + width)), min(picture.height, floor(top + height)),
    )  # fmt: skip
    if seen[0] >= seen[2] or seen[1] >= seen[3]:
        return
    across, down = tint.grey.width / width, tint.grey.height / height
    part = (
        (seen[0] - left) * across, (seen[1] - top) * down,
        (seen[2] - left) * across, (seen[3] - top) * down,
    )  # fmt: skip
    size = (seen[2] - seen[0], seen[3] - seen[1])
    mask = tint.grey.resize(size, Image.Resampling.BICUBIC, box=part)
    if tint.opacity < 1:
        mask = mask.point([round(tint.opacity * value) for value in range(256)])
    picture.paste(tint.color, seen[:2], mask)


def _draw(canvas: ImageDraw.ImageDraw, shape: Fill | Stroke, factor: int) -> None:
    color = (*rgb(shape.color), round(255 * shape.opacity))
    if isinstance(shape, Stroke) and len(lines_of(shape.line)) > MOST_SMOOTH:
        _strokes(canvas, shape, factor)
        return
    for area in _areas(shape):
        for polygon in without_holes(area):
            points = shapely.get_coordinates(polygon) * factor - 0.5  # where pixels have a middle
            canvas.polygon(points.ravel().tolist(), fill=color)


def _strokes(canvas: ImageDraw.ImageDraw, stroke: Stroke, factor: int) -> None:
    """Draw very many lines, whose corners nobody looks at, without rounding them."""
    width = round(stroke.width_px * factor)
    for line in lines_of(stroke.line):
        points = shapely.get_coordinates(line) * factor
        canvas.line(points.ravel().tolist(), fill=stroke.color, width=width)


def _areas(shape: Fill | Stroke) -> list[shapely.Geometry]:
    """Return the areas that a shape covers; where they are not opaque, none lies over another."""
    if isinstance(shape, Fill):
        return [shape.area]
    line = dashes(shape.line, shape.dash_px) if shape.dash_px else shape.line
    parts = lines_of(line) if shape.opacity == 1 else [line]
    is_round = shape.is_round and not shape.dash_px
    return [outline(part, shape.width_px, is_round=is_round) for part in parts]


def _write(picture: Picture, words: Words, scale: int, color: str, *, halo_px: float = 0) -> None:
    """Write a text, drawn larger too: a font puts its letters on whole pixels."""
    factor = scale * TEXT_TIMES
    letters = font(words.size_px * factor, words.weight, is_italic=words.is_italic)
    reach = ceil(halo_px * scale) + 1
    left, top = floor(words.x * scale - reach), floor((words.y - words.size_px) * scale - reach)
    length = letters.getlength(words.text) + words.spacing_px * factor * len(words.text)
    width = ceil(length / TEXT_TIMES) + 2 * reach + 2
    height = ceil(1.5 * words.size_px * scale) + 2 * reach
    mask = Image.new("L", (width * TEXT_TIMES, height * TEXT_TIMES))
    canvas = ImageDraw.Draw(mask)
    x, y = words.x * factor - left * TEXT_TIMES, words.y * factor - top * TEXT_TIMES
    for part in words.text if words.spacing_px else [words.text]:
        canvas.text(
            (x, y), part, 255, letters, "ls", stroke_width=halo_px * factor, stroke_fill=255
        )
        x += letters.getlength(part) + words.spacing_px * factor
    picture.paste(color, (left, top), mask.reduce(TEXT_TIMES))
