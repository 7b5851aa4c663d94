"""Prints what of a web page is not in its article: python -m geo.articles.left_out PAGE."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from geo.articles.parsing.webpages import texts_left_out
from geo.articles.reading import decode_article, read_bytes
from geo.errors import ArticleError


def main(arguments: Sequence[str] | None = None) -> None:
    """Print, one a line, the texts of a page that are neither in its article nor its title.

    Ends with status 1 and the reason where the page cannot be read.
    """
    parser = argparse.ArgumentParser(prog="python -m geo.articles.left_out", description=__doc__)
    parser.add_argument("page", type=Path, help="an .html file")
    page = parser.parse_args(arguments).page
    try:
        html = decode_article(read_bytes(page), file=str(page))
    except ArticleError as error:
        raise SystemExit(str(error)) from None
    for text in texts_left_out(html):
        print(text)


if __name__ == "__main__":
    main()
