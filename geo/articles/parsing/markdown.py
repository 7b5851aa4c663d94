"""The header, paragraphs and headings of Markdown: the words that a reader sees."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from geo.articles.header import Header
from geo.articles.parsing.blocks import Block
from geo.articles.parsing.credits import is_outlet, is_person
from geo.articles.parsing.dates import parse_date
from geo.articles.parsing.front_fields import header_of
from geo.articles.parsing.header_lines import read_line
from geo.articles.parsing.headers import read_header
from geo.articles.parsing.note_properties import part_properties
from geo.articles.parsing.plain import is_chrome, looks_like_heading
from geo.articles.parsing.seen import Piece, Seen

_TASK = re.compile(r"(?m)^(\s*[-*+]\s+)\[[ xX]\]\s+")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?![=\w])")
_CALLOUT = re.compile(r"(?m)^((?:[ ]*>)+[ ]*)\[!\w+\][-+]?[ ]*(.*)$")
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]|\n]{1,300}))?\]\](?!\()")
_FOOTNOTE_SIGN = re.compile(r"\[\^[^\s\[\]]{1,100}\]")
_BEFORE_PAPER = (", ", "| ", "· ", "• ", "— ", "– ", "- ", "(", " in ")
_DEFINITION = re.compile(r"\s*\[(?:[^\]\\]|\\.){1,999}\]:\s*(?:\Z|<|#|\S*(?:/|\w[.:@]\w))")


def read_markdown(text: str, *, title: str | None = None) -> tuple[Header, list[Block]]:
    """Return the header of Markdown, and the paragraphs and headings that a reader sees.

    The title is the first # heading, unless text comes before it or `title` is given. Pictures go,
    and so do links that stand alone, with the heading over them, and the properties of a note.
    """
    values, pieces = part_properties(_pieces(text))
    said, _ = header_of(values)
    header, blocks = _with_header(pieces, title or said.title)
    return said.filled_from(header), blocks


def _with_header(pieces: list[Piece], title: str | None) -> tuple[Header, list[Block]]:
    at = None if title else _title_at(pieces)
    if at is None:
        header, rest = _part(pieces, title)
        return header, _blocks(rest)
    title = pieces[at].text
    over, above = _part(pieces[:at], title)
    header, below = _part(pieces[at + 1 :], title)
    papers = (one.text for one in pieces[:at] if one.level == 1 and is_outlet(one.text))
    over = over.filled_from(Header(publisher=next(papers, None)))
    return header.filled_from(over), _blocks([*above, *below])


def markdown_blocks(text: str) -> list[Block]:
    """Return each paragraph and heading of Markdown that is all text: it has no header or menu."""
    return [_block(piece) for piece in _pieces(text)]


def _title_at(pieces: Sequence[Piece]) -> int | None:
    """Return which heading is the title: not the paper or the day over the first one."""
    masthead = None
    for at, piece in enumerate(pieces):
        if piece.level and (piece.level == 1 or masthead is not None):
            if not _is_masthead(piece):
                return at
            masthead = at
        elif not (piece.level or piece.is_menu or looks_like_heading(piece.text)):
            break
    return masthead


def _is_masthead(piece: Piece) -> bool:
    return is_outlet(piece.text) or parse_date(piece.text) is not None


def _part(pieces: Sequence[Piece], title: str | None) -> tuple[Header, list[Piece]]:
    """Part the header that pieces begin with from the rest of them."""
    lines = list[str]()
    for piece in pieces:
        lines += [*(_told(piece, line.strip()) for line in piece.lines), ""]
    header, used = read_header(lines, title=title)
    rest, start = list[Piece](), 0
    for piece in pieces:
        left = [line for i, line in enumerate(piece.lines, start) if i not in used]
        rest += [piece._replace(lines=tuple(left))] if left else []
        start += len(piece.lines) + 1
    return header, rest


def _told(piece: Piece, line: str) -> str:
    """Return a line as a header is read in it: nothing of a menu, a paper in quotation marks."""
    said = read_line(line)
    if piece.is_menu and not is_chrome(line) and not (said and said.values):
        return ""
    quoted = reduce(_with_paper, piece.slanted, line)
    named = read_line(quoted) if quoted != line else None
    return quoted if named and (named.get("publisher") or named.get("site")) else line


def _with_paper(line: str, slanted: str) -> str:
    """Quote what stands in italics in a credit, but no person: by "Jane Doe, *Valley Notes*"."""
    name = slanted.strip(" ,.")
    before, _, after = line.partition(name)
    is_apart = before.endswith(_BEFORE_PAPER) or (not before and after and not is_person(name))
    return f"{before}«{name}»{after}" if name[:1].isupper() and is_apart else line


def _blocks(pieces: Sequence[Piece]) -> list[Block]:
    """Return what is text, and all where nothing is."""
    return [_block(piece) for piece in _without_menus(pieces) or pieces]


def _block(piece: Piece) -> Block:
    return Block(piece.text, "heading" if piece.level else "text", piece.level)


def _without_menus(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out links that stand alone, and each heading that has nothing else under it."""
    kept, under = list[Piece](), set[bool]()
    for piece in reversed(pieces):
        is_menu = piece.is_menu or is_chrome(piece.text)
        if not is_menu and not (piece.level and under == {True}):
            kept.append(piece)
        under = set() if piece.level else under | {is_menu}
    return kept[::-1]


