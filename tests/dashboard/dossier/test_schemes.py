from dashboard.dossier.schemes import in_both

SVG = '<svg width="1">\n<path fill="{}" stroke="{}"/><text fill="{}">a "#111" b</text></svg>'


def style(rules: str) -> str:
    return f"<style>@media screen and (prefers-color-scheme:dark){{{rules}}}</style>"


def test_a_colour_has_another_on_a_dark_page():
    made = in_both(SVG.format("#111", "#222", "#111"), SVG.format("#aaa", "#bbb", "#aaa"))
    rules = '[fill="#111"]{fill:#aaa}[stroke="#222"]{stroke:#bbb}'
    drawn = SVG.format("#111", "#222", "#111")
    assert made == drawn.replace('<svg width="1">', f'<svg width="1">{style(rules)}')


def test_two_that_are_alike_by_day_may_differ_in_the_dark():
    made = in_both(SVG.format("#111", "none", "#111"), SVG.format("#aaa", "none", "#bbb"))
    assert style('[fill="#111"]{fill:#aaa}[fill="#111 "]{fill:#bbb}') in made
    assert '<path fill="#111"' in made
    assert '<text fill="#111 ">' in made


def test_pictures_that_differ_in_more_than_colours_stay_apart():
    light = SVG.format("#111", "#222", "#111")
    assert in_both(light, light.replace("path", "rect")) == light
