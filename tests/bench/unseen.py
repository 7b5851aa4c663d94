"""Measures the linking on passages that no rule and no name was written for: make unseen.

It prints figures and no passage: nobody is to learn from these.
"""

from pathlib import Path

from geo.names.gazetteer import Gazetteer, load_gazetteer
from tests.geo.names.passages import Passage, found_in, listed_passages, without

PASSAGES = Path(__file__).parent / "passages-unseen.jsonl"


def main() -> None:
    """Print precision and recall by language, and of all passages together."""
    gazetteer = load_gazetteer(Path("data"))
    passages = list(listed_passages(PASSAGES))
    for lang in sorted({passage.lang for passage in passages}):
        _report(lang, [passage for passage in passages if passage.lang == lang], gazetteer)
    _report("all", passages, gazetteer)


def _report(name: str, passages: list[Passage], gazetteer: Gazetteer) -> None:
    pairs = [(passage.mentions, found_in(passage.text, gazetteer)) for passage in passages]
    found = sum(len(told) for _, told in pairs)
    marked = sum(len(meant) for meant, _ in pairs)
    spare = sum(len(without(told, meant)) for meant, told in pairs)
    missed = sum(len(without(meant, told)) for meant, told in pairs)
    print(
        f"{name:4}{len(passages):4} passages, {marked:4} mentions: "
        f"precision {1 - spare / found:.2f}, recall {1 - missed / marked:.2f}"
    )


if __name__ == "__main__":
    main()