def _pieces(text: str) -> list[Piece]:
    seen = Seen()
    text = _HIGHLIGHT.sub(r"\1", _TASK.sub(r"\1", _without_open_comment(text)))
    text = _CALLOUT.sub(r"\1\2\n\1", text)
    for token in _parser().parse(text):
        _see(token, seen)
    seen.end_piece()
    return seen.pieces


def _without_open_comment(text: str) -> str:
    """Cut a "<!--" that nothing closes: it must not hide all that follows."""
    end = text.rfind("-->") + 1
    return text[:end] + text[end:].replace("<!--", "")


def _see(token: Token, seen: Seen) -> None:
    if token.type == "inline":
        for child in token.children or ():
            _see_inline(child, seen)
        seen.reset()
    elif token.type == "html_block":
        seen.feed_whole(token.content)
    elif token.type == "fence":
        _see_lines(token.content.split("\n"), seen)
    else:
        _see_tag(token, seen)
    if token.type == "list_item_open" and token.info:
        seen.number = token.info + token.markup


def _see_inline(token: Token, seen: Seen) -> None:
    if token.type in ("text", "code_inline"):
        seen.handle_data(token.content)
    elif token.type in ("softbreak", "hardbreak"):
        seen.end_line(is_shown=token.type == "hardbreak")
    elif token.type == "html_inline":
        seen.feed(token.content)
    else:
        _see_tag(token, seen)


def _see_lines(lines: Iterable[str], seen: Seen) -> None:
    seen.end_piece()
    for line in lines:
        seen.handle_data(line)
        seen.end_line(is_shown=True)
    seen.end_piece()


def _see_tag(token: Token, seen: Seen) -> None:
    if token.nesting == 1:
        seen.handle_starttag(token.tag, [(name, str(value)) for name, value in token.attrs.items()])
    elif token.nesting == -1:
        seen.handle_endtag(token.tag)


@cache
def _parser() -> MarkdownIt:
    """Return the parser; indented text is text, since it is rarely code in an article."""
    parser = MarkdownIt("commonmark", {"maxNesting": 40})
    parser.enable(["table", "strikethrough"]).disable("code")
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph"]})
    parser.block.ruler.at("reference", _definition)
    parser.inline.ruler.before("link", "footnote_sign", _footnote_sign)
    parser.inline.ruler.before("link", "wiki_link", _wiki_link)
    return parser


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read "[1]: https://x.org" as a definition, and "[Note]: Yes." as the text that it is."""
    line = state.getLines(start, start + 1, state.blkIndent, False)
    return bool(_DEFINITION.match(line)) and reference(state, start, end, silent)


def _footnote_sign(state: StateInline, silent: bool) -> bool:
    """Pass over the sign of a footnote, "[^1]"."""
    match = _FOOTNOTE_SIGN.match(state.src, state.pos)
    state.pos = match.end() if match else state.pos
    return match is not None


def _wiki_link(state: StateInline, silent: bool) -> bool:
    """Read "[[Tovuz district|Tovuz]]" as its words, and "![[map.png]]" as a picture."""
    match = _WIKI_LINK.match(state.src, state.pos)
    if not match:
        return False
    if not silent and not match[0].startswith("!"):
        state.push("text", "", 0).content = match[2] or match[1]
    state.pos = match.end()
    return True
