"""A picture in the colours of a light and of a dark page, held once."""

import re

_COLOUR = re.compile(r'\b(fill|stroke)="(#[0-9a-f]+)"')
_FIRST_TAG = re.compile(r"<svg[^>]*>")


def in_both(light: str, dark: str) -> str:
    """Return an SVG in the colours of one that is, on a dark page, in those of the other.

    Programs that know no style sheets show it light. What differs in more than its colours stays
    light.
    """
    if _COLOUR.sub("", light) != _COLOUR.sub("", dark):
        return light
    pairs = zip(_COLOUR.findall(light), _COLOUR.findall(dark), strict=True)
    known: dict[tuple[str, str], dict[str, str]] = {}
    spelled = iter([_spelled(known, name, colour, other) for (name, colour), (_, other) in pairs])
    drawn = _COLOUR.sub(lambda found: f'{found[1]}="{next(spelled)}"', light)
    rules = "".join(
        f'[{name}="{colour}"]{{{name}:{in_dark}}}'
        for (name, _), by_dark in known.items()
        for in_dark, colour in by_dark.items()
    )
    style = f"<style>@media screen and (prefers-color-scheme:dark){{{rules}}}</style>"
    return _FIRST_TAG.sub(lambda found: found[0] + style, drawn, count=1)


def _spelled(known: dict[tuple[str, str], dict[str, str]], name: str, light: str, dark: str) -> str:
    """Return how a light colour is written: with a space more for each other dark one it has.

    So a style sheet can tell them apart, and they are still the same colour.
    """
    by_dark = known.setdefault((name, light), {})
    return by_dark.setdefault(dark, light + " " * len(by_dark))
