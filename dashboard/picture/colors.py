"""Colours as numbers, to mix them."""


def mix(color: str, other: str, share: float) -> str:
    """Return a colour of which `share` is the first and the rest the other."""
    pairs = zip(rgb(color), rgb(other), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def rgb(color: str) -> tuple[int, int, int]:
    """Return the red, green and blue of a colour such as #a34200, each from 0 to 255."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def opacity_of(color: str) -> float:
    """Return how opaque a colour is, from 0 to 1: #ffffff80 is half so."""
    return int(color[7:] or "ff", 16) / 255
