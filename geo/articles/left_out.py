"""Prints what of a file is not in its article: python -m geo.articles.left_out FILE."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from geo.articles.reading import read_article
from geo.errors import ArticleError


def main(arguments: Sequence[str] | None = None) -> None:
    """Print, one a line, the texts of a file that are neither in its article nor in its header.

    Ends with status 1 and the reason where the file cannot be read.
    """
    parser = argparse.ArgumentParser(prog="python -m geo.articles.left_out", description=__doc__)
    parser.add_argument("file", type=Path, help="an article: .txt, .md or .html")
    try:
        article = read_article(parser.parse_args(arguments).file)
    except ArticleError as error:
        raise SystemExit(str(error)) from None
    for text in article.left_out:
        print(text)


if __name__ == "__main__":
    main()
