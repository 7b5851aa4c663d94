"""The blocks of a document as plain text."""

from collections.abc import Iterable

from dashboard.dossier.blocks import Block, Cited, Line, Table, Terms, Together, Verdict


def words(line: Line) -> str:
    """Write a line as plain text, a source by its id."""
    pieces = []
    for it in line:
        match it:
            case str():
                pieces.append(it)
            case Cited():
                pieces.append(f"[{it.source.id}]")
            case Verdict():
                pieces.append(it.name)
            case _:
                pieces.append(it.text)
    return "".join(pieces)


def flat(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks and those that stay together with others."""
    return [
        inner
        for block in blocks
        for inner in (flat(block.blocks) if isinstance(block, Together) else [block])
    ]


def terms(blocks: Iterable[Block]) -> list[dict[str, str]]:
    """Return what is said of each term, list by list."""
    found = (block for block in flat(blocks) if isinstance(block, Terms))
    return [{term: words(line) for term, line in block.rows} for block in found]


def rows(blocks: Iterable[Block]) -> list[list[str]]:
    """Return the cells of all tables, row by row."""
    tables = (block for block in flat(blocks) if isinstance(block, Table))
    return [[words(cell) for cell in row] for table in tables for row in table.rows]
