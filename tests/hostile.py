"""Texts that mean harm, or that break what they stand in: each by the kind of what it does.

`EVERYWHERE` joins the short ones, for a field of its own in each table, layer and address.
"""

from html.parser import HTMLParser

HACKED = "window.hacked = 1"
"""What a script among them does; no page may have it."""

OTHER_HOSTS = ("https://evil.example", "http://evil.example", "www.evil.example", "evil.example")

CORPUS = {
    "script": f"<script>{HACKED}</script>",
    "image": f'<img src=x onerror="{HACKED}">',
    "svg": f"<svg/onload={HACKED.replace(' ', '')}>",
    "end of an attribute": f'"\' onmouseover="{HACKED}" x=\'',
    "end of a script": f"</script><script>{HACKED}</script>",
    "end of a style": "</style><style>@import '//evil.example/x.css';</style>",
    "end of a title": f"</title></textarea><script>{HACKED}</script>",
    "comment": f"<!-- --><!--><script>{HACKED}</script>",
    "section": f"]]><script>{HACKED}</script><![CDATA[",
    "entity": "&lt;b&gt; &amp;amp; &#60;script&#62; &nbsp",
    "frame": '<iframe src="https://evil.example"></iframe><base href="https://evil.example/">',
    "style": "<style>body { display: none }</style> background:url(//evil.example/x.png)",
    "javascript": f"javascript:{HACKED.replace(' ', '')}//",
    "data": f"data:text/html,<script>{HACKED}</script>",
    "markdown": "**bold** _lean_ `code` [link](https://evil.example) ![x](https://evil.example/x.png)",
    "heading": "# Heading",
    "list": "- item",
    "number": "1. item",
    "quote": "> quote",
    "fence": "```` json x\n{}\n````",
    "row": "a | b \\| c",
    "autolink": "see https://evil.example/a?b=c, www.evil.example and someone@evil.example",
    "icon": ":material/delete: :smile: :red[danger] :blue-background[x]",
    "formula": "$4bn and $1bn $$x^2$$ \\(y\\) \\frac{1}{2}",
    "template": f"${{{HACKED}}} {{{{7*7}}}} {{% raise %}} {{0}} %s %(x)s #{{1}} `${{1}}`",
    "cell": '=HYPERLINK("https://evil.example";"x")',
    "cell behind a space": "\u00a0=1+1",
    "cell behind nothing": "\u200b@SUM(1)",
    "lone brace": "An { open brace",
    "other lone brace": "A } closed brace",
    "tex": "\\input{x} 50% & #1 ~ ^ _ \\",
    "ris": "A title\nER  - \nTY  - JOUR",
    "turned": "start \u202edesrever\u202c end",
    "turned on": "start \u202edesrever",
    "isolates": "a \u2067b \u2066c",
    "other way": "\u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 (1)",
    "null": "nu\x00ll",
    "controls": "bell \x07 escape \x1b[31m delete \x7f c1 \x9b",
    "surrogate": "lone \ud800 surrogate \udfff",
    "noncharacters": "non \ufffe \uffff \U0001ffff",
    "tower": "Z" + "\u0300\u0301\u0302\u0303\u0334\u0489" * 20 + " tower",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e6\U0001f1f2",
    "blank": "\u200b\u2060",
    "lines": "one\ntwo\r\nthree\u2028four\tfive",
    "path": "../../etc/passwd",
    "words": "word " * 200,
    "one word": "w" * 450,
    "long": "x" * 100_000,
}
"""By what each is; of some no more is shown than a part."""

SHORT = {kind: text for kind, text in CORPUS.items() if len(text) < 300}


def shown(html: str) -> str:
    """Return what a browser shows of a piece of HTML; raises AssertionError where it does more.

    Elements of ours have a class, a role, a direction, or nothing; what else comes is not ours.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.texts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Refuse what runs, loads or leads elsewhere."""
        assert tag not in ("script", "iframe", "img", "svg", "style", "base", "object", "form"), tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name not in ("href", "src") or not (value or "").startswith(
                ("javascript:", "data:")
            ), value

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Refuse a comment, which hides a text."""
        raise AssertionError(data)
