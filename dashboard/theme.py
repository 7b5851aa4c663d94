"""One colour, line style and label for each kind of feature, and the colours of the base map.

The colours of the kinds are those of Okabe and Ito (2008, "Color Universal Design"), darkened for
text on white and lightened for text on black; every kind also has a sign, so that colour is never
alone.
"""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Style:
    """How one kind of feature looks, on the map and in the text.

    `color` and `color_dark` are hex colours for a light and a dark page; `weight_px` and
    `offset_px` are the width of a line and its shift to the right of its course on the screen;
    `line` names the stroke (a key of SWATCHES); `sign` is the glyph beside its name.
    """

    label: str
    color: str
    color_dark: str
    weight_px: float
    offset_px: float
    line: str
    sign: str


@dataclass(frozen=True)
class BaseColors:
    """The hex colours of the base map in one scheme, of the ground first and then of its names.

    `relief` is the colour of the darkest slope, of which other land gets a share; `ink` writes
    towns, `quiet` writes countries and districts, and `water` seas, lakes and rivers. A name or a
    line has a `halo` around it; a `panel` lies behind buttons and credits.
    """

    land: str
    sea: str
    relief: str
    lake: str
    river: str
    border: str
    district: str
    ink: str
    quiet: str
    water: str
    halo: str
    panel: str


BASE_COLORS = {
    "light": BaseColors(
        land="#f9f7f2", sea="#d3e1e9", relief="#c8bca4", lake="#cadce7", river="#9dc0d3",
        border="#6a5f6e", district="#d6cfc2",
        ink="#2b3036", quiet="#4c444d", water="#204a65", halo="#fdfcf9", panel="#ffffffe6",
    ),
    "dark": BaseColors(
        land="#2c333b", sea="#121a22", relief="#0d1014", lake="#16222d", river="#3d5b73",
        border="#98a0aa", district="#48515b",
        ink="#dfe2e5", quiet="#b7bec6", water="#8db1cc", halo="#191e24", panel="#1a2027e6",
    ),
}  # fmt: skip
"""The base map's colours by scheme."""

STYLES = {
    "oil": Style("oil pipeline", "#a34200", "#ff9752", 3.5, 0, "solid", "━"),
    "gas": Style("gas pipeline", "#00639c", "#62c0f5", 5, 5, "double", "═"),
    "rail": Style("railway", "#2b2b2b", "#f2f2f2", 4.5, 0, "rail", "┿"),
    "district": Style("district", "#00694e", "#3fd0a5", 1.75, 0, "area", "▨"),
    "base": Style("military base", "#96386f", "#f0a3cf", 2.5, 0, "ring", "◎"),
}

_BY_ROLE = {
    "route": Style("route", "#6b5d00", "#f0e442", 3.5, 0, "dashed", "╌"),
    "area": Style("area", "#6b5d00", "#f0e442", 1.75, 0, "area", "▢"),
    "site": Style("site", "#6b5d00", "#f0e442", 2.5, 0, "ring", "○"),
}

_PAINTS = {**_BY_ROLE, **STYLES}
"""Every style by its paint, the name by which the map, the text and the switches know it."""


def style_of(kind: str, role: str) -> Style:
    """Return the style of a kind, or that of its role where the kind is new."""
    return _PAINTS[paint_of(kind, role)]


def paint_of(kind: str, role: str) -> str:
    """Return the paint of a kind, or that of its role where the kind is new."""
    return kind if kind in STYLES else role if role in _BY_ROLE else "site"


def label_of(paint: str) -> str:
    """Return what a style stands for, in a word or two: "oil pipeline"."""
    return _PAINTS[paint].label


def rank_of(kind: str) -> int:
    """Return a kind's rank in the order of the page; new kinds come last."""
    return list(STYLES).index(kind) if kind in STYLES else len(STYLES)


def styles_for_map() -> dict[str, dict[str, object]]:
    """Return all styles as plain values, keyed by kind and by role, for the map's script."""
    return {paint: asdict(style) for paint, style in _PAINTS.items()}


SIGNS = {
    "pump-station": "triangle",
    "compressor-station": "funnel",
    "metering-station": "hexagon",
    "terminal": "square",
    "station": "bar",
    "gauge-change": "cross",
}
"""The sign of a site by its kind, as the map's script draws it; another kind has a circle."""


def signs_said() -> dict[str, str]:
    """Return what each sign of a site stands for, in a word or two: "pump station"."""
    return {sign: kind.replace("-", " ") for kind, sign in SIGNS.items()} | {"circle": "other site"}


SWATCHES = {
    "solid": "linear-gradient({c}, {c}) no-repeat center / 100% 0.24rem",
    "double": "linear-gradient({c}, {c}) no-repeat center / 100% 0.42rem",
    "rail": "repeating-linear-gradient(90deg, transparent 0 0.2rem, {c} 0.2rem 0.4rem) "
    "no-repeat center / 100% 0.12rem, "
    "linear-gradient({c}, {c}) no-repeat center 30% / 100% 0.08rem, "
    "linear-gradient({c}, {c}) no-repeat center 70% / 100% 0.08rem",
    "dashed": "repeating-linear-gradient(90deg, {c} 0 0.35rem, transparent 0.35rem 0.55rem) "
    "no-repeat center / 100% 0.2rem",
    "area": "linear-gradient(color-mix(in srgb, {c} 22%, transparent) 0 0) "
    "no-repeat center / 90% 80%",
    "ring": "radial-gradient(circle closest-side, {c} 0 28%, transparent 32% 68%, {c} 72% 96%, "
    "transparent 100%) no-repeat center",
}
"""How each line style is drawn in small, as a CSS background in the colour {c}."""


def swatch_css(kind: str, role: str) -> str:
    """Return the CSS background that shows a kind's line in a small box."""
    return SWATCHES[style_of(kind, role).line].replace("{c}", color_css(kind, role))


def color_css(kind: str, role: str) -> str:
    """Return the CSS colour of a kind; it follows the page's light or dark scheme."""
    return f"var(--kind-{paint_of(kind, role)})"


def colors_css() -> str:
    """Return the CSS variables in which text, list and map agree, one for each style."""
    colors = [
        f"--kind-{paint}: light-dark({style.color}, {style.color_dark});"
        for paint, style in _PAINTS.items()
    ]
    return ":root {" + " ".join(colors) + "}"
