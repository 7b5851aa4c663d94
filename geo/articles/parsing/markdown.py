"""The paragraphs and headings of Markdown: the words that a reader sees."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from geo.articles.parsing.blocks import Block
from geo.articles.parsing.most import BLOCKS, MARKS, place_beyond, place_beyond_lines, whole_blocks
from geo.articles.parsing.piece_headers import block_of
from geo.articles.parsing.seen import Piece, Seen

_TASK = re.compile(r"(?m)^([^\S\n]*[-*+][^\S\n]+)\[[ xX]\][^\S\n]+")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?![=\w])")
_CALLOUT = re.compile(r"(?m)^((?:[ ]*>)+[ ]*)\[!\w+\][-+]?[ ]*(.*)$")
_TIGHT_HEADING = re.compile(r"(?m)^(#{1,6})(?=[^\W\d_][^\s#]*(?:[ ][^\s#]+){2,}(?<![.!?…։:;,])$)")
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]|\n]{1,300}))?\]\](?!\()")
_FOOTNOTE_SIGN = re.compile(r"\[\^[^\s\[\]]{1,100}\]")
_DEFINITION = re.compile(r"\s*\[(?:[^\]\\]|\\.){1,999}\]:\s*(?:\Z|<|#|\S*(?:/|\w[.:@]\w))")
_SIGN = re.compile(r"[\n\[\]*_`<&\\~]|!(?=\[)")
"""All that means something within a line: what else the parser would stop at costs time alone."""
_BLOCK = re.compile(r"(?m)^[^\S\n]*(?:[-*+>#=|`~<\[]|\d{1,9}[.)])|(?<=\n\n)[^\S\n]*\w|\|")
_TABLE = re.compile(r"(?m)^(?=[ \t:>-]*+\|)([ \t|:>-]++)((?:\n[ \t>]*+[^\s>][^\n]*+)*+)")
_MOST_CELLS = 1_000
_BEGIN = re.compile(r"(#{1,6}|[-*+]|\d{1,9}[.)])\s+")
_MARKERS = re.compile(r"\s*+(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?!\S))\s*+)*+")
_RULE = re.compile(r"[-*_=|:\s]*")
_DEEPEST, _LEVELS_OF_LIST = 22, 2
"""So many levels quotes and lists may nest; the parser leaves out what is in the next list."""
_LONGEST_LINK = 5_000
"""So many letters after it, the bracket that opens a link is closed."""


def markdown_blocks(text: str) -> list[Block]:
    """Return each paragraph and heading of Markdown that is all text: it has no header or menu."""
    return [block_of(piece) for piece in markdown_pieces(text)]


def markdown_pieces(text: str) -> list[Piece]:
    """Return the paragraphs and headings of Markdown, links and properties too.

    What has more structure than any article is read line by line; see `most`.
    """
    text = _HIGHLIGHT.sub(r"\1", _TASK.sub(r"\1", _without_open_comment(text)))
    text = _TIGHT_HEADING.sub(r"\1 ", _CALLOUT.sub(r"\1\2\n\1", text))
    seen, env = Seen(), dict[str, Any]()
    whole = _line_at(text, place_beyond_lines(text))
    plain = min(whole, _line_at(text, place_beyond(MARKS, _SIGN, text)))
    simple = min(plain, _line_at(text, place_beyond(BLOCKS, _BLOCK, text)), _beyond_tables(text))
    for token in _parser().parse(text[:simple], env):
        _see(token, seen)
    seen.end_piece()
    _see_simple(text[simple:plain], seen, lambda words: _see_words(words, seen, env))
    told, seen.pieces = seen.pieces, []
    _see_simple(text[plain:whole], seen, seen.handle_data)
    rest = [*seen.pieces, *(Piece((block.text,)) for block in whole_blocks(text[whole:]))]
    return [*told, *(piece._replace(is_simple=True) for piece in rest)]


def _beyond_tables(text: str) -> int:
    """Return where the table stands in which there are too many cells, if only empty ones."""
    most = BLOCKS.of(len(text))
    for table in _TABLE.finditer(text):
        most -= table[1].count("|") * table[2].count("\n")
        if most < 0:
            return table.start()
    return len(text)


def _line_at(text: str, place: int) -> int:
    """Return where the line begins that holds this place; the end of a text is its own."""
    return place if place == len(text) else text.rfind("\n", 0, place) + 1


def _see_simple(text: str, seen: Seen, see_words: Callable[[str], None]) -> None:
    """Read headings, items of lists and rows of tables by how each line begins."""
    for line in text.split("\n") if text else ():
        words = line.strip()
        if _RULE.fullmatch(words):
            seen.end_piece()
        elif words.startswith("|") and words.count("|") <= _MOST_CELLS:
            seen.handle_starttag("tr", [])
            for cell in words.strip("|").split("|"):
                seen.handle_starttag("td", [])
                see_words(cell.strip())
        else:
            see_words(_begun(words, seen))
            seen.end_line(is_shown=False)
    seen.end_piece()


def _begun(words: str, seen: Seen) -> str:
    """Begin the heading or the item that a line begins; return its other words."""
    match = _BEGIN.match(words)
    if match is None:
        return words
    marker = match[1]
    seen.handle_starttag(f"h{len(marker)}" if marker[0] == "#" else "li", [])
    seen.number = marker if marker[0].isdigit() else ""
    return words[match.end() :]


def _see_words(words: str, seen: Seen, env: dict[str, Any]) -> None:
    if not _SIGN.search(words):
        seen.handle_data(words)
        return
    for token in _parser().parseInline(words, env):
        _see(token, seen)


def _without_open_comment(text: str) -> str:
    """Cut a "<!--" that nothing closes: it must not hide all that follows."""
    end = text.rfind("-->") + 1
    return text[:end] + text[end:].replace("<!--", "")


def _see(token: Token, seen: Seen) -> None:
    if token.type == "inline" and not _SIGN.search(token.content):
        seen.handle_data(token.content)
    elif token.type == "inline":
        for child in token.children or ():
            _see_inline(child, seen)
        seen.reset()
    elif token.type == "html_block":
        seen.feed_whole(token.content)
    elif token.type == "fence":
        _see_lines(token.content.split("\n"), seen)
    else:
        _see_tag(token, seen)
    if token.type.startswith("footnote_reference_"):
        seen.end_piece()
        seen.is_in_note = token.nesting == 1
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
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + _LEVELS_OF_LIST})
    parser.block.ruler.before("table", "deep", _deep)
    parser.enable(["table", "strikethrough"]).disable("code")
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph"]})
    parser.block.ruler.at("reference", _definition)
    parser.core.ruler.at("inline", _inline)
    parser.inline.terminator_re = _SIGN
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", _image)
    parser.inline.ruler.before("link", "footnote_sign", _footnote_sign)
    parser.inline.ruler.before("link", "wiki_link", _wiki_link)
    return parser


def _inline(state: StateCore) -> None:
    """Read the signs within a line where it has any."""
    for token in state.tokens:
        if token.type == "inline" and _SIGN.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a line that is nested too deep as a paragraph: the parser would leave it out."""
    if state.level < _DEEPEST:
        return False
    state.push("paragraph_open", "p", 1)
    words = state.push("inline", "", 0)
    line = state.getLines(start, start + 1, state.blkIndent, False)
    words.content, words.children = _MARKERS.sub("", line, count=1).strip(), []
    state.push("paragraph_close", "p", -1)
    state.line = start + 1
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read "[1]: https://x.org" as a definition, and "[Note]: Yes." as the text that it is."""
    line = state.getLines(start, start + 1, state.blkIndent, False)
    return bool(_DEFINITION.match(line)) and reference(state, start, end, silent)


def _link(state: StateInline, silent: bool) -> bool:
    return _may_be_closed(state) and link(state, silent)


def _image(state: StateInline, silent: bool) -> bool:
    return _may_be_closed(state) and image(state, silent)


def _may_be_closed(state: StateInline) -> bool:
    """Tell at once a bracket that nothing closes: each would be looked for in all the others."""
    return state.src.find("]", state.pos, state.pos + _LONGEST_LINK) >= 0


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
