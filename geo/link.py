"""Link many articles before the page is served: `python -m geo.link FOLDER_OR_GLOB`.

The page and `load_library` read the links from the cache, by what is in each file, its format, the
names and the code; so neither folder nor name of a file matters, and the same text twice is kept
once. The page shows the articles of one folder, where each needs a name of its own.
"""

import logging
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from glob import glob
from pathlib import Path
from types import ModuleType
from typing import cast

from geo.articles import linking
from geo.articles.cache import LinkCache, linker_key
from geo.articles.cluster import on_cluster
from geo.articles.engines import on_this_machine
from geo.articles.folders import article_entries, is_article, read_files
from geo.articles.link_files import link_files
from geo.articles.reading import SUFFIXES
from geo.errors import ArticleError, GeoError
from geo.names.gazetteer import load_gazetteer
from geo.wording import counted


def main() -> int:
    """Read the options, link, and return 1 where a file cannot be read."""
    logging.basicConfig(format="%(message)s")
    logging.getLogger("geo").setLevel(logging.INFO)
    try:
        return _link(_options())
    except GeoError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Stopped. What is linked is kept, and the same command goes on from there.")


def _options() -> Namespace:
    parser = ArgumentParser(
        prog="python -m geo.link",
        description=__doc__,
        epilog="It ends with 1 where a file cannot be read; the others are linked all the same.",
    )
    add = parser.add_argument
    add("articles", nargs="+", metavar="FOLDER_OR_GLOB", help="such as seeds or 'corpora/**/*.txt'")
    add("--scheduler", metavar="ADDRESS", help="a Dask scheduler; without it, all cores here link")
    add("--data", type=Path, default=Path("data"), help="the folder of the names")
    add("--cache", type=Path, default=Path(".cache"), help="the folder that the page reads")
    return parser.parse_args()


def _link(options: Namespace) -> int:
    paths = list(dict.fromkeys(path for name in options.articles for path in _paths(name)))
    if not paths:
        fault = f"there is no article: no file in {', '.join(SUFFIXES)}"
        raise ArticleError(", ".join(options.articles), fault)
    gazetteer, problems = load_gazetteer(options.data), list[GeoError]()
    cache = LinkCache(options.cache, must_keep=True)
    cache.write({})  # where nothing can be kept, it is told before all the work
    engine = on_cluster(options.scheduler) if options.scheduler else on_this_machine
    files = read_files([(path, str(path)) for path in paths], linker_key(gazetteer), problems)
    counts = Counter[str]()
    for found in link_files(files, gazetteer, cache, total=len(paths), engine=engine):
        if isinstance(found.outcome, ArticleError):
            problems.append(found.outcome)
        else:
            counts["new" if found.is_new else "kept"] += 1
    return _report(counts, problems, options.cache)


def _paths(name: str) -> Iterator[Path]:
    """Yield the articles that a folder, a file or a pattern names."""
    # Path.glob takes no absolute pattern; what exists is no pattern, though it may look like one.
    named = [name] if Path(name).exists() else sorted(glob(name, recursive=True))  # noqa: PTH207
    if not named:
        raise ArticleError(name, "there is no such folder or file; check the path or the pattern")
    for path in map(Path, named):
        if path.is_dir():
            yield from (Path(entry.path) for entry in article_entries(path))
        elif is_article(path.name):
            yield path


def _report(counts: Counter[str], problems: Sequence[GeoError], cache: Path) -> int:
    for problem in problems:
        print(problem)
    articles, new, kept = sum(counts.values()) + len(problems), counts["new"], counts["kept"]
    print(f"{counted(articles, 'article')}: {new:,} linked now, {kept:,} before", end=", ")
    print(f"{len(problems):,} that cannot be read. The links are in {cache}.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

# `geo.link` is the function; to import this module must not put the module in its place.
sys.modules[__name__] = cast(ModuleType, linking.link)
