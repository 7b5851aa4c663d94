"""What an article that anyone may bring may take, in the process apart that reads it."""

from contextlib import suppress
from dataclasses import asdict
from typing import NamedTuple

from geo.articles.article import Article
from geo.errors import ArticleError


class Limits(NamedTuple):
    """So long an article may be, with its header and with what it leaves out; so much memory."""

    letters: int
    sentences: int
    letters_left_out: int
    memory_bytes: int

    def check(self, article: Article, *, file: str) -> None:
        """Raise ArticleError where an article is too long to be tried."""
        said = [it for it in asdict(article.header).values() if isinstance(it, str)]
        found = (
            (len(article.text) + sum(map(len, said)), self.letters, "letters"),
            (len(article.sentences), self.sentences, "sentences"),
            (sum(map(len, article.left_out)), self.letters_left_out, "letters beside its text"),
        )
        for count, most, what in found:
            if count > most:
                raise ArticleError(file, f"it has more than {most:,} {what}; try a part of it")


def keep_memory(memory_bytes: int) -> None:
    """Let this process have no more memory than that, where the system can see to it."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # there is none on Windows

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, most))
